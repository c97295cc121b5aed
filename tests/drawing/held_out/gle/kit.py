"""What a page of GLE is made of: words of GLE or LaTeX, lines that fold, boxes, rules, strips."""

import itertools
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.gle.faces import (
    OWN_FACES,
    PREAMBLE,
    SHADE,
    own_words,
    tex,
    write,
)
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.shared import kit
from tests.drawing.held_out.shared.colours import parts
from tests.drawing.held_out.shared.kit import SIDES, Bit, Run, grouped, joined
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_CM = 72 / 2.54


class Part(NamedTuple):
    """How far down something reaches, and what draws it from its upper left corner."""

    high: float
    draw: Callable[[float, float], str]


EMPTY = Part(0, lambda x, y: "")


class Kit(kit.Kit[Part]):
    """What one page is drawn with; keeps its subroutines and its files."""

    ground_fade = 0.25

    def __init__(self, told: Told, draw_mark: Callable[["Kit", Mark, float, float], str]) -> None:
        super().__init__(told, draw_mark)
        self.subs: dict[str, str] = {}
        self.files: dict[str, bytes] = {}

    def source(self, body: str) -> str:
        """The whole program of a page."""
        wide, high = self.way["paper"]
        return (f"! {self.way['title']}\nsize {nr(wide / _CM)} {nr(high / _CM)}\n{PREAMBLE}"
                f"{''.join(self.subs.values())}{body}")  # fmt: skip

    def at(self, x: float, y: float) -> str:
        """A place of the page, told in points from the upper left of what its margins leave."""
        margin, (_, high) = self.way["margin"], self.way["paper"]
        return f"{nr((x + margin) / _CM)} {nr((high - y - margin) / _CM)}"

    def colour(self, colour: str) -> str:
        """A colour, as this page names colours."""
        if self.way["colour_by"] == "hex":
            return colour
        r, g, b = parts(colour)
        if self.way["colour_by"] == "rgb":
            return f"rgb({r / 255:.3f},{g / 255:.3f},{b / 255:.3f})"
        return f"rgb255({r},{g},{b})"

    def long(self, said: str, *, bold: bool = False, size: float = 1, **_: Any) -> float:
        """How wide words are; those of LaTeX's own fonts are somewhat wider than measured."""
        other = self.way["font"] == "URW Gothic" and not own_words(said)
        wide = width_of(said, "Open Sans" if other else self.way["font"], self.sized(size),
                        bold=bold)  # fmt: skip
        return wide * (1.08 if self.way["tex_font"] else 1)

    def words(self, said: str, x: float, middle: float, *, at: str = "l", bold: bool = False,
              size: float = 1, colour: str = "", turned: bool = False) -> str:  # fmt: skip
        """Words in one line about a middle, or upwards from it."""
        if not said:
            return ""
        said, points = said.replace("\xa0", " ").replace("\u202f", " "), self.sized(size)
        just = {"l": "left", "c": "center", "r": "right"}[at]
        ink = self.colour(colour or self.way["ink"])
        family, face = self.way["font"], ""
        if family in OWN_FACES and own_words(said):
            face = f"font {OWN_FACES[family][bold]} hei {nr(points / _CM)} "
            shown = write(said)
        else:
            shown = tex(said, family, self.way["tex_font"], nr(points), bold=bold)
        start = f"set {face}just {just} color {ink}\n"
        if turned:
            return (f"{start}begin translate {self.at(x + points * 0.35, middle)}\n"
                    f"amove 0 0\nbegin rotate 90\namove 0 0\n{shown}\nend rotate\nend translate\n"
                    )  # fmt: skip
        return f"{start}amove {self.at(x, middle + points * 0.35)}\n{shown}\n"

    def flow(self, runs: Sequence[Run], wide: float, *, at: str = "l", size: float = 1,
             colour: str = "") -> Part:  # fmt: skip
        """Light and bold words in lines no wider than this."""
        lines = self.folded(runs, wide, size, full=0.97)
        step = self.sized(size) * self.way["leading"]

        def draw(x: float, y: float) -> str:
            return "".join(self._line(line, x, wide, y + step * (n + 0.5), at, size, colour)
                           for n, line in enumerate(lines))  # fmt: skip

        return Part(step * len(lines), draw)

    def _line(self, line: Sequence[Run], x: float, wide: float, y: float, at: str, size: float,
              colour: str) -> str:  # fmt: skip
        """Words of a line that has been folded."""
        runs = grouped(line)
        look: dict[str, Any] = {"size": size, "colour": colour}
        if len(runs) == 1:
            x += wide * SIDES[at]
            return self.words(runs[0][0], x, y, at=at, bold=runs[0][1], **look)
        whole = sum(self.long(f"{said} ", bold=bold, size=size) for said, bold in runs)
        x, made = x + (wide - whole) * SIDES[at], ""
        for said, bold in runs:
            made += self.words(said, x, y, bold=bold, **look)
            x += self.long(f"{said} ", bold=bold, size=size)
        return made

    def row(self, bits: Sequence[Bit], wide: float, gap: float, *, at: str = "l",
            high: float = 1.5, sep: str = "") -> Part:  # fmt: skip
        """Bits beside one another, in as many lines as they need, perhaps with signs between."""
        lines, step, gap = list[list[Bit]]([[]]), self.size * high, gap + self.long(sep)
        for one in bits:
            need(one.wide, wide, "a bit")
            if lines[-1] and joined([*lines[-1], one], gap).wide > wide:
                lines.append([])
            lines[-1].append(one)

        def draw(x: float, y: float) -> str:
            made = ""
            for n, line in enumerate(lines):
                whole, middle = joined(line, gap), y + step * (n + 0.5)
                left = x + (wide - whole.wide) * SIDES[at]
                made += whole.draw(left, middle)
                for k in range(1, len(line) if sep else 0):
                    made += self.words(sep, left + joined(line[:k], gap).wide + gap / 2, middle,
                                       at="c")  # fmt: skip
            return made

        return Part(step * len(lines), draw)

    def below(self, parts: Sequence[Part], gap: float) -> Part:
        """Parts below one another; empty ones take no room."""
        found = [part for part in parts if part.high]
        tops = [0.0, *itertools.accumulate(part.high + gap for part in found)]
        return Part(max(tops[-1] - gap, 0), lambda x, y: "".join(
            part.draw(x, y + top) for part, top in zip(found, tops, strict=False)))  # fmt: skip

    def box(self, x: float, y: float, wide: float, high: float, *, fill: str = "", line: str = "",
            thick: float = 0.7, round_: float = 0) -> str:  # fmt: skip
        """A rectangle, perhaps with round corners."""
        pen = self.pen(line, thick) if line else ""
        ground = f" fill {self.colour(fill)}" if fill else ""
        corner = min(round_, wide / 2.01, high / 2.01)
        return (f"{pen}amove {self.at(x, y + high)}\nbox {nr(wide / _CM)} {nr(high / _CM)}{ground}"
                f"{'' if line else ' nobox'}{f' round {nr(corner / _CM)}' if corner else ''}\n"
                )  # fmt: skip

    def pen(self, colour: str, thick: float, style: int = 1) -> str:
        """Sets what lines look like."""
        return f"set lwidth {nr(thick / _CM)} lstyle {style} color {self.colour(colour)}\n"

    def rule(self, x: float, y: float, x2: float, y2: float, colour: str, thick: float = 0.6, *,
             style: int = 1) -> str:  # fmt: skip
        """A line, perhaps of dots (2) or dashes (3)."""
        end = "set lstyle 1\n" if style != 1 else ""
        return (f"{self.pen(colour, thick, style)}amove {self.at(x, y)}\n"
                f"aline {self.at(x2, y2)}\n{end}")  # fmt: skip

    def shade(self, x: float, y: float, wide: float, high: float, first: str, last: str) -> str:
        """A rectangle whose colour changes across, in strips."""
        self.subs["shade"] = SHADE
        ends = [str(tone) for colour in (first, last) for tone in parts(colour)]
        return (f"@shade {self.at(x, y + high)} {nr(wide / _CM)} {nr(high / _CM)} "
                f"{' '.join(ends)}\n")  # fmt: skip


def beside(parts_: Sequence[Part], lefts: Sequence[float]) -> Part:
    """Parts beside one another, each from its left."""
    return Part(max(part.high for part in parts_), lambda x, y: "".join(
        part.draw(x + left, y) for part, left in zip(parts_, lefts, strict=True)))  # fmt: skip


def nr(number: float) -> str:
    """A number as GLE has it."""
    return f"{number:.4f}".rstrip("0").rstrip(".").replace("-0.0000", "0") or "0"
