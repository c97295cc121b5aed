"""Which cells show the same drawing, told from what a parser found in them.

A parser may part what looks alike: that says nothing. It must not take two drawings for one, so
where it cannot look into a thing, as into a pattern, it has no kind for the cell.
"""

import itertools
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Literal

import numpy as np
import numpy.typing as npt

from extract.pdf.runs import cut, union
from extract.records import Box

BLANK, GROUND = "blank", "ground"
"""Kinds of cells in which nothing is drawn, or but a ground."""
SAME_PLACE, SNAPPED, SMALL = 0.03, 1.2, 0.12
"""How far points of equal drawings may lie apart, of a mark's longer side; and points by which a
browser rounds each mark to pixels, at most so much of the side of a small one."""
ASIDE, OVER = 2.0, 0.3
"""Points by which a mark may go beyond its cell at the sides, and parts of the cell's height above
and below: what goes farther is the table's own, a ground or a rule."""
THIN, EDGE = 1.6, 0.15
"""Points: what is thinner is a rule where it lies so near to the upper or lower edge of its cell,
of the cell's height, or is so much less than as high as it."""
FRAME = 0.9
"""Of a cell's height: so high an outlined rectangle at least is the frame of a cell."""
HIGH = 0.4
"""Of a cell's height: so high a rectangle at least is its ground."""
SHARED = 0.1
"""Points: boxes of letters that stand side by side have less in common."""
SPACE = 0.2
"""Of a letter's height: a wider gap stands for a space."""
HIDDEN = 0.5
"""Part of a letter's box that hides the letter, where something lies on it."""
BOLD = 1.0
"""Points: the same letter nearer than that is drawn again, to look bold."""
TURNED = 0.01
"""Of a matrix: parts nearer to nought are what is left of rounding."""
SEEN = 1.0
"""Points both ways: so much of a mark at least is hidden by what is drawn upon it; rules are
thinner, or touch its edge."""
HALF_POINT, MISTOLD = 0.5, 0.2
"""Points between two heights that are told apart; and of a cell's height, from where on letters are
moved to their ink: capitals stand a tenth above the middle of their line."""
Sort = Literal["path", "image", "text"]


@dataclass(frozen=True, slots=True)
class CellObjects:
    """What one parser finds drawn in one cell."""

    kind: str | None
    """Equal for cells that show the same drawing; None where this parser cannot say."""
    text: str = ""
    """The characters in it, the empty string where it has none."""
    doubled: bool = False
    """Whether two drawings of other cells stand in it side by side."""


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
    white: bool = False
    """Whether it is painted white alone."""
    paint: Hashable = None
    """What fills an upright rectangle; None for all else."""
    covers: bool = False
    """Whether it hides what was drawn before it."""


Shape = tuple[tuple[float, float], ...]
"""The points of what cuts out a drawing."""
Places = npt.NDArray[np.float64]
Known = dict[Hashable, list[tuple[Places, float, str]]]
"""By what is the very same: the points of each drawing, its longer side, its kind."""


def name_kinds(
    pieces: Sequence[Piece], cells: Sequence[Box], inks: Sequence[Box | None] = ()
) -> tuple[CellObjects, ...]:
    """Each cell with its kind; `inks` tell where on the page the mark of each is seen."""
    if not cells:
        return ()
    pieces = level_with_ink(pieces, cells, inks)
    known: Known = {}
    stood, kinds, reach = [], list[str | None](), union(cells)
    near = [piece for piece in pieces if touch(piece.box, reach)]
    for cell in cells:
        grounds = [piece for piece in near if is_ground(piece, cell)]
        own = [p for p in near if stands(p, cell) and not is_furniture(p, cell)]
        stood.append([piece for piece in own if piece not in grounds])
        paint = grounds[-1].paint if grounds and not grounds[-1].white else None
        hidden = any(hides(piece, cell) for piece in near) or is_buried(stood[-1], near)
        kinds.append(None if hidden else kind_of(stood[-1], known, paint))
    return tuple(
        CellObjects(kind, words_of(visible(own)), are_two(own, known))
        for kind, own in zip(kinds, stood, strict=True)
    )


