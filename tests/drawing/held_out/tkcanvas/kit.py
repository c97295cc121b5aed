"""What a page of a Tk canvas is made of, as commands for its press: words, paragraphs, boxes,
edges of widgets, rules, shades."""

from collections.abc import Callable, Sequence
from typing import Any

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.letters import leading_of
from tests.drawing.held_out.shared.colours import WHITE, mixed
from tests.drawing.held_out.shared.kit import SIDES, Run, grouped
from tests.drawing.held_out.shared.parts import Part, PartKit
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_MEANT = str.maketrans({one: f"\\{one}" for one in '\\"$[]{}'} | {"\n": "\\n"})
_STEPS = 24


def quoted(said: str) -> str:
    """Words that Tcl takes as they are."""
    return f'"{said.translate(_MEANT)}"'


def op(name: str, *told: Any) -> str:
    """A command for the press; empty words are braces."""
    parts = [str(round(one, 2)) if isinstance(one, float) else str(one) for one in told]
    return " ".join([name, *(one or "{}" for one in parts)]) + "\n"


class Kit(PartKit):
    """What one page is drawn with; keeps its pictures."""

    ground_fade = 0.35

    def __init__(self, told: Told, draw_mark: Callable[["Kit", Mark, float, float], str]) -> None:
        self.dots: int = told.way["dots"]
        super().__init__(told, draw_mark)
        self.images: dict[str, str] = {}

    def sized(self, part: float) -> float:
        """A part of the page's size; fonts have whole dots."""
        return round(super().sized(part) * self.dots) / self.dots

    def points(self, size: float) -> int:
        """The same in dots."""
        return round(self.sized(size) * self.dots)

    def words(self, said: str, x: float, middle: float, *, at: str = "l", bold: bool = False,
              size: float = 1, colour: str = "", angle: int = 0) -> str:  # fmt: skip
        """Words in one line about a middle."""
        if not said:
            return ""
        return op("t", x, middle, quoted(said), int(bold), self.points(size),
                  colour or self.way["ink"], at, angle)  # fmt: skip

    def long(self, said: str, *, bold: bool = False, size: float = 1, font: str = "",
             **_: Any) -> float:  # fmt: skip
        """How wide words are, whose letters are not kerned."""
        measure = super().long
        return sum(measure(one, bold=bold, size=size, font=font) for one in said)

    def fits(self, said: str, room: float, **look: Any) -> None:
        """Raises NoRoomError where words are wider than their room."""
        need(self.long(said, **look), room, said)

    def box(self, x: float, y: float, wide: float, high: float, *, fill: str = "", line: str = "",
            thick: float = 0.7, round_: float = 0) -> str:  # fmt: skip
        """A rectangle, perhaps with round corners."""
        return op("box", x, y, wide, high, fill, line, thick, min(round_, wide / 2.01, high / 2.01))

    def relief(self, x: float, y: float, wide: float, high: float, *, fill: str, deep: float = 1,
               sunken: bool = False) -> str:  # fmt: skip
        """What looks as a button, or as a field to write in."""
        light = mixed(fill, WHITE, 0.75)
        dark = mixed(fill, "#000000", 0.42 if fill != WHITE else 0.5)
        edges = (dark, mixed(dark, WHITE, 0.6)) if sunken else (light, dark)
        return op("relief", x, y, wide, high, deep, fill, *edges)

    def rule(self, x: float, y: float, x2: float, y2: float, colour: str, thick: float = 0.6, *,
             how: str = "") -> str:  # fmt: skip
        """A line, perhaps of `dots` or `dashes`."""
        return op("ruling", x, y, x2, y2, colour, thick, how)

    def shade(self, x: float, y: float, wide: float, high: float, first: str, last: str) -> str:
        """A rectangle whose colour changes across, in steps."""
        tones = " ".join(mixed(first, last, n / (_STEPS - 1)) for n in range(_STEPS))
        return op("shades", x, y, wide, high, f"{{{tones}}}")

    def moved(self, part: Part, x: float, y: float) -> str:
        """A drawing at a place of its own."""
        return f"at {x:.2f} {y:.2f} {{\n{part.drawn}}}\n" if part.drawn else ""

    def step(self, size: float = 1) -> float:
        """From line to line."""
        return self.sized(size) * float(self.way["leading"])

    def flow(self, runs: Sequence[Run], wide: float, *, at: str = "l", size: float = 1,
             colour: str = "", even: bool = False) -> Part:  # fmt: skip
        """Light and bold words in lines; of one kind, perhaps in one item of several lines."""
        if at == "l" and len(runs) == 1 and self.way["wrapped"]:
            return self._wrapped(*runs[0], wide, size, colour)
        step, drawn = self.step(size), ""
        lines = self.folded(runs, wide, size, full=0.97)
        for n, line in enumerate(lines):
            drawn += self._line(grouped(line), wide, step * (n + 0.5), at, size, colour)
        return Part(drawn, step * len(lines))

    def _line(self, runs: Sequence[Run], wide: float, y: float, at: str, size: float, colour: str
              ) -> str:  # fmt: skip
        gap = self.long(" ", size=size)
        rooms = [self.long(said, bold=bold, size=size) + gap for said, bold in runs]
        x, drawn = (wide - sum(rooms) + gap) * SIDES[at], ""
        for (said, bold), room in zip(runs, rooms, strict=True):
            drawn += self.words(said, x, y, bold=bold, size=size, colour=colour)
            x += room
        return drawn

    def _wrapped(self, said: str, bold: bool, wide: float, size: float, colour: str) -> Part:
        # Broken here, since the screen's letters are wider than those of the paper.
        lines = [" ".join(word for word, _ in line)
                 for line in self.folded([(said, bold)], wide, size, full=0.97)]  # fmt: skip
        drawn = op("lines", 0.0, 0.0, quoted("\n".join(lines)), int(bold), self.points(size),
                   colour or self.way["ink"])  # fmt: skip
        return Part(drawn, self.sized(size) * (leading_of(self.way["font"]) + 0.02) * len(lines))

    def framed(self, made: Part, wide: float, caption: str) -> Part:
        """A part in a frame whose caption stands amid its upper edge."""
        high, top = self.sized(1), self.size * 0.6
        self.fits(caption, wide - 24, bold=True)
        whole = made.high + 2.1 * high + top
        drawn = self.box(0, top, wide, whole - top, line=self.way["line"], thick=0.7)
        drawn += self.box(9, top - 2, self.long(caption, bold=True) + 6, 4, fill=WHITE)
        drawn += self.words(caption, 12, top, bold=True, colour=self.way["accent"])
        return Part(drawn + self.moved(made, 10, top + high * 1.2), whole)
