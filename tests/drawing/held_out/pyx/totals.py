"""The totals on a page of PyX: tables, numbers in words, points on axes, pies, columns, a line."""

import math
from collections.abc import Callable, Mapping

from tests.drawing.held_out.framed import polygon
from tests.drawing.held_out.ruled import column, ruled
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.skia.kit import base, centred, disc, longest, need, sign_room
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, group, lines, long, rule, stacked, text
from tests.drawing.held_out.vega.marks import mark_room, swatch_at

_SHADES = ("#6b7580", "#a4adb5", "#d2d7db", "#ffffff")
_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
         "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
         "nineteen", "twenty")  # fmt: skip


def totals(told: Told, wide: float) -> Part:
    """How many, and what they hold, by position."""
    return _TOTALS[told.way["totals"]](told, wide)


def count(told: Told, wide: float) -> Part:
    """The same in a sentence."""
    return lines(told, told.count(), 0, 0, wide, bold=told.way["count_bold"])


def _table(told: Told, wide: float) -> Part:
    """Words, numbers and shares below heads; marks behind the words."""
    rows, heads = told.words.totals, told.words.totals_head
    marks = sign_room(told, rows)
    widths = [column(told, heads[0], [row.label for row in rows]) + marks + 8,
              column(told, heads[1], [row.members for row in rows]) + 6,
              column(told, heads[2], [told.held(row) for row in rows]) + 6]  # fmt: skip
    need(sum(widths), wide, "totals")
    if told.way["totals_full"]:
        widths[1] += (wide - sum(widths)) * 0.4
        widths[2] += (wide - sum(widths)) * 0.5
    made = ruled(told, heads, [[row.label, row.members, told.held(row)] for row in rows], widths,
                 ["left", "right", "right"], high=1.45, last=True)  # fmt: skip
    items = made.part.items
    for row, y in zip(rows, made.middles, strict=True):
        items += swatch_at(told, row.mark, widths[0] - marks / 2, y)
    return Part(items, made.part.high)


def _in_words(number: int) -> str:
    """A number of States in words."""
    return _ONES[number] if number <= 20 else f"twenty-{_ONES[number - 20]}"


def _words(told: Told, wide: float) -> Part:
    """Numbers in words, as minutes have them, and in figures behind."""
    rows, size = told.words.totals, told.size
    marks = sign_room(told, rows)
    names = longest(told, [row.label for row in rows], bold=True) + 16
    said = [f"{_in_words(int(row.members))} ({row.members})" for row in rows]
    held = marks + names + longest(told, said) + 18
    need(held + longest(told, [told.held(row) for row in rows]), wide, "numbers in words")
    parts = []
    for row, words in zip(rows, said, strict=True):
        y, bold = size * 0.75, row.position is None
        parts.append(Part([*swatch_at(told, row.mark, marks / 2 - 2, y),
                           text(told, row.label, marks, base(told, y), bold=bold),
                           text(told, words, marks + names, base(told, y), bold=bold),
                           text(told, told.held(row), held, base(told, y), bold=bold)],
                          size * 1.5))  # fmt: skip
    return stacked(parts, 0)


def _axis(told: Told, wide: float) -> Part:
    """Points on an axis that counts the States."""
    *rows, whole = told.words.totals
    size, way, marks = told.size, told.way, sign_room(told, rows)
    names = longest(told, [row.label for row in rows], bold=True) + marks + 12
    said = [row.members + (f" – {told.held(row)}" if row.figure else "") for row in rows]
    last = longest(told, said, bold=True) + 10
    reach = min(wide - names - last, 260.0)
    need(120, reach, "an axis")
    most, step = int(whole.members), size * 1.6
    low = step * len(rows)
    at = [names + reach * n / most for n in range(most + 1)]
    items = [rule(names, low, names + reach, low, way["ink"], 0.7)]
    for n in range(0, most + 1, 5):
        items += [rule(at[n], low, at[n], low + 4, way["ink"], 0.6),
                  text(told, str(n), at[n], low + 4 + size, scale=0.8, at="center")]  # fmt: skip
    for n, (row, words) in enumerate(zip(rows, said, strict=True)):
        y, x = (n + 0.5) * step, at[int(row.members)]
        items += [*swatch_at(told, row.mark, marks / 2 - 2, y),
                  text(told, row.label, marks, base(told, y)),
                  rule(names, y, x, y, way["bar"], 0.8, (1.0, 1.6)),
                  disc(x, y, size * 0.3, fill=way["ink"]),
                  text(told, words, names + reach + 10, base(told, y), bold=True)]  # fmt: skip
    sums = f"{whole.label}: {told.members(whole)}" + (f", {told.held(whole)}" if whole.figure
                                                      else "")  # fmt: skip
    items.append(text(told, sums, names, low + size * 2.7, bold=True))
    return Part(items, low + size * 3)


