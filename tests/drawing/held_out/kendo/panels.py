"""The States on a page of Kendo UI Drawing below tabs, or in numbered lists, by position."""

from collections.abc import Sequence

from tests.drawing.held_out.framed import WHITE
from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.skia.kit import base, figure_of, longest, need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, group, lines, rect, rule, stacked, text

Rows = Sequence[StateRow]


def how_many(told: Told, total: TotalRow) -> str:
    """So many States, and what they hold."""
    return told.members(total) + (f" · {told.held(total)}" if total.figure else "")


def in_full(told: Told, row: StateRow) -> str:
    """A name with its figure."""
    return row.name + (f" ({figure_of(told, row)})" if row.figure else "")


def summed(told: Told, wide: float) -> Part:
    """The sum of all, in a line."""
    whole = told.words.totals[-1]
    return lines(told, f"{whole.label}: {how_many(told, whole)}", 0, 0, wide, bold=True)


def tabs(told: Told, rows: Rows, wide: float) -> Part:
    """Panels beside one another, each below a tab with its word; the largest is the widest."""
    way, size, gap, step = told.way, told.size, 6.0, told.size * 1.5
    totals, figures = told.words.totals[:-1], longest(told, [row.figure for row in rows]) + 6
    shares = [2 if int(total.members) > 13 else 1 for total in totals]
    each, x, items, tall = (wide - gap * 3) / sum(shares), 0.0, list[Item](), 0.0
    need(longest(told, [row.name for row in rows]) + figures + 10, each, "panels")
    heads = [stacked([lines(told, total.label, 6, 3, each * share - 10, bold=True, colour=WHITE),
                      lines(told, told.members(total), 6, 3, each * share - 10, colour=WHITE),
                      *([lines(told, told.held(total), 6, 3, each * share - 10, colour=WHITE)]
                        if total.figure else [])], 0)
             for total, share in zip(totals, shares, strict=True)]  # fmt: skip
    top = max(head.high for head in heads) + 7
    for total, share, head in zip(totals, shares, heads, strict=True):
        mine, room = of_position(told, total), each * share
        length = max(-(-len(mine) // share), 1)
        items += [rect(x, 0, room, top, fill=way["dark"]), group(head, x, 0)]
        for n, row in enumerate(mine):
            left, y = x + n // length * each, top + 3 + (n % length + 0.5) * step
            items += [text(told, row.name, left + 5, base(told, y)),
                      text(told, row.figure, left + each - 5, base(told, y), at="right",
                           colour=way["label"])]  # fmt: skip
        if not mine:
            items.append(text(told, way["nobody"], x + 6, top + 3 + 0.8 * step))
        tall, x = max(tall, top + 7 + length * step), x + room + gap
    x = 0.0
    for share in shares:
        items.append(rect(x, 0, each * share, tall, line=way["dark"], thick=0.7))
        x += each * share + gap
    return stacked([Part(items, tall), summed(told, wide)], size * 0.7)


def columns(told: Told, rows: Rows, wide: float) -> Part:
    """Numbered lists for each position, the numbers ranged before the names."""
    way, size, parts, over = told.way, told.size, list[Part](), told.way["list_over"]
    each, step = wide / over, size * 1.45
    need(longest(told, [in_full(told, row) for row in rows]) + 24, each, "lists")
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        title = lines(told, f"{total.label}  –  {how_many(told, total)}", 0, 0, wide, bold=True,
                      colour=way["accent"])  # fmt: skip
        items, length = [], -(-len(mine) // over)
        for n, row in enumerate(mine):
            x, y = n // length * each, (n % length + 0.75) * step
            items += [text(told, f"{n + 1}", x + 13, y, at="right", colour=way["label"]),
                      text(told, in_full(told, row), x + 19, y)]  # fmt: skip
        if not mine:
            items, length = [text(told, way["nobody"], 19, 0.75 * step)], 1
        line = Part([rule(0, 0, wide, 0, way["line"], 0.7)], 1)
        parts.append(stacked([title, line, Part(items, length * step)], 2))
    return stacked([*parts, summed(told, wide)], size * 0.7)
