"""What stands in which cell, and what of it is the table's own: rules, borders, zebra, frames."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from extract.newsheet.marks.identity import Colour, Found, Piece, Sort
from extract.records import Box

Boxes = npt.NDArray[np.float64]
"""`n x 4`."""
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]
THIN = 1.6
"""Points; what is thinner may be a piece of a rule."""
STEP, DOTTED, DOT = 1.0, 3.0, 3.0
"""Points of white between two pieces of one rule, and between its dots, which are so short."""
LEVEL, BESIDE = 0.8, 6.0
"""Points by which the edges of neighbouring cells differ at most, and of white between them."""
LEAVING, ASIDE = 2.0, 4.0
"""Points by which a rule goes beyond the cell, and a mark on both sides at most."""
EDGE, HIGH = 0.15, 0.85
"""Of a cell's height, how near to its edge a rule lies that does not go beyond it, and what a
ground or frame has at least."""

MOST_PIECES = 12
"""Of a mark of more, as of a gradient cut in strips, so many are compared, evenly chosen."""


class Paint(NamedTuple):
    """What a path is painted with: nothing, a plain colour, or something else."""

    fill: Hashable
    stroke: Hashable

    @property
    def colour(self) -> Colour | None:
        """The plain colour of its fill, or else of its stroke."""
        main = self.stroke if self.fill is None else self.fill
        return main if isinstance(main, tuple) else None


class Things(Protocol):
    """What a parser finds on a page, in drawing order."""

    sorts: list[Sort]
    boxes: Boxes

    def paint(self, number: int) -> Paint:
        """What a path is painted with."""

    def piece(self, number: int) -> Piece | None:
        """What is the same of it in equal drawings; None where nothing is seen of it."""

    def is_plain(self, number: int) -> bool:
        """Whether an image is all of one colour."""


def hand_out(things: Things, found: Sequence[Found], explained: Sequence[Box]) -> None:
    """Give each cell the pieces that stand in it and are not the table's own."""
    cells = array_of([each.cell for each in found])
    crossing = covers(cells, cells)
    crossing |= crossing.T
    rest = list(range(len(found)))
    while rest:  # one mark may stand in two cells, where the caller is not sure what it is
        layer: list[int] = []
        for cell in rest:
            if not crossing[cell, layer].any():
                layer.append(cell)
        hand_out_layer(things, [found[cell] for cell in layer], explained)
        rest = [cell for cell in rest if cell not in layer]


