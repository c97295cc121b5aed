"""What a page of Veusz is made of, as lines of JSON for its press: labels, shapes, lines, plots."""

import json
from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.shared.kit import SIDES, Run, grouped
from tests.drawing.held_out.shared.parts import Part, PartKit


def op(*told: Any) -> str:
    """A line for the press: a kind, a place, what differs among alike ones, and the look."""
    said = [round(one, 2) if isinstance(one, float) else one for one in told]
    return json.dumps(said, ensure_ascii=False) + "\n"


class Kit(PartKit):
    """What one page is drawn with."""

    swatch_high, outcome_gap, ground_fade = 1.05, 6.0, 0.35

    def sized(self, part: float) -> float:
        """A part of the page's size; Veusz has whole points alone."""
        return float(round(super().sized(part)))

    def words(self, said: str, x: float, middle: float, *, at: str = "l", bold: bool = False,
              size: float = 1, colour: str = "", angle: int = 0, font: str = ""
              ) -> str:  # fmt: skip
        """Words in one line about a middle; upright ones end or begin where they are told."""
        if not said:
            return ""
        points = self.sized(size)
        x, y = (x + points * 0.35, middle) if angle else (x, middle + points * 0.35)
        return op("t", x, y, said, points, bold, colour or self.way["ink"], at, angle,
                  font or self.way["font"])  # fmt: skip

    def box(self, x: float, y: float, wide: float, high: float, *, fill: str = "", line: str = "",
            thick: float = 0.7, round_: float = 0) -> str:  # fmt: skip
        """A rectangle, perhaps with round corners."""
        corner = float(min(round_, wide / 2, high / 2))
        return op("b", x + wide / 2, y + high / 2, "", wide, high, fill, line, thick, corner)

    def oval(self, x: float, y: float, wide: float, high: float, *, fill: str = "",
             line: str = "", thick: float = 0.7) -> str:  # fmt: skip
        """An ellipse about a middle."""
        return op("e", x, y, "", wide, high, fill, line, thick)

    def rule(self, x: float, y: float, x2: float, y2: float, colour: str, thick: float = 0.6, *,
             how: str = "") -> str:  # fmt: skip
        """A line, perhaps of `dots` or `dashes`."""
        return op("l", x, y, "", x2 - x, y2 - y, colour, thick, how)

    def shade(self, x: float, y: float, wide: float, high: float, first: str, last: str) -> str:
        """A rectangle whose colour changes across: an image of a dataset."""
        return op("s", x, y, "", wide, high, first, last)

    def ground(self, fill: str, x: float, y: float, wide: float, high: float) -> str:
        """The ground of a cell, perhaps an image of one value as in a map of heat."""
        if self.way["ground"] == "heat":
            return self.shade(x, y, wide, high, fill, fill)
        return super().ground(fill, x, y, wide, high)

    def graph(self, x: float, y: float, wide: float, high: float, lengths: Sequence[float],
              most: float, *, upright: bool = False) -> str:  # fmt: skip
        """A graph of its own with bars."""
        way = self.way
        told = {"lengths": [round(one, 2) for one in lengths], "most": most, "upright": upright,
                "fill": way["bar"], "part": way["bar_part"], "hatch": way["hatch"]}  # fmt: skip
        return op("G", x, y, told, wide, high)

    def moved(self, part: Part, x: float, y: float) -> str:
        """A drawing at a place of its own."""
        return op(">", float(x), float(y)) + part.drawn + op("<") if part.drawn else ""

    def step(self, size: float = 1) -> float:
        """From line to line."""
        return self.sized(size) * float(self.way["leading"])

    def flow(self, runs: Sequence[Run], wide: float, *, at: str = "l", size: float = 1,
             colour: str = "", even: bool = False) -> Part:  # fmt: skip
        """Light and bold words in lines no wider than this."""
        step, drawn = self.step(size), ""
        lines = self.folded(runs, wide, size, full=0.97)
        for n, line in enumerate(lines):
            some = grouped(line)
            gap = self.long(" ", size=size)
            rooms = [self.long(said, bold=bold, size=size) + gap for said, bold in some]
            x = (wide - sum(rooms) + gap) * SIDES[at]
            for (said, bold), room in zip(some, rooms, strict=True):
                drawn += self.words(said, x, step * (n + 0.5), bold=bold, size=size, colour=colour)
                x += room
        return Part(drawn, step * len(lines))