def _pie(told: Told, wide: float) -> Part:
    """A round picture in greys, with words, numbers and shares beside it."""
    *rows, whole = told.words.totals
    size, most, marks = told.size, int(whole.members), sign_room(told, rows)
    radius = size * 4.4
    x, items, angle = 2 * radius + 18, list[Item](), -math.pi / 2
    for shade, row in zip(_SHADES, rows, strict=True):
        sweep = 2 * math.pi * int(row.members) / most
        if not sweep:
            continue
        steps = max(int(sweep / 0.08), 2)
        edge = [angle + sweep * k / steps for k in range(steps + 1)]
        points = [(radius + radius * math.cos(a), radius + radius * math.sin(a)) for a in edge]
        points = [(radius, radius), *points] if int(row.members) < most else points
        items.append(polygon(points, fill=shade, line="#454c53", thick=0.6))
        angle += sweep
    names = longest(told, [row.label for row in told.words.totals], bold=True) + 12
    for n, row in enumerate((*rows, whole)):
        y = size * 0.9 + n * size * 1.65
        if row.position:
            items.append(polygon([(x, y - 4), (x + 8, y - 4), (x + 8, y + 4), (x, y + 4)],
                                 fill=_SHADES[n], line="#454c53", thick=0.6))  # fmt: skip
        said = _said(told, row)
        start = x + 14 + marks
        need(start + names + long(told, said, bold=True), wide, "a pie")
        items += [*swatch_at(told, row.mark, x + 12 + marks / 2, y),
                  text(told, row.label, start, base(told, y), bold=row.position is None),
                  text(told, said, start + names, base(told, y), bold=True)]  # fmt: skip
    return Part(items, 2 * radius)


def _said(told: Told, row: TotalRow) -> str:
    return row.members + (f" ({told.held(row)})" if row.figure else "")


def _columns(told: Told, wide: float) -> Part:
    """The words above one another's numbers, parted by upright rules."""
    rows, size, way = told.words.totals, told.size, told.way
    each = wide / len(rows)
    names = [centred(told, row.label, each / 2, 0, each - 10, bold=row.position is None)
             for row in rows]  # fmt: skip
    top, marks = max(name.high for name in names), any(row.mark for row in rows)
    high, items = top + size * (4.4 if marks else 3.0), list[Item]()
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        x, y = n * each, top
        if marks:
            need(mark_room(told), each - 8, "columns")
            items += swatch_at(told, row.mark, x + each / 2, y + size * 0.7)
            y += size * 1.4
        need(long(told, told.held(row)) + 8, each, "columns")
        items += [group(name, x, 0),
                  text(told, row.members, x + each / 2, y + size * 1.3, scale=1.3, at="center",
                       bold=True),
                  text(told, told.held(row), x + each / 2, y + size * 2.5, at="center",
                       colour=way["label"])]  # fmt: skip
        if n:
            items.append(rule(x, 2, x, high - 2, way["line"], 0.6))
    return Part(items, high)


def _run(told: Told, wide: float) -> Part:
    """Word, number and share one after the other, parted by semicolons."""
    size, step = told.size, told.size * 1.6
    items, x, y = list[Item](), 0.0, step / 2
    rows = told.words.totals
    for n, row in enumerate(rows):
        room = mark_room(told) + 4 if row.mark else 0.0
        bold = row.position is None
        said = _said(told, row) + (";" if n < len(rows) - 1 else ".")
        first = long(told, f"{row.label}:", bold=bold) + 4
        whole = room + first + long(told, said, bold=True)
        need(whole, wide, "a line")
        if x and x + whole > wide:
            x, y = 0.0, y + step
        items += [*swatch_at(told, row.mark, x + room / 2, y),
                  text(told, f"{row.label}:", x + room, base(told, y), bold=bold),
                  text(told, said, x + room + first, base(told, y), bold=True)]  # fmt: skip
        x += whole + size * 1.1
    return Part(items, y + step / 2)


def _none(told: Told, wide: float) -> Part:
    """The States' own headings have the sums."""
    return Part([], 0)


_TOTALS: Mapping[str, Callable[[Told, float], Part]] = {
    "table": _table, "words": _words, "axis": _axis, "pie": _pie, "columns": _columns,
    "run": _run, "sentence": count, "none": _none,
}  # fmt: skip
