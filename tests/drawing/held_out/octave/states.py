"""The Member States on a page of GNU Octave: tables, charts, tiles, points of a plot."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.octave.kit import bars, dashes, spread
from tests.drawing.held_out.octave.parts import titled
from tests.drawing.held_out.octave.totals import how_many
from tests.drawing.held_out.placed.items import (
    Item,
    Part,
    base,
    group,
    item,
    lines,
    long,
    longest,
    rect,
    rule,
    stacked,
    state_name,
    text,
)
from tests.drawing.held_out.placed.marks import mark_room, sign
from tests.drawing.held_out.ruled import in_halves, tables
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told

_SIGNS = {"disc": "circle", "cross": "times", "star": "star", "box": "square"}


def states(told: Told, wide: float) -> Part:
    """All States, in the way's form."""
    return titled(told, "states", _STATES[told.way["states"]](told, wide), wide)


def _held(told: Told) -> dict[str, float]:
    return {row.state: row.figure or 0.0 for row in told.plan.vote.rows}


def _bars(told: Told, wide: float) -> Part:
    """Charts with a bar for each State, its figure at the end, its mark at one side."""
    way, held, heads = told.way, _held(told), told.words.states_head
    whole = told.plan.sheet.rows
    names = longest(told, [row.name for row in whole]) + 10
    end = longest(told, [row.figure for row in whole] + [""]) + 9
    room = max(mark_room(told) + 8, longest(told, [heads[2]], bold=True) + 6)

    def part_of(own: Sequence[StateRow], each: float) -> Part:
        plot, left = each - names - room, way["marks_at"] == "left"
        need(end + 40, plot, "a chart")
        x = names + room * left
        at, limit = room / 2 if left else each - room / 2, max(held.values()) * plot / (plot - end)
        step, top = told.size * way["high"], told.size * 1.6 * way["headed"]
        high = step * len(own)
        items = [bars(told, x, top, plot, high, [held[row.state] for row in own],
                      [way["bars_of"]] * len(own), [row.name for row in own], limit=limit,
                      title=heads[1], part=way["part"])]  # fmt: skip
        if way["headed"]:
            items.append(text(told, heads[2], at, told.size, bold=True, at="center"))
        for n, row in enumerate(own):
            y = top + step * (n + 0.5)
            items += [text(told, row.figure, x + held[row.state] / limit * plot + 4, base(told, y)),
                      *sign(told, row, at, y, room - 6, step - 1.5)]  # fmt: skip
        return Part(items, top + high + told.size * (3.0 if way["ticked"] else 1.8))

    return in_halves(told, told.rows(), wide, part_of)


def _stems(told: Told, wide: float) -> Part:
    """Points of a plot: each State's mark at the end of a stem as long as its share."""
    way, held, rows = told.way, _held(told), told.rows()
    if told.plan.sheet.look.family in WRITTEN | {"ground"}:
        return _bars(told, wide)
    names = longest(told, [row.name for row in rows]) + 8
    figures = longest(told, [row.figure for row in rows] + [told.words.states_head[1]]) + 8
    room, step, items = mark_room(told) + 4, told.size * way["high"], list[Item]()
    plot = wide - names - figures - room
    need(90, plot, "stems")
    top, high, most = told.size * 1.5, step * len(rows), max(held.values())
    for n, row in enumerate(rows):
        y = top + step * (n + 0.5)
        x = names + 6 + held[row.state] / most * plot
        items += [text(told, row.name, names - 5, base(told, y), at="right"),
                  rule(names, y, x, y, way["line"], 0.6, (1,) if way["gridded"] else ()),
                  *sign(told, row, x + room / 2, y, room - 2, step - 2),
                  text(told, row.figure, wide - 2, base(told, y), at="right")]  # fmt: skip
    items += [rule(names, top, names, top + high, way["ink"], 0.75),
              text(told, told.words.states_head[1], wide - 2, told.size, bold=True,
                   at="right")]  # fmt: skip
    return Part(items, top + high)


