"""The States on a page of PoDoFo by what they voted: crosses, figures, lanes, braces, prose."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.podofo.kit import WHITE, column, paragraph, ranged, table
from tests.drawing.held_out.ruled import in_halves
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.skia.kit import longest, need
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

Rows = Sequence[StateRow]


def _how_many(told: Told, total: TotalRow) -> str:
    return told.members(total) + (f", {told.held(total)}" if total.figure else "")


def _named(told: Told, row: StateRow) -> str:
    figure = told.held(row) if told.way["units"] else row.figure
    return row.name + (f" ({figure})" if figure else "")


def _crosses(told: Told, rows: Rows, wide: float) -> Part:
    """The library's table with a cross below the position that a State took."""
    sign = told.way["cross"]
    return _halved(told, rows, wide, lambda row: (row.figure, sign))


def _figures(told: Told, rows: Rows, wide: float) -> Part:
    """The library's table with the figure below the position that a State took."""
    part = _halved(told, rows, wide, lambda row: ("", row.figure or "–"))
    caption = lines(told, told.words.states_head[1], wide, 0, wide, at="right", scale=0.95,
                    colour=told.way["label"])  # fmt: skip
    return stacked([caption, part], 3)


def _halved(
    told: Told, rows: Rows, wide: float, said: Callable[[StateRow], tuple[str, str]]
) -> Part:
    return in_halves(told, rows, wide, lambda own, each: _chosen(told, own, each, said))


def _chosen(
    told: Told, rows: Rows, wide: float, said: Callable[[StateRow], tuple[str, str]]
) -> Part:
    totals, heads, whole = told.words.totals[:-1], told.words.states_head, told.rows()
    names = column(told, heads[0], [row.name for row in whole])
    own = bool(said(rows[0])[0])  # The figures have a column of their own.
    first = [names, column(told, heads[1], [row.figure for row in whole])] if own else [names]
    each = (wide - sum(first)) / 4
    body = []
    for row in rows:
        figure, word = said(row)
        spots = [word if total.position == told.position(row) else "" for total in totals]
        body.append([row.name, *([figure] if own else []), *spots])
    head = [heads[0], *([heads[1]] if own else []), *(total.label for total in totals)]
    made = table(told, head, body, [*first, *[each] * 4],
                 ["left", *([ranged(told, "right")] if own else []), *["center"] * 4])  # fmt: skip
    items = [made.item]
    if not told.way["cell_line"]:
        items += [rule(0, y + made.step / 2, wide, y + made.step / 2, told.way["line"], 0.4)
                  for y in made.middles]  # fmt: skip
    return Part(items, made.high)


