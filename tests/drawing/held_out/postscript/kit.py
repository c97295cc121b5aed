"""What a page of PostScript is made of: words on base lines, lines that fold, bits in a row,
frames, rules and shades."""

import itertools
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.postscript.fonts import Face
from tests.drawing.held_out.told import Told

WHITE = "#ffffff"
Run = tuple[str, bool]
"""Words, and whether they are bold."""


class Part(NamedTuple):
    """A drawing below and to the right of its corner, and how far down it reaches."""

    ps: str
    high: float


class Bit(NamedTuple):
    """Something in a line: how wide it is, and what draws it from its left and its middle."""

    wide: float
    draw: Callable[[float, float], str]


class Kit:
    """What one page is drawn with; keeps its fonts and its procedures."""

    def __init__(self, told: Told) -> None:
        self.told, self.way, self.size = told, told.way, told.size
        self.wide: float = told.way["paper"][0] - 2 * told.way["margin"]
        self.faces: dict[tuple[str, bool], Face] = {}
        self.procs: dict[str, str] = {}

    def sized(self, part: float) -> float:
        """A part of the page's size, as large as a person needs it."""
        return max(round(self.size * part, 2), 8.0 if self.told.plan.picture else 7.0)

    def face(self, family: str = "", *, bold: bool = False) -> Face:
        """A font of the page."""
        family = family or self.way["font"]
        form = self.way["text"]
        new = Face(len(self.faces), family, bold=bold, form=form)
        return self.faces.setdefault((family, bold), new)

    def kept(self, name: str, made: Callable[[], str]) -> str:
        """The name of a procedure, which is written but once."""
        if name not in self.procs:
            self.procs[name] = ""
            self.procs[name] = made()
        return name

    def colour(self, colour: str) -> str:
        """Sets a colour, as this page sets colours."""
        r, g, b = parts(colour)
        if r == g == b:
            return f"{nr(r)} G "
        return f"{nr(r)} {nr(g)} {nr(b)} C "

    def long(self, said: str, *, bold: bool = False, size: float = 1, font: str = "",
             **_: Any) -> float:  # fmt: skip
        """How wide words are."""
        return width_of(said, font or self.way["font"], self.sized(size), bold=bold)

    def words(self, said: str, x: float, middle: float, *, at: str = "l", bold: bool = False,
              size: float = 1, colour: str = "", font: str = "") -> str:  # fmt: skip
        """Words in one line about a middle."""
        if not said:
            return ""
        face, points = self.face(font, bold=bold), self.sized(size)
        y = middle + points * 0.35
        return (f"{self.colour(colour or self.way['ink'])}/{face.name} {nr(points)} S "
                f"{nr(x)} {nr(-y)} {face.shown(said)} {at}\n")  # fmt: skip

    def flow(self, runs: Sequence[Run], wide: float, *, at: str = "l", size: float = 1,
             colour: str = "", even: bool = False) -> Part:  # fmt: skip
        """Light and bold words in lines no wider than this, perhaps all as wide."""
        lines, used = list[list[Run]]([[]]), 0.0
        for said, bold in runs:
            for word in filter(None, said.split(" ")):
                room, gap = self.long(word, bold=bold, size=size), self.long(" ", size=size)
                need(room, wide, word)
                if lines[-1] and used + gap + room > wide * 0.98:
                    lines.append([])
                used = used + gap + room if lines[-1] else room
                lines[-1].append((word, bold))
        lines = [line for line in lines if line]
        step, ps = self.sized(size) * self.way["leading"], ""
        for n, line in enumerate(lines):
            full = even and n + 1 < len(lines)
            ps += self._line(line, wide, step * (n + 0.5), at, size, colour, full)
        return Part(ps, step * len(lines))

    def _line(self, line: Sequence[Run], wide: float, y: float, at: str, size: float, colour: str,
              full: bool) -> str:  # fmt: skip
        """Words of a line that has been folded."""
        runs = [(" ".join(word for word, _ in some), bold)
                for bold, some in itertools.groupby(line, lambda run: run[1])]  # fmt: skip
        if full and len(runs) == 1 and " " in runs[0][0] and self.way["text"] != "wide":
            return self._even(*runs[0], wide, y, size, colour)
        whole = sum(self.long(f"{said} ", bold=bold, size=size) for said, bold in runs)
        x = (wide - whole) * {"l": 0.0, "c": 0.5, "r": 1.0}[at]
        (first, strong), *more = runs
        if not more and at != "l":  # The program itself knows best how wide they are.
            x = wide / 2 if at == "c" else wide
            return self.words(first, x, y, at=at, bold=strong, size=size, colour=colour)
        ps = self.words(first, x, y, bold=strong, size=size, colour=colour)
        for said, bold in more:
            face = self.face(bold=bold)
            ps += f"/{face.name} {nr(self.sized(size))} S {face.shown(f' {said}')} T\n"
        return ps

    def _even(self, said: str, bold: bool, wide: float, y: float, size: float, colour: str) -> str:
        """Words set as wide as their line by its blanks."""
        face, points = self.face(bold=bold), self.sized(size)
        shown = face.shown(said)
        return (f"{self.colour(colour or self.way['ink'])}/{face.name} {nr(points)} S "
                f"0 {nr(-y - points * 0.35)} {nr(wide)} {said.count(' ')} {face.codes[' ']} "
                f"{shown} j\n")  # fmt: skip

    def bit(self, said: str, **look: Any) -> Bit:
        """Words as a bit of a line."""
        return Bit(self.long(said, **look), lambda x, y: self.words(said, x, y, **look))

    def row(self, bits: Sequence[Bit], wide: float, gap: float, *, at: str = "l", high: float = 1.5
            ) -> Part:  # fmt: skip
        """Bits beside one another, in as many lines as they need."""
        lines, step, ps = list[Bit](), self.size * high, ""
        for one in bits:
            need(one.wide, wide, "a bit")
            longer = joined([*lines[-1:], one], gap)
            lines = [*lines[:-1], longer] if lines and longer.wide <= wide else [*lines, one]
        for n, line in enumerate(lines):
            x = (wide - line.wide) * {"l": 0.0, "c": 0.5, "r": 1.0}[at]
            ps += line.draw(x, step * (n + 0.5))
        return Part(ps, step * len(lines))

    def box(self, x: float, y: float, wide: float, high: float, *, fill: str = "", line: str = "",
            thick: float = 0.7, round_: float = 0) -> str:  # fmt: skip
        """A rectangle, perhaps with round corners."""
        place = f"{nr(x)} {nr(-y - high)} {nr(wide)} {nr(high)}"
        corner = min(round_, wide / 2.01, high / 2.01)
        ps = ""
        if fill:
            ps += self.colour(fill) + place + (f" {nr(corner)} rf\n" if corner else " bf\n")
        if line:
            ps += f"{self.colour(line)}{nr(thick)} w {place}"
            ps += f" {nr(corner)} rs\n" if corner else " bs\n"
        return ps

    def rule(self, x: float, y: float, x2: float, y2: float, colour: str, thick: float = 0.6, *,
             how: str = "ln") -> str:  # fmt: skip
        """A line, perhaps of dots (`dt`) or dashes (`ds`)."""
        return (f"{self.colour(colour)}{nr(thick)} w "
                f"{nr(x)} {nr(-y)} {nr(x2)} {nr(-y2)} {how}\n")  # fmt: skip

    def shade(self, x: float, y: float, wide: float, high: float, first: str, last: str) -> str:
        """A rectangle whose colour changes across."""
        ends = " ".join(f"[{' '.join(map(nr, parts(one)))}]" for one in (first, last))
        return f"{nr(x)} {nr(-y - high)} {nr(wide)} {nr(high)} {ends} sx\n"


