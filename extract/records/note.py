"""One file: its cover, its votes, its declarations, and the checks that it was held against."""

import datetime
from dataclasses import dataclass
from typing import Literal

from extract.records.votes import Vote

Status = Literal["ok", "refused"]
StatementKind = Literal["statement", "joint_statement", "explanation_of_vote"]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file that was read."""

    path: str
    sha256: str
    bytes: int
    pages: int | None
    """None where the file could not be opened."""
    url: str | None
    retrieved_at: str | None
    """ISO 8601 in UTC; None for a file read from a folder."""


@dataclass(frozen=True, slots=True)
class Document:
    """What the cover says. None or empty where the cover does not say it or could not be read."""

    document_id: str | None
    """Register id with its chain of suffixes: `ST-11513-2026-INIT`, `ST-8-2019-REV-1-COR-1`."""
    number: str | None
    """As printed: `11513/26`, `17146/1/12 REV 1`."""
    language: str | None
    """Of the cover, two lower-case letters."""
    original_language: str | None
    """The `(OR. xx)` line."""
    date: datetime.date | None
    subject_codes: tuple[str, ...]
    """Code and running number, in printed order down the columns: `VOTE 47`."""
    vote_number: int | None
    """The running number of the code VOTE within its year."""
    interinstitutional_files: tuple[str, ...]
    """`2025/0429 (COD)`"""
    sender: str | None
    recipient: str | None
    title: str | None
    """The whole subject entry of the cover, on one line."""
    reference_documents: tuple[str, ...]
    """`11261/26`, `11261/26 ADD 1`: an addition is written out with its base number."""
    written_procedure: bool
    coreper_date: datetime.date | None
    """When Coreper decided to use the written procedure."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One declaration, in the language in which this note prints it."""

    ordinal: int
    """From 1, in printed order."""
    kind: StatementKind
    heading: str
    authors: tuple[str, ...]
    """EU codes, or COMMISSION, COUNCIL, PARLIAMENT, PRESIDENCY, HIGH_REPRESENTATIVE."""
    language: str
    text: str
    """Paragraphs parted by a blank line; bullets begin with `- `."""
    pages: tuple[int, ...]
    """First and last page, from 1."""


@dataclass(frozen=True, slots=True)
class Check:
    """One rule held against the note."""

    name: str
    passed: bool
    expected: str
    observed: str
    blocking: bool = True
    """A blocking check that fails refuses the whole note."""


@dataclass(frozen=True, slots=True)
class NoteRecord:
    """All that one file says. A refused note has a reason and no votes."""

    status: Status
    reason: str | None
    source: SourceFile
    document: Document | None
    votes: tuple[Vote, ...]
    statements: tuple[Statement, ...]
    checks: tuple[Check, ...]
    reconstruction: bool
    """The file says of itself that it is a reconstruction: sample, not data."""
    extractor_version: str
    taught_sha256: str | None = None
    """Of the file of taught drawings that the reading was given; None where nothing was taught."""


def unread_note(
    source: SourceFile, reason: str, version: str, taught_sha256: str | None = None
) -> NoteRecord:
    """The record of a file of which nothing was read."""
    return NoteRecord(
        status="refused",
        reason=reason,
        source=source,
        document=None,
        votes=(),
        statements=(),
        checks=(),
        reconstruction=False,
        extractor_version=version,
        taught_sha256=taught_sha256,
    )
