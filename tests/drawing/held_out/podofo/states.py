"""The States on a page of PoDoFo: tables, tickets, tabs, a display, scales, plates, lists."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.pascal.places import broken, coded
from tests.drawing.held_out.podofo.kit import WHITE, coloured, column, ranged, room_of, sign, table
from tests.drawing.held_out.podofo.positions import STATES
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.skia.kit import base, figure_of, filed, longest, named, need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, group, long, rect, rule, text
from tests.drawing.held_out.vega.marks import ground_of

Rows = Sequence[StateRow]


def states(told: Told, wide: float) -> Part:
    """All Member States and how each voted."""
    return {**_STATES, **STATES}[told.way["states"]](told, told.rows(), wide)


def _tables(told: Told, rows: Rows, wide: float) -> Part:
    """The library's own tables beside one another, marks laid upon their places."""
    way = told.way
    blocks, gap = way["blocks"], way["gutter"]
    each, length = (wide - gap * (blocks - 1)) / blocks, -(-len(rows) // blocks)
    each = min(each, way["table_wide"]) if blocks == 1 else each
    parts = [_one_table(told, rows[n : n + length], each, n) for n in range(0, len(rows), length)]
    shift = (wide - each) * way["table_at"] if blocks == 1 else 0.0
    return Part([group(part, shift + n * (each + gap), 0) for n, part in enumerate(parts)],
                max(part.high for part in parts))  # fmt: skip


def _one_table(told: Told, rows: Rows, wide: float, start: int) -> Part:
    order, heads, whole = told.way["order"], told.words.states_head, told.plan.sheet.rows
    named_ = {"n": heads[0], "f": heads[1], "m": heads[2], "c": "", "i": ""}
    room = {"n": column(told, heads[0], [row.name for row in whole]),
            "f": column(told, heads[1], [row.figure for row in whole]),
            "m": max(column(told, heads[2], []), room_of(told) + 4),
            "c": column(told, "", ["MM"]), "i": column(told, "", ["27"])}  # fmt: skip
    spare = wide - sum(room[one] for one in order)
    need(0, spare, "a table")
    widths = [room[one] + spare * {"n": 0.5, "m": 0.25, "f": 0.25}.get(one, 0) for one in order]
    figures_at = "center" if "fn" in order else ranged(told, told.way["figures_at"])
    ats = [{"f": figures_at, "m": "center"}.get(one, "left") for one in order]
    said = [{"n": row.name, "f": row.figure, "m": "", "c": row.state, "i": str(start + n + 1)}
            for n, row in enumerate(rows)]  # fmt: skip
    head = [named_[one] for one in order] if told.way["headed"] else []
    made = table(told, head, [[line[one] for one in order] for line in said], widths, ats)
    items, spot = [made.item], order.index("m")
    x, thick = made.edges[spot] + widths[spot] / 2, told.way["cell_line"]
    for row, y in zip(rows, made.middles, strict=True):
        items += sign(told, row, x, y, widths[spot] - thick, made.step - thick)
    if not thick and told.way["lined"]:
        items += [rule(0, y + made.step / 2, wide, y + made.step / 2, told.way["line"], 0.4)
                  for y in made.middles]  # fmt: skip
    return Part(items, made.high)


def _tickets(told: Told, rows: Rows, wide: float) -> Part:
    """Tickets with a stub: code, a line of dashes, name above figure, mark."""
    way, over, size, gap = told.way, told.way["tickets_over"], told.size, 6.0
    each, high = (wide - gap * (over - 1)) / over, size * way["ticket_high"]
    stub, room = long(told, "MM", bold=True) + 12, room_of(told)
    need(stub + longest(told, [row.name for row in rows], bold=True) + room + 8, each, "tickets")
    items, own = list[Item](), coded(told)
    for n, row in enumerate(rows):
        at, line = filed(n, len(rows), over, across=way["across"])
        x, y = at * (each + gap), line * (high + gap * 0.6)
        middle = y + high / 2
        items += [rect(x, y, each, high, line=way["line"], round_=way["round"], thick=0.8),
                  rule(x + stub, y + 1, x + stub, y + high - 1, way["line"], 0.7, (2.0, 1.6)),
                  text(told, str(n + 1) if own else row.state, x + stub / 2, base(told, middle),
                       bold=True, at="center", colour=way["accent"]),
                  named(told, row, x + stub + 6, middle - size * 0.1),
                  text(told, figure_of(told, row), x + stub + 6, middle + size * 0.95,
                       scale=0.94, colour=way["label"]),
                  *sign(told, row, x + each - room / 2 - 2, middle, room - 6,
                        high - 6)]  # fmt: skip
    return Part(items, -(-len(rows) // over) * (high + gap * 0.6))


def _tabs(told: Told, rows: Rows, wide: float) -> Part:
    """Index cards: the figure on a tab, below it the name and the mark."""
    way, over, size, gap = told.way, told.way["tabs_over"], told.size, 7.0
    each, tab = (wide - gap * (over - 1)) / over, size * 1.35
    card = size * 1.9
    room = room_of(told)
    need(longest(told, [row.name for row in rows], bold=way["names_bold"]) + room + 10, each,
         "cards")  # fmt: skip
    reach = longest(told, [figure_of(told, row) for row in rows], scale=0.92) + 12
    items = list[Item]()
    for n, row in enumerate(rows):
        at, line = filed(n, len(rows), over, across=way["across"])
        x, y = at * (each + gap), line * (tab + card + gap * 0.8)
        items += [rect(x, y, reach, tab, fill=way["tint"], line=way["line"], thick=0.7),
                  rect(x, y + tab, each, card, line=way["line"], thick=0.7),
                  text(told, figure_of(told, row), x + reach / 2, base(told, y + tab / 2, 0.92),
                       scale=0.92, at="center"),
                  named(told, row, x + 6, base(told, y + tab + card / 2)),
                  *sign(told, row, x + each - room / 2 - 1, y + tab + card / 2, room - 4,
                        card - 4)]  # fmt: skip
    return Part(items, -(-len(rows) // over) * (tab + card + gap * 0.8))


def _display(told: Told, rows: Rows, wide: float) -> Part:
    """The display of a chamber: white words on a dark panel, marks in light fields."""
    way, over, size = told.way, told.way["display_over"], told.size
    pad, step, room = 10.0, size * way["high"] * 1.12, room_of(told)
    each = (wide - 2 * pad) / over
    figures = longest(told, [row.figure for row in rows]) + 6
    need(longest(told, [row.name for row in rows]) + room + figures + 20, each, "a display")
    length = -(-len(rows) // over)
    items = [rect(0, 0, wide, length * step + 2 * pad, fill=way["dark"], round_=way["round"])]
    for n, row in enumerate(rows):
        at, line = n // length, n % length
        x, y = pad + at * each, pad + (line + 0.5) * step
        field = rect(x, y - step * 0.42, room, step * 0.84, fill=WHITE)
        ground = ground_of(told, row.marks)
        items += [field, *sign(told, row, x + room / 2, y, room, step * 0.84 if ground else 0),
                  text(told, row.name, x + room + 7, base(told, y), colour=WHITE),
                  text(told, row.figure, x + each - 14, base(told, y), colour=WHITE,
                       at="right")]  # fmt: skip
    return Part(items, length * step + 2 * pad)


def _upright(told: Told, rows: Rows, wide: float) -> Part:
    """Bands of columns: the name turned, figure and mark below it."""
    way, size = told.way, told.size
    over = -(-len(rows) // way["bands"])
    each, room = wide / over, room_of(told)
    need(max(room, longest(told, [row.figure for row in rows], scale=0.9)) + 3, each, "columns")
    names = longest(told, [row.name for row in rows], bold=way["names_bold"]) + 16
    low, items, y = size * 3.4, list[Item](), 0.0
    for start in range(0, len(rows), over):
        some = rows[start : start + over]
        for n, row in enumerate(some):
            x = (n + 0.5) * each
            items += [text(told, row.name, x + size * 0.36, y + names - 6, angle=-90,
                           bold=way["names_bold"]),
                      text(told, row.figure, x, y + names + size * 1.2, at="center", scale=0.9),
                      *sign(told, row, x, y + names + size * 2.5, each - 2,
                            size * 1.5)]  # fmt: skip
        items += [rule(n * each, y, n * each, y + names + low, way["line"], 0.5)
                  for n in range(len(some) + 1)]  # fmt: skip
        items += [rule(0, at, each * len(some), at, way["line"], 0.5)
                  for at in (y, y + names, y + names + size * 1.6, y + names + low)]  # fmt: skip
        y += names + low + size * 1.2
    return Part(items, y - size * 1.2)


def _scales(told: Told, rows: Rows, wide: float) -> Part:
    """A line for each State that reaches as far as its figure, a point at its end."""
    way, size, over, gap = told.way, told.size, 2, 22.0
    each, step, room = (wide - gap) / over, size * way["high"], room_of(told)
    names = longest(told, [row.name for row in rows], bold=way["names_bold"]) + 8
    figures = longest(told, [row.figure for row in rows]) + 8
    reach = each - room - names - figures
    need(40, reach, "scales")
    held = [float(row.figure.strip(" %").replace(",", ".") or 0) for row in rows]
    length, items = -(-len(rows) // over), list[Item]()
    for n, (row, part) in enumerate(zip(rows, held, strict=True)):
        x, y = n // length * (each + gap), (n % length + 0.5) * step
        start = x + room + names
        end = start + reach * part / max(held)
        items += [*sign(told, row, x + room / 2, y, room - 2, step - 2),
                  named(told, row, x + room + 4, base(told, y)),
                  rule(start, y, end, y, way["bar"], 2.2),
                  text(told, row.figure, end + 5, base(told, y))]  # fmt: skip
    for at in range(over):
        x = at * (each + gap) + room + names
        items.insert(0, rule(x - 1, 0, x - 1, length * step, way["label"], 0.6))
    return Part(items, length * step)


def _plates(told: Told, rows: Rows, wide: float) -> Part:
    """Plates: the name on a dark strip, figure and mark in the field below it."""
    way, over, size, gap = told.way, told.way["plates_over"], told.size, 4.0
    each, top, low = (wide - gap * (over - 1)) / over, size * 1.5, size * 1.8
    room, items = room_of(told), list[Item]()
    need(room + longest(told, [figure_of(told, row) for row in rows]) + 10, each, "plates")
    for n, row in enumerate(rows):
        if long(told, row.name, bold=True) > each - 6:
            raise NoRoomError(row.name)
        at, line = filed(n, len(rows), over, across=way["across"])
        x, y = at * (each + gap), line * (top + low + gap)
        items += [*coloured(told, row.name, x, y, each, top),
                  rect(x, y + top, each, low, line=way["dark"], thick=0.7),
                  text(told, figure_of(told, row), x + 5, base(told, y + top + low / 2)),
                  *sign(told, row, x + each - room / 2 - 1, y + top + low / 2, room - 4,
                        low - 4)]  # fmt: skip
    return Part(items, -(-len(rows) // over) * (top + low + gap) - gap)


def _typed(told: Told, rows: Rows, wide: float) -> Part:
    """Names, dots and figures, the mark at the margin, as a list is typed."""
    way, size, over = told.way, told.size, told.way["typed_over"]
    gap, room = 24.0, room_of(told)
    each, step = (wide - gap * (over - 1)) / over, size * way["high"]
    length, items = -(-len(rows) // over), list[Item]()
    for n, row in enumerate(rows):
        x, y = n // length * (each + gap), (n % length + 0.5) * step
        spots = (x + room / 2 - 3, x + room + 1, x + each)
        if not way["mark_first"]:
            spots = (x + each - room / 2 + 3, x, x + each - room - 1)
        left, figure = long(told, row.name, bold=way["names_bold"]), long(told, row.figure)
        need(spots[1] + left + figure + 16, spots[2], "lines")
        items += [*sign(told, row, spots[0], y, room - 6, step - 3),
                  named(told, row, spots[1], base(told, y)),
                  rule(spots[1] + left + 4, base(told, y), spots[2] - figure - 4, base(told, y),
                       way["label"], 0.8, (0.8, 3.0)),
                  text(told, row.figure, spots[2], base(told, y), at="right")]  # fmt: skip
    return Part(items, length * step)


def _cells(told: Told, rows: Rows, wide: float) -> Part:
    """A grid without gaps: the mark above, name in one or two lines, figure."""
    way, size, over = told.way, told.size, told.way["cells_over"]
    each, high = wide / over, size * 5.0
    need(room_of(told), each - 4, "cells")
    items = list[Item]()
    for n, row in enumerate(rows):
        x, y = n % over * each, n // over * high
        names = broken(told, row.name, each - 6)
        items += [rect(x, y, each, high, line=way["line"], thick=0.6),
                  *sign(told, row, x + each / 2, y + size * 0.95, each - 6,
                        size * 1.4)]  # fmt: skip
        items += [text(told, name, x + each / 2, y + size * (2.6 + k), at="center")
                  for k, name in enumerate(names)]  # fmt: skip
        items.append(text(told, row.figure, x + each / 2, y + high - size * 0.4, at="center",
                          bold=True))  # fmt: skip
    return Part(items, -(-len(rows) // over) * high)


_STATES: Mapping[str, Callable[[Told, Rows, float], Part]] = {
    "tables": _tables, "tickets": _tickets, "tabs": _tabs, "display": _display,
    "upright": _upright, "scales": _scales, "plates": _plates, "typed": _typed, "cells": _cells,
}  # fmt: skip
