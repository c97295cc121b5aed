"""What a page of PostScript is made of: words on base lines, lines that fold, bits in a row,
frames, rules and shades."""

from collections.abc import Callable, Sequence

from tests.drawing.held_out.postscript.fonts import Face
from tests.drawing.held_out.shared.colours import parts
from tests.drawing.held_out.shared.kit import SIDES, Run, grouped
from tests.drawing.held_out.shared.parts import Part, PartKit
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

_LINES = {"": "ln", "dots": "dt", "dashes": "ds"}


class Kit(PartKit):
    """What one page is drawn with; keeps its fonts and its procedures."""

    def __init__(self, told: Told, draw_mark: Callable[["Kit", Mark, float, float], str]) -> None:
        super().__init__(told, draw_mark)
        self.faces: dict[tuple[str, bool], Face] = {}
        self.procs: dict[str, str] = {}

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
        r, g, b = shares(colour)
        if r == g == b:
            return f"{nr(r)} G "
        return f"{nr(r)} {nr(g)} {nr(b)} C "

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
        lines = self.folded(runs, wide, size)
        step, ps = self.sized(size) * self.way["leading"], ""
        for n, line in enumerate(lines):
            full = even and n + 1 < len(lines)
            ps += self._line(line, wide, step * (n + 0.5), at, size, colour, full)
        return Part(ps, step * len(lines))

    def _line(self, line: Sequence[Run], wide: float, y: float, at: str, size: float, colour: str,
              full: bool) -> str:  # fmt: skip
        """Words of a line that has been folded."""
        runs = grouped(line)
        if full and len(runs) == 1 and " " in runs[0][0] and self.way["text"] != "wide":
            return self._even(*runs[0], wide, y, size, colour)
        whole = sum(self.long(f"{said} ", bold=bold, size=size) for said, bold in runs)
        x = (wide - whole) * SIDES[at]
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
             how: str = "") -> str:  # fmt: skip
        """A line, perhaps of `dots` or `dashes`."""
        return (f"{self.colour(colour)}{nr(thick)} w "
                f"{nr(x)} {nr(-y)} {nr(x2)} {nr(-y2)} {_LINES[how]}\n")  # fmt: skip

    def moved(self, part: Part, x: float, y: float) -> str:
        """A drawing at a place of its own."""
        return f"{nr(x)} {nr(-y)} B\n{part.drawn}E\n" if part.drawn else ""

    def shade(self, x: float, y: float, wide: float, high: float, first: str, last: str) -> str:
        """A rectangle whose colour changes across."""
        ends = " ".join(f"[{' '.join(map(nr, shares(one)))}]" for one in (first, last))
        return f"{nr(x)} {nr(-y - high)} {nr(wide)} {nr(high)} {ends} sx\n"


def nr(number: float) -> str:
    """A number as PostScript has it."""
    return f"{number:.3f}".rstrip("0").rstrip(".").replace("-0.000", "0") or "0"


def shares(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of a colour, from 0 to 1."""
    r, g, b = parts(colour)
    return r / 255, g / 255, b / 255


def mixed(colour: str, other: str, part: float) -> str:
    """A colour with a part of another, as numbers from 0 to 1 give it."""
    pairs = zip(shares(colour), shares(other), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * part)):02x}" for a, b in pairs)