def _columns(told: Told, wide: float) -> Part:
    """Columns above codes, the figures upon them, the marks below."""
    way, held, rows, heads = told.way, _held(told), told.rows(), told.words.states_head
    tiny, parts = replace(told, size=max(7.5, told.size - 2)), list[Part]()
    length = -(-len(rows) // way["bands"])
    first = max(long(told, heads[2], bold=True), told.size * 2) + 6
    each = (wide - first) / length
    need(longest(tiny, [row.figure for row in rows] + [""]) + 2, each, "columns")
    need(mark_room(told) + 2, each, "columns of marks")
    high, top, most = told.size * way["tall"], told.size * 1.5, max(held.values()) * 1.18
    for start in range(0, len(rows), length):
        own = rows[start : start + length]
        plot, low = each * len(own), top + high + told.size * 2.6
        items = [text(told, heads[1], 0, told.size, bold=True),
                 bars(told, first, top, plot, high, [held[row.state] for row in own],
                      [way["bars_of"]] * len(own), [row.state for row in own], limit=most,
                      upright=True, part=0.7),
                 text(told, heads[2], 0, base(told, low), bold=True)]  # fmt: skip
        for n, row in enumerate(own):
            x, y = first + each * (n + 0.5), top + high * (1 - held[row.state] / most)
            items += [text(tiny, row.figure, x, y - 2.5, at="center"),
                      *sign(told, row, x, low, each - 2, told.size * 1.5)]  # fmt: skip
        parts.append(Part(items, low + told.size * 1.1))
    return stacked(parts, told.size)


def _tiles(told: Told, wide: float) -> Part:
    """A grid of cells: a name in the middle, its figure and its mark below it."""
    way, size, rows, over = told.way, told.size, told.rows(), told.way["over"]
    each, high, items = wide / over, told.size * 3.3, list[Item]()
    room = mark_room(told) + 4
    need(longest(told, [row.name for row in rows], bold=True) + 6, each, "tiles")
    need(longest(told, [told.held(row) for row in rows]) + room + 14, each, "tiles")
    for n, row in enumerate(rows):
        x, y = n % over * each, n // over * high
        items += [rect(x, y, each, high, line=way["line"], thick=way["thick"]),
                  text(told, row.name, x + each / 2, y + size * 1.3, bold=True, at="center"),
                  text(told, told.held(row), x + 5, y + size * 2.75),
                  *sign(told, row, x + each - room / 2 - 4, y + size * 2.4, room,
                        size * 1.4)]  # fmt: skip
    return Part(items, high * -(-len(rows) // over))


def _points(told: Told, wide: float) -> Part:
    """A plot of States and positions: a point where a State's row meets that of its vote."""
    way, totals, heads = told.way, told.words.totals[:-1], told.words.states_head
    whole = told.plan.sheet.rows
    names = longest(told, [row.name for row in whole]) + 8
    figures = longest(told, [row.figure for row in whole] + heads[1].split()) * 1.05 + 8

    def part_of(own: Sequence[StateRow], each: float) -> Part:
        plot, step, items = each - names - figures, told.size * way["high"], list[Item]()
        column = plot / len(totals)
        need(longest(told, [one for total in totals for one in total.label.split()]) * 1.05,
             column - 2, "points")  # fmt: skip
        middles = [names + column * (k + 0.5) for k in range(len(totals))]
        said = [*(lines(told, total.label, x, 0, column - 2, at="center")
                  for total, x in zip(totals, middles, strict=True)),
                lines(told, heads[1], each - figures / 2, 0, figures, at="center")]  # fmt: skip
        top, high = max(one.high for one in said) + 4, step * len(own)
        items += [group(one, 0, top - 4 - one.high) for one in said]
        items += [rule(x, top, x, top + high, "#b0b0b0", 0.5, (1,)) for x in middles]
        for n, row in enumerate(own):
            y = top + step * (n + 0.5)
            k = [total.position for total in totals].index(told.position(row))
            items += [text(told, row.name, names - 5, base(told, y), at="right"),
                      rule(names, y, names + plot, y, "#b0b0b0", 0.5, (1,)),
                      item("symbol", shape=_SIGNS[way["sign"]], x=middles[k], y=y,
                           size=(told.size * 0.8) ** 2, stroke=way["accent"]),
                      text(told, row.figure, each - 2, base(told, y), at="right")]  # fmt: skip
        items.append(rect(names, top, plot, high, line=way["line"], thick=way["thick"]))
        return Part(items, top + high)

    return in_halves(told, told.rows(), wide, part_of)


def _subplots(told: Told, wide: float) -> Part:
    """A frame for each position below its title, in it the names and figures of its States."""
    way, size, over, parts = told.way, told.size, told.way["over"], list[Part]()
    step, each, rows = told.size * way["high"], (wide - 12) / way["over"], told.rows()
    figures = longest(told, [told.figure(row) for row in rows] + [""]) + 14
    need(longest(told, [row.name for row in rows]) + figures, each, "subplots")
    for total in told.words.totals[:-1]:
        mine, items = told.of_position(total), list[Item]()
        for n, row in enumerate(mine):
            k, line = divmod(n, -(-len(mine) // over))
            x, y = 6 + k * each, base(told, 3 + step * (line + 0.5))
            items += [state_name(told, row, x, y),
                      text(told, told.figure(row), x + each - 12, y, at="right")]  # fmt: skip
        if not mine:
            items.append(text(told, way["nobody"], 6, base(told, 3 + step / 2)))
        high = 6 + step * max(-(-len(mine) // over), 1)
        frame = rect(0, 0, wide, high, line=way["line"], thick=way["thick"])
        said = f"{total.label}: {how_many(told, total)}"
        title = Part([text(told, said, wide / 2, size, bold=True, at="center")], size * 1.3)
        parts.append(stacked([title, Part([frame, *items], high)], 1))
    return stacked(parts, 6)


def _printed(told: Told, wide: float) -> Part:
    """A list as a program prints it, with the word of each vote."""
    heads = told.words.states_head
    words = {total.position: total.label for total in told.words.totals}
    table = [list(heads), *([row.name, row.figure, words[told.position(row)]]
                            for row in told.rows())]  # fmt: skip
    return Part([group(dashes(told, table, spread(told, table, wide), "lrl"), 0, 0)],
                told.size * told.way["high"] * (len(table) + 1.15))  # fmt: skip


def _tables(told: Told, wide: float) -> Part:
    return tables(told, told.rows(), wide)


_STATES: Mapping[str, Callable[[Told, float], Part]] = {
    "tables": _tables, "bars": _bars, "stems": _stems, "columns": _columns, "tiles": _tiles,
    "points": _points, "subplots": _subplots, "printed": _printed,
}  # fmt: skip
