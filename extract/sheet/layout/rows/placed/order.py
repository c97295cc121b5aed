"""The order in which the rows of a table are read."""

from collections.abc import Sequence
from itertools import groupby

from extract.domain.member_states import MemberState
from extract.domain.state_orders import follows, orders
from extract.errors import NoteRefusedError
from extract.sheet.layout.rows.placed.in_step import LEVEL
from extract.sheet.layout.rows.placed.row import PlacedRow


def in_order(rows: Sequence[PlacedRow], page: int) -> list[PlacedRow]:
    """The rows as their states follow one another: down each block in turn, from line to line
    across them, or down the columns of each section; where in no order that is known, as by
    position, down the blocks.

    Raises NoteRefusedError where a state stands twice.
    """
    rows = without_bare_twins(rows)
    lines = lines_of(rows)
    ways = (list(rows), by_lines(lines), by_sections(lines))
    for order in orders():
        for ordered in ways:
            if follows(surely_named(ordered), order):
                return ordered
    codes = [state.code for state in surely_named(rows)]
    twice = next((state for state in surely_named(rows) if codes.count(state.code) > 1), None)
    if twice is not None:
        raise NoteRefusedError(f"page {page}: {twice.name_en} stands twice")
    return ways[0]


def without_bare_twins(rows: Sequence[PlacedRow]) -> list[PlacedRow]:
    """The rows without a name that stands alone where the same state has a row with its figure: in
    a letter a place is named below them, `Luxembourg, 26 June 2026`."""
    with_figure = {row.state for row in rows if row.figure is not None}
    return [row for row in rows if row.figure is not None or row.state not in with_figure - {None}]


def by_lines(lines: Sequence[Sequence[PlacedRow]]) -> list[PlacedRow]:
    """The rows line by line."""
    return [row for line in lines for row in line]


def by_sections(lines: Sequence[Sequence[PlacedRow]]) -> list[PlacedRow]:
    """The rows down the columns of lines that have as many: round a hall States sit at two sides of
    the page, and below these side by side."""
    sections = (list(section) for _, section in groupby(lines, len))
    return [row for section in sections for column in zip(*section, strict=True) for row in column]


def lines_of(rows: Sequence[PlacedRow]) -> list[list[PlacedRow]]:
    """The rows that stand on one line, line by line, each from the left."""
    found: list[list[PlacedRow]] = []
    for row in sorted(rows, key=lambda row: row.middle):
        if found and row.middle - found[-1][0].middle < (row.bottom - row.top) * LEVEL:
            found[-1].append(row)
        else:
            found.append([row])
    return [sorted(line, key=lambda row: row.block) for line in found]


def surely_named(rows: Sequence[PlacedRow]) -> list[MemberState]:
    """The states of the rows whose names are in no doubt."""
    return [row.name.state for row in rows if row.name and row.name.exact and row.name.state]
