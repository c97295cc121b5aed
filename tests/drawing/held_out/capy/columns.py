"""Blocks of States on a page of CapyPDF: heads, then rows in groups that are set apart."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, edge, lines, long, rect, rule, text
from tests.drawing.held_out.vega.marks import ground_of, mark_room, marks_at


def mark_about(
    told: Told, row: StateRow, x: float, y: float, room: float, high: float
) -> list[Item]:
    """The mark of a State about a middle, or its ground."""
    ground = ground_of(told, row.marks)
    if ground:
        return [rect(x - room / 2, y - high / 2, room, high, fill=ground)]
    return marks_at(told, row.marks, x, y)


def _word(row: StateRow, what: str) -> str:
    return {"n": row.name, "c": row.state, "f": row.figure}[what]


def columns(told: Told, rows: Sequence[StateRow], wide: float, order: str) -> Part:
    """One block: heads, then rows in groups that are set apart."""
    way, size, room = told.way, told.size, _rooms(told, order, wide)
    whole, step = sum(room.values()), size * way["high"]
    top = _heads(told, room, whole) if way["headed"] else Part([], 0)
    items, y = list(top.items), top.high
    for n, row in enumerate(rows):
        if n and n % way["every"] == 0:
            y += size * 0.7
            items += [rule(0, y - size * 0.35, whole, y - size * 0.35, way["line"], 0.5)]
        if way["striped"] and n % 2 == 0:
            items.append(rect(0, y, whole, step, fill=way["tint"]))
        items += _line(told, row, room, y)
        y += step
    return Part(items, y)


def _rooms(told: Told, order: str, wide: float) -> dict[str, float]:
    """How wide the columns are, in their order."""
    heads = dict(zip("nfm", told.words.states_head, strict=True))
    room = {what: mark_room(told) + 8 if what == "m" else 8 + max(
        long(told, _word(row, what)) for row in told.rows()) for what in order}  # fmt: skip
    for what in order:
        words = heads.get(what, "").split() if told.way["headed"] else []
        room[what] = max([room[what], *(long(told, w, scale=0.9, bold=True) + 6 for w in words)])
    more = wide - sum(room.values())
    if more < 0:
        raise NoRoomError(f"columns of {order}")
    return {what: room[what] + more / len(order) * told.way["spread"] for what in order}


def _heads(told: Told, room: Mapping[str, float], whole: float) -> Part:
    heads, accent = dict(zip("nfm", told.words.states_head, strict=True)), told.way["accent"]
    items, high, x = list[Item](), 0.0, 0.0
    for what, wide in room.items():
        at = {"m": "center", "f": "right"}.get(what, "left")
        top = lines(told, heads.get(what, ""), edge(at, x + 3, wide - 8), 0, wide - 4, scale=0.9,
                    bold=True, colour=accent, at=at)  # fmt: skip
        items, high, x = items + top.items, max(high, top.high), x + wide
    return Part([*items, rule(0, high + 3, whole, high + 3, accent, 1.2)], high + 5)


def _line(told: Told, row: StateRow, room: Mapping[str, float], y: float) -> list[Item]:
    size, step, x, items = told.size, told.size * told.way["high"], 0.0, list[Item]()
    for what, wide in room.items():
        if what == "m":
            items += mark_about(told, row, x + wide / 2, y + step / 2, wide - 6, step - 2)
        else:
            where, at = (x + wide - 5, "right") if what == "f" else (x + 3, "left")
            items.append(text(told, _word(row, what), where, y + step / 2 + size * 0.36,
                              bold=what == "c", at=at))  # fmt: skip
        x += wide
    return items


def left_wing(told: Told, wide: float) -> Part:
    """The first half of the States."""
    rows = told.rows()
    return columns(told, rows[: -(-len(rows) // 2)], wide, "nfm")


def right_wing(told: Told, wide: float) -> Part:
    """The second half, mirrored."""
    rows = told.rows()
    return columns(told, rows[-(-len(rows) // 2) :], wide, "mnf")
