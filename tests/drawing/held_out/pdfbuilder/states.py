"""The States on a page of PDF::Builder: tables in blocks, by the year of accession, by initials, in
the order of a call, upon a chessboard, in cells of two lines, those apart that did not agree."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.marked import ground_of
from tests.drawing.held_out.pdfbuilder.heads import Maker, titled
from tests.drawing.held_out.pdfbuilder.kit import Kit
from tests.drawing.held_out.pdfbuilder.lists import listed, whole
from tests.drawing.held_out.pdfbuilder.tables import table, widths_of
from tests.drawing.held_out.ruled import Column
from tests.drawing.held_out.shared.columns import state_columns
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell, mark_column, state_cell
from tests.drawing.held_out.sheet import StateRow

_JOINED: Mapping[str, str] = {
    "1958": "BE DE FR IT LU NL", "1973": "DK IE UK", "1981": "EL", "1986": "ES PT",
    "1995": "AT FI SE", "2004": "CZ EE CY LV LT HU MT PL SI SK", "2007": "BG RO", "2013": "HR",
}  # fmt: skip
Numbered = Sequence[tuple[int, StateRow]]


def _rows(kit: Kit) -> list[tuple[int, StateRow]]:
    """The States with their numbers, perhaps called from another State on."""
    rows = kit.told.rows()
    if kit.way["called"]:
        start = int(len(rows) * kit.way["called"])
        rows = rows[start:] + rows[:start]
    return list(enumerate(rows, 1))


def _columns(kit: Kit) -> dict[str, Column]:
    return state_columns(
        kit.told, mark_column(kit),
        d=Column("", ["M"], spare=0.1, at="c"),
        e=Column(kit.told.words.states_head[0], [row.name for row in kit.told.rows()],
                 max(kit.long(row.figure) for row in kit.told.rows()), 2, "l"))  # fmt: skip


def _cell(kit: Kit, row: StateRow, what: str, number: int) -> Cell:
    if what != "e":
        return state_cell(kit, row, what, number)

    def draw(x: float, y: float, wide: float, high: float) -> str:
        left, lines = x + kit.way["pad_across"] - 1, (0.3, 0.72)
        return (kit.words(row.name, left, y + high * lines[0], bold=True)
                + kit.words(row.figure, left, y + high * lines[1]))  # fmt: skip

    return Cell(draw=draw)


def _fills(kit: Kit, lots: Sequence[Sequence[StateRow]], order: str) -> dict[tuple[int, int], str]:
    """Grounds of cells that are the table's own."""
    if kit.way["ground"] != "cell":
        return {}
    spot, each, found = order.index("m"), len(order), {}
    for n, lot in enumerate(lots):
        for k, row in enumerate(lot):
            if fill := ground_of(kit.told.plan, row.marks):
                found[n, k * each + spot] = fill
    return found


def _bare(kit: Kit, cell: Cell, row: StateRow, what: str) -> Cell:
    """Nothing where the table has the ground itself."""
    own = kit.way["ground"] == "cell" and what == "m" and ground_of(kit.told.plan, row.marks)
    return Cell() if own else cell


def _some(kit: Kit, wide: float, rows: Numbered) -> Part:
    """A table of some States."""
    way, columns, order = kit.way, _columns(kit), kit.way["order"]
    some, body, last = [columns[one] for one in order], [], ""
    for number, row in rows:
        line = []
        for one in order:
            if one == "d":
                line.append(Cell(row.state[0] if row.state[0] != last else "", True))
                last = row.state[0]
            else:
                line.append(_bare(kit, _cell(kit, row, one, number), row, one))
        body.append(line)
    return table(kit, some, body, widths_of(kit, some, wide), way["rules"], headed=way["headed"],
                 zebra=bool(way["zebra"]), fills=_fills(kit, [[row] for _, row in rows], order)
                 )  # fmt: skip


def _parted(kit: Kit, wide: float, lots: Sequence[Numbered]) -> Part:
    over, gutter = len(lots), kit.way["gutter"]
    each = (wide - gutter * (over - 1)) / over
    made = []
    for lot in lots:
        part = _some(kit, each, lot)
        if kit.way["ranges"]:
            said, high = f"{lot[0][0]} – {lot[-1][0]}", kit.size * 1.7
            strip = kit.box(0, 0, each, high, fill=kit.way["dark"])
            strip += kit.words(said, each / 2, high / 2, at="c", bold=True, colour="#ffffff")
            part = kit.below([Part(strip, high), part], 1)
        made.append(part)
    return kit.beside(made, each, gutter)


