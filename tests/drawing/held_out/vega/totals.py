"""The totals on a page of Vega: tables, bars, rings, tiles, sentences."""

import math
from collections.abc import Callable, Mapping

from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import (
    Item,
    Part,
    edge,
    group,
    item,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.vega.marks import mark_room, swatch_at

_GREYS: Mapping[str, str] = {"yes": "#54708a", "no": "#a66a4a", "abstain": "#c5ab52",
                             "not_participating": "#b9b9b9"}  # fmt: skip


def totals(told: Told, wide: float) -> Part:
    """How many, and what they hold, by position."""
    return _TOTALS[told.way["totals"]](told, wide)


def count(told: Told, wide: float) -> Part:
    """How many States there are, where each position says its own."""
    whole = told.words.totals[-1]
    return lines(told, f"{whole.label}: {_said(told, whole)}", 0, 0, wide, bold=True)


def _said(told: Told, row: TotalRow) -> str:
    return told.members(row) + (f", {told.held(row)}" if row.figure else "")


def _shade(told: Told, row: TotalRow) -> str:
    look = told.plan.sheet.look
    return look.colours[row.position] if look.hues and row.position else _GREYS[row.position or ""]


def _table(told: Told, wide: float) -> Part:
    """A line for each position; perhaps the result in a last line of its own."""
    way, names, rows = told.way, told.words.totals_head, told.words.totals
    order = way["count_order"].replace("" if any(row.mark for row in rows) else "m", "")
    cells = [{"l": row.label, "n": row.members, "f": row.figure} for row in rows]
    heads, room = dict(zip("lnf", names, strict=True)), {"m": mark_room(told) + 8}
    for what in "lnf":
        said = [long(told, cell[what], bold=True) for cell in cells]
        room[what] = max(*said, *(long(told, word, bold=True) for word in heads[what].split())) + 14
    more = (way["count_wide"] or min(wide, 300)) - sum(room[what] for what in order)
    room |= {what: room[what] + max(more, 0) / len(order) for what in order}
    whole = sum(room[what] for what in order)
    if whole > wide:
        room = {what: room[what] * wide / whole for what in room}
        whole = wide
    top = [lines(told, heads.get(what, ""), edge(_at(what), 4, room[what] - 8), 0, room[what] - 6,
                 bold=True, at=_at(what)) for what in order]  # fmt: skip
    high, step = max(part.high for part in top) + 4, told.size * 1.6
    items: list[Item] = []
    x = 0.0
    for what, part in zip(order, top, strict=True):
        items.append(group(part, x, 1))
        for n, (row, cell) in enumerate(zip(rows, cells, strict=True)):
            y = high + (n + 0.5) * step
            if what == "m":
                items += swatch_at(told, row.mark, x + room["m"] / 2, y)
                continue
            where = x + edge(_at(what), 4, room[what] - 8)
            items.append(text(told, cell[what], where, y + told.size * 0.36,
                              bold=not row.position, at=_at(what)))  # fmt: skip
        x += room[what]
    part = Part(_ruled(told, whole, high, step, len(rows)) + items, high + len(rows) * step)
    return stacked([part, _ending(told, whole)], 2) if way["result_in"] else part


def _ending(told: Told, wide: float) -> Part:
    """The result as the last line of a table."""
    name, word, mark = told.words.result
    y, room = told.size * 1.1, mark_room(told)
    start = long(told, name, bold=True) + 14
    items = [text(told, name, 4, y, bold=True), *swatch_at(told, mark, start + room / 2, y - 3),
             text(told, word, start + (room + 6 if mark else 0), y, bold=True),
             rule(0, told.size * 1.6, wide, told.size * 1.6, told.way["accent"], 1.2)]  # fmt: skip
    return Part(items, told.size * 1.7)


def _at(what: str) -> str:
    return {"l": "left", "m": "center"}.get(what, "right")


def _ruled(told: Told, wide: float, high: float, step: float, rows: int) -> list[Item]:
    look, line = told.way["count_rules"], told.way["line"]
    low = high + rows * step
    levels = {"all": [0, *(high + n * step for n in range(rows + 1))],
              "sum": [high, low - step, low], "frame": [0, high, low]}.get(look, [])  # fmt: skip
    found = [rule(0, y, wide, y, line) for y in levels]
    if look == "frame":
        found += [rule(x, 0, x, low, line) for x in (0, wide)]
    if look == "tint":
        found.append(rect(0, 0, wide, high, fill=told.way["tint"]))
    return found


def _across(told: Told, wide: float) -> Part:
    """A column for each position."""
    rows, names, size = told.words.totals, told.words.totals_head, told.size
    first = max(long(told, name, bold=True) for name in names) + 10
    first, step = min(first, wide * 0.25), 0.0
    each = (wide - first) / len(rows)
    tops = [lines(told, row.label, each / 2, 0, each - 6, bold=True, at="center") for row in rows]
    high, marked = max(top.high for top in tops) + 3, any(row.mark for row in rows)
    items = [group(top, first + n * each, 2) for n, top in enumerate(tops)]
    step = high + (size * 1.6 if marked else 0)
    for n, row in enumerate(rows):
        x = first + (n + 0.5) * each
        items += swatch_at(told, row.mark, x, high + size * 0.7)
        items += [text(told, row.members, x, step + size * 1.2, at="center"),
                  text(told, row.figure, x, step + size * 2.8, at="center")]  # fmt: skip
    left = [lines(told, name, 0, 0, first - 4, bold=True) for name in names[1:]]
    items += [group(part, 0, step + size * (0.2 + 1.6 * n)) for n, part in enumerate(left)]
    low = step + size * 1.8 + max(left[1].high, size * 1.3)
    items += [rule(0, y, wide, y, told.way["line"]) for y in (0, step, step + size * 1.6, low)]
    return Part(items, low)


def _bar(told: Told, wide: float) -> Part:
    """One bar, parted as the Member States are; what its parts are stands below."""
    rows, high, x = told.words.totals, told.size * 1.5, 0.0
    items: list[Item] = []
    for row in rows[:-1]:
        part = wide * int(row.members) / int(rows[-1].members)
        if part:
            items.append(rect(x, 0, part, high, fill=_shade(told, row), line="#ffffff"))
        x += part
    return stacked([Part(items, high), _list(told, wide)], 6)


def _list(told: Told, wide: float) -> Part:
    parts, room = [], mark_room(told) + 6
    start = room if any(row.mark for row in told.words.totals) else 0
    for row in told.words.totals:
        said = f"{row.label}: {_said(told, row)}"
        one = lines(told, said, start, 0, wide - start, bold=not row.position)
        marks = swatch_at(told, row.mark, room / 2 - 3, told.size * 0.66)
        parts.append(Part(one.items + marks, one.high + 2))
    return stacked(parts, told.size * 0.16)


def _ring(told: Told, wide: float) -> Part:
    """A ring, parted as the Member States are, with their number in it, and a list beside it."""
    rows, around, angle = told.words.totals, min(54.0, wide * 0.16), 0.0
    items: list[Item] = []
    for row in rows[:-1]:
        part = 2 * math.pi * int(row.members) / int(rows[-1].members)
        items.append(item("arc", x=around, y=around, startAngle=angle, endAngle=angle + part,
                          innerRadius=around * 0.62, outerRadius=around, fill=_shade(told, row),
                          stroke="#ffffff"))  # fmt: skip
        angle += part
    items.append(text(told, rows[-1].members, around, around + told.size * 0.62, scale=1.8,
                      bold=True, at="center"))  # fmt: skip
    beside = _list(told, wide - 2 * around - 18)
    high = max(2 * around, beside.high)
    return Part([*items, group(beside, 2 * around + 18, (high - beside.high) / 2)], high)


def _tiles(told: Told, wide: float) -> Part:
    rows, gap, size = told.words.totals, 6.0, told.size
    each = (wide - gap * (len(rows) - 1)) / len(rows)
    lows = [lines(told, row.label, each / 2, 0, each - 6, at="center") for row in rows]
    name, marked = max(low.high for low in lows), any(row.mark for row in rows)
    low, items = size * (3.9 if marked else 2.4), list[Item]()
    high = low + name + size * 1.7
    for n, (row, part) in enumerate(zip(rows, lows, strict=True)):
        x = n * (each + gap)
        items += [rect(x, 0, each, high, line=told.way["line"], fill=told.way["box_fill"],
                       round_=told.way["round"]),
                  text(told, row.members, x + each / 2, size * 2.1, scale=2, bold=True,
                       at="center"),
                  *swatch_at(told, row.mark, x + each / 2, size * 3.1), group(part, x, low),
                  text(told, told.held(row), x + each / 2, high - size * 0.6,
                       at="center")]  # fmt: skip
    return Part(items, high)


_TOTALS: Mapping[str, Callable[[Told, float], Part]] = {
    "table": _table, "across": _across, "bar": _bar, "list": _list, "ring": _ring, "tiles": _tiles,
    "sentence": lambda told, wide: lines(told, told.count(), 0, 0, wide),
}  # fmt: skip
