"""The States on a page of PyX: tables, regions, plots with an axis, coins, a ring, stations."""

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from tests.drawing.held_out.pascal.places import coded
from tests.drawing.held_out.pyx.lists import initials, inline, spaced
from tests.drawing.held_out.pyx.parts import result
from tests.drawing.held_out.pyx.positions import STATES
from tests.drawing.held_out.pyx.totals import totals
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
from tests.drawing.held_out.vega.kit import Item, Part, group, long, rect, rule, stacked, text
from tests.drawing.held_out.vega.marks import mark_room

Rows = Sequence[StateRow]
_REGIONS = {"Northern Europe": "DK EE FI IE LV LT SE UK", "Western Europe": "AT BE DE FR LU NL",
            "Southern Europe": "CY EL ES HR IT MT PT SI",
            "Eastern Europe": "BG CZ HU PL RO SK"}  # fmt: skip


def states(told: Told, wide: float) -> Part:
    """All Member States and how each voted."""
    return {**_STATES, **STATES}[told.way["states"]](told, told.rows(), wide)


def _regions(told: Told, rows: Rows, wide: float) -> Part:
    """Four regions of Europe in two columns, the number of States behind each heading."""
    way, size, gap = told.way, told.size, 22.0
    each, step, room = (wide - gap) / 2, told.size * way["high"], mark_room(told) + 6
    held = longest(told, [row.figure for row in rows]) + 10
    need(longest(told, [row.name for row in rows], bold=way["names_bold"]) + held + room + 8, each,
         "regions")  # fmt: skip
    blocks = []
    for name, codes in _REGIONS.items():
        mine = [row for row in rows if row.state in codes.split()]
        if not mine:
            continue
        items = [text(told, name, 0, size * 1.05, bold=True, scale=1.05, colour=way["accent"]),
                 rule(0, size * 1.45, each, size * 1.45, way["ink"], 0.8)]  # fmt: skip
        for n, row in enumerate(mine):
            y = size * 1.6 + (n + 0.5) * step
            items += [*sign(told, row, room / 2, y, room - 3, step - 3),
                      named(told, row, room + 4, base(told, y)),
                      text(told, row.figure, each, base(told, y), at="right")]  # fmt: skip
        blocks.append(Part(items, size * 1.6 + step * len(mine)))
    made = [stacked(blocks[:2], size * 0.9), stacked(blocks[2:], size * 0.9)]
    return Part([group(part, n * (each + gap), 0) for n, part in enumerate(made)],
                max(part.high for part in made))  # fmt: skip


def _held(row: StateRow) -> float:
    return float(row.figure.strip(" %").replace(",", ".") or 0)


def _plot(told: Told, rows: Rows, wide: float) -> Part:
    """A plot: the mark stands where the axis has what a State holds; the figure at the margin."""
    way, size, room = told.way, told.size, mark_room(told)
    names = longest(told, [row.name for row in rows], bold=way["names_bold"]) + room / 2 + 10
    figures = longest(told, [row.figure for row in rows], bold=True) + room / 2 + 10
    reach, step = wide - names - figures, size * way["high"]
    need(130, reach, "a plot")
    most, low = max(_held(row) for row in rows), step * len(rows)
    unit = way["axis"]
    scale = reach / (unit * math.ceil(most / unit))
    items = [rule(names, low, names + reach, low, way["ink"], 0.7)]
    for n in range(0, int(reach / scale) + 1, unit):
        x = names + n * scale
        items += [rule(x, 0, x, low + 3, way["line"], 0.4),
                  text(told, str(n), x, low + 4 + size, scale=0.85, at="center")]  # fmt: skip
    items.append(text(told, told.words.states_head[1], names + reach / 2, low + size * 2.2,
                      scale=0.9, at="center", colour=way["label"]))  # fmt: skip
    for n, row in enumerate(rows):
        y, x = (n + 0.5) * step, names + _held(row) * scale
        items += [named(told, row, 0, base(told, y)),
                  rule(names, y, max(x - room / 2 - 2, names), y, way["bar"], 0.7),
                  *([rect(x - room * 0.45, y - size * 0.7, room * 0.9, size * 1.4, fill="#ffffff")]
                    if row.marks else []),
                  *sign(told, row, x, y, room * 0.8, step - 3),
                  text(told, row.figure, wide, base(told, y), at="right", bold=True)]  # fmt: skip
    return Part(items, low + size * 2.6)


def _butterfly(told: Told, rows: Rows, wide: float) -> Part:
    """Names in the middle, what they hold as bars to the left, marks to the right."""
    way, size, heads = told.way, told.size, told.words.states_head
    names = longest(told, [heads[0], *(row.name for row in rows)], bold=True) + 20
    room, step = mark_room(told) + 12, size * way["high"]
    left = (wide - names) * 0.52
    figures = longest(told, [row.figure for row in rows]) + 6
    reach = left - figures - 4
    need(60, reach, "a butterfly")
    need(max(room, long(told, heads[2], bold=True)), wide - left - names, "a butterfly")
    middle, most, top = left + names / 2, max(_held(row) for row in rows), size * 1.6
    spot = left + names + room / 2
    items = [text(told, heads[1], left - 4, size, bold=True, at="right"),
             text(told, heads[0], middle, size, bold=True, at="center"),
             text(told, heads[2], spot, size, bold=True, at="center")]  # fmt: skip
    for n, row in enumerate(rows):
        y = top + (n + 0.5) * step
        part = reach * _held(row) / most
        items += [rect(left - part - 2, y - step * 0.32, part, step * 0.64, fill=way["bar"]),
                  text(told, row.figure, left - part - 7, base(told, y), at="right"),
                  text(told, row.name, middle, base(told, y), at="center",
                       bold=way["names_bold"]),
                  *sign(told, row, spot, y, room - 6, step - 3)]  # fmt: skip
    return Part(items, top + step * len(rows))


