"""One sheet that is being laid out in a workbook, and what its parts ask of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.gnumeric.book import Book, Box, Look, Run
from tests.drawing.held_out.letters import folded, width_of
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.phrasing import Phrases

PAD = 4.0
"""What a cell keeps clear at each side of its words."""


@dataclass(frozen=True, slots=True)
class Page:
    """A plan, what the dice chose for it, and the workbook."""

    plan: Plan
    way: Mapping[str, Any]
    words: Phrases
    facts: Mapping[str, tuple[str, str]]
    """Label and value, by what the sheet calls them."""
    size: float
    book: Book = field(default_factory=Book)

    @property
    def room(self) -> tuple[float, float]:
        """Width and height between the margins."""
        return self.way["paper"][2] - 2 * self.way["margin"], self.way["paper"][3] - 84.0

    @property
    def line(self) -> float:
        """Height of a row of one line."""
        return round(self.size * float(self.way["high"]) / 0.75) * 0.75

    def look(self, **changes: Any) -> Look:
        """The sheet's usual cell, with changes."""
        usual = Look(font=self.way["font"], size=self.size, ink=self.way["ink"],
                     line_ink=self.way["line_ink"])  # fmt: skip
        return replace(usual, **changes)

    def wide(self, words: str, *, bold: bool = False, size: float = 0) -> float:
        """How wide words are, in points; a little is kept in hand."""
        return width_of(words, self.way["font"], size or self.size, bold=bold) * 1.03

    def widest(self, words: Sequence[str], *, bold: bool = False) -> float:
        """How wide a cell of the widest of them is."""
        return max(self.wide(one, bold=bold) for one in words) + 2 * PAD

    def high(self, words: str, wide: float, *, bold: bool = False, size: float = 0) -> float:
        """How high a cell of so many words is, that are wrapped."""
        size = size or self.size
        lines = folded(words, self.way["font"], size * 1.04, wide - 2 * PAD, bold=bold)
        return max(len(lines), 1) * size * 1.3 + size * 0.35

    def put(self, x: float, y: float, wide: float, words: str | Sequence[Run],
            high: float = 0, **changes: Any) -> float:  # fmt: skip
        """A cell in which words are wrapped where they are too wide; where it ends."""
        look = self.look(**changes)
        plain = words if isinstance(words, str) else "".join(one for one, _ in words)
        bold = look.bold or not isinstance(words, str)
        one_line = self.wide(plain, bold=bold, size=look.size) <= wide - PAD
        least = look.size * 1.35 if one_line else self.high(plain, wide, bold=bold, size=look.size)
        if 0 < high < least - 0.1:
            raise NoRoomError(f"{plain[:20]} in {wide:.0f} x {high:.0f}")
        high = high or least
        if y + high > self.room[1] or x + wide > self.room[0] + 1:
            raise NoRoomError(f"{plain[:20]} at {x:.0f}, {y + high:.0f}")
        self.book.cell(Box(x, y, wide, high), words, replace(look, wrap=not one_line))
        return y + high

    def turned(self, box: Box, words: str, lines: Mapping[str, str]) -> None:
        """A cell whose words run upwards."""
        if box.y + box.high > self.room[1]:
            raise NoRoomError(f"{words} at {box.y:.0f}")
        self.book.cell(box, words, self.look(turn=90, align="CENTER", bold=True, lines=lines))


def framed(kind: str, *, first: bool = True, head: bool = False) -> dict[str, str]:
    """Lines of one cell in a table that is ruled in this way."""
    if kind == "grid":
        return dict.fromkeys(("Top", "Bottom", "Left", "Right"), "thin")
    if kind == "hair":
        return dict.fromkeys(("Top", "Bottom", "Left", "Right"), "hair")
    if kind == "heavy":
        return dict.fromkeys(("Left", "Right"), "thin") | {
            "Top": "medium" if head else "hair", "Bottom": "medium" if head else "hair"
        }  # fmt: skip
    if kind == "rows":
        return {"Bottom": "thin"} | ({"Top": "thin"} if head else {})
    if kind == "dots":
        return {"Bottom": "medium" if head else "dotted"}
    if kind == "head":
        return {"Bottom": "double"} if head else {}
    return {}
