"""A table that has a column for each position, and in each row a mark in one of them."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from extract.records import Box, PositionName
from extract.sheet.geometry import centre, middle, width
from extract.sheet.layout.grammar import drawing_said
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.totals.label import Label
from extract.sheet.marks.column.chosen_fields import (
    has_answers,
    inks_of_rows,
    over_words,
    whole_fields,
)
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.column.second_marks import is_second
from extract.sheet.marks.column.tick_boxes import without_empty_boxes
from extract.sheet.marks.column.within_cells import by_columns, on_grounds
from extract.sheet.marks.ink.label_ink import is_upright
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.ink.stack import Stack
from extract.sheet.marks.views.surface import Labelled
from extract.sheet.seen import BLANK, Drawing, Fault, Kind

FLUSH, LONGER = 1.0, 3.0
"""Points by which bars of one chart begin farther left or right; and times as long as the shortest
is the longest at least, while marks in one column are about as wide as one another."""


def tally_of(
    heads: Sequence[Sequence[Label]],
    states: StatesTable,
    found: Sequence[Sequence[Stack]],
    raster: Raster,
    known: Sequence[Box],
) -> MarkColumn:
    """The marks under the heads of a tally; two on a row where two of its columns hold one."""
    marks: list[Ink | None] = [None] * len(states.rows)
    drawn: list[tuple[Ink, ...]] = [()] * len(states.rows)
    cells: list[Box] = [(0.0, 0.0, 0.0, 0.0)] * len(states.rows)
    heads = over_words(heads, [ink for stacks in found for ink in inks_of_rows(stacks)])
    for block, (own, stacks) in enumerate(zip(heads, found, strict=True)):
        spans = list(spans_of(own))
        places = [n for n, row in enumerate(states.rows) if row.block == block]
        # What stands between two columns of ink is in the stacks of both.
        pieces = {n: list(dict.fromkeys(inks_on(n, stacks))) for n in places}
        stacked = {
            n: [part for ink in inks for part in by_columns(ink, states.rows[n], spans, raster)]
            for n, inks in pieces.items()
        }
        inks_of = on_grounds(stacked, states.rows, spans, raster, known)
        left, right = spans[0][0], spans[-1][1]
        whole = {n: whole_fields(inks, own, states.rows[n]) for n, inks in inks_of.items()}
        within = {
            n: [ink for ink in inks if left < centre(ink.box) < right and not is_upright(ink)]
            for n, inks in whole.items()
        }
        for n, inside in without_empty_boxes(within, len(own), raster=raster).items():
            row = states.rows[n]
            drawn[n] = tuple(inside)
            marks[n] = max(inside, key=lambda ink: ink.area, default=None)
            cells[n] = beside_words(row, left, right, own)
    return column_under(list(itertools.chain(*heads)), states, marks, drawn, cells)


def are_bars(drawn: Sequence[Sequence[Ink]], rows: Sequence[PlacedRow]) -> bool:
    """Whether ink begins in most rows of a block at one place and differs much in length: a chart
    of the shares below a legend on one line."""
    blocks: dict[int, list[Sequence[Ink]]] = {}
    for row, inks in zip(rows, drawn, strict=True):
        blocks.setdefault(row.block, []).append(inks)
    for own in blocks.values():
        boxes = [ink.box for inks in own for ink in inks]
        for start in {box[0] for box in boxes}:
            long = sorted(width(box) for box in boxes if abs(box[0] - start) < FLUSH)
            if 2 * len(long) > len(own) and long[-1] > LONGER * long[0]:
                return True
    return False


def inks_on(row: int, stacks: Sequence[Stack]) -> Iterator[Ink]:
    """The ink of a row in each of some stacks."""
    return (ink for stack in stacks for ink in stack.by_row.get(row, []))


def beside_words(row: PlacedRow, left: float, right: float, heads: Sequence[Label]) -> Box:
    """The cell of a row from one place to another, without the words and figures of the row that
    reach into it before the first head, or behind the last one."""
    first, last = centre(heads[0].box), centre(heads[-1].box)
    begin = max([left, *(box[2] for box in row.boxes if box[2] < first)])
    end = min([right, *(box[0] for box in row.boxes if box[0] > last)])
    return (begin, row.top, end, row.bottom)


def column_under(
    heads: Sequence[Label],
    states: StatesTable,
    marks: Sequence[Ink | None],
    drawn: Sequence[tuple[Ink, ...]],
    cells: Sequence[Box],
) -> MarkColumn:
    """The marks under some heads, two on a row of which two are drawn."""
    shown = sorted((ink for ink in marks if ink is not None), key=lambda ink: ink.area)
    # Where rules of a cell cross, a speck may be left.
    doubled = tuple(
        sum(is_second(ink, row, shown[len(shown) // 2]) for ink in inks) > 1
        for inks, row in zip(drawn, states.rows, strict=True)
    )
    support, flat = len(shown), tuple(heads)
    return MarkColumn(tuple(marks), doubled, tuple(cells), support, flat, drawn=tuple(drawn))


def with_seconds(column: MarkColumn, tally: MarkColumn, states: StatesTable) -> MarkColumn:
    """One column of ink with the rows in which another column of its tally has a mark: with one
    in two of them a unanimous vote proves by the fullest alone."""
    shown = sorted((ink for ink in column.marks if ink is not None), key=lambda ink: ink.area)
    if not shown or column.of_rows or not all(map(stands_in, column.marks, tally.cells)):
        return column
    usual = shown[len(shown) // 2]
    beside = {
        n
        for n, (own, inks) in enumerate(zip(column.cells, tally.drawn, strict=True))
        for ink in inks
        if not own[0] <= centre(ink.box) <= own[2] and is_second(ink, states.rows[n], usual)
    }
    return replace(column, beside=column.beside | beside)


def stands_in(ink: Ink | None, cell: Box) -> bool:
    """Whether a mark, if there is one, stands in a row's cell."""
    if ink is None:
        return True
    return cell[0] <= centre(ink.box) < cell[2] and cell[1] <= middle(ink.box) < cell[3]


