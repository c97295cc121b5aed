"""Which cells show the same drawing, told from what a parser found in them."""

import itertools
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol
from unicodedata import category

import numpy as np
import numpy.typing as npt

from extract.pdf.runs import union
from extract.records import Box

Colour = tuple[int, int, int]
Sort = Literal["path", "image", "text", "shade"]
BLANK, WHITE = "blank", 250
SIGNS = ("So", "Co", "Cn")
SAME_PLACE, SNAPPED, SMALL = 0.03, 0.8, 0.1
"""How far points of equal drawings may lie apart, of a mark's longer side; and points by which a
browser rounds each mark to pixels, at most so much of the side of a small one."""
TOUCHING, WORD_GAP = 1.0, 0.5
"""Points of white that part the pieces of one mark at most, and font sizes those of one text."""
COMPARABLE, BAR, THICK = 0.3, 1.5, 2.5
"""Of a mark's area: what is smaller beside it is part of it, or dirt. How much longer than thick
the two bars of `=` are, and points that are too thick for a bar at all."""


@dataclass(frozen=True, slots=True)
class CellObjects:
    """What one parser finds drawn in one cell."""

    kind: str | None
    """Equal for cells that show the same drawing; None where this parser cannot say."""
    box: Box | None
    """Around the mark."""
    text: str
    """The characters in it, the empty string where it has none."""
    colour: Colour | None
    """Of its largest piece, where that has one plain colour."""
    doubled: bool
    """Whether a second mark stands beside it."""


UNREAD = CellObjects(None, None, "", None, False)


@dataclass(slots=True)
class Piece:
    """One thing that is drawn, in points from the top left of the page as shown."""

    sort: Sort
    box: Box
    exact: tuple[Hashable, ...]
    """What is the very same in equal drawings: operators, paints, data, characters."""
    points: tuple[float, ...]
    """`x, y, x, y, ...`: the same in equal drawings but for place and size."""
    colour: Colour | None = None
    text: str = ""
    codes: tuple[Hashable, ...] = ()
    """Of its characters in their font."""
    size: float = 0.0
    """Of the font."""
    rectangle: bool = False
    """Whether it is one, filled and upright."""
    ground: bool = False
    """Whether it is one that fills its cell from top to bottom."""

    @property
    def white(self) -> bool:
        """Whether it is painted all white."""
        return self.colour is not None and min(self.colour) >= WHITE

    @property
    def is_block(self) -> bool:
        """Whether it is a filled rectangle, and no bar."""
        x0, top, x1, bottom = self.box
        return self.rectangle and min(x1 - x0, bottom - top) > THICK

    def is_beside(self, text: "Piece") -> bool:
        """Whether it is text that goes on in another; a sign beside a sign is another mark."""
        words = self.text[-1:].isalnum() and text.text[:1].isalnum()
        gap = WORD_GAP * text.size if words else TOUCHING
        level = self.box[1] < text.box[3] and text.box[1] < self.box[3]
        return level and text.box[0] - self.box[2] <= gap


@dataclass(slots=True)
class Found:
    """The pieces of one cell, in drawing order."""

    cell: Box
    pieces: list[Piece] = field(default_factory=list)
    unclear: bool = False
    """Whether something lies over it that this parser cannot look into, as a picture of marks."""
    groups: list[list[Piece]] = field(default_factory=list)
    """Of what touches or all but touches."""


class Sight(Protocol):
    """Looks at the page, where a parser's objects do not say all that is seen."""

    def alike(self, one: Box, other: Box) -> bool:
        """Whether what is drawn in two boxes looks alike."""

    def seen(self, box: Box, inside: bool) -> bool:
        """Whether anything is to be seen in a box, its edges left out, or else from around it."""


class Drawing(NamedTuple):
    """A drawing met before: its points within its own box, 0 to 1, and its kind."""

    points: npt.NDArray[np.float64]
    box: Box
    kind: str


def name_kinds(found: Sequence[Found], sight: Sight | None = None) -> tuple[CellObjects, ...]:
    """Each cell with its kind. Where objects are equal, `sight` may still part them."""
    for each in found:
        each.groups = [group for group in groups_of(each.pieces) if is_seen(group, sight)]
    leave_out_grounds(found)
    marks = [count_marks(each.groups) for each in found]
    usual = Counter(count for count in marks if count).most_common(1)
    drawings: dict[Hashable, list[Drawing]] = {}
    results = []
    for each, count in zip(found, marks, strict=True):
        pieces = [piece for group in each.groups for piece in group]
        if each.unclear or not pieces:
            results.append(UNREAD if each.unclear else CellObjects(BLANK, None, "", None, False))
            continue
        box = union(piece.box for piece in pieces)
        text = " ".join(piece.text for piece in pieces if piece.text)
        largest = max(pieces, key=lambda piece: 0.0 if piece.white else area(piece.box))
        colour = None if largest.white else largest.colour
        kind = kind_of(pieces, drawings, sight)
        results.append(CellObjects(kind, box, text, colour, 1 < count > usual[0][0]))
    return tuple(results)


