"""The States on a page of CapyPDF by what they voted: ballots, and lists at two sides."""

from collections.abc import Sequence
from dataclasses import replace

from tests.drawing.held_out.capy.columns import columns, mark_about
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Part, group, lines, long, rect, rule, stacked, text
from tests.drawing.held_out.vega.marks import mark_room


def ballot(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """A box for each position; the mark stands in that of the vote."""
    kinds, way, size = told.words.totals[:-1], told.way, told.size
    heads, step = told.words.states_head, size * 1.66
    first = max(long(told, row.name) for row in rows) + 12
    each = min((wide - first) * 0.19, 84)
    tops = [lines(told, one.label, each / 2, 0, each - 4, scale=0.92, bold=True, at="center")
            for one in kinds]  # fmt: skip
    last = lines(told, heads[1], 0, 0, wide - first - 4 * each - 4, bold=True, at="right")
    high = max(last.high, *(top.high for top in tops)) + 4
    items = [text(told, heads[0], 0, high - 6, bold=True), group(last, wide, 0)]
    items += [group(top, first + n * each, 0) for n, top in enumerate(tops)]
    room = mark_room(told) + 4
    for k, row in enumerate(rows):
        y = high + k * step
        items += [text(told, row.name, 0, y + step / 2 + size * 0.36),
                  text(told, row.figure, wide, y + step / 2 + size * 0.36, at="right"),
                  rule(0, y, wide, y, way["line"], 0.4)]  # fmt: skip
        for n, one in enumerate(kinds):
            x = first + (n + 0.5) * each
            items.append(rect(x - room / 2, y + 1.8, room, step - 3.6, line=way["line"],
                              thick=0.6))  # fmt: skip
            if told.position(row) == one.position:
                items += mark_about(told, row, x, y + step / 2, room - 1.5, step - 5)
    return Part(items, high + len(rows) * step)


def sides(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """Who agreed at the left, in two columns; all others at the right."""
    parts, way = [], told.way
    share = 0.64 * wide
    for total in told.words.totals[:-1]:
        room = share - 14 if total.position == "yes" else wide - share
        mine = [row for row in rows if told.position(row) == total.position]
        held = f", {told.held(total)}" if total.figure else ""
        title = lines(told, f"{total.label} ({total.members}{held})", 0, 0, room, bold=True,
                      scale=1.08, colour=way["accent"])  # fmt: skip
        line = Part([rule(0, 0, room, 0, way["accent"], 1.2)], 2)
        body = [_listed(told, mine, room, 2 if total.position == "yes" else 1)] if mine else []
        parts.append(stacked([title, line, *body], 2))
    right = stacked(parts[1:], told.size)
    return Part([group(parts[0], 0, 0), group(right, share, 0)], max(parts[0].high, right.high))


def _listed(told: Told, rows: Sequence[StateRow], wide: float, over: int) -> Part:
    length, each = -(-len(rows) // over), wide / over
    parts = [columns(_bare(told), rows[n * length :][:length], each - 8, "mnf")
             for n in range(over) if rows[n * length :]]  # fmt: skip
    return Part([group(part, n * each, 0) for n, part in enumerate(parts)], parts[0].high)


def _bare(told: Told) -> Told:
    return replace(told, way={**told.way, "headed": False, "every": 99})