def level_with_ink(
    pieces: Sequence[Piece], cells: Sequence[Box], inks: Sequence[Box | None]
) -> Sequence[Piece]:
    """The pieces, letters as much higher or lower as most marks have their ink: a font may tell the
    height of its drawings wrongly, by half a row and more, and then does so in all rows."""
    letters = [piece for piece in pieces if piece.sort == "text"]
    off: Counter[int] = Counter()
    for cell, ink in zip(cells, inks, strict=False):
        if ink is not None:
            near = [p for p in letters if cell[0] <= (p.box[0] + p.box[2]) / 2 <= cell[2]]
            away = [(ink[1] + ink[3] - p.box[1] - p.box[3]) / 2 for p in near]
            high = cell[3] - cell[1]
            steps = {round(by / HALF_POINT) for by in away if abs(by) < high}
            off.update({step + near for step in steps for near in (-1, 0, 1)})
    if not off:
        return pieces
    most = max(off.values())
    by = HALF_POINT * min((step for step, count in off.items() if count == most), key=abs)
    usual = median(cell[3] - cell[1] for cell in cells)
    if abs(by) < MISTOLD * usual or 2 * most <= sum(ink is not None for ink in inks):
        return pieces
    return [raised(piece, by) if piece.sort == "text" else piece for piece in pieces]


def raised(piece: Piece, by: float) -> Piece:
    """A piece so many points farther down."""
    x0, top, x1, bottom = piece.box
    return replace(piece, box=(x0, top + by, x1, bottom + by))


def turn_of(matrix: Sequence[float]) -> tuple[int, ...]:
    """Which way up something is drawn: the signs of its axes."""
    return tuple((part > TURNED) - (part < -TURNED) for part in matrix[:4])


def stands(piece: Piece, cell: Box) -> bool:
    """Whether the middle of a thing lies in a cell."""
    x, y = (piece.box[0] + piece.box[2]) / 2, (piece.box[1] + piece.box[3]) / 2
    return cell[0] <= x <= cell[2] and cell[1] <= y <= cell[3]


def with_shape(piece: Piece, shape: Shape) -> Piece:
    """A thing with the shape that it is cut out of; not with one that cuts out much else too."""
    if not shape or goes_beyond(around(shape), piece.box):
        return piece
    points = (*piece.points, *(value for point in shape for value in point))
    exact = piece.exact and (piece.exact, len(shape))
    return replace(piece, points=points, exact=exact, paint=None)


def around(shape: Shape) -> Box:
    """The box around some points."""
    return union((x, y, x, y) for x, y in shape)


def is_upright(shape: Shape) -> bool:
    """Whether some points are the corners of an upright rectangle."""
    return all(len({round(value, 1) for value in side}) <= 2 for side in zip(*shape, strict=True))


def goes_beyond(box: Box, cell: Box) -> bool:
    """Whether a box goes farther beyond a cell than a mark of it does."""
    over = OVER * (cell[3] - cell[1])
    aside = box[0] < cell[0] - ASIDE or box[2] > cell[2] + ASIDE
    return aside or box[1] < cell[1] - over or box[3] > cell[3] + over


def hides(piece: Piece, cell: Box) -> bool:
    """Whether a picture of more than this cell lies on it."""
    x, y = (cell[0] + cell[2]) / 2, (cell[1] + cell[3]) / 2
    x0, top, x1, bottom = piece.box
    over = x0 <= x <= x1 and top <= y <= bottom
    return piece.sort == "image" and over and goes_beyond(piece.box, cell)


def is_buried(own: Sequence[Piece], near: Sequence[Piece]) -> bool:
    """Whether something that is no part of a mark was drawn upon it: a ground, or what fills more
    than its cell."""
    if not own:
        return False
    box, last = union(piece.box for piece in own), own[-1]
    later = itertools.dropwhile(lambda piece: piece is not last, near)
    return any(
        piece.covers and piece is not last and touch(piece.box, box, SEEN) for piece in later
    )


def is_ground(piece: Piece, cell: Box) -> bool:
    """Whether a rectangle is the ground of a cell, or a swatch as high as that; spreadsheets draw
    one for several cells of a column."""
    if piece.paint is None:
        return False
    x, y = (cell[0] + cell[2]) / 2, (cell[1] + cell[3]) / 2
    x0, top, x1, bottom = piece.box
    over = x0 <= x <= x1 and top <= y <= bottom
    aside = x0 < cell[0] - ASIDE or x1 > cell[2] + ASIDE
    return over and not aside and bottom - top >= HIGH * (cell[3] - cell[1])


def paint_of(points: Sequence[float], fill: Hashable) -> Hashable:
    """What fills an upright rectangle with these corners; None where they are another shape."""
    corners = {(round(x, 1), round(y, 1)) for x, y in zip(points[::2], points[1::2], strict=True)}
    sides = [set(side) for side in zip(*corners, strict=True)]
    return fill if len(corners) == 4 and all(len(side) == 2 for side in sides) else None


