"""What a page of Ipe is made of: words that XeTeX sets, lines that fold, bits in a row, frames,
rules and shades, each as an element of its XML."""

import itertools
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.attempts import NoRoomError, need
from tests.drawing.held_out.letters import font_file, lacking, width_of
from tests.drawing.held_out.told import Told

WHITE = "#ffffff"
Run = tuple[str, bool]
"""Words, and whether they are bold."""
_SHARP = {"\\": r"\char92{}", "~": r"\char126{}", "^": r"\char94{}",
          **{one: rf"\char{ord(one)}{{}}" for one in "#$%_{}&<>"}}  # fmt: skip
_ROUND = 0.5523
"""Where the points of a curve stand that is nearly a quarter of a circle."""


class Part(NamedTuple):
    """A drawing below and to the right of its corner, and how far down it reaches."""

    xml: str
    high: float


class Bit(NamedTuple):
    """Something in a line: how wide it is, and what draws it from its left and its middle."""

    wide: float
    draw: Callable[[float, float], str]


class Kit:
    """What one page is drawn with; keeps its fonts, its styles and its pictures."""

    def __init__(self, told: Told) -> None:
        self.told, self.way, self.size = told, told.way, told.size
        self.wide: float = told.way["paper"][0] - 2 * told.way["margin"]
        self.fonts: dict[tuple[str, bool, float], str] = {}
        self.styles: dict[str, tuple[str, str]] = {}
        self.bitmaps: dict[str, tuple[int, str]] = {}

    def sized(self, part: float) -> float:
        """A part of the page's size, as large as a person needs it."""
        return max(round(self.size * part, 2), 8.0 if self.told.plan.picture else 7.0)

    def font(self, said: str, family: str, points: float, *, bold: bool) -> str:
        """The command of a font of the page.

        Raises NoRoomError where it lacks a letter.
        """
        file = font_file(family, bold=bold)
        if gap := lacking(said, file):
            raise NoRoomError(f"{family} has no {gap}")
        name = rf"\face{chr(97 + len(self.fonts) // 26)}{chr(97 + len(self.fonts) % 26)}"
        return self.fonts.setdefault((file, bold, points), name)

    def style(self, kind: str, body: Callable[[str], str]) -> str:
        """The name of a style of the page, which is written but once."""
        if kind not in self.styles:
            name = f"s{len(self.styles)}"
            self.styles[kind] = name, ""
            self.styles[kind] = name, body(name)
        return self.styles[kind][0]

    def long(self, said: str, *, bold: bool = False, size: float = 1, font: str = "",
             **_: Any) -> float:  # fmt: skip
        """How wide words are."""
        return width_of(said, font or self.way["font"], self.sized(size), bold=bold)

    def tex(self, said: str, *, bold: bool = False, size: float = 1, font: str = "") -> str:
        """Words as XeTeX takes them, in their font."""
        face = self.font(said, font or self.way["font"], self.sized(size), bold=bold)
        return f"{{{face} {''.join(_SHARP.get(one, one) for one in said)}}}"

    def words(self, said: str, x: float, middle: float, *, at: str = "l", bold: bool = False,
              size: float = 1, colour: str = "", font: str = "", turn: bool = False
              ) -> str:  # fmt: skip
        """Words in one line about a middle, perhaps upwards about this place."""
        if not said:
            return ""
        low = self.sized(size) * 0.35
        tex = self.tex(said, bold=bold, size=size, font=font)
        if turn:
            return self.text(tex, 0, 0, at, colour, f"0 1 -1 0 {nr(x + low)} {nr(-middle)}")
        return self.text(tex, x, middle + low, at, colour)

    def text(self, tex: str, x: float, base: float, at: str = "l", colour: str = "",
             matrix: str = "") -> str:  # fmt: skip
        """A text object on its base line."""
        ends = {"l": "left", "c": "center", "r": "right"}[at]
        moves = f'matrix="{matrix}" transformations="affine"' if matrix else ""
        return (f'<text {moves} pos="{nr(x)} {nr(-base)}" stroke="{rgb(colour or self.way["ink"])}"'
                f' type="label" halign="{ends}" valign="baseline" size="10">{tex}</text>\n'
                )  # fmt: skip

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
        step, xml = self.sized(size) * self.way["leading"], ""
        x = {"l": 0.0, "c": wide / 2, "r": wide}[at]
        for n, line in enumerate(lines):
            runs_of = [(" ".join(word for word, _ in some), bold)
                       for bold, some in itertools.groupby(line, lambda run: run[1])]  # fmt: skip
            tex = "".join(self.tex(said + " " * (k + 1 < len(runs_of)), bold=bold, size=size)
                          for k, (said, bold) in enumerate(runs_of))  # fmt: skip
            if even and n + 1 < len(lines) and len(line) > 1:
                tex = rf"\hbox to {nr(wide)}bp{{{tex}}}"
            base = step * (n + 0.5) + self.sized(size) * 0.35
            xml += self.text(tex, x, base, at, colour)
        return Part(xml, step * len(lines))

    def bit(self, said: str, **look: Any) -> Bit:
        """Words as a bit of a line."""
        return Bit(self.long(said, **look), lambda x, y: self.words(said, x, y, **look))

    def row(self, bits: Sequence[Bit], wide: float, gap: float, *, at: str = "l", high: float = 1.5
            ) -> Part:  # fmt: skip
        """Bits beside one another, in as many lines as they need."""
        lines, step, xml = list[Bit](), self.size * high, ""
        for one in bits:
            need(one.wide, wide, "a bit")
            longer = joined([*lines[-1:], one], gap)
            lines = [*lines[:-1], longer] if lines and longer.wide <= wide else [*lines, one]
        for n, line in enumerate(lines):
            x = (wide - line.wide) * {"l": 0.0, "c": 0.5, "r": 1.0}[at]
            xml += line.draw(x, step * (n + 0.5))
        return Part(xml, step * len(lines))

    def box(self, x: float, y: float, wide: float, high: float, *, fill: str = "", line: str = "",
            thick: float = 0.7, round_: float = 0) -> str:  # fmt: skip
        """A rectangle, perhaps with round corners."""
        corner = min(round_, wide / 2.01, high / 2.01)
        return path(_rounded(x, y, wide, high, corner), fill=fill, line=line, thick=thick)

    def rule(self, x: float, y: float, x2: float, y2: float, colour: str, thick: float = 0.6, *,
             how: str = "") -> str:  # fmt: skip
        """A line, perhaps of `dots` or `dashes`."""
        dash = {"": "", "dots": "[0.01 2.2] 0", "dashes": "[3 2] 0"}[how]
        more = f'dash="{dash}" cap="{1 if how == "dots" else 0}"' if dash else ""
        return path([f"{nr(x)} {nr(-y)} m {nr(x2)} {nr(-y2)} l"], line=colour, thick=thick,
                    more=more)  # fmt: skip

    def gradient(self, kind: str, coords: str, *stops: str) -> str:
        """The name of a gradient; its colours follow one another."""
        ends = "".join(f'<stop offset="{nr(n / (len(stops) - 1))}" color="{rgb(one)}"/>'
                       for n, one in enumerate(stops))  # fmt: skip
        return self.style(f"{kind} {coords} {stops}", lambda name:
                          f'<gradient name="{name}" type="{kind}" coords="{coords}" extend="yes">'
                          f"{ends}</gradient>")  # fmt: skip

    def shade(self, x: float, y: float, wide: float, high: float, first: str, last: str) -> str:
        """A rectangle whose colour changes across."""
        name = self.gradient("axial", "0 0 1 0", first, last)
        return (f'<group matrix="{nr(wide)} 0 0 {nr(high)} {nr(x)} {nr(-y - high)}">'
                f'<path fill="{rgb(first)}" gradient="{name}">0 0 m 1 0 l 1 1 l 0 1 l h</path>'
                "</group>\n")  # fmt: skip


