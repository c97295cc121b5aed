"""The States on a page of fcl-pdf: seats at a table, a map, an index, a ranking, a line of time."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.capy.columns import mark_about
from tests.drawing.held_out.pascal.lists import account, dotted, tickets, turned
from tests.drawing.held_out.pascal.places import coded, europe, seats
from tests.drawing.held_out.pascal.positions import paragraphs, pillars
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, long, rule, text
from tests.drawing.held_out.vega.marks import mark_room


def states(told: Told, wide: float) -> Part:
    """All States, in the way's form."""
    return _STATES[told.way["states"]](told, told.rows(), wide)


def _index(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """Columns of an index: the first letters of the codes, each above its States."""
    way, size, over = told.way, told.size, told.way["over_states"]
    rows = sorted(rows, key=lambda row: row.state)
    step, each, room = size * way["high"], wide / over, mark_room(told) + 6
    figures = max(long(told, row.figure) for row in rows)
    names = max(long(told, row.name) for row in rows)
    first = 0 if coded(told) else size * 2
    if first + names + figures + room + 14 > each - 12:
        raise NoRoomError("an index")
    letters = sorted({row.state[0] for row in rows})
    tall = (len(rows) * step + len(letters) * size * 1.9) / over
    items, x, y, low = list[Item](), 0.0, 0.0, 0.0
    for letter in letters:
        mine = [row for row in rows if row.state[0] == letter]
        if y + size * 1.9 + len(mine) * step / 2 > tall and x + each < wide - 1:
            x, y = x + each, 0.0
        items += [text(told, letter, x, y + size * 1.5, scale=1.25, bold=True,
                       colour=way["accent"]),
                  rule(x + size * 1.4, y + size * 1.2, x + each - 12, y + size * 1.2,
                       way["accent"], 0.7)]  # fmt: skip
        y += size * 1.9
        for row in mine:
            base, right = y + step / 2 + size * 0.36, x + each - 12
            items += [text(told, row.state if first else "", x, base, bold=True),
                      text(told, row.name, x + first, base),
                      text(told, row.figure, right - room - 4, base, at="right"),
                      *mark_about(told, row, right - room / 2, y + step / 2, room - 4,
                                  step - 2.4)]  # fmt: skip
            y += step
        low = max(low, y)
    return Part(items, low)


def _ranking(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """The largest first, with their numbers, in two columns or three."""
    held = {row.state: row.figure or 0.0 for row in told.plan.vote.rows}
    rows = sorted(rows, key=lambda row: -held[row.state])
    way, size, over = told.way, told.size, told.way["over_states"]
    step, each, length = size * way["high"], wide / over, -(-len(rows) // over)
    first, room = size * 2, mark_room(told) + 6
    figures = max(long(told, row.figure) for row in rows)
    if first + max(long(told, row.name) for row in rows) + figures + room + 10 > each - 14:
        raise NoRoomError("a ranking")
    items: list[Item] = []
    for n, row in enumerate(rows):
        x, y = n // length * each, n % length * step
        base, right = y + step / 2 + size * 0.36, x + each - 14
        items += [text(told, f"{n + 1}.", x + first - 6, base, at="right", colour=way["label"]),
                  text(told, row.name, x + first, base, bold=way["names_bold"]),
                  text(told, row.figure, right - room - 4, base, at="right"),
                  *mark_about(told, row, right - room / 2, y + step / 2, room - 4,
                              step - 2.4)]  # fmt: skip
        if way["ruled"]:
            items.append(rule(x, y + step, right, y + step, way["line"], 0.4))
    return Part(items, length * step)


def _zigzag(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """One at the left of a line, the next at its right."""
    way, size, middle = told.way, told.size, wide / 2
    step, room = size * way["high"] * 1.25, mark_room(told) + 4
    names = max(long(told, row.name) for row in rows)
    if names + room + max(long(told, row.figure) for row in rows) + 30 > middle:
        raise NoRoomError("a zigzag")
    items: list[Item] = []
    for n, row in enumerate(rows):
        side, y = (1 if n % 2 else -1), (n // 2 + (0.75 if n % 2 else 0.25)) * step
        at, base = ("left", "right")[side < 0], y + size * 0.36
        out = middle + side * (room + 14)
        items += [rule(middle, y, middle + side * 7, y, way["line"], 0.7),
                  *mark_about(told, row, middle + side * (9 + room / 2), y, room - 4, size * 1.3),
                  text(told, row.name, out, base, at=at),
                  text(told, row.figure, middle + side * (room + 26 + names), base,
                       at=at)]  # fmt: skip
    high = (len(rows) + 1) // 2 * step
    return Part([rule(middle, 0, middle, high, way["accent"], 1.3), *items], high)


_STATES: Mapping[str, Callable[[Told, Sequence[StateRow], float], Part]] = {
    "seats": seats, "map": europe, "index": _index, "ranking": _ranking, "zigzag": _zigzag,
    "turned": turned, "account": account, "dotted": dotted, "tickets": tickets,
    "paragraphs": paragraphs, "pillars": pillars,
}  # fmt: skip
