"""What pages are drawn with that are told each place: words and how wide they are, bits of a
line, and marks in lines and cells."""

import itertools
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.marked import ground_of
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

Piece = TypeVar("Piece")
"""What a program has for a part of a page that has its own height."""
Run = tuple[str, bool]
"""Words, and whether they are bold."""
SIDES = {"l": 0.0, "c": 0.5, "r": 1.0}
"""Of the room that is left, how much lies before what stands left, in the middle or right."""


class Bit(NamedTuple):
    """Something in a line: how wide it is, and what draws it from its left and its middle."""

    wide: float
    draw: Callable[[float, float], str]


class Kit(ABC, Generic[Piece]):
    """What one page is drawn with; each program says how it has words, boxes and shades.

    `draw_mark` draws a mark about its middle with a kit of its program.
    """

    mark_wide, word_spare = 1.5, 0.9
    """How wide marks are, and how much room is beside those that are words, in the page's size."""
    swatch_high, bits_gap, outcome_gap = 1.0, 3.0, 5.0
    pills_bold = True
    ground_fade = 0.2
    """How much paler a shaded ground is at its end."""

    def __init__(self, told: Told, draw_mark: Callable[[Any, Mark, float, float], str]) -> None:
        self.told, self.way, self.size = told, told.way, told.size
        self.wide: float = told.way["paper"][0] - 2 * told.way["margin"]
        self._draw_mark = draw_mark

    @abstractmethod
    def words(self, said: str, x: float, middle: float, *, at: str = "l", bold: bool = False,
              size: float = 1, colour: str = "") -> str:  # fmt: skip
        """Words in one line about a middle."""

    @abstractmethod
    def box(self, x: float, y: float, wide: float, high: float, *, fill: str = "", line: str = "",
            thick: float = 0.7, round_: float = 0) -> str:  # fmt: skip
        """A rectangle, perhaps with round corners."""

    @abstractmethod
    def flow(self, runs: Sequence[Run], wide: float, *, at: str = "l", size: float = 1,
             colour: str = "") -> Piece:  # fmt: skip
        """Light and bold words in lines no wider than this."""

    @abstractmethod
    def row(self, bits: Sequence[Bit], wide: float, gap: float, *, at: str = "l", high: float = 1.5
            ) -> Piece:  # fmt: skip
        """Bits beside one another, in as many lines as they need."""

    @abstractmethod
    def below(self, parts: Sequence[Piece], gap: float) -> Piece:
        """Parts below one another; empty ones take no room."""

    def sized(self, part: float) -> float:
        """A part of the page's size, as large as a person needs it."""
        return max(round(self.size * part, 2), 8.0 if self.told.plan.picture else 7.0)

    def long(self, said: str, *, bold: bool = False, size: float = 1, font: str = "",
             **_: Any) -> float:  # fmt: skip
        """How wide words are."""
        return width_of(said, font or self.way["font"], self.sized(size), bold=bold)

    def folded(self, runs: Sequence[Run], wide: float, size: float = 1, *, full: float = 0.98
               ) -> list[list[Run]]:  # fmt: skip
        """Light and bold words, one by one, in lines no wider than this."""
        lines, used = list[list[Run]]([[]]), 0.0
        for said, bold in runs:
            for word in filter(None, said.split(" ")):
                room, gap = self.long(word, bold=bold, size=size), self.long(" ", size=size)
                need(room, wide, word)
                if lines[-1] and used + gap + room > wide * full:
                    lines.append([])
                used = used + gap + room if lines[-1] else room
                lines[-1].append((word, bold))
        return [line for line in lines if line]

    def bit(self, said: str, **look: Any) -> Bit:
        """Words as a bit of a line."""
        return Bit(self.long(said, **look), lambda x, y: self.words(said, x, y, **look))

    def mark_room(self, mark: Mark | None = None) -> float:
        """How wide marks are, or this one."""
        said = self.told.plan.sheet.look.words
        if (mark.shape if mark else "yes") in said:
            longest = max(self.long(word, bold=True) for word in said.values())
            return longest + self.size * self.word_spare
        return self.size * self.mark_wide

    def ground(self, fill: str, x: float, y: float, wide: float, high: float) -> str:
        """The ground of a cell that says how its State voted."""
        if self.way["ground"] == "shade":
            return self.shade(x, y, wide, high, fill, mixed(fill, WHITE, self.ground_fade))
        return self.box(x, y, wide, high, fill=fill, round_=self.way["round"])

    def shade(self, x: float, y: float, wide: float, high: float, first: str, last: str) -> str:
        """A rectangle whose colour changes across, where a program has such grounds."""
        raise NotImplementedError

    def swatch(self, mark: Mark | None) -> Bit:
        """A mark in a line; a patch where marks are grounds."""
        if not mark:
            return Bit(0, lambda x, y: "")
        wide, high = self.mark_room(mark), self.size * self.swatch_high
        if ground := ground_of(self.told.plan, [mark]):
            return Bit(wide, lambda x, y: self.ground(ground, x, y - high / 2, wide, high))
        return Bit(wide, lambda x, y: self._draw_mark(self, mark, x + wide / 2, y))

    def spot(self, marks: Sequence[Mark], x: float, y: float, wide: float, high: float) -> str:
        """What a State has in its place: marks, perhaps with their words, or a ground."""
        if ground := ground_of(self.told.plan, marks):
            return self.ground(ground, x, y, wide, high)
        look, bits = self.told.plan.sheet.look, [self.swatch(mark) for mark in marks]
        said = self.way["said"] and not look.words.get("yes")
        bits += [
            self.bit(self.told.words.positions[mark.shape])
            for mark in marks
            if said and not (mark.smudged or mark.turned or mark.shape in look.words)
        ]
        whole = joined(bits, self.bits_gap)
        left = self.way["pad_across"] if said else (wide - whole.wide) / 2
        return whole.draw(x + left, y + high / 2)

    def word(self, mark: Mark, x: float, y: float) -> str:
        """A mark that is a word, perhaps upon a pill."""
        look = self.told.plan.sheet.look
        word, colour = look.words[mark.shape], look.colours[mark.hue]
        if look.family != "pill":
            return self.words(word, x, y, at="c", bold=self.way["word_bold"], colour=colour)
        wide, high = self.mark_room(mark), self.size * 1.3
        pill = self.box(x - wide / 2, y - high / 2, wide, high, fill=colour,
                        round_=self.way["pill"])  # fmt: skip
        return pill + self.words(word, x, y, at="c", colour=look.ink_on(mark.hue),
                                 bold=self.pills_bold or self.way["word_bold"])  # fmt: skip

    def outcome(self, size: float = 1, **look: Any) -> Bit:
        """The result's word and mark."""
        _, word, mark = self.told.words.result
        bits = [self.swatch(mark), self.bit(word, bold=True, size=size, **look)]
        return joined(bits if self.way["mark_before"] else bits[::-1], self.outcome_gap)


def grouped(line: Sequence[Run]) -> list[Run]:
    """The words of a line, those that look alike as one."""
    return [(" ".join(word for word, _ in some), bold)
            for bold, some in itertools.groupby(line, lambda run: run[1])]  # fmt: skip


def joined(bits: Sequence[Bit], gap: float) -> Bit:
    """Bits as one."""
    bits = [one for one in bits if one.wide]
    starts = [0.0, *itertools.accumulate(one.wide + gap for one in bits)]
    return Bit(max(starts[-1] - gap, 0), lambda x, y: "".join(
        one.draw(x + start, y) for one, start in zip(bits, starts, strict=False)))  # fmt: skip
