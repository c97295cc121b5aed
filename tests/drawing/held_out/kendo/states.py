"""The States on a page of Kendo UI Drawing: tables, faces, honeycombs, bubbles, plates, pins."""

import math
from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.framed import WHITE, polygon
from tests.drawing.held_out.kendo.positions import STATES
from tests.drawing.held_out.kendo.trees import euro, tree
from tests.drawing.held_out.pascal.places import broken, coded
from tests.drawing.held_out.ruled import tables
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.skia.kit import (
    base,
    disc,
    figure_of,
    filed,
    longest,
    named,
    need,
    sign,
)
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, long, rect, text
from tests.drawing.held_out.vega.marks import mark_room

Rows = Sequence[StateRow]


def states(told: Told, wide: float) -> Part:
    """All Member States and how each voted."""
    return {**_STATES, **STATES}[told.way["states"]](told, told.rows(), wide)


def _faces(told: Told, rows: Rows, wide: float) -> Part:
    """As contacts are listed: a disc with the code, name above figure, mark at the right."""
    way, size, over, gap = told.way, told.size, told.way["faces_over"], 14.0
    each, step, room = (wide - gap * (over - 1)) / over, size * 2.9, mark_room(told)
    radius, own = size * 1.1, coded(told)
    start = 2 * radius + 7
    need(start + longest(told, [row.name for row in rows], bold=way["names_bold"]) + room + 6,
         each, "faces")  # fmt: skip
    items = list[Item]()
    for n, row in enumerate(rows):
        at, line = filed(n, len(rows), over, across=way["across"])
        x, y = at * (each + gap), (line + 0.5) * step
        items += [disc(x + radius, y, radius, fill=way["dark"]),
                  text(told, str(n + 1) if own else row.state, x + radius, base(told, y, 0.86),
                       scale=0.86, bold=True, at="center", colour=WHITE),
                  named(told, row, x + start, y - size * 0.15),
                  text(told, figure_of(told, row), x + start, y + size * 0.95, scale=0.92,
                       colour=way["label"]),
                  *sign(told, row, x + each - room / 2 - 2, y, room, size * 1.5)]  # fmt: skip
    return Part(items, -(-len(rows) // over) * step)


def _hexes(told: Told, rows: Rows, wide: float) -> Part:
    """A honeycomb: the name within its cell, figure and mark below it."""
    way, size, over = told.way, told.size, told.way["hexes_over"]
    side = wide / (over + 0.5)
    radius, room = side / math.sqrt(3), mark_room(told)
    need(room, side * 0.6, "a honeycomb")
    need(size * 4.6, 1.5 * radius, "a honeycomb")
    items, lines = list[Item](), -(-len(rows) // over)
    for n, row in enumerate(rows):
        line, at = divmod(n, over)
        x = (at + 0.5 + 0.5 * (line % 2)) * side
        y = radius + line * 1.5 * radius
        corners = [(x + (radius - 1.2) * math.sin(math.pi / 3 * k),
                    y + (radius - 1.2) * math.cos(math.pi / 3 * k)) for k in range(6)]  # fmt: skip
        items.append(polygon(corners, line=way["accent"], thick=0.8))
        names = broken(told, row.name, side * 0.9)
        top = y - size * (0.9 if len(names) == 1 else 1.3)
        items += [text(told, name, x, top + k * size * 1.08, at="center", bold=way["names_bold"]
                       and long(told, name, bold=True) < side * 0.94)
                  for k, name in enumerate(names)]  # fmt: skip
        items += [text(told, row.figure, x, y + size * 0.95, at="center", colour=way["label"]),
                  *sign(told, row, x, y + size * 2.0, room, size * 1.25)]  # fmt: skip
    return Part(items, 2 * radius + (lines - 1) * 1.5 * radius)


def _bubbles(told: Told, rows: Rows, wide: float) -> Part:
    """Bubbles of speech: the name before it, figure and mark within."""
    way, size, over, gap = told.way, told.size, told.way["bubbles_over"], 14.0
    each, step, room = (wide - gap * (over - 1)) / over, size * 2.15, mark_room(told)
    high = size * 1.7
    names = longest(told, [row.name for row in rows], bold=way["names_bold"]) + 12
    inner = longest(told, [row.figure for row in rows]) + room + 22
    need(names + inner, each, "bubbles")
    length, items = -(-len(rows) // over), list[Item]()
    for n, row in enumerate(rows):
        x, y = n // length * (each + gap), (n % length + 0.5) * step
        start = x + names
        items += [named(told, row, x, base(told, y)),
                  polygon([(start - 6, y), (start + 1, y - 3.5), (start + 1, y + 3.5)],
                          way["accent"]),
                  rect(start, y - high / 2, inner, high, fill=WHITE, line=way["accent"],
                       round_=high * 0.4, thick=0.9),
                  *sign(told, row, start + room / 2 + 7, y, room, size * 1.25),
                  text(told, row.figure, start + inner - 8, base(told, y),
                       at="right")]  # fmt: skip
    return Part(items, length * step)


def _shields(told: Told, rows: Rows, wide: float) -> Part:
    """Plates in two colours: the name on the dark part, the figure on the light one, the mark."""
    way, size, over, gap = told.way, told.size, told.way["shields_over"], 16.0
    each, step, room = (wide - gap * (over - 1)) / over, size * 1.95, mark_room(told)
    high, figures = size * 1.6, longest(told, [row.figure for row in rows]) + 12
    first = each - figures - room - 8
    need(longest(told, [row.name for row in rows], bold=True) + 12, first, "plates")
    length, items = -(-len(rows) // over), list[Item]()
    for n, row in enumerate(rows):
        x, y = n // length * (each + gap), (n % length + 0.5) * step
        items += [rect(x, y - high / 2, first, high, fill=way["dark"]),
                  rect(x + first, y - high / 2, figures, high, fill=way["tint"]),
                  text(told, row.name, x + 6, base(told, y), colour=WHITE,
                       bold=way["names_bold"]),
                  text(told, row.figure, x + first + figures - 6, base(told, y), at="right"),
                  *sign(told, row, x + first + figures + 6 + room / 2, y, room,
                        size * 1.4)]  # fmt: skip
    return Part(items, length * step)


def _pins(told: Told, rows: Rows, wide: float) -> Part:
    """Slips with a folded corner: the mark at the left, name above figure."""
    way, size, over, gap = told.way, told.size, told.way["pins_over"], 7.0
    each, high, room = (wide - gap * (over - 1)) / over, size * 4.1, mark_room(told)
    fold, items = 8.0, list[Item]()
    need(longest(told, [figure_of(told, row) for row in rows]) + room + 16, each, "slips")
    ground = told.plan.sheet.look.family in {"ground", "pill"}
    for n, row in enumerate(rows):
        at, line = filed(n, len(rows), over, across=way["across"])
        x, y = at * (each + gap), line * (high + gap * 0.7)
        corners = [(x, y), (x + each - fold, y), (x + each, y + fold), (x + each, y + high),
                   (x, y + high)]  # fmt: skip
        names = broken(told, row.name, each - fold - 8)
        items += [polygon(corners, fill=WHITE if ground else way["tint"], line=way["line"],
                          thick=0.6),
                  polygon([(x + each - fold, y), (x + each - fold, y + fold), (x + each, y + fold)],
                          fill=WHITE, line=way["line"], thick=0.6)]  # fmt: skip
        top = size * (1.75 if len(names) == 1 else 1.25)
        items += [text(told, name, x + 5, y + top + k * size * 1.08, bold=way["names_bold"]
                       and long(told, name, bold=True) < each - fold - 5)
                  for k, name in enumerate(names)]  # fmt: skip
        items += [*sign(told, row, x + room / 2 + 5, y + high - size * 0.95, room, size * 1.3),
                  text(told, figure_of(told, row), x + each - 6, y + high - size * 0.6,
                       at="right")]  # fmt: skip
    return Part(items, -(-len(rows) // over) * (high + gap * 0.7))


_STATES: Mapping[str, Callable[[Told, Rows, float], Part]] = {
    "tables": tables, "faces": _faces, "hexes": _hexes, "bubbles": _bubbles,
    "shields": _shields, "pins": _pins, "tree": tree, "euro": euro,
}  # fmt: skip
