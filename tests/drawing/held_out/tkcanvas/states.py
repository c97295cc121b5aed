"""The States on a page of a Tk canvas: tables, a ledger that ends with the totals, keys with lamps,
slips with dotted lines."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import NoRoomError, need
from tests.drawing.held_out.shared.columns import state_columns, summed
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell, mark_column, shown, state_cell
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.tkcanvas.heads import Maker, titled
from tests.drawing.held_out.tkcanvas.kit import Kit
from tests.drawing.held_out.tkcanvas.positions import choices, lists, tree
from tests.drawing.held_out.tkcanvas.tables import table, widths_of

_BROAD = 300
Numbered = Sequence[tuple[int, StateRow]]


def _rows(kit: Kit) -> list[tuple[int, StateRow]]:
    return list(enumerate(kit.told.rows(), 1))


def _some(kit: Kit, wide: float, rows: Numbered) -> Part:
    """A table of some States."""
    way, order = kit.way, kit.way["order"]
    columns = state_columns(kit.told, mark_column(kit))
    some = [columns[one] for one in order]
    body = [[state_cell(kit, row, one, number) for one in order] for number, row in rows]
    rules = way["rules"]
    if wide > _BROAD and rules not in {"grid", "dots"}:  # Else an eye would lose the row.
        rules = "rows"
    return table(kit, some, body, widths_of(kit, some, wide), rules, headed=way["headed"],
                 zebra=bool(way["zebra"]))  # fmt: skip


def _blocks(kit: Kit, wide: float) -> Part:
    """Tables of the States beside one another."""
    rows, gutter = _rows(kit), kit.way["gutter"]
    most = kit.way["blocks"]
    for over in range(most, 0, -1):
        long = -(-len(rows) // over)
        each = (wide - gutter * (over - 1)) / over
        try:
            made = [_some(kit, each, rows[n : n + long]) for n in range(0, len(rows), long)]
        except NoRoomError:
            continue
        lines = ""
        if kit.way["sash"]:
            high = max(part.high for part in made)
            lines = "".join(kit.rule((each + gutter) * n - gutter / 2, 0,
                                     (each + gutter) * n - gutter / 2, high, kit.way["line"], 1.2)
                            for n in range(1, over))  # fmt: skip
        side = kit.beside(made, each, gutter)
        return Part(side.drawn + lines, side.high)
    raise NoRoomError("States")


def _ledger(kit: Kit, wide: float) -> Part:
    """One table in whose last rows stand the totals, marks of which are the legend."""
    way, told, order = kit.way, kit.told, kit.way["order"]
    columns = summed(told, state_columns(told, mark_column(kit)))
    some = [columns[one] for one in order]
    body = [[state_cell(kit, row, one, number) for one in order] for number, row in _rows(kit)]
    for total in told.words.totals:
        bold = not total.position
        said = {"n": Cell(f"{total.label}: {total.members}", bold), "f": Cell(total.figure, bold),
                "m": shown(kit.swatch(total.mark))}  # fmt: skip
        body.append([said.get(one, Cell()) for one in order])
    return table(kit, some, body, widths_of(kit, some, wide), way["rules"], headed=way["headed"],
                 sums=True, last=len(told.words.totals))  # fmt: skip


def _keys(kit: Kit, wide: float) -> Part:
    """Raised keys with name and figure, at whose end is the mark."""
    for over in (kit.way["across"], 3, 2):
        try:
            return _pad(kit, wide, over)
        except NoRoomError:
            continue
    raise NoRoomError("keys")


def _pad(kit: Kit, wide: float, over: int) -> Part:
    rows, gap, way = kit.told.rows(), 5.0, kit.way
    each, high = (wide - gap * (over - 1)) / over, kit.size * way["key_high"]
    room, drawn, down = mark_column(kit) + 6, "", -(-len(rows) // over)
    for n, row in enumerate(rows):
        column, line = (n % over, n // over) if way["along"] else (n // down, n % down)
        x, y = column * (each + gap), line * (high + gap)
        need(max(kit.long(row.name, bold=True), kit.long(kit.told.held(row))) + room + 10, each,
             row.name)  # fmt: skip
        left = x + 7 + (room if way["lamp"] == "l" else 0)
        lamp = x + 3 if way["lamp"] == "l" else x + each - room - 3
        drawn += kit.relief(x, y, each, high, fill=way["tile"], deep=1.1)
        drawn += kit.words(row.name, left, y + high * 0.31, bold=True)
        drawn += kit.words(kit.told.held(row), left, y + high * 0.71)
        drawn += kit.spot(row.marks, lamp, y + 3, room, high - 6)
    return Part(drawn, down * (high + gap) - gap)


def _slips(kit: Kit, wide: float) -> Part:
    """Lines: mark, name, dots, figure; every fifth followed by a gap."""
    rows, over, way, gutter = kit.told.rows(), kit.way["blocks"], kit.way, kit.way["gutter"]
    each, step, room = (wide - gutter * (over - 1)) / over, kit.size * way["high"], mark_column(kit)
    long, drawn, high = -(-len(rows) // over), "", 0.0
    for n, row in enumerate(rows):
        place = n % long
        x, y = (n // long) * (each + gutter), step * (place + 0.5 + 0.5 * (place // 5))
        held, first = kit.told.figure(row), room + 8
        last = first + kit.long(row.name, bold=way["names_bold"]) + 5
        end = each - kit.long(held) - 5
        need(last + 12, end, row.name)
        drawn += kit.spot(row.marks, x, y - step / 2 + 0.8, room, step - 1.6)
        drawn += kit.words(row.name, x + first, y, bold=way["names_bold"])
        drawn += kit.words(held, x + each, y, at="r")
        if held:
            drawn += kit.rule(x + last, y + kit.size * 0.3, x + end, y + kit.size * 0.3,
                              way["line"], 0.8, how="dots")  # fmt: skip
        high = max(high, y + step / 2)
    return Part(drawn, high)


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "ledger": _ledger, "keys": _keys, "slips": _slips, "choices": choices,
    "lists": lists, "tree": tree,
}  # fmt: skip


def states(kit: Kit, wide: float) -> Part:
    """All States, in the way's form."""
    return titled(kit, "states", wide, _STATES[kit.way["states"]](kit, wide))
