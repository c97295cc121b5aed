"""The home page: what this is, the latest votes, how fresh it is, the data in one click."""

from collections.abc import Iterator

from publish.site.render import Renderer
from publish.site.site_file import SiteFile

SHOWN = 10
"""Votes; a month or two of them."""


def pages(renderer: Renderer) -> Iterator[SiteFile]:
    """The one page."""
    content = renderer.content
    yield renderer.page(
        "home.html",
        "index.html",
        title="How the Council of the EU votes",
        latest=content.votes[:SHOWN],
        dissent=sum(bool(vote.states("no", "abstain")) for vote in content.votes),
        declarations=sum(bool(vote.declarations) for vote in content.votes),
    )