def _coins(told: Told, rows: Rows, wide: float) -> Part:
    """A coin for each State, as large as what it holds; name, figure and mark below."""
    way, size, over, own = told.way, told.size, told.way["coins_over"], coded(told)
    each, radius = wide / over, min(size * 1.75, wide / over * 0.4)
    room, most = mark_room(told), max(_held(row) for row in rows)
    need(longest(told, [row.name for row in rows], scale=0.84) + 3, each, "coins")
    need(longest(told, [row.figure for row in rows], scale=0.9) + room + 7, each, "coins")
    high, items = 2 * radius + size * 3.1, list[Item]()
    for n, row in enumerate(rows):
        at, line = filed(n, len(rows), over, across=True)
        x, y = (at + 0.5) * each, line * high
        part = max(radius * math.sqrt(_held(row) / most), 1.2)
        items += [
            disc(x, y + radius, part, fill=way["tint"], line=way["accent"], thick=0.7),
            text(told, row.name, x, y + 2 * radius + size, scale=0.84, at="center"),
        ]
        if not own and part > size * 1.1:
            items.append(text(told, row.state, x, base(told, y + radius), at="center", bold=True))
        whole = room + 4 + long(told, row.figure, scale=0.9)
        items += [*sign(told, row, x - whole / 2 + room / 2, y + 2 * radius + size * 2, room,
                        size * 1.2),
                  text(told, row.figure, x + whole / 2, y + 2 * radius + size * 2.3, scale=0.9,
                       at="right")]  # fmt: skip
    return Part(items, -(-len(rows) // over) * high)


def _ring(told: Told, rows: Rows, wide: float) -> Part:
    """States about a ring, marks upon it, with the sums and the result within it."""
    size, way, room = told.size, told.way, mark_room(told)
    half, step = -(-len(rows) // 2), size * 2.0
    high = step * (half + 1)
    names = longest(told, [f"{row.name}  {row.figure}" for row in rows], bold=True) + room / 2 + 8
    across, middle = wide / 2 - names, high / 2
    need(size * 12, across, "a ring")
    items: list[Item] = []
    for n, row in enumerate(rows):
        right = n < half
        place = n if right else len(rows) - 1 - n
        count = half if right else len(rows) - half
        y = middle + (place - (count - 1) / 2) * step
        x = across * math.sqrt(max(1 - ((y - middle) / (middle - 2)) ** 2, 0))
        spot = wide / 2 + x if right else wide / 2 - x
        start = spot + room / 2 + 6 if right else spot - room / 2 - 6
        at = "left" if right else "right"
        said = f"{row.name}  {row.figure}" if right else f"{row.figure}  {row.name}"
        items += [rect(spot - room / 2 - 2, y - size * 0.75, room + 4, size * 1.5, fill="#ffffff"),
                  *sign(told, row, spot, y, room, size * 1.2),
                  text(told, said.strip(), start, base(told, y), at=at)]  # fmt: skip
    turns = [2 * math.pi * k / 120 for k in range(121)]
    points = [(wide / 2 + across * math.cos(a), middle + (middle - 2) * math.sin(a)) for a in turns]
    ring = [rule(x, y, x2, y2, way["bar"], 1.2)
            for (x, y), (x2, y2) in pairwise(points)]  # fmt: skip
    inner = across * 1.15
    sums = stacked([totals(told, inner), result(told, inner)], size)
    return Part([*ring, *items, group(sums, wide / 2 - inner / 2, middle - sums.high / 2)], high)


def _stations(told: Told, rows: Rows, wide: float) -> Part:
    """Lines with stations, whose signs are the marks; names at the right of them."""
    way, size, over, gap = told.way, told.size, told.way["stations_over"], 12.0
    each, step, room = (wide - gap * (over - 1)) / over, size * 2.5, mark_room(told)
    figures = longest(told, [figure_of(told, row) for row in rows]) + 4
    need(longest(told, [row.name for row in rows], bold=way["names_bold"]) + figures + room + 14,
         each, "stations")  # fmt: skip
    length, items = -(-len(rows) // over), list[Item]()
    for n in range(over):
        some = rows[n * length : (n + 1) * length]
        x = n * (each + gap) + room / 2
        items.append(rule(x, step / 2, x, (len(some) - 0.5) * step, way["bar"], 2.6))
        for k, row in enumerate(some):
            y = (k + 0.5) * step
            items += [rect(x - room / 2, y - size * 0.85, room, size * 1.7, fill="#ffffff"),
                      *sign(told, row, x, y, room, size * 1.3),
                      named(told, row, x + room / 2 + 8, base(told, y)),
                      text(told, figure_of(told, row), n * (each + gap) + each, base(told, y),
                           at="right", colour=way["label"])]  # fmt: skip
    return Part(items, length * step)


_STATES: Mapping[str, Callable[[Told, Rows, float], Part]] = {
    "tables": tables, "regions": _regions, "plot": _plot, "butterfly": _butterfly,
    "coins": _coins, "ring": _ring, "stations": _stations, "inline": inline, "spaced": spaced,
    "initials": initials,
}  # fmt: skip
