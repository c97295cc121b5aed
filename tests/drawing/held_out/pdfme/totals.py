"""How many Member States, and what they hold, by position, on a page of pdfme."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.pdfme.kit import (
    box,
    field,
    lines,
    long,
    need,
    rule,
    table,
    upright,
    widest,
)
from tests.drawing.held_out.pdfme.marks import mark_room, swatch_at
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, group, stacked


def totals(told: Told, wide: float) -> Part:
    """The totals, in the way's form."""
    return _TOTALS[told.way["totals"]](told, wide)


def count(told: Told, wide: float) -> Part:
    """The same in a sentence."""
    return lines(told, told.count(), 0, 0, wide)


def _room(told: Told) -> float:
    marks = any(row.mark for row in told.words.totals)
    return mark_room(told) + 6 if marks else 0.0


def _table(told: Told, wide: float) -> Part:
    """The program's table; marks before the words."""
    rows, heads, room = told.words.totals, told.words.totals_head, _room(told)
    pad = 2 * told.way["pad_across"] + 4
    numbers = max(widest(told, [row.members for row in rows]),
                  widest(told, heads[1].split(), bold=True)) + pad  # fmt: skip
    held = max(widest(told, [row.figure for row in rows]),
               widest(told, heads[2].split(), bold=True)) + pad  # fmt: skip
    names = widest(told, [*(row.label for row in rows), heads[0]], bold=True) + pad + 8
    need(room + names + numbers + held, wide, "totals")
    widths, ats = [names, numbers, held], ["left", "right", "right"]
    head, body = list(heads), [[row.label, row.members, row.figure] for row in rows]
    if room:
        widths, ats, head = [room, *widths], ["center", *ats], ["", *head]
        body = [["", *line] for line in body]
    made = table(told, head, body, widths, ats)
    items: list[Item] = [made.item]
    for row, middle in zip(rows, made.middles, strict=True):
        items += swatch_at(told, row.mark, room / 2, middle)
    return Part(items, made.high)


