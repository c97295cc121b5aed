"""Read one vote sheet: words, rows and marks in, a proved vote out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from extract.member_states import PopulationTable
from extract.pdf.document import OpenPdf
from extract.records import (
    Check,
    Position,
    Result,
    Totals,
)
from extract.sheet.findings import SheetFindings
from extract.sheet.judge import judge
from extract.sheet.proof.fields_of_figures import fields_of
from extract.sheet.proof.figures import figures_check, figures_of
from extract.sheet.readers import Sight, readers_for
from extract.sheet.table.blocks import inside
from extract.sheet.table.fields import SheetFields, read_fields
from extract.sheet.table.rows import read_rows
from extract.sheet.table.totals import read_totals


@dataclass(frozen=True, slots=True)
class SheetReading:
    """One vote as its sheet shows it, with every check that it passed or failed."""

    page: int
    fields: SheetFields
    totals: Totals
    result: Result | None
    positions: tuple[Position, ...]
    checks: tuple[Check, ...]


def read_sheet(
    pdf: OpenPdf,
    data: bytes,
    found: SheetFindings,
    note_date: date | None,
    tables: Sequence[PopulationTable],
    seen: Path | None,
) -> SheetReading:
    """The vote on one sheet page of the file with these bytes.

    What is read on the way is gathered in `found`; `tables` are the population tables that can
    prove a share; `seen` is the folder of what was read of the same sheet before.

    Raises NoteRefusedError where words, rows or marks cannot be read beyond doubt. Arithmetic that
    does not hold is no error here: it is a failed check, and the checks decide.
    """
    words = found.words
    found.table = table = read_totals(words)
    found.rows = rows = read_rows(words, table)
    found.fields = fields = read_fields(words, table, rows)
    readers = readers_for(Sight(pdf, data, found, seen))
    result = judge(found, table, fields, readers, note_date, tables)
    if words.by_ocr:
        around = figures_of(words, [*(row.cell for row in rows), table.box])
        # Recognition may take a mark for a digit; what stands in a mark's place is no figure.
        marks = [*(row.cell for row in rows), *(box for _, box in table.legend)]
        marks += fields.result_cells
        looks = [
            (word, word.again)
            for word in around
            if word.again is not None and not any(inside(word.box, cell) for cell in marks)
        ]
        found.figures, found.figures_again = zip(*looks, strict=True) if looks else ((), ())
    if found.figures:
        named = partial(fields_of, found.figures, table, rows, fields.sitting_date)
        check = figures_check(found.figures, found.figures_again, named, found.by_person)
        found.checks = (*found.checks, check)
    return SheetReading(words.page, fields, table.totals, result, found.positions, found.checks)
