"""The States on a page that LibPDF draws: tables in blocks, tiles, dotted lines, lists of each
position, columns to cross."""

from collections.abc import Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.libpdf.grid import Cell, grid, roomy, small
from tests.drawing.held_out.libpdf.totals import titled
from tests.drawing.held_out.marked import cell_room
from tests.drawing.held_out.placed.items import (
    Item,
    Part,
    Parts,
    base,
    item,
    lines,
    long,
    rect,
    rule,
    stacked,
    state_name,
    text,
)
from tests.drawing.held_out.placed.marks import mark_room, sign
from tests.drawing.held_out.ruled import Column, side_by_side
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told

_TICK = "M-.8,.05L-.25,.65L.85,-.7"


def states(told: Told, wide: float) -> Part:
    """All States, in the way's form."""
    return titled(told, 1, _STATES[told.way["states"]](told, wide))


def _room(told: Told) -> float:
    """Of the marks of a State."""
    most = max([1, *(len(row.marks) for row in told.plan.sheet.rows)])
    return max(cell_room(told), mark_room(told) * most)


def _columns(told: Told) -> dict[str, Column]:
    rows, heads, way = told.rows(), told.words.states_head, told.way
    cross = {str(n): Column(row.label, ["XX"], at="center")
             for n, row in enumerate(told.words.totals[:-1])}  # fmt: skip
    return {"n": Column(heads[0], [row.name for row in rows], spare=1.6),
            "f": Column(heads[1], [row.figure for row in rows], at=way["figures_at"]),
            "m": Column(heads[2], [], _room(told), 0.6, at="center"),
            "c": Column("", ["MM"], spare=0.1), "i": Column("", ["27"], spare=0.1, at="right"),
            **cross}  # fmt: skip


def _cell(told: Told, row: StateRow, what: str, number: int) -> Cell:
    if what == "m":
        return Cell(draw=lambda x, y, wide, high: sign(told, row, x, y, wide, high))
    if what.isdigit():
        chosen = told.words.totals[int(what)].position == told.position(row)
        return Cell(draw=lambda x, y, wide, high: _choice(told, x, y) if chosen else [])
    said = {"n": row.name, "f": row.figure, "c": row.state, "i": str(number)}[what]
    return Cell(said, bold=what == "n" and told.way["names_bold"])


def _choice(told: Told, x: float, y: float) -> list[Item]:
    """What stands in the column of a State's position."""
    choice, ink = told.way["choice"], told.way["ink"]
    if choice == "X":
        return [text(told, "X", x, base(told, y), bold=True, at="center")]
    side = told.size * 0.8
    if choice == "dot":
        return [rect(x - side / 2, y - side / 2, side, side, fill=ink, round_=side / 2)]
    return [item("symbol", shape=_TICK, x=x, y=y, size=side**2, stroke=ink,
                 strokeWidth=side * 0.18)]  # fmt: skip


def _blocks(told: Told, wide: float) -> Part:
    """Tables beside one another."""
    columns, order, way = _columns(told), told.way["order"], told.way

    def block(rows: Sequence[StateRow], each: float, start: int) -> Part:
        body = [[_cell(told, row, one, start + n) for one in order]
                for n, row in enumerate(rows, 1)]  # fmt: skip
        return grid(told, [columns[one] for one in order], body, each, rules=way["rules"],
                    headed=way["headed"])  # fmt: skip

    return side_by_side(told.rows(), wide, way["blocks"], way["gutter"], block)


def _tiles(told: Told, wide: float) -> Part:
    """A small box for each State: its name above its figure, its mark at the right."""
    way, over, gap, rows = told.way, told.way["over"], 6.0, told.rows()
    each, high, side = (wide - gap * (over - 1)) / over, told.size * 2.8, _room(told) + 8
    need(max(roomy(told, row.name, bold=True) for row in rows) + 8, each - side, "a tile")
    items: list[Item] = []
    for n, row in enumerate(rows):
        x, y = n % over * (each + gap), n // over * (high + gap * 0.8)
        if way["tile"] == "ground":
            items.append(rect(x, y, each, high, fill=way["tint"], round_=way["round"]))
        else:
            items.append(rect(x, y, each, high, line=way["line"], round_=way["round"], thick=0.6))
        if way["tile"] == "bar":
            items.append(rect(x, y, 3, high, fill=way["accent"]))
        items.append(text(told, row.name, x + 7, y + told.size * 1.15, bold=True))
        items.append(text(told, told.figure(row), x + 7, y + told.size * 2.35))
        items += sign(told, row, x + each - side / 2, y + high / 2, side - 4, high - 6)
    said = lines(told, " / ".join(told.words.states_head), 0, 0, wide, scale=small(told, 0.9))
    deep = -(-len(rows) // over) * (high + gap * 0.8)
    return stacked([said, Part(items, deep)], 3)


def _leaders(told: Told, wide: float) -> Part:
    """Each mark before a name, from which dots lead to the figure."""

    def block(rows: Sequence[StateRow], each: float, _: int) -> Part:
        step, room, items = told.size * told.way["high"], _room(told) + 8, list[Item]()
        for n, row in enumerate(rows):
            y = step * (n + 0.5)
            figure = told.figure(row)
            start = room + roomy(told, row.name, bold=True) + 2
            end = each - long(told, figure) - 5
            need(start, end - 8, "a dotted line")
            items += sign(told, row, room / 2 - 3, y, room - 8, step - 2)
            items.append(state_name(told, row, room, base(told, y)))
            items.append(rule(start, base(told, y), end, base(told, y), told.way["line"], 0.9,
                              (0, 3)))  # fmt: skip
            items.append(text(told, figure, each, base(told, y), at="right"))
        return Part(items, step * len(rows))

    name, figures, vote = told.words.states_head
    said = lines(told, f"{vote}, {name}, {figures}:", 0, 0, wide)
    made = side_by_side(told.rows(), wide, told.way["blocks"], told.way["gutter"], block)
    return stacked([said, made], 4)


def _lists(told: Told, wide: float) -> Part:
    """The States of each position below its heading, in columns, each with its figure."""
    way, over, step, found = told.way, told.way["over"], told.size * told.way["high"], list[Part]()
    gap = 34.0
    each = (wide - gap * (over - 1)) / over
    for total in told.words.totals[:-1]:
        high = told.size * 1.8
        said = f"{total.label}: {told.how_many(total)}"
        items = [rect(0, 0, wide, high, fill=way["tint"]),
                 rect(0, 0, 3, high, fill=way["accent"]),
                 text(told, said, 9, base(told, high / 2), bold=True)]  # fmt: skip
        mine = told.of_position(total)
        long_ = max(-(-len(mine) // over), 1)
        for n, row in enumerate(mine):
            x, y = n // long_ * (each + gap), high + 3 + step * (n % long_ + 0.5)
            need(roomy(told, row.name, bold=True) + long(told, told.figure(row)) + 16, each, "list")
            items.append(state_name(told, row, x + 9, base(told, y)))
            items.append(text(told, told.figure(row), x + each, base(told, y), at="right"))
        if not mine:
            items.append(text(told, way["nobody"], 9, base(told, high + 3 + step / 2)))
        found.append(Part(items, high + 3 + step * long_))
    return stacked(found, 6)


_STATES: Parts = {"blocks": _blocks, "tiles": _tiles, "leaders": _leaders, "lists": _lists}
