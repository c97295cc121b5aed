"""The States in a report of JasperReports: blocks, one list, labels in columns."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.jasper.kit import (
    Block,
    Part,
    beside,
    boxed,
    fold_lines,
    frame,
    line_of,
    long,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.jasper.marks import ground_of, mark_room, marks_in
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told

_AT = {"f": "Right", "i": "Right", "m": "Center", "c": "Left", "n": "Left"}
_SIDES = {"lines": "b", "grid": "tlbr", "columns": "lr"}


class Columns(NamedTuple):
    """Where the columns of a table stand."""

    order: str
    left: Mapping[str, float]
    wide: Mapping[str, float]


def states(told: Told, wide: int) -> Block:
    """All States, in the way's form."""
    return _STATES[told.way["states"]](told, wide)


def word(told: Told, row: StateRow, what: str) -> str:
    """The words of a cell."""
    if what == "i":
        return f"{told.rows().index(row) + 1}"
    return {"n": row.name, "c": row.state, "f": row.figure, "m": ""}[what]


def heads_of(told: Told) -> dict[str, str]:
    """Heads by the letters of an order."""
    return dict(zip("nfm", told.words.states_head, strict=True)) | {"c": "", "i": ""}


def columns_of(told: Told, order: str, wide: float) -> Columns:
    """The columns of a table in a width, which names have the rest of.

    Raises NoRoomError where they find no room.
    """
    way, rows, heads = told.way, told.rows(), heads_of(told)
    widths: dict[str, float] = {}
    for what in order:
        said = max(long(told, word(told, row, what), bold=True) for row in rows)
        head = max((long(told, one, bold=True) for one in heads[what].split()), default=0.0)
        widths[what] = max(said, head * way["headed"], mark_room(told) * (what == "m")) + 8
    rest = wide - sum(widths.values())
    if rest < 0:
        raise NoRoomError(f"{-rest:.0f} too narrow for the States")
    for what in order if way["spread"] else "n":
        widths[what] += rest / len(order) if way["spread"] else rest
    left, x = {}, 0.0
    for what in order:
        left[what], x = x, x + widths[what]
    return Columns(order, left, widths)


def head_of(told: Told, columns: Columns) -> Block:
    """The heads of columns."""
    way, heads = told.way, heads_of(told)
    lines = max(fold_lines(told, heads[what], columns.wide[what] - 6, bold=True)
                for what in columns.order)  # fmt: skip
    high = lines * line_of(told) + 3
    box = boxed("tlbr" if way["rules"] == "grid" else "b", way["line"], pad=3)
    return Block("".join(
        text(told, heads[what], columns.left[what], 0, columns.wide[what], high, bold=True,
             at=_AT[what], up="Bottom", fill=way["head_fill"], ink=way["head_ink"], box=box)
        for what in columns.order), high)  # fmt: skip


def line_high(told: Told) -> int:
    """How high the line of a State is."""
    high: int = line_of(told) + told.way["pad"]
    return high


def state_line(told: Told, row: StateRow, columns: Columns, fill: str = "") -> Block:
    """One State."""
    way, high = told.way, line_high(told)
    box, xml = boxed(_SIDES.get(way["rules"], ""), way["line"], pad=3), ""
    for what in columns.order:
        x, wide = columns.left[what], columns.wide[what]
        ground = ground_of(told, row.marks) if what in way["ground_on"] else ""
        ink = told.plan.sheet.look.ink_on(row.marks[0].hue) if ground else ""
        bold = what == "c" or (what == "n" and way["names_bold"])
        at = way["figure_at"] if what == "f" else _AT[what]
        xml += text(told, word(told, row, what), x, 0, wide, high, at=at, bold=bold, box=box,
                    fill=ground or fill, ink=ink)  # fmt: skip
        if what == "m":
            xml += marks_in(told, row.marks, x, 0, wide, high)
    return Block(xml, high)


def fill_of(told: Told, number: int) -> str:
    """The ground of a line, where every second has one."""
    tint: str = told.way["tint"]
    return tint if told.way["zebra"] and number % 2 else ""


def parted(rows: Sequence[StateRow], over: int) -> list[Sequence[StateRow]]:
    """The States in so many parts, read downwards."""
    length = -(-len(rows) // over)
    return [rows[start : start + length] for start in range(0, len(rows), length)]


def table_of(told: Told, rows: Sequence[StateRow], wide: int, order: str) -> Block:
    """Heads and the lines of States, with the rules of the way."""
    way, columns = told.way, columns_of(told, order, wide)
    blocks = [head_of(told, columns)] if way["headed"] else []
    for n, row in enumerate(rows):
        line = state_line(told, row, columns, fill_of(told, n))
        if way["rules"] == "dots":
            line = Block(line.xml + rule(0, line.high - 1, wide, way["line"], 0.6, "Dotted"),
                         line.high)  # fmt: skip
        blocks.append(line)
    table = stacked(blocks, wide)
    if way["rules"] != "frame":
        return table
    return Block(frame(table, 0, 0, wide, box=boxed("tlbr", way["accent"], 1)), table.high)


def _blocks(told: Told, wide: int) -> Block:
    """A table for each block, side by side."""
    over, gap = told.way["blocks"], told.way["gutter"]
    room = (wide - gap * (over - 1)) // over
    return beside([(table_of(told, some, room, told.way["order"]), room)
                   for some in parted(told.rows(), over)], gap)  # fmt: skip


def _across(told: Told, wide: int) -> Block:
    """States read across, as many in a line as there are blocks."""
    over, gap, rows = told.way["blocks"], told.way["gutter"], told.rows()
    room = (wide - gap * (over - 1)) // over
    return beside([(table_of(told, rows[n::over], room, told.way["order"]), room)
                   for n in range(over)], gap)  # fmt: skip


def _labels(told: Told, wide: int) -> Block:
    """As labels in columns: a name, its figure below it, the mark beside both."""
    way, over, rows = told.way, told.way["over_labels"], told.rows()
    gap, high = way["label_gap"], 2 * line_of(told) + 4
    each = (wide - gap * (over - 1)) // over
    mark = mark_room(told) + 8
    if max(long(told, row.name, bold=True) for row in rows) + mark + 10 > each:
        raise NoRoomError("labels")
    blocks = []
    for start in range(0, len(rows), over):
        some = [(Block(_label(told, row, each, mark, high), high), each)
                for row in rows[start : start + over]]  # fmt: skip
        blocks.append(beside(some, gap))
    return stacked(blocks, wide, gap)


def _label(told: Told, row: StateRow, each: int, mark: float, high: int) -> str:
    way, first = told.way, told.way["mark_first"]
    x, at = (mark + 5, 0) if first else (5, each - mark)
    fill = ground_of(told, row.marks)
    xml = text(told, "", 0, 0, each, high, box=boxed(way["label_sides"], way["line"]))
    if fill:
        xml += text(told, "", at, 0, mark, high, fill=fill)
    xml += text(told, row.name, x, 2, each - mark - 8, line_of(told), bold=True)
    held = told.held(row) if way["units"] else row.figure
    xml += text(told, held, x, 2 + line_of(told), each - mark - 8, line_of(told))
    return xml + marks_in(told, row.marks, at, 0, mark, high)


_STATES: Mapping[str, Part] = {"blocks": _blocks, "across": _across, "labels": _labels}
