"""What a reading rests on, what it has found so far, and the record that this makes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extract import EXTRACTOR_VERSION
from extract.corrections import Correction, corrections_of
from extract.cover.read import Cover
from extract.member_states import PopulationTable, proving_tables
from extract.pdf.page import PageText
from extract.records import Check, Document, NoteRecord, Source, Statement, Vote
from extract.sheet.find import FoundSheet
from extract.sheet.read import SheetOutcome
from extract.sheet.taught.knowledge import NOTHING, Taught


@dataclass(frozen=True, slots=True)
class Given:
    """What a reading rests on beside the file's bytes."""

    source: Source
    document_id: str | None = None
    """What the address promised; None for a file of unknown origin, as for the language."""
    language: str | None = None
    sample: bool = False
    """Whether a file that says of itself that it is a reconstruction is admitted."""
    seen: Path | None = None
    """A folder in which what is seen of sheets and pictures is kept, so that each is looked at once
    for all languages."""
    tables: Sequence[PopulationTable] | None = None
    """The population tables that can prove a share; None for those that come with the program."""
    corrections: Sequence[Correction] = ()
    """By people; those for other documents are passed over."""
    taught: Taught = NOTHING
    """What drawings of marks mean, by other notes or by people."""

    @property
    def proving(self) -> Sequence[PopulationTable]:
        """The population tables that can prove a share."""
        return proving_tables() if self.tables is None else self.tables


@dataclass(frozen=True, slots=True)
class Findings:
    """What has been read of a file so far: a refused note still tells all of it."""

    source: Source
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

    def with_checks(self, *checks: Check) -> "Findings":
        """The same with more checks."""
        return replace(self, checks=(*self.checks, *checks))


def entries_for(found: Findings, given: Given) -> tuple[Correction, ...]:
    """People's corrections of this note: by what its address promised, else by what it prints."""
    document = found.document
    printed = (document.document_id, document.language) if document else (None, None)
    document_id, language = given.document_id or printed[0], given.language or printed[1]
    return corrections_of(given.corrections, document_id, language)


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
