"""The rows of the states table: names and the figures in step with them, wherever they stand."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.domain.state_orders import fewest_runs
from extract.errors import NoteRefusedError
from extract.pdf.runs import union
from extract.records import POSITIONS, Box
from extract.sheet.layout.rows.figure_columns import (
    Block,
    column_of_shares,
    figures_beside,
    with_figures,
)
from extract.sheet.layout.rows.figures import (
    FEWEST,
    Figure,
    figure_of,
    figures_on,
    level_with,
    with_decimals,
    with_sign,
    without_strokes,
)
from extract.sheet.layout.rows.flow import flows, lost_in_flow, rows_in_flow
from extract.sheet.layout.rows.lost_names import (
    is_header,
    unread,
    with_lost,
    with_unread,
)
from extract.sheet.layout.rows.name_columns import name_columns, pitch_of
from extract.sheet.layout.rows.named_cells import names_in
from extract.sheet.layout.rows.names import UNITS, Name, cells_of, name_of, without_signs
from extract.sheet.layout.rows.on_side import (
    bands_apart,
    drawn_out,
    figures_under,
    is_level,
    lost_between,
    on_side,
    pitch_on_side,
    with_lost_between,
)
from extract.sheet.layout.rows.placed.figures_elsewhere import (
    further_figures,
    with_figures_across,
    with_wrapped_figures,
)
from extract.sheet.layout.rows.placed.in_step import LEVEL
from extract.sheet.layout.rows.placed.order import in_order, surely_named
from extract.sheet.layout.rows.placed.row import PlacedRow, banded, with_own_figures, without_heads
from extract.sheet.words import Word, fold, lines

LOST, NONE_LOST = 4.5, 2.6
"""Rows from one name of a column to the next at most: recognition loses some; names wrap."""


@dataclass(frozen=True, slots=True)
class StatesTable:
    """The rows of the table, in their order as far as their names are read."""

    rows: tuple[PlacedRow, ...]
    weighted: bool
    """Whether the figures are weighted votes."""
    decimals: int
    """Of the shares."""
    blocks: int
    pitch: float
    other_figures: tuple[Box, ...]
    """Of figures in further columns: numbers of rows, members, votes."""
    flows: bool = False
    """Whether the rows follow one another line after line, in no columns."""

    @property
    def dotted(self) -> bool:
        """Whether a share has a raised point for its decimal sign: `2·63`."""
        return any("·" in row.figure.text for row in self.rows if row.figure is not None)

    @property
    def box(self) -> Box:
        """Around all names and figures."""
        return union(self.block_boxes)

    @property
    def block_boxes(self) -> list[Box]:
        """Around the names and figures of each block."""
        blocks = [
            [box for row in self.rows if row.block == block for box in row.boxes]
            for block in range(self.blocks)
        ]
        return [union(boxes) for boxes in blocks if boxes]


def read_rows(
    words: Sequence[Word], by_ocr: bool, page: int, *, weights: bool = True
) -> StatesTable:
    """The states table of a page, with shares alone where `weights` are not wanted. Raises
    NoteRefusedError where there is none."""
    on_lines = [cells_of(line) for line in lines(words)]
    names = names_in(on_lines)
    figures = [figure for line in on_lines for figure in figures_on(line)]
    figures = without_strokes(figures) if by_ocr else figures
    loose = loose_cells(on_lines, by_ocr)
    if flows(names):
        names = [*names, *(lost_in_flow(names, figures, loose) if by_ocr else ())]
        if (table := table_in_flow(names, figures)) is not None:
            return table
    columns = name_columns(names, LOST if by_ocr else NONE_LOST)
    if not columns:
        raise NoteRefusedError(f"page {page}: no table of Member States was found")
    try:
        table = table_in_columns(names, columns, figures, loose, by_ocr, page, weights=weights)
    except NoteRefusedError:
        if (chips := chips_of_one_width(names, figures)) is None:
            raise
        return chips
    lacks = any(row.figure is None for row in table.rows)
    return (chips_of_one_width(names, figures) if lacks else None) or table


def table_in_columns(
    names: Sequence[Name],
    columns: list[list[Name]],
    figures: Sequence[Figure],
    loose: list[Name],
    by_ocr: bool,
    page: int,
    *,
    weights: bool,
) -> StatesTable:
    """The table of names that stand in columns, one for each block; on a table that lies on its
    side, in lines. Raises NoteRefusedError."""
    columns, loose, lying = laid_out(columns, figures, loose, by_ocr)
    pitch = pitch_on_side(columns, figures) if lying else pitch_of(columns)
    if by_ocr:
        columns = [with_unread(column, names, loose, figures, pitch) for column in columns]
    level = level_with(figures, columns, pitch)
    own = with_decimals(level, names) if by_ocr else level
    blocks = with_figures_under(columns, own) if lying else with_figures(columns, own, pitch)
    columns_of_figures, lower, weighted, decimals = column_of_shares(blocks, pitch, weights)
    if by_ocr and not weighted:
        columns_of_figures = [[with_sign(f, decimals) for f in own] for own in columns_of_figures]
    loose = [cell for cell in loose if not heads_band(cell, columns, LEVEL * pitch)]
    placed = []
    for number, (block, shares) in enumerate(zip(blocks, columns_of_figures, strict=True)):
        placed += rows_of(block, shares, loose, number, pitch, lower, by_ocr, page)
    placed = with_figures_across(with_own_figures(placed), level, decimals, LEVEL * pitch)
    placed = with_wrapped_figures(placed, level, decimals, pitch)
    placed = without_heads(placed) if by_ocr else placed
    lines_apart = (columns, lower) if lying or lower else None
    others = further_figures(level, placed, pitch, lines_apart)
    placed = in_order(placed, page)
    numbers = sorted({row.block for row in placed})
    rows = [replace(row, block=numbers.index(row.block)) for row in placed]
    return StatesTable(tuple(rows), weighted, decimals, len(numbers), pitch, others)


def laid_out(
    columns: list[list[Name]], figures: Sequence[Figure], loose: list[Name], by_ocr: bool
) -> tuple[list[list[Name]], list[Name], bool]:
    """The columns of names and the cells that may be lost ones, and whether the table lies on its
    side: its columns are those of each line then."""
    lying = on_side(columns, figures)
    if by_ocr and lying:
        loose = [cell for cell in loose if is_level(cell, columns)]
        columns = with_lost_between(columns, loose)
    # In a picture names are lost, but those of one line; each of these is a column then.
    lying = lying and (
        not by_ocr or max(map(len, columns)) == 1 or not lost_between(columns, loose)
    )
    return bands_apart(drawn_out(columns, figures)) if lying else columns, loose, lying


def table_in_flow(names: Sequence[Name], figures: Sequence[Figure]) -> StatesTable | None:
    """The table of names that follow one another on lines: one list, or one for each position;
    None where they are columns, some of whose names reach too far."""
    placed, pitch, weighted, decimals = rows_in_flow(names, figures)
    if fewest_runs(surely_named(placed)) > len(POSITIONS):
        return None
    return StatesTable(tuple(placed), weighted, decimals, 1, pitch, (), True)


def chips_of_one_width(names: Sequence[Name], figures: Sequence[Figure]) -> StatesTable | None:
    """The table of chips nearly as wide as one another, so that their names stand below each other
    by chance: each has its figure in them, and columns of figures lack some."""
    table = table_in_flow(names, figures)
    has_all = table is not None and all(row.figure is not None for row in table.rows)
    return table if has_all else None


def loose_cells(lines: Sequence[Sequence[Sequence[Word]]], by_ocr: bool) -> list[Name]:
    """The cells that are no figures, those of a picture without the signs beside them, and without
    the unit behind each figure: `12 votes`."""
    found = [name_of(cell) for line in lines for cell in line if figure_of(cell) is None]
    units = [name for name in found if fold(name.text) in UNITS]
    if by_ocr:
        found = [without_signs(each) for each in found if len(units) < FEWEST or each not in units]
    return found


def with_figures_under(columns: Sequence[Sequence[Name]], figures: Sequence[Figure]) -> list[Block]:
    """The blocks of a table that lies on its side."""
    under = figures_under(columns, figures)
    return [Block(list(names), own) for names, own in zip(columns, under, strict=True)]


def heads_band(cell: Name, columns: Sequence[Sequence[Name]], reach: float) -> bool:
    """Whether a header stands so near the line of so many names that it heads a line of a table
    that lies on its side."""
    names = itertools.chain(*columns)
    return is_header(cell) and sum(name.off(cell.middle) < reach for name in names) >= FEWEST


def rows_of(
    block: Block,
    shares: Sequence[Figure],
    loose: Sequence[Name],
    number: int,
    pitch: float,
    lower: float,
    by_ocr: bool,
    page: int,
) -> list[PlacedRow]:
    """The rows of one block, from the top down, whose figures stand so far below their names.

    A figure in the column of shares with no name beside it is a row whose name recognition lost.
    Raises NoteRefusedError where words stand there that name no state, in a text.
    """
    span = union(name.box for name in block.names)
    names = with_lost(block.names, shares, loose, pitch, lower, by_ocr, page)
    if by_ocr:
        names += unread(names, loose, span, pitch)
    names.sort(key=lambda name: name.middle)
    return banded(names, figures_beside(names, shares, pitch, lower), number, pitch)