def groups_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces gathered into what touches or all but touches, each group in drawing order."""
    groups: list[tuple[Box, list[Piece]]] = []
    for piece in pieces:
        gap = WORD_GAP * piece.size if piece.text[:1].isalnum() else TOUCHING
        x0, top, x1, bottom = piece.box
        box, members, apart = piece.box, list[Piece](), []
        for group in groups:
            left, upper, right, lower = group[0]
            across = left <= x1 + gap and right >= x0 - gap
            if across and upper <= bottom + gap and lower >= top - gap:
                box, members = union([box, group[0]]), members + group[1]
            else:
                apart.append(group)
        groups = [*apart, (box, [*members, piece])]
    return [members for _, members in groups]


def is_seen(group: Sequence[Piece], sight: Sight | None) -> bool:
    """Whether anything is to be seen of a group; white alone may be a pattern that is not."""
    white, box = all(piece.white for piece in group), union(piece.box for piece in group)
    if sight is None:
        return not white
    return sight.seen(box, inside=white and all(piece.ground for piece in group))


def leave_out_grounds(found: Sequence[Found]) -> None:
    """Take from under the marks the ground that all cells of their column have, and white."""
    columns: dict[tuple[int, int], list[set[tuple[Hashable, ...]]]] = {}
    for each in found:
        grounds = {piece.exact for piece in each.pieces if piece.ground}
        columns.setdefault((round(each.cell[0]), round(each.cell[2])), []).append(grounds)
    common = set[tuple[Hashable, ...]]()
    for grounds_of_cells in columns.values():
        if len(grounds_of_cells) > 2:
            common |= set.intersection(*grounds_of_cells)
    for each in found:
        for group in each.groups:
            first = next((n for n, piece in enumerate(group) if not piece.white), 0)
            del group[:first]
            rest = [piece for piece in group if piece.exact not in common]
            if not all(piece.white for piece in rest):
                group[:] = rest


def count_marks(groups: Sequence[Sequence[Piece]]) -> int:
    """How many things stand apart in a cell that are large enough to be a mark each."""
    boxes = [union(piece.box for piece in group) for group in groups]
    largest = max(map(area, boxes), default=0.0)
    boxes = [box for box in boxes if area(box) >= COMPARABLE * largest]
    signs = max(map(count_signs, groups), default=0)
    return max(1 if len(boxes) == 2 and are_bars(*boxes) else len(boxes), signs)


def are_bars(one: Box, other: Box) -> bool:
    """Whether two things are the bars of one sign: flat, one below the other, or upright."""
    stacked = one[0] < other[2] and other[0] < one[2]
    for x0, top, x1, bottom in (one, other):
        along, across = (x1 - x0, bottom - top) if stacked else (bottom - top, x1 - x0)
        if along < BAR * across:
            return False
    return True


def count_signs(group: Sequence[Piece]) -> int:
    """How many signs of a font stand in a group: one that does not say its characters has signs."""
    texts = [piece for piece in group if piece.sort == "text"]
    known = sum(category(letter) in SIGNS for piece in texts for letter in piece.text)
    return known + sum(len(piece.codes) for piece in texts if not piece.text)


def area(box: Box) -> float:
    """The area of a box in square points, that of a line too."""
    return max(box[2] - box[0], 0.5) * max(box[3] - box[1], 0.5)


def kind_of(
    pieces: Sequence[Piece], drawings: dict[Hashable, list[Drawing]], sight: Sight | None
) -> str:
    """The kind of a drawing: that of an equal one met before, or a new one."""
    # A sign, a word or a filled cell that stands alone is the same at any place and size.
    alone = len(pieces) == 1 and (pieces[0].sort == "text" or pieces[0].is_block)
    solid = [piece for piece in pieces if not piece.ground]
    frame = union(piece.box for piece in solid or pieces)
    flat = () if alone else itertools.chain.from_iterable(piece.points for piece in solid)
    points = np.fromiter(flat, dtype=np.float64).reshape(-1, 2)
    sides = np.maximum((frame[2] - frame[0], frame[3] - frame[1]), 0.1)
    own = Drawing((points - frame[:2]) / sides, frame, "")
    known = drawings.setdefault((*(piece.exact for piece in pieces), len(points)), [])
    for other in known:
        if (alone or are_equal(own, other)) and (sight is None or sight.alike(frame, other.box)):
            return other.kind
    sorts = "+".join(dict.fromkeys(piece.sort for piece in pieces))
    known.append(own._replace(kind=f"{sorts} {sum(map(len, drawings.values()))}"))
    return known[-1].kind


def are_equal(one: Drawing, other: Drawing) -> bool:
    """Whether two drawings of the same operators have their points in the same places."""
    own, their = (np.maximum(np.subtract(each.box[2:], each.box[:2]), 0.1) for each in (one, other))
    ratios = own / their
    for scale in (1.0, float(own.max() / their.max()), float(ratios.prod()) ** 0.5):
        smaller = max(1.0, scale)  # a large mark is rounded no more than a small one
        if np.abs(own - scale * their).max() <= SNAPPED * smaller:
            break
    else:
        return False
    apart, side = np.abs(one.points - other.points) * own / smaller, own.max() / smaller
    return bool(apart.max(initial=0.0) <= max(SAME_PLACE * side, min(SNAPPED, SMALL * side)))
