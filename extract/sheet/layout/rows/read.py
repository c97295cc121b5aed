"""The rows of the states table: names and the figures in step with them, wherever they stand."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from extract.errors import NoteRefusedError
from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import height, middle
from extract.sheet.layout.columns import columns_of
from extract.sheet.layout.grammar import heads_column, label_words
from extract.sheet.layout.rows.figure_columns import (
    LEVEL,
    Block,
    column_of_shares,
    figures_beside,
    in_step_with,
    name_beside,
    nearest_to,
    with_figures,
)
from extract.sheet.layout.rows.figures import Figure, figure_of, figures_on, level_with, with_sign
from extract.sheet.layout.rows.flow import flows, rows_in_flow
from extract.sheet.layout.rows.name_columns import name_columns, pitch_of
from extract.sheet.layout.rows.named_cells import names_on
from extract.sheet.layout.rows.names import Name, cells_of, name_of
from extract.sheet.layout.rows.placed_rows import PlacedRow, in_protocol_order, out_of_order
from extract.sheet.words import UNREAD, Word, fold, lines

SPECK = 0.5
"""Of the names' height: what is lower is a speck, or a piece of a rule, and no name unread."""
LOST, NONE_LOST = 4.5, 2.6
"""Rows from one name of a column to the next at most: recognition loses some; names wrap."""
NEXT = 0.7
"""Of the pitch: what stands nearer to a row is no row of its own."""


@dataclass(frozen=True, slots=True)
class StatesTable:
    """The rows of the table, in the order of protocol as far as their names are read."""

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


def read_rows(words: Sequence[Word], by_ocr: bool, page: int) -> StatesTable:
    """The states table of a page. Raises NoteRefusedError where there is none."""
    on_lines = lines(words)
    names = names_on(on_lines)
    figures = [figure for line in on_lines for figure in figures_on(line)]
    if flows(names):
        placed, pitch, weighted, decimals = rows_in_flow(names, figures)
        if out_of_order(placed) is None:  # else columns, some of whose names reach too far
            return StatesTable(tuple(placed), weighted, decimals, 1, pitch, (), True)
    columns = name_columns(names, LOST if by_ocr else NONE_LOST)
    if not columns:
        raise NoteRefusedError(f"page {page}: no table of Member States was found")
    pitch = pitch_of(columns)
    cells = [cell for line in on_lines for cell in cells_of(line)]
    level = level_with(figures, columns, pitch)
    blocks = with_figures(columns, level, pitch)
    columns_of_figures, lower, weighted, decimals = column_of_shares(blocks, pitch)
    if by_ocr and not weighted:
        columns_of_figures = [[with_sign(f, decimals) for f in own] for own in columns_of_figures]
    placed = []
    loose = [name_of(cell) for cell in cells if figure_of(cell) is None]
    for number, (block, shares) in enumerate(zip(blocks, columns_of_figures, strict=True)):
        placed += rows_of(block, shares, loose, number, pitch, lower, by_ocr, page)
    taken = {row.figure.box for row in placed if row.figure is not None}
    others = [f.box for f in further_figures(level, columns, pitch) if f.box not in taken]
    rows = in_protocol_order(placed, page)
    return StatesTable(tuple(rows), weighted, decimals, len(blocks), pitch, tuple(others))


def further_figures(
    figures: Sequence[Figure], columns: Sequence[Sequence[Name]], pitch: float
) -> Iterator[Figure]:
    """The figures in step with the names: of all their columns."""
    spans = [union(name.box for name in names) for names in columns]
    for stack in columns_of(figures, lambda f: f.box):
        names = columns[nearest_to(stack, spans)]  # of another block the totals may be in step
        if in_step_with(stack, names, pitch, steady=True):
            for figure in stack:
                if any(name.off(middle(figure.box)) < LEVEL * pitch for name in names):
                    yield figure


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
    names = [*block.names]
    span = union(name.box for name in names)
    usual = median([len(figure.number.decimals) for figure in shares] or [0])
    for figure in in_reach(shares, names, 1.3 * pitch, lower):
        level = middle(figure.box) - lower
        if name_beside(figure, names, pitch, lower) is not None:
            continue
        if by_ocr and len(figure.number.decimals) != usual:
            continue  # of the totals above, where names are the heads of columns
        beside = cells_among(loose, span, level, LEVEL * pitch)
        if any(fold(cell.text) in label_words() for cell in beside):
            continue  # a line of the totals, right above the table or below it
        beside = [cell for cell in beside if not any(is_of(cell, name) for name in names)]
        if beside and not by_ocr:
            raise NoteRefusedError(f"page {page}: the row {beside[0].text!r} names no Member State")
        if not (beside or by_ocr or span[1] < level < span[3]):
            continue  # in a file names are not lost: a figure of what stands above cards, or below
        names.append(beside[0] if beside else nameless(figure, span))
    if by_ocr:
        names += unread(names, loose, span, pitch)
    names.sort(key=lambda name: name.middle)
    return banded(names, figures_beside(names, shares, pitch, lower), number, pitch)


