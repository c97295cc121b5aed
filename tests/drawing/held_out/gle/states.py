"""The States on a page of GLE: tables in blocks or fives, ranked with bars, with their totals in
the same frame, figures in columns of the positions, names turned upwards, rows of positions."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.gle.grids import APART, table, widths_of
from tests.drawing.held_out.gle.heads import Maker, titled
from tests.drawing.held_out.gle.kit import EMPTY, Kit, Part, beside
from tests.drawing.held_out.ruled import Column
from tests.drawing.held_out.shared.columns import state_columns
from tests.drawing.held_out.shared.tables import Cell, mark_column, shown, state_cell
from tests.drawing.held_out.sheet import ENGLISH, StateRow


def _rows(kit: Kit) -> list[StateRow]:
    """The States in their order, perhaps with those of the greatest figures first."""
    rows = kit.told.rows()
    if not kit.way["ranked"]:
        return rows
    return sorted(rows, key=lambda row: -_number(row))


def _number(row: StateRow) -> float:
    figure = row.figure.replace(",", ".").strip(" %")
    return float(figure) if figure else 0.0


def _columns(kit: Kit) -> dict[str, Column]:
    rows, way = kit.told.rows(), kit.way
    kind = APART if way["rules"] == "apart" else ""
    return state_columns(
        kit.told, mark_column(kit),
        e=Column(way["english_head"], [ENGLISH[row.state] for row in rows], at="l"),
        m=Column(kit.told.words.states_head[2], [], mark_column(kit), at="c", kind=kind),
        b=Column("", [], kit.size * 7, 1.5, at="l"),
        i=Column(way["number_head"], [f"{way['prefix']}27"], spare=0.2, at="r"))  # fmt: skip


def _cell(kit: Kit, row: StateRow, what: str, number: int) -> Cell:
    if what == "b":
        most = max(map(_number, kit.told.rows())) or 1
        return Cell(draw=lambda x, y, wide, high: kit.box(
            x + 2, y + high * 0.2, max((wide - 4) * _number(row) / most, 0.5), high * 0.6,
            fill=kit.way["bar"]))  # fmt: skip
    return Cell(ENGLISH[row.state]) if what == "e" else state_cell(kit, row, what, number)


def _some(kit: Kit, wide: float, rows: Sequence[tuple[int, StateRow]]) -> Part:
    """A table of some States."""
    way, columns = kit.way, _columns(kit)
    some = [columns[one] for one in way["order"]]
    body = [[_cell(kit, row, one, number) for one in way["order"]] for number, row in rows]
    return table(kit, some, body, widths_of(kit, some, wide), way["rules"],
                 headed=way["headed"], zebra=bool(way["zebra"]))  # fmt: skip


def _blocks(kit: Kit, wide: float) -> Part:
    """Tables of the States beside one another."""
    over, gutter = kit.way["blocks"], kit.way["gutter"]
    rows, each = list(enumerate(_rows(kit), 1)), (wide - gutter * (over - 1)) / over
    long = -(-len(rows) // over)
    if kit.way["rules"] == "fives" and over > 1:
        long = -(-long // 5) * 5
    lots = [rows[n : n + long] for n in range(0, len(rows), long)]
    return beside([_some(kit, each, lot) for lot in lots],
                  [n * (each + gutter) for n in range(len(lots))])  # fmt: skip


def first_half(kit: Kit, wide: float) -> Part:
    """The first half of the States, for a page that has its totals in the middle."""
    rows = list(enumerate(_rows(kit), 1))
    return _some(kit, wide, rows[: -(-len(rows) // 2)])


def second_half(kit: Kit, wide: float) -> Part:
    """The other half."""
    rows = list(enumerate(_rows(kit), 1))
    return _some(kit, wide, rows[-(-len(rows) // 2) :])


def _continued(kit: Kit, wide: float) -> Part:
    """The States and, below them in the same columns, how many voted which way."""
    told, way, columns = kit.told, kit.way, _columns(kit)
    some, heads = [columns[one] for one in way["order"]], told.words.totals_head
    marked = any(row.mark for row in told.words.totals)
    low = [Column(heads[0], [row.label for row in told.words.totals], spare=2, at="l"),
           Column(heads[2], [row.figure for row in told.words.totals], at=way["figures_at"]),
           Column(heads[1], ["27"], at="c"),
           *([Column("", [], kit.mark_room() + 4, 0.3, at="c")] if marked else [])]  # fmt: skip
    body = [[_cell(kit, row, one, n) for one in way["order"]]
            for n, row in enumerate(_rows(kit), 1)]  # fmt: skip
    sums = []
    for row in told.words.totals:
        bit, bold = kit.swatch(row.mark), not row.position
        cells = [Cell(row.label, bold), Cell(row.figure, bold), Cell(row.members, bold)]
        sums.append([*cells, *([shown(bit)] if marked else [])])
    top = table(kit, some, body, widths_of(kit, some, wide), way["rules"])
    last = table(kit, low, sums, widths_of(kit, low, wide), way["rules"], sums=1)
    whole = kit.below([top, last], 0)
    return Part(whole.high, lambda x, y: whole.draw(x, y) + kit.box(
        x, y, wide, whole.high, line=way["ink"], thick=1.1) + kit.rule(
        x, y + top.high, x + wide, y + top.high, way["ink"], 1.4))  # fmt: skip


def _account(kit: Kit, wide: float) -> Part:
    """The figure of each State in the column of its position, and their sums below."""
    told, way, rows = kit.told, kit.way, _rows(kit)
    heads, totals = told.words.totals_head, told.words.totals[:-1]
    columns = [Column(told.words.states_head[0], [*(row.name for row in rows), *heads], spare=2,
                      at="l"),
               *(Column(one.label, [way["chosen"], one.figure, one.members,
                        *(row.figure for row in rows)], at="c") for one in totals)]  # fmt: skip
    body = [[Cell(row.name, way["names_bold"]),
             *(Cell(row.figure or way["chosen"]) if told.position(row) == one.position else Cell()
               for one in totals)] for row in rows]  # fmt: skip
    body += [[Cell(heads[1], True), *(Cell(one.members, True) for one in totals)],
             [Cell(heads[2], True), *(Cell(one.figure, True) for one in totals)]]  # fmt: skip
    made = table(kit, columns, body, widths_of(kit, columns, wide), way["rules"], sums=2,
                 zebra=bool(way["zebra"]))  # fmt: skip
    head = way["account_head"].format(told.words.states_head[1].rstrip("*"))
    return kit.below([kit.flow([(head, False)], wide, size=0.9, colour=way["accent"]), made], 3)


def _upright(kit: Kit, wide: float) -> Part:
    """Names turned upwards beside one another, below each its figure and its mark."""
    way, rows, heads = kit.way, _rows(kit), kit.told.words.states_head
    over = -(-len(rows) // way["bands"])
    room = max(kit.long(head, bold=True) for head in heads) + 12
    each, step = (wide - room) / over, kit.size * way["high"]
    tall = max(kit.long(row.name, bold=way["names_bold"]) for row in rows) + 12
    need(max(max(kit.long(row.figure) for row in rows), kit.mark_room()) + 4, each, "a column")
    lots = [rows[n : n + over] for n in range(0, len(rows), over)]

    def band(lot: Sequence[StateRow]) -> Part:
        right, high = room + each * len(lot), tall + 2 * step
        tops = (tall - step / 2, tall + step / 2, tall + 1.5 * step)

        def draw(x: float, y: float) -> str:
            made = "".join(kit.words(head, x + 5, y + top, bold=True)
                           for head, top in zip(heads, tops, strict=True))  # fmt: skip
            for n, row in enumerate(lot):
                left = x + room + each * n
                made += kit.words(row.name, left + each / 2, y + tall - 5, turned=True,
                                  bold=way["names_bold"])  # fmt: skip
                made += kit.words(row.figure, left + each / 2, y + tops[1], at="c")
                made += kit.spot(row.marks, left + 0.8, y + tall + step + 0.8, each - 1.6,
                             step - 1.6)  # fmt: skip
                made += kit.rule(left, y, left, y + high, way["line"], way["thick"])
            for top in (tall, tall + step):
                made += kit.rule(x, y + top, x + right, y + top, way["line"], way["thick"])
            return made + kit.box(x, y, right, high, line=way["ink"], thick=0.9)

        return Part(high, draw)

    return kit.below([band(lot) for lot in lots], kit.size)


def _roll(kit: Kit, wide: float) -> Part:
    """A row for each position: how many, what they hold, and who."""
    told, way, totals = kit.told, kit.way, kit.told.words.totals
    heads, pad = told.words.totals_head, 5.0
    shown = [[one.label, one.members, one.figure] for one in totals]
    rooms = [max(kit.long(said, bold=True) for said in [*words.split(), *column]) + 2 * pad
             for words, column in zip(heads, zip(*shown, strict=True), strict=True)]  # fmt: skip
    left = sum(rooms)
    need(left, wide * 0.52, "the columns of a roll")
    lefts = [0.0, rooms[0], rooms[0] + rooms[1], left]
    top = beside([kit.flow([(words, True)], room - 2 * pad + 1) for words, room in
                  zip((*heads, way["roll_head"]), (*rooms, wide - left), strict=True)],
                 [one + pad for one in lefts])  # fmt: skip
    made = [_roll_row(kit, top, wide, lefts, "")]
    for one, said in zip(totals, shown, strict=True):
        mine = told.of_position(one) if one.position else []
        names = [told.named(row) + ";" * (n + 1 < len(mine)) for n, row in enumerate(mine)]
        bits = [kit.bit(name) for name in names] or [kit.bit(way["nobody"] if one.position else "")]
        cells = [kit.flow([(word, True)], room) for word, room in zip(said, rooms, strict=True)]
        list_ = kit.row(bits, wide - left - 2 * pad, kit.size * 0.55, high=way["leading"] + 0.15)
        made.append(_roll_row(kit, beside([*cells, list_], [one + pad for one in lefts]), wide,
                              lefts, ""))  # fmt: skip
    return kit.below(made, 0)


def _roll_row(kit: Kit, said: Part, wide: float, lefts: Sequence[float], fill: str) -> Part:
    high, way = said.high + kit.size * 0.8, kit.way
    return Part(high, lambda x, y: kit.box(x, y, wide, high, fill=fill, line=way["line"],
                                           thick=way["thick"])
                + "".join(kit.rule(x + left, y, x + left, y + high, way["line"], way["thick"])
                          for left in lefts[1:])
                + said.draw(x, y + kit.size * 0.4))  # fmt: skip


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "continued": _continued, "account": _account, "upright": _upright,
    "roll": _roll,
}  # fmt: skip


def states(kit: Kit, wide: float) -> Part:
    """All States, in the way's form."""
    made = _STATES[kit.way["states"]](kit, wide)
    head = titled(kit, "states", wide) if made.high else EMPTY
    return kit.below([head, made], 3)
