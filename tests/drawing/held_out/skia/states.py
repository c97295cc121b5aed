"""The States on a page of Skia in rows: tables, bars, a spine of time, two wings, a board."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.skia.cards import calendar, cards, chips, gallery, hemicycle, sections
from tests.drawing.held_out.skia.kit import WHITE, base, longest, named, need, sign
from tests.drawing.held_out.skia.positions import kanban, radio, segments, strips
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, edge, group, lines, long, rect, rule, text
from tests.drawing.held_out.vega.marks import mark_room

Rows = Sequence[StateRow]


def states(told: Told, wide: float) -> Part:
    """All States, in the way's form."""
    return _STATES[told.way["states"]](told, told.rows(), wide)


def _rooms(told: Told, rows: Rows, wide: float) -> dict[str, float]:
    """How wide the columns are, in their order."""
    heads = dict(zip("nfm", told.words.states_head, strict=True))
    bold = told.way["names_bold"]
    room = {"n": longest(told, [row.name for row in rows], bold=bold) + 12,
            "f": longest(told, [row.figure for row in rows]) + 14, "m": mark_room(told) + 12,
            "c": told.size * 2.4, "i": told.size * 2.2}  # fmt: skip
    if told.way["headed"]:
        for what, head in heads.items():
            words = longest(told, head.split(), bold=True, scale=0.9) + 10
            room[what] = max(room[what], words)
    found = {what: room[what] for what in told.way["order"]}
    more = wide - sum(found.values())
    need(0, more, "a table")
    names, others = told.way["spread"]
    return {what: one + more * (names if what == "n" else others / max(len(found) - 1, 1))
            for what, one in found.items()}  # fmt: skip


