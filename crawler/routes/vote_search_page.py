"""One page of the structured vote search: its acts, and how the Member States voted on each."""

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.document_numbers import parse_number
from crawler.errors import WrongNumberError
from crawler.routes.dates import printed_date
from crawler.routes.list_page import (
    ListPage,
    NamedDocument,
    named_document,
    targets_of,
    text_of,
    visible_text,
)
from crawler.source_description import SourceDescription, VoteSearchRoute

_CODE = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Act:
    """One act that was voted on."""

    title: str
    date: str | None
    """As printed."""
    details: tuple[str, ...]
    """What else the page prints of it, in its order."""
    positions: tuple[tuple[str, str], ...]
    """State as printed, and its position; empty where they cannot be read for certain."""
    documents: tuple[NamedDocument, ...]
    """That its links name."""
    ids: tuple[str, ...]
    """Further documents, that its text names by their number."""

    @property
    def key(self) -> Hashable:
        """What tells it from other acts: all that is said of it."""
        return self


def parse_acts(body: bytes, url: str, source: SourceDescription) -> ListPage[Act]:
    """Read the HTML of a page of the vote search that was found at `url`."""
    tree = LexborHTMLParser(body.decode("utf-8", "replace"))
    route = source.vote_search
    return ListPage(
        rows=tuple(_act(parts, source) for parts in _parts_of_acts(tree, route)),
        next_targets=targets_of(tree.css(route.next), url),
        page_targets=targets_of(tree.css(route.pages), url),
        text_characters=len(visible_text(tree)),
    )


_Parts = dict[str, list[LexborNode]]


def _parts_of_acts(tree: LexborHTMLParser, route: VoteSearchRoute) -> list[_Parts]:
    """Give titles, details, votes and links of each act.

    The votes may lie inside the act's element or behind it: all up to the next act is the act's.
    """
    selectors = {
        "act": route.act,
        "title": route.title,
        "details": route.details,
        "votes": route.votes,
        "link": "a[href]",
    }
    kinds: dict[int, str] = {}
    for kind, selector in selectors.items():
        for node in tree.css(selector):
            kinds.setdefault(node.mem_id, kind)
    acts: list[_Parts] = []
    for node in tree.root.traverse() if tree.root else ():
        kind_here = kinds.get(node.mem_id)
        if kind_here == "act":
            acts.append({kind: [] for kind in selectors})
        elif kind_here and acts:
            acts[-1][kind_here].append(node)
    return acts


def _act(parts: _Parts, source: SourceDescription) -> Act:
    details = tuple(filter(None, map(text_of, parts["details"])))
    links = [named_document(node.attributes.get("href"), source) for node in parts["link"]]
    documents = tuple(dict.fromkeys(link for link in links if link))
    linked = {document.document_id for document in documents}
    ids = [found for found in _ids_in(details, source.vote_search) if found not in linked]
    # Several titles under one act: it cannot be told whose votes these are.
    certain = len(parts["title"]) == 1 and len(parts["votes"]) == 1
    return Act(
        title=" / ".join(filter(None, map(text_of, parts["title"]))),
        date=_date_in(details),
        details=details,
        positions=_positions(parts["votes"][0], source.vote_search) if certain else (),
        documents=documents,
        ids=tuple(dict.fromkeys(ids)),
    )


def _positions(votes: LexborNode, route: VoteSearchRoute) -> tuple[tuple[str, str], ...]:
    """Give state and position; nothing where a group is missing or a state stands in two."""
    groups = votes.css(route.countries)
    if len(groups) != len(route.positions):
        return ()
    found: list[tuple[str, str]] = []
    for position, group in zip(route.positions, groups, strict=True):
        codes = [(text_of(node) or "").upper() for node in group.css(route.code)]
        found += [(code, position) for code in codes]
    codes = [code for code, _ in found]
    sound = len(set(codes)) == len(codes) and all(map(_CODE.fullmatch, codes))
    return tuple(found) if sound else ()


def _date_in(details: Sequence[str]) -> str | None:
    """Give the date that is called one, or else the first."""
    named = [text for text in details if "date" in text.lower()]
    found = (printed_date(text) for text in (*named, *details))
    return next(filter(None, found), None)


def _ids_in(details: Sequence[str], route: VoteSearchRoute) -> list[str]:
    """Give the documents that text names by their number."""
    found: list[str] = []
    for match in (match for text in details for match in route.number.finditer(text)):
        try:
            found.append(parse_number(match[0].replace("ST-", "ST "))[0])
        except WrongNumberError:
            continue  # digits of another kind, such as a number of an act
    return found