def cells_among(cells: Sequence[Name], span: Box, level: float, reach: float) -> list[Name]:
    """The cells that stand on a level in the column of names, which is `span`; no headers."""
    return [
        cell
        for cell in cells
        if abs(cell.middle - level) < reach
        and cell.box[0] < span[2]
        and cell.box[2] > span[0]
        and cell.box[2] < span[2] + 3 * cell.size
        and not is_header(cell)
    ]


def in_reach(
    shares: Sequence[Figure], names: Sequence[Name], reach: float, lower: float
) -> list[Figure]:
    """The figures level with the names, or so much below them, and those that go on from them row
    by row: farther off a note or the totals have figures too."""
    first, last = names[0].middle, names[-1].middle
    found: list[Figure] = []
    levels = [(middle(figure.box) - lower, figure) for figure in shares]
    for level, figure in sorted(levels, key=lambda pair: max(first - pair[0], pair[0] - last)):
        if first - reach < level < last + reach:
            found.append(figure)
            first, last = min(first, level), max(last, level)
    return found


def is_of(cell: Name, name: Name) -> bool:
    """Whether a cell is a line of a name on two: `BELGIQUE/` and `BELGIË`."""
    return all(word in name.words for word in cell.words)


def is_header(cell: Name) -> bool:
    """Whether a cell is the header of the names, or heads a row of cards."""
    text = cell.text.upper()
    return "STATE" in text or "MEMBER" in text or heads_column(text)


def nameless(figure: Figure, span: Box) -> Name:
    """The place of a name that recognition did not find."""
    box = (span[0], figure.box[1], span[0], figure.box[3])
    return Name("", box, height(figure.box), None, False, ())


def unread(names: Sequence[Name], loose: Sequence[Name], span: Box, pitch: float) -> list[Name]:
    """What stands in the column of names on a line of its own and could not be read at all."""
    levels = [name.middle for name in names]
    usual = median(name.size for name in names)
    return [
        cell
        for cell in loose
        if (UNREAD in cell.text or cell.text == "" or cell.state is None)
        and not is_header(cell)
        and abs(cell.box[0] - span[0]) < 1.2 * cell.size
        and min(levels) < cell.middle < max(levels)
        and all(abs(cell.middle - level) > NEXT * pitch for level in levels)
        and cell.size > SPECK * usual
    ]


def banded(
    names: Sequence[Name], figures: Sequence[Figure | None], block: int, pitch: float
) -> list[PlacedRow]:
    """The rows with where each begins and ends: halfway between what two rows print."""
    rows = [
        PlacedRow(name, figure, block, 0.0, 0.0)
        for name, figure in zip(names, figures, strict=True)
    ]
    boxes = [union(row.boxes) for row in rows]
    borders = [(upper[3] + lower[1]) / 2 for upper, lower in itertools.pairwise(boxes)]
    tops = [rows[0].middle - pitch / 2, *borders]
    bottoms = [*borders, rows[-1].middle + pitch / 2]
    high = [height(box) for box in boxes]
    return [
        replace(
            row,
            top=max(top, row.middle - pitch / 2 - extra),
            bottom=min(bottom, row.middle + pitch / 2 + extra),
        )
        for row, top, bottom, extra in zip(
            rows, tops, bottoms, [max(0.0, h - pitch / 2) for h in high], strict=True
        )
    ]
