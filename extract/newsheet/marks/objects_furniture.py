"""What stands in which cell, and what of it is the table's own: rules, borders, zebra, frames."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from extract.newsheet.marks.identity import Colour
from extract.records import Box

Boxes = npt.NDArray[np.float64]
"""`n x 4`."""
Flags = npt.NDArray[np.bool_]
THIN = 1.6
"""Points; what is thinner may be a piece of a rule."""
STEP, DOT_STEP, DOT = 1.0, 3.0, 3.0
"""Points of white between two pieces of one rule, and between its dots, which are so short."""
LEVEL = 0.8
"""Points by which the edges of neighbouring cells differ at most."""
BESIDE = 6.0
"""Points of white that part two cells of one row at most."""
OUTSIDE = 2.0
"""Points by which a mark may leave its cell on all sides, and by which a rule leaves it at least.
"""
HIGH = 0.6
"""Of its cell: what is lower is no ground and no frame."""


class Paint(NamedTuple):
    """What a path is painted with, as far as that is a plain colour."""

    fill: Colour | None
    stroke: Colour | None


def array_of(boxes: Sequence[Box]) -> Boxes:
    """Boxes as numbers, `n x 4`."""
    return np.array(boxes, dtype=np.float64).reshape(-1, 4)


def owners_of(boxes: Boxes, cells: Boxes) -> npt.NDArray[np.intp]:
    """The cell in which the middle of each box stands, -1 where it stands in none."""
    x, y = (boxes[:, [0]] + boxes[:, [2]]) / 2, (boxes[:, [1]] + boxes[:, [3]]) / 2
    c0, c1, c2, c3 = cells.T
    inside = (c0 <= x) & (x <= c2) & (c1 <= y) & (y <= c3)
    return np.where(inside.any(axis=1), inside.argmax(axis=1), -1)


def covers(boxes: Boxes, cells: Boxes) -> Flags:
    """Which boxes lie over the middle of which cells, `boxes x cells`."""
    x, y = (cells[:, 0] + cells[:, 2]) / 2, (cells[:, 1] + cells[:, 3]) / 2
    x0, top, x1, bottom = (boxes[:, [side]] for side in range(4))
    return (x0 <= x) & (x <= x1) & (top <= y) & (y <= bottom)


def are_rules(boxes: Boxes, owners: npt.NDArray[np.intp], cells: Boxes) -> Flags:
    """Which paths are rules or dots of rules: thin, and going on beyond the cell or along it."""
    wide, high = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    found = np.zeros(len(boxes), dtype=np.bool_)
    owned = owners >= 0
    for side, thickness in ((0, high), (1, wide)):
        thin = np.flatnonzero(thickness <= THIN)
        if not len(thin):
            continue
        start, end = chains(boxes[thin][:, [side, side + 2, 1 - side, 3 - side]])
        cell = cells[owners[thin]]
        leaves = (start < cell[:, side] - OUTSIDE) | (end > cell[:, side + 2] + OUTSIDE)
        middle = (boxes[thin, 1 - side] + boxes[thin, 3 - side]) / 2
        room = cell[:, 3 - side] - cell[:, 1 - side]
        off = np.minimum(middle - cell[:, 1 - side], cell[:, 3 - side] - middle)
        along = (end - start > np.maximum(thickness[thin] * 4, 12)) & (off < 0.15 * room)
        full = end - start >= 0.9 * (cell[:, side + 2] - cell[:, side])
        found[thin] |= leaves | full | (along if side == 0 else False)
    return found & owned


def chains(thin: Boxes) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Where the rule begins and ends to which each thin piece belongs.

    A row of `thin` is where a piece begins and ends along the rule, and then across it.
    """
    level = (thin[:, 2] + thin[:, 3]) / 2
    by_level = np.argsort(level, kind="stable")
    line = np.empty(len(thin))
    line[by_level] = np.cumsum(np.diff(level[by_level], prepend=level[by_level][0]) > 0.3)
    order = np.lexsort((thin[:, 0], line))
    first, last, line = thin[order, 0], thin[order, 1], line[order]
    far = 1e6 * line  # so that the ends of one line never reach into the next
    reach = np.maximum.accumulate(last + far) - far
    short = np.minimum(last - first, np.append(first[:1] * 0 + DOT, (last - first)[:-1]))
    allowed = np.where(short > DOT, STEP, DOT_STEP)
    gap = np.append(np.inf, first[1:] - reach[:-1])
    number = np.cumsum((gap > allowed) | (np.diff(line, prepend=line[0]) > 0)) - 1
    starts = np.flatnonzero(np.diff(number, prepend=-1))
    begin, end = np.minimum.reduceat(first, starts), np.maximum.reduceat(last, starts)
    back = np.empty(len(thin), dtype=np.intp)
    back[order] = number
    return begin[back], end[back]


def are_too_large(boxes: Boxes, owners: npt.NDArray[np.intp], cells: Boxes) -> Flags:
    """Which boxes go beyond their cell on two opposite sides: they pass through it."""
    cell = cells[owners]
    room = 0.3 * (cell[:, 3] - cell[:, 1])
    across = (boxes[:, 0] < cell[:, 0] - 1) & (boxes[:, 2] > cell[:, 2] + 1)
    down = (boxes[:, 1] < cell[:, 1] - room) & (boxes[:, 3] > cell[:, 3] + room)
    return (across | down) & (owners >= 0)


def goes_on(place: int, cell: Box, boxes: Boxes, paint: Callable[[int], Paint]) -> bool:
    """Whether a path as high as its cell goes on in the next cell of the row, as zebra does, or is
    one of the frames of a column."""
    x0, top, x1, bottom = boxes[place]
    if bottom - top < HIGH * (cell[3] - cell[1]):
        return False
    level = (np.abs(boxes[:, 1] - top) <= LEVEL) & (np.abs(boxes[:, 3] - bottom) <= LEVEL)
    gap = np.maximum(boxes[:, 0] - x1, x0 - boxes[:, 2])
    leaves = (boxes[:, 0] < cell[0] - 1) | (boxes[:, 2] > cell[2] + 1)
    beside = np.flatnonzero(level & leaves & (gap <= BESIDE))
    own = paint(place)
    if any(paint(int(other)) == own for other in beside if other != place):
        return True
    if own.fill is not None:
        return False
    column = (np.abs(boxes[:, 0] - x0) <= LEVEL) & (np.abs(boxes[:, 2] - x1) <= LEVEL)
    apart = np.minimum(np.abs(boxes[:, 1] - bottom), np.abs(boxes[:, 3] - top))
    stacked = np.flatnonzero(column & (apart <= 1.5))
    return any(paint(int(other)).fill is None for other in stacked if other != place)
