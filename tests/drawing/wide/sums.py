"""The table of the totals."""

from tests.drawing.wide.dimensions import HEADS, LEGEND_FORM, TOTALS_FORM
from tests.drawing.wide.pen import Pen
from tests.drawing.wide.printed import Line, Placed, Printed

PAD = 5.0
_INK = (0.5, 0.5, 0.5)
_Edges = list[tuple[float, float]]


def total_lines(pen: Pen, sheet: Printed) -> list[Line]:
    """The lines of the totals that this look prints."""
    hidden = pen.look.of(TOTALS_FORM).without_nobody
    return [
        line
        for line in sheet.totals
        if not (hidden and line.position == "not_participating" and line.members == "0")
    ]


def totals_widths(pen: Pen, sheet: Printed) -> tuple[float, float, float, float]:
    """Of the columns of marks, labels, members and figures."""
    size, look = pen.look.size, pen.look
    lines = total_lines(pen, sheet)
    bold = look.of(HEADS).bold
    kind = sheet.heads[1].rstrip("*")
    label = max(pen.width(line.label, size, bold=True) for line in lines)
    figure = max(pen.width(line.figure, size) for line in lines)
    members = max(pen.width(sheet.heads[3], size, bold=bold), 16.0)
    own = look.of(LEGEND_FORM).own
    marks = look.mark * look.drawing.wide + 2 * PAD if own else 0.0
    figure = max(figure, pen.width(kind, size, bold=bold))
    return marks, label + 3 * PAD, members + 3 * PAD, figure + 3 * PAD


def totals_width(pen: Pen, sheet: Printed) -> float:
    """Of the whole table."""
    if not pen.look.of(TOTALS_FORM).across:
        return sum(totals_widths(pen, sheet))
    return _across_widths(pen, sheet)[0] + sum(_across_widths(pen, sheet)[1])


def draw_totals(pen: Pen, sheet: Printed, x: float, top: float, width: float) -> float:
    """The table of the totals; where it ends."""
    look, form, heads = pen.look, pen.look.of(TOTALS_FORM), pen.look.of(HEADS)
    if form.across:
        return _totals_across(pen, sheet, x, top)
    widths = totals_widths(pen, sheet)
    end = x + sum(widths)
    height = max(look.size * 1.5, look.mark * 1.12 if look.of(LEGEND_FORM).own else 0.0)
    edges = _edges(pen, x, widths)
    first = top
    if heads.shown:
        _head(pen, sheet, edges, (x, end), top, height)
        top += height
        if heads.line or form.grid:
            pen.line((x, top), (end, top))
    for line in total_lines(pen, sheet):
        _total_line(pen, line, edges, top, height)
        top += height
        if form.rows or form.grid:
            pen.line((x, top), (end, top), _INK)
    if form.grid:
        pen.line((x, first), (end, first), _INK)
        for edge in sorted({place for pair in edges for place in pair}):
            pen.line((edge, first), (edge, top), _INK)
    return top + 6


def _head(
    pen: Pen, sheet: Printed, edges: _Edges, ends: tuple[float, float], top: float, height: float
) -> None:
    heads, size = pen.look.of(HEADS), pen.look.size
    if heads.ground:
        pen.ground(ends[0], top, ends[1] - ends[0], height, heads.ground)
    base = top + height / 2 + size * 0.35
    bold, ink = heads.bold, heads.ink
    _, label, members, figure = edges
    pen.text(label[0] + PAD, base, "Vote", size, bold=bold, ink=ink)
    pen.text(members[1] - PAD, base, sheet.heads[3], size, bold=bold, ink=ink, align="right")
    kind = sheet.heads[1].rstrip("*")
    pen.text(figure[1] - PAD, base, kind, size, bold=bold, ink=ink, align="right")


def _edges(pen: Pen, x: float, widths: tuple[float, float, float, float]) -> _Edges:
    """Left and right of marks, labels, members, figures, in whatever order they stand."""
    own, form = pen.look.of(LEGEND_FORM).own, pen.look.of(TOTALS_FORM)
    order = [1, 0, 2, 3] if own == "right" else [0, 1, 2, 3]
    if own == "column":
        order = [1, 2, 3, 0]
    if form.members_last:
        second, third = order.index(2), order.index(3)
        order[second], order[third] = 3, 2
    edges = {}
    for column in order:
        edges[column] = (x, x + widths[column])
        x += widths[column]
    return [edges[column] for column in range(4)]


def _total_line(pen: Pen, line: Line, edges: _Edges, top: float, height: float) -> None:
    size = pen.look.size
    base = top + height / 2 + size * 0.35
    strong = line.position == "total"
    marks, label, members, figure = edges
    if marks[0] != marks[1] and line.position != "total":
        middle = (marks[0] + marks[1]) / 2
        pen.mark(middle, top + height / 2, Placed(line.position), legend_size(pen, height))
    pen.text(label[0] + PAD, base, line.label, size, bold=strong)
    pen.text(members[1] - 2 * PAD, base, line.members, size, bold=strong, align="right")
    pen.text(figure[1] - PAD, base, line.figure, size, bold=strong, align="right")


def legend_size(pen: Pen, height: float) -> float:
    """Of a mark in a line so high."""
    return min(pen.look.mark, height * 0.92)


def _across_widths(pen: Pen, sheet: Printed) -> tuple[float, list[float]]:
    """Of the labels' column, and of each position's."""
    look, size = pen.look, pen.look.size
    sides = ("Members", sheet.heads[1].rstrip("*"))
    side = max(pen.width(text, size, bold=True) for text in sides) + 2 * PAD
    room = look.mark * look.drawing.wide + 3 if look.of(LEGEND_FORM).own else 0.0
    widths = []
    for line in total_lines(pen, sheet):
        text = max(pen.width(t, size, bold=True) for t in (line.label, line.figure))
        widths.append(text + 12 + (room if line.position != "total" else 0.0))
    return side, widths


def _totals_across(pen: Pen, sheet: Printed, x: float, top: float) -> float:
    """The positions as columns, members and figures as rows."""
    look, size = pen.look, pen.look.size
    own = bool(look.of(LEGEND_FORM).own)
    height = max(size * 1.6, look.mark * 1.12 if own else 0.0)
    side, widths = _across_widths(pen, sheet)
    for row, label in enumerate(("Vote", sheet.heads[3], sheet.heads[1].rstrip("*"))):
        pen.text(x + PAD, top + height * (row + 0.65), label, size, bold=True)
    at = x + side
    for line, wide in zip(total_lines(pen, sheet), widths, strict=True):
        room = 0.0
        if own and line.position != "total":
            room = look.mark * look.drawing.wide + 3
            mark = legend_size(pen, height)
            pen.mark(at + room / 2, top + height / 2, Placed(line.position), mark)
        pen.text(at + room + 3, top + height * 0.65, line.label, size, bold=True)
        pen.text(at + wide / 2, top + height * 1.65, line.members, size, align="centre")
        pen.text(at + wide / 2, top + height * 2.65, line.figure, size, align="centre")
        at += wide
    for row in range(4):
        pen.line((x, top + height * row), (at, top + height * row), _INK)
    return top + 3 * height + 6
