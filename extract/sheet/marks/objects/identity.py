"""Which cells show the same drawing, told from what a parser found in them.

A parser may part what looks alike: that says nothing. It must not take two drawings for one, so
where it cannot look into a thing, as into a pattern, it has no kind for the cell.
"""

import itertools
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from statistics import median

import numpy as np
import numpy.typing as npt

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.marks.objects.drawn import (
    Piece,
    goes_beyond,
    is_frame,
    is_furniture,
    is_ground,
    is_outline,
    lying_on,
    standing_in,
    touch,
    visible,
)

BLANK, GROUND = "blank", "ground"
"""Kinds of cells in which nothing is drawn, or but a ground."""
SAME_PLACE, SNAPPED, SMALL = 0.03, 1.2, 0.12
"""How far points of equal drawings may lie apart, of a mark's longer side; and points by which a
browser rounds each mark to pixels, at most so much of the side of a small one."""
SHARED = 0.1
"""Points: boxes of letters that stand side by side have less in common."""
SPACE = 0.2
"""Of a letter's height: a wider gap stands for a space."""
BOLD = 1.0
"""Points: the same letter nearer than that is drawn again, to look bold."""
SEEN = 1.0
"""Points both ways: so much of a mark at least is hidden by what is drawn upon it; rules are
thinner, or touch its edge."""
HALF_POINT, MISTOLD = 0.5, 0.2
"""Points between two heights that are told apart; and of a cell's height, from where on letters are
moved to their ink: capitals stand a tenth above the middle of their line."""
Places = npt.NDArray[np.float64]
Known = dict[Hashable, list[tuple[Places, float, str]]]
"""By what is the very same: the points of each drawing, its longer side, its kind."""


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


def name_kinds(
    pieces: Sequence[Piece], cells: Sequence[Box], inks: Sequence[Box | None] = ()
) -> tuple[CellObjects, ...]:
    """Each cell with its kind; `inks` tell where on the page the mark of each is seen."""
    if not cells:
        return ()
    pieces = level_with_ink(pieces, cells, inks)
    known: Known = {}
    stood, kinds, reach = [], list[str | None](), union(cells)
    near = without_frames([piece for piece in pieces if touch(piece.box, reach)], cells)
    found = zip(cells, standing_in(near, cells), lying_on(near, cells), strict=True)
    for cell, standing, over in found:
        grounds = [piece for piece in over if is_ground(piece, cell)]
        own = [piece for piece in standing if not is_furniture(piece, cell)]
        stood.append([piece for piece in own if piece not in grounds])
        paint = grounds[-1].paint if grounds and not grounds[-1].white else None
        # A picture of more than this cell lies on it.
        hidden = any(p.sort == "image" and goes_beyond(p.box, cell) for p in over)
        hidden = hidden or is_buried(stood[-1], near)
        kinds.append(None if hidden else kind_of(stood[-1], known, paint))
    return tuple(
        CellObjects(kind, words_of(visible(own)), are_two(own, known))
        for kind, own in zip(kinds, stood, strict=True)
    )


def without_frames(pieces: Sequence[Piece], cells: Sequence[Box]) -> list[Piece]:
    """What is drawn without the frames of cells, and without others of their sizes."""
    outlines = [piece for piece in pieces if is_outline(piece)]
    frames = {
        size_of(piece.box)
        for cell, own in zip(cells, standing_in(outlines, cells), strict=True)
        for piece in own
        if is_frame(piece, cell)
    }
    framing = {id(piece) for piece in outlines if size_of(piece.box) in frames}
    return [piece for piece in pieces if id(piece) not in framing]


def size_of(box: Box) -> tuple[int, int]:
    """How wide and how high a box is, in points: rows differ, frames of one size are alike."""
    return round(box[2] - box[0]), round(box[3] - box[1])


def level_with_ink(
    pieces: Sequence[Piece], cells: Sequence[Box], inks: Sequence[Box | None]
) -> Sequence[Piece]:
    """The pieces, letters as much higher or lower as most marks have their ink: a font may tell the
    height of its drawings wrongly, by half a row and more, and then does so in all rows."""
    letters = [((p.box[0] + p.box[2]) / 2, p) for p in pieces if p.sort == "text"]
    off: Counter[int] = Counter()
    for cell, ink in zip(cells, inks, strict=False):
        if ink is not None:
            near = [piece for x, piece in letters if cell[0] <= x <= cell[2]]
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


def kind_of(pieces: Sequence[Piece], known: Known, paint: Hashable = None) -> str | None:
    """The kind of a drawing on a ground: that of an equal one met before, or a new one."""
    if not pieces:
        return BLANK if paint is None else f"{GROUND} {paint}"
    pieces = word_on(pieces)
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


def word_on(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The word on a ground that the parser cannot look into, as a pill in shades; all pieces where
    there is no such ground, or no word of two letters upon it."""
    unknown = [n for n, piece in enumerate(pieces) if piece.exact is None]
    upon = pieces[unknown[-1] + 1 :] if unknown else ()
    letters = sum(piece.text.isalpha() for piece in upon)
    return upon if letters > 1 else pieces


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
