"""Read one vote sheet: look at it, then prove what it says; a refused one still tells all of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from extract.errors import NoteRefusedError
from extract.member_states import PopulationTable
from extract.pdf.document import OpenPdf
from extract.sheet.find import FoundSheet
from extract.sheet.look import look_at
from extract.sheet.proof.hypothesis import Hypothesis, UnprovedError
from extract.sheet.proof.result import ResultUnreadError
from extract.sheet.prove import NOBODY, ByPerson, SheetReading, prove
from extract.sheet.seen import Seen
from extract.sheet.taught import LABEL_CHECK, NOTHING, Taught, heard, label_in_words, told


@dataclass(frozen=True, slots=True)
class SheetOutcome:
    """What one sheet comes to."""

    sheet: FoundSheet
    seen: Seen
    reading: SheetReading | None
    """None where no reading of it proves."""
    reason: str | None
    """Why not."""
    nearest: Hypothesis | None = None
    """Of a refused sheet, where rows and marks were seen."""
    result_unread: bool = False
    """Whether it was refused for its final result."""


def read_sheet(
    pdf: OpenPdf,
    data: bytes,
    sheet: FoundSheet,
    note_date: date | None,
    tables: Sequence[PopulationTable],
    folder: Path | None,
    by_person: ByPerson = NOBODY,
    taught: Taught = NOTHING,
) -> SheetOutcome:
    """What the sheet says, in the file with these bytes. `tables` are the population tables that
    can prove a share, `folder` is that of what was seen of the same sheets before."""
    seen = look_at(pdf, data, sheet, folder)
    labels = [label_in_words(label) for label in sheet.labels]
    try:
        reading = prove(seen, note_date, tables, taught, by_person)
        checks = (*reading.checks, *told(LABEL_CHECK, "the sheet proves", labels))
        return SheetOutcome(sheet, seen, replace(reading, checks=checks), None)
    except NoteRefusedError as refusal:
        return SheetOutcome(
            sheet,
            seen,
            None,
            f"{refusal}{heard(labels)}",
            refusal.nearest if isinstance(refusal, UnprovedError) else None,
            isinstance(refusal.__cause__, ResultUnreadError),
        )
