"""The blocks of a sheet but that of the states: fields, totals, date, result, legend, notes."""

from collections.abc import Sequence

from tests.drawing.wide.dimensions import (
    FIELD_FORM,
    LEGEND_FORM,
    POSITION_WORDS,
    RESULT_FORM,
)
from tests.drawing.wide.pen import Pen
from tests.drawing.wide.printed import Placed, Printed
from tests.drawing.wide.votes import POSITIONS

PAD = 5.0


def draw_fields(pen: Pen, sheet: Printed, x: float, top: float, width: float) -> float:
    """The fields above the vote; where they end."""
    form = pen.look.of(FIELD_FORM)
    size = pen.look.size
    colon = ":" if form.colon else ""
    items = [(label + colon, value) for label, value in sheet.fields]
    if form.where == "running":
        return _running(pen, items, x, top, width)
    column = max(pen.width(label, size, bold=not form.bold) for label, _ in items) + 12
    subject = items.pop()
    chunks = [items[n : n + form.across] for n in range(0, len(items), form.across)]
    for chunk in [*chunks, [subject]]:
        share = width / len(chunk)
        places = [(x + n * share, top, share - 8) for n in range(len(chunk))]
        pairs = zip(chunk, places, strict=True)
        top = max([_field(pen, item, place, column) for item, place in pairs])
        if form.ruled:
            pen.line((x, top - size * 0.15), (x + width, top - size * 0.15), (0.6, 0.6, 0.6))
            top += 1.5
    return top + 3


def _field(
    pen: Pen, item: tuple[str, str], place: tuple[float, float, float], column: float
) -> float:
    """One label with its value; where it ends."""
    form, size = pen.look.of(FIELD_FORM), pen.look.size
    x, top, width = place
    label, value = item
    leading = size * 1.28
    pen.text(x, top + size, label, size, bold=not form.bold)
    if form.where == "above":
        indent, top = 0.0, top + leading
    elif form.where == "column":
        indent = column
    else:
        indent = pen.width(label, size, bold=not form.bold) + 5
    for line in pen.split(value, size, width - indent, bold=form.bold):
        pen.text(x + indent, top + size, line, size, bold=form.bold)
        top += leading
    return top + size * 0.25


def _running(
    pen: Pen, items: Sequence[tuple[str, str]], x: float, top: float, width: float
) -> float:
    size = pen.look.size
    text = "; ".join(f"{label} {value}".strip() for label, value in items)
    for line in pen.split(text, size, width):
        pen.text(x, top + size, line, size)
        top += size * 1.32
    return top + 4


def draw_date(pen: Pen, sheet: Printed, x: float, top: float, width: float) -> float:
    """The sitting date."""
    size = pen.look.size
    label = "Sitting date:"
    pen.text(x, top + size * 1.2, label, size)
    pen.text(x + pen.width(label, size) + 4, top + size * 1.2, sheet.date, size, bold=True)
    return top + size * 1.7


def draw_result(pen: Pen, sheet: Printed, x: float, top: float, width: float) -> float:
    """The final result."""
    look, form, size = pen.look, pen.look.of(RESULT_FORM), pen.look.size
    height = max(look.mark * 1.25, size * 1.6) if form.mark else size * 1.6
    base = top + height / 2 + size * 0.35
    pen.text(x, base, form.label, size)
    x += pen.width(form.label, size) + 7
    word = form.words[sheet.result == "no"] if form.words else ""
    if word and form.words_first:
        pen.text(x, base, word, size, bold=True)
        x += pen.width(word, size, bold=True) + 6
    if form.mark:
        mark = min(look.mark * 1.2, height * 0.95)
        wide = mark * look.drawing.wide
        pen.mark(x + wide / 2, top + height / 2, Placed(sheet.result), mark)
        x += wide + 6
    if word and not form.words_first:
        pen.text(x, base, word, size, bold=True)
    return top + height + 4


def draw_legend(pen: Pen, sheet: Printed, x: float, top: float, width: float) -> float:
    """A block that names the marks."""
    look, size = pen.look, pen.look.size
    form, words = look.of(LEGEND_FORM), look.of(POSITION_WORDS)
    height = max(look.mark * 1.25, size * 1.5)
    at, first = x + (PAD if form.block == "box" else 0), top
    for position in POSITIONS:
        if not look.shape(position):
            continue
        wide = look.mark * (look.drawing.wide if position != "not_participating" else 1.0)
        base = top + height / 2 + size * 0.35
        pen.mark(at + wide / 2, top + height / 2, Placed(position), look.mark)
        label = words.of[position]
        pen.text(at + wide + 4, base, label, size)
        if form.block == "line":
            at += wide + 4 + pen.width(label, size) + 16
        else:
            top += height
    bottom = top + height if form.block == "line" else top
    if form.block == "box":
        _frame(pen, x, first, x + legend_width(pen), bottom)
    return bottom + 5


def _frame(pen: Pen, x0: float, top: float, x1: float, bottom: float) -> None:
    for start, end in (
        ((x0, top), (x1, top)),
        ((x1, top), (x1, bottom)),
        ((x1, bottom), (x0, bottom)),
        ((x0, bottom), (x0, top)),
    ):
        pen.line(start, end, (0.4, 0.4, 0.4))


def legend_width(pen: Pen) -> float:
    """Of the legend's block."""
    look, words = pen.look, pen.look.of(POSITION_WORDS)
    wide = look.mark * look.drawing.wide + 4
    labels = [pen.width(words.of[position], look.size) for position in POSITIONS]
    if look.of(LEGEND_FORM).block == "line":
        return sum(labels) + 4 * (wide + 16)
    return wide + max(labels) + 3 * PAD


def draw_notes(pen: Pen, sheet: Printed, x: float, top: float, width: float) -> float:
    """The notes below the states."""
    size = max(6.0, pen.look.size * 0.72)
    top += 4
    for note in sheet.notes:
        for line in pen.split(note, size, width):
            pen.text(x, top + size, line, size)
            top += size * 1.2
    return top + 3
