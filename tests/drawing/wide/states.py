"""The table of the Member States, in one to three blocks."""

from collections.abc import Sequence
from math import ceil

from tests.drawing.wide.cells import (
    PAD,
    Column,
    draw_entry,
    draw_grounds,
    draw_rules,
    parts_of,
    place_of,
)
from tests.drawing.wide.dimensions import (
    BLOCK_ORDER,
    COLUMN_ORDER,
    EXTRA_COLUMN,
    FIGURE_ALIGNMENT,
    HEADS,
    RULES,
)
from tests.drawing.wide.drawings import WHITE
from tests.drawing.wide.pen import Pen
from tests.drawing.wide.printed import Entry, Printed

GAP = 16.0
_EXTRA_HEADS = {"number": "No", "code": "Code", "flag": "", "votes": "Votes"}


def column_kinds(pen: Pen) -> tuple[str, ...]:
    """In their order, the further column before or behind."""
    kinds: tuple[str, ...] = pen.look.of(COLUMN_ORDER)
    extra: str = pen.look.of(EXTRA_COLUMN)
    if not extra:
        return kinds
    if extra == "votes":
        return (*kinds, extra)
    place = kinds.index("name")
    return (*kinds[:place], extra, *kinds[place:])


def head_lines(sheet: Printed, kind: str) -> tuple[str, ...]:
    """The head of a column, on one or two lines."""
    if kind in _EXTRA_HEADS:
        return (_EXTRA_HEADS[kind],)
    if kind == "figure":
        first, _, second = sheet.heads[1].partition(" ")
        return (first, second) if second else (first,)
    return (sheet.heads[0] if kind == "name" else sheet.heads[2],)


def column_widths(pen: Pen, sheet: Printed) -> dict[str, float]:
    """The least width of each column."""
    look, size = pen.look, pen.look.size
    widths = {}
    for kind in column_kinds(pen):
        heads = head_lines(sheet, kind) if look.of(HEADS).shown else ()
        wide = max((pen.width(text, size, bold=True) for text in heads), default=0.0)
        if kind == "mark":
            wide = max(wide, look.mark * look.drawing.wide)
        elif kind in ("name", "figure"):
            said = [getattr(entry, kind) for entry in sheet.entries]
            texts = [line for text in said for line in text.split("\n")]
            wide = max(wide, *(pen.width(text, size) for text in texts))
            if kind == "figure" and look.of(FIGURE_ALIGNMENT) == "decimal":
                wide = max(wide, *(2 * max(parts_of(pen, text)) for text in texts))
        else:
            wide = max(wide, pen.width("99", size), size * 1.6 if kind == "flag" else 0)
        widths[kind] = wide + 2 * PAD
    return widths


def states_width(pen: Pen, sheet: Printed) -> float:
    """The least width of the whole table."""
    count, _ = pen.look.of(BLOCK_ORDER)
    return count * sum(column_widths(pen, sheet).values()) + (count - 1) * GAP


def blocks_of(pen: Pen, sheet: Printed) -> list[list[Entry]]:
    """The rows of each block."""
    count, across = pen.look.of(BLOCK_ORDER)
    entries = sheet.entries
    if across:
        return [list(entries[block::count]) for block in range(count)]
    deep = ceil(len(entries) / count)
    return [list(entries[deep * block : deep * (block + 1)]) for block in range(count)]


def head_height(pen: Pen, sheet: Printed) -> float:
    """Of the heads of all columns."""
    if not pen.look.of(HEADS).shown:
        return 0.0
    lines = max(len(head_lines(sheet, kind)) for kind in column_kinds(pen))
    return pen.look.size * (0.6 + 1.15 * lines)


def draw_states(pen: Pen, sheet: Printed, x: float, top: float, width: float) -> float:
    """The whole table; where it ends."""
    widths = column_widths(pen, sheet)
    blocks = blocks_of(pen, sheet)
    gaps = (len(blocks) - 1) * GAP
    spare = max(0.0, (width - gaps) / len(blocks) - sum(widths.values()))
    spare = min(spare, 0.8 * sum(widths.values()))
    widths = {kind: wide + spare / len(widths) for kind, wide in widths.items()}
    block_width = sum(widths.values())
    if not pen.dry:
        for place, entries in enumerate(blocks):
            columns, at = [], x + place * (block_width + GAP)
            for kind, wide in widths.items():
                columns.append(Column(kind, at, at + wide))
                at += wide
            _draw_block(pen, sheet, columns, entries, top)
    deepest = max(len(entries) for entries in blocks)
    return top + head_height(pen, sheet) + pen.look.row * deepest + 4


def _draw_block(
    pen: Pen, sheet: Printed, columns: Sequence[Column], entries: Sequence[Entry], top: float
) -> None:
    height = pen.look.row
    first = top
    _draw_head(pen, sheet, columns, top)
    top += head_height(pen, sheet)
    start = top
    zebra = pen.look.of(RULES).zebra
    for number in range(len(entries)):
        if zebra and number % 2:
            left, right = columns[0].left, columns[-1].right
            pen.ground(left, top + number * height, right - left, height, zebra)
    draw_grounds(pen, columns, entries, top)
    draw_rules(pen, columns, first, start, len(entries))
    for number, entry in enumerate(entries):
        ground = zebra if zebra and number % 2 else WHITE
        if not entry.cut:
            number = sheet.entries.index(entry) + 1
            draw_entry(pen, columns, entry, top, ground, number)
        top += height


def _draw_head(pen: Pen, sheet: Printed, columns: Sequence[Column], top: float) -> None:
    heads, size = pen.look.of(HEADS), pen.look.size
    if not heads.shown:
        return
    height = head_height(pen, sheet)
    left, right = columns[0].left, columns[-1].right
    if heads.ground:
        pen.ground(left, top, right - left, height, heads.ground)
    for column in columns:
        lines = head_lines(sheet, column.kind)
        base = top + height / 2 + size * (0.35 - 0.575 * (len(lines) - 1))
        for number, line in enumerate(lines):
            at, align = place_of(pen, column)
            if column.kind != "name":
                at, align = column.middle, "centre"
            pen.text(
                at,
                base + number * 1.15 * size,
                line,
                size,
                bold=heads.bold,
                align=align,
                ink=heads.ink,
            )
    if heads.line:
        pen.line((left, top + height), (right, top + height), thick=0.8)
