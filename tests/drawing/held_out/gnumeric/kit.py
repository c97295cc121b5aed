"""What a page of Gnumeric is made of, as lines of JSON for its book: cells, areas of cells with
grounds and borders, drawn objects."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from tests.drawing.held_out.letters import leading_of, width_of
from tests.drawing.held_out.marked import ground_of
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.shared.kit import Bit, Run, joined
from tests.drawing.held_out.shared.parts import Part, PartKit
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

PAD = 2.5
"""Room that Gnumeric leaves at both sides of a cell."""
_GROWN = 1.035
"""Words are set in whole dots of a screen, so that they come out wider than their font says."""


def op(*told: Any) -> str:
    """A line for the book."""
    return json.dumps(told, ensure_ascii=False) + "\n"


class Kit(PartKit):
    """What one page is drawn with."""

    word_spare = 1.3

    def __init__(self, told: Told, draw_mark: Callable[["Kit", Mark, float, float], str],
                 cell_mark: Callable[["Kit", Mark], dict[str, Any]]) -> None:  # fmt: skip
        super().__init__(told, draw_mark)
        self._cell_mark = cell_mark

    def long(self, said: str, *, bold: bool = False, size: float = 1, font: str = "",
             **_: Any) -> float:  # fmt: skip
        """How wide words come out."""
        plain = width_of(said, font or self.way["font"], self.sized(size), bold=bold)
        return plain * _GROWN

    def bit(self, said: str, **look: Any) -> Bit:
        """Words as a bit of a line, in a cell of their own."""
        wide = self.long(said, **look) + 2 * PAD + 1.5 if said else 0
        return Bit(wide, lambda x, y: self.words(said, x, y, **look))

    def words(self, said: str, x: float, middle: float, *, at: str = "l", bold: bool = False,
              size: float = 1, colour: str = "") -> str:  # fmt: skip
        """Words in one line about a middle."""
        if not said:
            return ""
        wide = self.long(said, bold=bold, size=size) + 2 * PAD + 1.5
        high = self.line(size)
        left = x - {"l": 0.0, "c": wide / 2, "r": wide}[at]
        return self.cell(left, middle - high / 2, wide, high, [(said, bold)], at=at, size=size,
                         colour=colour)  # fmt: skip

    def line(self, size: float = 1) -> float:
        """How high a line of words is."""
        return self.sized(size) * max(leading_of(self.way["font"]) + 0.06, 1.22)

    def cell(self, x: float, y: float, wide: float, high: float, runs: Sequence[Run], *,
             at: str = "l", size: float = 1, colour: str = "", **more: Any) -> str:  # fmt: skip
        """A cell of words, light and bold; `more` is `wrap`, `turn`, `indent`, `top`, `number`."""
        said = " ".join(one for one, _ in runs)
        told = {"runs": list(runs), "at": at, "size": self.sized(size),
                "ink": colour or self.way["ink"], "font": self.way["font"], **more}  # fmt: skip
        return op("cell", *_r(x, y, wide, high), told) if said else ""

    def area(self, x: float, y: float, wide: float, high: float, **look: Any) -> str:
        """Cells with a `fill`, perhaps with a `shade` of dots or lines, and borders: `t`, `b`,
        `l`, `r` are names of lines, `all` of those about each part of it."""
        look = {name: value for name, value in look.items() if value}
        return op("area", *_r(x, y, wide, high), look) if look else ""

    def shape(self, kind: str, x: float, y: float, wide: float, high: float, **look: Any) -> str:
        """A drawn object: `oval`, `rect`, `path`, `line`, `image`."""
        return op("shape", *_r(x, y, wide, high), {"kind": kind, **look})

    def box(self, x: float, y: float, wide: float, high: float, *, fill: str = "", line: str = "",
            thick: float = 0.7, round_: float = 0) -> str:  # fmt: skip
        """A rectangle of cells."""
        return self.area(x, y, wide, high, fill=fill) + self.frame(
            x, y, wide, high, line, "medium" if thick > 1 else "thin"
        )

    def frame(self, x: float, y: float, wide: float, high: float, line: str, style: str) -> str:
        """Borders about cells."""
        return self.area(x, y, wide, high, ink=line, **dict.fromkeys("tblr", style)) if line else ""

    def rule(self, x: float, y: float, x2: float, y2: float, colour: str, thick: float = 0.6, *,
             how: str = "") -> str:  # fmt: skip
        """The upper or left border of cells, or a drawn line."""
        if self.way["lines"] == "drawn" and not how:
            return self.shape("line", x, y, x2 - x, y2 - y, ink=colour, thick=thick)
        style = {"dots": "dotted", "dashes": "dashed"}.get(how, "medium" if thick > 1 else "thin")
        if y == y2:
            return self.area(x, y, x2 - x, 3, ink=colour, t=style)
        return self.area(x, y, 3, y2 - y, ink=colour, l=style)

    def shade(self, x: float, y: float, wide: float, high: float, first: str, last: str) -> str:
        """A drawn rectangle whose colour changes."""
        return self.shape("rect", x, y, wide, high, fill=first, last=last, way="w-e")

    def moved(self, part: Part, x: float, y: float) -> str:
        """A drawing at a place of its own."""
        return op(">", *_r(x, y)) + part.drawn + op("<") if part.drawn else ""

    def flow(self, runs: Sequence[Run], wide: float, *, at: str = "l", size: float = 1,
             colour: str = "", even: bool = False) -> Part:  # fmt: skip
        """Light and bold words in a joined cell, which Pango breaks into lines."""
        lines = len(self.folded(runs, wide - 2 * PAD, size, full=0.975))
        high = lines * self.line(size) + 0.5
        return Part(self.cell(0, 0, wide, high, runs, at="j" if even else at, size=size, wrap=True,
                              colour=colour, top=lines > 1), high)  # fmt: skip

    def ground(self, fill: str, x: float, y: float, wide: float, high: float) -> str:
        """The ground of a cell that says how its State voted."""
        how = self.way["ground"]
        if how == "shade":
            return self.shade(x + 1, y + 1, wide - 2, high - 2, fill, mixed(fill, WHITE, 0.3))
        if how == "dots":
            return self.area(x, y, wide, high, fill=fill, shade=6, dots=mixed(fill, WHITE, 0.35))
        if how == "condition":
            return self.told_cell(x, y, wide, high, {
                "runs": [], "value": 1, "format": ";;;", "at": "c", "size": self.size,
                "ink": self.way["ink"], "condition": fill, "font": self.way["font"]})  # fmt: skip
        return self.area(x, y, wide, high, fill=fill)

    def spot(self, marks: Sequence[Mark], x: float, y: float, wide: float, high: float) -> str:
        """What a State has in its place: letters in the cell itself, or what lies upon it."""
        if len(marks) != 1 or ground_of(self.told.plan, marks):
            return super().spot(marks, x, y, wide, high)
        (mark,) = marks
        look, told = self.told.plan.sheet.look, self._cell_mark(self, mark)
        if not told:
            return super().spot(marks, x, y, wide, high)
        if self.way["said"] and not look.words.get("yes") and not mark.turned:
            name = "" if mark.shape in look.words else self.told.words.positions[mark.shape]
            bit = joined([self.swatch(mark), self.bit(name)], self.bits_gap)
            return bit.draw(x + self.way["pad_across"], y + high / 2)
        return self.told_cell(x, y, wide, high, told)

    @staticmethod
    def told_cell(x: float, y: float, wide: float, high: float, told: dict[str, Any]) -> str:
        """A cell of which all is told."""
        return op("cell", *_r(x, y, wide, high), told)


def _r(*numbers: float) -> list[float]:
    return [round(one, 2) for one in numbers]
