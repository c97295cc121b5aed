"""The totals on a page of MuhammaraJS: tables, an equation, a strip, small squares, fractions."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.ruled import column, ruled
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.skia.kit import base, centred, longest, need, sign_room
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
from tests.drawing.held_out.vega.marks import mark_room, swatch_at

_SHADES = ("#5c6770", "#9aa4ac", "#c9cfd4", "#ffffff")


def totals(told: Told, wide: float) -> Part:
    """How many, and what they hold, by position."""
    return _TOTALS[told.way["totals"]](told, wide)


def count(told: Told, wide: float) -> Part:
    """The same in a sentence."""
    return lines(told, told.count(), 0, 0, wide, bold=told.way["count_bold"])


def _table(told: Told, wide: float) -> Part:
    """Words, numbers and shares below heads; marks in a column before them."""
    rows, heads = told.words.totals, told.words.totals_head
    marks = sign_room(told, rows)
    widths = [column(told, heads[0], [row.label for row in rows]) + 6,
              column(told, heads[1], [row.members for row in rows]),
              column(told, heads[2], [told.held(row) for row in rows])]  # fmt: skip
    need(sum(widths) + marks, wide, "totals")
    if told.way["totals_full"]:
        widths[0] += (wide - marks - sum(widths)) * 0.6
    made = ruled(told, heads, [[row.label, row.members, told.held(row)] for row in rows], widths,
                 ["left", "right", "right"], high=1.5, last=True)  # fmt: skip
    items = [group(made.part, marks, 0)]
    for row, y in zip(rows, made.middles, strict=True):
        items += swatch_at(told, row.mark, marks / 2 - 2, y)
    return Part(items, made.part.high)


def _equation(told: Told, wide: float) -> Part:
    """Large numbers with signs of a sum between them, words and shares below."""
    rows, size, gap = told.words.totals, told.size, 18.0
    each = (wide - gap * (len(rows) - 1)) / len(rows)
    names = [centred(told, row.label, each / 2, 0, each, bold=row.position is None)
             for row in rows]  # fmt: skip
    tall, items, top = max(name.high for name in names), list[Item](), size * 2.3
    marks = any(row.mark for row in rows)
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        x = n * (each + gap)
        need(long(told, told.held(row)), each, "an equation")
        items += [text(told, row.members, x + each / 2, size * 1.8, scale=1.9, bold=True,
                       at="center"), group(name, x, top),
                  text(told, told.held(row), x + each / 2, top + tall + size,
                       at="center", colour=told.way["label"]),
                  *swatch_at(told, row.mark, x + each / 2, top + tall + size * 2.3)]  # fmt: skip
        if n:
            sign = "=" if n == len(rows) - 1 else "+"
            items.append(text(told, sign, x - gap / 2, size * 1.7, scale=1.6, at="center",
                              colour=told.way["accent"]))  # fmt: skip
    return Part(items, top + tall + size * (3.2 if marks else 1.4))


def _strip(told: Told, wide: float) -> Part:
    """One strip parted as the numbers are, in greys; a line for each part below."""
    *rows, whole = told.words.totals
    size, way, items = told.size, told.way, list[Item]()
    high, x = size * 1.3, 0.0
    for n, row in enumerate(rows):
        part = wide * int(row.members) / int(whole.members)
        if part:
            items.append(rect(x, 0, part, high, fill=_SHADES[n], line="#4a535b", thick=0.5))
        x += part
    marks, step = sign_room(told, rows), size * 1.55
    names = longest(told, [row.label for row in told.words.totals], bold=True) + 16
    for n, row in enumerate(told.words.totals):
        y, bold = high + 6 + (n + 0.5) * step, row.position is None
        if not bold:
            items.append(rect(1, y - size * 0.4, size * 0.8, size * 0.8, fill=_SHADES[n],
                              line="#4a535b", thick=0.5))  # fmt: skip
        start = size * 1.5
        items += [
            *swatch_at(told, row.mark, start + marks / 2 - 2, y),
            text(told, row.label, start + marks, base(told, y), bold=bold),
            text(told, told.members(row), start + marks + names, base(told, y), bold=True),
        ]
        held = start + marks + names + long(told, "88 Member States", bold=True) + 14
        need(held + long(told, told.held(row)), wide, "a strip")
        items.append(text(told, told.held(row), held, base(told, y)))
    items.append(rule(0, high + 6 + len(rows) * step, wide * 0.6, high + 6 + len(rows) * step,
                      way["line"], 0.7))  # fmt: skip
    return Part(items, high + 6 + step * (len(rows) + 1))


def _waffle(told: Told, wide: float) -> Part:
    """A small square for each State, in as many rows as there are positions."""
    rows, size = told.words.totals, told.size
    marks, names = sign_room(told, rows), longest(told, [row.label for row in rows], bold=True) + 12
    said = [row.members + (f" ({told.held(row)})" if row.figure else "") for row in rows]
    step = size * 0.95
    most = max(int(row.members) for row in rows[:-1])
    need(marks + names + longest(told, said, bold=True) + 14 + most * step, wide, "squares")
    numbers = marks + names + longest(told, said, bold=True)
    parts = []
    for row, words in zip(rows, said, strict=True):
        y, bold = size * 0.8, row.position is None
        items = [*swatch_at(told, row.mark, marks / 2 - 2, y),
                 text(told, row.label, marks, base(told, y), bold=bold),
                 text(told, words, numbers, base(told, y), bold=True, at="right")]  # fmt: skip
        if bold:
            items.append(rule(0, 0, numbers, 0, told.way["line"], 0.8))
        else:
            items += [rect(numbers + 12 + n * step, y - step * 0.4, step * 0.8, step * 0.8,
                           fill=told.way["bar"]) for n in range(int(row.members))]  # fmt: skip
        parts.append(Part(items, size * 1.6))
    return stacked(parts, 0)


def _fractions(told: Told, wide: float) -> Part:
    """So many of all, in lines."""
    rows, size = told.words.totals, told.size
    whole = rows[-1].members
    marks, names = sign_room(told, rows), longest(told, [row.label for row in rows], bold=True) + 14
    said = [_of_all(row, whole) for row in rows]
    shares = marks + names + longest(told, said, bold=True) + 16
    need(shares + longest(told, [told.held(row) for row in rows]), wide, "fractions")
    parts = []
    for row, words in zip(rows, said, strict=True):
        y, bold = size * 0.75, row.position is None
        items = [*swatch_at(told, row.mark, marks / 2 - 2, y),
                 text(told, row.label, marks, base(told, y), bold=bold),
                 text(told, words, marks + names, base(told, y), bold=True),
                 text(told, told.held(row), shares, base(told, y))]  # fmt: skip
        parts.append(Part(items, size * 1.5))
    return stacked(parts, 0)


def _of_all(row: TotalRow, whole: str) -> str:
    return f"{row.members} of {whole}" if row.position else whole


def _boxes(told: Told, wide: float) -> Part:
    """Boxes of a form: the word in small type above, number and share below."""
    rows, size, way = told.words.totals, told.size, told.way
    each = wide / len(rows)
    names = [lines(told, row.label, 5, 2, each - 8, scale=0.84, colour=way["label"],
                   bold=row.position is None) for row in rows]  # fmt: skip
    top = max(name.high for name in names) + 4
    high, items = top + size * 3.1, list[Item]()
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        x, marks = n * each, mark_room(told) + 4 if row.mark else 0.0
        need(long(told, row.members, scale=1.4, bold=True) + marks + 12, each, "boxes")
        need(long(told, told.held(row)) + 10, each, "boxes")
        items += [rect(x, 0, each, high, line=way["line"], thick=0.7 + 0.6 * (n == len(rows) - 1)),
                  group(name, x, 0),
                  text(told, row.members, x + 5, top + size * 1.3, scale=1.4, bold=True),
                  text(told, told.held(row), x + 5, top + size * 2.6),
                  *swatch_at(told, row.mark, x + each - marks / 2 - 3,
                             top + size * 0.9)]  # fmt: skip
    return Part(items, high)


def _none(told: Told, wide: float) -> Part:
    """The States' own headings have the sums."""
    return Part([], 0)


_TOTALS: Mapping[str, Callable[[Told, float], Part]] = {
    "table": _table, "equation": _equation, "strip": _strip, "waffle": _waffle,
    "fractions": _fractions, "boxes": _boxes, "sentence": count, "none": _none,
}  # fmt: skip
