"""What stands in which cell, and what of it is the table's own: rules, borders, zebra, frames."""

import itertools
from collections.abc import Hashable, Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol
from unicodedata import category

import numpy as np
import numpy.typing as npt

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.marks.identity import SIGNS, Colour, Found, Piece, Sort

Boxes = npt.NDArray[np.float64]
"""`n x 4`."""
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]
THIN, STEP, DOT, DOTTED = 1.6, 1.0, 3.0, 3.0
"""Points: what is thinner may be a piece of a rule; how much white parts two such pieces; and how
short dots are, and how much white parts them."""
LEAVING, ASIDE, LEVEL, BESIDE = 2.0, 4.0, 0.8, 6.0
"""Points by which a rule goes beyond its cell at least, and a mark on both sides at most; by which
the edges of cells in a row differ at most, and of white between them."""
EDGE, HIGH, WIDE = 0.15, 0.85, 1.25
"""Of a cell's height, how near to its edge a rule lies that does not go beyond it, and what a
ground or frame has at least; and how much wider than high a ground is."""
MOST_PIECES, MANY = 12, 24
"""Of a mark of more pieces, as of a gradient cut in strips, so many are compared. Of a path of more
operators so many points are taken, and their number is not compared: a rounded circle has now and
then a short line between its curves."""
FONTS_OF_SIGNS = ("wing", "webd", "symbol", "dingbat")


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
        hand_out_layer(things, [found[cell] for cell in layer], array_of(explained))
        rest = [cell for cell in rest if cell not in layer]


