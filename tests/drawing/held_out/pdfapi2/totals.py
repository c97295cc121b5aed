"""How many voted which way, and what they hold, on a page of PDF::API2."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.pdfapi2.parts import titled
from tests.drawing.held_out.placed.items import (
    Item,
    Part,
    base,
    group,
    lines,
    longest,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.placed.marks import sign_room, swatch_at
from tests.drawing.held_out.ruled import column, ruled
from tests.drawing.held_out.told import Told


def totals(told: Told, wide: float) -> Part:
    """All totals, in the way's form."""
    return titled(told, "totals", _TOTALS[told.way["totals"]](told, wide), wide)


def whole(told: Told, wide: float) -> Part:
    """All members, where the positions say their own numbers."""
    row = told.words.totals[-1]
    return lines(told, f"{row.label}: {told.how_many(row)}", 0, 0, wide, bold=True)


def count(told: Told, wide: float) -> Part:
    """All totals in a sentence."""
    return lines(told, told.count(), 0, 0, wide)


def _table(told: Told, wide: float) -> Part:
    """A row for each position; its mark, where that is the legend, before its word."""
    rows, heads, signs = (
        told.words.totals,
        told.words.totals_head,
        sign_room(told, told.words.totals),
    )
    whole_wide = wide * told.way["totals_wide"]
    labels = [row.label for row in rows]
    room = [signs, column(told, heads[0], labels), column(told, heads[1], ["27"]),
            column(told, heads[2], [row.figure for row in rows])]  # fmt: skip
    room = room if signs else room[1:]
    spare = whole_wide - sum(room)
    need(0, spare, "totals")
    place = int(bool(signs))
    widths = [one + spare * (0.5 if n == place else 0.25 if n > place else 0)
              for n, one in enumerate(room)]  # fmt: skip
    lead, blank = ([""], [""]) if signs else ([], [])
    body = [[*blank, row.label, row.members, row.figure] for row in rows]
    made = ruled(told, [*lead, *heads], body, widths,
                 [*(["center"] if signs else []), "left", "right", "right"], last=True)  # fmt: skip
    items = made.part.items
    for row, y in zip(rows, made.middles, strict=True):
        items += swatch_at(told, row.mark, widths[0] / 2, y)
    return Part(items, made.part.high)


def _strip(told: Told, wide: float) -> Part:
    """Cells beside one another: a word, its number, what they hold."""
    way, size, rows = told.way, told.size, told.words.totals
    each, signs = wide / len(rows), sign_room(told, rows)
    need(longest(told, [row.label for row in rows], bold=True) + signs + 8, each, "a strip")
    high, items = size * 4.6, list[Item]()
    for n, row in enumerate(rows):
        x, room = n * each, signs if row.mark else 0.0
        items += [rect(x, 0, each, high, line=way["line"], thick=way["thick"]),
                  rule(x, size * 1.7, x + each, size * 1.7, way["line"], way["thick"]),
                  *swatch_at(told, row.mark, x + room / 2 + 2, size * 0.85),
                  text(told, row.label, x + room + (each - room) / 2, base(told, size * 0.85),
                       bold=True, at="center"),
                  text(told, row.members, x + each / 2, base(told, size * 2.5), scale=1.15,
                       at="center"),
                  text(told, told.held(row), x + each / 2, base(told, size * 3.9),
                       at="center")]  # fmt: skip
    return Part(items, high)


def _stub(told: Told, wide: float) -> Part:
    """Words, dots, numbers and what they hold, as at the foot of an account."""
    way, size, rows = told.way, told.size, told.words.totals
    signs, room = sign_room(told, rows), wide * told.way["totals_wide"]
    last = longest(told, [told.held(row) for row in rows] + [""], bold=True) + 10
    number = longest(told, [told.members(row) for row in rows], bold=True) + 8
    name = longest(told, [row.label for row in rows], bold=True) + signs + 6
    need(name + number + last + 10, room, "a stub")
    items, y = list[Item](), size
    for row in rows:
        bold, start = row.position is None, signs if row.mark else 0.0
        if bold:
            items.append(rule(0, y - size * 1.1, room, y - size * 1.1, way["ink"], 0.8))
        items += [*swatch_at(told, row.mark, signs / 2 - 2, y - size * 0.36),
                  text(told, row.label, start, y, bold=bold),
                  rule(name, y, room - last - number, y, way["ink"], 0.6, way["dots"]),
                  text(told, told.members(row), room - last, y, bold=bold, at="right"),
                  text(told, told.held(row), room, y, bold=bold, at="right")]  # fmt: skip
        y += size * 1.55
    return Part(items, y - size * 0.9)


def _lines(told: Told, wide: float) -> Part:
    """A line of words for each position."""
    signs, parts = sign_room(told, told.words.totals), list[Part]()
    for row in told.words.totals:
        held = f" – {told.held(row)}" if row.figure else ""
        said = lines(told, f"{row.label}: {told.members(row)}{held}", 0, 0, wide - signs)
        start = signs if row.mark else 0.0
        parts.append(Part([*swatch_at(told, row.mark, signs / 2 - 2, told.size * 0.64),
                           group(said, start, 0)], said.high))  # fmt: skip
    return stacked(parts, 2.5)


def _none(told: Told, wide: float) -> Part:
    return Part([], 0)


_TOTALS: Mapping[str, Callable[[Told, float], Part]] = {
    "table": _table, "strip": _strip, "stub": _stub, "lines": _lines, "sentence": count,
    "none": _none,
}  # fmt: skip
