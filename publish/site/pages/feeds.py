"""The feeds as files; only where the site's address is known, as a feed names whole addresses."""

from collections.abc import Iterator

from publish.site.feeds.feed import atom, json_feed
from publish.site.feeds.news import corrections_feed, first_days, state_feed, votes_feed
from publish.site.render import Renderer
from publish.site.site_file import SiteFile
from publish.site.sources.history import history_of
from publish.site.state_votes import votes_of_states
from publish.site.vote.cited import author_of


def pages(renderer: Renderer) -> Iterator[SiteFile]:
    """Each feed in both forms."""
    if renderer.settings.base_url is None:
        return
    settings, states = renderer.settings, votes_of_states(renderer.content).values()
    history = history_of(settings.releases_dir, renderer.content.index, settings.site_dir)
    days = first_days(renderer, history)
    author = author_of(renderer.content.folder)
    for feed in (
        votes_feed(renderer, days),
        corrections_feed(renderer, history),
        *(state_feed(renderer, state, days) for state in states),
    ):
        yield SiteFile(f"{feed.path}.xml", atom(feed, renderer, author))
        yield SiteFile(f"{feed.path}.json", json_feed(feed, renderer, author))
