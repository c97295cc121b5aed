"""The States on a page of Kendo UI Drawing by what they voted: segments, words, mosaics, quotes."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.framed import WHITE, polygon
from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.kendo.panels import columns, how_many, in_full, summed, tabs
from tests.drawing.held_out.ruled import in_halves
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.skia.kit import base, longest, named, need
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

Rows = Sequence[StateRow]


def _segments(told: Told, rows: Rows, wide: float) -> Part:
    """A control of four joined fields for each State, the chosen one dark."""
    return in_halves(told, rows, wide, lambda own, each: _controls(told, own, rows, each))


def _controls(told: Told, rows: Rows, whole: Rows, wide: float) -> Part:
    way, size, totals = told.way, told.size, told.words.totals[:-1]
    heads, step = told.words.states_head, told.size * way["high"]
    names = longest(told, [row.name for row in whole], bold=way["names_bold"]) + 8
    figures = longest(told, [*heads[1].split(), *(row.figure for row in whole)], bold=True) + 10
    rooms = [long(told, total.label, scale=0.9, bold=True) + 12 for total in totals]
    start = names + figures
    need(start + sum(rooms), wide, "segments")
    rooms = [room + (wide - start - sum(rooms)) / 8 for room in rooms]
    top = lines(told, heads[1], start - 8, 0, figures, bold=True, at="right")
    high = step - 3
    items = [*top.items, text(told, heads[0], 0, size, bold=True),
             text(told, heads[2], start + 6, size, bold=True)]  # fmt: skip
    for n, row in enumerate(rows):
        x, y = start, top.high + 3 + (n + 0.5) * step
        items += [named(told, row, 0, base(told, y)),
                  text(told, row.figure, start - 8, base(told, y), at="right")]  # fmt: skip
        for total, room in zip(totals, rooms, strict=True):
            mine = total.position == told.position(row)
            items += [rect(x, y - high / 2, room, high, fill=way["dark"] if mine else WHITE,
                           line=way["line"], thick=0.6),
                      text(told, total.label, x + room / 2, base(told, y, 0.9), scale=0.9,
                           at="center", bold=mine,
                           colour=WHITE if mine else "#8a8f96")]  # fmt: skip
            x += room
    return Part(items, top.high + 3 + len(rows) * step)


def _worded(told: Told, rows: Rows, wide: float) -> Part:
    """The word of the position beside each State, in two columns."""
    way, size, gap = told.way, told.size, 26.0
    each, step, length = (wide - gap) / 2, size * way["high"], -(-len(rows) // 2)
    word = {total.position: total.label for total in told.words.totals}
    names = longest(told, [row.name for row in rows], bold=way["names_bold"]) + 8
    words = longest(told, list(word.values()), bold=True)
    figures = longest(told, [row.figure for row in rows]) + 8
    need(names + figures + words + 8, each, "words")
    items = list[Item]()
    for n, row in enumerate(rows):
        x, y = n // length * (each + gap), (n % length + 0.5) * step
        items += [named(told, row, x, base(told, y)),
                  text(told, row.figure, x + each - words - 14, base(told, y), at="right",
                       colour=way["label"]),
                  text(told, word[told.position(row)], x + each - words, base(told, y), bold=True),
                  rule(x, y + step / 2, x + each, y + step / 2, way["line"], 0.4)]  # fmt: skip
    return Part(items, length * step)


def _mosaic(told: Told, rows: Rows, wide: float) -> Part:
    """Rectangles as large as there are States, names within; those in favour at the left."""
    way, size, gap = told.way, told.size, 5.0
    first, *others = told.words.totals[:-1]
    left = wide * 0.6 - gap
    made = [_panel(told, first, left, 2 if int(first.members) > 8 else 1)]
    right = [_panel(told, total, wide - left - gap, 1) for total in others]
    tall = max(made[0].high, sum(part.high for part in right) + gap * 2)
    spare, y, items = tall - sum(part.high for part in right) - gap * 2, 0.0, list[Item]()
    for part, shade in zip(right, ("#d9dee4", "#e8ebef", WHITE), strict=True):
        high = part.high + spare / 3
        items += [rect(left + gap, y, wide - left - gap, high, fill=shade, line=way["line"],
                       thick=0.6), group(part, left + gap, y)]  # fmt: skip
        y += high + gap
    items += [rect(0, 0, left, tall, fill=way["tint"], line=way["line"], thick=0.6),
              group(made[0], 0, 0)]  # fmt: skip
    return stacked([Part(items, tall), summed(told, wide)], size * 0.7)


def _panel(told: Told, total: TotalRow, wide: float, over: int) -> Part:
    """The word, how many, and names in columns."""
    size, step = told.size, told.size * 1.5
    mine = [in_full(told, row) for row in of_position(told, total)] or [told.way["nobody"]]
    each = (wide - 16) / over
    need(longest(told, mine) + 6, each, "a panel")
    head = stacked([lines(told, total.label, 9, 5, wide - 18, bold=True, scale=1.25),
                    lines(told, how_many(told, total), 9, 5, wide - 18,
                          colour=told.way["label"])], 0)  # fmt: skip
    length = -(-len(mine) // over)
    top = head.high + size * 0.9
    items = [*head.items, *(text(told, one, 9 + n // length * each,
                                 top + (n % length + 0.72) * step)
                            for n, one in enumerate(mine))]  # fmt: skip
    return Part(items, top + length * step + 6)


def _quotes(told: Told, rows: Rows, wide: float) -> Part:
    """A large bubble of speech for each position: its word above, names within it."""
    way, size, parts = told.way, told.size, list[Part]()
    for total in told.words.totals[:-1]:
        names = [in_full(told, row) for row in of_position(told, total)] or [way["nobody"]]
        said = lines(told, way["between"].join(names), 12, 0, wide - 24)
        title = f"{total.label} ({how_many(told, total)})"
        need(long(told, title, bold=True, scale=1.1), wide, title)
        top, high = size * 1.9, said.high + 13
        items = [text(told, title, 4, size * 1.1, bold=True, scale=1.1, colour=way["accent"]),
                 polygon([(22, top + 1), (30, top - 6), (38, top + 1)], way["accent"]),
                 rect(0, top, wide, high, fill=WHITE, line=way["accent"], round_=8, thick=1),
                 group(said, 0, top + 5)]  # fmt: skip
        parts.append(Part(items, top + high))
    return stacked([*parts, summed(told, wide)], size * 0.8)


def _pyramid(told: Told, rows: Rows, wide: float) -> Part:
    """Layers of a pyramid with their words, names at the right of each."""
    way, size, parts, over = told.way, told.size, list[Part](), 2
    base_, step = wide * 0.36, size * 1.5
    each = (wide - base_ - 20) / over
    totals = list(reversed(told.words.totals[:-1]))
    need(longest(told, [in_full(told, row) for row in rows]) + 4, each, "layers")
    shades = ("#f3f5f7", "#e4e8ec", "#d2d8de", "#bcc5ce")
    for n, (total, shade) in enumerate(zip(totals, shades, strict=True)):
        mine = [in_full(told, row) for row in of_position(told, total)] or [way["nobody"]]
        length = -(-len(mine) // over)
        room = base_ * (0.62 + 0.1 * n)
        label = stacked([lines(told, total.label, base_ / 2, 0, room - 12, bold=True, at="center"),
                         lines(told, how_many(told, total), base_ / 2, 0, room - 12,
                               at="center")], 0)  # fmt: skip
        high = max(length * step, label.high) + 10
        top, low = room / 2, (room + base_ * 0.1) / 2
        middle = base_ / 2
        items = [polygon([(middle - top, 0), (middle + top, 0), (middle + low, high - 2),
                          (middle - low, high - 2)], fill=shade, line=way["line"], thick=0.6),
                 group(label, 0, (high - label.high) / 2)]  # fmt: skip
        items += [text(told, one, base_ + 14 + k // length * each, 5 + (k % length + 0.72) * step)
                  for k, one in enumerate(mine)]  # fmt: skip
        parts.append(Part(items, high))
    return stacked([*parts, summed(told, wide)], 3)


def _clouds(told: Told, rows: Rows, wide: float) -> Part:
    """Chips that flow behind one another below the word of their position."""
    way, size, parts = told.way, told.size, list[Part]()
    high = size * 1.65
    for total in told.words.totals[:-1]:
        head = lines(told, f"{total.label}: {how_many(told, total)}", 0, 0, wide, bold=True,
                     scale=1.08)  # fmt: skip
        x, y, items = 0.0, 0.0, list[Item]()
        for row in of_position(told, total):
            said = in_full(told, row)
            room = long(told, said) + 14
            if x and x + room > wide:
                x, y = 0.0, y + high + 4
            items += [rect(x, y, room, high, fill=way["tint"] if way["chip_fill"] else "",
                           line=way["line"], round_=high / 2, thick=0.7),
                      text(told, said, x + 7, base(told, y + high / 2))]  # fmt: skip
            x += room + 5
        if not items:
            items, y = [text(told, way["nobody"], 0, size)], -size * 0.3
        parts.append(stacked([head, Part(items, y + high)], 3))
    return stacked([*parts, summed(told, wide)], size * 0.9)


STATES: Mapping[str, Callable[[Told, Rows, float], Part]] = {
    "segments": _segments, "worded": _worded, "mosaic": _mosaic, "quotes": _quotes,
    "pyramid": _pyramid, "clouds": _clouds, "tabs": tabs, "columns": columns,
}  # fmt: skip
