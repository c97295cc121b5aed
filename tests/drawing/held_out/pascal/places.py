"""States where they sit or lie: at the table of the Council, on a map of tiles."""

import re
from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.capy.columns import mark_about
from tests.drawing.held_out.pascal.parts import result
from tests.drawing.held_out.pascal.totals import totals
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, group, long, rect, stacked, text
from tests.drawing.held_out.vega.marks import mark_room
from tests.drawing.held_out.vega.parts import legend

_TILES: Mapping[str, tuple[int, int]] = {
    "SE": (5, 0), "FI": (6, 0), "IE": (0, 1), "UK": (1, 1), "DK": (4, 1), "EE": (6, 1),
    "NL": (2, 2), "DE": (3, 2), "PL": (4, 2), "LT": (5, 2), "LV": (6, 2), "BE": (2, 3),
    "LU": (3, 3), "CZ": (4, 3), "SK": (5, 3), "FR": (1, 4), "AT": (4, 4), "HU": (5, 4),
    "RO": (6, 4), "PT": (0, 5), "ES": (1, 5), "IT": (3, 5), "SI": (4, 5), "HR": (5, 5),
    "BG": (6, 5), "MT": (3, 6), "EL": (5, 6), "CY": (6, 6),
}  # fmt: skip
"""Columns and lines, from the north west."""


def coded(told: Told) -> bool:
    """Whether the names have codes of their own."""
    return bool(re.search(r"\b[A-Z]{2}\b", told.plan.sheet.rows[0].name))


def broken(told: Told, name: str, room: float, *, bold: bool = False) -> list[str]:
    """A name in one line or two, parted at a slash or between words."""
    if long(told, name, bold=bold) <= room:
        return [name]
    cuts = [m.end() for m in re.finditer(r"[/ ]", name)]
    for cut in reversed(cuts):
        two = [name[:cut].strip(), name[cut:].strip()]
        if all(long(told, part, bold=bold) <= room for part in two):
            return two
    raise NoRoomError(name)


def seats(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """All around the table, from its upper left, with the sums upon it."""
    size, side = told.size, max(len(rows) * 2 // 9, 2)
    top = -(-(len(rows) - 2 * side) // 2)
    low = len(rows) - top - 2 * side
    each, high = wide / top, size * 4
    middle = wide - 2 * each - 36
    table = stacked([part for part in (result(told, middle - 20), totals(told, middle - 20),
                                       legend(told, middle - 20)) if part.items], size)  # fmt: skip
    tall = max(side * high, table.high + 24)
    beside, below = tall / side, high + tall
    places = [(n * each, 0.0) for n in range(top)]
    places += [(wide - each, high + n * beside + (beside - high) / 2) for n in range(side)]
    places += [((top - low) * each / 2 + (low - 1 - n) * each, below + 4) for n in range(low)]
    places += [(0.0, high + (side - 1 - n) * beside + (beside - high) / 2) for n in range(side)]
    items = [rect(each + 12, high + 6, middle + 12, tall - 12, fill=told.way["box_fill"],
                  line=told.way["accent"], round_=told.way["round"], thick=1.4),
             group(table, each + 28, high + (tall - table.high) / 2)]  # fmt: skip
    for row, (x, y) in zip(rows, places, strict=True):
        items += _seat(told, row, x, y, each)
    return Part(items, below + high + 4)


def _seat(told: Told, row: StateRow, x: float, y: float, wide: float) -> list[Item]:
    """A name, below it mark and figure."""
    size, room, middle = told.size, mark_room(told), x + wide / 2
    names = broken(told, row.name, wide - 8, bold=told.way["names_bold"])
    items = [text(told, name, middle, y + size * (1.1 + 1.1 * n + 0.5 * (len(names) == 1)),
                  at="center", bold=told.way["names_bold"])
             for n, name in enumerate(names)]  # fmt: skip
    held = long(told, row.figure)
    start = middle - (room + 4 + held) / 2
    return [*items, *mark_about(told, row, start + room / 2, y + size * 3.05, room, size * 1.3),
            text(told, row.figure, start + room + 4, y + size * 3.41)]  # fmt: skip


def europe(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """A map of tiles, each with code, mark, name and figure."""
    size, way, gap = told.size, told.way, 4.0
    each, high = (wide - 6 * gap) / 7, told.size * 5
    room, own = mark_room(told), coded(told)
    if room + size * 2 > each - 8:
        raise NoRoomError("tiles of a map")
    items: list[Item] = []
    for row in rows:
        column, line = _TILES[row.state]
        x, y = column * (each + gap), line * (high + gap)
        items.append(rect(x, y, each, high, fill=way["box_fill"], line=way["line"],
                          round_=way["round"], thick=0.7))  # fmt: skip
        if not own:
            items.append(text(told, row.state, x + 4, y + size * 1.3, bold=True, scale=1.1,
                              colour=way["accent"]))  # fmt: skip
        items += mark_about(told, row, x + each - room / 2 - 4, y + size * 0.95, room, size * 1.25)
        for n, name in enumerate(broken(told, row.name, each - 6)):
            items.append(text(told, name, x + 4, y + size * (2.5 + n * 1.0)))
        items.append(text(told, row.figure, x + 4, y + high - size * 0.34, scale=0.94))
    return Part(items, 7 * (high + gap) - gap)