def is_furniture(piece: Piece, cell: Box) -> bool:
    """Whether a thing in a cell is the table's own: a ground, a frame, a rule, a dot of one."""
    x0, top, x1, bottom = piece.box
    high = cell[3] - cell[1]
    if piece.sort == "text":
        return False
    corners = tuple(zip(piece.points[::2], piece.points[1::2], strict=True))
    hollow = piece.sort == "path" and not piece.covers and len(corners) > 1
    if hollow and is_upright(corners) and bottom - top >= FRAME * high:
        return True
    level = bottom - top <= THIN and min(bottom - cell[1], cell[3] - top) < EDGE * high
    upright = x1 - x0 <= THIN and bottom - top > (1 - EDGE) * high
    return level or upright or goes_beyond(piece.box, cell)


def kind_of(pieces: Sequence[Piece], known: Known, paint: Hashable = None) -> str | None:
    """The kind of a drawing on a ground: that of an equal one met before, or a new one."""
    if not pieces:
        return BLANK if paint is None else f"{GROUND} {paint}"
    # White on no ground may be a pattern that the parser takes for it, or not to be seen at all.
    unseen = paint is None and all(piece.white for piece in pieces)
    if unseen or any(piece.exact is None for piece in pieces):
        return None
    kind = met_before(pieces, known)
    if kind is None:
        key, places, side = placed(pieces)
        kind = f"{pieces[0].sort} {sum(map(len, known.values()))}"
        known.setdefault(key, []).append((places, side, kind))
    return kind if paint is None else f"{kind} on {paint}"


def placed(pieces: Sequence[Piece]) -> tuple[Hashable, Places, float]:
    """What must be the very same in an equal drawing; its points from 0 to 1, and its side."""
    flat = [value for piece in pieces for value in (*piece.box, *piece.points)]
    places = np.array(flat, np.float64).reshape(-1, 2)
    side = max(float(np.ptp(places, axis=0).max()), 0.1)
    key = (*(piece.exact for piece in pieces), len(places))
    return key, (places - places.min(axis=0)) / side, side


def met_before(pieces: Sequence[Piece], known: Known) -> str | None:
    """The kind of an equal drawing; None where there was none."""
    key, places, side = placed(pieces)
    for other, others_side, kind in known.get(key, ()):
        rounded = min(SNAPPED / min(side, others_side), SMALL)
        if np.abs(places - other).max() <= max(SAME_PLACE, rounded):
            return kind
    return None


def are_two(pieces: Sequence[Piece], known: Known) -> bool:
    """Whether the first and the last of some pieces are drawings of other cells, side by side."""
    return any(
        met_before(pieces[:cut], known) is not None
        and met_before(pieces[cut:], known) is not None
        and not any(touch(a.box, b.box, SHARED) for a in pieces[:cut] for b in pieces[cut:])
        for cut in range(1, len(pieces))
    )


def touch(one: Box, other: Box, shared: float = 0.0) -> bool:
    """Whether two boxes have so many points in common, both ways."""
    x0, top, x1, bottom = cut(one, other)
    return x1 - x0 >= shared and bottom - top >= shared


def visible(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of one cell in the order drawn, without the letters that later ones hide: below a
    scribble they name nothing."""

    def hidden(letter: Piece, later: Piece) -> bool:
        x0, top, x1, bottom = cut(letter.box, later.box)
        whole = (letter.box[2] - letter.box[0]) * (letter.box[3] - letter.box[1])
        return later.covers and max(x1 - x0, 0.0) * max(bottom - top, 0.0) > HIDDEN * whole

    return [
        piece
        for n, piece in enumerate(pieces)
        if not (piece.text and any(hidden(piece, later) for later in pieces[n + 1 :]))
    ]


def words_of(pieces: Sequence[Piece], space: float = SPACE) -> str:
    """Letters from left to right, as words; imitated bold counts once."""
    words = ""
    before: Piece | None = None
    for piece in sorted((p for p in pieces if p.text), key=lambda piece: piece.box[0]):
        x0, top, _, bottom = piece.box
        if before and before.text == piece.text and x0 - before.box[0] < BOLD:
            continue
        apart = before is not None and x0 - before.box[2] > space * (bottom - top)
        words, before = words + " " * apart + piece.text, piece
    return words
