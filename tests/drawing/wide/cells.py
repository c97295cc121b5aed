"""The cells of the states' table, its grounds and its lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.drawing.spec import Colour
from tests.drawing.wide.dimensions import (
    FIGURE_ALIGNMENT,
    RULES,
)
from tests.drawing.wide.extras import draw_flag, votes_of
from tests.drawing.wide.pen import Align, Pen
from tests.drawing.wide.printed import Entry

PAD = 4.0
NAME_ON_TWO = 0.8
"""Type of a name on two lines, of that of others."""
_COMMA = ".,·"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a block."""

    kind: str
    left: float
    right: float

    @property
    def middle(self) -> float:
        """Of the column."""
        return (self.left + self.right) / 2


def place_of(pen: Pen, column: Column) -> tuple[float, Align]:
    """Where the text of a cell stands, and how."""
    align: Align = "left"
    if column.kind == "figure":
        chosen = pen.look.of(FIGURE_ALIGNMENT)
        align = "right" if chosen == "decimal" else chosen
    elif column.kind in ("number", "votes"):
        align = "right"
    places = {"left": column.left + PAD, "centre": column.middle, "right": column.right - PAD}
    spare = (column.right - column.left) * 0.22
    if column.kind == "figure" and align == "right":
        return column.right - max(PAD, spare), align
    return places[align], align


def _two_lines(pen: Pen, column: Column, name: str, middle: float) -> None:
    """A name that is broken, in smaller type."""
    size = pen.look.size * NAME_ON_TWO
    for number, line in enumerate(name.split("\n")):
        pen.text(column.left + PAD, middle + size * (number - 0.12), line, size)


def parts_of(pen: Pen, figure: str) -> tuple[float, float]:
    """The widths of a figure before its separator and from there on."""
    places = [figure.find(sign) for sign in _COMMA if sign in figure]
    head = figure[: places[0]] if places else figure
    whole = pen.width(figure, pen.look.size)
    before = pen.width(head, pen.look.size)
    return before, whole - before


def _on_the_comma(pen: Pen, column: Column, figure: str, base: float) -> None:
    """Figures whose separators stand below one another."""
    before, _ = parts_of(pen, figure)
    pen.text(column.middle - before, base, figure, pen.look.size)


def draw_grounds(pen: Pen, columns: Sequence[Column], entries: Sequence[Entry], top: float) -> None:
    """Marks that are the ground of their cells."""
    drawing, look = pen.look.drawing, pen.look
    if not drawing.cell:
        return
    (column,) = (column for column in columns if column.kind == "mark")
    for number, entry in enumerate(entries):
        for placed in entry.marks:
            if placed.position == "not_participating" or placed.foreign:
                continue
            colour = look.hues.of[placed.hue_of or placed.position]
            wide = column.right - column.left
            at = column.left + placed.across * wide * 0.5
            part = 0.5 if placed.across else 1.0
            y = top + (number + placed.down) * look.row
            pen.ground(at, y + 0.4, wide * part, look.row - 0.8, colour)


def draw_entry(
    pen: Pen,
    columns: Sequence[Column],
    entry: Entry,
    top: float,
    ground: Colour,
    number: int,
) -> None:
    look, size = pen.look, pen.look.size
    base = top + look.row / 2 + size * 0.35
    texts = {
        "name": entry.name,
        "figure": entry.figure,
        "number": str(number),
        "code": entry.state,
        "votes": votes_of(entry),
    }
    for column in columns:
        if column.kind == "mark":
            _draw_marks(pen, column, entry, top + look.row / 2, ground)
        elif column.kind == "flag":
            draw_flag(pen, entry.state, column.middle, top + look.row / 2, size)
        elif column.kind == "figure" and look.of(FIGURE_ALIGNMENT) == "decimal":
            _on_the_comma(pen, column, entry.figure, base)
        elif column.kind == "name" and "\n" in entry.name:
            _two_lines(pen, column, entry.name, top + look.row / 2)
        elif column.kind in texts:
            at, align = place_of(pen, column)
            pen.text(at, base, texts[column.kind], size, align=align)


def _draw_marks(pen: Pen, column: Column, entry: Entry, middle: float, ground: Colour) -> None:
    look = pen.look
    size = min(look.mark, look.row - 1.0)
    for placed in entry.marks:
        x, y = column.middle + placed.across * size, middle + placed.down * look.row
        cell = look.drawing.cell and placed.position != "not_participating"
        cell = cell and not placed.foreign
        if not cell:
            pen.mark(x, y, placed, size, ground)
        if placed.smudged:
            pen.smudge(x, y, size)


def draw_rules(pen: Pen, columns: Sequence[Column], first: float, start: float, count: int) -> None:
    """The lines of a block, from the top of its head and of its rows."""
    rules, height = pen.look.of(RULES), pen.look.row
    left, right, end = columns[0].left, columns[-1].right, start + count * pen.look.row
    levels = [start + n * height for n in range(count + 1) if n % rules.every == 0 or n == count]
    if rules.rows:
        for level in levels:
            pen.line((left, level), (right, level), rules.ink, rules.thick, rules.dash)
            if rules.double:
                pen.line((left, level + 1.4), (right, level + 1.4), rules.ink, rules.thick)
    if rules.columns:
        for column in columns[1:]:
            pen.line((column.left, first), (column.left, end), rules.ink, rules.thick, rules.dash)
    if rules.box:
        for edge in (left, right):
            pen.line((edge, first), (edge, end), rules.ink, rules.thick)
        for level in (first, start, end):
            pen.line((left, level), (right, level), rules.ink, rules.thick)
