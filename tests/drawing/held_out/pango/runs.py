"""The words of a table: cell by cell, or rows and columns as one layout each with tab stops."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from tests.drawing.held_out.pango.cells import cell_wide
from tests.drawing.held_out.pango.kit import Pango, bold, cairo, escape, line
from tests.drawing.held_out.pango.marks import Marks
from tests.drawing.held_out.pango.setter import Setter

_PART = {"left": 0.0, "center": 0.5, "right": 1.0}
_TABS = {
    "left": Pango.TabAlign.LEFT, "center": Pango.TabAlign.CENTER, "right": Pango.TabAlign.RIGHT,
}  # fmt: skip


def set_words(
    s: Setter, marks: Marks, cr: Any, table: Any, edges: Sequence[float], top: float
) -> None:
    """All words of a table's body."""
    engine = table.engine if all(_alike(row) for row in table.rows) else "cells"
    if table.rule == "leaders":
        _leaders(s, marks, cr, table, edges, top)
    if engine == "tabs":
        for number, row in enumerate(table.rows):
            middle = top + (number + 0.5) * table.row_high
            made = _tabbed(s, [row], table, edges)
            s.at_middle(cr, made, edges[0], middle, row[0].colour)
    elif engine == "flow":
        _flow(s, cr, table, edges, top)
    elif engine == "columns":
        for place in range(len(table.wides)):
            for number in range(len(table.rows)):
                _cell(s, marks, cr, table, edges, top, (number, place))
    elif engine == "record":
        _record(s, marks, cr, table, edges, top)
    else:
        for number in range(len(table.rows)):
            for place in range(len(table.wides)):
                _cell(s, marks, cr, table, edges, top, (number, place))


def _alike(row: Sequence[Any]) -> bool:
    """Whether a layout can set this row: words of one size and colour, and no mark beside them."""
    inks = {cell.colour for cell in row if cell.text}
    beside = any(cell.marks and cell.text for cell in row)
    return len(inks) < 2 and not beside and all(cell.part == 1.0 for cell in row)


def _place(
    s: Setter, marks: Marks, table: Any, edges: Sequence[float], number: int, place: int
) -> tuple[float, float]:
    """Where words and marks of a cell begin, and how wide they are."""
    cell = table.rows[number][place]
    wide = cell_wide(s, marks, cell, table.mark)
    free = table.wides[place] - 2 * table.pad - wide
    return edges[place] + table.pad + free * _PART[table.aligns[place]], wide


def _cell(
    s: Setter, marks: Marks, cr: Any, table: Any, edges: Sequence[float], top: float,
    where: tuple[int, int],
) -> None:  # fmt: skip
    number, place = where
    cell = table.rows[number][place]
    if not cell.text:
        return
    x, wide = _place(s, marks, table, edges, number, place)
    if cell.marks and not cell.after:
        x += wide - s.width(escape(cell.text), cell.part, cell.heavy)
    made = s.layout(escape(cell.text), cell.part, heavy=cell.heavy)
    show = s.glyphs if s.c["put"] == "glyphs" else s.at_middle
    show(cr, made, x, top + (number + 0.5) * table.row_high, cell.colour)


def _tabbed(s: Setter, rows: Sequence[Any], table: Any, edges: Sequence[float]) -> Any:
    """Rows as lines of one layout, each cell at a tab stop."""
    stops = Pango.TabArray.new(len(table.wides), False)
    for place, align in enumerate(table.aligns):
        inner = table.wides[place] - 2 * table.pad
        at = edges[place] - edges[0] + table.pad + inner * _PART[align]
        stops.set_tab(place, _TABS[align], round(at * Pango.SCALE))
    lines = []
    for row in rows:
        cells = ("\t" + (bold(c.text) if c.heavy else escape(c.text)) for c in row)
        lines.append("".join(cells))
    made = s.layout("\n".join(lines))
    made.set_tabs(stops)
    return made


def _flow(s: Setter, cr: Any, table: Any, edges: Sequence[float], top: float) -> None:
    """The whole body as one layout; its lines are as far apart as the rows."""
    made = _tabbed(s, table.rows, table, edges)
    attributes = made.get_attributes()
    attributes.insert(Pango.attr_line_height_new_absolute(round(table.row_high * Pango.SCALE)))
    made.set_attributes(attributes)
    made.set_spacing(0)
    base = top + table.row_high / 2 + 0.35 * s.size
    colour = table.rows[0][0].colour
    s.put(cr, made, edges[0], base - made.get_baseline() / Pango.SCALE, colour)


def _record(
    s: Setter, marks: Marks, cr: Any, table: Any, edges: Sequence[float], top: float
) -> None:
    """Each row as a drawing of its own that is put into the page."""
    for number in range(len(table.rows)):
        y = top + number * table.row_high
        room = (edges[0], y, edges[-1] - edges[0], table.row_high)
        surface = cairo.RecordingSurface(cairo.Content.COLOR_ALPHA, room)
        pen = cairo.Context(surface)
        for place in range(len(table.wides)):
            _cell(s, marks, pen, table, edges, top, (number, place))
        cr.set_source_surface(surface, 0, 0)
        cr.paint()


def _leaders(
    s: Setter, marks: Marks, cr: Any, table: Any, edges: Sequence[float], top: float
) -> None:
    """Dots from what stands in a column to what stands in the next."""
    for number in range(len(table.rows)):
        y = top + (number + 0.5) * table.row_high + 0.33 * s.size
        spans = [_place(s, marks, table, edges, number, n) for n in range(len(table.wides))]
        held = [(x, wide) for x, wide in spans if wide]
        for (x, wide), (after, _) in pairwise(held):
            if after - x - wide > 14:
                line(cr, (x + wide + 5, y, after - 4, y), "#8a8a8a", 0.8, (0, 2.8))
