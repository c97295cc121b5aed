"""Judge one sheet: rows, totals and what the readers see in, a vote with its checks out."""

from collections.abc import Sequence
from datetime import date

from extract.errors import NoteRefusedError
from extract.member_states import PopulationTable
from extract.records import Evidence, Position, PositionName, Proof, Result
from extract.sheet.fields import SheetFields
from extract.sheet.findings import SheetFindings
from extract.sheet.known_tables import absent_shares, drift_check, table_check
from extract.sheet.marks.reading import BLANK
from extract.sheet.naming import AgreedMark, AgreedMarks, Cell, NamedReader, Opinion, agree
from extract.sheet.proof import (
    day_checks,
    members_check,
    rows_check,
    rule_check,
    solve,
)
from extract.sheet.rows import Row
from extract.sheet.shares import group_shares_check, shares_check
from extract.sheet.totals import TotalsTable


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
    marks = agree(
        readers,
        [Cell(row.cell, row.state.name_en) for row in rows],
        [Cell(box, position) for position, box in table.legend],
        [Cell(box, "the final result") for box in fields.result_cells],
        page,
        found.opinions,
    )
    names, proof = name_rows(marks, rows, table, page)
    result = result_of(marks.result, page)
    day = fields.sitting_date
    absent = absent_shares(rows, names, tables, day)
    found.checks = (
        rows_check(table.totals, rows),
        members_check(table.totals, names),
        shares_check(table.totals, rows, names, table.weighted),
        group_shares_check(table.totals, rows, names, table.weighted, absent),
        table_check(rows, table.weighted, tables),
        drift_check(rows, table.weighted, tables, day),
        *day_checks(rows, day, note_date),
        rule_check(fields.voting_rule, names, adopted=result != "not_adopted"),
    )
    found.positions = tuple(
        position_of(row, name, mark, proof, table.weighted, page)
        for row, name, mark in zip(rows, names, marks.rows, strict=True)
    )
    return result


def name_rows(
    marks: AgreedMarks, rows: Sequence[Row], table: TotalsTable, page: int
) -> tuple[list[PositionName], Proof]:
    """The position of every row, and whether totals only confirm it or had to name the kinds.

    Raises NoteRefusedError where a mark is missing or the totals leave more than one naming.
    """
    names: list[PositionName] = []
    blank_named = False
    for mark, row in zip(marks.rows, rows, strict=True):
        if mark.name is None:
            return solved_rows(marks, rows, table, page), "solved"
        if mark.name != "blank":
            names.append(mark.name)
        elif marks.legend_drawn and not marks.blank_means_absent:
            raise NoteRefusedError(
                f"page {page}: the cell of {row.state.name_en} is blank, though the legend draws a "
                "mark for not participating: a mark is missing"
            )
        else:
            names.append("not_participating")
            blank_named = True
    return names, "solved" if blank_named and not marks.legend_drawn else "totals"


def solved_rows(
    marks: AgreedMarks, rows: Sequence[Row], table: TotalsTable, page: int
) -> list[PositionName]:
    """Positions where only the totals can name the kinds of mark."""
    for opinion in marks.opinions:
        kinds = [reading.kind for reading in opinion.rows]
        known = [kind for kind in kinds if kind is not None]
        if len(known) < len(kinds):
            continue
        solved = solve(known, named_kinds(opinion), rows, table.totals, table.weighted)
        if solved is not None:
            return solved
    raise NoteRefusedError(
        f"page {page}: nothing names the marks, and the totals allow none or several namings"
    )


def named_kinds(opinion: Opinion) -> dict[str, PositionName]:
    """The kinds of mark that one reader can already name; a blank is not participating."""
    named: dict[str, PositionName] = {}
    for reading, name in zip(opinion.rows, opinion.names, strict=True):
        if reading.kind is not None and name is not None:
            named[reading.kind] = "not_participating" if name == "blank" else name
    if BLANK in {reading.kind for reading in opinion.rows}:
        named[BLANK] = "not_participating"
    return named


def result_of(mark: AgreedMark, page: int) -> Result | None:
    """The printed result; a blank is None. Never derived from counts: votes with 21 to 28 yes
    have been rejected."""
    if mark.name == "yes":
        return "adopted"
    if mark.name == "no":
        return "not_adopted"
    if mark.name == "blank":
        return None
    raise NoteRefusedError(f"page {page}: the mark of the final result cannot be named")


def position_of(
    row: Row, name: PositionName, mark: AgreedMark, proof: Proof, weighted: bool, page: int
) -> Position:
    """The record of one row with its evidence."""
    x0, top, x1, bottom = mark.box or row.cell
    box = (round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1))
    share = None if weighted or row.share is None else row.share / 100
    return Position(
        member_state=row.state.code,
        position=name,
        population_pct=share,
        weight=row.share if weighted else None,
        evidence=Evidence(
            page=page,
            bbox=box,
            read_by=mark.read_by,
            agreed=len(mark.read_by) > 1,
            proof=proof,
            row_named_by=row.named_by,
        ),
    )
