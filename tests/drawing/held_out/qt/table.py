"""Tables before anything draws them: cells, columns and how wide these have to be."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tests.drawing.held_out.qt.desk import Desk
from tests.drawing.held_out.qt.kit import PT, NoRoomError
from tests.drawing.held_out.qt.marks import Marks


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: words, marks, or marks beside words."""

    text: str = ""
    marks: Sequence[Any] = ()
    align: str = "left"
    bold: bool = False
    part: float = 1.0
    colour: str = "#000000"
    fill: str = ""
    after: bool = False
    """Whether the marks stand behind the words."""
    ground: bool = False
    """Whether a mark may be the ground of this cell."""
    empty: str = ""
    """What is drawn below the mark: `box` or `ring`."""
    bar: float = 0.0
    """Part of the cell that a bar of paler colour fills."""
    wraps: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, perhaps below heads."""

    heads: Sequence[Cell]
    rows: Sequence[Sequence[Cell]]
    row_high: float
    mark: float
    """How high marks are."""
    rule: str
    zebra: bool = False
    head: str = "plain"
    wides: Sequence[float] = ()
    pad: float = 4.0 * PT
    blots: Sequence[tuple[int, int, int]] = field(default=())
    """Row, first and last column that a blot lies upon."""
    numbered: bool = False


def marks_wide(marks: Marks, cell: Cell, size: float) -> float:
    """How wide the marks of a cell are, with what parts them."""
    wides = [marks.width(mark, size) for mark in cell.marks]
    return sum(wides) + size * 0.3 * (len(wides) - 1) if wides else 0.0


def needed(desk: Desk, marks: Marks, table: Table) -> list[float]:
    """How wide each column has to be; one that wraps may be as narrow as its longest word."""
    wides = [0.0] * len(table.rows[0])
    for row in (table.heads, *table.rows):
        for place, cell in enumerate(row):
            texts = cell.text.split() if cell.wraps else [cell.text]
            wide = max((desk.width(t, cell.part, bold=cell.bold) for t in texts), default=0.0)
            held = marks_wide(marks, cell, table.mark)
            wide += held + (table.mark * 0.4 if held and cell.text else 0)
            if cell.empty:
                wide = max(wide, table.mark * 1.2)
            wides[place] = max(wides[place], wide + 2 * table.pad + PT)
    return wides


def laid(
    desk: Desk, marks: Marks, table: Table, room: float, *, grows: Sequence[int] = (), full: bool
) -> Table:
    """The same with the width of each column; what is left goes to those that grow."""
    wides = needed(desk, marks, table)
    spare = room - sum(wides)
    if spare < 0:
        raise NoRoomError
    if full and grows:
        for place in grows:
            wides[place] += spare / len(grows)
    elif full:
        wides = [wide * room / sum(wides) for wide in wides]
    return replace(table, wides=tuple(wides))


def row_high(desk: Desk, table: Table, row: Sequence[Cell], least: float) -> float:
    """How high a row is, of which cells may have several lines."""
    lines = 1
    for cell, wide in zip(row, table.wides, strict=True):
        if cell.wraps:
            room = wide - 2 * table.pad
            lines = max(lines, len(desk.folded(cell.text, room, cell.part, bold=cell.bold)))
    return max(least, lines * desk.line() + least - desk.line() if lines > 1 else least)
