"""The totals on a page of PoDoFo: tables, hatched bars, strokes to count, fields, brackets."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.podofo.kit import column, paragraph, ranged, table
from tests.drawing.held_out.skia.kit import base, centred, longest, need, sign_room
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, group, long, rect, rule, stacked, text
from tests.drawing.held_out.vega.marks import mark_room, swatch_at


def totals(told: Told, wide: float) -> Part:
    """How many, and what they hold, by position."""
    return _TOTALS[told.way["totals"]](told, wide)


def count(told: Told, wide: float) -> Part:
    """The same in a sentence, broken by the library."""
    return paragraph(told, told.count(), wide, bold=told.way["count_bold"])


def _table(told: Told, wide: float) -> Part:
    """The library's own table; marks stand before it."""
    rows, heads = told.words.totals, told.words.totals_head
    marks = sign_room(told, rows)
    widths = [column(told, heads[0], [row.label for row in rows]) + 8,
              column(told, heads[1], [row.members for row in rows]) + 6,
              column(told, heads[2], [told.held(row) for row in rows]) + 6]  # fmt: skip
    need(sum(widths) + marks, wide, "totals")
    if told.way["totals_full"]:
        widths[0] += (wide - marks - sum(widths)) * 0.7
    made = table(told, heads, [[row.label, row.members, told.held(row)] for row in rows], widths,
                 ["left", *[ranged(told, "right")] * 2], high=1.55)  # fmt: skip
    items = [group(Part([made.item], made.high), marks, 0)]
    for row, y in zip(rows, made.middles, strict=True):
        items += swatch_at(told, row.mark, marks / 2 - 2, y)
    low = made.high - made.step
    items.append(rule(marks, low, marks + sum(widths), low, told.way["accent"], 1))
    return Part(items, made.high)


def _across(told: Told, wide: float) -> Part:
    """The library's table with a column for each position."""
    rows, heads = told.words.totals, told.words.totals_head
    first = min(longest(told, heads[1:], bold=True) + 8, wide * 0.3)
    need(longest(told, heads[1:]) + 5, first, "a head")
    each = (wide - first) / len(rows)
    body = [[heads[1], *(row.members for row in rows)],
            [heads[2], *(told.held(row) for row in rows)]]  # fmt: skip
    made = table(told, ["", *(row.label for row in rows)], body, [first, *[each] * len(rows)],
                 ["left", *["center"] * len(rows)], high=1.6)  # fmt: skip
    items, low = [made.item], made.high
    if any(row.mark for row in rows):
        for n, row in enumerate(rows):
            items += swatch_at(told, row.mark, first + (n + 0.5) * each, low + told.size)
        low += told.size * 1.8
    return Part(items, low)


def _hatched(told: Told, wide: float) -> Part:
    """Bars as long as the numbers, each hatched its own way, in grey ink."""
    rows, size, way = told.words.totals, told.size, told.way
    marks, names = sign_room(told, rows), longest(told, [row.label for row in rows], bold=True) + 10
    said = [f"{row.members}" + (f" ({told.held(row)})" if row.figure else "") for row in rows]
    room = wide - marks - names - longest(told, said, bold=True) - 10
    need(70, room, "bars")
    room = min(room, 240.0)
    whole, parts = int(rows[-1].members), []
    for n, (row, words) in enumerate(zip(rows, said, strict=True)):
        bold, y = row.position is None, size * 0.85
        items = [*swatch_at(told, row.mark, marks / 2 - 2, y),
                 text(told, row.label, marks, base(told, y), bold=bold)]  # fmt: skip
        part, x = room * int(row.members) / whole, marks + names
        if not bold and part:
            items += [rect(x, y - size * 0.45, part, size * 0.9, fill=f"hatch{n}#777777"),
                      rect(x, y - size * 0.45, part, size * 0.9, line="#777777",
                           thick=0.6)]  # fmt: skip
        start = x + (part + 6 if not bold else 0)
        items.append(text(told, words, start, base(told, y), bold=True))
        if bold:
            items.append(rule(0, 0, wide, 0, way["line"], 0.8))
        parts.append(Part(items, size * 1.7))
    return stacked(parts, 0)


