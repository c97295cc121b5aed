"""Tables that a painter draws line by line."""

from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.qt.blocks import Block
from tests.drawing.held_out.qt.desk import Desk
from tests.drawing.held_out.qt.kit import PT, Colour, Point, Qt, Rect, gui, image, pen, shade
from tests.drawing.held_out.qt.marks import Marks
from tests.drawing.held_out.qt.table import Cell, Table, marks_wide, row_high


def painted(desk: Desk, marks: Marks, table: Table) -> Block:
    """The table as a block."""
    head = row_high(desk, table, table.heads, desk.line() * 1.3) if table.heads else 0.0
    highs = [row_high(desk, table, row, table.row_high) for row in table.rows]
    wide = sum(table.wides)

    def draw(p: Any, x: float, y: float) -> None:
        tops = [y + head + sum(highs[:n]) for n in range(len(highs) + 1)]
        if table.heads:
            _head_ground(desk, p, table, Rect(x, y, wide, head))
            _row(desk, marks, p, table, table.heads, x, y, head)
        for number, (row, high) in enumerate(zip(table.rows, highs, strict=True)):
            if table.zebra and number % 2:
                p.fillRect(Rect(x, tops[number], wide, high), Colour(desk.theme["zebra"]))
            _row(desk, marks, p, table, row, x, tops[number], high)
        _rules(desk, p, table, x, y, tops)
        for number, first, last in table.blots:
            left = x + sum(table.wides[:first])
            across = sum(table.wides[first : last + 1])
            rect = Rect(left, tops[number], across, highs[number])
            p.drawImage(rect.adjusted(-PT, -PT, PT, PT), image(desk.smudge))

    return Block(wide, head + sum(highs), draw)


def _row(
    desk: Desk, marks: Marks, p: Any, table: Table, row: Sequence[Cell], x: float, y: float,
    high: float,
) -> None:  # fmt: skip
    for cell, wide in zip(row, table.wides, strict=True):
        draw_cell(desk, marks, p, cell, (x, y, wide, high), table.pad, table.mark)
        x += wide


def draw_cell(
    desk: Desk, marks: Marks, p: Any, cell: Cell, rect: tuple[float, float, float, float],
    pad: float, size: float,
) -> None:  # fmt: skip
    """One cell: its ground, then its marks and words."""
    x, y, wide, high = rect
    if cell.fill:
        p.fillRect(Rect(*rect), Colour(cell.fill))
    if cell.bar:
        bar = Rect(x + PT, y + 2 * PT, (wide - 2 * PT) * cell.bar, high - 4 * PT)
        p.fillRect(bar, Colour(desk.c["bar_colour"]))
    if cell.empty:
        _empty(p, cell.empty, x + wide / 2, y + high / 2, size)
    if cell.ground and cell.marks and marks.is_ground(cell.marks[0]):
        marks.ground(p, cell.marks[0], rect)
        return
    held = marks_wide(marks, cell, size)
    text = desk.width(cell.text, cell.part, bold=cell.bold) if cell.text and held else 0.0
    gap = size * 0.4 if text else 0.0
    if held:
        free = wide - 2 * pad - held - text - gap
        left = x + pad + free * {"left": 0.0, "center": 0.5, "right": 1.0}[cell.align]
        _marks(marks, p, cell, left + (text + gap if cell.after else 0), y + high / 2, size)
        start = left if cell.after else left + held + gap
        if cell.text:
            desk.say(p, cell.text, (start, y, text, high), part=cell.part, bold=cell.bold,
                     colour=cell.colour)  # fmt: skip
        return
    _words(desk, p, cell, (x + pad, y, wide - 2 * pad, high))


def _words(desk: Desk, p: Any, cell: Cell, rect: tuple[float, float, float, float]) -> None:
    x, y, wide, high = rect
    room = wide if cell.wraps else 1e9
    lines = desk.folded(cell.text, room, cell.part, bold=cell.bold) if cell.text else []
    step = desk.line(cell.part)
    top = y + (high - step * len(lines)) / 2
    for number, line in enumerate(lines):
        desk.say(p, line, (x, top + number * step, wide, step), align=cell.align, part=cell.part,
                 bold=cell.bold, colour=cell.colour)  # fmt: skip


def _marks(marks: Marks, p: Any, cell: Cell, x: float, middle: float, size: float) -> None:
    for mark in cell.marks:
        wide = marks.width(mark, size)
        marks.draw(p, mark, x + wide / 2, middle, size)
        x += wide + size * 0.3


def _empty(p: Any, form: str, x: float, y: float, size: float) -> None:
    half = size * 0.6
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(pen("#8a8a8a", 0.6 * PT))
    if form == "ring":
        p.drawEllipse(Point(x, y), half, half)
    else:
        p.drawRoundedRect(Rect(x - half, y - half, 2 * half, 2 * half), PT, PT)


def _head_ground(desk: Desk, p: Any, table: Table, rect: Any) -> None:
    theme = desk.theme
    if table.head in {"band", "tint"}:
        p.fillRect(rect, Colour(theme["accent" if table.head == "band" else "pale"]))
    elif table.head == "button":
        ramp = gui.QLinearGradient(rect.topLeft(), rect.bottomLeft())
        ramp.setColorAt(0, Colour("#fdfdfd"))
        ramp.setColorAt(1, Colour("#dcdcdc"))
        p.fillRect(rect, gui.QBrush(ramp))
        p.setPen(pen("#a8a8a8", 0.5 * PT))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawRect(rect)


def _rules(desk: Desk, p: Any, table: Table, x: float, y: float, tops: Sequence[float]) -> None:
    wide, rule = sum(table.wides), table.rule
    style = "DotLine" if rule == "dots" else "SolidLine"
    p.setPen(pen(desk.c["rule_colour"], desk.c["rule_wide"] * PT, style))
    p.setBrush(Qt.BrushStyle.NoBrush)
    if rule in {"lines", "grid", "dots"}:
        for at in tops:
            p.drawLine(Point(x, at), Point(x + wide, at))
    if rule in {"grid", "columns"}:
        for place in range(len(table.wides) + 1):
            at = x + sum(table.wides[:place])
            p.drawLine(Point(at, y), Point(at, tops[-1]))
    if rule in {"frame", "grid"}:
        p.drawRect(Rect(x, y, wide, tops[-1] - y))
    if rule == "book":
        for at, thick in ((y, 1.1), (tops[0], 0.6), (tops[-1], 1.1)):
            p.setPen(pen("#222222", thick * PT))
            p.drawLine(Point(x, at), Point(x + wide, at))
    if rule in {"head", "closed"} and table.heads:
        p.setPen(pen(shade(desk.theme["dark"], 0.1), 0.9 * PT))
        p.drawLine(Point(x, tops[0]), Point(x + wide, tops[0]))
        if rule == "closed":
            p.drawLine(Point(x, tops[-1]), Point(x + wide, tops[-1]))
