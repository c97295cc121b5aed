"""Which cells show the same drawing, told from what a parser found in them.

A parser may part what looks alike: that says nothing. It must not take two drawings for one, so
where it cannot look into a thing, as into a pattern, it has no kind for the cell.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from extract.records import Box

BLANK = "blank"
SAME_PLACE, SNAPPED, SMALL = 0.03, 0.8, 0.1
"""How far points of equal drawings may lie apart, of a mark's longer side; and points by which a
browser rounds each mark to pixels, at most so much of the side of a small one."""
ASIDE, OVER = 2.0, 0.3
"""Points by which a mark may go beyond its cell at the sides, and parts of the cell's height above
and below: what goes farther is the table's own, a ground or a rule."""
THIN, EDGE = 1.6, 0.15
"""Points: what is thinner is a rule where it lies so near to the upper or lower edge of its cell,
of the cell's height, or is so much less than as high as it."""
SPACE = 0.2
"""Of a letter's height: a wider gap stands for a space."""
Sort = Literal["path", "image", "text"]


@dataclass(frozen=True, slots=True)
class CellObjects:
    """What one parser finds drawn in one cell."""

    kind: str | None
    """Equal for cells that show the same drawing; None where this parser cannot say."""
    text: str = ""
    """The characters in it, the empty string where it has none."""
    doubled: bool = False


UNREAD = CellObjects(None)


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that is drawn, in points from the top left of the page as shown."""

    sort: Sort
    box: Box
    exact: Hashable
    """What is the very same in equal drawings: operators, paints, data, characters; None where the
    parser cannot look into it."""
    points: tuple[float, ...] = ()
    """`x, y, x, y, ...`: the same in equal drawings but for place and size."""
    text: str = ""


def name_kinds(
    pieces: Sequence[Piece], cells: Sequence[Box], explained: Sequence[Box]
) -> tuple[CellObjects, ...]:
    """Each cell with its kind; letters in the places that are `explained` are of no mark."""
    drawn = [p for p in pieces if p.sort != "text" or not any(stands(p, e) for e in explained)]
    known: dict[Hashable, list[tuple[Places, float, str]]] = {}
    found = []
    for cell in cells:
        own = [piece for piece in drawn if stands(piece, cell)]
        if any(piece.sort == "image" and hides(piece, cell) for piece in drawn):
            found.append(UNREAD)
            continue
        own = [piece for piece in own if not is_furniture(piece, cell)]
        kind = kind_of(own, known) if own else BLANK
        found.append(CellObjects(kind, words_of(own)))
    return tuple(found)


def stands(piece: Piece, cell: Box) -> bool:
    """Whether the middle of a thing lies in a cell."""
    x, y = (piece.box[0] + piece.box[2]) / 2, (piece.box[1] + piece.box[3]) / 2
    return cell[0] <= x <= cell[2] and cell[1] <= y <= cell[3]


def goes_beyond(box: Box, cell: Box) -> bool:
    """Whether a box goes farther beyond a cell than a mark of it does."""
    over = OVER * (cell[3] - cell[1])
    aside = box[0] < cell[0] - ASIDE or box[2] > cell[2] + ASIDE
    return aside or box[1] < cell[1] - over or box[3] > cell[3] + over


def hides(piece: Piece, cell: Box) -> bool:
    """Whether a picture of more than this cell lies on it."""
    x, y = (cell[0] + cell[2]) / 2, (cell[1] + cell[3]) / 2
    x0, top, x1, bottom = piece.box
    return x0 <= x <= x1 and top <= y <= bottom and goes_beyond(piece.box, cell)


def is_furniture(piece: Piece, cell: Box) -> bool:
    """Whether a thing in a cell is the table's own: a ground, a frame, a rule, a dot of one."""
    x0, top, x1, bottom = piece.box
    high = cell[3] - cell[1]
    if piece.sort == "text":
        return False
    level = bottom - top <= THIN and min(bottom - cell[1], cell[3] - top) < EDGE * high
    upright = x1 - x0 <= THIN and bottom - top > (1 - EDGE) * high
    return level or upright or goes_beyond(piece.box, cell)


Places = npt.NDArray[np.float64]


def kind_of(
    pieces: Sequence[Piece], known: dict[Hashable, list[tuple[Places, float, str]]]
) -> str | None:
    """The kind of a drawing: that of an equal one met before, or a new one."""
    if any(piece.exact is None for piece in pieces):
        return None
    places = np.array([v for p in pieces for v in (*p.box, *p.points)], np.float64).reshape(-1, 2)
    side = max(float(np.ptp(places, axis=0).max()), 0.1)
    places = (places - places.min(axis=0)) / side
    alike = known.setdefault((*(piece.exact for piece in pieces), len(places)), [])
    for other, others_side, kind in alike:
        rounded = min(SNAPPED / min(side, others_side), SMALL)
        if np.abs(places - other).max() <= max(SAME_PLACE, rounded):
            return kind
    alike.append((places, side, f"{pieces[0].sort} {sum(map(len, known.values()))}"))
    return alike[-1][2]


def words_of(pieces: Sequence[Piece]) -> str:
    """The letters of a cell from left to right, as words."""
    words, end = "", None
    for piece in sorted((p for p in pieces if p.text), key=lambda piece: piece.box[0]):
        x0, top, x1, bottom = piece.box
        if end is not None and x0 - end > SPACE * (bottom - top):
            words += " "
        words, end = words + piece.text, x1
    return words
