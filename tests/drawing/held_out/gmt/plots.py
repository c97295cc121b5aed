"""The States as plots have them: before an axis with bars, at the crossings of a grid, upon the
ticks below, in panels of their positions."""

from collections.abc import Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.gmt.kit import Kit
from tests.drawing.held_out.letters import folded
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import mark_column
from tests.drawing.held_out.sheet import StateRow

Rows = Sequence[StateRow]


def axis(kit: Kit, wide: float, rows: Rows) -> Part:
    """Names before an axis, bars of what each State holds with the figure behind, marks last."""
    way, size, heads = kit.way, kit.size, kit.told.words.states_head
    step, top = size * way["high"], size * 1.5
    left = max(kit.long(row.name) for row in rows) + 16
    room, figures = mark_column(kit), max(kit.long(row.figure) for row in rows) + 8
    held = {row.state: row.figure or 0.0 for row in kit.told.plan.vote.rows}
    most = max(held[row.state] for row in rows) or 1.0
    marks = wide - max(room, kit.long(heads[2], bold=True)) - 4
    bars = marks - left - figures - 12
    need(90, bars, "bars")
    high = step * len(rows)
    drawn = kit.words(heads[0], left - 8, top / 2, at="r", bold=True)
    drawn += kit.words(heads[1], left + 2, top / 2, bold=True)
    drawn += kit.words(heads[2], (marks + wide) / 2, top / 2, at="c", bold=True)
    if way["banded"]:
        drawn += "".join(kit.box(left, top + step * n, wide - left, step, fill=way["tint"])
                         for n in range(0, len(rows), 2))  # fmt: skip
    drawn += kit.axis(left, top, high, [row.name for row in rows])
    for n, row in enumerate(rows):
        y, own = top + step * (n + 0.5), bars * held[row.state] / most
        if own:
            drawn += kit.bar(left, y, own, round(size * 0.7, 2), way["bar"])
        drawn += kit.words(row.figure, left + own + 5, y)
        drawn += kit.spot(row.marks, marks, y - step / 2 + 1, wide - marks, step - 2)
    drawn += kit.box(left, top, wide - left, high, line=way["ink"], thick=way["thick"])
    return Part(drawn, top + high)


def matrix(kit: Kit, wide: float, rows: Rows) -> Part:
    """A grid of States and positions with a symbol where the two meet."""
    way, size, heads = kit.way, kit.size, kit.told.words.states_head
    names = [row.label for row in kit.told.words.totals[:-1]]
    step, every = size * way["high"], kit.told.rows()
    left = max(kit.long(row.name) for row in every) + 8
    figures = max(kit.long(row.figure) for row in every)
    figures = max([figures, *(kit.long(one, bold=True) for one in heads[1].split())]) + 8
    each = (wide - left - figures) / len(names)
    need(max(kit.long(word, bold=True, size=0.9) for one in names for word in one.split()) + 4,
         each, "positions")  # fmt: skip
    lots = [folded(one, way["font"], kit.sized(0.9), each - 3, bold=True) for one in names]
    sides = [folded(heads[1], way["font"], kit.sized(0.9), figures - 3, bold=True)]
    top = size * (0.5 + 1.1 * max(map(len, lots + sides)))
    drawn, start = kit.words(heads[0], 2, top / 2, bold=True, size=0.9), left + figures
    for lines, x in zip(sides + lots, (left + figures / 2, *(start + each * (k + 0.5) for k in
                                       range(len(names)))), strict=True):  # fmt: skip
        for k, line in enumerate(lines):
            y = top / 2 + size * 1.1 * (k - (len(lines) - 1) / 2)
            drawn += kit.words(line, x, y, at="c", bold=True, size=0.9)
    drawn += _spots(kit, rows, top, start, each)
    for n, row in enumerate(rows):
        y = top + step * (n + 0.5)
        drawn += kit.words(row.name, 2, y) + kit.words(row.figure, start - 6, y, at="r")
    high = step * len(rows)
    drawn += kit.levels(0, top, wide, high, len(rows), "WSNE", way["line"], way["thick"])
    drawn += "".join(kit.rule(start + each * k, top, start + each * k, top + high, way["line"],
                              way["thick"]) for k in range(len(names)))  # fmt: skip
    return Part(drawn, top + high)


