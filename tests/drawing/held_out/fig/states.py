"""The States on a page of Fig: tables in blocks, seats around a table, names along a line, plates,
bars of their shares."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.draw.kit import toned
from tests.drawing.held_out.fig.heads import legend, result, titled
from tests.drawing.held_out.fig.kit import (
    Item,
    Maker,
    Part,
    beside,
    group,
    lines,
    long,
    oval,
    rect,
    rule,
    small,
    stacked,
    words,
)
from tests.drawing.held_out.fig.marks import sign
from tests.drawing.held_out.fig.positions import branches, bubbles, folders
from tests.drawing.held_out.fig.totals import totals
from tests.drawing.held_out.marked import cell_room
from tests.drawing.held_out.ruled import Column, fitted, ruled
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told


def _room(told: Told) -> float:
    return max(cell_room(told), told.size * 2)


def _caption(told: Told, wide: float) -> Part:
    """What a State's words, figure and mark are, in small print."""
    said = told.way["caption"].join(told.words.states_head)
    return lines(told, said, 0, 0, wide, scale=small(told), colour=told.way["dark"])


def _columns(told: Told) -> dict[str, Column]:
    rows, heads = told.rows(), told.words.states_head
    return {"n": Column(heads[0], [row.name for row in rows], spare=2),
            "f": Column(heads[1], [row.figure for row in rows], at=told.way["figures_at"]),
            "m": Column(heads[2], [], _room(told), at="center"),
            "c": Column("", ["MM"], spare=0.3, at="center"),
            "i": Column(told.way["number_head"], ["27."], spare=0.2, at="right")}  # fmt: skip


