"""Rows of declarations and of their authors."""

from dataclasses import dataclass

from extract.records import StatementKind
from publish.records.positions import PublishedPosition


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One declaration as one language version of a note prints it."""

    document_id: str
    """The document version that prints it."""
    language: str
    """The language version that prints it."""
    ordinal: int
    """From 1, in printed order."""
    vote_id: tuple[str, ...]
    """Every published vote of its note: a declaration does not say which of several it is on. Take
    the list apart (`UNNEST`, `explode`) to join it with `votes`."""
    kind: StatementKind
    """What it is."""
    heading: str
    """As printed."""
    text_language: str
    """Language of the text itself."""
    text: str
    """Paragraphs parted by a blank line; bullets begin with `- `."""
    pages: tuple[int, ...]
    """First and last page, from 1."""
    sha256: str
    """Of the file."""
    reconstruction: bool
    """The file says of itself that it is a reconstruction: sample, not data."""
    extractor_version: str
    """Version of the reader."""


@dataclass(frozen=True, slots=True)
class StatementAuthorRow:
    """One author of one declaration."""

    document_id: str
    """Of `statements`."""
    language: str
    """Of `statements`."""
    ordinal: int
    """Of `statements`."""
    author: str
    """EU code, or COMMISSION, COUNCIL, PARLIAMENT, PRESIDENCY, HIGH_REPRESENTATIVE."""
    vote_id: str | None
    """The note's first vote; blank where it is not published."""
    vote_ids: tuple[str, ...]
    """Every published vote of the note, the first included: join `positions` on the author and any
    of them."""
    position: PublishedPosition | None
    """How that state voted in the first; blank for an institution."""
