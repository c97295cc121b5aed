"""The States on a page of Vega as charts: bars at an axis, columns on a wide page."""

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.cells import cell
from tests.drawing.held_out.vega.kit import Item, Part, group, long, rect, rule, text
from tests.drawing.held_out.vega.marks import mark_room


def bars(told: Told, wide: float) -> Part:
    """Names at an axis; a bar as long as a share, with its figure at the end, and the mark."""
    way, rows, step = told.way, told.rows(), told.size * told.way["high"]
    values = [_held(told, row) for row in rows]
    names = max(long(told, row.name) for row in rows) + 10
    figures, marks = max(long(told, row.figure) for row in rows) + 10, mark_room(told) + 10
    first, high = way["mark_first"], step * len(rows)
    start = names + (marks if first else 0)
    room = wide - start - figures - (0 if first else marks)
    if room < 60:
        raise NoRoomError("bars")
    items: list[Item] = []
    for n, (row, value) in enumerate(zip(rows, values, strict=True)):
        y, bar = (n + 0.5) * step, room * value / max(values)
        items += _bar(told, y, bar, step)
        where = bar + 5 if way["figure_at"] == "end" else room + figures - 4
        items.append(text(told, row.figure, where, y + told.size * 0.36,
                          at="left" if way["figure_at"] == "end" else "right"))  # fmt: skip
        x = -names - marks if first else room + figures
        items += cell(told, row, "m", x, y - step / 2, marks, step)
    labels = {"scale": "y", "orient": "left", "labelFont": way["font"], "labelFontSize": told.size,
              "labelColor": way["ink"], "tickSize": way["tick"], "domainColor": way["line"],
              "tickColor": way["line"], "labelPadding": 4, "labelLimit": 400}  # fmt: skip
    scales = [{"name": "y", "type": "band", "domain": [row.name for row in rows],
               "range": [0, high]},
              {"name": "x", "domain": [0, max(values)], "range": [0, room]}]  # fmt: skip
    below = [{"scale": "x", "orient": "bottom", "title": told.words.states_head[1],
              "tickCount": 4, "grid": True, "gridScale": "y", "gridColor": "#dddddd",
              "domain": False, "ticks": False, "labelFont": way["font"],
              "titleFont": way["font"]}] if way["bar_axis"] else []  # fmt: skip
    chart = group(Part(items, high), start, 0, scales=scales, axes=[labels, *below])
    chart["encode"]["enter"] |= {"width": {"value": room}, "height": {"value": high}}
    return Part([chart], high + 34 * way["bar_axis"])


def _held(told: Told, row: StateRow) -> float:
    return next(one.figure or 0.0 for one in told.plan.vote.rows if one.state == row.state)


def _bar(told: Told, y: float, bar: float, step: float) -> list[Item]:
    fill, high = told.way["bar"], step * 0.62
    if told.way["bar_form"] == "thin":
        return [rule(0, y, max(bar, 0.5), y, fill, 1.8)]
    return [rect(0, y - high / 2, max(bar, 0.5), high, fill=fill)]


def skyline(told: Told, wide: float) -> Part:
    """Columns on a wide page: figures above them, names turned below, marks between."""
    way, rows, size = told.way, told.rows(), told.size
    each, tall = wide / len(rows), way["tall"]
    values, names = [_held(told, row) for row in rows], max(long(told, row.name) for row in rows)
    if max(long(told, row.figure) for row in rows) > each - 2 or mark_room(told) > each:
        raise NoRoomError("columns of bars")
    base = tall + size * 2.6
    items = [text(told, told.words.states_head[1], 0, size, bold=True)]
    for n, (row, value) in enumerate(zip(rows, values, strict=True)):
        x, bar = (n + 0.5) * each, tall * value / max(values)
        items += [rect(x - each * 0.3, base - bar, each * 0.6, bar, fill=way["bar"]),
                  text(told, row.figure, x, base - bar - 3, at="center"),
                  text(told, row.name, x + size * 0.36, base + size * 2.4, at="right",
                       angle=-90)]  # fmt: skip
        items += cell(told, row, "m", x - each / 2, base + size * 0.4, each, size * 1.6)
    items.append(rule(0, base, wide, base, way["line"], 1))
    return Part(items, base + size * 3 + names)
