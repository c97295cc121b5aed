"""What a reading has found so far, and the record that this makes."""

from dataclasses import dataclass, replace

from extract import EXTRACTOR_VERSION
from extract.corrections.entries import Correction, corrections_of
from extract.cover.read import Cover
from extract.pdf.page import PageText
from extract.records import Check, Document, NoteRecord, SourceFile, Statement, Vote
from extract.request import ReadRequest
from extract.sheet.find import FoundSheet
from extract.sheet.read import SheetOutcome


@dataclass(frozen=True, slots=True)
class Findings:
    """What has been read of a file so far: a refused note still tells all of it."""

    source: SourceFile
    taught_sha256: str | None = None
    reconstruction: bool = False
    pages: tuple[PageText, ...] = ()
    cover: Cover | None = None
    sheets: tuple[FoundSheet, ...] = ()
    outcomes: tuple[SheetOutcome, ...] = ()
    """What each of them comes to."""
    statements: tuple[Statement, ...] = ()
    votes: tuple[Vote, ...] = ()
    checks: tuple[Check, ...] = ()
    reason: str | None = None
    """Why the file gives no record that may be published."""

    @property
    def document(self) -> Document | None:
        """What the cover says."""
        return self.cover.document if self.cover else None

    @property
    def document_id(self) -> str | None:
        """What the cover says that the document is."""
        return self.document.document_id if self.document else None

    def with_checks(self, *checks: Check) -> "Findings":
        """The same with more checks."""
        return replace(self, checks=(*self.checks, *checks))


def entries_for(found: Findings, request: ReadRequest) -> tuple[Correction, ...]:
    """People's corrections of this note: by what its address promised, else by what it prints."""
    document = found.document
    printed = (document.document_id, document.language) if document else (None, None)
    document_id, language = request.document_id or printed[0], request.language or printed[1]
    return corrections_of(request.corrections, document_id, language)


def record(found: Findings) -> NoteRecord:
    """The record of a note, before its checks decide; a refused one has all but its votes."""
    return NoteRecord(
        status="ok" if found.reason is None else "refused",
        reason=None if found.reason is None else " ".join(found.reason.split()),
        source=found.source,
        document=found.document,
        votes=found.votes,
        statements=found.statements,
        checks=found.checks,
        reconstruction=found.reconstruction,
        extractor_version=EXTRACTOR_VERSION,
        taught_sha256=found.taught_sha256,
    )
