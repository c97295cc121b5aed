"""The Member States on a page of PDF::API2 by what they voted: boxes, sections, lists, words."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.placed.items import (
    Item,
    Part,
    base,
    group,
    item,
    lines,
    longest,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.ruled import column, in_halves, ruled
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told

_STROKES = {"cross": "M-.7,-.7L.7,.7M-.7,.7L.7,-.7", "tick": "M-.8,.05L-.25,.65L.85,-.7"}


def _box(told: Told, x: float, y: float, *, mine: bool) -> list[Item]:
    """A box about a middle, perhaps with a cross, a tick or all of it inked."""
    way, side = told.way, told.size * 0.95
    full = mine and way["chosen"] == "full"
    items = [rect(x - side / 2, y - side / 2, side, side, line=way["ink"], thick=0.7,
                  fill=way["ink"] if full else "")]  # fmt: skip
    if mine and not full:
        items.append(item("symbol", shape=_STROKES[way["chosen"]], x=round(x, 2), y=round(y, 2),
                          size=round((side * 0.95) ** 2, 2), stroke=way["ink"], strokeWidth=1.3,
                          strokeJoin="round"))  # fmt: skip
    return items


def _columns(told: Told, wide: float, rows: Sequence[TotalRow]) -> list[float]:
    """Widths of a table with a column for each position."""
    states, heads = told.plan.sheet.rows, told.words.states_head
    room = [column(told, heads[0], [row.name for row in states]),
            column(told, heads[1], [row.figure for row in states]),
            *(column(told, row.label, [row.figure]) for row in rows)]  # fmt: skip
    spare = wide - sum(room)
    need(0, spare, "columns")
    part = spare / (len(rows) + 2)
    return [room[0] + 2 * part, *(one + part * len(rows) / (len(rows) + 1) for one in room[1:])]


def _boxes(told: Told, wide: float) -> Part:
    """A ballot: three or four boxes beside each State."""
    totals, heads = told.words.totals[:-1], told.words.states_head

    def part_of(own: Sequence[StateRow], each: float) -> Part:
        widths = _columns(told, each, totals)
        body = [[row.name, row.figure, *[""] * len(totals)] for row in own]
        made = ruled(told, [heads[0], heads[1], *(total.label for total in totals)], body, widths,
                     ["left", "right", *["center"] * len(totals)])  # fmt: skip
        items = made.part.items
        for row, y in zip(own, made.middles, strict=True):
            for k, total in enumerate(totals, 2):
                mine = told.position(row) == total.position
                items += _box(told, made.edges[k] + widths[k] / 2, y, mine=mine)
        return Part(items, made.part.high)

    return in_halves(told, told.rows(), wide, part_of)


def _tiered(told: Told, wide: float) -> Part:
    """Figures in the column of the vote below a head of two tiers; sums in the last lines."""
    totals, whole = told.words.totals[:-1], told.words.totals[-1]
    heads, names = told.words.states_head, told.words.totals_head
    said = [row.name for row in told.rows()] + [f"{whole.label} ({whole.members})", names[2]]
    room = [
        column(told, heads[0], said),
        *(column(told, row.label, [row.figure]) for row in totals),
    ]
    spare = wide - sum(room)
    need(0, spare, "tiers")
    widths = [room[0] + spare * 0.3, *(one + spare * 0.7 / len(totals) for one in room[1:])]
    body = [[row.name, *((row.figure or "×") if told.position(row) == total.position else ""
                         for total in totals)] for row in told.rows()]  # fmt: skip
    body += [[f"{whole.label} ({whole.members})", *(total.members for total in totals)],
             [names[2], *(total.figure for total in totals)]]  # fmt: skip
    made = ruled(told, [heads[0], *(total.label for total in totals)], body, widths,
                 ["left", *["right"] * len(totals)], last=True)  # fmt: skip
    high, way = told.size * 1.6, told.way
    top = [text(told, heads[1].rstrip("*"), (widths[0] + wide) / 2, base(told, high / 2), bold=True,
                at="center"),
           rule(widths[0], high, wide, high, way["line"], way["thick"]),
           rule(widths[0], 0, wide, 0, way["line"], way["thick"])]  # fmt: skip
    split = made.middles[-2] - made.step / 2
    items = [*made.part.items, rule(0, split, wide, split, way["ink"], 0.9)]
    return Part([*top, group(Part(items, made.part.high), 0, high)], high + made.part.high)


def _how_many(told: Told, row: TotalRow) -> str:
    return told.members(row) + (f", {told.held(row)}" if row.figure else "")


def _sections(told: Told, wide: float) -> Part:
    """A bar for each position, below it its States in columns, what they hold at the right."""
    way, size, over, gap, parts = told.way, told.size, told.way["over"], 18.0, list[Part]()
    each = (wide - gap * (over - 1)) / over
    rows = told.rows()
    figures = longest(told, [told.figure(row) for row in rows] + [""]) + 6
    need(longest(told, [row.name for row in rows]) + figures, each, "sections")
    for total in told.words.totals[:-1]:
        mine, high = told.of_position(total), size * 1.6
        items = [rect(0, 0, wide, high, fill=way["tint"]),
                 text(told, total.label, 5, base(told, high / 2), bold=True),
                 text(told, _how_many(told, total), wide - 5, base(told, high / 2),
                      at="right")]  # fmt: skip
        step = size * way["high"]
        length = -(-len(mine) // over)
        for n, row in enumerate(mine):
            k, line = divmod(n, length)
            x, y = k * (each + gap), base(told, high + 2 + step * (line + 0.5))
            items += [text(told, row.name, x + 4, y),
                      text(told, told.figure(row), x + each - 2, y, at="right")]  # fmt: skip
        deep = length * step
        if not mine:
            items.append(text(told, way["nobody"], 4, base(told, high + 2 + step * 0.5)))
            deep = step
        parts.append(Part(items, high + 2 + deep))
    return stacked(parts, 4)


def _named(told: Told, wide: float) -> Part:
    """A word in the margin, the names of its States at its right, lines between."""
    way, parts, y = told.way, list[Item](), 3.0
    rows = told.words.totals[:-1]
    first = longest(told, [word for row in rows for word in row.label.split()], bold=True) + 12
    first = max(first, longest(told, [told.members(row) for row in rows]) + 12)
    for total in rows:
        names = way["between"].join(
            row.name + (f" ({told.figure(row)})" if row.figure else "")
            for row in told.of_position(total))  # fmt: skip
        left = [lines(told, total.label, 0, 0, first - 8, bold=True),
                lines(told, told.members(total), 0, 0, first - 8)]  # fmt: skip
        left += [lines(told, told.held(total), 0, 0, first - 8)] if total.figure else []
        one, two = stacked(left, 0), lines(told, names or way["nobody"], 0, 0, wide - first)
        high = max(one.high, two.high)
        parts += [
            group(one, 0, y),
            group(two, first, y),
            rule(0, y + high + 3, wide, y + high + 3, way["line"], way["thick"]),
        ]
        y += high + 7
    return Part([rule(0, 0, wide, 0, way["line"], way["thick"]), *parts], y - 3)


def _worded(told: Told, wide: float) -> Part:
    """The word of the vote beside each State, in halves."""
    heads = told.words.states_head
    words = {total.position: total.label for total in told.words.totals}
    states = told.plan.sheet.rows

    def part_of(own: Sequence[StateRow], each: float) -> Part:
        room = [column(told, heads[0], [row.name for row in states]),
                column(told, heads[1], [row.figure for row in states]),
                column(told, heads[2], list(words.values()))]  # fmt: skip
        spare = each - sum(room)
        need(0, spare, "words")
        widths = [room[0] + spare * 0.5, room[1] + spare * 0.2, room[2] + spare * 0.3]
        body = [[row.name, row.figure, words[told.position(row)]] for row in own]
        return ruled(told, heads, body, widths, ["left", "right", "left"]).part

    return in_halves(told, told.rows(), wide, part_of)


STATES: Mapping[str, Callable[[Told, float], Part]] = {
    "boxes": _boxes, "tiered": _tiered, "sections": _sections, "named": _named, "worded": _worded,
}  # fmt: skip
