"""Tables of a rich-text document, its marks as objects among the letters."""

from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.qt.blocks import Block
from tests.drawing.held_out.qt.desk import Desk
from tests.drawing.held_out.qt.kit import ALIGN, PT, Colour, Rect, core, gui
from tests.drawing.held_out.qt.marks import Marks
from tests.drawing.held_out.qt.table import Cell, Table

_KIND = gui.QTextFormat.ObjectTypes.UserObject + 1
_PLACE = gui.QTextFormat.Property.UserProperty + 1


class MarkObject(gui.QPyTextObject):  # type: ignore[misc, unused-ignore]
    """Draws marks where the document has an object."""

    def __init__(self, marks: Marks, size: float, parent: Any) -> None:
        super().__init__(parent)
        self.marks, self.size, self.known = marks, size, list[Any]()

    def intrinsicSize(self, _document: Any, _place: int, form: Any) -> Any:  # noqa: N802
        """How large the mark is."""
        wide = self.marks.width(self.known[form.property(_PLACE)], self.size)
        return core.QSizeF(wide, self.size)

    def drawObject(  # noqa: N802
        self, p: Any, rect: Any, _document: Any, _place: int, form: Any
    ) -> None:
        """The mark in its rectangle."""
        middle = rect.center()
        p.save()
        mark = self.known[form.property(_PLACE)]
        self.marks.draw(p, mark, middle.x(), middle.y(), self.size)
        p.restore()


def rich(desk: Desk, marks: Marks, table: Table) -> Block:
    """The table as a block."""
    document = gui.QTextDocument()
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    document.setDefaultFont(desk.font())
    handler = MarkObject(marks, table.mark, document)
    document.documentLayout().registerHandler(_KIND, handler)
    wide = sum(table.wides)
    document.setTextWidth(wide)
    rows = [*([table.heads] if table.heads else []), *table.rows]
    made = gui.QTextCursor(document).insertTable(len(rows), len(table.wides), _form(desk, table))
    for number, row in enumerate(rows):
        place = number - bool(table.heads)
        for column, cell in enumerate(row):
            target = made.cellAt(number, column)
            target.setFormat(_cell_form(desk, marks, table, cell, place))
            _fill(desk, marks, handler, target.firstCursorPosition(), cell)
    high = made.lastCursorPosition().block()
    frame = document.documentLayout().frameBoundingRect(made)
    assert high.isValid()

    def draw(p: Any, x: float, y: float) -> None:
        p.save()
        p.translate(x, y)
        document.drawContents(p, Rect(-PT, -PT, wide + 2 * PT, frame.height() + 2 * PT))
        p.restore()

    return Block(wide, float(frame.height()), draw)


def _form(desk: Desk, table: Table) -> Any:
    form = gui.QTextTableFormat()
    grid = table.rule in {"grid", "frame", "columns"}
    form.setBorder(desk.c["rule_wide"] * PT if grid else 0)
    form.setBorderBrush(gui.QBrush(Colour(desk.c["rule_colour"])))
    form.setBorderStyle(gui.QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderCollapse(True)
    form.setCellSpacing(0)
    form.setCellPadding(0)
    form.setWidth(gui.QTextLength(gui.QTextLength.Type.FixedLength, sum(table.wides)))
    length = gui.QTextLength.Type.FixedLength
    form.setColumnWidthConstraints([gui.QTextLength(length, wide) for wide in table.wides])
    return form


def _cell_form(desk: Desk, marks: Marks, table: Table, cell: Cell, place: int) -> Any:
    form = gui.QTextTableCellFormat()
    least = table.row_high if place >= 0 else desk.line() * 1.35
    tall = max(gui.QFontMetricsF(desk.font()).height(), table.mark if cell.marks else 0.0)
    space = max(0.0, (least - tall) / 2)
    form.setTopPadding(space)
    form.setBottomPadding(space)
    form.setLeftPadding(table.pad)
    form.setRightPadding(table.pad)
    form.setVerticalAlignment(gui.QTextCharFormat.VerticalAlignment.AlignMiddle)
    fill = cell.fill or (desk.theme["zebra"] if table.zebra and place % 2 and place > 0 else "")
    if place < 0 and table.head in {"band", "tint"}:
        fill = desk.theme["accent" if table.head == "band" else "pale"]
    if cell.ground and cell.marks and marks.is_ground(cell.marks[0]):
        fill = marks.colour(cell.marks[0])
    if fill:
        form.setBackground(gui.QBrush(Colour(fill)))
    if table.rule in {"lines", "dots"} or (place < 0 and table.rule in {"head", "book", "closed"}):
        form.setBottomBorder(desk.c["rule_wide"] * PT)
        form.setBottomBorderStyle(gui.QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBottomBorderBrush(gui.QBrush(Colour(desk.c["rule_colour"])))
    return form


def _fill(desk: Desk, marks: Marks, handler: Any, cursor: Any, cell: Cell) -> None:
    block = gui.QTextBlockFormat()
    block.setAlignment(ALIGN[cell.align])
    cursor.setBlockFormat(block)
    plain = gui.QTextCharFormat()
    plain.setFont(desk.font(cell.part, bold=cell.bold))
    plain.setForeground(gui.QBrush(Colour(cell.colour)))
    if cell.ground and cell.marks and marks.is_ground(cell.marks[0]):
        letter = marks.ground_letter(cell.marks[0])
        plain.setForeground(gui.QBrush(Colour(marks.ink_on(cell.marks[0]))))
        cursor.insertText(letter, plain)
        return
    if cell.text and cell.after:
        cursor.insertText(f"{cell.text} ", plain)
    _insert(marks, handler, cursor, cell.marks, plain)
    if cell.text and not cell.after:
        cursor.insertText((" " if cell.marks else "") + cell.text, plain)


def _insert(marks: Marks, handler: Any, cursor: Any, held: Sequence[Any], plain: Any) -> None:
    for number, mark in enumerate(held):
        if number:
            cursor.insertText(" ", plain)
        form = gui.QTextCharFormat()
        form.setObjectType(_KIND)
        form.setProperty(_PLACE, len(handler.known))
        form.setVerticalAlignment(gui.QTextCharFormat.VerticalAlignment.AlignMiddle)
        handler.known.append(mark)
        cursor.insertText(chr(0xFFFC), form)
