"""Which of the drawn pieces stand in a cell, and which are its border or in the way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import pairwise

import numpy as np

from extract.records import Box
from extract.sheet.marks.pieces import Outline, Piece, intersect, meets, outlines_on, shape_of

SLACK = 2.0
"""Points by which a mark may leave its cell."""
GROUND = 0.6
"""The share of its cell from which on a rectangle lies under the mark and is none."""
THIN = 1.3
"""Points; what is thinner and nearly as long as its cell is a rule."""


@dataclass(slots=True)
class Cell:
    """What was found in one cell so far."""

    box: Box
    pieces: list[Piece] = field(default_factory=list)
    unclear: bool = False


def hand_out(pieces: Sequence[Piece], cells: Sequence[Cell]) -> None:
    """Give each piece to the cell that it stands in; note cells that something else covers."""
    if not pieces:
        return
    x0, top, x1, bottom = np.array([piece.box for piece in pieces]).T
    c0, c1, c2, c3 = np.array([cell.box for cell in cells]).T[:, :, None]
    touching = (x0 < c2) & (x1 > c0) & (top < c3) & (bottom > c1)
    # The background of a table lies behind all of its cells: it is looked at once.
    behind = cache(lambda piece: is_drawing(pieces[piece]))
    for cell, piece in np.argwhere(touching).tolist():
        place_piece(pieces[piece], cells[cell], partial(behind, piece))


def place_piece(piece: Piece, cell: Cell, drawing: Callable[[], bool]) -> None:
    """Decide whether a piece that touches a cell is its mark, its border, or in the way.

    `drawing` tells of a path whether it is one.
    """
    if stands_in(piece.box, cell.box):
        if piece.sort != "path" or not (
            is_furniture(piece.box, cell.box) or is_ground(piece, cell.box)
        ):
            cell.pieces.append(piece)
    elif piece.sort != "path":
        cell.unclear = cell.unclear or (covers_core(piece.box, cell.box) and not_white_space(piece))
    elif covers_core(piece.box, cell.box):
        cell.unclear = cell.unclear or drawing()


def is_drawing(path: Piece) -> bool:
    """Whether a path shows more than level and upright lines."""
    # Most are rectangles: these are known before their paint is asked for.
    return not is_straight(outlines_on(path.drawn)) and shape_of(path) is not None


def stands_in(box: Box, cell: Box) -> bool:
    """Whether a box has its centre in the cell and does not leave it by more than a little."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return (
        cell[0] <= x <= cell[2]
        and cell[1] <= y <= cell[3]
        and box[0] >= cell[0] - SLACK
        and box[1] >= cell[1] - SLACK
        and box[2] <= cell[2] + SLACK
        and box[3] <= cell[3] + SLACK
    )


def covers_core(box: Box, cell: Box) -> bool:
    """Whether a box reaches into the inner half of the cell."""
    width, height = cell[2] - cell[0], cell[3] - cell[1]
    core = (
        cell[0] + width / 4,
        cell[1] + height / 4,
        cell[2] - width / 4,
        cell[3] - height / 4,
    )
    return meets(box, core)


def is_furniture(box: Box, cell: Box) -> bool:
    """Whether a shape is a rule or the background of its cell."""
    wide = (box[2] - box[0]) / (cell[2] - cell[0])
    high = (box[3] - box[1]) / (cell[3] - cell[1])
    if box[3] - box[1] <= THIN and wide >= 0.8:
        return True
    if box[2] - box[0] <= THIN and high >= 0.8:
        return True
    return wide >= 0.85 and high >= 0.75


def is_ground(path: Piece, cell: Box) -> bool:
    """Whether a path is a rectangle under most of its cell, as the stripe of a row is."""
    x0, top, x1, bottom = intersect(path.box, cell)
    covered = (x1 - x0) * (bottom - top) / ((cell[2] - cell[0]) * (cell[3] - cell[1]))
    return covered >= GROUND and is_straight(outlines_on(path.drawn))


def is_straight(outlines: Sequence[Outline]) -> bool:
    """Whether all lines of a shape are level or upright: a frame, a rule, a background."""
    return all(
        min(abs(x1 - x0), abs(y1 - y0)) < 0.1
        for outline in outlines
        for (x0, y0), (x1, y1) in pairwise(outline)
    )


def not_white_space(piece: Piece) -> bool:
    """Whether something is to be seen of a piece that is no path."""
    return piece.sort != "text" or bool(piece.text)