def hand_out_layer(things: Things, found: Sequence[Found], explained: Boxes) -> None:
    """The same for cells of which none lies over the middle of another."""
    cells, boxes = array_of([each.cell for each in found]), things.boxes
    owners, over = owners_of(boxes, cells), covers(boxes, cells)
    sorts = np.array(things.sorts)
    texts, paths = sorts == "text", np.flatnonzero(sorts == "path")
    skipped = over.sum(axis=1) > 1
    for number in np.flatnonzero((sorts == "image") & over.any(axis=1)).tolist():
        if (skipped[number] or owners[number] < 0) and not things.is_plain(number):
            for cell in np.flatnonzero(over[number]).tolist():
                found[cell].unclear = True
    skipped |= texts & (owners_of(boxes, explained) >= 0)
    # What lies under the name or the figure too is the ground of the row, or a frame.
    skipped[paths] |= covers(boxes[paths], explained).any(axis=1)
    skipped[paths] |= are_furniture(boxes[paths], cells[owners[paths]])
    for cell, own in enumerate(found):
        numbers = [
            number
            for number in np.flatnonzero((owners == cell) & ~skipped).tolist()
            if sorts[number] != "path" or not goes_on(number, own.cell, things, paths)
        ]
        drawn = [number for number in numbers if not texts[number]]
        left_out = set(drawn) - set(drawn[:: -(-len(drawn) // MOST_PIECES) or 1])
        for number in numbers:
            piece = None if number in left_out else things.piece(number)
            if piece is not None:
                wide, high = piece.box[2] - piece.box[0], piece.box[3] - piece.box[1]
                fills = high >= HIGH * (own.cell[3] - own.cell[1]) and wide >= WIDE * high
                piece.ground = piece.rectangle and fills
                piece.exact = (*piece.exact, len(left_out))
                own.pieces.append(piece)
        own.pieces = with_words(own.pieces)


def array_of(boxes: Sequence[Box]) -> Boxes:
    """Boxes as numbers."""
    return np.array(boxes, dtype=np.float64).reshape(-1, 4)


def owners_of(boxes: Boxes, cells: Boxes) -> Places:
    """The cell in which the middle of each box stands, -1 where it stands in none."""
    inside = covers(cells, boxes).T
    if not len(cells):
        return np.full(len(boxes), -1)
    return np.where(inside.any(axis=1), inside.argmax(axis=1), -1)


def covers(boxes: Boxes, cells: Boxes) -> Flags:
    """Which boxes lie over the middle of which cells, `boxes x cells`."""
    x, y = (cells[:, 0] + cells[:, 2]) / 2, (cells[:, 1] + cells[:, 3]) / 2
    x0, top, x1, bottom = (boxes[:, [side]] for side in range(4))
    return (x0 <= x) & (x <= x1) & (top <= y) & (y <= bottom)


def are_furniture(boxes: Boxes, cells: Boxes) -> Flags:
    """Which paths pass through their cells, or are rules or dots of rules along them."""
    room = 0.3 * (cells[:, 3] - cells[:, 1])
    found = (boxes[:, 0] < cells[:, 0] - ASIDE) & (boxes[:, 2] > cells[:, 2] + ASIDE)
    found |= (boxes[:, 1] < cells[:, 1] - room) & (boxes[:, 3] > cells[:, 3] + room)
    for along, across in ((0, 1), (1, 0)):
        thin = np.flatnonzero(boxes[:, across + 2] - boxes[:, across] <= THIN)
        if not len(thin):
            continue
        start, end = chains(boxes[thin][:, [along, along + 2, across, across + 2]])
        cell = cells[thin]
        leaves = (start < cell[:, along] - LEAVING) | (end > cell[:, along + 2] + LEAVING)
        whole = end - start >= 0.9 * (cell[:, along + 2] - cell[:, along])
        middle = (boxes[thin, across] + boxes[thin, across + 2]) / 2
        room = np.minimum(middle - cell[:, across], cell[:, across + 2] - middle)
        side = cell[:, across + 2] - cell[:, across]
        at_edge = (room < EDGE * side) & (end - start > 1.3 * side)
        found[thin] |= leaves | whole | (at_edge & (along == 0))
    return found


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
    new = np.append(True, (gap > allowed) | (np.diff(line) > 0))
    back = np.empty(len(thin), dtype=np.intp)
    back[order] = np.cumsum(new) - 1
    starts = np.flatnonzero(new)
    return np.minimum.reduceat(begin, starts)[back], np.maximum.reduceat(end, starts)[back]


def goes_on(number: int, cell: Box, things: Things, paths: Places) -> bool:
    """Whether a path as high as its cell goes on beside it, as zebra does, or frames a column."""
    x0, top, x1, bottom = things.boxes[number]
    if bottom - top < HIGH * (cell[3] - cell[1]):
        return False
    boxes = things.boxes[paths]
    level = (np.abs(boxes[:, 1] - top) <= LEVEL) & (np.abs(boxes[:, 3] - bottom) <= LEVEL)
    gap = np.maximum(boxes[:, 0] - x1, x0 - boxes[:, 2])
    leaves = (boxes[:, 0] < cell[0] - 1) | (boxes[:, 2] > cell[2] + 1)
    beside = paths[level & leaves & (gap <= BESIDE)].tolist()
    own = things.paint(number)
    if any(things.paint(other) == own for other in beside if other != number):
        return True
    column = (np.abs(boxes[:, 0] - x0) <= LEVEL) & (np.abs(boxes[:, 2] - x1) <= LEVEL)
    apart = np.minimum(np.abs(boxes[:, 1] - bottom), np.abs(boxes[:, 3] - top))
    stacked = paths[column & (apart <= 2 * LEVEL)].tolist() if own.fill is None else []
    return any(things.paint(other).fill is None for other in stacked if other != number)


def with_words(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, letters that are drawn one by one made words; imitated bold counts once."""
    lines: list[list[Piece]] = []
    for text in sorted((p for p in pieces if p.sort == "text"), key=lambda piece: piece.box[0]):
        if any(is_again(text, line[-1]) for line in lines):
            continue
        line = next((line for line in lines if line[-1].is_beside(text)), None)
        if line is None:
            lines.append([text])
        else:
            line.append(text)
    return [p for p in pieces if p.sort != "text"] + [word_of(line) for line in lines]


def is_again(text: Piece, before: Piece) -> bool:
    """Whether the same letters were drawn in the same place already."""
    apart = max(abs(a - b) for a, b in zip(text.box, before.box, strict=True))
    return (text.exact, text.codes) == (before.exact, before.codes) and apart < 1.0


def word_of(letters: Sequence[Piece]) -> Piece:
    """Letters that stand behind one another as one piece."""
    words = letters[0].text
    for before, letter in itertools.pairwise(letters):
        apart = letter.box[0] - before.box[2] > 0.2 * letter.size
        words += (" " if apart else "") + letter.text
    codes = tuple(itertools.chain.from_iterable(letter.codes for letter in letters))
    exact = (codes, frozenset(letter.exact for letter in letters))
    box = union(letter.box for letter in letters)
    return replace(letters[0], box=box, exact=exact, points=box, text=words, codes=codes)


def text_of(characters: str, font: str) -> str:
    """The characters that are shown; none where a font of signs shows something else for them."""
    signs = any(name in font.casefold() for name in FONTS_OF_SIGNS)
    unknown = characters.startswith("(cid:") or (signs and category(characters[0]) not in SIGNS)
    return "" if unknown else characters


def evenly(count: int) -> Sequence[int]:
    """Which of so many points of a path are taken."""
    if count <= MANY:
        return range(count)
    return [round(n * (count - 1) / (MANY - 1)) for n in range(MANY)]


def outline_of(kinds: bytes, points: Sequence[float]) -> tuple[bytes, Sequence[float]]:
    """The operators and the points of a path as far as they are the same in equal drawings."""
    if len(kinds) <= MANY:
        return kinds, points
    places = np.reshape(points, (-1, 2))
    walked = np.append(0.0, np.hypot(*np.diff(places, axis=0).T).cumsum())
    steps = np.linspace(0.0, walked[-1], MANY // 2)
    taken = [np.interp(steps, walked, places[:, side]) for side in (0, 1)]
    return b"", np.stack(taken, axis=1).ravel().tolist()