def _tiles(told: Told, wide: float) -> Part:
    """Tiles with an edge in colour: the number large, word and share beside it."""
    rows, size, gap, over = told.words.totals, told.size, 7.0, told.way["tiles_over"]
    each, number = (wide - gap * (over - 1)) / over, long(told, "28", scale=2, bold=True) + 8
    marks = _room(told)
    names = [lines(told, row.label, 0, 0, each - number - marks - 8, bold=row.position is None)
             for row in rows]  # fmt: skip
    need(widest(told, [told.held(row) for row in rows]) + 4, each - number - marks - 8, "tiles")
    high = max(name.high for name in names) + size * 2.1
    items: list[Item] = []
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        x, y = n % over * (each + gap), n // over * (high + gap)
        left = x + number + 8
        items += [box(x, y, each, high, fill=told.way["tint"]),
                  box(x, y, 3, high, fill=told.way["dark"]),
                  field(told, row.members, x + 6, y, number, high, scale=2, bold=True),
                  *swatch_at(told, row.mark, left + marks / 2 - 3, y + size * 1.2),
                  group(name, left + marks, y + size * 0.5),
                  field(told, told.held(row), left + marks, y + name.high + size * 0.45,
                        each - number - marks - 8, size * 1.4, scale=0.95)]  # fmt: skip
    return Part(items, -(-len(rows) // over) * (high + gap) - gap)


def _sums(told: Told, wide: float) -> Part:
    """Lines at the right, as an invoice sums up: word, number, share; the last between lines."""
    rows, size, room = told.words.totals, told.size, _room(told)
    names = widest(told, [row.label for row in rows], bold=True) + 14
    numbers = widest(told, [told.members(row) for row in rows], bold=True) + 10
    held = widest(told, [told.held(row) for row in rows], bold=True) + 14
    whole, step = room + names + numbers + held, size * 1.6
    need(whole, wide, "sums")
    left, items = (wide - whole) * told.way["sums_at"], list[Item]()
    for n, row in enumerate(rows):
        y, bold = n * step, row.position is None
        items += [*swatch_at(told, row.mark, left + room / 2 - 3, y + step / 2),
                  field(told, row.label, left + room, y, names, step, bold=bold),
                  field(told, told.members(row), left + room + names, y, numbers, step, bold=bold,
                        at="right"),
                  field(told, told.held(row), left + room + names + numbers, y, held, step,
                        bold=bold, at="right")]  # fmt: skip
    last = step * (len(rows) - 1)
    items += [rule(left, last, whole, told.way["accent"], 0.9),
              rule(left, last + step, whole, told.way["accent"], 1.6)]  # fmt: skip
    return Part(items, last + step + 2)


def _across(told: Told, wide: float) -> Part:
    """A table with a column for each position."""
    rows, room = told.words.totals, _room(told)
    heads = told.words.totals_head
    first = max(widest(told, heads[1:]), widest(told, heads[0].split(), bold=True))
    first += 2 * told.way["pad_across"] + 6
    each = (wide - first) / len(rows)
    made = table(told, [heads[0], *(row.label for row in rows)],
                 [[heads[1], *(row.members for row in rows)],
                  [heads[2], *(told.held(row) for row in rows)]],
                 [first, *([each] * len(rows))], ["left", *(["center"] * len(rows))])  # fmt: skip
    items: list[Item] = [made.item]
    for n, row in enumerate(rows):
        x = first + (n + 0.5) * each - long(told, row.members) / 2 - room / 2 - 2
        items += swatch_at(told, row.mark, x, made.middles[0])
    need(room * 2 + long(told, "28"), each, "a mark beside a number")
    return Part(items, made.high)


def _rounds(told: Told, wide: float) -> Part:
    """Numbers in circles, words and shares below them."""
    rows, size, way = told.words.totals, told.size, told.way
    each, side, room = wide / len(rows), size * 3.2, _room(told)
    names = [lines(told, row.label, 0, 0, each - 8, at="center", bold=row.position is None)
             for row in rows]  # fmt: skip
    low = side + 4 + max(name.high for name in names)
    need(side + 2 * room, each, "circles")
    items: list[Item] = []
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        x = (n + 0.5) * each
        items += [box(x - side / 2, 1, side, side, line=way["dark"], round_="full", thick=1.3),
                  field(told, row.members, x - side / 2, 1, side, side, scale=1.5, bold=True,
                        at="center"),
                  *swatch_at(told, row.mark, x - side / 2 - room / 2, side / 2),
                  group(name, x - each / 2 + 4, side + 4),
                  field(told, told.held(row), x - each / 2, low, each, size * 1.4, scale=0.95,
                        at="center")]  # fmt: skip
    return Part(items, low + size * 1.4)


def _lines(told: Told, wide: float) -> Part:
    """Word, number and share in a line each."""
    room, parts = _room(told), []
    for row in told.words.totals:
        held = f" ({told.held(row)})" if row.figure else ""
        said = lines(told, f"{row.label}: {row.members}{held}", room, 0, wide - room,
                     bold=row.position is None)  # fmt: skip
        parts.append(Part([*swatch_at(told, row.mark, room / 2 - 3, told.size * 0.68),
                           *said.items], said.high))  # fmt: skip
    return stacked(parts, 2)


def _cells(told: Told, wide: float) -> Part:
    """Fields side by side in one frame, number above share below the word."""
    rows, size, way, room = told.words.totals, told.size, told.way, _room(told)
    each = wide / len(rows)
    names = [lines(told, row.label, 0, 0, each - 8, at="center", scale=0.9,
                   bold=row.position is None) for row in rows]  # fmt: skip
    head = max(name.high for name in names) + 5
    high = head + size * 3
    items: list[Item] = [box(0, 0, wide, high, line=way["line"], thick=0.8),
                         rule(0, head, wide, way["line"])]  # fmt: skip
    for n, (row, name) in enumerate(zip(rows, names, strict=True)):
        x = n * each
        shift = room / 2 if row.mark else 0.0
        number = long(told, row.members, scale=1.25, bold=True)
        items += [group(name, x + 4, 3),
                  field(told, row.members, x + shift, head, each - shift, size * 1.7, scale=1.25,
                        bold=True, at="center"),
                  *swatch_at(told, row.mark, x + (each + shift - number) / 2 - room / 2,
                             head + size * 0.85),
                  field(told, told.held(row), x, head + size * 1.5, each, size * 1.4, scale=0.92,
                        at="center")]  # fmt: skip
        if n:
            items.append(upright(x, 0, high, way["line"]))
    return Part(items, high)


def last(told: Told, wide: float) -> Part:
    """The sum of all alone."""
    row: TotalRow = told.words.totals[-1]
    held = f", {told.held(row)}" if row.figure else ""
    return lines(told, f"{row.label}: {told.members(row)}{held}", 0, 0, wide, bold=True)


_TOTALS: Mapping[str, Callable[[Told, float], Part]] = {
    "table": _table, "tiles": _tiles, "sums": _sums, "across": _across, "rounds": _rounds,
    "lines": _lines, "cells": _cells, "sentence": count,
}  # fmt: skip
