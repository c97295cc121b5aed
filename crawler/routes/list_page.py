"""One page of a list: its rows, the documents that they name, and where the list goes on."""

import re
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.source_description import SourceDescription

_NUMBER = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+(?!\d)|\d+")


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document in one language, as the address of a link names it."""

    document_id: str
    language: str


@dataclass(frozen=True, slots=True)
class ListRow:
    """One entry of a list."""

    title: str
    date: str | None
    documents: tuple[NamedDocument, ...]
    """In the order of their links, each once."""
    unreadable_links: int
    """Links to a PDF or a language whose address does not name a document."""

    @property
    def key(self) -> Hashable:
        """What tells it from other rows."""
        return self.documents or (self.title, self.date)


class Row(Protocol):
    """One entry of a list, of whatever kind."""

    @property
    def key(self) -> Hashable:
        """What tells it from other rows."""


R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class ListPage(Generic[R]):
    """What one page of a list holds."""

    rows: tuple[R, ...]
    next_targets: tuple[str, ...]
    """Path and query that `rel=next` names."""
    page_targets: tuple[str, ...]
    """Paths and queries of a pagination list."""
    text_characters: int
    total: int | None = None
    """Rows of the whole list, where the page prints it."""
    links_documents: bool = False
    """Whether anything on the page links to a document, in a row or not."""


def parse_page(body: bytes, url: str, source: SourceDescription) -> ListPage[ListRow]:
    """Read the HTML of a list page that was found at `url`."""
    tree = LexborHTMLParser(body.decode("utf-8", "replace"))
    selectors = source.selectors
    links = (node.attributes.get("href") for node in tree.css("a[href]"))
    return ListPage(
        rows=tuple(_row(node, source) for node in tree.css(selectors.row)),
        total=_total(tree.css_first(selectors.total)),
        next_targets=targets_of(tree.css(selectors.next), url),
        page_targets=targets_of(tree.css(selectors.pages), url),
        text_characters=len(visible_text(tree)),
        links_documents=any(named_document(link, source) for link in links),
    )


def named_document(link: str | None, source: SourceDescription) -> NamedDocument | None:
    """Give the document and language that an address names, whatever its host; None if none."""
    try:
        path = urlsplit((link or "").strip()).path
    except ValueError:
        return None
    found = source.document_link.search(path)
    if found is None:
        return None
    return NamedDocument(found["document_id"].upper(), found["language"].lower())


def _row(node: LexborNode, source: SourceDescription) -> ListRow:
    selectors = source.selectors
    links = [*node.css(selectors.pdf), *node.css(selectors.language)]
    named = [named_document(link.attributes.get("href"), source) for link in links]
    return ListRow(
        title=text_of(node.css_first(selectors.title)) or "",
        date=text_of(node.css_first(selectors.date)),
        documents=tuple(dict.fromkeys(document for document in named if document)),
        unreadable_links=named.count(None),
    )


def text_of(node: LexborNode | None) -> str | None:
    """Give the text of an element on one line; None if it has none."""
    return None if node is None else " ".join(node.text(separator=" ").split()) or None


def _total(node: LexborNode | None) -> int | None:
    """Give the greatest number of a line such as `1-20 of 1,234 results`."""
    numbers = _NUMBER.findall(text_of(node) or "")
    return max((int(re.sub(r"\D", "", number)) for number in numbers), default=None)


def targets_of(nodes: list[LexborNode], url: str) -> tuple[str, ...]:
    """Give path and query of the links that stay on this list, each once."""
    found: dict[str, None] = {}
    for node in nodes:
        href = (node.attributes.get("href") or "").strip()
        if not href or href.startswith("#"):
            continue
        try:
            parts = urlsplit(urljoin(url, href))
        except ValueError:
            continue
        if parts.path == urlsplit(url).path:
            found[f"{parts.path}?{parts.query}" if parts.query else parts.path] = None
    return tuple(found)


def visible_text(tree: LexborHTMLParser) -> str:
    """Give the text that a reader of the page sees; takes scripts out of the tree."""
    for node in tree.css("script, style, noscript, template"):
        node.decompose()
    return text_of(tree.body) or ""
