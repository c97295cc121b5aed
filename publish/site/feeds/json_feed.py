"""A feed in JSON Feed 1.1."""

from publish.encode import encode_pretty
from publish.site.feeds.atom import about
from publish.site.feeds.feed import Entry, Feed
from publish.site.render import Renderer

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed, renderer: Renderer, author: str) -> bytes:
    """The feed; its texts are plain ones."""
    return encode_pretty(
        {
            "version": VERSION,
            "title": f"{feed.title} · councilvotes",
            "home_page_url": renderer.address(feed.page),
            "feed_url": renderer.address(f"{feed.path}.json"),
            "description": about(feed, renderer),
            "language": "en",
            "authors": [{"name": author}],
            "items": [_item(entry) for entry in feed.entries],
        }
    )


def _item(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_text": entry.text,
        "date_published": f"{entry.day}T00:00:00Z",
        "tags": [*entry.tags],
    }
