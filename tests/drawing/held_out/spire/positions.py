"""The Member States by how they voted: columns to mark, lists, sides, ledgers, answers."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.spire.kit import Kit
from tests.drawing.held_out.spire.marks import marks_of
from tests.drawing.held_out.spire.totals import how_many, keyed
from tests.drawing.held_out.spire.wml import HOLD, Block, Cell, Row, Run, spacer


def _of(kit: Kit, total: TotalRow) -> list[StateRow]:
    return [row for row in kit.told.rows() if kit.told.position(row) == total.position]


def _totals(kit: Kit) -> list[TotalRow]:
    """The positions; the last only where a State has it, if the way says so."""
    rows = list(kit.told.words.totals[:-1])
    return rows[:3] if kit.way["without_empty"] and not _of(kit, rows[3]) else rows


def _choice(kit: Kit, row: StateRow, total: TotalRow) -> list[Run]:
    """What stands where a State and a position meet."""
    mine, way = kit.told.position(row) == total.position, kit.way["choice"]
    if way == "mark" and mine and row.marks and kit.told.plan.sheet.look.family != "ground":
        return marks_of(kit, row.marks)
    sign = {"mark": ("X", ""), "cross": ("X", ""), "box": ("☒", "☐"), "tick": ("✓", ""),
            "one": ("1", "0")}[way][not mine]  # fmt: skip
    family = "DejaVu Sans" if way in {"box", "tick"} else ""
    return [kit.text(sign, font=family)] if sign else []


def _matrix(kit: Kit, wide: float) -> list[Block]:
    """A row for each State, a column for each position; perhaps upright heads, sums at the foot."""
    totals, way, heads = _totals(kit), kit.way, kit.told.words.states_head
    upright = way["upright"]
    cells = [kit.head_cell(heads[0]), kit.head_cell(heads[1], "c")]
    high = 0.0
    for total in totals:
        words = kit.held(total.label, bold=True, size=0.92)
        high = max(high, words.wide + 8)
        cells.append(kit.cell(words, at="c", turned=upright, fill=way["tint"]))
    lines = [Row(cells, head=True, high=high if upright else 0)]
    for row in kit.told.rows():
        marks = [kit.cell(*_choice(kit, row, total), at="c") for total in totals]
        lines.append(Row([kit.cell(kit.held(row.name)), kit.cell(kit.held(row.figure), at="c"),
                          *marks]))  # fmt: skip
    if way["summed"]:
        whole = kit.told.words.totals[-1]
        first = kit.cell(kit.text(f"{whole.label}: {whole.members}", bold=True))
        sums = [kit.cell(kit.text(total.members, bold=True), at="c") for total in totals]
        lines.append(Row([first, kit.cell(kit.held(whole.figure, bold=True), at="c"), *sums],
                         last=True))  # fmt: skip
    shares = (34, 16, *[50 / len(totals)] * len(totals))
    return [kit.table(lines, wide, way["rules"], fixed=shares)]


def _ledger(kit: Kit, wide: float) -> list[Block]:
    """Each State's figure in the column of its vote; sums at the foot."""
    totals, lines = _totals(kit), []
    heads = [kit.head_cell(kit.told.words.states_head[0])]
    heads += [kit.head_cell(total.label, "r") for total in totals]
    lines.append(Row(heads, head=True))
    for row in kit.told.rows():
        cells = [kit.cell(kit.held(row.figure or "×" if kit.told.position(row) == total.position
                                   else ""), at="r") for total in totals]  # fmt: skip
        lines.append(Row([kit.cell(kit.held(row.name)), *cells]))
    heads_of = kit.told.words.totals_head
    for said, figures in ((heads_of[1], [t.members for t in totals]),
                          (heads_of[2], [t.figure for t in totals])):  # fmt: skip
        cells = [kit.cell(kit.held(one, bold=True), at="r") for one in figures]
        lines.append(Row([kit.cell(kit.text(said, bold=True)), *cells], last=said == heads_of[1]))
    shares = (32, *[68 / len(totals)] * len(totals))
    return [kit.para(kit.text(f"{kit.told.words.states_head[1].rstrip('*')}, in the column of the "
                              "vote", italic=True, size=0.9), after=2),
            kit.table(lines, wide, kit.way["rules"], fixed=shares)]  # fmt: skip


