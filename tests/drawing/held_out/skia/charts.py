"""The totals on a page of Skia as charts: a ring, one bar in parts, rings, upright columns."""

from tests.drawing.held_out.skia.kit import arc, base, centred, need, sign_room
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, lines, long, rect, rule, text
from tests.drawing.held_out.vega.marks import mark_room, swatch_at


def donut(told: Told, wide: float) -> Part:
    """A ring in grades of one colour; beside it the words with their numbers."""
    rows, size, shades = told.words.totals, told.size, told.way["shades"]
    whole, radius = int(rows[-1].members), size * 3.5
    items, turn = list[Item](), -90.0
    for row, shade in zip(rows, shades, strict=False):
        sweep = 360 * int(row.members) / whole
        if sweep:
            items.append(arc(radius + 4, radius + 4, radius - size * 0.65, turn, sweep,
                             colour=shade, thick=size * 1.3))  # fmt: skip
        turn += sweep
    items += [text(told, rows[-1].members, radius + 4, base(told, radius + 4, 1.5), scale=1.5,
                   bold=True, at="center")]  # fmt: skip
    start, step, marks = 2 * radius + 20, size * 1.55, sign_room(told, rows)
    for n, row in enumerate(rows):
        y, bold = (n + 0.5) * step, row.position is None
        said = f"{row.members}" + (f"  ({told.held(row)})" if row.figure else "")
        if not bold:
            items.append(rect(start, y - 4, 8, 8, fill=shades[n]))
        x = start + 14
        items += [*swatch_at(told, row.mark, x + marks / 2 - 3, y),
                  text(told, row.label, x + marks, base(told, y), bold=bold),
                  text(told, said, min(wide, start + told.way["donut_wide"]), base(told, y),
                       bold=True, at="right")]  # fmt: skip
        need(x + marks + long(told, row.label, bold=bold) + long(told, said, bold=True) + 8,
             min(wide, start + told.way["donut_wide"]), "a ring")  # fmt: skip
    return Part(items, max(2 * radius + 8, step * len(rows)))


def stack(told: Told, wide: float) -> Part:
    """One bar in parts as long as their numbers; the words in columns below."""
    rows, size, shades = told.words.totals, told.size, told.way["shades"]
    whole, high, x = int(rows[-1].members), size * 1.5, 0.0
    items = list[Item]()
    for row, shade in zip(rows, shades, strict=False):
        part = wide * int(row.members) / whole
        if part:
            items.append(rect(x, 0, part - 1, high, fill=shade))
        x += part
    each, marks = wide / len(rows), sign_room(told, rows)
    tops = [lines(told, row.label, n * each + 13 + marks, high + 5, each - 18 - marks,
                  bold=row.position is None) for n, row in enumerate(rows)]  # fmt: skip
    low = high + 5 + max(top.high for top in tops)
    for n, (row, top) in enumerate(zip(rows, tops, strict=True)):
        if row.position:
            items.append(rect(n * each, high + 5 + size * 0.35, 8, 8, fill=shades[n]))
        items += [*top.items,
                  *swatch_at(told, row.mark, n * each + 12 + marks / 2 - 2,
                             high + 5 + size * 0.7),
                  text(told, row.members, n * each + 13, low + size * 1.35, scale=1.4, bold=True),
                  text(told, told.held(row), n * each + 13, low + size * 2.5,
                       scale=0.94)]  # fmt: skip
    return Part(items, low + size * 2.8)


def rings(told: Told, wide: float) -> Part:
    """A ring for each position, closed as far as its number reaches, which stands within."""
    rows, size = told.words.totals, told.size
    each, radius, whole = wide / len(rows), size * 1.9, int(rows[-1].members)
    need(2 * radius + 12, each, "rings")
    marks = [mark_room(told) + 4 if row.mark else 0.0 for row in rows]
    names = [centred(told, row.label, (n + 0.5) * each + marks[n] / 2, 2 * radius + 8,
                     each - 10 - marks[n], bold=row.position is None)
             for n, row in enumerate(rows)]  # fmt: skip
    low = 2 * radius + 8 + max(name.high for name in names)
    items = list[Item]()
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        x, sweep = (n + 0.5) * each, 360 * int(row.members) / whole
        said = min(long(told, row.label, bold=True), each - 10 - marks[n])
        items += [arc(x, radius + 2, radius, 0, 360, colour="#dcdfe4", thick=size * 0.42),
                  text(told, row.members, x, base(told, radius + 2, 1.3), scale=1.3, bold=True,
                       at="center"), *name.items,
                  *swatch_at(told, row.mark, x - said / 2 - 2, 2 * radius + 8 + size * 0.68),
                  text(told, told.held(row), x, low + size, at="center",
                       scale=0.94)]  # fmt: skip
        if sweep:
            items.append(arc(x, radius + 2, radius, -90, sweep, colour=told.way["dark"],
                             thick=size * 0.42, round_=sweep < 360))  # fmt: skip
    return Part(items, low + size * 1.4)


def columns(told: Told, wide: float) -> Part:
    """A chart of upright columns: numbers above them, words and shares below."""
    rows, size, way = told.words.totals, told.size, told.way
    each, tall, whole = wide / len(rows), size * 5, int(rows[-1].members)
    marks = [mark_room(told) + 4 if row.mark else 0.0 for row in rows]
    names = [centred(told, row.label, (n + 0.5) * each + marks[n] / 2, tall + size * 1.4 + 4,
                     each - 8 - marks[n], bold=row.position is None)
             for n, row in enumerate(rows)]  # fmt: skip
    floor = tall + size * 1.4
    low = floor + 4 + max(name.high for name in names)
    items = [rule(0, floor, wide, floor, way["ink"], 0.8)]
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        x, high = (n + 0.5) * each, tall * int(row.members) / whole
        said = min(long(told, row.label, bold=True), each - 8 - marks[n])
        if high:
            items.append(rect(x - each * 0.22, floor - high, each * 0.44, high,
                              fill=way["bar"] if row.position else "#c9ccd1"))  # fmt: skip
        items += [text(told, row.members, x, floor - high - 3, bold=True, at="center"),
                  *name.items,
                  *swatch_at(told, row.mark, x - said / 2 - 2, floor + 4 + size * 0.68),
                  text(told, told.held(row), x, low + size, at="center",
                       scale=0.94)]  # fmt: skip
    return Part(items, low + size * 1.3)