def _tables(told: Told, wide: float) -> Part:
    """Tables beside one another, read down or across."""
    way, over, order = told.way, told.way["blocks"], told.way["order"]
    each, made = (wide - way["gutter"] * (over - 1)) / over, list[Part]()
    some = [_columns(told)[one] for one in order]
    widths, rows = fitted(told, some, each), list(enumerate(told.rows(), 1))
    deep = -(-len(rows) // over)
    for n in range(over):
        block = rows[n * deep : (n + 1) * deep] if way["down"] else rows[n::over]
        body = [[{"n": row.name, "f": row.figure, "m": "", "c": row.state,
                  "i": f"{number}{way['dot']}"}[one] for one in order]
                for number, row in block]  # fmt: skip
        table = ruled(told, [one.head for one in some] if way["headed"] else [], body, widths,
                      [one.at for one in some],
                      bold=[order.index("n")] if way["names_bold"] else [])  # fmt: skip
        items, place = table.part.items, order.index("m")
        for (_, row), y in zip(block, table.middles, strict=True):
            items += sign(told, row.marks, table.edges[place] + 0.9, y - table.step / 2 + 0.9,
                          widths[place] - 1.8, table.step - 1.8)  # fmt: skip
        made.append(table.part)
    parts = beside(made, each, way["gutter"])
    if way["between"]:
        parts.items.extend(
            rule(x, 0, x, parts.high, way["line"], 0.5)
            for x in (n * (each + way["gutter"]) - way["gutter"] / 2 for n in range(1, over))
        )
    return parts


def _ruler(told: Told, wide: float) -> Part:
    """Names before a line, figures and marks behind it, a dot or a stroke for each State."""
    way, over, rows = told.way, told.way["blocks"], told.rows()
    each, deep = (wide - way["gutter"] * (over - 1)) / over, -(-len(rows) // over)
    names = max(long(told, row.name, bold=way["names_bold"]) for row in rows) + 12
    figure, step, made = max(long(told, row.figure) for row in rows), told.size * way["high"], []
    need(names + 14 + figure + 8 + _room(told), each, "a ruler")
    for start in range(0, len(rows), deep):
        some, ink = rows[start : start + deep], way["dark"]
        items = [rule(names, 0, names, step * len(some), ink, 0.9)]
        for n, row in enumerate(some):
            y = step * (n + 0.5)
            items += words(told, row.name, names - 10, y, at="right", bold=way["names_bold"])
            items.append(oval(names, y, 2.2, fill="#ffffff", line=ink) if way["stop"] == "dot"
                         else rule(names - 4, y, names + 4, y, ink))  # fmt: skip
            items += words(told, row.figure, names + 12 + figure, y, at="right")
            x = names + figure + 20
            room = min(each - names - figure - 20, _room(told) + 16)
            items += sign(told, row.marks, x, y - step / 2 + 0.9, room, step - 1.8)
        made.append(Part(items, step * len(some)))
    return stacked([_caption(told, wide), beside(made, each, way["gutter"])], 3)


def _plate(told: Told, row: StateRow, wide: float, high: float) -> list[Item]:
    """A box: name and figure at the left, the mark in a part of its own at the right."""
    way, room = told.way, _room(told) + 6
    need(max(long(told, row.name, bold=True), long(told, told.figure(row))) + 8 + room, wide,
         "a plate")  # fmt: skip
    edge = wide - room
    return [*words(told, row.name, 5, high * 0.31, bold=True),
            *words(told, told.figure(row), 5, high * 0.71),
            *sign(told, row.marks, edge + 1, 1, room - 2, high - 2),
            rule(edge, 0, edge, high, way["line"], way["thick"]),
            rect(0, 0, wide, high, line=way["line"], thick=way["thick"], round_=way["round"])
            ]  # fmt: skip


def _plates(told: Told, wide: float) -> Part:
    """Such boxes, so many in a row."""
    over, gap, rows, items = told.way["over"], 7.0, told.rows(), list[Item]()
    each, high = (wide - gap * (over - 1)) / over, told.size * 3
    for n, row in enumerate(rows):
        plate = Part(_plate(told, row, each, high), high)
        items.append(group(plate, n % over * (each + gap), n // over * (high + gap)))
    whole = -(-len(rows) // over) * (high + gap) - gap
    return stacked([_caption(told, wide), Part(items, whole)], 3)


def _hall(told: Told, wide: float) -> Part:
    """The States in seats around a table, upon which stand the totals and the result."""
    rows, gap, high = told.rows(), 6.0, told.size * 3
    across = 4
    foot = across * (2 if len(rows) > 2 * across + 8 else 1)
    side = -(-(len(rows) - foot) // 2)
    each = (wide - gap * (across - 1)) / across
    middle, left = wide - 2 * (each + gap), each + gap
    amid = stacked([totals(told, middle - 24), result(told, middle - 24),
                    legend(told, middle - 24)], told.size)  # fmt: skip
    deep = side * (high + gap) - gap
    need(amid.high + 24, deep, "the table of the hall")
    top = (deep - amid.high) / 2
    items = [rect(left, 0, middle, deep, fill=told.way["tint"], line=told.way["line"], round_=12),
             group(amid, left + 12, top)]  # fmt: skip
    for n, row in enumerate(rows):
        if n < 2 * side:
            x, y = (0.0 if n < side else left + middle + gap), n % side * (high + gap)
        else:
            place = n - 2 * side
            x, y = place % across * (each + gap), (side + place // across) * (high + gap)
        items.append(group(Part(_plate(told, row, each, high), high), x, y))
    whole = (side + -(-max(len(rows) - 2 * side, 0) // across)) * (high + gap) - gap
    return stacked([_caption(told, wide), Part(items, whole)], 3)


def _bars(told: Told, wide: float) -> Part:
    """For each State its name, a bar as long as its share with its figure, and its mark."""
    way, step, rows = told.way, told.size * told.way["high"], told.rows()
    names = max(long(told, row.name, bold=way["names_bold"]) for row in rows) + 8
    mark, signs = _room(told) + 12, way["mark_before"]
    figure = max(long(told, told.figure(row)) for row in rows) + 8
    left = names + (mark if signs else 0)
    room = min(wide - left - figure - (0 if signs else mark), 260)
    need(90, room, "bars")
    whole, items = max(_number(row.figure) for row in rows), list[Item]()
    for n, row in enumerate(rows):
        y, long_ = step * (n + 0.5), max(room * _number(row.figure) / whole, 1.2)
        items += words(told, row.name, 0, y, bold=way["names_bold"])
        if row.figure:
            items.append(rect(left, y - step * 0.27, long_, step * 0.54,
                              fill=toned(way["dark"], 0.6)))  # fmt: skip
        items += words(told, told.figure(row), left + long_ + 5, y)
        x = names if signs else left + room + figure
        items += sign(told, row.marks, x, y - step / 2 + 0.9, mark - 6, step - 1.8)
        if way["table"] in {"rows", "dots"}:
            items.append(rule(0, step * (n + 1), wide if not signs else left + room + figure,
                              step * (n + 1), way["line"], 0.4,
                              (0.5, 2) if way["table"] == "dots" else ()))  # fmt: skip
    ends = [rule(left, 0, left, step * len(rows), way["dark"], 0.9)]
    name, figures, vote = told.words.states_head
    y = told.size * 0.75
    at = names + (mark - 6) / 2 if signs else left + room + figure + (mark - 6) / 2
    head = [*words(told, name, 0, y, bold=True), *words(told, figures, left, y, bold=True),
            *words(told, vote, at, y, at="center", bold=True)]  # fmt: skip
    need(long(told, vote, bold=True), mark + 10, "a head")
    need(long(told, figures, bold=True) + 8, room, "a head")
    need(long(told, name, bold=True) + 8 + 8 * signs, names, "a head")
    return stacked([Part(head, told.size * 1.6), Part([*items, *ends], step * len(rows))], 0)


def _number(said: str) -> float:
    """What a figure is worth; nothing where a State has none."""
    return float(
        "0" + "".join(one for one in said.replace(",", ".") if one.isdigit() or one == ".")
    )


_STATES: Mapping[str, Maker] = {
    "tables": _tables, "ruler": _ruler, "plates": _plates, "hall": _hall, "bars": _bars,
    "bubbles": bubbles, "folders": folders, "branches": branches,
}  # fmt: skip


def states(told: Told, wide: float) -> Part:
    """All States below their heading, in the way's form."""
    return stacked([titled(told, "states", wide), _STATES[told.way["states"]](told, wide)], 3)
