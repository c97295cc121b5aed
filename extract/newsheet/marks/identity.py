"""Which cells show the same drawing, by what a parser found in them: exact, without pictures."""

import itertools
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from extract.pdf.runs import union
from extract.records import Box

Colour = tuple[int, int, int]
BLANK = "blank"
SAME_PLACE = 0.03
"""Of a mark's longer side: how far the points of equal drawings may lie apart."""
TOUCHING = 1.0
"""Points of white that part two pieces at most of what stands together."""
WORD_GAP = 0.5
"""Font sizes that part two letters or words of one text at most."""
WHITE = 250
COMPARABLE = 0.3
"""Of the area of the mark; a smaller thing beside it is a part of it, or dirt, but no mark."""
COMPACT = 1.5
"""Longer side over shorter: two things that are no longer together are the parts of one mark."""


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


@dataclass(slots=True)
class Piece:
    """One thing that is drawn, in points from the top left of the page as shown."""

    sort: Literal["path", "image", "text", "shade"]
    box: Box
    exact: Hashable
    """What is the very same in equal drawings: operators, paints, data, characters."""
    points: tuple[float, ...] = ()
    """`x, y, x, y, ...`: the same in equal drawings but for place and size."""
    colour: Colour | None = None
    text: str = ""
    size: float = 0.0
    """Of the font."""
    ground: bool = False
    """Whether it fills its cell from top to bottom."""

    @property
    def white(self) -> bool:
        """Whether it is painted all white."""
        return self.colour is not None and min(self.colour) >= WHITE


@dataclass(slots=True)
class Found:
    """The pieces of one cell, in drawing order."""

    cell: Box
    pieces: list[Piece] = field(default_factory=list)
    unclear: bool = False
    """Whether something lies over it that this parser cannot tell apart, as a picture of marks."""
    groups: list[list[Piece]] = field(default_factory=list)


Alike = Callable[[Box, Box], bool]
"""Whether what is drawn in two places looks alike, where the objects do not say it all."""


def name_kinds(found: Sequence[Found], alike: Alike | None = None) -> tuple[CellObjects, ...]:
    """Each cell with its kind; `alike` is asked of cells whose objects are equal."""
    for each in found:
        each.groups = [group for group in groups_of(joined_texts(each.pieces)) if is_seen(group)]
    without_common_ground(found)
    marks = [len(comparable(each.groups)) for each in found]
    usual = Counter(count for count in marks if count).most_common(1)
    drawings: dict[Hashable, list[tuple[tuple[float, ...], Box, str]]] = {}
    results = []
    for each, count in zip(found, marks, strict=True):
        pieces = [piece for group in each.groups for piece in group]
        if each.unclear or not pieces:
            results.append(CellObjects(None if each.unclear else BLANK, None, "", None, False))
            continue
        box = union(piece.box for piece in pieces)
        text = " ".join(piece.text for piece in pieces if piece.text)
        kind = kind_of(pieces, box, drawings, alike)
        doubled = count > 1 and count > usual[0][0]
        results.append(CellObjects(kind, box, text, main_colour(pieces), doubled))
    return tuple(results)


