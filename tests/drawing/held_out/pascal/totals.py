"""The totals on a page of fcl-pdf: rows of numbers, tallies, levels, one line, heads."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import (
    Item,
    Part,
    group,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.vega.marks import mark_room, swatch_at


def totals(told: Told, wide: float) -> Part:
    """How many, and what they hold, by position."""
    return _TOTALS[told.way["totals"]](told, wide)


def count(told: Told, wide: float) -> Part:
    """All members, where the positions say their own numbers."""
    whole = told.words.totals[-1]
    held = f" ({told.held(whole)})" if whole.figure else ""
    return lines(told, f"{whole.label}: {told.members(whole)}{held}", 0, 0, wide, bold=True)


def _sign_room(told: Told) -> float:
    return mark_room(told) + 8 if any(row.mark for row in told.words.totals) else 0.0


def _numbers(told: Told, wide: float) -> Part:
    """A large number, then mark and word, the share below the word."""
    size, room, parts = told.size, _sign_room(told), []
    first = max(long(told, row.members, scale=1.7, bold=True) for row in told.words.totals) + 10
    for row in told.words.totals:
        name = lines(told, row.label, first + room, 0, wide - first - room, bold=True)
        held = lines(told, told.held(row), first + room, 0, wide - first - room, scale=0.95)
        both = stacked([name, held] if row.figure else [name], 0)
        high = max(both.high, size * 1.9)
        parts.append(Part([
            text(told, row.members, first - 8, size * 1.5, scale=1.7, bold=True, at="right",
                 colour=told.way["accent"]),
            *swatch_at(told, row.mark, first + room / 2 - 4, size * 0.9),
            group(both, 0, (high - both.high) / 2)], high))  # fmt: skip
    return stacked(parts, 3)


def _tally(told: Told, wide: float) -> Part:
    """Strokes in fives, as one counts by hand, and the number."""
    size, room, parts = told.size, _sign_room(told), []
    rows, line = told.words.totals, told.way["ink"]
    names = max(long(told, row.label, bold=True) for row in rows) + room + 14
    tail = max(long(told, row.members, bold=True) + long(told, told.held(row)) for row in rows) + 30
    stroke = min(size * 0.42, (wide - names - tail) / 33)
    for row in rows:
        bold, items = row.position is None, list[Item]()
        x = names
        for n in range(int(row.members) if row.position else 0):
            if n % 5 == 4:
                items.append(rule(x - stroke * 4.6, size * 1.15, x - stroke * 0.2, size * 0.25,
                                  line, 0.9))  # fmt: skip
                x += stroke
            else:
                items.append(rule(x, size * 0.2, x, size * 1.2, line, 0.9))
                x += stroke
        last = names + stroke * 33
        items += [*swatch_at(told, row.mark, room / 2 - 4, size * 0.72),
                  text(told, row.label, room, size * 1.08, bold=bold),
                  text(told, row.members, last + 16, size * 1.08, bold=True, at="right"),
                  text(told, told.held(row), last + 24, size * 1.08)]  # fmt: skip
        parts.append(Part(items, size * 1.6))
    return stacked(parts, 0)


def _levels(told: Told, wide: float) -> Part:
    """A bar for each position below its words."""
    size, room, parts = told.size, _sign_room(told), []
    whole = int(told.words.totals[-1].members)
    for row in told.words.totals:
        bold = row.position is None
        name = lines(told, row.label, room, 0, wide - room - size * 9, bold=bold)
        said = f"{row.members}" + (f" ({told.held(row)})" if row.figure else "")
        items = [*name.items, *swatch_at(told, row.mark, room / 2 - 4, size * 0.72),
                 text(told, said, wide, size, bold=bold, at="right")]  # fmt: skip
        if row.position:
            y = name.high + 2
            items += [rect(0, y, wide, 4, line=told.way["line"], thick=0.4),
                      rect(0, y, max(wide * int(row.members) / whole, 0.1), 4,
                           fill=told.way["dark"])]  # fmt: skip
        parts.append(Part(items, name.high + (8 if row.position else 0)))
    return stacked(parts, 3)


def _line(told: Told, wide: float) -> Part:
    """All in one line, or as many as it takes."""
    size, x, y, items = told.size, 0.0, 0.0, list[Item]()
    for row in told.words.totals:
        room = _sign_room(told) if row.mark else 0.0
        said = f"{row.members}" + (f" ({told.held(row)})" if row.figure else "")
        names = long(told, row.label + ":")
        whole = room + names + 5 + long(told, said, bold=True) + 20
        if x + whole - 20 > wide:
            x, y = 0.0, y + size * 1.7
        elif x:
            items.append(rule(x - 10, y + 2, x - 10, y + size * 1.3, told.way["line"], 0.6))
        items += [*swatch_at(told, row.mark, x + room / 2 - 3, y + size * 0.72),
                  text(told, row.label + ":", x + room, y + size * 1.08),
                  text(told, said, x + room + names + 5, y + size * 1.08, bold=True)]  # fmt: skip
        x += whole
    return Part(items, y + size * 1.5)


def _heads(told: Told, wide: float) -> Part:
    """Dark heads with the words, below each its number and share in one cell."""
    size, rows, gap, way = told.size, told.words.totals, 4.0, told.way
    each = (wide - gap * (len(rows) - 1)) / len(rows)
    tops = [lines(told, row.label, each / 2, 3, each - 8, bold=True, colour="#ffffff",
                  at="center") for row in rows]  # fmt: skip
    head, marked = max(top.high for top in tops) + 7, any(row.mark for row in rows)
    base = head + size * (3.3 if marked else 1.7)
    high = base + size * 1.8
    items: list[Item] = []
    for n, (row, top) in enumerate(zip(rows, tops, strict=True)):
        x = n * (each + gap)
        items += [rect(x, 0, each, high, line=way["line"], thick=0.6),
                  rect(x, 0, each, head, fill=way["dark"]),
                  group(top, x, (head - top.high - 6) / 2),
                  *swatch_at(told, row.mark, x + each / 2, head + size * 1.05),
                  text(told, row.members, x + each / 2, base, scale=1.3, bold=True, at="center"),
                  text(told, told.held(row), x + each / 2, base + size * 1.3,
                       at="center")]  # fmt: skip
    return Part(items, high)


def _plain(told: Told, wide: float) -> Part:
    """Words, numbers and shares in three ruled columns, without heads; the mark before them."""
    size, rows, room = told.size, told.words.totals, _sign_room(told)
    held = max(long(told, told.held(row), bold=True) for row in rows) + 12
    numbers = max(long(told, told.members(row), bold=True) for row in rows) + 12
    names = min(max(long(told, row.label, bold=True) for row in rows) + 14,
                wide - held - numbers - room)  # fmt: skip
    parts = [_plain_line(told, row, (room, names, numbers, held)) for row in rows]
    whole = stacked(parts, 0)
    return Part([rule(0, 0, room + names + numbers + held, 0, told.way["line"], 0.6),
                 *whole.items], max(whole.high, size))  # fmt: skip


def _plain_line(told: Told, row: TotalRow, rooms: tuple[float, float, float, float]) -> Part:
    room, names, numbers, held = rooms
    bold = row.position is None
    name = lines(told, row.label, room + 2, 2, names - 4, bold=bold)
    high, base = name.high + 5, told.size + 2
    return Part([*name.items, *swatch_at(told, row.mark, room / 2 - 2, high / 2),
                 text(told, told.members(row), room + names + numbers - 6, base, bold=bold,
                      at="right"),
                 text(told, told.held(row), room + names + numbers + held - 4, base, bold=bold,
                      at="right"),
                 rule(0, high, sum(rooms), high, told.way["line"], 0.6)], high)  # fmt: skip


_TOTALS: Mapping[str, Callable[[Told, float], Part]] = {
    "numbers": _numbers, "tally": _tally, "levels": _levels, "line": _line, "heads": _heads,
    "plain": _plain, "sentence": lambda told, wide: lines(told, told.count(), 0, 0, wide),
}  # fmt: skip
