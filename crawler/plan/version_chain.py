"""Chains of document versions: which corrects, revises or supersedes which.

INIT comes before REV-1, REV-1 before REV-2. A COR corrects the version that it names (`COR-1` the
first one, `REV-1-COR-1` the first revision) and comes before the next REV. An ADD stands beside:
it is a document of its own, with versions of its own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from crawler.records import DocumentChain

_DOCUMENT_ID = re.compile(
    r"(?P<stem>[A-Z]{2}-\d+-\d{4})(?P<suffixes>(?:-(?:INIT|(?:REV|COR|ADD)-\d+))*)"
)
_SUFFIX = re.compile(r"(REV|COR|ADD)-(\d+)")
_KIND_ORDER = {"COR": 0, "REV": 1}


@dataclass(frozen=True, slots=True)
class ChainLink:
    """A document id taken apart."""

    document_id: str
    document: str
    """What stays the same through REV and COR: `ST-11513-2026`, `ST-11513-2026-ADD-1`."""
    rank: tuple[tuple[int, int], ...]
    """Empty for INIT; of one document, the greater is the newer."""

    @property
    def is_correction(self) -> bool:
        """Whether this is a COR, of whatever it corrects."""
        return bool(self.rank) and self.rank[-1][0] == _KIND_ORDER["COR"]


def link_of(document_id: str) -> ChainLink | None:
    """Take a register id apart; None for one with a suffix that is not INIT, REV, COR or ADD."""
    match = _DOCUMENT_ID.fullmatch(document_id)
    if match is None:
        return None
    suffixes = _SUFFIX.findall(match["suffixes"])
    additions = [f"-ADD-{number}" for kind, number in suffixes if kind == "ADD"]
    rank = tuple((_KIND_ORDER[kind], int(number)) for kind, number in suffixes if kind != "ADD")
    return ChainLink(document_id, match["stem"] + "".join(additions), rank)


def chains_of(document_ids: Iterable[str]) -> tuple[DocumentChain, ...]:
    """Give the chain of each document, by its name; ids of another form are in none."""
    found: dict[str, list[ChainLink]] = {}
    for link in filter(None, map(link_of, sorted(set(document_ids)))):
        found.setdefault(link.document, []).append(link)
    return tuple(_chain(document, found[document]) for document in sorted(found))


def next_in_chain(chain: DocumentChain) -> tuple[str, str]:
    """Give the ids that the next corrigendum and the next revision of a document would have.

    The corrigendum is one to the newest version that is not itself a corrigendum.
    """
    links = [link for link in map(link_of, chain.versions) if link is not None]
    whole = [link for link in links if not link.is_correction]
    newest = whole[-1].rank if whole else ()
    stem = whole[-1].document_id.removesuffix("-INIT") if whole else chain.document
    corrections = [link for link in links if link.is_correction and link.rank[:-1] == newest]
    correction = max((link.rank[-1][1] for link in corrections), default=0) + 1
    ranks = [link.rank[0] for link in links if link.rank]
    revisions = [number for kind, number in ranks if kind == _KIND_ORDER["REV"]]
    return f"{stem}-COR-{correction}", f"{chain.document}-REV-{max(revisions, default=0) + 1}"


def _chain(document: str, links: list[ChainLink]) -> DocumentChain:
    ordered = sorted(links, key=lambda link: link.rank)
    corrects = []
    for link in ordered:
        named = [other for other in ordered if other.rank == link.rank[:-1]]
        if link.is_correction and named:
            corrects.append((link.document_id, named[0].document_id))
    return DocumentChain(document, tuple(link.document_id for link in ordered), tuple(corrects))