def joined_texts(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with letters that are drawn one by one made words; imitated bold counts once."""
    texts = [piece for piece in pieces if piece.sort == "text"]
    kept: list[Piece] = [piece for piece in pieces if piece.sort != "text"]
    lines: list[list[Piece]] = []
    for text in sorted(texts, key=lambda piece: piece.box[0]):
        if any(is_again(text, line[-1]) for line in lines):
            continue
        for line in lines:
            if goes_on(line[-1], text):
                line.append(text)
                break
        else:
            lines.append([text])
    return kept + [line[0] if len(line) == 1 else word_of(line) for line in lines]


def is_again(text: Piece, before: Piece) -> bool:
    """Whether the same letters were drawn in the same place already."""
    apart = max(abs(a - b) for a, b in zip(text.box, before.box, strict=True))
    return text.exact == before.exact and apart < 1.0


def goes_on(before: Piece, text: Piece) -> bool:
    """Whether letters stand behind others of one word or line, a sign beside a sign does not."""
    words = before.text[-1:].isalnum() and text.text[:1].isalnum()
    gap = WORD_GAP * text.size if words else TOUCHING
    level = before.box[1] < text.box[3] and text.box[1] < before.box[3]
    return level and text.box[0] - before.box[2] <= gap


def word_of(letters: Sequence[Piece]) -> Piece:
    """Letters that stand behind one another as one piece."""
    words = letters[0].text
    for before, letter in itertools.pairwise(letters):
        apart = letter.box[0] - before.box[2] > 0.2 * letter.size
        words += (" " if apart else "") + letter.text
    styles = frozenset(letter.exact[2:] for letter in letters if isinstance(letter.exact, tuple))
    exact = ("text", words, styles)
    box = union(letter.box for letter in letters)
    return Piece("text", box, exact, corners(box), letters[0].colour, words, letters[0].size)


def corners(box: Box) -> tuple[float, ...]:
    """A box as points of a piece."""
    return box


def groups_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces gathered into what touches or all but touches, each group in drawing order."""
    groups: list[tuple[Box, list[Piece]]] = []
    for piece in pieces:
        x0, top, x1, bottom = piece.box
        gap = WORD_GAP * piece.size if piece.text.isalnum() else TOUCHING
        grown = (x0 - gap, top - gap, x1 + gap, bottom + gap)
        near = [group for group in groups if meets(group[0], grown)]
        if len(near) == 1:
            near[0][1].append(piece)
            groups[groups.index(near[0])] = (union((near[0][0], piece.box)), near[0][1])
            continue
        apart = [group for group in groups if not meets(group[0], grown)]
        members = [member for group in near for member in group[1]]
        box = union([piece.box, *(group[0] for group in near)])
        groups = [*apart, (box, [*members, piece])]
    return [members for _, members in groups]


def meets(one: Box, other: Box) -> bool:
    """Whether two boxes touch."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def is_seen(group: Sequence[Piece]) -> bool:
    """Whether something of it is not white."""
    return not all(piece.white for piece in group)


def without_common_ground(found: Sequence[Found]) -> None:
    """Take the ground that all cells of a column have from under their marks.

    White that is laid under a mark is no part of it either.
    """
    grounds = [{piece.exact for piece in each.pieces if piece.ground} for each in found]
    filled = [ground for ground, each in zip(grounds, found, strict=True) if each.groups]
    common = set.intersection(*filled) if len(filled) > 2 else set()
    for each in found:
        for group in each.groups:
            first = next(place for place, piece in enumerate(group) if not piece.white)
            del group[:first]
            rest = [piece for piece in group if not (piece.ground and piece.exact in common)]
            if rest and is_seen(rest):
                group[:] = rest


def comparable(groups: Sequence[Sequence[Piece]]) -> list[Box]:
    """The boxes of what stands apart in a cell, as large as marks are beside one another."""
    boxes = [union(piece.box for piece in group) for group in groups]
    largest = max(map(area, boxes), default=0.0)
    boxes = [box for box in boxes if area(box) >= COMPARABLE * largest]
    if len(boxes) == 2 and is_compact(union(boxes)):
        return [union(boxes)]
    return boxes


def is_compact(box: Box) -> bool:
    """Whether a box is not much longer one way than the other."""
    wide, high = box[2] - box[0], box[3] - box[1]
    return max(wide, high) <= COMPACT * min(wide, high)


def area(box: Box) -> float:
    """The area of a box in square points; a line is taken to be half a point thick."""
    return max(box[2] - box[0], 0.5) * max(box[3] - box[1], 0.5)


def kind_of(
    pieces: Sequence[Piece],
    box: Box,
    drawings: dict[Hashable, list[tuple[tuple[float, ...], Box, str]]],
    alike: Alike | None,
) -> str:
    """The kind of a drawing: that of an equal one seen before, or a new one."""
    exact = tuple(piece.exact for piece in pieces)
    alone = len(pieces) == 1 and pieces[0].sort == "text"
    points = () if alone else placed(pieces, box)
    known = drawings.setdefault((exact, len(points)), [])
    for other, place, kind in known:
        near = all(abs(a - b) <= SAME_PLACE for a, b in zip(points, other, strict=True))
        if near and (alike is None or alike(place, box)):
            return kind
    number = sum(map(len, drawings.values()))
    kind = f"{'+'.join(dict.fromkeys(piece.sort for piece in pieces))} {number}"
    known.append((points, box, kind))
    return kind


def placed(pieces: Iterable[Piece], box: Box) -> tuple[float, ...]:
    """The points of a drawing from the middle of its box, its longer side being 1."""
    side = max(box[2] - box[0], box[3] - box[1], 0.1)
    middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    return tuple(
        (value - middle[place % 2]) / side
        for piece in pieces
        for place, value in enumerate(piece.points)
    )


def main_colour(pieces: Sequence[Piece]) -> Colour | None:
    """The colour of the largest piece that is not white."""
    shown = [piece for piece in pieces if not piece.white]
    return max(shown, key=lambda piece: area(piece.box)).colour if shown else None
