"""Cells of tables: words, marks, or both."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.drawing.held_out.pango.kit import Mark, Rect, escape
from tests.drawing.held_out.pango.marks import Marks
from tests.drawing.held_out.pango.setter import Setter


@dataclass(frozen=True, slots=True)
class Cell:
    """Words, marks, or both."""

    text: str = ""
    marks: Sequence[Mark] = ()
    heavy: bool = False
    fill: str = ""
    colour: str = "#000000"
    after: bool = False
    """Whether the marks stand after the words."""
    part: float = 1.0


def marks_wide(marks: Marks, cell: Cell, size: float) -> float:
    """How wide the marks of a cell are, with room between them."""
    wides = [marks.width(mark, size) for mark in cell.marks]
    return sum(wides) + size * 0.3 * max(0, len(wides) - 1)


def cell_wide(s: Setter, marks: Marks, cell: Cell, size: float) -> float:
    """How wide words and marks of a cell are."""
    wide = s.width(escape(cell.text), cell.part, cell.heavy) if cell.text else 0.0
    held = marks_wide(marks, cell, size)
    return wide + held + (size * 0.4 if wide and held else 0.0)


def draw_marks(
    marks: Marks, cr: Any, cell: Cell, align: str, rect: Rect, pad: float, size: float
) -> None:
    """The marks of a cell, beside its words where it has some."""
    if not cell.marks:
        return
    x, y, wide, high = rect
    if len(cell.marks) == 1 and marks.is_ground(cell.marks[0]) and not cell.text and pad:
        if marks.c["ground"] in {"full", "ramp"}:
            marks.ground(cr, cell.marks[0], (x + 0.4, y + 0.4, wide - 0.8, high - 0.8))
        else:
            inside = min(wide - 2 * pad, size * 4)
            marks.ground(cr, cell.marks[0], (x + (wide - inside) / 2, y + 1, inside, high - 2))
        return
    whole = cell_wide(marks.s, marks, cell, size)
    free = wide - 2 * pad - whole
    at = x + pad + free * {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    if cell.text and cell.after:
        at += whole - marks_wide(marks, cell, size)
    for mark in cell.marks:
        room = marks.width(mark, size)
        marks.draw(cr, mark, at + room / 2, y + high / 2, size)
        at += room + size * 0.3
