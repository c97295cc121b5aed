"""What a page of PoDoFo is made of beyond words, lines and rectangles: its tables, paragraphs."""

from collections.abc import Sequence
from typing import NamedTuple

from tests.drawing.held_out.letters import folded, leading_of
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.skia.kit import longest, need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, item, long, rect
from tests.drawing.held_out.vega.marks import ground_of, mark_room, marks_at

WHITE = "#ffffff"


class Table(NamedTuple):
    """A table of the library, with the middles of its lines and the edges of its columns."""

    item: Item
    high: float
    middles: list[float]
    edges: list[float]
    step: float


def table(told: Told, head: Sequence[str], body: Sequence[Sequence[str]],
          widths: Sequence[float], ats: Sequence[str], *, high: float = 0,
          plain: bool = False) -> Table:  # fmt: skip
    """The library's own table: each cell of its body has one line, a head may have more.

    Raises NoRoomError where words are wider than their column.
    """
    way, size = told.way, told.size
    step, first = size * (high or way["high"]), 0.0
    if head:
        folds = [folded(said, way["font"], size, wide - 4, bold=True)
                 for said, wide in zip(head, widths, strict=True)]  # fmt: skip
        for lines, wide in zip(folds, widths, strict=True):
            need(max((long(told, one, bold=True) for one in lines), default=0) + 4, wide, "a head")
        deepest = max(len(lines) for lines in folds)
        first = deepest * size * leading_of(way["font"]) + size * 0.5
    for line in body:
        for said, wide in zip(line, widths, strict=True):
            need(long(told, said) + 4, wide, f"a cell of {said}")
    lines_of = [list(head)] * bool(head) + [list(line) for line in body]
    heights = [first] * bool(head) + [step] * len(body)
    made = item("table", x=0, y=0, heads=int(bool(head)), font=way["font"], size=size,
                ink=way["ink"], line=way["line"], thick=0 if plain else way["cell_line"],
                headFill=way["head_fill"] or None, headInk=way["head_ink"],
                stripe=None if plain else way["stripe"] or None, widths=list(widths),
                heights=heights, ats=list(ats), cells=lines_of)  # fmt: skip
    middles = [first + step * (n + 0.5) for n in range(len(body))]
    edges = [sum(widths[:n]) for n in range(len(widths) + 1)]
    return Table(made, sum(heights), middles, edges, step)


def ranged(told: Told, at: str) -> str:
    """How a column is ranged; the library leaves hardly any room before its lines."""
    return "center" if at == "right" and told.way["cell_line"] else at


def column(told: Told, head: str, words: Sequence[str]) -> float:
    """Width of a column whose head may be broken between words."""
    words = [*words, *head.split()] or [""]
    return longest(told, words, bold=True) + 9


def paragraph(told: Told, words: str, wide: float, *, scale: float = 1, bold: bool = False,
              colour: str = "", at: str = "left") -> Part:  # fmt: skip
    """Words that the library breaks into lines itself."""
    size, family = told.size * scale, told.way["font"]
    said = folded(words, family, size, wide * 0.96 - 2, bold=bold)
    for line in said:
        need(long(told, line, scale=scale, bold=bold), wide * 0.96, words)
    high = (len(said) + 0.3) * size * leading_of(family) * 1.08
    made = item("lines", x=0, y=0, width=wide, height=round(high, 2), font=family,
                weight="bold" if bold else "normal", size=round(size, 2),
                colour=colour or told.way["ink"], at=at, text=words)  # fmt: skip
    return Part([made], len(said) * size * leading_of(family) * 1.05)


def sign(told: Told, row: StateRow, x: float, y: float, room: float, high: float) -> list[Item]:
    """The mark of a State about a middle, or its ground."""
    ground = ground_of(told, row.marks)
    if ground:
        return [rect(x - room / 2, y - high / 2, room, high, fill=ground)]
    return marks_at(told, row.marks, x, y)


def room_of(told: Told) -> float:
    """Width of a place for a mark."""
    return mark_room(told) + 6


def coloured(told: Told, words: str, x: float, y: float, wide: float, high: float) -> list[Item]:
    """Words in white in the middle of a dark box."""
    return [rect(x, y, wide, high, fill=told.way["dark"], round_=told.way["round"]),
            item("text", text=words, x=x + wide / 2, y=y + high / 2 + told.size * 0.35,
                 font=told.way["font"], fontSize=told.size, fill=WHITE, align="center",
                 fontWeight="bold")]  # fmt: skip
