"""What a page of Ipe is made of: words that XeTeX sets, lines that fold, bits in a row, frames,
rules and shades, each as an element of its XML."""

from collections.abc import Callable, Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.shared.kit import SIDES, Run, grouped
from tests.drawing.held_out.shared.parts import Part, PartKit
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_SHARP = {"\\": r"\char92{}", "~": r"\char126{}", "^": r"\char94{}",
          **{one: rf"\char{ord(one)}{{}}" for one in "#$%_{}&<>"}}  # fmt: skip
_ROUND = 0.5523
"""Where the points of a curve stand that is nearly a quarter of a circle."""


class Kit(PartKit):
    """What one page is drawn with; keeps its fonts, its styles and its pictures."""

    word_spare, ground_fade = 1.0, 0.18

    def __init__(self, told: Told, draw_mark: Callable[["Kit", Mark, float, float], str]) -> None:
        super().__init__(told, draw_mark)
        self.fonts: dict[tuple[str, bool, float], str] = {}
        self.styles: dict[str, tuple[str, str]] = {}
        self.bitmaps: dict[str, tuple[int, str]] = {}

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
        lines = self.folded(runs, wide, size)
        step, xml = self.sized(size) * self.way["leading"], ""
        x = wide * SIDES[at]
        for n, line in enumerate(lines):
            runs_of = grouped(line)
            tex = "".join(self.tex(said + " " * (k + 1 < len(runs_of)), bold=bold, size=size)
                          for k, (said, bold) in enumerate(runs_of))  # fmt: skip
            if even and n + 1 < len(lines) and len(line) > 1:
                tex = rf"\hbox to {nr(wide)}bp{{{tex}}}"
            base = step * (n + 0.5) + self.sized(size) * 0.35
            xml += self.text(tex, x, base, at, colour)
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

    def moved(self, part: Part, x: float, y: float) -> str:
        """A drawing at a place of its own."""
        matrix = f"1 0 0 1 {nr(x)} {nr(-y)}"
        return f'<group matrix="{matrix}">\n{part.drawn}</group>\n' if part.drawn else ""

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


def nr(number: float) -> str:
    """A number in few digits."""
    return f"{number:.3f}".rstrip("0").rstrip(".").replace("-0.000", "0") or "0"


def rgb(colour: str) -> str:
    """A colour as Ipe has it, each part from 0 to 1."""
    return " ".join(nr(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
