"""Lines of a page of plain text: runs of characters, each in a cell of its own."""

import math
import textwrap
from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.told import Told


class Run(NamedTuple):
    """Characters that look alike."""

    said: str
    bold: bool = False
    ink: str = ""
    fill: str = ""
    draw: str = ""
    """What draws a mark over blanks, with `@` for the width of the run in cells."""
    scale: float = 1.0


Line = tuple[Run, ...]
Piece = tuple[Line, ...]
"""A part of a page."""
BLANK: Line = ()


class Kit:
    """What the parts of one page are made with."""

    def __init__(self, told: Told, wide: int) -> None:
        self.told, self.way, self.wide = told, told.way, wide

    def beside(self, left: Sequence[Piece], right: Sequence[Piece], share: float, wide: float
               ) -> Piece:  # fmt: skip
        """Two columns of pieces."""
        sides = [tuple(line for piece in some for line in piece) for some in (left, right)]
        return columns(sides, int(wide * share) + 2)


def long(line: Line) -> int:
    """How many cells a line takes."""
    return sum(math.ceil(len(run.said) * run.scale) for run in line)


def widest(piece: Piece) -> int:
    """The same of the longest line."""
    return max((long(line) for line in piece), default=0)


def put(line: Line, wide: int, at: str = "l") -> Line:
    """A line with blanks about it; raises NoRoomError where it is too long."""
    need(long(line), wide, "".join(run.said for run in line))
    free = wide - long(line)
    before = {"l": 0, "c": free // 2, "r": free}[at]
    return tuple(run for run in (Run(" " * before), *line, Run(" " * (free - before))) if run.said)


def words(said: str, **look: Any) -> Line:
    """A line of one look."""
    return (Run(said, **look),)


def fold(said: str, wide: int, **look: Any) -> Piece:
    """Words in lines that are no longer than this."""
    lines = textwrap.wrap(said, max(wide, 8), break_long_words=False, break_on_hyphens=False)
    need(max(map(len, lines), default=0), wide, said)
    return tuple(words(line, **look) for line in lines)


def hung(label: Line, said: str, wide: int, **look: Any) -> Piece:
    """Words behind a label, whose later lines are set in."""
    lines = fold(said, wide - long(label), **look)
    rest = words(" " * long(label))
    return tuple((*(rest if n else label), *line) for n, line in enumerate(lines))


def joined(parts: Sequence[Line], sign: str) -> Line:
    """Lines as one, with a sign between them."""
    found: Line = ()
    for part in parts:
        found += (Run(sign), *part) if found and part else part
    return found


def columns(sides: Sequence[Piece], start: int) -> Piece:
    """Two pieces beside one another, the second from this cell on."""
    left, right = sides
    high = max(len(left), len(right))
    filled = [(*side, *[BLANK] * (high - len(side))) for side in sides]
    return tuple((*put(a, start), *b) if b else a for a, b in zip(*filled, strict=True))


def moved(piece: Piece, wide: int, at: str) -> Piece:
    """A piece to the left, in the middle or to the right of a width."""
    free = wide - widest(piece)
    before = {"l": 0, "c": free // 2, "r": free}[at]
    return tuple((Run(" " * before), *line) if before > 0 and line else line for line in piece)


def packed(bits: Sequence[Line], wide: int, gap: int) -> Piece:
    """Bits beside one another, in as many lines as they need."""
    found: list[Line] = []
    for one in bits:
        if found and long(found[-1]) + gap + long(one) <= wide:
            found[-1] = (*found[-1], Run(" " * gap), *one)
        else:
            found.append(one)
    for line in found:
        need(long(line), wide, "a bit")
    return tuple(found)