def _name(kit: Kit, row: StateRow) -> str:
    return row.name + (kit.way["name_figure"].format(kit.told.held(row)) if row.figure else "")


def _lists(kit: Kit, wide: float) -> list[Block]:
    """A heading for each position, its States numbered in columns below."""
    found, over, number = list[Block](), kit.way["over_lists"], 0
    for total in _totals(kit):
        mine = _of(kit, total)
        said = f"{HOLD * 2}({how_many(kit, total)})"
        title = [*keyed(kit, total, bold=True), kit.text(said)]
        found.append(kit.para(*title, before=4, after=2, lines=kit.way["list_lines"]))
        number = 0 if kit.way["anew"] else number
        length = -(-len(mine) // over)
        rows = []
        for place in range(length):
            cells = []
            for n in range(place, length * over, length):
                words = f"{number + n + 1}.{HOLD}{_name(kit, mine[n])}" if n < len(mine) else ""
                cells.append(kit.cell(kit.held(words)))
            rows.append(Row(cells))
        number += len(mine)
        if rows:
            found.append(kit.table(rows, wide, "none", pad=(0.5, 4), fixed=(1,) * over))
        else:
            found.append(kit.para(kit.text(kit.way["nobody"]), left=6))
    return found


def _named(kit: Kit, wide: float) -> list[Block]:
    """Sentences of minutes: who voted how."""
    found = []
    for total in _totals(kit):
        mine = _of(kit, total)
        names = kit.way["names_between"].join(_name(kit, row).replace(" ", HOLD) for row in mine)
        title = keyed(kit, total, bold=True)
        runs = [*title, kit.text(f" ({how_many(kit, total)}): "),
                kit.text(names or kit.way["nobody"])]  # fmt: skip
        found.append(kit.para(*runs, left=16, hanging=16, after=4))
    return found


def _panels(kit: Kit, wide: float) -> list[Block]:
    """Tables with captions, one for each position that States have."""
    found, over, letters = list[Block](), kit.way["over_lists"], iter("ABCD")
    for total in _totals(kit):
        mine = _of(kit, total)
        caption = [kit.text(f"Table {next(letters)}. ", bold=True), *keyed(kit, total),
                   kit.text(f" – {how_many(kit, total)}")]  # fmt: skip
        found.append(kit.para(*caption, before=5, after=2))
        if not mine:
            found.append(kit.para(kit.text(kit.way["nobody"]), left=8))
            continue
        length, rows = -(-len(mine) // over), []
        for place in range(length):
            cells: list[Cell] = []
            for n in range(place, length * over, length):
                row = mine[n] if n < len(mine) else None
                cells += [kit.cell(kit.held(row.name if row else "")),
                          kit.cell(kit.held(row.figure if row else ""), at="r")]  # fmt: skip
            rows.append(Row(cells))
        found.append(kit.table(rows, wide, kit.way["rules"], fixed=(70, 30) * over))
    return found


def _side(kit: Kit, wide: float) -> list[Block]:
    """One table; at its left an upright cell for all States that voted alike."""
    heads, lines, over = kit.told.words.states_head, list[Row](), kit.way["over_lists"]
    first = [kit.head_cell(heads[2])]
    first += [kit.head_cell(heads[place], "lr"[place]) for _ in range(over) for place in (0, 1)]
    lines.append(Row(first, head=True))
    for total in _totals(kit):
        mine = _of(kit, total)
        rows = [mine[n : n + over] for n in range(0, len(mine), over)] or [[]]
        high = kit.held(total.label, bold=True).wide + 4 * kit.size
        few = 1.5 * kit.size * len(rows) < high
        for number, some in enumerate(rows):
            at = ("continue" if number else "restart") if len(rows) > 1 else ""
            said = f"{total.label} ({total.members})".replace(" ", HOLD if not few else " ")
            title = [] if number else [kit.text(said, bold=True)]
            cells = [kit.cell(*title, at="c", merge=at, turned=not few, fill=kit.way["tint"])]
            for row in some:
                cells += [kit.cell(kit.held(row.name)), kit.cell(kit.held(row.figure), at="r")]
            empty = 2 * (over - len(some))
            nobody = [] if some else [kit.cell(kit.text(kit.way["nobody"]), span=2 * over)]
            lines.append(Row([*cells, *(nobody or [kit.cell()] * empty)]))
    return [kit.table(lines, wide, "all", stretch=[1 + 2 * n for n in range(over)])]


def _worded(kit: Kit, wide: float) -> list[Block]:
    """The word of the vote beside each State, in blocks."""
    rows, over, heads = kit.told.rows(), kit.way["blocks"], kit.told.words.states_head
    words = {total.position: total.label for total in kit.told.words.totals}
    length, lines = -(-len(rows) // over), list[Row]()
    one = [kit.head_cell(heads[0]), kit.head_cell(heads[1], "r"), kit.head_cell(heads[2])]
    for place in range(-1, length):
        cells: list[Cell] = []
        for block in range(over):
            cells += [kit.gap(12)] if block else []
            number = block * length + place
            if place < 0:
                cells += one
            elif number < len(rows):
                row = rows[number]
                cells += [kit.cell(kit.held(row.name)), kit.cell(kit.held(row.figure), at="r"),
                          kit.cell(kit.held(words[kit.told.position(row)]))]  # fmt: skip
            else:
                cells += [kit.cell(rule="none")] * 3
        lines.append(Row(cells, head=place < 0))
    return [kit.table(lines, wide, kit.way["rules"], stretch=[4 * n for n in range(over)])]


def _answers(kit: Kit, wide: float) -> list[Block]:
    """The words of all positions beside each State, a box before each."""
    totals, lines = _totals(kit), []
    for row in kit.told.rows():
        cells = [kit.cell(kit.held(row.name)), kit.cell(kit.held(row.figure), at="r")]
        for total in totals:
            mine = kit.told.position(row) == total.position
            box = kit.text("☒" if mine else "☐", font="DejaVu Sans")
            cells.append(kit.cell(box, kit.held(f" {total.label}")))
        lines.append(Row(cells))
    return [kit.table(lines, wide, kit.way["rules"], stretch=(0,))]


def _bands(kit: Kit, wide: float) -> list[Block]:
    """A column for each State's code, a row for each position."""
    rows, over, heads = kit.told.rows(), kit.way["over_lists"], kit.told.words.states_head
    length, totals, found = -(-len(rows) // over), _totals(kit), list[Block]()
    labels = [heads[0], heads[1], *(total.label for total in totals)]
    first = max(kit.held(said, bold=True, size=0.92).wide for said in labels) + 10
    for start in range(0, len(rows), length):
        some = rows[start : start + length]
        rest = [kit.cell()] * (length - len(some))
        lines = [Row([kit.head_cell(heads[0]), *(kit.head_cell(row.state, "c") for row in some),
                      *rest], head=True),
                 Row([kit.cell(kit.text(heads[1], size=0.92)),
                      *(kit.cell(kit.held(row.figure.replace("%", "").strip(), size=0.85), at="c")
                        for row in some), *rest])]  # fmt: skip
        for total in totals:
            marks = [kit.cell(*_choice(kit, row, total), at="c") for row in some]
            lines.append(Row([kit.cell(kit.held(total.label, size=0.92)), *marks, *rest]))
        widths = (first, *[(wide - first) / length] * length)
        found += [spacer(8)] if found else []
        found.append(kit.table(lines, wide, kit.way["rules"], pad=(1, 2.5), fixed=widths))
    return found


def _columns(kit: Kit, wide: float) -> list[Block]:
    """A column for each position; its States below its word, their number at the foot."""
    totals = _totals(kit)
    heads = [kit.cell(*keyed(kit, total, bold=True), at="c", fill=kit.way["tint"])
             for total in totals]  # fmt: skip
    names = [Cell(tuple(_named_lines(kit, _of(kit, total))), valign="top") for total in totals]
    feet = [kit.cell(kit.text(how_many(kit, total)), at="c") for total in totals]
    return [kit.table([Row(heads, head=True), Row(names), Row(feet)], wide, "all")]


def _named_lines(kit: Kit, rows: Sequence[StateRow]) -> list[Block]:
    lines = [kit.para(kit.held(_name(kit, row)), leading=1.1) for row in rows]
    return lines or [kit.para(kit.text(kit.way["nobody"]), at="c")]


STATES: Mapping[str, Callable[[Kit, float], list[Block]]] = {
    "matrix": _matrix, "ledger": _ledger, "lists": _lists, "named": _named, "panels": _panels,
    "side": _side, "worded": _worded, "answers": _answers, "bands": _bands, "columns": _columns,
}  # fmt: skip
