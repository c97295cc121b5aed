"""How many voted which way, and what they hold, on a page of GNU Octave."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.octave.kit import bars, dashes, spread
from tests.drawing.held_out.octave.parts import titled
from tests.drawing.held_out.placed.items import (
    Item,
    Part,
    base,
    group,
    lines,
    long,
    longest,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.placed.marks import sign_room, swatch_at
from tests.drawing.held_out.ruled import column, ruled
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.told import Told


def totals(told: Told, wide: float) -> Part:
    """All totals, in the way's form."""
    return titled(told, "totals", _TOTALS[told.way["totals"]](told, wide), wide)


def how_many(told: Told, row: TotalRow) -> str:
    """So many Member States, and what they hold."""
    return told.members(row) + (f" ({told.held(row)})" if row.figure else "")


def whole(told: Told, wide: float) -> Part:
    """All members, in a line."""
    row = told.words.totals[-1]
    return lines(told, f"{row.label}: {how_many(told, row)}", 0, 0, wide, bold=True)


def _table(told: Told, wide: float) -> Part:
    """A row for each position, before its word the mark that it explains."""
    rows, heads = told.words.totals, told.words.totals_head
    signs = sign_room(told, rows)
    room = [signs, column(told, heads[0], [row.label for row in rows]),
            column(told, heads[1], ["27"]),
            column(told, heads[2], [row.figure for row in rows])]  # fmt: skip
    spare = wide * told.way["totals_wide"] - sum(room)
    need(0, spare, "totals")
    widths = [a + spare * b for a, b in zip(room, (0, 0.5, 0.25, 0.25), strict=True)]
    first = 0 if signs else 1
    body = [["", row.label, row.members, row.figure][first:] for row in rows]
    made = ruled(told, ["", *heads][first:], body, widths[first:],
                 ["center", "left", "right", "right"][first:], last=True)  # fmt: skip
    items = made.part.items
    for row, y in zip(rows, made.middles, strict=True):
        items += swatch_at(told, row.mark, signs / 2, y)
    return Part(items, made.part.high)


def _bars(told: Told, wide: float) -> Part:
    """A chart with a bar for each position, its number at the end; the sum below."""
    way, rows, look = told.way, told.words.totals[:-1], told.plan.sheet.look
    signs, step = sign_room(told, rows), told.size * 1.9
    names = longest(told, [row.label for row in rows]) + 10
    ends = [row.members + (f"  ({told.held(row)})" if row.figure else "") for row in rows]
    end, room = longest(told, ends) + 10, wide * way["totals_wide"]
    x = signs + names
    plot = room - x
    need(end + 70, plot, "a chart")
    most = max(int(row.members) for row in rows)
    limit = most * plot / (plot - end)
    hued = way["hued"] and look.hues
    colours = [look.colours[r.position] if hued and r.position else way["bars_of"] for r in rows]
    high = step * len(rows)
    items = [bars(told, x, 0, plot, high, [int(row.members) for row in rows], colours,
                  [row.label for row in rows], limit=limit,
                  title=told.words.totals_head[1] if way["ticked"] else "")]  # fmt: skip
    for n, (row, said) in enumerate(zip(rows, ends, strict=True)):
        y = step * (n + 0.5)
        items += [text(told, said, x + int(row.members) / limit * plot + 4, base(told, y)),
                  *swatch_at(told, row.mark, signs / 2 - 2, y)]  # fmt: skip
    deep = high + told.size * (3.0 if way["ticked"] else 0.5)
    return stacked([Part(items, deep), whole(told, wide)], 3)


def _lines(told: Told, wide: float) -> Part:
    """A line of words for each position."""
    signs, parts = sign_room(told, told.words.totals), list[Part]()
    for row in told.words.totals:
        said = lines(told, f"{row.label}: {how_many(told, row)}", 0, 0, wide - signs,
                     bold=not row.position)  # fmt: skip
        parts.append(Part([*swatch_at(told, row.mark, signs / 2 - 2, told.size * 0.64),
                           group(said, signs, 0)], said.high))  # fmt: skip
    return stacked(parts, 2.5)


def _strip(told: Told, wide: float) -> Part:
    """Numbers beside one another, each above its word, between upright lines."""
    way, size, rows = told.way, told.size, told.words.totals
    each, signs = wide / len(rows), sign_room(told, rows)
    need(longest(told, [row.label for row in rows]) + signs + 8, each, "a strip")
    high, items = size * 4.6, list[Item]()
    for n, row in enumerate(rows):
        middle, room = (n + 0.5) * each, signs if row.mark else 0.0
        if n:
            items.append(rule(n * each, 2, n * each, high - 4, way["line"], way["thick"]))
        items += [text(told, row.members, middle, size * 1.5, scale=1.4, bold=True, at="center"),
                  text(told, row.label, middle + room / 2, size * 2.9, at="center"),
                  *swatch_at(told, row.mark, middle - long(told, row.label) / 2 - 3, size * 2.55),
                  text(told, told.held(row), middle, size * 4.2, at="center")]  # fmt: skip
    return Part(items, high)


def _printed(told: Told, wide: float) -> Part:
    """Columns as a program prints them, dashes below their heads."""
    rows, heads = told.words.totals, told.words.totals_head
    table = [list(heads), *([row.label, row.members, row.figure] for row in rows)]
    edges = spread(told, table, wide * told.way["totals_wide"])
    parts = [dashes(told, table, edges, "lrr")]
    return stacked(parts, 0)


_TOTALS: Mapping[str, Callable[[Told, float], Part]] = {
    "table": _table, "bars": _bars, "lines": _lines, "strip": _strip, "printed": _printed,
    "none": lambda told, wide: Part([], 0),
}  # fmt: skip
