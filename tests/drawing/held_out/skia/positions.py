"""The States on a page of Skia by what they voted: columns of cards, circles, switches, strips."""

from collections.abc import Sequence

from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.skia.kit import (
    WHITE,
    base,
    card,
    centred,
    disc,
    figure_of,
    key_of,
    longest,
    named,
    need,
)
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

Rows = Sequence[StateRow]


def _mine(told: Told, rows: Rows, total: TotalRow) -> list[StateRow]:
    return [row for row in rows if told.position(row) == total.position]


def kanban(told: Told, rows: Rows, wide: float) -> Part:
    """Columns of a board, one for each position, with a card for each State."""
    way, gap, totals = told.way, 10.0, told.words.totals[:-1]
    shares = [2 if int(total.members) > 8 else 1 for total in totals]
    each = (wide - gap * 3) / sum(shares)
    x, items, low = 0.0, list[Item](), 0.0
    signs = [mark_room(told) + 4 if key_of(told, total) else 0.0 for total in totals]
    tops = [centred(told, total.label, (each * share + by) / 2, 4, each * share - 12 - by,
                    bold=True)
            for total, share, by in zip(totals, shares, signs, strict=True)]  # fmt: skip
    head = max(top.high for top in tops) + told.size * 1.7 + 6
    for total, share, top in zip(totals, shares, tops, strict=True):
        body = _stack(told, _mine(told, rows, total), each * share - 10, share)
        said = told.members(total) + (f" · {told.held(total)}" if total.figure else "")
        room = each * share
        need(long(told, said, scale=0.9), room - 4, "a board")
        items += [rect(x, 0, room, head, fill=way["tint"], round_=way["round"]), group(top, x, 0),
                  *swatch_at(told, key_of(told, total), x + mark_room(told) / 2 + 4,
                             told.size * 0.9),
                  text(told, said, x + room / 2, head - 7, scale=0.9, at="center"),
                  group(body, x + 5, head + 5)]  # fmt: skip
        low, x = max(low, head + body.high + 10), x + room + gap
    return Part(items, low)


