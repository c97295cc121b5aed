"""The States on a page of Vega: rosters, bars, columns of bars, dots, tiles, panels."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.cells import cell, ranged, word
from tests.drawing.held_out.vega.charts import bars, skyline
from tests.drawing.held_out.vega.kit import (
    Item,
    Part,
    edge,
    group,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.vega.marks import ground_of, mark_room, marks_at


def states(told: Told, wide: float) -> Part:
    """All States, in the way's form."""
    return _STATES[told.way["states"]](told, wide)


def _rooms(told: Told, order: str, wide: float) -> dict[str, float]:
    """How wide the columns are that find room; what is spare goes to all, or remains."""
    way, rows = told.way, told.rows()
    heads = dict(zip("nfm", told.words.states_head, strict=True)) if way["headed"] else {}
    pad, room = way["pad"], {"m": mark_room(told)}
    for what in order.replace("m", ""):
        bold = what == "n" and way["names_bold"]
        room[what] = max(long(told, word(told, row, what), bold=bold) for row in rows)
    for what, words in heads.items():
        if what in order:
            room[what] = max(room[what], *(long(told, w, bold=True) for w in words.split()))
    room = {what: room[what] + 2 * pad for what in order}
    more = wide - sum(room.values())
    if more < 0:
        raise NoRoomError(f"columns of {order}")
    if way["spread"]:
        room = {what: size + more / len(order) for what, size in room.items()}
    return room


