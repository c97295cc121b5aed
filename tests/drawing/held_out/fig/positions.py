"""The States on a page of Fig by how they voted: circles to fill, folders, branches of a line."""

from collections.abc import Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.fig.kit import (
    Item,
    Part,
    bit,
    group,
    in_lines,
    long,
    oval,
    rect,
    rule,
    stacked,
    words,
)
from tests.drawing.held_out.ruled import Column, fitted, ruled
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told


def bubbles(told: Told, wide: float) -> Part:
    """A column for each position with a circle in each row, one of them filled or crossed."""
    way, heads, places = told.way, told.words.states_head, told.words.totals[:-1]
    rows, order = told.rows(), told.way["order"]
    columns = {"n": Column(heads[0], [row.name for row in rows], spare=2),
               "f": Column(heads[1], [row.figure for row in rows], at=way["figures_at"]),
               "c": Column("", ["MM"], spare=0.3, at="center"),
               **{str(n): Column(one.label, ["XX"], at="center")
                  for n, one in enumerate(places)}}  # fmt: skip
    some = [columns[one] for one in order]
    widths = fitted(told, some, wide)
    body = [[{"n": row.name, "f": row.figure, "c": row.state}.get(one, "") for one in order]
            for row in rows]  # fmt: skip
    made = ruled(told, [one.head for one in some], body, widths, [one.at for one in some],
                 bold=[order.index("n")] if way["names_bold"] else [])  # fmt: skip
    items = made.part.items
    for row, y in zip(rows, made.middles, strict=True):
        for n, one in enumerate(places):
            x = made.edges[order.index(str(n))] + widths[order.index(str(n))] / 2
            items += _choice(told, x, y, chosen=one.position == told.position(row))
    return made.part


def _choice(told: Told, x: float, y: float, *, chosen: bool) -> list[Item]:
    """A circle that may be filled, or a cross in its place."""
    half, ink, choice = told.size * 0.4, told.way["dark"], told.way["choice"]
    if choice == "X":
        return words(told, "X", x, y, at="center", bold=True) if chosen else []
    if choice == "square":
        found = [rect(x - half, y - half, 2 * half, 2 * half, line=ink)]
        inner = rect(x - half * 0.55, y - half * 0.55, half * 1.1, half * 1.1, fill=ink)
        return [*found, inner] if chosen else found
    if choice == "filled":
        return [oval(x, y, half, fill=ink if chosen else "#ffffff", line=ink)]
    found = [oval(x, y, half, line=ink)] if choice == "dotted" else []
    return [*found, oval(x, y, half * (0.55 if found else 0.9), fill=ink)] if chosen else found


def _groups(told: Told) -> list[tuple[TotalRow, list[StateRow]]]:
    return [(row, told.of_position(row)) for row in told.words.totals[:-1]]


def _names(told: Told, rows: Sequence[StateRow], wide: float, over: int) -> Part:
    """Names with their figures at the ends of lines, so many columns."""
    step, gap, items = told.size * told.way["high"], 16.0, list[Item]()
    each, deep = (wide - gap * (over - 1)) / over, -(-len(rows) // over)
    for n, row in enumerate(rows):
        x, y, figure = n // deep * (each + gap), step * (n % deep + 0.5), told.figure(row)
        need(long(told, row.name) + long(told, figure) + 12, each, "a name")
        items += words(told, row.name, x, y)
        items += words(told, figure, x + each, y, at="right")
        if told.way["leaders"]:
            start, end = x + long(told, row.name) + 5, x + each - long(told, figure) - 5
            low = y + told.size * 0.3
            items.append(rule(start, low, end, low, told.way["line"], 0.5, (0.5, 2)))
    return Part(items, step * deep)


def folders(told: Told, wide: float) -> Part:
    """For each position a box with a tab that tells it, and its States within."""
    way, found, top = told.way, list[Part](), told.size * 1.6
    for row, mine in _groups(told):
        count = told.how_many(row)
        room = long(told, row.label, bold=True) + 16
        need(room + long(told, count) + 12, wide, "a folder's head")
        inner = _names(told, mine, wide - 20, way["over"]) if mine else Part(
            words(told, way["nobody"], 0, told.size * 0.8), told.size * 1.6)  # fmt: skip
        high = top + inner.high + 8
        items = [rect(0, 0, room, top, fill=way["dark"]),
                 *words(told, row.label, 8, top / 2, bold=True, colour="#ffffff"),
                 *words(told, count, room + 8, top / 2),
                 rect(0, top, wide, high - top, line=way["dark"], thick=0.9),
                 group(inner, 10, top + 4)]  # fmt: skip
        found.append(Part(items, high))
    return stacked(found, 7)


def branches(told: Told, wide: float) -> Part:
    """Boxes of the positions side by side, below each a line from which its States branch off."""
    way, step, gap = told.way, told.size * told.way["high"], 14.0
    full = [(row, mine) for row, mine in _groups(told) if mine]
    most = max(len(mine) for _, mine in full)
    overs = [3 if len(mine) * 3 > most * 2 + 3 else 1 for _, mine in full]
    each, x, deep, items = (wide - gap * (sum(overs) - 1)) / sum(overs), 0.0, 0.0, list[Item]()
    head = told.size * 3.2
    for (row, mine), over in zip(full, overs, strict=True):
        room = each * over + gap * (over - 1)
        count = told.how_many(row)
        need(max(long(told, row.label, bold=True), long(told, count)) + 12, room, "a branch's head")
        items += [rect(x, 0, room, head, line=way["dark"], thick=0.9, round_=way["round"],
                       fill=way["tint"]),
                  *words(told, row.label, x + 6, told.size * 0.95, bold=True),
                  *words(told, count, x + 6, told.size * 2.25)]  # fmt: skip
        length = -(-len(mine) // over)
        for n in range(0, len(mine), length):
            left, some = x + n // length * (each + gap) + 7, mine[n : n + length]
            low = head + 4 + step * (len(some) - 0.5)
            items.append(rule(left, head, left, low, way["line"], 0.9))
            items += [rule(left, head + 4 + step * (k + 0.5), left + 8, head + 4 + step * (k + 0.5),
                           way["line"], 0.9) for k in range(len(some))]  # fmt: skip
            items.append(group(_names(told, some, each - 21, 1), left + 12, head + 4))
        deep, x = max(deep, head + 4 + step * length), x + room + gap
    none = [bit(told, f"{row.label}: {way['nobody']}") for row, mine in _groups(told) if not mine]
    return stacked([Part(items, deep), in_lines(told, none, wide, told.size * 2)], 6)
