"""What was voted on, when, by whom and how, on a page of Kendo UI Drawing."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.framed import WHITE
from tests.drawing.held_out.skia.kit import base, disc, longest, need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import (
    Item,
    Part,
    group,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)


def facts(told: Told, wide: float) -> Part:
    """All fields, in the way's form."""
    return _FACTS[told.way["facts"]](told, wide)


def _act(told: Told, wide: float) -> Part:
    label, value = told.facts["Subject"]
    return stacked([lines(told, label, 0, 0, wide, scale=0.8, colour=told.way["label"]),
                    lines(told, value, 0, 0, wide, scale=1.1, bold=True)], 1)  # fmt: skip


def _with_act(told: Told, others: Part, act: Part, gap: float) -> Part:
    return stacked([act, others] if told.way["act_first"] else [others, act], gap)


def _material(told: Told, wide: float) -> Part:
    """Values on lines, labels small above them, as in forms of the web."""
    way, size, over, gap = told.way, told.size, told.way["fields_over"], 16.0
    each, pairs, rows = (wide - gap * (over - 1)) / over, told.pairs("Subject"), list[Part]()
    for n in range(0, len(pairs), over):
        cells = [stacked([lines(told, label, 0, 0, each, scale=0.76, colour=way["accent"]),
                          lines(told, value, 0, 0, each)], 0)
                 for label, value in pairs[n : n + over]]  # fmt: skip
        high, items = max(cell.high for cell in cells) + size * 0.2, list[Item]()
        for k, cell in enumerate(cells):
            x = k * (each + gap)
            items += [group(cell, x, 0), rule(x, high, x + each, high, way["label"], 0.6)]
        rows.append(Part(items, high))
    return _with_act(told, stacked(rows, way["fact_gap"] + 4), _act(told, wide), 8)


def _shields(told: Told, wide: float) -> Part:
    """Small plates in two colours: the label on the dark half, the value on the light one."""
    way, size, x, y, items = told.way, told.size, 0.0, 0.0, list[Item]()
    high = size * 1.55
    for label, value in told.pairs("Subject"):
        one, two = long(told, label, scale=0.92) + 12, long(told, value, scale=0.92) + 12
        need(one + two, wide, value)
        if x and x + one + two > wide:
            x, y = 0.0, y + high + 4
        items += [rect(x, y, one, high, fill=way["dark"]),
                  rect(x + one, y, two, high, fill=way["tint"], line=way["line"], thick=0.5),
                  text(told, label, x + 6, base(told, y + high / 2), scale=0.92, colour=WHITE),
                  text(told, value, x + one + 6, base(told, y + high / 2),
                       scale=0.92)]  # fmt: skip
        x += one + two + 8
    return _with_act(told, Part(items, y + high), _act(told, wide), 8)


def _grid(told: Told, wide: float) -> Part:
    """Panels with room between them, label above value; the act across."""
    way, over, gap = told.way, told.way["fields_over"], 6.0
    pairs = told.pairs("Subject")
    rows = [pairs[n : n + over] for n in range(0, len(pairs), over)]
    rows.insert(0 if way["act_first"] else len(rows), [told.facts["Subject"]])
    parts = []
    for row in rows:
        each = (wide - gap * (len(row) - 1)) / len(row)
        cells = [stacked([lines(told, label, 8, 4, each - 14, scale=0.78, colour=way["label"]),
                          lines(told, value, 8, 4, each - 14, bold=True)], 0)
                 for label, value in row]  # fmt: skip
        high, items = max(cell.high for cell in cells) + 9, list[Item]()
        for n, cell in enumerate(cells):
            x = n * (each + gap)
            items += [rect(x, 0, each, high, fill=way["tint"], round_=way["round"]),
                      group(cell, x, 0)]  # fmt: skip
        parts.append(Part(items, high))
    return stacked(parts, gap)


def _ticket(told: Told, wide: float) -> Part:
    """A ticket with bites at its sides, a line of dashes between act and fields."""
    way, size, over = told.way, told.size, told.way["fields_over"]
    inner, pairs, rows = wide - 36, told.pairs("Subject"), list[Part]()
    each = inner / over
    for n in range(0, len(pairs), over):
        cells = [stacked([lines(told, label, 0, 0, each - 8, scale=0.78, colour=way["label"]),
                          lines(told, value, 0, 0, each - 8)], 0)
                 for label, value in pairs[n : n + over]]  # fmt: skip
        rows.append(Part([group(cell, k * each, 0) for k, cell in enumerate(cells)],
                         max(cell.high for cell in cells)))  # fmt: skip
    act, low = _act(told, inner), stacked(rows, way["fact_gap"] + 2)
    cut = act.high + size * 1.5
    high = cut + low.high + size * 1.5
    items = [rect(0, 0, wide, high, line=way["accent"], round_=5, thick=1),
             rule(10, cut, wide - 10, cut, way["accent"], 0.8, (3.0, 3.0)),
             rect(-1.5, cut - 7, 3, 14, fill=WHITE), rect(wide - 1.5, cut - 7, 3, 14, fill=WHITE),
             disc(0, cut, 6, line=way["accent"], thick=1),
             disc(wide, cut, 6, line=way["accent"], thick=1),
             rect(-8, cut - 8, 7.4, 16, fill=WHITE), rect(wide + 0.6, cut - 8, 7.4, 16, fill=WHITE),
             group(act, 18, size * 0.6), group(low, 18, cut + size * 0.7)]  # fmt: skip
    return Part(items, high)


def _lines(told: Told, wide: float) -> Part:
    """A short bar before each field, label and value in one line."""
    way, size, parts = told.way, told.size, list[Part]()
    for label, value in told.pairs():
        said = f"{label}:"
        start = long(told, said, bold=way["label_bold"]) + 17
        bold = value == told.facts["Subject"][1]
        if start > wide * 0.5:
            body = stacked([lines(told, said, 12, 0, wide - 12, bold=way["label_bold"],
                                  colour=way["label"]),
                            lines(told, value, 12, 0, wide - 12, bold=bold)], 0)  # fmt: skip
        else:
            first = text(told, said, 12, size, bold=way["label_bold"], colour=way["label"])
            two = lines(told, value, start, 0, wide - start, bold=bold)
            body = Part([first, *two.items], two.high)
        parts.append(Part([rect(2, size * 0.3, 2.2, size * 0.8, fill=way["accent"]),
                           *body.items], body.high))  # fmt: skip
    return stacked(parts, way["fact_gap"])


def _ledger(told: Told, wide: float) -> Part:
    """Lines on alternating grounds, labels bold at the left."""
    way, size, parts = told.way, told.size, list[Part]()
    pairs = told.pairs()
    first = min(longest(told, [label for label, _ in pairs], bold=True) + 18, wide * 0.4)
    for n, (label, value) in enumerate(pairs):
        one = lines(told, label, 7, 2, first - 12, bold=True)
        two = lines(told, value, first, 2, wide - first - 6)
        high = max(one.high, two.high) + size * 0.4
        ground = [rect(0, 0, wide, high, fill=way["tint"])] if n % 2 == 0 else []
        parts.append(Part([*ground, *one.items, *two.items], high))
    return stacked(parts, 0)


_FACTS: Mapping[str, Callable[[Told, float], Part]] = {
    "material": _material, "shields": _shields, "grid": _grid, "ticket": _ticket, "lines": _lines,
    "ledger": _ledger,
}  # fmt: skip