def _table(told: Told, rows: Rows, wide: float) -> Part:
    """A table of data in one block or more, below heads."""
    way, over = told.way, told.way["blocks"]
    each = (wide - way["gutter"] * (over - 1)) / over
    if over == 1:
        each = min(each, way["table_wide"])
    length, room = -(-len(rows) // over), _rooms(told, rows, each)
    blocks = [_block(told, rows[n : n + length], room, n) for n in range(0, len(rows), length)]
    left = (wide - each) * way["table_at"] if over == 1 else 0.0
    items = [group(block, left + n * (each + way["gutter"]), 0) for n, block in enumerate(blocks)]
    return Part(items, max(block.high for block in blocks))


def _block(told: Told, rows: Rows, room: Mapping[str, float], first: int) -> Part:
    way, step, whole = told.way, told.size * told.way["high"], sum(room.values())
    top = _heads(told, room) if way["headed"] else Part([], 0)
    items, y = list[Item](), top.high
    for n, row in enumerate(rows):
        if way["rows"] == "zebra" and n % 2 == 0:
            items.append(rect(0, y, whole, step, fill=way["tint"]))
        items += _line(told, row, room, y, first + n)
        y += step
        if way["rows"] in {"ruled", "grid"}:
            items.append(rule(0, y, whole, y, way["line"], 0.5))
        elif way["rows"] == "dotted":
            items.append(rule(0, y, whole, y, way["line"], 0.6, (0.8, 1.8)))
    if way["rows"] == "grid":
        x = 0.0
        for each in (0.0, *room.values()):
            x += each
            items.append(rule(x, 0, x, y, way["line"], 0.5))
        items.append(rule(0, 0, whole, 0, way["line"], 0.5))
    if way["rows"] == "framed":
        items.append(rect(0, 0, whole, y, line=way["accent"], thick=0.9, round_=way["round"]))
    return Part([*top.items, *items], y)


def _heads(told: Told, room: Mapping[str, float]) -> Part:
    way, heads = told.way, dict(zip("nfm", told.words.states_head, strict=True)) | {"i": "No"}
    dark = way["head_fill"] == "dark"
    parts, x = [], 0.0
    for what, wide in room.items():
        at = {"n": "left", "c": "left", "m": "center"}.get(what, "right")
        parts.append(lines(told, heads.get(what, ""), edge(at, x + 5, wide - 10), 2, wide - 8,
                           scale=0.9, bold=True, at=at,
                           colour=WHITE if dark else way["accent"]))  # fmt: skip
        x += wide
    high = max(part.high for part in parts) + 6
    fill = {"dark": way["dark"], "tint": way["tint"]}.get(way["head_fill"], "")
    under = [rect(0, 0, x, high, fill=fill)] if fill else [
        rule(0, high, x, high, way["accent"], 1.1)]  # fmt: skip
    return Part([*under, *(one for part in parts for one in part.items)], high)


def _line(told: Told, row: StateRow, room: Mapping[str, float], y: float, n: int) -> list[Item]:
    step, x, items = told.size * told.way["high"], 0.0, list[Item]()
    low = base(told, y + step / 2)
    for what, wide in room.items():
        if what == "m":
            items += sign(told, row, x + wide / 2, y + step / 2, wide - 5, step - 2)
        elif what == "n":
            items.append(named(told, row, x + 5, low))
        elif what == "c":
            items.append(text(told, row.state, x + 5, low, colour=told.way["label"]))
        elif what == "i":
            items.append(text(told, str(n + 1), x + wide - 5, low, at="right"))
        else:
            items.append(text(told, row.figure, x + wide - 5, low, at="right"))
        x += wide
    return items


def _bars(told: Told, rows: Rows, wide: float) -> Part:
    """A bar as long as each figure, between the name and the mark."""
    way, over, size = told.way, told.way["bars_over"], told.size
    each, step, length = (wide - 16 * (over - 1)) / over, size * way["high"], -(-len(rows) // over)
    held = {row.state: row.figure or 0.0 for row in told.plan.vote.rows}
    names = longest(told, [row.name for row in rows], bold=way["names_bold"]) + 6
    figures, room = longest(told, [row.figure for row in rows]) + 8, mark_room(told) + 8
    bar = each - names - figures - room
    need(size * 4, bar, "bars")
    items = list[Item]()
    for n, row in enumerate(rows):
        x, y = n // length * (each + 16), n % length * step
        low, start = base(told, y + step / 2), x + names + (room if way["mark_first"] else 0)
        at = x + names + room / 2 if way["mark_first"] else x + each - room / 2
        share = bar * held[row.state] / max(held.values())
        items += [named(told, row, x, low), *sign(told, row, at, y + step / 2, room - 5, step - 2),
                  rect(start, y + step * 0.25, max(share, 0.4), step * 0.5, fill=way["bar"],
                       round_=way["bar_round"] if share > 3 else 0),
                  text(told, row.figure, start + share + 4, low)]  # fmt: skip
    return Part(items, length * step)


def _timeline(told: Told, rows: Rows, wide: float) -> Part:
    """Marks on lines that run down: figures at their left, names at their right."""
    way, over, size = told.way, told.way["lines_over"], told.size
    each, step, length = wide / over, size * way["high"], -(-len(rows) // over)
    room, figures = mark_room(told) + 6, longest(told, [row.figure for row in rows]) + 8
    names = longest(told, [row.name for row in rows], bold=way["names_bold"])
    need(figures + room + names + 12, each, "a timeline")
    items, white = list[Item](), told.plan.sheet.look.family != "ground"
    for n, row in enumerate(rows):
        x, y = n // length * each, (n % length + 0.5) * step
        spine = x + figures + room / 2
        if n % length == 0:
            rest = min(length, len(rows) - n)
            items.append(rule(spine, 0, spine, rest * step, way["line"], 1.2))
        if white:
            items.append(rect(spine - room / 2, y - size * 0.75, room, size * 1.5, fill=WHITE))
        items += [text(told, row.figure, x + figures - 6, base(told, y), at="right",
                       colour=way["label"]),
                  *sign(told, row, spine, y, room - 4, step - 3),
                  named(told, row, spine + room / 2 + 4, base(told, y))]  # fmt: skip
    return Part(items, length * step)


def _wings(told: Told, rows: Rows, wide: float) -> Part:
    """Two halves about an upright line, each the other's image: marks lie next to the line."""
    way, size, middle = told.way, told.size, wide / 2
    step, half = size * way["high"], -(-len(rows) // 2)
    room, figures = mark_room(told) + 8, longest(told, [row.figure for row in rows]) + 14
    names = longest(told, [row.name for row in rows], bold=way["names_bold"]) + 8
    need(room + figures + names + 8, middle, "wings")
    far = min(middle - 4, room + names + figures + 70)
    items = [rule(middle, 0, middle, half * step, way["accent"], 1.2)]
    for n, row in enumerate(rows):
        side, y = (-1, 1)[n >= half], (n % half + 0.5) * step
        at = ("right", "left")[side > 0]
        ends = sorted((middle + side * 6, middle + side * far))
        if n % half and way["rows"] != "none":
            items.append(rule(ends[0], y - step / 2, ends[1], y - step / 2, way["line"], 0.4))
        other = ("left", "right")[side > 0]
        items += [*sign(told, row, middle + side * (room / 2 + 6), y, room - 4, step - 2.5),
                  named(told, row, middle + side * (room + 10), base(told, y), at=at),
                  text(told, row.figure, middle + side * far, base(told, y),
                       at=other)]  # fmt: skip
    return Part(items, half * step)


def _board(told: Told, rows: Rows, wide: float) -> Part:
    """Dark rows with light words, as boards at stations have them; marks on white plates."""
    way, over, size, gap = told.way, told.way["board_over"], told.size, 8.0
    each, step = (wide - gap * (over - 1)) / over, size * way["high"] * 1.08
    length, room = -(-len(rows) // over), mark_room(told) + 10
    figures = longest(told, [row.figure for row in rows]) + 14
    need(longest(told, [row.name for row in rows], bold=True) + figures + room + 10, each, "board")
    items = list[Item]()
    for n, row in enumerate(rows):
        x, y = n // length * (each + gap), n % length * step
        low, high, last = base(told, y + step / 2 - 0.75), step - 1.5, x + each - room
        items += [rect(x, y, each - room - 1, high, fill=way["dark"]),
                  rect(last, y, room, high, line=way["dark"], thick=0.8),
                  text(told, row.name, x + 7, low, bold=True, colour=WHITE),
                  text(told, row.figure, last - 8, low, colour=WHITE, at="right"),
                  *sign(told, row, last + room / 2, y + high / 2, room - 2,
                        high - 2)]  # fmt: skip
    return Part(items, length * step)


def _receipt(told: Told, rows: Rows, wide: float) -> Part:
    """A narrow strip in the middle: dots from the names to figures and marks."""
    way, room = told.way, mark_room(told) + 8
    each, step = min(wide, way["strip_wide"]), told.size * way["high"]
    names, figures = [row.name for row in rows], longest(told, [row.figure for row in rows])
    need(longest(told, names) + figures + room + 40, each, "a receipt")
    x, last, items = (wide - each) / 2, (wide + each) / 2, list[Item]()
    for n, row in enumerate(rows):
        low = base(told, (n + 0.5) * step)
        start, end = x + long(told, row.name) + 5, last - room - figures - 10
        items += [text(told, row.name, x, low), rule(start, low, end, low, way["label"], 0.7,
                                                     (0.7, 2.4)),
                  text(told, row.figure, last - room - 4, low, at="right"),
                  *sign(told, row, last - room / 2, (n + 0.5) * step, room - 4,
                        step - 2)]  # fmt: skip
    return Part(items, len(rows) * step)


_STATES: Mapping[str, Callable[[Told, Rows, float], Part]] = {
    "table": _table, "bars": _bars, "timeline": _timeline, "wings": _wings, "board": _board,
    "receipt": _receipt, "cards": cards, "calendar": calendar, "gallery": gallery,
    "chips": chips, "sections": sections, "hemicycle": hemicycle, "kanban": kanban,
    "radio": radio, "segments": segments, "strips": strips,
}  # fmt: skip
