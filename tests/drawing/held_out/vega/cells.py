"""Cells of the States on a page of Vega: names, codes, figures, marks and coloured grounds."""

from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, edge, rect, text
from tests.drawing.held_out.vega.marks import ground_of, marks_at


def word(told: Told, row: StateRow, what: str) -> str:
    """The words of a cell."""
    if what == "i":
        return f"{told.rows().index(row) + 1}"
    return {"n": row.name, "c": row.state, "f": row.figure}[what]


def ranged(what: str) -> str:
    """How a column is ranged."""
    return {"f": "right", "i": "right", "m": "center"}.get(what, "left")


def cell(told: Told, row: StateRow, what: str, x: float, y: float, wide: float, high: float
          ) -> list[Item]:  # fmt: skip
    """What one letter of an order stands for, in a cell."""
    pad = told.way["pad"]
    if what == "m":
        ground = ground_of(told, row.marks)
        fill = [rect(x + 1, y + 0.8, wide - 2, high - 1.6, fill=ground)] if ground else []
        return fill + marks_at(told, row.marks, x + wide / 2, y + high / 2)
    bold = what == "c" or (what == "n" and told.way["names_bold"])
    where = edge(ranged(what), x + pad, wide - 2 * pad)
    return [text(told, word(told, row, what), where, y + high / 2 + told.size * 0.36, bold=bold,
                 at=ranged(what))]  # fmt: skip
