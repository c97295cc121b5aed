"""The grounds of whole rows, where a sheet tells votes by their colour."""

import itertools
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import middle
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.ink.page_ink import Raster, paper_of_page
from extract.sheet.marks.ink.papers import FAINT, paper_of
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.marks.ink.sections import rows_by_block
from extract.sheet.marks.ink.stacks import ground_of
from extract.sheet.marks.objects.identity import GROUND, CellObjects
from extract.sheet.marks.views.surface import ObjectsIn

ROOM, BEHIND = 8.0, 4.0
"""Points between a name and its figure in which the ground of a row is looked at, and behind the
longest name of a column of cards."""
FROM_WORDS = 2.0
"""Points from the words at its sides."""
HUE = 2 * FAINT
"""Of 255: how much more one channel differs from the paper than another, in a colour; stripes of a
table are paler or grey."""
CHIP = 40.0
"""Points from the words of one chip to those of the next at most; blocks are farther apart."""
EVERYWHERE = 1e4
"""Points: a row's ground may be as wide as the page."""


def ground_column(raster: Raster, states: StatesTable, known: Sequence[Box]) -> MarkColumn | None:
    """The grounds of the rows taken for their marks; None where none has a colour."""
    pixels, scale = raster.pixels, raster.dpi / 72
    width = pixels.shape[1]
    paper = paper_of_page(raster)
    marks: list[Ink | None] = [None] * len(states.rows)
    cells: list[Box] = [(0.0, 0.0, 0.0, 0.0)] * len(states.rows)
    coloured = False
    # Chips that follow one another have each a place of their own.
    blocks = [[n] for n in range(len(states.rows))] if states.flows else rows_by_block(states)
    grounds = [paper_of(pixels, ground_of(row), scale) for row in states.rows]
    rooms: list[tuple[float, float]] = []
    for rows in blocks:
        own = [states.rows[n] for n in rows]
        room = free_room([row.boxes for row in own], known)
        room = room or room_behind(raster, own, [grounds[n] for n in rows])
        if states.flows:
            room = chip_of(own[0])
        if room is None or not 0 <= sum(room) / 2 < width / scale - 1:
            return None
        rooms.append(room)
    if paper is None:
        return None
    for rows, room in zip(blocks, rooms if states.flows else as_wide(rooms), strict=True):
        for n, row, ground in ((n, states.rows[n], grounds[n]) for n in rows):
            top, bottom = filled(raster, row, room[0] if states.flows else sum(room) / 2, ground)
            cells[n] = (room[0], top, room[1], bottom)
            away = np.zeros(3) if ground is None else np.abs(ground - paper)
            coloured |= bool(np.ptp(away) > HUE)
            if away.max() > FAINT:
                area = (room[1] - room[0]) * (bottom - top)
                red, green, blue = (float(value) for value in paper)
                marks[n] = Ink(cells[n], area, (red, green, blue))
    support = sum(mark is not None for mark in marks)
    if not coloured:
        return None
    return MarkColumn(tuple(marks), (False,) * len(marks), tuple(cells), support, of_rows=True)


def as_wide(rooms: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The middles of places, each as wide as the narrowest: their forms tell nothing."""
    half = min(right - left for left, right in rooms) / 2
    return [((left + right) / 2 - half, (left + right) / 2 + half) for left, right in rooms]


def chip_of(row: PlacedRow) -> tuple[float, float]:
    """From where to where a chip goes around its words, at least."""
    x0, _, x1, _ = union(row.boxes)
    return x0 - FROM_WORDS / 2, x1 + FROM_WORDS / 2


def filled(
    raster: Raster, row: PlacedRow, across: float, ground: NDArray[np.int16] | None
) -> tuple[float, float]:
    """From where to where a row has its ground: a card is lower than its row, whose edge may show
    the card above."""
    if ground is None:
        return row.top, row.bottom
    scale = raster.dpi / 72
    top, middle, bottom = (round(y * scale) for y in (row.top, row.middle, row.bottom))
    line = raster.pixels[top:bottom, round(across * scale)]
    other = np.flatnonzero(np.abs(line - ground).max(axis=1) > FAINT) + top
    above, below = other[other < middle], other[other > middle]
    return (
        (float(above[-1]) + 1) / scale if len(above) else row.top,
        float(below[0]) / scale if len(below) else row.bottom,
    )


def free_room(rows: Sequence[Sequence[Box]], known: Sequence[Box]) -> tuple[float, float] | None:
    """The widest stretch between the names and figures of a block that no word stands in."""
    x0, top, x1, bottom = union(box for boxes in rows for box in boxes)
    spans = sorted(
        (box[0], box[2])
        for box in known
        if box[0] < x1 and box[2] > x0 and top < box[3] and box[1] < bottom
    )
    ends = list(itertools.accumulate((end for _, end in spans), max))
    rooms = [
        (end + FROM_WORDS, start - FROM_WORDS)
        for end, (start, _) in zip(ends, spans[1:], strict=False)
    ]
    widest = max(rooms, key=lambda room: room[1] - room[0], default=(0.0, 0.0))
    return widest if widest[1] - widest[0] > ROOM else None


def room_behind(
    raster: Raster, rows: Sequence[PlacedRow], grounds: Sequence[NDArray[np.int16] | None]
) -> tuple[float, float] | None:
    """The stretch behind all words of a block up to where the ground of a row ends, as on cards."""
    pixels, scale = raster.pixels, raster.dpi / 72
    start = max(box[2] for row in rows for box in row.boxes) + FROM_WORDS
    end = pixels.shape[1] / scale
    for row, ground in zip(rows, grounds, strict=True):
        if ground is None:
            return None
        line = pixels[round(row.middle * scale), round(start * scale) :]
        beyond = np.flatnonzero(np.abs(line - ground).max(axis=1) > FAINT)
        end = min(end, start + float(beyond[0]) / scale) if len(beyond) else end
    end -= FROM_WORDS
    return (start, end) if end - start > BEHIND else None


def row_objects(
    objects_in: ObjectsIn, column: MarkColumn, others: Sequence[Box]
) -> list[CellObjects]:
    """What a parser finds to fill each row, and what it finds in the cells of legend and result."""
    wide = [up_to_others(cell, column.cells) for cell in column.cells]
    found = list(objects_in([*wide, *others], ()))
    return [*map(ground_alone, found[: len(wide)]), *found[len(wide) :]]


def up_to_others(cell: Box, cells: Sequence[Box]) -> Box:
    """A cell as wide as the page; where other chips stand beside it, as half of the way to the
    nearest more on both sides."""
    x0, top, x1, bottom = cell
    level = (each for each in cells if each[1] < middle(cell) < each[3])
    gaps = [gap for each in level for gap in (x0 - each[2], each[0] - x1) if 0 < gap < CHIP]
    beyond = min(gaps, default=2 * EVERYWHERE) / 2
    return x0 - beyond, top, x1 + beyond, bottom


def ground_alone(found: CellObjects) -> CellObjects:
    """What fills a row, without the words on it; of no kind where that cannot be told."""
    kind = found.kind or ""
    if kind.startswith(GROUND):
        return CellObjects(kind)
    _, on, paint = kind.partition(" on ")
    return CellObjects(f"{GROUND} {paint}" if on else None)
