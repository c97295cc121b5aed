"""A feed with its entries, written in Atom (RFC 4287) and in JSON Feed 1.1."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from xml.etree import ElementTree as ET

from publish.encode import encode_pretty
from publish.site.render import Renderer

T = TypeVar("T")

MOST = 50
"""Entries of one feed: half a year of votes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to be told."""

    id: str
    """An address that stays the same for good, whatever is told there."""
    url: str
    """Where a person reads of it."""
    title: str
    text: str
    """Plain; paragraphs parted by a blank line."""
    day: date
    """On which it was first told: that of the release."""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """What is told under one address, the newest first."""

    path: str
    """From the root of the site, without the ending: `feeds/states/HU`."""
    title: str
    about: str
    page: str
    """The page that it belongs to, from the root of the site."""
    entries: tuple[Entry, ...]


def newest(found: Iterable[T], day: Callable[[T], date]) -> tuple[T, ...]:
    """As many of the newest as a feed has; those of one day stay in their order."""
    return tuple(sorted(found, key=day, reverse=True)[:MOST])


NAMESPACE = "http://www.w3.org/2005/Atom"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that no XML may hold, not even escaped."""


def atom(feed: Feed, renderer: Renderer, author: str) -> bytes:
    """The feed; all of its texts are plain ones, so nothing in them is markup."""
    here = renderer.address(f"{feed.path}.xml")
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": "en"})
    _add(root, "id", here)
    _add(root, "title", f"{feed.title} · councilvotes")
    _add(root, "subtitle", about(feed, renderer))
    days = [entry.day for entry in feed.entries]
    _add(root, "updated", f"{max(days, default=renderer.content.entry.date)}T00:00:00Z")
    _add(ET.SubElement(root, "author"), "name", author)
    ET.SubElement(root, "link", rel="self", type="application/atom+xml", href=here)
    page = renderer.address(feed.page)
    ET.SubElement(root, "link", rel="alternate", type="text/html", href=page)
    for entry in feed.entries:
        _add_entry(root, entry)
    ET.indent(root, "")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, "unicode")}\n'.encode()


def about(feed: Feed, renderer: Renderer) -> str:
    """What it tells, and that it is a sample where it is one."""
    return f"Sample, not data. {feed.about}" if renderer.content.entry.sample else feed.about


def _add_entry(root: ET.Element, entry: Entry) -> None:
    element = ET.SubElement(root, "entry")
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "updated", f"{entry.day}T00:00:00Z")
    _add(element, "published", f"{entry.day}T00:00:00Z")
    ET.SubElement(element, "link", rel="alternate", type="text/html", href=entry.url)
    for tag in entry.tags:
        ET.SubElement(element, "category", term=tag)
    _add(element, "content", entry.text, type="text")


def _add(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


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
