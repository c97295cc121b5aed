"""The States on a page of Skia as cards, a calendar, a gallery, chips, sections, a hemicycle."""

import math
from collections.abc import Sequence
from itertools import pairwise

from tests.drawing.held_out.pascal.places import broken, coded
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.skia.kit import (
    WHITE,
    base,
    card,
    disc,
    figure_of,
    filed,
    longest,
    named,
    need,
    sign,
)
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, group, long, rect, rule, stacked, text
from tests.drawing.held_out.vega.marks import mark_room

Rows = Sequence[StateRow]
_LARGE, _MIDDLE = "DE FR IT UK ES PL", "RO NL EL BE PT CZ HU SE AT BG"


def cards(told: Told, rows: Rows, wide: float) -> Part:
    """A tile for each State: a code in a disc, name above figure, the mark at the end."""
    way, over, size, gap = told.way, told.way["cards_over"], told.size, 6.0
    each, high = (wide - gap * (over - 1)) / over, size * way["card_high"]
    faced = way["faced"] and not coded(told)
    start, room = size * 2.7 if faced else 7.0, mark_room(told) + 10
    need(start + longest(told, [row.name for row in rows], bold=True) + room, each, "cards")
    items = list[Item]()
    for n, row in enumerate(rows):
        column, line = filed(n, len(rows), over, across=way["across"])
        x, y = column * (each + gap), line * (high + gap * 0.7)
        items += card(told, x, y, each, high)
        if faced:
            items += [disc(x + size * 1.4, y + high / 2, size * 1.02, fill=way["dark"]),
                      text(told, row.state, x + size * 1.4, base(told, y + high / 2, 0.82),
                           scale=0.82, bold=True, colour=WHITE, at="center")]  # fmt: skip
        middle = y + high / 2
        items += [text(told, row.name, x + start, middle - size * 0.12, bold=True),
                  text(told, figure_of(told, row), x + start, middle + size * 0.98,
                       colour=way["label"]),
                  *sign(told, row, x + each - room / 2 - 1, middle, room - 5,
                        high - 6)]  # fmt: skip
    return Part(items, -(-len(rows) // over) * (high + gap * 0.7) - gap * 0.7)


def calendar(told: Told, rows: Rows, wide: float) -> Part:
    """Fields of a calendar: a number or code and the mark above, name and figure below."""
    way, over, size = told.way, told.way["days_over"], told.size
    each, high, room = wide / over, size * 4.4, mark_room(told) + 4
    need(room + size * 2.4, each, "days")
    items, own = list[Item](), coded(told)
    for n, row in enumerate(rows):
        x, y = n % over * each, n // over * high
        first = f"{n + 1}" if own else row.state
        names = broken(told, row.name, each - 8)
        items += [rect(x, y, each, high, line=way["line"], thick=0.6),
                  text(told, first, x + 4, y + size * 1.25, scale=0.9, colour=way["label"]),
                  *sign(told, row, x + each - room / 2 - 3, y + size * 0.95, room,
                        size * 1.35)]  # fmt: skip
        items += [text(told, name, x + 4, y + size * (2.6 + k * 0.98), scale=0.95)
                  for k, name in enumerate(names)]  # fmt: skip
        items.append(text(told, row.figure, x + each - 4, y + high - size * 0.28, at="right",
                          scale=0.95, bold=True))  # fmt: skip
    tall = -(-len(rows) // over) * high
    return Part([*items, rect(0, 0, wide, tall, line=way["accent"], thick=1.1)], tall)


def gallery(told: Told, rows: Rows, wide: float) -> Part:
    """Marks in rows like pictures, with name and figure as captions below them."""
    way, over, size = told.way, told.way["gallery_over"], told.size
    each, high = wide / over, size * 4.9
    need(mark_room(told) + 10, each, "a gallery")
    items = list[Item]()
    for n, row in enumerate(rows):
        x, y = (n % over + 0.5) * each, n // over * high
        if way["framed"]:
            items += card(told, x - each / 2 + 2, y, each - 4, high - 4)
        items += sign(told, row, x, y + size * 1.15, each * 0.5, size * 1.5)
        names = broken(told, row.name, each - 8, bold=way["names_bold"])
        items += [text(told, name, x, y + size * (2.75 + k * 0.98), at="center",
                       bold=way["names_bold"])
                  for k, name in enumerate(names)]  # fmt: skip
        items.append(text(told, figure_of(told, row), x,
                          y + size * (3.75 + 0.35 * (len(names) > 1)), at="center",
                          scale=0.92))  # fmt: skip
    return Part(items, -(-len(rows) // over) * high)


def chips(told: Told, rows: Rows, wide: float) -> Part:
    """One after the other in lines: mark, name and figure, each in an outline of its own."""
    way, size, gap = told.way, told.size, 6.0
    high, room, pad = size * 1.85, mark_room(told) + 4, way["chip_pad"]
    items, x, y = list[Item](), 0.0, 0.0
    for row in rows:
        name = long(told, row.name, bold=way["names_bold"]) + 5
        whole = 2 * pad + room + name + long(told, row.figure) + 2
        if x + whole > wide:
            x, y = 0.0, y + high + gap
        if way["chip"] == "bar" and x:
            items.append(rule(x - gap / 2, y + 2, x - gap / 2, y + high - 2, way["line"], 0.8))
        elif way["chip"] == "line":
            items.append(rect(x, y, whole, high, line=way["line"], round_=high / 2, thick=0.8))
        elif way["chip"] == "box":
            items.append(rect(x, y, whole, high, line=way["accent"], thick=0.6))
        low = base(told, y + high / 2)
        items += [*sign(told, row, x + pad + room / 2 - 2, y + high / 2, room - 4, high * 0.72),
                  named(told, row, x + pad + room, low),
                  text(told, row.figure, x + pad + room + name, low,
                       colour=way["label"])]  # fmt: skip
        x += whole + gap
    return Part(items, y + high)


def sections(told: Told, rows: Rows, wide: float) -> Part:
    """Below headings: the larger States, those in the middle, the smaller ones."""
    parts = []
    large, middle = _LARGE.split(), _MIDDLE.split()
    classes = [large, middle, [row.state for row in rows if row.state not in large + middle]]
    for title, codes in zip(told.way["classes"], classes, strict=True):
        mine = [row for row in rows if row.state in codes]
        if not mine:
            continue
        line = told.size * 1.5
        head = Part([text(told, title, 0, told.size * 1.1, bold=True, colour=told.way["accent"]),
                     rule(0, line, wide, line, told.way["accent"], 0.9)], line + 2)  # fmt: skip
        parts.append(stacked([head, _section(told, mine, wide)], 2))
    return stacked(parts, told.size * 0.9)


def _section(told: Told, rows: Rows, wide: float) -> Part:
    way, over, size = told.way, told.way["sections_over"], told.size
    each, step = wide / over, size * way["high"]
    room, figures = mark_room(told) + 6, longest(told, [row.figure for row in rows]) + 6
    names = longest(told, [row.name for row in rows], bold=way["names_bold"])
    need(names + room + figures + 18, each, "sections")
    items = list[Item]()
    for n, row in enumerate(rows):
        column, line = filed(n, len(rows), over, across=way["across"])
        x, y = column * each, (line + 0.5) * step
        last = x + each - 14
        spots = (x + room / 2 - 2, last) if way["mark_first"] else (last - room / 2, last - room)
        start = x + room + 2 if way["mark_first"] else x
        items += [named(told, row, start, base(told, y)),
                  text(told, row.figure, spots[1], base(told, y), at="right"),
                  *sign(told, row, spots[0], y, room - 4, step - 3)]  # fmt: skip
    return Part(items, -(-len(rows) // over) * step)


def hemicycle(told: Told, rows: Rows, wide: float) -> Part:
    """Three rows of seats in a half circle: mark, name and figure at each."""
    size, count = told.size, len(rows)
    reach, tall = wide / 2 - told.way["seat"] / 2, told.way["arc"]
    rings = [(1.0, 0.44), (0.72, 0.33), (0.44, 0.23)]
    counts = [round(count * part) for _, part in rings[:2]]
    counts.append(count - sum(counts))
    spots = []
    for (part, _), seats in zip(rings, counts, strict=True):
        spots += [(*spot, part) for spot in _evenly(reach * part, tall * part, seats)]
    spots.sort(key=lambda one: (math.atan2(-one[1], one[0]), one[2]))
    items = list[Item]()
    for row, (x, y, _) in zip(rows, spots[::-1] if spots[0][0] > 0 else spots, strict=True):
        items.append(group(_seat(told, row), wide / 2 + x, tall + y))
    return Part(items, tall + size * 4.8)


def _evenly(reach: float, tall: float, count: int) -> list[tuple[float, float]]:
    """Points equally far from one another on the upper half of an ellipse, from the left."""
    steps = [(-reach * math.cos(math.pi * n / 400), -tall * math.sin(math.pi * n / 400))
             for n in range(401)]  # fmt: skip
    run = [0.0]
    for one, two in pairwise(steps):
        run.append(run[-1] + math.dist(one, two))
    wanted = [run[-1] * n / max(count - 1, 1) for n in range(count)]
    return [steps[min(range(401), key=lambda k: abs(run[k] - at))] for at in wanted]


def _seat(told: Told, row: StateRow) -> Part:
    size, room = told.size, told.way["seat"]
    names = broken(told, row.name, room)
    items = card(told, -room / 2, -size * 0.35, room, size * 4.95) if told.way["framed"] else []
    items += [*sign(told, row, 0, size * 0.8, room * 0.5, size * 1.3)]
    items += [text(told, name, 0, size * (2.3 + k), at="center") for k, name in enumerate(names)]
    items.append(text(told, row.figure, 0, size * (2.3 + len(names)), at="center", scale=0.94,
                      bold=True))  # fmt: skip
    return Part(items, size * 4)
