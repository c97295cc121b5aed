"""Judge one sheet: rows, totals and what the readers see in, a vote with its checks out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extract.errors import NoteRefusedError
from extract.member_states import PopulationTable
from extract.records import Evidence, Position, PositionName, Proof, Result
from extract.sheet.findings import SheetFindings
from extract.sheet.marks.by_person import fill_blanks, heard_marks
from extract.sheet.marks.naming import (
    AgreedMark,
    AgreedMarks,
    Name,
    NamedReader,
    Opinion,
)
from extract.sheet.marks.reading import BLANK
from extract.sheet.proof.account import Account, checks_of, outlook_of
from extract.sheet.proof.counts import members_check, solve
from extract.sheet.proof.shares import shares_check
from extract.sheet.proof.third import third_checks
from extract.sheet.result import decided
from extract.sheet.table.fields import SheetFields
from extract.sheet.table.rows import Row
from extract.sheet.table.totals import TotalsTable
from extract.sheet.words.straight import as_shown
from extract.sheet.words.words import SheetWords


def judge(
    found: SheetFindings,
    table: TotalsTable,
    fields: SheetFields,
    readers: Sequence[NamedReader],
    note_date: date | None,
    tables: Sequence[PopulationTable],
) -> Result | None:
    """The printed result, once `found` has the position of every row and the checks.

    `tables` are the population tables that can prove a share.

    Raises NoteRefusedError where the marks cannot be read or named beyond doubt. Arithmetic that
    does not hold is no error here: it is a failed check, and the checks decide.
    """
    page, rows = found.words.page, found.rows
    marks, fields = heard_or_supplied(found, table, fields, readers)
    marks = fill_blanks(marks, found, lambda heard: name_rows(heard, rows, table, page))
    names, proof = name_rows(marks, rows, table, page)
    if marks.result.name is None and proof == "solved":
        marks = replace(marks, result=replace(marks.result, name=result_by_kind(marks, names)))
    result = decided(marks.result, found, fields)
    account = account_of_sheet(found, table, fields, names, result)
    outlook = outlook_of(account)
    found.checks = checks_of(account, note_date, tables, outlook)
    if "result" not in account.by_person:
        third = third_checks(account, outlook, marks, table, fields, readers)
        found.checks = (*found.checks, *third)
    found.positions = tuple(
        position_of(row, name, mark, proof, table.weighted, found.words)
        for row, name, mark in zip(rows, names, marks.rows, strict=True)
    )
    return result


def account_of_sheet(
    found: SheetFindings,
    table: TotalsTable,
    fields: SheetFields,
    names: Sequence[PositionName],
    result: Result | None,
) -> Account:
    """All that arithmetic and dates can prove of a sheet whose rows have these names."""
    return Account(
        totals=table.totals,
        weighted=table.weighted,
        rows=found.rows,
        names=tuple(names),
        rule=fields.voting_rule,
        result=result,
        day=fields.sitting_date,
        by_person=found.by_person,
    )


def heard_or_supplied(
    found: SheetFindings, table: TotalsTable, fields: SheetFields, readers: Sequence[NamedReader]
) -> tuple[AgreedMarks, SheetFields]:
    """What the readers agree on, and the fields; of the rows alone where they cannot agree and a
    person read the result. Raises NoteRefusedError."""
    try:
        return heard_anywhere(found, table, fields, readers)
    except NoteRefusedError:
        if not found.supplied_result:
            raise
    found.opinions.clear()
    without_result = replace(fields, result_cells=(), farther_cells=())
    return heard_marks(found, table, without_result, readers), fields


def heard_anywhere(
    found: SheetFindings, table: TotalsTable, fields: SheetFields, readers: Sequence[NamedReader]
) -> tuple[AgreedMarks, SheetFields]:
    """What the readers agree on, and the fields with the places at which the result was looked for.

    A result counts as blank only where nothing stands farther off either: it is not known where
    genuine notes put its mark. Raises NoteRefusedError where words stand in its place.
    """
    marks = heard_marks(found, table, fields, readers)
    if marks.result.name != "blank" or not fields.farther_cells:
        return marks, fields
    places = (*fields.result_cells, *fields.farther_cells)
    found.fields = fields = replace(fields, result_cells=places, farther_cells=())
    found.opinions.clear()
    marks = heard_marks(found, table, fields, readers)
    if marks.result.name == "blank" and fields.result_words:
        raise NoteRefusedError(
            f"page {found.words.page}: {fields.result_words!r} stands behind 'Final result', and "
            "no mark that can be read: the result is unread"
        )
    return marks, fields


def name_rows(
    marks: AgreedMarks, rows: Sequence[Row], table: TotalsTable, page: int
) -> tuple[list[PositionName], Proof]:
    """The position of every row, and whether totals only confirm it or had to name the kinds.

    Raises NoteRefusedError where a mark is missing or the totals leave more than one naming.
    """
    if any(mark.name is None for mark in marks.rows):
        return solved_rows(marks, rows, table, page), "solved"
    if not any(mark.name == "blank" for mark in marks.rows):
        return with_blanks(marks, "not_participating"), "totals"
    namings = [with_blanks(marks, meaning) for meaning in marks.blank_may_mean]
    if len(namings) > 1:
        namings = [names for names in namings if fits_totals(names, rows, table)]
    if len(namings) != 1:
        blank = next(r for r, m in zip(rows, marks.rows, strict=True) if m.name == "blank")
        raise NoteRefusedError(
            f"page {page}: the cell of {blank.state.name_en} is blank, though the legend draws a "
            "mark for not participating, or the totals do not say what a blank means: a mark is "
            "missing"
        )
    sure = marks.legend_drawn and marks.blank_may_mean == ("not_participating",)
    return namings[0], "totals" if sure else "solved"


def with_blanks(marks: AgreedMarks, meaning: PositionName) -> list[PositionName]:
    """The names of all rows, every blank named alike."""
    return [
        meaning if mark.name is None or mark.name == "blank" else mark.name for mark in marks.rows
    ]


def fits_totals(names: Sequence[PositionName], rows: Sequence[Row], table: TotalsTable) -> bool:
    """Whether positions have the printed members and shares."""
    members = members_check(table.totals, names)
    return members.passed and shares_check(table.totals, rows, names, table.weighted).passed


def solved_rows(
    marks: AgreedMarks, rows: Sequence[Row], table: TotalsTable, page: int
) -> list[PositionName]:
    """Positions where only the totals can name the kinds of mark."""
    for opinion in marks.opinions:
        known = [reading.kind for reading in opinion.rows if reading.kind is not None]
        if len(known) < len(rows):
            continue
        meanings = marks.blank_may_mean if BLANK in known else ("not_participating",)
        answers = [
            solve(known, named_kinds(opinion, meaning), rows, table.totals, table.weighted)
            for meaning in meanings
        ]
        solved = [names for names in answers if names is not None]
        if len(solved) == 1:
            return solved[0]
    raise NoteRefusedError(
        f"page {page}: nothing names the marks, and the totals allow none or several namings"
    )


def named_kinds(opinion: Opinion, blank: PositionName) -> dict[str, PositionName]:
    """The kinds of mark that one reader can already name, a blank as it is told."""
    named: dict[str, PositionName] = {}
    for reading, name in zip(opinion.rows, opinion.names, strict=True):
        if reading.kind is not None and name is not None:
            named[reading.kind] = blank if name == "blank" else name
    return named


def result_by_kind(marks: AgreedMarks, names: Sequence[PositionName]) -> Name:
    """What the result's mark is called, where the totals had to name the kinds of mark.

    Two readers must see the same kind of mark at the result as in rows of one position.
    """
    said: list[Name] = []
    for opinion in marks.opinions:
        kinds = [reading.kind for reading in opinion.rows]
        if None not in kinds and opinion.result.kind is not None:
            by_kind = dict(zip(kinds, names, strict=True))
            said.append(by_kind.get(opinion.result.kind))
    return said[0] if len(said) > 1 and len(set(said)) == 1 else None


def position_of(
    row: Row,
    name: PositionName,
    mark: AgreedMark,
    proof: Proof,
    weighted: bool,
    words: SheetWords,
) -> Position:
    """The record of one row with its evidence."""
    place = as_shown(mark.box or row.cell, words.askew, words.width, words.height)
    x0, top, x1, bottom = place
    box = (round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1))
    share = None if weighted or row.share is None else row.share / 100
    return Position(
        member_state=row.state.code,
        position=name,
        population_pct=share,
        weight=row.share if weighted else None,
        evidence=Evidence(
            page=words.page,
            bbox=box,
            read_by=mark.read_by,
            agreed=len(mark.read_by) > 1,
            proof=proof,
            row_named_by=row.named_by,
        ),
    )