def _stack(told: Told, rows: Rows, wide: float, over: int) -> Part:
    size, gap, length = told.size, 4.0, -(-len(rows) // over) or 1
    each, high = (wide - gap * (over - 1)) / over, told.size * 2.6
    items = list[Item]()
    for n, row in enumerate(rows):
        x, y = n // length * (each + gap), n % length * (high + gap)
        need(long(told, row.name, bold=True) + 10, each, "cards of a board")
        items += [*card(told, x, y, each, high),
                  text(told, row.name, x + 5, y + size * 1.15, bold=True),
                  text(told, figure_of(told, row), x + 5, y + size * 2.2,
                       colour=told.way["label"])]  # fmt: skip
    return Part(items, length * (high + gap))


def radio(told: Told, rows: Rows, wide: float) -> Part:
    """Circles below the positions, of which one is chosen."""
    over = told.way["radio_over"]
    each, length = (wide - 18 * (over - 1)) / over, -(-len(rows) // over)
    blocks = [_choices(told, rows[n : n + length], each) for n in range(0, len(rows), length)]
    return Part([group(block, n * (each + 18), 0) for n, block in enumerate(blocks)],
                max(block.high for block in blocks))  # fmt: skip


def _choices(told: Told, rows: Rows, wide: float) -> Part:
    way, size, totals = told.way, told.size, told.words.totals[:-1]
    step, figures = size * way["high"], longest(told, [row.figure for row in told.rows()]) + 10
    names = longest(told, [row.name for row in told.rows()], bold=way["names_bold"]) + 8
    room = min((wide - names - figures) / 4, size * 8)
    need(size * 2.4, room, "circles")
    start = wide - room * 4
    tops = [centred(told, total.label, start + (n + 0.5) * room, 0, room - 3, scale=0.82,
                    bold=True) for n, total in enumerate(totals)]  # fmt: skip
    head = max(top.high for top in tops) + 4
    items = [item for top in tops for item in top.items]
    items.append(rule(0, head, wide, head, way["accent"], 1))
    for n, row in enumerate(rows):
        y = head + (n + 0.5) * step
        items += [named(told, row, 0, base(told, y)),
                  text(told, row.figure, start - 8, base(told, y), at="right"),
                  rule(0, y + step / 2, wide, y + step / 2, way["line"], 0.4)]  # fmt: skip
        for k, total in enumerate(totals):
            x, chosen = start + (k + 0.5) * room, total.position == told.position(row)
            items.append(disc(x, y, size * 0.42, line=way["label"] if not chosen else way["dark"],
                              thick=0.7))  # fmt: skip
            if chosen:
                items.append(disc(x, y, size * 0.25, fill=way["dark"]))
    return Part(items, head + len(rows) * step)


def segments(told: Told, rows: Rows, wide: float) -> Part:
    """A switch of four fields for each State; the one that it chose is dark."""
    way, size, totals = told.way, told.size, told.words.totals[:-1]
    step = size * way["high"] * 1.06
    rooms = [long(told, total.label, scale=0.86, bold=True) + 12 for total in totals]
    figures = longest(told, [row.figure for row in rows]) + 14
    names = longest(told, [row.name for row in rows], bold=way["names_bold"]) + 10
    need(names + figures + sum(rooms), wide, "switches")
    items, start = list[Item](), wide - sum(rooms)
    for n, row in enumerate(rows):
        y = (n + 0.5) * step
        low, x, high = base(told, y, 0.86), start, step - 3
        items += [named(told, row, 0, base(told, y)),
                  text(told, row.figure, start - 12, base(told, y), at="right"),
                  rect(start, y - high / 2, sum(rooms), high, line=way["line"], thick=0.6,
                       round_=2)]  # fmt: skip
        for total, room in zip(totals, rooms, strict=True):
            chosen = total.position == told.position(row)
            if chosen:
                items.append(rect(x, y - high / 2, room, high, fill=way["dark"], round_=2))
            items.append(text(told, total.label, x + room / 2, low, scale=0.86, bold=chosen,
                              colour=WHITE if chosen else "#8a8a8a", at="center"))  # fmt: skip
            x += room
    return Part(items, len(rows) * step)


def strips(told: Told, rows: Rows, wide: float) -> Part:
    """A band for each position: its sums at the left, the States one after the other."""
    way, size, parts = told.way, told.size, []
    first = min(max(longest(told, [t.label for t in told.words.totals], bold=True) + 14,
                    size * 11), wide * 0.3)  # fmt: skip
    for total in told.words.totals[:-1]:
        mine = _mine(told, rows, total)
        label = stacked([
            lines(told, total.label, 7, 0, first - 12, bold=True, colour=WHITE),
            lines(told, told.members(total), 7, 0, first - 12, scale=0.9, colour=WHITE),
            lines(told, told.held(total), 7, 0, first - 12, scale=0.9, colour=WHITE)
            if total.figure else Part([], 0)], 0)  # fmt: skip
        body = _running(told, mine, wide - first - 10)
        high = max(label.high, body.high) + 9
        parts.append(Part([rect(0, 0, first, high, fill=way["dark"]),
                           rect(first, 0, wide - first, high, line=way["line"], thick=0.6),
                           group(label, 0, 3), group(body, first + 6, 4)], high))  # fmt: skip
    whole = told.words.totals[-1]
    said = f"{whole.label}: {told.members(whole)}" + (f", {told.held(whole)}" * bool(whole.figure))
    return stacked([*parts, lines(told, said, 0, 0, wide, bold=True)], 4)


def _running(told: Told, rows: Rows, wide: float) -> Part:
    size, x, y, items = told.size, 0.0, 0.0, list[Item]()
    if not rows:
        return lines(told, told.way["nobody"], 0, 0, wide)
    for row in rows:
        name = long(told, row.name, bold=True) + 4
        whole = name + long(told, row.figure)
        if x and x + whole > wide:
            x, y = 0.0, y + size * 1.45
        items += [text(told, row.name, x, y + size * 1.05, bold=True),
                  text(told, row.figure, x + name, y + size * 1.05)]  # fmt: skip
        x += whole + size * 1.3
    return Part(items, y + size * 1.4)