def _blocks(kit: Kit, wide: float) -> Part:
    """Tables of the States beside one another."""
    rows = _rows(kit)
    for over in range(kit.way["blocks"], min(kit.way["blocks"], 2) - 1, -1):
        long = -(-len(rows) // over)
        try:
            return _parted(kit, wide, [rows[n : n + long] for n in range(0, len(rows), long)])
        except NoRoomError:
            continue
    raise NoRoomError("States")


def _accession(kit: Kit, wide: float) -> Part:
    """Two tables in which each year has the States that joined then."""
    known = {row.state: (number, row) for number, row in _rows(kit)}
    sides = list[Part]()
    gutter = kit.way["gutter"]
    each, order, columns = (wide - gutter) / 2, kit.way["order"], _columns(kit)
    for years in (["1958", "1973", "1981", "1986", "1995"], ["2004", "2007", "2013"]):
        body, lots, spans = list[list[Cell]](), list[list[StateRow]](), list[int]()
        for year in years:
            mine = [known[state] for state in _JOINED[year].split() if state in known]
            mine.sort(key=lambda one: one[0])
            if mine:
                spans.append(len(body))
                body.append([Cell(kit.way["joined"].format(year), True)])
                lots.append([])
            for number, row in mine:
                body.append([_bare(kit, _cell(kit, row, one, number), row, one) for one in order])
                lots.append([row])
        if body:
            some = [columns[one] for one in order]
            sides.append(table(kit, some, body, widths_of(kit, some, each), kit.way["rules"],
                               spans=spans, fills=_fills(kit, lots, order)))  # fmt: skip
    return kit.beside(sides, each, gutter)


def _across(kit: Kit, wide: float) -> Part:
    """One table with so many States in each row; perhaps every other upon a ground."""
    for over in range(kit.way["across"], 1, -1):
        try:
            return _abreast(kit, wide, over)
        except NoRoomError:
            continue
    raise NoRoomError("States")


def _abreast(kit: Kit, wide: float, over: int) -> Part:
    rows, order, way = _rows(kit), kit.way["order"], kit.way
    columns = [_columns(kit)[one] for one in order]
    lots = [rows[n : n + over] for n in range(0, len(rows), over)]
    body, each = list[list[Cell]](), len(order)
    fills = dict[tuple[int, int], str]()
    for n, lot in enumerate(lots):
        line = list[Cell]()
        for k, (number, row) in enumerate(lot):
            line += [_bare(kit, _cell(kit, row, one, number), row, one) for one in order]
            if way["board"] and (n + k) % 2 == 0:
                fills |= {(n, k * each + j): way["tint"] for j in range(each)}
        body.append(line + [Cell()] * ((over - len(lot)) * each))
    fills |= _fills(kit, [[row for _, row in lot] for lot in lots], order)
    some = columns * over
    return table(
        kit,
        some,
        body,
        widths_of(kit, some, wide),
        way["rules"],
        fills=fills,
        headed=way["headed"],
        high=way["high"] * (1.75 if "e" in order else 1),
    )


def _others(kit: Kit, wide: float) -> Part:
    """The States that agreed, and in a table of their own all others."""
    told, rows, found = kit.told, _rows(kit), list[Part]()
    agreed = [one for one in rows if told.position(one[1]) == "yes"]
    heads = kit.way["parted_heads"]
    for head, lot in zip(heads, (agreed, [one for one in rows if one not in agreed]), strict=True):
        title = kit.flow([(head, True)], wide, size=1.05, colour=kit.way["accent"])
        if not lot:
            found.append(kit.below([title, kit.flow([("None", False)], wide)], 3))
            continue
        over = 2 if len(lot) > 3 else 1
        long = -(-len(lot) // over)
        lots = [lot[n : n + long] for n in range(0, len(lot), long)]
        own = wide if over == 2 else (wide - kit.way["gutter"]) / 2
        found.append(kit.below([title, _parted(kit, own, lots)], 3))
    return kit.below(found, kit.way["gap"])


def _listed(kit: Kit, wide: float) -> Part:
    return listed(kit, wide) if kit.way["sign_list"] else _blocks(kit, wide)


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "accession": _accession, "across": _across, "others": _others,
    "listed": _listed, "one": whole,
}  # fmt: skip


def states(kit: Kit, wide: float) -> Part:
    """All States, in the way's form."""
    made = _STATES[kit.way["states"]](kit, wide)
    return made if kit.way["states"] == "one" else titled(kit, "states", wide, made)