def spans_of(heads: Sequence[Label]) -> Iterator[tuple[float, float]]:
    """From where to where each column of a tally reaches: halfway to the next head."""
    yield from halfway([centre(label.box) for label in heads])


def halfway(places: Sequence[float]) -> Iterator[tuple[float, float]]:
    """From where to where each of some places in a row reaches: halfway to the next."""
    half = [(b - a) / 2 for a, b in itertools.pairwise(places)]
    borders = [places[0] - half[0], *(a + h for a, h in zip(places, half, strict=False))]
    yield from itertools.pairwise([*borders, places[-1] + half[-1]])


def columns_in(cell: Box, heads: Sequence[Label]) -> list[tuple[PositionName | None, Box]]:
    """The columns of a tally within the cell of a row, each with the position that heads it."""
    beside = [label for label in heads if cell[1] < middle(label.box) < cell[3]]
    levels = [middle(label.box) for label in beside]
    # The heads of upright columns stand on one line, maybe close above the first row.
    apart = [
        b - a > label.size / 2 for label, a, b in zip(beside, levels, levels[1:], strict=False)
    ]
    if apart and all(apart):  # the table lies on its side
        lines = halfway(levels)
        return [
            (label.position, (cell[0], top, cell[2], bottom))
            for label, (top, bottom) in zip(beside, lines, strict=True)
        ]
    own = [label for label in heads if cell[0] < centre(label.box) < cell[2]]
    if len(own) < 2:
        return [(label.position, cell) for label in own]
    return [
        (label.position, (max(left, begin, cell[0]), cell[1], min(right, end, cell[2]), cell[3]))
        for label, (left, right) in zip(own, spans_of(own), strict=True)
        for begin, end in (before_answers(label),)
    ]


def before_answers(label: Label) -> tuple[float, float]:
    """From where to where the boxes of a column stand whose head is the answers behind them; no
    limits under any other head."""
    return (label.box[0], label.box[2]) if has_answers(label) else (-inf, inf)


def head_over(ink: Ink, cell: Box, heads: Sequence[Label]) -> PositionName | None:
    """The position that heads the column in which a mark stands."""
    return next((name for name, box in columns_in(cell, heads) if stands_in(ink, box)), None)


def column_view(column: MarkColumn, legend: Sequence[PositionName], marks: int) -> list[Labelled]:
    """The view by the column of a tally in which each mark stands, or by the word beside it; none
    of any other table."""
    if not (column.heads or column.said):
        return []
    names = column.said or tuple(
        None if ink is None else head_over(ink, cell, column.heads)
        for ink, cell in zip(column.marks, column.cells, strict=True)
    )
    kinds: list[Kind] = [
        BLANK if ink is None else f"under {name}"
        for ink, name in zip(column.marks, names, strict=True)
    ]
    kinds += [f"under {name}" for name in legend]
    kinds += [None] * (marks - len(kinds))
    return [Labelled("column", kinds, [], True)]


def contradicted(
    column: MarkColumn, drawings: Sequence[Drawing], drawn: Sequence[int | None]
) -> list[Fault]:
    """The rows of a tally whose mark says by its word another position than its column's."""
    rows = enumerate(zip(column.marks, column.cells, drawn, strict=False))
    return [
        Fault(place, "the word of a mark is not that of its column in the row of")
        for place, (ink, cell, number) in rows
        if column.heads
        and ink is not None
        and number is not None
        and drawing_said(drawings[number].text) not in (None, head_over(ink, cell, column.heads))
    ]
