"""Tables of widgets: a view with headers and cells, as a desktop program prints its window."""

from typing import Any

from tests.drawing.held_out.qt.blocks import Block
from tests.drawing.held_out.qt.desk import Desk
from tests.drawing.held_out.qt.kit import ALIGN, PT, Colour, Qt, core, gui, widgets
from tests.drawing.held_out.qt.marks import Marks
from tests.drawing.held_out.qt.painted import draw_cell
from tests.drawing.held_out.qt.table import Cell, Table, row_high

_K = 5
"""Units of one pixel of a widget."""


class Delegate(widgets.QStyledItemDelegate):  # type: ignore[misc, unused-ignore]
    """Draws the cells that hold more than words."""

    def __init__(self, desk: Desk, marks: Marks, table: Table, parent: Any) -> None:
        super().__init__(parent)
        self.desk, self.marks, self.table = desk, marks, table

    def paint(self, p: Any, option: Any, index: Any) -> None:
        """The ground of a row from Qt, the rest by hand."""
        cell = self.table.rows[index.row()][index.column()]
        super().paint(p, option, index)
        if cell.marks or cell.bar or cell.empty or cell.wraps:
            rect = option.rect
            p.save()
            p.scale(1 / _K, 1 / _K)
            box = (rect.x() * _K, rect.y() * _K, rect.width() * _K, rect.height() * _K)
            draw_cell(self.desk, self.marks, p, cell, box, self.table.pad, self.table.mark)
            p.restore()


def widget(desk: Desk, marks: Marks, table: Table) -> Block:
    """The table as a block."""
    view = widgets.QTableWidget(len(table.rows), len(table.wides))
    view.setFont(_font(desk, 1.0, bold=False))
    view.setItemDelegate(Delegate(desk, marks, table, view))
    _dress(desk, view, table)
    head = round(row_high(desk, table, table.heads, desk.line() * 1.4) / _K) if table.heads else 0
    _heads(desk, view, table, head)
    highs = [round(row_high(desk, table, row, table.row_high) / _K) for row in table.rows]
    for number, (row, high) in enumerate(zip(table.rows, highs, strict=True)):
        view.setRowHeight(number, high)
        for column, cell in enumerate(row):
            view.setItem(number, column, _item(desk, cell))
    for column, wide in enumerate(table.wides):
        view.setColumnWidth(column, round(wide / _K))
    across = sum(round(wide / _K) for wide in table.wides)
    edge = 2 if desk.c["view_frame"] else 0
    view.resize(across + edge, head + sum(highs) + edge)

    def draw(p: Any, x: float, y: float) -> None:
        p.save()
        p.translate(x, y)
        p.scale(_K, _K)
        flags = widgets.QWidget.RenderFlag
        view.render(p, core.QPoint(), gui.QRegion(), flags.DrawChildren)
        p.restore()

    return Block(sum(table.wides), (head + sum(highs) + edge) * _K, draw)


def _font(desk: Desk, part: float, *, bold: bool) -> Any:
    font = desk.font(part, bold=bold)
    font.setPixelSize(max(1, round(desk.size * part / _K)))
    return font


def _dress(desk: Desk, view: Any, table: Table) -> None:
    view.setStyle(widgets.QStyleFactory.create(desk.c["style"]))
    view.setFrameShape(
        widgets.QFrame.Shape.Box if desk.c["view_frame"] else widgets.QFrame.Shape.NoFrame
    )
    view.setLineWidth(1)
    view.setShowGrid(table.rule in {"grid", "lines", "columns", "dots"})
    view.setGridStyle(
        getattr(Qt.PenStyle, "DotLine" if table.rule in {"dots", "columns"} else "SolidLine")
    )
    view.setAlternatingRowColors(table.zebra)
    palette = view.palette()
    palette.setColor(gui.QPalette.ColorRole.Base, Colour("#ffffff"))
    palette.setColor(gui.QPalette.ColorRole.AlternateBase, Colour(desk.theme["zebra"]))
    palette.setColor(gui.QPalette.ColorRole.Text, Colour("#000000"))
    palette.setColor(gui.QPalette.ColorRole.Button, Colour("#efefef"))
    view.setPalette(palette)
    for turn in ("Horizontal", "Vertical"):
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        getattr(view, f"set{turn}ScrollBarPolicy")(policy)
    view.verticalHeader().setVisible(False)
    view.verticalHeader().setMinimumSectionSize(1)
    view.horizontalHeader().setMinimumSectionSize(1)


def _heads(desk: Desk, view: Any, table: Table, high: int) -> None:
    header = view.horizontalHeader()
    if not table.heads:
        header.setVisible(False)
        return
    header.setFixedHeight(high)
    header.setHighlightSections(False)
    if table.head in {"band", "tint"}:
        ground = desk.theme["accent" if table.head == "band" else "pale"]
        header.setStyleSheet(
            f"QHeaderView::section {{background:{ground};color:{table.heads[0].colour};"
            f"border:0px;border-right:1px solid #ffffff;padding:0 {round(table.pad / _K)}px}}"
        )
    for column, cell in enumerate(table.heads):
        room = table.wides[column] - 2 * table.pad
        lines = desk.folded(cell.text, room, cell.part, bold=cell.bold)
        item = widgets.QTableWidgetItem("\n".join(lines))
        item.setTextAlignment(ALIGN[cell.align] | Qt.AlignmentFlag.AlignVCenter)
        item.setFont(_font(desk, cell.part * 0.96, bold=cell.bold))
        item.setForeground(gui.QBrush(Colour(cell.colour)))
        view.setHorizontalHeaderItem(column, item)


def _item(desk: Desk, cell: Cell) -> Any:
    plain = not (cell.marks or cell.bar or cell.empty or cell.wraps)
    item = widgets.QTableWidgetItem(cell.text if plain else "")
    item.setTextAlignment(ALIGN[cell.align] | Qt.AlignmentFlag.AlignVCenter)
    item.setFont(_font(desk, cell.part, bold=cell.bold))
    item.setForeground(gui.QBrush(Colour(cell.colour)))
    if cell.fill and plain:
        item.setBackground(gui.QBrush(Colour(cell.fill)))
    return item


assert PT % _K == 0