def _strokes(told: Told, wide: float) -> Part:
    """A stroke for each State, by fives, before number and share."""
    rows, size = told.words.totals, told.size
    marks, names = sign_room(told, rows), longest(told, [row.label for row in rows], bold=True) + 12
    step = size * 0.38
    room = 27 * step + 6 * step + 12
    said = [f"{row.members}" + (f" – {told.held(row)}" if row.figure else "") for row in rows]
    need(marks + names + room + longest(told, said, bold=True), wide, "strokes")
    parts = []
    for row, words in zip(rows, said, strict=True):
        bold, y = row.position is None, size * 0.8
        items = [*swatch_at(told, row.mark, marks / 2 - 2, y),
                 text(told, row.label, marks, base(told, y), bold=bold),
                 text(told, words, marks + names + room, base(told, y), bold=True)]  # fmt: skip
        if not bold:
            for n in range(int(row.members)):
                x = marks + names + (n + n // 5) * step
                items.append(rule(x, y - size * 0.42, x, y + size * 0.42, told.way["label"], 1))
        parts.append(Part(items, size * 1.6))
    return stacked(parts, 0)


def _fields(told: Told, wide: float) -> Part:
    """Framed fields beside one another, the words on a bar above the number."""
    rows, size, way, gap = told.words.totals, told.size, told.way, _gap(told)
    each = (wide - gap * (len(rows) - 1)) / len(rows)
    names = [centred(told, row.label, each / 2, 2, each - 8, bold=row.position is None)
             for row in rows]  # fmt: skip
    top = max(name.high for name in names) + size * 0.5
    high, items = top + size * 3.3, list[Item]()
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        x = n * (each + gap)
        marks = mark_room(told) + 6 if row.mark else 0.0
        number = long(told, row.members, scale=1.5, bold=True)
        need(marks + number + 8, each, "fields")
        need(long(told, told.held(row)) + 6, each, "fields")
        left = x + (each - marks - number) / 2
        items += [rect(x, 0, each, top, fill=way["tint"]),
                  rect(x, 0, each, high, line=way["line"], thick=0.7), group(name, x, 0),
                  *swatch_at(told, row.mark, left + marks / 2 - 3, top + size),
                  text(told, row.members, left + marks, top + size * 1.5, scale=1.5, bold=True),
                  text(told, told.held(row), x + each / 2, top + size * 2.8,
                       at="center")]  # fmt: skip
    return Part(items, high)


def _gap(told: Told) -> float:
    """Between fields: nothing, or as much as the way has."""
    gap: float = told.way["field_gap"]
    return gap


def _bracket(told: Told, wide: float) -> Part:
    """Lines with their numbers, joined by a bracket to the sum."""
    *rows, whole = told.words.totals
    size, way = told.size, told.way
    marks, names = sign_room(told, rows), longest(told, [row.label for row in rows]) + 14
    said = [f"{told.members(row)}" + (f", {told.held(row)}" if row.figure else "") for row in rows]
    x = marks + names + longest(told, said, bold=True) + 10
    sums = [text(told, whole.label, x + 22, 0, bold=True),
            text(told, told.members(whole), x + 22, size * 1.3)]  # fmt: skip
    if whole.figure:
        sums.append(text(told, told.held(whole), x + 22, size * 2.6))
    words = longest(told, [whole.label, told.members(whole), told.held(whole)], bold=True)
    need(x + 24 + words, wide, "a bracket")
    items, step = list[Item](), size * 1.6
    for n, (row, one) in enumerate(zip(rows, said, strict=True)):
        y = (n + 0.5) * step
        items += [*swatch_at(told, row.mark, marks / 2 - 2, y),
                  text(told, row.label, marks, base(told, y)),
                  text(told, one, marks + names, base(told, y), bold=True)]  # fmt: skip
    high = len(rows) * step
    ink = way["accent"]
    items += [rule(x, 2, x + 7, 2, ink, 1.1), rule(x, high - 2, x + 7, high - 2, ink, 1.1),
              rule(x + 7, 2, x + 7, high - 2, ink, 1.1),
              rule(x + 7, high / 2, x + 15, high / 2, ink, 1.1),
              group(Part(sums, 0), 0, high / 2 - size * 0.7)]  # fmt: skip
    return Part(items, high)


def _none(told: Told, wide: float) -> Part:
    """The States' own headings have the sums."""
    return Part([], 0)


_TOTALS: Mapping[str, Callable[[Told, float], Part]] = {
    "table": _table, "across": _across, "hatched": _hatched, "strokes": _strokes,
    "fields": _fields, "bracket": _bracket, "sentence": count, "none": _none,
}  # fmt: skip
