"""Marks that no two readers can name, or that are missing, filled by what a person read."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from extract.errors import NoteRefusedError
from extract.sheet.findings import SheetFindings
from extract.sheet.marks.naming import AgreedMark, AgreedMarks, Cell, NamedReader, agree
from extract.sheet.table.fields import WORD, SheetFields
from extract.sheet.table.rows import Row
from extract.sheet.table.totals import TotalsTable


def heard_marks(
    found: SheetFindings, table: TotalsTable, fields: SheetFields, readers: Sequence[NamedReader]
) -> AgreedMarks:
    """What the readers agree on; a person's reading only where they cannot.

    Raises NoteRefusedError where a mark stays unread, or where a person's reading is needed no
    longer.
    """
    agreed = partial(
        agree,
        readers,
        legend=legend_of(table),
        results=results_of(fields),
        page=found.words.page,
    )
    try:
        return agreed([cell_of(row) for row in found.rows], heard=found.opinions)
    except NoteRefusedError:
        if not found.supplied:
            raise
    others = [row for row in found.rows if row.state.code not in found.supplied]
    marks = agreed([cell_of(row) for row in others])
    if None in [
        mark.name for mark in (*marks.rows, *([marks.result] if fields.result_cells else []))
    ]:
        raise NoteRefusedError(
            f"page {found.words.page}: a person's reading stands beside marks that nothing names"
        )
    for row in found.rows:
        if row.state.code in found.supplied:
            refuse_readable(row, partial(agreed, [cell_of(row)]), found)
    rest = iter(marks.rows)
    return replace(marks, rows=tuple(by_person(row, found) or next(rest) for row in found.rows))


def cell_of(row: Row) -> Cell:
    """Where the mark of a row stands."""
    return Cell(row.cell, row.state.name_en)


def legend_of(table: TotalsTable) -> list[Cell]:
    """Where the marks of the legend stand."""
    return [Cell(box, position) for position, box in table.legend]


def results_of(fields: SheetFields) -> list[Cell]:
    """Where the mark of the final result may stand."""
    printed = f" ({fields.result_words!r})" if WORD.search(fields.result_words) else ""
    return [Cell(box, f"the final result{printed}") for box in fields.result_cells]


def by_person(row: Row, found: SheetFindings) -> AgreedMark | None:
    """The mark of a row as a person read it; None where no one was asked."""
    name = found.supplied.get(row.state.code)
    return None if name is None else AgreedMark(name, None, ("person",))


def refuse_readable(row: Row, agreed: "partial[AgreedMarks]", found: SheetFindings) -> None:
    """Refuse a person's reading of a mark that the readers can name, were it asked for alone."""
    try:
        (mark,) = agreed().rows
    except NoteRefusedError:
        return
    if mark.name is not None:
        raise NoteRefusedError(
            f"page {found.words.page}: the mark of {row.state.name_en} can be read now "
            f"({mark.name}): remove its correction"
        )


def fill_blanks(
    marks: AgreedMarks, found: SheetFindings, name_all: Callable[[AgreedMarks], object]
) -> AgreedMarks:
    """The marks with a person's reading in each cell where the readers agree on a blank.

    `name_all` names the rows, and raises NoteRefusedError where a blank means nothing: only then
    may a person fill it. Raises NoteRefusedError where a reading is needed no longer.
    """
    if not found.filled:
        return marks
    for row, mark in zip(found.rows, marks.rows, strict=True):
        if row.state.code in found.filled and mark.name != "blank":
            raise NoteRefusedError(
                f"page {found.words.page}: the cell of {row.state.name_en} is not blank now "
                f"({mark.name or 'a mark'}): remove its correction"
            )
    try:
        name_all(marks)
    except NoteRefusedError:
        names = [found.filled.get(row.state.code) for row in found.rows]
        return replace(
            marks,
            rows=tuple(
                mark if name is None else AgreedMark(name, None, ("person",))
                for mark, name in zip(marks.rows, names, strict=True)
            ),
        )
    raise NoteRefusedError(
        f"page {found.words.page}: a blank cell has a meaning on this sheet now: remove the "
        f"corrections of blank cells ({', '.join(found.filled)})"
    )
