"""Rows that say what was checked, what was refused and what is missing."""

from dataclasses import dataclass
from typing import Literal

CoverageStatus = Literal["held", "refused", "superseded", "missing"]


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One rule that a file does not keep; how many it keeps `documents` says."""

    document_id: str
    """Of `documents`."""
    language: str
    """Of `documents`."""
    ordinal: int
    """From 1, in the order of all checks of the file."""
    name: str
    """Of the rule."""
    passed: bool
    """Always false; releases of before schema 1.5 list the checks that a file keeps too."""
    expected: str
    """What the rule wants."""
    observed: str
    """What the file says."""
    blocking: bool
    """A blocking check that fails refuses the whole file; another one is a flag."""
    sha256: str
    """Of the file."""
    extractor_version: str
    """Version of the reader."""


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """One held file whose votes are not in the tables, and why."""

    document_id: str
    """Of `documents`."""
    language: str
    """Of `documents`."""
    vote_id: str | None
    """The vote kept back; blank where the whole file was refused."""
    reason: str
    """What was found and what a person can do."""
    sha256: str
    """Of the file."""
    url: str
    """The document's address at the Council."""
    extractor_version: str | None
    """Version of the reader; blank where the file has not been read."""


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One number of the running code VOTE in one year: whether its note is held."""

    year: int
    """Of the document's own number; the code VOTE counts from 1 in each year."""
    vote_number: int
    """The number behind the code: 47 of `VOTE 47`."""
    status: CoverageStatus
    """`held`: its votes are published; `refused`: a document bears it and its votes are not
    published; `superseded`: only a version bears it that a newer one with another number
    replaces; `missing`: no held document bears it and one bears a higher one."""
    document_id: str | None
    """The document version that bears it; blank where it is missing."""
    also_borne_by: tuple[str, ...]
    """Other documents that bear the same number; the Council gives it once, so look at them."""
