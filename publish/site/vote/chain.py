"""The versions and languages of a vote's note, as held."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from publish.records import DocumentRow

_KINDS = {
    "INIT": "first version",
    "REV": "revision",
    "COR": "corrigendum",
    "ADD": "addendum",
}
_NAME_PARTS = 3
"""Of `ST-11513-2026-REV-1`, before the suffixes."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the note, in the languages in which it is held."""

    document_id: str
    kind: str
    """`corrigendum 1 to revision 2`"""
    superseded_by: str | None
    files: tuple[DocumentRow, ...]
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
        found.append(Version(name, kind_of(name), newer, held))
    return tuple(found)


def kind_of(document_id: str) -> str:
    """What the suffixes of a document say in words."""
    said: list[str] = []
    for part in document_id.split("-")[_NAME_PARTS:]:
        if part.isdigit() and said:
            said[-1] += f" {part}"
        else:
            said.append(_KINDS.get(part, part))
    return " to ".join(reversed(said))
