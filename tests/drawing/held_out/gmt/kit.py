"""What a page of GMT is made of, as lines of JSON: words, paragraphs, polygons, lines, scales,
wedges, bars, frames, legends."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from tests.drawing.held_out.gmt.letters import Letters
from tests.drawing.held_out.shared.kit import SIDES, Run, grouped
from tests.drawing.held_out.shared.parts import Part, PartKit
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told


def op(*told: Any) -> str:
    """A line that tells one thing to draw."""
    rounded = [round(one, 2) if isinstance(one, float) else one for one in told]
    return json.dumps(rounded, ensure_ascii=False) + "\n"


class Kit(PartKit):
    """What one page is drawn with; keeps its marks and its fonts."""

    ground_fade = 0.35

    def __init__(self, told: Told, draw_mark: Callable[["Kit", Mark, float, float], str]) -> None:
        super().__init__(told, draw_mark)
        self.marks: dict[str, list[dict[str, Any]]] = {}
        way = told.way
        self.letters = Letters(way["font"], own=way["own_fonts"], symbol=way["greek"])
        self.tags = 0
        self.files: dict[str, bytes] = {}

    def words(self, said: str, x: float, middle: float, *, at: str = "l", bold: bool = False,
              size: float = 1, colour: str = "") -> str:  # fmt: skip
        """Words in one line about a middle."""
        return self._line([(said, bold)], x, middle, at, size, colour) if said else ""

    def upright(self, said: str, x: float, low: float, *, bold: bool = False) -> str:
        """Words that run upwards from here, about a middle."""
        line = self.sized(1) * 0.35
        return op(
            "t",
            x + line,
            low,
            self.letters.coded([(said, bold)]),
            self.letters.font(bold=bold),
            self.sized(1),
            self.way["ink"],
            "l",
            90,
        )

    def _line(self, runs: Sequence[Run], x: float, middle: float, at: str, size: float,
              colour: str) -> str:  # fmt: skip
        points = self.sized(size)
        return op(
            "t",
            x,
            middle + points * 0.35,
            self.letters.coded(runs),
            self.letters.font(bold=runs[0][1]),
            points,
            colour or self.way["ink"],
            at,
            0,
        )

    def box(self, x: float, y: float, wide: float, high: float, *, fill: str = "", line: str = "",
            thick: float = 0.7, round_: float = 0) -> str:  # fmt: skip
        """A rectangle, perhaps with round corners."""
        corner = min(round_, wide / 2.01, high / 2.01)
        return op("b", x, y, wide, high, fill, line, thick, corner)

    def rule(self, x: float, y: float, x2: float, y2: float, colour: str, thick: float = 0.6, *,
             how: str = "") -> str:  # fmt: skip
        """A line, perhaps of `dots` or `dashes`."""
        return op("l", x, y, x2, y2, colour, thick, how)

    def shade(self, x: float, y: float, wide: float, high: float, first: str, last: str) -> str:
        """A colour scale without its numbers."""
        return op("s", x, y, wide, high, first, last, self.way["scale_of"])

    def wedge(self, x: float, y: float, wide: float, first: float, last: float, fill: str) -> str:
        """A part of a pie about its middle, in degrees against the clock."""
        return op("w", x, y, wide, first, last, fill)

    def bar(self, x: float, middle: float, wide: float, high: float, fill: str) -> str:
        """A bar from here to the right."""
        return op("h", x, middle, wide, high, fill)

    def levels(self, x: float, y: float, wide: float, high: float, steps: int, sides: str,
               colour: str, thick: float) -> str:  # fmt: skip
        """A frame with lines across at so many equal steps; `sides` are those that it shows."""
        return op("g", x, y, wide, high, steps, sides, colour, thick)

    def axis(self, x: float, y: float, high: float, names: Sequence[str]) -> str:
        """An upright axis with names before its ticks, the first at the top."""
        said = [self.letters.coded([(one, False)]) for one in names]
        return op(
            "a",
            x,
            y,
            high,
            said,
            self.letters.font(bold=False),
            self.sized(1),
            self.way["ink"],
            self.way["thick"],
        )

    def mark(self, name: str, x: float, y: float, half: float) -> str:
        """A mark that is known by its name, about its middle."""
        return op("m", x, y, name, half)

    def moved(self, part: Part, x: float, y: float) -> str:
        """A drawing at a place of its own."""
        return op(">", float(x), float(y)) + part.drawn + op("<") if part.drawn else ""

    def step(self, size: float = 1) -> float:
        """From line to line."""
        return self.sized(size) * float(self.way["leading"])

    def flow(self, runs: Sequence[Run], wide: float, *, at: str = "l", size: float = 1,
             colour: str = "", even: bool = False) -> Part:  # fmt: skip
        """Light and bold words: each line by itself, or a paragraph that GMT breaks."""
        step, drawn = self.step(size), ""
        lines = self.folded(runs, wide, size, full=0.97)
        if at == "l" and len(lines) > 1 and (even or self.way["paragraphs"]):
            points, how = self.sized(size), "j" if even else "l"
            drawn = op("p", 0.0, step / 2 - points * 0.36, float(wide), self.letters.coded(runs),
                       self.letters.font(bold=runs[0][1]), points, step,
                       colour or self.way["ink"], how)  # fmt: skip
            return Part(drawn, step * len(lines))
        for n, line in enumerate(lines):
            drawn += self._line(grouped(line), wide * SIDES[at], step * (n + 0.5), at, size, colour)
        return Part(drawn, step * len(lines))