def joined(bits: Sequence[Bit], gap: float) -> Bit:
    """Bits as one."""
    bits = [one for one in bits if one.wide]
    starts = [0.0, *itertools.accumulate(one.wide + gap for one in bits)]
    return Bit(max(starts[-1] - gap, 0), lambda x, y: "".join(
        one.draw(x + start, y) for one, start in zip(bits, starts, strict=False)))  # fmt: skip


def moved(part: Part, x: float, y: float) -> str:
    """A drawing at a place of its own."""
    return f"{nr(x)} {nr(-y)} B\n{part.ps}E\n" if part.ps else ""


def below(parts_: Sequence[Part], gap: float) -> Part:
    """Parts below one another; empty ones take no room."""
    ps, y = "", 0.0
    for part in parts_:
        if part.ps:
            ps, y = ps + moved(part, 0, y), y + part.high + gap
    return Part(ps, max(y - gap, 0))


def beside(parts_: Sequence[Part], each: float, gap: float) -> Part:
    """Parts of one width beside one another."""
    ps = "".join(moved(part, n * (each + gap), 0) for n, part in enumerate(parts_))
    return Part(ps, max(part.high for part in parts_))


def nr(number: float) -> str:
    """A number as PostScript has it."""
    return f"{number:.3f}".rstrip("0").rstrip(".").replace("-0.000", "0") or "0"


def parts(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of a colour, from 0 to 1."""
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return r, g, b


def mixed(colour: str, other: str, part: float) -> str:
    """A colour with a part of another."""
    pairs = zip(parts(colour), parts(other), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * part)):02x}" for a, b in pairs)