def _lanes(told: Told, rows: Rows, wide: float) -> Part:
    """A lane for each position: its word and sums on a bar at the left, names beside it."""
    way, size, over, parts = told.way, told.size, told.way["lanes_over"], []
    first = wide * 0.23
    each, step = (wide - first - 10) / over, size * 1.5
    need(longest(told, [_named(told, row) for row in rows]) + 6, each, "lanes")
    for total in told.words.totals[:-1]:
        mine = [_named(told, row) for row in of_position(told, total)] or [way["nobody"]]
        label = stacked([lines(told, total.label, 8, 0, first - 14, bold=True, colour=WHITE),
                         lines(told, told.members(total), 8, 0, first - 14, colour=WHITE),
                         *([lines(told, told.held(total), 8, 0, first - 14, colour=WHITE)]
                           if total.figure else [])], 0)  # fmt: skip
        length = -(-len(mine) // over)
        high = max(label.high + 8, length * step + 8)
        items: list[Item] = [rect(0, 0, first, high, fill=way["dark"]),
                             rect(first, 0, wide - first, high, line=way["dark"], thick=0.7),
                             group(label, 0, 3)]  # fmt: skip
        items += [text(told, one, first + 8 + n // length * each, 4 + (n % length + 0.75) * step)
                  for n, one in enumerate(mine)]  # fmt: skip
        parts.append(Part(items, high))
    return stacked([*parts, _summed(told, wide)], 4)


def _summed(told: Told, wide: float) -> Part:
    whole = told.words.totals[-1]
    return lines(told, f"{whole.label}: {_how_many(told, whole)}", 0, 0, wide, bold=True)


def _braces(told: Told, rows: Rows, wide: float) -> Part:
    """Names in columns, joined by a bracket to the word of their position."""
    way, size, over, parts = told.way, told.size, told.way["lanes_over"], []
    last = wide * 0.27
    each, step = (wide - last - 26) / over, size * 1.45
    need(longest(told, [_named(told, row) for row in rows]) + 6, each, "braces")
    for total in told.words.totals[:-1]:
        mine = [_named(told, row) for row in of_position(told, total)] or [way["nobody"]]
        label = stacked([lines(told, total.label, 0, 0, last, bold=True, scale=1.1),
                         lines(told, _how_many(told, total), 0, 0, last)], 1)  # fmt: skip
        length = -(-len(mine) // over)
        high = max(label.high + 6, length * step + 6)
        x, ink = wide - last - 18, way["accent"]
        names = (high - length * step) / 2
        items = [text(told, one, n // length * each, names + (n % length + 0.72) * step)
                 for n, one in enumerate(mine)]  # fmt: skip
        items += [rule(x, 2, x + 5, 2, ink, 1), rule(x, high - 2, x + 5, high - 2, ink, 1),
                  rule(x + 5, 2, x + 5, high - 2, ink, 1),
                  rule(x + 5, high / 2, x + 12, high / 2, ink, 1),
                  group(label, x + 18, (high - label.high) / 2)]  # fmt: skip
        parts.append(Part(items, high))
    return stacked([*parts, _summed(told, wide)], size * 0.8)


def _prose(told: Told, rows: Rows, wide: float) -> Part:
    """A heading for each position and a paragraph of names, broken by the library."""
    parts = []
    for total in told.words.totals[:-1]:
        names = told.way["between"].join(_named(told, row) for row in of_position(told, total))
        title = f"{total.label} – {_how_many(told, total)}"
        need(long(told, title, bold=True), wide, "a heading")
        head = Part([text(told, title, 0, told.size, bold=True, colour=told.way["accent"]),
                     rule(0, told.size * 1.4, wide, told.size * 1.4, told.way["line"], 0.5)],
                    told.size * 1.5)  # fmt: skip
        parts.append(stacked([head, paragraph(told, names or told.way["nobody"], wide)], 2))
    return stacked([*parts, _summed(told, wide)], told.size * 0.7)


def _lists(told: Told, rows: Rows, wide: float) -> Part:
    """A table of the library for each position beside one another, the sum above."""
    totals, gap = told.words.totals[:-1], 10.0
    parts, x, tall = list[Item](), 0.0, 0.0
    shares = [2 if int(total.members) > 9 else 1 for total in totals]
    each = (wide + gap) / sum(shares)
    figures = longest(told, [row.figure for row in rows]) + 8
    for total, share in zip(totals, shares, strict=True):
        room = each * share
        title = stacked([lines(told, total.label, 0, 0, room - gap, bold=True, scale=1.08,
                               colour=told.way["accent"]),
                         lines(told, _how_many(told, total), 0, 0, room - gap, scale=0.92)],
                         0)  # fmt: skip
        cells = [[row.name, row.figure] for row in of_position(told, total)]
        cells = cells or [[told.way["nobody"], ""]]
        length, high = -(-len(cells) // share), 0.0
        for n in range(0, len(cells), length):
            made = table(told, [], cells[n : n + length], [each - gap - figures, figures],
                         ["left", ranged(told, "right")])  # fmt: skip
            parts.append(group(Part([made.item], 0), x + n // length * each, title.high + 4))
            high = max(high, made.high)
        parts += [group(title, x, 0),
                  rule(x, title.high + 2, x + room - gap, title.high + 2, told.way["accent"],
                       1)]  # fmt: skip
        tall, x = max(tall, title.high + 4 + high), x + room
    return stacked([Part(parts, tall), _summed(told, wide)], 6)


STATES: Mapping[str, Callable[[Told, Rows, float], Part]] = {
    "crosses": _crosses, "figures": _figures, "lanes": _lanes, "braces": _braces,
    "prose": _prose, "lists": _lists,
}  # fmt: skip
