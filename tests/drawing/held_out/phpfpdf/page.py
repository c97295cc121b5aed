"""One sheet that is being drawn with FPDF: what lies where, in points from its upper left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.handed import as_text
from tests.drawing.held_out.letters import folded, font_file, width_of
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phrasing import Phrases
from tests.drawing.held_out.shapes import Ring

Align = Literal["L", "C", "R"]
_CORE = {"Helvetica": "Liberation Sans", "Times": "Liberation Serif", "Courier": "Liberation Mono"}
"""Fonts that every reader of PDF has, and those as wide that stand in for other code pages."""


@dataclass(frozen=True, slots=True)
class Page:
    """A plan, what the dice chose for it, and what has been drawn."""

    plan: Plan
    way: Mapping[str, Any]
    words: Phrases
    facts: Mapping[str, tuple[str, str]]
    size: float
    marks: list[dict[str, Any]] = field(default_factory=list)

    @property
    def left(self) -> float:
        """Where the margin ends."""
        return float(self.way["margin"])

    @property
    def room(self) -> float:
        """Width between the margins."""
        return float(self.way["paper"][0]) - 2 * self.left

    @property
    def line(self) -> float:
        """Height of a line of a table."""
        return self.size * float(self.way["high"])

    @property
    def font(self) -> str:
        """The family by which words are measured."""
        return _CORE.get(self.way["font"], str(self.way["font"]))

    def wide(self, words: str, *, bold: bool = False, size: float = 0) -> float:
        """How wide words are."""
        return width_of(words, self.font, size or self.size, bold=bold) * 1.02

    def widest(self, words: Sequence[str], *, bold: bool = False) -> float:
        """How wide the widest of them is."""
        return max((self.wide(one, bold=bold) for one in words), default=0.0)

    def draw(self, do: str, **how: Any) -> None:
        """Anything that the script knows to draw."""
        self.marks.append({"do": do, **how})

    def text(self, x: float, y: float, wide: float, words: str, *, high: float = 0,
             size: float = 0, bold: bool = False, italic: bool = False, ink: str = "",
             align: Align = "L") -> float:  # fmt: skip
        """One line in the middle of a strip so high; where that ends."""
        size = size or self.size
        high = high or size * 1.3
        if self.wide(words, bold=bold, size=size) > wide + 1.5:
            raise NoRoomError(f"{words[:24]} in {wide:.0f}")
        if y + high > self.way["paper"][1] - 24:
            raise NoRoomError(f"{words[:24]} at {y:.0f}")
        style = ("B" if bold else "") + ("I" if italic else "")
        if words:
            self.draw("words", x=x, y=y + high / 2 + size * 0.34, w=wide, words=words, size=size,
                      family=self.way["font"], style=style, align=align, cell=self.way["cell"],
                      ink=ink or self.way["ink"])  # fmt: skip
        return y + high

    def para(self, x: float, y: float, wide: float, words: str, *, size: float = 0,
             bold: bool = False, italic: bool = False, ink: str = "", align: Align = "L",
             lead: str = "") -> float:  # fmt: skip
        """Words in as many lines as they need, after a bold lead; where they end."""
        size = size or self.size
        indent = self.wide(lead + " ", bold=True, size=size) if lead else 0.0
        lines = folded(words, self.font, size * 1.03, wide - indent, bold=bold) or [""]
        if lead:
            rest = " ".join(lines[1:])
            lines = [lines[0], *folded(rest, self.font, size * 1.03, wide, bold=bold)]
            self.text(x, y, indent, lead, size=size, bold=True, ink=ink)
        for number, one in enumerate(lines):
            at = x + (indent if number == 0 else 0)
            y = self.text(at, y, wide - (at - x), one, size=size, bold=bold, italic=italic,
                          ink=ink, align=align)  # fmt: skip
        return y

    def plate(self, x: float, y: float, wide: float, high: float, **how: Any) -> None:
        """A rectangle: `fill`, `line`, `thick`, `round`."""
        self.draw("plate", x=x, y=y, w=wide, h=high, **how)

    def rule(self, x: float, y: float, x2: float, y2: float, *, thick: float = 0.5,
             line: str = "", dash: str = "") -> None:  # fmt: skip
        """A line."""
        ink = line or self.way["line"]
        self.draw("rule", x=x, y=y, x2=x2, y2=y2, thick=thick, line=ink, dash=dash)

    def shape(self, x: float, y: float, half: float, rings: Sequence[Ring], **how: Any) -> None:
        """Outlines about a middle."""
        placed = [[(x + half * px, y - half * py) for px, py in ring] for ring in rings]
        self.draw("shape", rings=placed, **how)

    def picture(self, x: float, y: float, side: float, kind: str, data: bytes) -> None:
        """A picture about a middle."""
        self.draw("picture", x=x - side / 2, y=y - side / 2, w=side, h=side, kind=kind,
                  data=as_text(data))  # fmt: skip

    def work(self) -> dict[str, Any]:
        """What the script is told."""
        files = {f"{self.way['font']}/{style}": _file(self.font, style)
                 for style in ("", "B", "I", "BI")}  # fmt: skip
        wide, high = self.way["paper"]
        return {"wide": wide, "high": high, "files": files, "marks": self.marks}


def _file(family: str, style: str) -> str:
    slant = ":italic" if "I" in style else ""
    return font_file(family + slant, bold="B" in style)
