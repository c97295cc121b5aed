"""The totals on a page of Skia: tables, cards, rings, bars in one, columns, switches, leaders."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.skia.charts import columns, donut, rings, stack
from tests.drawing.held_out.skia.kit import (
    card,
    centred,
    longest,
    need,
    on_card,
    sign_room,
)
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import (
    Item,
    Part,
    edge,
    group,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.vega.marks import mark_room, swatch_at


def totals(told: Told, wide: float) -> Part:
    """How many, and what they hold, by position."""
    kind = told.way["totals"]
    if told.way["totals_on_card"] and kind in {"table", "leaders", "donut", "columns"}:
        return on_card(told, _TOTALS[kind](told, wide - 16), wide)
    return _TOTALS[kind](told, wide)


def count(told: Told, wide: float) -> Part:
    """The same in a sentence."""
    return lines(told, told.count(), 0, 0, wide, bold=told.way["count_bold"])


def _table(told: Told, wide: float) -> Part:
    """Words, numbers and shares below heads."""
    way, rows, heads = told.way, told.words.totals, told.words.totals_head
    marks = sign_room(told, rows)
    numbers = max(longest(told, [row.members for row in rows], bold=True),
                  longest(told, heads[1].split(), bold=True, scale=0.9)) + 12  # fmt: skip
    held = max(longest(told, [told.held(row) for row in rows], bold=True),
               longest(told, heads[2].split(), bold=True, scale=0.9)) + 12  # fmt: skip
    names = min(wide - marks - numbers - held,
                longest(told, [row.label for row in rows], bold=True) + 24)  # fmt: skip
    need(told.size * 6, names, "totals")
    whole = marks + names + numbers + held
    tops = [lines(told, head, edge(at, x + 4, room - 8), 2, room - 6, scale=0.9, bold=True, at=at,
                  colour=way["accent"])
            for head, x, room, at in ((heads[0], marks, names, "left"),
                                      (heads[1], marks + names, numbers, "right"),
                                      (heads[2], marks + names + numbers, held, "right"))
            ]  # fmt: skip
    high = max(top.high for top in tops) + 6
    parts = [Part([*(one for top in tops for one in top.items),
                   rule(0, high, whole, high, way["accent"], 1)], high)]  # fmt: skip
    for row in rows:
        bold = row.position is None
        name = lines(told, row.label, marks + 4, 2, names - 6, bold=bold)
        y, x = name.high + 5, marks + names + numbers
        items = [*name.items, *swatch_at(told, row.mark, marks / 2, y / 2),
                 text(told, row.members, x - 4, told.size + 2, bold=bold, at="right"),
                 text(told, told.held(row) if way["units"] else row.figure, x + held - 4,
                      told.size + 2, bold=bold, at="right")]  # fmt: skip
        if way["total_rules"] or bold:
            items.append(rule(0, 0, whole, 0, way["line"], 0.9 if bold else 0.4))
        parts.append(Part(items, y))
    return stacked(parts, 0)


def _cards(told: Told, wide: float) -> Part:
    """A card for each position: the number in large type, its word, its share."""
    rows, over, gap, size = told.words.totals, told.way["numbers_over"], 7.0, told.size
    each = (wide - gap * (over - 1)) / over
    names = [centred(told, row.label, each / 2, size * 2.7, each - 10) for row in rows]
    name = max(one.high for one in names)
    high = size * 4.5 + name
    items = list[Item]()
    for n, (row, said) in enumerate(zip(rows, names, strict=True)):
        x, y = n % over * (each + gap), n // over * (high + gap)
        big = long(told, row.members, scale=2, bold=True)
        marks = mark_room(told) + 6 if row.mark else 0.0
        need(big + marks + 8, each, "cards")
        left = x + (each - big - marks) / 2
        items += [*card(told, x, y, each, high),
                  *swatch_at(told, row.mark, left + marks / 2 - 3, y + size * 1.55),
                  text(told, row.members, left + marks, y + size * 2.3, scale=2, bold=True),
                  group(said, x, y),
                  text(told, told.held(row), x + each / 2, y + size * 3.8 + name, at="center",
                       scale=0.94, colour=told.way["label"])]  # fmt: skip
    return Part(items, -(-len(rows) // over) * (high + gap) - gap)


def _leaders(told: Told, wide: float) -> Part:
    """Dots between the words and, at the right, numbers with their shares."""
    rows, size, parts = told.words.totals, told.size, []
    marks, wide = sign_room(told, rows), min(wide, told.way["leaders_wide"])
    for row in rows:
        bold = row.position is None
        said = row.members + (f" ({told.held(row)})" if row.figure else "")
        start = marks + long(told, row.label, bold=bold) + 5
        end = wide - long(told, said, bold=True) - 5
        need(start + 8, end, "leaders")
        low = size * 1.1
        parts.append(Part([*swatch_at(told, row.mark, marks / 2 - 3, size * 0.75),
                           text(told, row.label, marks, low, bold=bold),
                           rule(start, low, end, low, told.way["label"], 0.7, (0.7, 2.4)),
                           text(told, said, wide, low, bold=True, at="right")],
                          size * 1.55))  # fmt: skip
    return stacked(parts, 0)


def _switch(told: Told, wide: float) -> Part:
    """Fields in one round frame: the word small, number and share below it."""
    rows, size, way = told.words.totals, told.size, told.way
    each = wide / len(rows)
    names = [centred(told, row.label, (n + 0.5) * each, 4, each - 8, scale=0.9,
                     bold=row.position is None) for n, row in enumerate(rows)]  # fmt: skip
    low = max(name.high for name in names) + 5
    high = low + size * 2.9
    items = [rect(0, 0, wide, high, line=way["accent"], round_=way["round"] + 2, thick=0.9)]
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        x = (n + 0.5) * each
        marks = mark_room(told) + 5 if row.mark else 0.0
        number = long(told, row.members, scale=1.25, bold=True)
        left = x - (marks + number) / 2
        if n:
            items.append(rule(n * each, 0, n * each, high, way["accent"], 0.6))
        items += [*name.items, *swatch_at(told, row.mark, left + marks / 2 - 2, low + size * 0.85),
                  text(told, row.members, left + marks, low + size * 1.3, scale=1.25, bold=True),
                  text(told, told.held(row), x, low + size * 2.4, scale=0.92,
                       at="center")]  # fmt: skip
    return Part(items, high)


_TOTALS: Mapping[str, Callable[[Told, float], Part]] = {
    "table": _table, "cards": _cards, "donut": donut, "stack": stack, "rings": rings,
    "leaders": _leaders, "switch": _switch, "columns": columns, "sentence": count,
}  # fmt: skip
