"""Words, cells and tables of a report in the look of one sheet."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.rdl.items import Edges, Item, Part, held, stacked
from tests.drawing.held_out.told import Told

FONTS = {"Arial": "Liberation Sans", "Times New Roman": "Liberation Serif", "Calibri": "Carlito",
         "Courier New": "Liberation Mono", "Noto Sans": "Noto Sans"}  # fmt: skip
"""Fonts by the names that reports have for them, and those of this machine that are taken."""
_ALIGN = {"l": "Left", "c": "Center", "r": "Right"}


@dataclass(frozen=True, slots=True)
class Look:
    """How words look."""

    bold: bool = False
    italic: bool = False
    scale: float = 1
    colour: str = ""
    line: bool = False


PLAIN = Look()
BOLD = Look(bold=True)
LIFT = 0.2
"""So many letters' heights are words in the middle of a box too low."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words or a mark within a line; `draw` gives its items about the middle of the line."""

    wide: float
    draw: Callable[[float, float], list[Item]]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: words that may be broken, or pieces in a line."""

    said: str = ""
    look: Look = PLAIN
    at: str = "l"
    fill: str = ""
    span: int = 1
    pieces: Sequence[Piece] = ()
    sides: str | None = None
    """Lines of its own."""


class Kit:
    """What one sheet is set with; keeps its pictures."""

    def __init__(self, told: Told) -> None:
        self.told, self.way, self.size = told, told.way, round(told.size, 1)
        self.font: str = told.way["font"]
        self.pictures: dict[str, bytes] = {}
        self.high = self.size * told.way["row"]

    def long(self, said: str, look: Look = PLAIN) -> float:
        """How wide words are."""
        family = FONTS[self.font]
        return width_of(said, family, self.size * look.scale, bold=look.bold) * 1.01

    def style(self, look: Look, at: str, *more: tuple[str, str]) -> tuple[tuple[str, str], ...]:
        """The style of words as RDL says it."""
        found = [("FontFamily", self.font), ("FontSize", f"{self.size * look.scale:.1f}pt"),
                 ("Color", look.colour or self.way["ink"]), ("TextAlign", _ALIGN[at]),
                 ("VerticalAlign", "Middle")]  # fmt: skip
        found += [("FontWeight", "Bold")] if look.bold else []
        found += [("FontStyle", "Italic")] if look.italic else []
        found += [("TextDecoration", "Underline")] if look.line else []
        return (*found, *more)

    def words(self, said: str, x: float, y: float, wide: float, look: Look = PLAIN,
              at: str = "l") -> Item:  # fmt: skip
        """A line of words in the middle of a row that is as high as such a line."""
        high = self.size * look.scale * 1.2
        if self.long(said, look) > wide + 0.5:
            raise NoRoomError(f"{said} in {wide:.0f}")
        # What lays the words out measures them a little wider at times.
        slack = 6.0
        left = {"l": x, "c": x - slack / 2, "r": x - slack}[at]
        # What stands in the middle of a box stands lower than it looks right.
        top = y - LIFT * self.size * look.scale
        return Item("text", left, top, wide + slack, high, said, self.style(look, at))

    def lines(self, said: str, wide: float, look: Look = PLAIN, at: str = "l") -> Part:
        """Words in lines that find room, in one box."""
        size = self.size * look.scale
        found = self.folded(said, wide, look)
        if len(found) == 1:
            return Part([self.words(said, 0, 0, wide, look, at)], size * 1.2)
        style = [(tag, "Top" if tag == "VerticalAlign" else value)
                 for tag, value in self.style(look, at)]  # fmt: skip
        left, slack = {"l": 0.0, "c": -4.0, "r": -8.0}[at], 8.0
        # Lines of one box lie as far apart as letters are high.
        high = size * (len(found) + 0.3)
        return Part([Item("text", left, -size * 0.1, wide + slack, high, "\n".join(found),
                          tuple(style))], high)  # fmt: skip

    def folded(self, said: str, wide: float, look: Look) -> list[str]:
        """Words in lines, parted at blanks that do not hold them together."""
        found: list[str] = []
        for word in said.split(" "):
            longer = f"{found[-1]} {word}" if found else word
            if found and self.long(longer, look) <= wide:
                found[-1] = longer
            else:
                found.append(word)
        return found

    def piece(self, said: str, look: Look = PLAIN) -> Piece:
        """Words as a piece of a line."""
        wide = self.long(said, look)
        half = self.size * look.scale * 0.6

        def draw(x: float, y: float) -> list[Item]:
            return [self.words(said, x, y - half, wide, look)] if said.strip() else []

        return Piece(wide, draw)

    def in_line(self, pieces: Sequence[Piece], x: float, middle: float, wide: float,
                at: str = "l") -> list[Item]:  # fmt: skip
        """Pieces beside one another about the middle of a line."""
        gap = self.size * 0.35
        total = sum(one.wide for one in pieces) + gap * (len(pieces) - 1)
        if total > wide + 0.5:
            raise NoRoomError(f"{total - wide:.0f} too wide")
        place = x + {"l": 0.0, "c": (wide - total) / 2, "r": wide - total}[at]
        found: list[Item] = []
        for one in pieces:
            found += one.draw(place, middle)
            place += one.wide + gap
        return found

    def rule(self, x: float, y: float, wide: float, edges: Edges) -> Item:
        """A line across."""
        return Item("line", x, y, wide, 0, edges=replace(edges, sides="tlbr"))

    def edges(self, sides: str, **more: Any) -> Edges:
        """Lines in the sheet's own way."""
        look = {"wide": self.way["stroke"], "colour": self.way["line"], **more}
        return Edges(sides, **look)

    def box(self, x: float, y: float, wide: float, high: float, fill: str = "",
            edges: Edges | None = None) -> list[Item]:  # fmt: skip
        """A rectangle, where it shows anything."""
        if not fill and not (edges and edges.sides):
            return []
        style = (("BackgroundColor", fill),) if fill else ()
        return [Item("rect", x, y, wide, high, style=style, edges=edges or Edges())]

    def known(self, data: bytes) -> str | None:
        """The name of a picture that is kept already."""
        name = f"p{hashlib.sha256(data).hexdigest()[:12]}"
        return name if name in self.pictures else None

    def picture(self, data: bytes, kept: bytes) -> str:
        """The name of a picture, which is kept in a form of its own."""
        name = f"p{hashlib.sha256(data).hexdigest()[:12]}"
        self.pictures[name] = kept
        return name


def least_of(kit: Kit, cell: Cell, *, whole: bool) -> float:
    """How wide a cell's words are, or the longest of them."""
    if cell.pieces:
        return sum(p.wide for p in cell.pieces) + kit.size * 0.35 * (len(cell.pieces) - 1)
    said = [cell.said] if whole else cell.said.split(" ")
    return max((kit.long(one, cell.look) for one in said), default=0)


PartOf = Callable[[Kit, float], Part]


def composed(kit: Kit, plan: Sequence[Any], wide: float, parts: Mapping[str, PartOf]) -> Part:
    """Parts below one another; a share and two plans stand side by side."""
    found = []
    for one in plan:
        if isinstance(one, str):
            found.append(parts[one](kit, wide))
            continue
        share, left, right = one
        gap = kit.way["gap"] + 8
        first = (wide - gap) * share / 100
        sides = (composed(kit, left, first, parts),
                 composed(kit, right, wide - gap - first, parts))  # fmt: skip
        items = [held(sides[0], 0, first), held(sides[1], first + gap, wide - gap - first)]
        found.append(Part(items, max(side.high for side in sides)))
    return stacked(found, kit.way["gap"])