def _roster(told: Told, wide: float) -> Part:
    """Blocks side by side, read downwards or across."""
    way, rows = told.way, told.rows()
    blocks, gutter, order = way["blocks"], way["gutter"], way["order"]
    each = (wide - gutter * (blocks - 1)) / blocks
    room, length = _rooms(told, order, each), -(-len(rows) // blocks)
    whole, items = sum(room.values()), list[Item]()
    shift = 0.0 if way["spread"] else (wide - blocks * whole - gutter * (blocks - 1)) / 2
    high = 0.0
    for block in range(blocks):
        mine = rows[block::blocks] if way["across"] else rows[block * length :][:length]
        part = _block(told, mine, order, room)
        items.append(group(part, shift + block * (whole + gutter), 0))
        high = max(high, part.high)
    return Part(items, high)


def _block(told: Told, rows: Sequence[StateRow], order: str, room: Mapping[str, float]) -> Part:
    way, whole, step = told.way, sum(room.values()), told.size * told.way["high"]
    top, items = _heads(told, order, room) if way["headed"] else Part([], 0), list[Item]()
    for n, row in enumerate(rows):
        y, x = top.high + n * step, 0.0
        if way["zebra"] and n % 2:
            items.append(rect(0, y, whole, step, fill=way["tint"]))
        for what in order:
            items += cell(told, row, what, x, y, room[what], step)
            x += room[what]
    low = top.high + len(rows) * step
    lined = _ruled(told, [0, *(top.high + n * step for n in range(len(rows) + 1))], room, order)
    return Part([*top.items, *items, *lined], low)


def _heads(told: Told, order: str, room: Mapping[str, float]) -> Part:
    way, heads = told.way, dict(zip("nfm", told.words.states_head, strict=True))
    ink, pad = "#ffffff" if way["head_dark"] else "", way["pad"]
    parts = []
    for what in order:
        at, wide = ranged(what), room[what] - 2 * pad
        parts.append(lines(told, heads.get(what, ""), edge(at, pad, wide), 1.5, wide + pad,
                           bold=True, colour=ink, at=at))  # fmt: skip
    high, x = max(part.high for part in parts) + 4, 0.0
    fill = way["accent"] if way["head_dark"] else way["tint"]
    items = [rect(0, 0, sum(room.values()), high, fill=fill)] if way["head_fill"] or ink else []
    for what, part in zip(order, parts, strict=True):
        items.append(group(part, x, 0))
        x += room[what]
    return Part(items, high)


def _ruled(told: Told, levels: Sequence[float], room: Mapping[str, float], order: str
           ) -> list[Item]:  # fmt: skip
    look, line, whole = told.way["rules"], told.way["line"], sum(room.values())
    dash = {"dots": (1.0, 2.0), "dashes": (4.0, 3.0)}.get(look, ())
    if look in {"frame", "columns"}:
        levels = [levels[0], levels[1], levels[-1]]
    found = [rule(0, y, whole, y, line, 0.5, dash) for y in levels] if look else []
    if look in {"grid", "columns"}:
        edges = [0.0]
        for what in order:
            edges.append(edges[-1] + room[what])
        found += [rule(x, levels[0], x, levels[-1], line, 0.5) for x in edges]
    if look == "frame":
        found += [rule(x, levels[0], x, levels[-1], line, 1.1) for x in (0, whole)]
    return found


def _dots(told: Told, wide: float) -> Part:
    """A column for each position, where the State's mark stands in its own."""
    columns, heads, way = told.words.totals[:-1], told.words.states_head, told.way
    rows, step = told.rows(), told.size * told.way["high"]
    first = max(long(told, row.name) for row in rows) + 10
    second = max(*(long(told, word, bold=True) for word in heads[1].split()),
                 *(long(told, row.figure) for row in rows)) + 14  # fmt: skip
    each = (wide - first - second) / len(columns)
    tops = [lines(told, heads[0], 0, 0, first - 6, bold=True),
            lines(told, heads[1], second - 7, 0, second - 7, bold=True, at="right"),
            *(lines(told, one.label, each / 2, 0, each - 6, bold=True, at="center")
              for one in columns)]  # fmt: skip
    places = [0, first, *(first + second + n * each for n in range(len(columns)))]
    high = max(top.high for top in tops) + 4
    items = [group(top, x, 0) for top, x in zip(tops, places, strict=True)]
    for n, row in enumerate(rows):
        y, k = high + n * step, [told.position(row) == one.position for one in columns].index(True)
        items += cell(told, row, "n", 0, y, first, step)
        items += cell(told, row, "f", first, y, second + way["pad"] - 7, step)
        items += cell(told, row, "m", places[k + 2], y, each, step)
    levels = [high + n * step for n in range(len(rows) + 1)]
    items += [rule(0, y, wide, y, way["line"], 0.5, way["dash"]) for y in levels]
    if way["rules"] == "grid":
        items += [rule(x, 0, x, levels[-1], way["line"], 0.5) for x in (*places[2:], wide)]
    return Part(items, levels[-1])


def _tiles(told: Told, wide: float) -> Part:
    """A tile for each State: its name above, mark and figure below."""
    way, rows, size, gap = told.way, told.rows(), told.size, told.way["tile_gap"]
    over = way["tiles"]
    each, high = (wide - gap * (over - 1)) / over, size * 3.1
    if max(long(told, row.name, bold=way["names_bold"]) for row in rows) > each - 8:
        raise NoRoomError("tiles")
    items: list[Item] = []
    for n, row in enumerate(rows):
        x, y = n % over * (each + gap), n // over * (high + gap)
        ground = ground_of(told, row.marks)
        room = mark_room(told) + 6
        items += [rect(x, y, each, high, line=way["line"], fill=way["box_fill"],
                       round_=way["round"], thick=0.6),
                  text(told, row.name, x + 5, y + size * 1.25, bold=way["names_bold"])]  # fmt: skip
        left = x + 3 if way["mark_first"] else x + each - room - 3
        fill = (
            [rect(left, y + high - size * 1.45, room, size * 1.15, fill=ground)] if ground else []
        )
        items += fill + marks_at(told, row.marks, left + room / 2, y + high - size * 0.9)
        where = (x + each - 5, "right") if way["mark_first"] else (x + 5, "left")
        items.append(text(told, row.figure, where[0], y + high - size * 0.55, at=where[1]))
    return Part(items, -(-len(rows) // over) * (high + gap) - gap)


def _panels(told: Told, wide: float) -> Part:
    """A panel for each position, with the States that took it."""
    parts, way = [], told.way
    for total in told.words.totals[:-1]:
        mine = [row for row in told.rows() if told.position(row) == total.position]
        held = f" ({told.held(total)})" if total.figure else ""
        title = lines(told, f"{total.label}: {told.members(total)}{held}", 5, 0, wide - 10,
                      scale=1.1, bold=True)  # fmt: skip
        over, order = way["panel"], way["order"]
        room, step = _rooms(told, order, wide / over - 8), told.size * way["high"]
        low, items = title.high + 6, list(title.items)
        for n, row in enumerate(mine):
            x, y = 4 + n % over * wide / over, low + n // over * step
            for what in order:
                items += cell(told, row, what, x, y, room[what], step)
                x += room[what]
        high = low + -(-len(mine) // over) * step + 3
        items.insert(0, rule(0, title.high + 3, wide, title.high + 3, way["accent"], 1))
        items.insert(0, rect(0, 0, wide, title.high + 3, fill=way["tint"]))
        parts.append(Part(items, high))
    return stacked(parts, 6)


_STATES: Mapping[str, Callable[[Told, float], Part]] = {
    "roster": _roster, "bars": bars, "skyline": skyline, "dots": _dots, "tiles": _tiles,
    "panels": _panels,
}  # fmt: skip
