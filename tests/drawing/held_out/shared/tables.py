"""Cells of tables on pages that are told each place: words, marks of States, counts."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.marked import cell_room
from tests.drawing.held_out.shared.kit import Bit, Kit, Piece
from tests.drawing.held_out.sheet import StateRow


class Cell(NamedTuple):
    """Words of a cell, or what draws it from its corner in a width and a height."""

    said: str = ""
    bold: bool = False
    draw: Callable[[float, float, float, float], str] | None = None


def shown(bit: Bit) -> Cell:
    """A cell with a bit in its middle."""
    return Cell(draw=lambda x, y, wide, high: bit.draw(x + (wide - bit.wide) / 2, y + high / 2))


def cell_words(kit: Kit[Piece], cell: Cell, at: str, left: float, wide: float, middle: float
               ) -> str:  # fmt: skip
    """The words of a cell, which have to find room in it."""
    pad = kit.way["pad_across"]
    need(kit.long(cell.said, bold=cell.bold), wide - pad, f"a cell of {cell.said}")
    x = {"l": left + pad, "c": left + wide / 2, "r": left + wide - pad}[at]
    return kit.words(cell.said, x, middle, at=at, bold=cell.bold)


def cells(kit: Kit[Piece], ats: Sequence[str], body: Sequence[Sequence[Cell]],
          widths: Sequence[float], tops: Sequence[float], high: float, inset: float
          ) -> str:  # fmt: skip
    """Cells of rows of one height, each within its edges by this much."""
    drawn, lefts, less = "", [0.0, *accumulate(widths)], 2 * inset
    for row, top in zip(body, tops, strict=True):
        for cell, at, left, wide in zip(row, ats, lefts, widths, strict=False):
            if cell.draw:
                drawn += cell.draw(left + inset, top + inset, wide - less, high - less)
            elif cell.said:
                drawn += cell_words(kit, cell, at, left, wide, top + high / 2)
    return drawn


def mark_column(kit: Kit[Piece]) -> float:
    """How wide the column of the States' marks is at the least."""
    return max(cell_room(kit.told), kit.size * 2)


def state_cell(kit: Kit[Piece], row: StateRow, what: str, number: int) -> Cell:
    """A cell of such a table; `number` is the State's place."""
    if what == "m":
        return Cell(draw=lambda *box: kit.spot(row.marks, *box))
    position, totals, way = kit.told.position(row), kit.told.words.totals, kit.way
    place = next(n for n, one in enumerate(totals) if one.position == position)
    if what == "k":
        return Cell(way["codes"][place], bold=True)
    said = {"n": row.name, "c": row.state, "f": row.figure, "v": totals[place].label,
            "i": f"{way.get('prefix', '')}{number}{way.get('dot', '')}"}[what]  # fmt: skip
    strong = what == "v" and position != "yes"
    return Cell(said, bold=way["names_bold"] if what == "n" else strong)
