"""What parts of a text document are made of: words, cells, marks, parts side by side."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PIL import ImageFont

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.calligra.odt import Odt, breaking
from tests.drawing.held_out.letters import font_file, width_of
from tests.drawing.held_out.told import Told

_LINE = 1.03
"""How high Calligra makes a line at least, by the size of its letters."""


@lru_cache(maxsize=40)
def below(font: str) -> float:
    """What a font needs below a line, lest a cell cuts off what hangs; by the size of letters."""
    return max(sum(ImageFont.truetype(font_file(font), 100).getmetrics()) / 100 - _LINE, 0)


@dataclass(frozen=True, slots=True)
class Kit:
    """What is told, and the document that it goes into."""

    told: Told
    odt: Odt

    @property
    def way(self) -> Mapping[str, Any]:
        """What the dice chose."""
        return self.told.way

    @property
    def room(self) -> float:
        """Between a cell's edge and its words, at either side."""
        return float(self.way["side"])

    def run(self, words: str, bold: bool = False, colour: str = "", part: float = 0,
            ground: str = "", italic: bool = False) -> str:  # fmt: skip
        """Words in one look; `part` of the usual size."""
        return self.odt.span(
            breaking(words), font_weight="bold" if bold else "", color=colour,
            font_size=f"{self.told.size * part:.1f}pt" if part else "", background_color=ground,
            font_style="italic" if italic else "",
        )  # fmt: skip

    def p(self, inner: str, align: str = "", part: float = 1, above: float = 0, below: float = 0,
          indent: float = 0, tabs: Sequence[str] = (), ground: str = "",
          border: str = "", border_below: str = "",
          pad: float = 0) -> str:  # fmt: skip
        """A paragraph of runs."""
        way = self.way
        shape = {
            "fo:text-align": align, "fo:margin-top": f"{above}pt", "fo:margin-bottom": f"{below}pt",
            "fo:margin-left": f"{indent}pt" if indent else "",
            "style:line-spacing": f"{way['leading']}pt",
            "fo:background-color": ground, "fo:border": border, "fo:border-bottom": border_below,
            "fo:padding": f"{pad}pt" if pad else "",
        }  # fmt: skip
        text = {"fo:font-size": f"{self.told.size * part:.1f}pt", "fo:color": way["ink"]}
        return self.odt.paragraph(inner, text, shape, tabs)

    def line(self) -> str:
        """How an edge is drawn."""
        return f"{self.way['stroke']}pt solid {self.way['line']}"

    def cell(self, inner: str, edges: str = "", ground: str = "", pad: float | None = None,
             across: int = 1, down: int = 1, middle: bool = True,
             side: float | None = None) -> str:  # fmt: skip
        """A cell of paragraphs; the edges are letters of left, right, top and bottom."""
        high = self.way["pad"] if pad is None else pad
        room = self.room if side is None else side
        low = below(self.way["font"]) * self.told.size if inner else 0
        return self.odt.cell(inner or self.p(""), ground, dict.fromkeys(edges, self.line()),
                             (high, high + low, room), (across, down), middle)  # fmt: skip

    def said(self, words: str, align: str = "", bold: bool = False, **cell: Any) -> str:
        """A cell of plain words."""
        return self.cell(self.p(self.run(words, bold=bold), align), **cell)

    def wide(self, words: str, bold: bool = False, part: float = 1) -> float:
        """How wide a cell with these words has to be."""
        lines = words.split("\n") or [""]
        size, font = self.told.size * part, self.way["font"]
        return 1.05 * max(width_of(one, font, size, bold=bold) for one in lines) + 2 * self.room + 3

    def check(self, wide: float, *words: str, bold: bool = True) -> None:
        """Raise NoRoomError where a cell is narrower than a word: Calligra would part it."""
        for word in " ".join(words).split():
            if self.wide(word, bold=bold) > wide:
                raise NoRoomError(f"no room for {word}")

    def gap(self, high: float | None = None) -> str:
        """Room between two parts."""
        size = self.way["gap"] if high is None else high
        shape = {"fo:line-height": "100%"}
        return self.odt.paragraph("", {"fo:font-size": f"{size / 1.2:.1f}pt"}, shape, ())


Part = Callable[[Kit, float], str]


def composed(kit: Kit, plan: Sequence[Any], wide: float, parts: Mapping[str, Part]) -> str:
    """Parts below one another; a share and two plans stand side by side."""
    found = []
    for one in plan:
        if isinstance(one, str):
            found.append(parts[one](kit, wide))
            continue
        share, left, right = one
        between = kit.way["gutter"]
        first = (wide - between) * share / 100
        widths = (first, between, wide - between - first)
        cells = (
            kit.cell(composed(kit, left, widths[0], parts), pad=0, side=0, middle=False),
            kit.cell("", pad=0, side=0),
            kit.cell(composed(kit, right, widths[2], parts), pad=0, side=0, middle=False),
        )
        found.append(kit.odt.table(widths, ["".join(cells)]))  # fmt: skip
    return kit.gap().join(part for part in found if part)


def spread(widths: Sequence[float], wide: float, most: float = 1.6) -> list[float]:
    """Widths grown in proportion, so that all of the room is taken, or as far as fit.

    Raises NoRoomError where they are wider than that.
    """
    grown = min(wide / sum(widths), most)
    if grown < 0.98:
        raise NoRoomError("columns too wide")
    return [grown * one for one in widths]