def _rounded(x: float, y: float, wide: float, high: float, corner: float) -> list[str]:
    left, right, top, low = x, x + wide, -y, -y - high
    if not corner:
        return [
            " ".join(
                f"{nr(a)} {nr(b)} {how}"
                for a, b, how in (
                    (left, low, "m"),
                    (right, low, "l"),
                    (right, top, "l"),
                    (left, top, "l"),
                )
            )
            + " h"
        ]
    found, c, k = [f"{nr(left + corner)} {nr(low)} m"], corner, corner * (1 - _ROUND)
    for a, b, dx, dy in ((right, low, 0, 1), (right, top, -1, 0), (left, top, 0, -1),
                         (left, low, 1, 0)):  # fmt: skip
        fx, fy = (-dy, dx)  # Whence the line comes to its corner.
        points = [(a + fx * c, b + fy * c), (a + fx * k, b + fy * k), (a + dx * k, b + dy * k),
                  (a + dx * c, b + dy * c)]  # fmt: skip
        places = [f"{nr(px)} {nr(py)}" for px, py in points]
        found.append(f"{places[0]} l {' '.join(places[1:])} c")
    return [" ".join(found) + " h"]


def path(rings: Sequence[str], *, fill: str = "", line: str = "", thick: float = 0.7,
         more: str = "") -> str:  # fmt: skip
    """A path of Ipe."""
    look = f' fill="{rgb(fill)}"' if fill else ""
    look += f' stroke="{rgb(line)}" pen="{nr(thick)}"' if line else ""
    return f"<path{look} {more}>{' '.join(rings)}</path>\n" if look else ""


def joined(bits: Sequence[Bit], gap: float) -> Bit:
    """Bits as one."""
    bits = [one for one in bits if one.wide]
    starts = [0.0, *itertools.accumulate(one.wide + gap for one in bits)]
    return Bit(max(starts[-1] - gap, 0), lambda x, y: "".join(
        one.draw(x + start, y) for one, start in zip(bits, starts, strict=False)))  # fmt: skip


def moved(part: Part, x: float, y: float) -> str:
    """A drawing at a place of its own."""
    return f'<group matrix="1 0 0 1 {nr(x)} {nr(-y)}">\n{part.xml}</group>\n' if part.xml else ""


def below(parts_: Sequence[Part], gap: float) -> Part:
    """Parts below one another; empty ones take no room."""
    xml, y = "", 0.0
    for part in parts_:
        if part.xml:
            xml, y = xml + moved(part, 0, y), y + part.high + gap
    return Part(xml, max(y - gap, 0))


def beside(parts_: Sequence[Part], each: float, gap: float) -> Part:
    """Parts of one width beside one another."""
    xml = "".join(moved(part, n * (each + gap), 0) for n, part in enumerate(parts_))
    return Part(xml, max(part.high for part in parts_))


def nr(number: float) -> str:
    """A number in few digits."""
    return f"{number:.3f}".rstrip("0").rstrip(".").replace("-0.000", "0") or "0"


def rgb(colour: str) -> str:
    """A colour as Ipe has it, each part from 0 to 1."""
    return " ".join(nr(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))


def mixed(colour: str, other: str, part: float) -> str:
    """A colour with a part of another."""
    pairs = ((int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)
