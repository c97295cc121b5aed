"""The versions and languages of a vote's note, as held."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from publish.records import DocumentRow
from publish.site.render import shown_day
from publish.site.words import language_name

_KINDS = {
    "INIT": "first version",
    "REV": "revision",
    "COR": "corrigendum",
    "ADD": "addendum",
}
_NAME_PARTS = 3
"""Of `ST-11513-2026-REV-1`, before the suffixes."""


@dataclass(frozen=True, slots=True)
class HeldFile:
    """One language version, as held."""

    url: str
    language: str
    """`Danish (da)`"""
    said: str
    """`4 pages, 169 KiB, first seen 2 July 2026`"""
    refused: bool


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the note, in the languages in which it is held."""

    document_id: str
    kind: str
    """`corrigendum 1 to revision 2`"""
    superseded_by: str | None
    files: tuple[HeldFile, ...]
    """By language."""


def versions_of(documents: Iterable[DocumentRow]) -> tuple[Version, ...]:
    """The versions, the first one first."""

    def order(row: DocumentRow) -> tuple[bool, str]:
        return not row.document_id.endswith("-INIT"), row.document_id

    rows = sorted(documents, key=lambda row: (order(row), row.language))
    found = []
    for _, group in groupby(rows, key=order):
        held = tuple(group)
        newer = next((each.superseded_by for each in held if each.superseded_by), None)
        name = held[0].document_id
        found.append(Version(name, kind_of(name), newer, tuple(map(_held, held))))
    return tuple(found)


def _held(row: DocumentRow) -> HeldFile:
    pages = f"{row.pages} pages, " if row.pages else ""
    seen = shown_day(row.first_seen.date())
    return HeldFile(
        url=row.url,
        language=f"{language_name(row.language)[1]} ({row.language})",
        said=f"{pages}{round(row.bytes / 1024):,} KiB, first seen {seen}",
        refused=row.status == "refused",
    )


def kind_of(document_id: str) -> str:
    """What the suffixes of a document say in words."""
    said: list[str] = []
    for part in document_id.split("-")[_NAME_PARTS:]:
        if part.isdigit() and said:
            said[-1] += f" {part}"
        else:
            said.append(_KINDS.get(part, part))
    return " to ".join(reversed(said))
