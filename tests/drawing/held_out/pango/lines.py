"""Lines and grounds of tables."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from tests.drawing.held_out.pango.kit import Rect, filled, line, outlined, shade
from tests.drawing.held_out.pango.setter import Setter

GUIDES = frozenset({"lines", "grid", "dashed", "leaders", "boxes", "slips", "fives"})
"""Rules along which the eye finds from the name to the mark."""


def head_ground(s: Setter, cr: Any, head: str, rect: Rect) -> str:
    """The ground of a table's head; the colour of its letters."""
    x, y, wide, high = rect
    foot = y + high - 0.8
    if head == "band":
        filled(cr, (x, y, wide, high - 1), s.theme["accent"])
        return str(s.c["band_ink"])
    if head == "tint":
        filled(cr, (x, y, wide, high - 1), s.theme["pale"])
    elif head == "cap":
        filled(cr, (x, y, wide, high - 1), s.theme["pale"], 4.0)
        return s.theme["dark"]
    elif head == "double":
        line(cr, (x, foot - 1.7, x + wide, foot - 1.7), s.theme["dark"], 0.5)
        line(cr, (x, foot, x + wide, foot), s.theme["dark"], 0.5)
    elif head == "thick":
        line(cr, (x, foot, x + wide, foot), s.theme["accent"], 1.5)
        return s.theme["dark"]
    elif head == "between":
        line(cr, (x, y, x + wide, y), s.theme["dark"], 0.9)
        line(cr, (x, foot, x + wide, foot), s.theme["dark"], 0.9)
    return "#000000"


def rules(s: Setter, cr: Any, table: Any, edges: Sequence[float], body: Rect, top: float) -> None:
    """The lines of a table's body; `top` is how high its head is."""
    x, y, wide, high = body
    ink, thick = s.c["rule_colour"], s.c["rule_wide"]
    count, step = len(table.rows), table.row_high
    dash = (2.2, 1.8) if table.rule == "dashed" else ()
    if table.rule in {"lines", "grid", "dashed", "fives"}:
        for number in range(1, count + 1):
            strong = table.rule == "fives" and number % 5 == 0
            at = y + number * step
            colour = shade(ink, -0.4) if strong else ink
            line(cr, (x, at, x + wide, at), colour, 1.1 if strong else thick, dash)
    if table.rule in {"grid", "columns", "frame"}:
        outlined(cr, (x, y - top, wide, high + top), ink, thick)
    if table.rule in {"grid", "columns"}:
        for edge in edges[1:-1]:
            line(cr, (edge, y - top, edge, y + high), ink, thick)
    if table.rule == "edges":
        line(cr, (x, y + high, x + wide, y + high), s.theme["dark"], 1.3)
    if table.rule == "boxes":
        for number in range(count):
            for left, right in pairwise(edges):
                rect = (left + 1, y + number * step + 1, right - left - 2, step - 2)
                outlined(cr, rect, ink, thick, s.c["corner"] / 2)
    if table.rule == "slips":
        for number in range(count):
            rect = (x, y + number * step + 1, wide, step - 2)
            outlined(cr, rect, ink, thick, s.c["corner"])
    if table.last_ruled:
        at = y + (count - 1) * step
        line(cr, (x, at, x + wide, at), s.theme["dark"], 0.9)
