"""The States on a page of GMT: tables in blocks, bars upon an axis, a plot of the positions,
panels, discs with codes, names that run upwards, cards, dotted lines."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import NoRoomError, need
from tests.drawing.held_out.gmt.heads import Maker, titled
from tests.drawing.held_out.gmt.kit import Kit
from tests.drawing.held_out.gmt.plots import axis, groups, matrix, upright
from tests.drawing.held_out.gmt.tables import table, widths_of
from tests.drawing.held_out.shared.columns import largest_first, state_columns
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import mark_column, state_cell
from tests.drawing.held_out.sheet import StateRow

Numbered = Sequence[tuple[int, StateRow]]


def _rows(kit: Kit) -> list[tuple[int, StateRow]]:
    """The States with their numbers."""
    rows = largest_first(kit.told) if kit.way["by_size"] else kit.told.rows()
    return list(enumerate(rows, 1))


def _blocks_of(kit: Kit, wide: float, over: int, part_of: Callable[[float, Numbered], Part]
               ) -> Part:  # fmt: skip
    """So many parts beside one another, perhaps parted by lines."""
    rows, gutter = _rows(kit), kit.way["gutter"]
    long, each = -(-len(rows) // over), (wide - gutter * (over - 1)) / over
    made = [part_of(each, rows[n : n + long]) for n in range(0, len(rows), long)]
    whole = kit.beside(made, each, gutter)
    lines = ""
    if kit.way["between"]:
        xs = [(each + gutter) * n - gutter / 2 for n in range(1, over)]
        lines = "".join(kit.rule(x, 0, x, whole.high, kit.way["line"], 0.6) for x in xs)
    return Part(whole.drawn + lines, whole.high)


def _as_wide(kit: Kit, wide: float, part_of: Callable[[float, Numbered], Part], most: int,
             least: int) -> Part:  # fmt: skip
    """The same in as many blocks as find room."""
    for over in range(most, least - 1, -1):
        try:
            return _blocks_of(kit, wide, over, part_of)
        except NoRoomError:
            continue
    raise NoRoomError("States")


def _blocks(kit: Kit, wide: float) -> Part:
    """Tables of the States beside one another."""
    way, order = kit.way, kit.way["order"]
    columns = state_columns(kit.told, mark_column(kit))
    some = [columns[one] for one in order]

    def part_of(each: float, lot: Numbered) -> Part:
        body = [[state_cell(kit, row, one, number) for one in order] for number, row in lot]
        return table(kit, some, body, widths_of(kit, some, each), way["rules"],
                     headed=way["headed"], zebra=bool(way["zebra"]))  # fmt: skip

    return _as_wide(kit, wide, part_of, way["blocks"], min(way["blocks"], 2))


def _leaders(kit: Kit, wide: float) -> Part:
    """Lines of a name, dots, a figure and a mark."""
    way, size = kit.way, kit.size
    step, room = size * way["high"], mark_column(kit)
    figures = max(kit.long(row.figure) for row in kit.told.rows()) + 6

    def part_of(each: float, lot: Numbered) -> Part:
        drawn, first = "", way["mark_first"]
        left, last = (room + 4, each) if first else (0.0, each - room - 6)
        for n, (_, row) in enumerate(lot):
            y = step * (n + 0.5)
            start = left + kit.long(row.name, bold=way["names_bold"]) + 5
            end = last - figures
            need(start + 10, end, "dots")
            drawn += kit.words(row.name, left, y, bold=way["names_bold"])
            drawn += kit.rule(start, y + size * 0.3, end, y + size * 0.3, way["line"], 0.9,
                              how="dots")  # fmt: skip
            drawn += kit.words(row.figure, last, y, at="r")
            drawn += kit.spot(row.marks, 0 if first else each - room, y - step / 2 + 1, room,
                              step - 2)  # fmt: skip
        return Part(drawn, step * len(lot))

    return _as_wide(kit, wide, part_of, way["blocks"], 2)


def _discs(kit: Kit, wide: float) -> Part:
    """A disc with the code of each State, its name, its figure and its mark behind it."""
    way, size = kit.way, kit.size
    step, across, room = size * way["high"], size * 1.75, mark_column(kit)
    figures = max(kit.long(row.figure) for row in kit.told.rows()) + 4

    def part_of(each: float, lot: Numbered) -> Part:
        drawn = ""
        for n, (_, row) in enumerate(lot):
            y = step * (n + 0.5)
            left, right = across * 1.15 + 6, each - room - 6
            need(left + kit.long(row.name) + figures + 6, right, row.name)
            drawn += kit.box(0, y - across / 2, across * 1.15, across, line=way["accent"],
                             thick=0.8, fill=way["tint"], round_=across / 2.1)  # fmt: skip
            drawn += kit.words(row.state, across * 0.575, y, at="c", bold=True, size=0.82)
            drawn += kit.words(row.name, left, y)
            drawn += kit.words(row.figure, right, y, at="r")
            drawn += kit.spot(row.marks, each - room, y - step / 2 + 1, room, step - 2)
        return Part(drawn, step * len(lot))

    return _as_wide(kit, wide, part_of, way["blocks"], 2)


def _cards(kit: Kit, wide: float) -> Part:
    """A frame for each State: its name, below it its figure, its mark at the right."""
    for over in range(kit.way["over"], 2, -1):
        try:
            return _cards_over(kit, wide, over)
        except NoRoomError:
            continue
    raise NoRoomError("cards")


def _cards_over(kit: Kit, wide: float, over: int) -> Part:
    way, size, gap = kit.way, kit.size, 5.0
    each, high = (wide - gap * (over - 1)) / over, size * way["high"] * 1.75
    room, drawn = mark_column(kit), ""
    rows = _rows(kit)
    for n, (_, row) in enumerate(rows):
        x, y = n % over * (each + gap), n // over * (high + gap)
        need(kit.long(row.name, bold=True) + room + 12, each, row.name)
        drawn += kit.box(x, y, each, high, line=way["line"], thick=0.6, round_=way["round"])
        drawn += kit.words(row.name, x + 6, y + high * 0.32, bold=True)
        drawn += kit.words(kit.told.held(row), x + 6, y + high * 0.7)
        drawn += kit.spot(row.marks, x + each - room - 4, y + 2, room, high - 4)
    return Part(drawn, -(-len(rows) // over) * (high + gap) - gap)


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "leaders": _leaders, "discs": _discs, "cards": _cards,
    "axis": lambda kit, wide: axis(kit, wide, [row for _, row in _rows(kit)]),
    "matrix": lambda kit, wide: _as_wide(
        kit, wide, lambda each, lot: matrix(kit, each, [row for _, row in lot]),
        kit.way["blocks"], 1),
    "upright": lambda kit, wide: upright(kit, wide, [row for _, row in _rows(kit)]),
    "groups": groups,
}  # fmt: skip


def states(kit: Kit, wide: float) -> Part:
    """All States, in the way's form."""
    return titled(kit, "states", wide, _STATES[kit.way["states"]](kit, wide))
