"""Tables: how wide their columns are, and how Pango and cairo set them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tests.drawing.held_out.pango.cells import Cell, cell_wide, draw_marks
from tests.drawing.held_out.pango.kit import NoRoomError, escape, filled
from tests.drawing.held_out.pango.lines import GUIDES, head_ground, rules
from tests.drawing.held_out.pango.marks import Marks
from tests.drawing.held_out.pango.pieces import Piece
from tests.drawing.held_out.pango.runs import set_words
from tests.drawing.held_out.pango.setter import Setter, extent

FAR = 64.0
"""So much wider than it must be is a table without lines that the eye could follow."""


@dataclass(frozen=True, slots=True)
class Table:
    """Heads may take several lines, cells one."""

    aligns: Sequence[str]
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    row_high: float
    mark: float
    """How high marks are."""
    rule: str
    head: str = "plain"
    zebra: bool = False
    pad: float = 5.0
    engine: str = "cells"
    wides: Sequence[float] = ()
    blots: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    """Rows in which columns lie under one stain."""
    last_ruled: bool = False
    """Whether a line stands before the last row."""

    def edges(self, x: float) -> list[float]:
        """Where columns begin, and where the last one ends."""
        found = [x]
        for wide in self.wides:
            found.append(found[-1] + wide)
        return found


HEAD = 0.95


def needs(s: Setter, marks: Marks, table: Table) -> list[float]:
    """How wide each column has to be."""
    found = []
    for place, head in enumerate(table.heads):
        cells = [cell_wide(s, marks, row[place], table.mark) for row in table.rows]
        least = s.widest_word(head, HEAD, True)
        found.append(max([*cells, least]) + 2 * table.pad)
    return found


def fitted(
    s: Setter, marks: Marks, table: Table, room: float, *, grows: Sequence[int], full: float
) -> Table:
    """With widths: as wide as it must be, and a part of what is left."""
    wides = needs(s, marks, table)
    spare = room - sum(wides)
    if spare < -0.5:
        raise NoRoomError
    for place, head in enumerate(table.heads):  # a head in one line, where there is room
        wish = s.width(escape(head), HEAD, True) + 2 * table.pad - wides[place]
        if 0 < wish <= spare:
            wides[place] += wish
            spare -= wish
    spare *= full
    if not (table.zebra or table.rule in GUIDES):
        spare = min(spare, FAR)
    for place in grows:
        wides[place] += spare / len(grows)
    return replace(table, wides=tuple(wides))


def piece(s: Setter, marks: Marks, table: Table) -> Piece:
    """A table that has widths, with its corner at a point."""
    heads = _heads(s, table)
    top = max((extent(made)[1] for made in heads), default=0.0)
    top = top + 7.0 if top else 0.0
    high = top + table.row_high * len(table.rows)

    def draw(cr: Any, x: float, y: float) -> None:
        edges = table.edges(x)
        if top:
            colour = head_ground(s, cr, table.head, (x, y, edges[-1] - x, top))
            for made, left in zip(heads, edges, strict=False):
                at = y + top - 3.5 - extent(made)[1]
                s.put(cr, made, left + table.pad, at, colour)
        body = (x, y + top, edges[-1] - x, high - top)
        steps: list[Callable[[], None]] = [
            lambda: set_words(s, marks, cr, table, edges, body[1]),
            lambda: _all_marks(marks, cr, table, edges, body[1]),
        ]
        _fills(s, marks, cr, table, edges, body[1])
        rules(s, cr, table, edges, body, top)
        for step in steps[::-1] if s.c["marks_first"] else steps:
            step()

    return Piece(sum(table.wides), high, draw)


def _heads(s: Setter, table: Table) -> list[Any]:
    if not any(table.heads):
        return []
    made = []
    for text, align, wide in zip(table.heads, table.aligns, table.wides, strict=True):
        room = wide - 2 * table.pad
        made.append(s.layout(escape(text), HEAD, room=room + 0.5, align=align, heavy=True))
    return made


def _fills(
    s: Setter, marks: Marks, cr: Any, table: Table, edges: Sequence[float], top: float
) -> None:
    for number, row in enumerate(table.rows):
        y = top + number * table.row_high
        if table.zebra and number % 2:
            filled(cr, (edges[0], y, edges[-1] - edges[0], table.row_high), s.theme["zebra"])
        for cell, left, wide in zip(row, edges, table.wides, strict=False):
            if cell.fill:
                filled(cr, (left, y, wide + 0.2, table.row_high), cell.fill)


def _all_marks(marks: Marks, cr: Any, table: Table, edges: Sequence[float], top: float) -> None:
    for number, row in enumerate(table.rows):
        y = top + number * table.row_high
        for place, cell in enumerate(row):
            rect = (edges[place], y, table.wides[place], table.row_high)
            draw_marks(marks, cr, cell, table.aligns[place], rect, table.pad, table.mark)
        if number in table.blots:
            first, last = table.blots[number]
            wide = edges[last + 1] - edges[first]
            marks.blot(cr, edges[first] + wide / 2, y + table.row_high / 2, wide, table.mark * 1.3)