def _spots(kit: Kit, rows: Rows, top: float, start: float, each: float) -> str:
    """A symbol of GMT where a State meets its position."""
    code, ink, step = kit.way["spot"], kit.way["accent"], kit.size * kit.way["high"]
    dress = {"fill": ink} if code in "cd" else {"pen": 0.34, "ink": ink}
    kit.marks["spot"] = [{"how": "symbol", "code": code, "scale": 0.9, **dress}]
    places = [row.position for row in kit.told.words.totals]
    drawn = ""
    for n, row in enumerate(rows):
        k = places.index(kit.told.position(row))
        drawn += kit.mark("spot", start + each * (k + 0.5), top + step * (n + 0.5), kit.size * 0.42)
    return drawn


def upright(kit: Kit, wide: float, rows: Rows) -> Part:
    """Names that run upwards, below each its figure and its mark, in two frames."""
    way, size, heads = kit.way, kit.size, kit.told.words.states_head
    half, found = -(-len(rows) // 2), list[Part]()
    room = max(kit.long(word, bold=True) for head in heads for word in head.split()) + 8
    each, step = (wide - room) / half, size * 1.9
    wanted = max(mark_column(kit) + 2, *(kit.long(row.figure) + 5 for row in rows))
    need(wanted, each, "upright names")
    tall = max(kit.long(row.name) for row in rows) + 12
    lots = [folded(head, way["font"], kit.sized(0.88), room - 6, bold=True) for head in heads]
    middle = max(step, size * (0.7 + 0.98 * len(lots[1])))
    levels = (tall, tall + middle, tall + middle + step)
    for lot in (rows[:half], rows[half:]):
        last = room + each * len(lot)
        drawn = kit.box(0, tall, last, middle, fill=way["tint"])
        for y, lines in zip((tall / 2, tall + middle / 2, levels[1] + step / 2), lots, strict=True):
            for k, line in enumerate(lines):
                low = y + size * 0.98 * (k - (len(lines) - 1) / 2)
                drawn += kit.words(line, 4, low, bold=True, size=0.88)
        for n, row in enumerate(lot):
            x = room + each * n
            drawn += kit.upright(row.name, x + each / 2, tall - 5)
            drawn += kit.words(row.figure, x + each / 2, tall + middle / 2, at="c")
            drawn += kit.spot(row.marks, x + 1, levels[1] + 1, each - 2, step - 2)
            drawn += kit.rule(x, 0, x, levels[-1], way["line"], way["thick"])
        drawn += "".join(kit.rule(0, y, last, y, way["line"], way["thick"]) for y in levels[:2])
        drawn += kit.box(0, 0, last, levels[-1], line=way["ink"], thick=0.8)
        found.append(Part(drawn, levels[-1]))
    return kit.below(found, 9)


def groups(kit: Kit, wide: float) -> Part:
    """A panel for each position with the States that took it; its tab tells how many these are."""
    way, size, found = kit.way, kit.size, list[Part]()
    step, over, pad = size * way["high"], way["over"], 8.0
    each = (wide - 2 * pad) / over
    for total in kit.told.words.totals[:-1]:
        rows = kit.told.of_position(total)
        said = f"{total.label}: {kit.told.how_many(total)}"
        tab, own = size * 1.7, kit.long(said, bold=True) + 2 * pad
        need(own, wide, "a panel")
        long = max(-(-len(rows) // over), 1)
        high = tab + step * long + 6
        drawn = kit.box(0, 0, wide, high, line=way["ink"], thick=0.9)
        drawn += kit.box(0, 0, own, tab, fill=way["tint"], line=way["ink"], thick=0.9)
        drawn += kit.words(said, pad, tab / 2, bold=True, colour=way["accent"])
        if not rows:
            drawn += kit.words(way["nobody"], pad, tab + step * 0.5 + 3)
        for n, row in enumerate(rows):
            x, y = pad + n // long * each, tab + 3 + step * (n % long + 0.5)
            end = x + each - 26
            need(kit.long(row.name) + kit.long(row.figure) + 12, each - 26, row.name)
            drawn += kit.words(row.name, x, y) + kit.words(row.figure, end, y, at="r")
        drawn += "".join(kit.rule(x, tab + 5, x, high - 4, way["line"], 0.5) for x in (
            pad + each * k - 13 for k in range(1, -(-len(rows) // long))))  # fmt: skip
        found.append(Part(drawn, high))
    return kit.below(found, 7)