def hand_out_layer(things: Things, found: Sequence[Found], explained: Sequence[Box]) -> None:
    """The same for cells of which none lies over the middle of another."""
    cells, boxes = array_of([each.cell for each in found]), things.boxes
    owners, over = owners_of(boxes, cells), covers(boxes, cells)
    sorts = np.array(things.sorts)
    passing = pass_through(boxes, owners, cells) & (sorts == "path")
    skipped = (over.sum(axis=1) > 1) | passing
    for number in np.flatnonzero((sorts == "image") & over.any(axis=1)).tolist():
        if (skipped[number] or owners[number] < 0) and not things.is_plain(number):
            for cell in np.flatnonzero(over[number]).tolist():
                found[cell].unclear = True
    paths = np.flatnonzero(sorts == "path")
    skipped[paths] |= are_rules(boxes[paths], owners[paths], cells)
    if len(explained):
        known = array_of(explained)
        skipped |= (owners_of(boxes, known) >= 0) & (sorts == "text")
        # What lies under the name or the figure too is the ground of the row, or a frame.
        skipped[paths] |= covers(boxes[paths], known).any(axis=1)
    room = cells[owners, 3] - cells[owners, 1]
    high = (sorts == "path") & (boxes[:, 3] - boxes[:, 1] >= HIGH * room)
    for cell in set(owners[(owners >= 0) & ~skipped].tolist()):
        own = found[cell]
        numbers = [
            number
            for number in np.flatnonzero((owners == cell) & ~skipped).tolist()
            if not (high[number] and goes_on(number, own.cell, things, paths))
        ]
        drawn = [number for number in numbers if sorts[number] != "text"]
        left_out = set(drawn) - set(drawn[:: -(-len(drawn) // MOST_PIECES) or 1])
        for number in numbers:
            piece = None if number in left_out else things.piece(number)
            if piece is not None:
                own_room = HIGH * (own.cell[3] - own.cell[1])
                piece.ground = piece.rectangle and piece.box[3] - piece.box[1] >= own_room
                piece.exact = (*piece.exact, len(left_out))
                own.pieces.append(piece)


def array_of(boxes: Sequence[Box]) -> Boxes:
    """Boxes as numbers."""
    return np.array(boxes, dtype=np.float64).reshape(-1, 4)


def owners_of(boxes: Boxes, cells: Boxes) -> Places:
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


def pass_through(boxes: Boxes, owners: Places, cells: Boxes) -> Flags:
    """Which boxes go beyond their cell on two opposite sides."""
    cell = cells[owners]
    room = 0.3 * (cell[:, 3] - cell[:, 1])
    across = (boxes[:, 0] < cell[:, 0] - ASIDE) & (boxes[:, 2] > cell[:, 2] + ASIDE)
    down = (boxes[:, 1] < cell[:, 1] - room) & (boxes[:, 3] > cell[:, 3] + room)
    return (across | down) & (owners >= 0)


def are_rules(boxes: Boxes, owners: Places, cells: Boxes) -> Flags:
    """Which paths are rules or dots of rules: thin, and going on beyond the cell or along it."""
    found = np.zeros(len(boxes), dtype=np.bool_)
    for along, across in ((0, 1), (1, 0)):
        thickness = boxes[:, across + 2] - boxes[:, across]
        thin = np.flatnonzero(thickness <= THIN)
        if not len(thin):
            continue
        start, end = chains(boxes[thin][:, [along, along + 2, across, across + 2]])
        cell = cells[owners[thin]]
        leaves = (start < cell[:, along] - LEAVING) | (end > cell[:, along + 2] + LEAVING)
        whole = end - start >= 0.9 * (cell[:, along + 2] - cell[:, along])
        middle = (boxes[thin, across] + boxes[thin, across + 2]) / 2
        room = np.minimum(middle - cell[:, across], cell[:, across + 2] - middle)
        side = cell[:, across + 2] - cell[:, across]
        at_edge, long = room < EDGE * side, end - start > 1.3 * side
        found[thin] |= leaves | whole | (at_edge & long & (along == 0))
    return found & (owners >= 0)


def chains(thin: Boxes) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Where the rule begins and ends to which each thin piece belongs.

    A row of `thin` is where a piece begins and ends along the rule, and then across it.
    """
    level = (thin[:, 2] + thin[:, 3]) / 2
    by_level = np.argsort(level, kind="stable")
    line = np.empty(len(thin))
    line[by_level] = np.cumsum(np.diff(level[by_level], prepend=level[by_level[0]]) > 0.3)
    order = np.lexsort((thin[:, 0], line))
    begin, end, line = thin[order, 0], thin[order, 1], line[order]
    far = 1e6 * line  # so that no line's end reaches into the next
    gap = begin[1:] - (np.maximum.accumulate(end + far) - far)[:-1]
    length = end - begin
    allowed = np.where(np.minimum(length[1:], length[:-1]) > DOT, STEP, DOTTED)
    new = (gap > allowed) | (np.diff(line) > 0)
    number = np.cumsum(np.append(False, new))
    starts = np.flatnonzero(np.append(True, new))
    back = np.empty(len(thin), dtype=np.intp)
    back[order] = number
    return np.minimum.reduceat(begin, starts)[back], np.maximum.reduceat(end, starts)[back]


def goes_on(number: int, cell: Box, things: Things, paths: Places) -> bool:
    """Whether a path as high as its cell goes on in the next cell of the row, as zebra does, or is
    one of the frames of a column."""
    boxes = things.boxes[paths]
    x0, top, x1, bottom = things.boxes[number]
    level = (np.abs(boxes[:, 1] - top) <= LEVEL) & (np.abs(boxes[:, 3] - bottom) <= LEVEL)
    gap = np.maximum(boxes[:, 0] - x1, x0 - boxes[:, 2])
    leaves = (boxes[:, 0] < cell[0] - 1) | (boxes[:, 2] > cell[2] + 1)
    beside = paths[level & leaves & (gap <= BESIDE)].tolist()
    own = things.paint(number)
    if any(things.paint(other) == own for other in beside if other != number):
        return True
    if own.fill is not None:
        return False
    column = (np.abs(boxes[:, 0] - x0) <= LEVEL) & (np.abs(boxes[:, 2] - x1) <= LEVEL)
    apart = np.minimum(np.abs(boxes[:, 1] - bottom), np.abs(boxes[:, 3] - top))
    stacked = paths[column & (apart <= 2 * LEVEL)].tolist()
    return any(things.paint(other).fill is None for other in stacked if other != number)
