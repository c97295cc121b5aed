"""The States in a workbook's cells by what they voted: pivots, sections, columns, choices."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.spirexls.kit import (
    BOLD,
    PLAIN,
    Cell,
    Kit,
    Look,
    Maker,
    Part,
    beside,
    shared,
    stacked,
)  # fmt: skip
from tests.drawing.held_out.spirexls.marks import ground_of
from tests.drawing.held_out.spirexls.parts import keyed
from tests.drawing.held_out.spirexls.table import table
from tests.drawing.held_out.spirexls.totals import head_cell, how_many


def _line(kit: Kit, row: StateRow) -> list[Cell]:
    mark = Cell(marks=row.marks, at="c", fill=ground_of(kit, row.marks))
    rest = [Cell(row.name), Cell(row.figure, at="r")]
    return [mark, *rest] if kit.way["mark_before"] else [*rest, mark]


def _pivot(kit: Kit, cols: int) -> Part:
    """Groups with their sums, as a pivot table has them; a grand total below."""
    *totals, whole = kit.told.words.totals
    heads = kit.told.words
    fill, signs = kit.way["tint"], any(row.mark for row in totals)
    first = head_cell(kit, kit.way["row_labels"], span=2)
    rows = [
        [
            first,
            head_cell(kit, heads.totals_head[1], "r"),
            head_cell(kit, heads.totals_head[2], "r"),
            head_cell(kit, heads.states_head[2], "c"),
        ]
    ]
    for total in totals:
        mark = Cell(marks=(total.mark,) if total.mark and signs else (), at="c",
                    fill=ground_of(kit, (total.mark,)) if total.mark else fill)  # fmt: skip
        rows.append([Cell(total.label, BOLD, fill=fill, span=2),
                     Cell(total.members, BOLD, "r", fill), Cell(total.figure, BOLD, "r", fill),
                     mark])  # fmt: skip
        one = Cell("1" if kit.way["ones"] else "", at="r")
        for row in of_position(kit.told, total):
            voted = Cell(marks=row.marks, at="c", fill=ground_of(kit, row.marks))
            rows.append([Cell(), Cell(row.name), one, Cell(row.figure, at="r"), voted])
    rows.append([Cell(whole.label, BOLD, fill=fill, span=2), Cell(whole.members, BOLD, "r", fill),
                 Cell(whole.figure, BOLD, "r", fill), Cell(fill=fill)])  # fmt: skip
    return table(kit, rows, cols, kit.way["rules"], stretch=(1,), head=1)


def _listed(kit: Kit, rows: Sequence[StateRow], cols: int, over: int) -> Part:
    """Names, figures and marks in columns, read down."""
    if not rows:
        return kit.line(Cell(kit.way["nobody"]), cols)
    length, wide = -(-len(rows) // over), shared(cols, over, 1)
    place = 1 if kit.way["mark_before"] else 0
    return beside([table(kit, [_line(kit, row) for row in rows[n : n + length]], wide,
                         kit.way["rules"], stretch=(place,))
                   for n in range(0, len(rows), length)], 1)  # fmt: skip


def _top(kit: Kit, total: TotalRow, cols: int) -> Part:
    """A position's mark, its word, and how many."""
    fill = kit.way["tint"]
    cells = [*keyed(kit, total, BOLD, fill), Cell(how_many(kit, total), BOLD, "r", fill)]
    return table(kit, [cells], cols, "", stretch=(len(cells) - 1,))


def _sections(kit: Kit, cols: int) -> Part:
    """A heading for each position, its States below in columns."""
    parts = [stacked([_top(kit, total, cols),
                      _listed(kit, of_position(kit.told, total), cols, kit.way["lists_over"])])
             for total in kit.told.words.totals[:-1]]  # fmt: skip
    return stacked(parts, 6)


def _columns(kit: Kit, cols: int) -> Part:
    """A column for each position, twice as wide for the many."""
    totals, gap = kit.told.words.totals[:-1], 1
    wide = shared(cols, len(totals) + 1, gap)
    parts = []
    for total in totals:
        two = total.position == "yes"
        room = 2 * wide + gap if two else wide
        cells = keyed(kit, total, BOLD, kit.way["tint"])
        top = [table(kit, [cells], room, "", stretch=(len(cells) - 1,)),
               kit.line(Cell(how_many(kit, total), fill=kit.way["tint"]), room)]  # fmt: skip
        parts.append(stacked([*top, _listed(kit, of_position(kit.told, total), room,
                                            2 if two else 1)]))  # fmt: skip
    return beside(parts, gap)


def _choice(kit: Kit, row: StateRow, total: TotalRow) -> Cell:
    mine, way = kit.told.position(row) == total.position, kit.way["choice"]
    if way == "mark" and mine and row.marks:
        return Cell(marks=row.marks, at="c", fill=ground_of(kit, row.marks))
    if way == "share":
        return Cell((row.figure or "x") if mine else "", at="c")
    sign = {"cross": ("X", ""), "one": ("1", "0"), "bullet": ("•", ""), "mark": ("x", "")}[way]
    return Cell(sign[not mine], PLAIN if way == "one" else BOLD, "c")


def _matrix(kit: Kit, cols: int) -> Part:
    """A column for each position, the sums below."""
    *totals, whole = kit.told.words.totals
    heads, fill = kit.told.words.states_head, kit.way["tint"]
    figures = kit.way["choice"] != "share"

    def line(first: Cell, figure: Cell, rest: Sequence[Cell]) -> list[Cell]:
        return [first, figure, *rest] if figures else [first, *rest]

    rows = [line(head_cell(kit, heads[0]), head_cell(kit, heads[1], "r"),
                 [head_cell(kit, total.label, "c") for total in totals])]  # fmt: skip
    rows += [line(Cell(row.name), Cell(row.figure, at="r"),
                  [_choice(kit, row, total) for total in totals])
             for row in kit.told.rows()]  # fmt: skip
    rows += [line(Cell(f"{whole.label}: {whole.members}", BOLD, fill=fill), Cell(fill=fill),
                  [Cell(total.members, BOLD, "c", fill) for total in totals]),
             line(Cell(kit.told.words.totals_head[2], BOLD, fill=fill),
                  Cell(whole.figure, BOLD, "r", fill),
                  [Cell(total.figure, BOLD, "c", fill) for total in totals])]  # fmt: skip
    stretch = [0, *range(1 + figures, 1 + figures + len(totals))]
    return table(kit, rows, cols, kit.way["rules"], stretch=stretch, head=1,
                 zebra=kit.way["zebra"])  # fmt: skip


def _grouped(kit: Kit, cols: int) -> Part:
    """A table whose first cell of each group tells the position and its sums."""
    rows, parts = kit.told.words.totals[:-1], list[Part]()
    side = max(kit.needs(Cell(row.label, BOLD)) for row in rows) + 2
    for total in rows:
        mine = of_position(kit.told, total)
        right = _listed(kit, mine, cols - side - 1, kit.way["lists_over"])
        said = [Cell(total.label, BOLD, wrap=True), Cell(kit.told.members(total), wrap=True),
                Cell(kit.told.held(total))]  # fmt: skip
        mark = Cell(marks=(total.mark,), at="l") if total.mark else None
        left = stacked([kit.line(cell, side) for cell in said if cell.said])
        if mark and not ground_of(kit, mark.marks):
            left = stacked([table(kit, [[mark]], side, "", stretch=(0,)), left])
        parts.append(beside([left, right], 1))
    return stacked(parts, 7)


def _named(kit: Kit, cols: int) -> Part:
    """A row for each position: how many, what they hold, and who."""
    heads = kit.told.words.totals_head
    small = Look(scale=0.95)
    rows = [
        [
            head_cell(kit, heads[0]),
            head_cell(kit, heads[1], "c"),
            head_cell(kit, heads[2], "c"),
            head_cell(kit, kit.told.words.states_head[0]),
        ]
    ]
    for total in kit.told.words.totals[:-1]:
        names = "; ".join(row.name + (f" ({row.figure})" if row.figure else "")
                          for row in of_position(kit.told, total))  # fmt: skip
        rows.append([Cell(total.label, BOLD, wrap=True), Cell(total.members, at="c"),
                     Cell(total.figure, at="c"),
                     Cell(names or kit.way["nobody"], small, wrap=True)])  # fmt: skip
    return table(kit, rows, cols, "all", stretch=(3,), head=1)


STATES: Mapping[str, Maker] = {
    "pivot": _pivot, "sections": _sections, "columns": _columns, "matrix": _matrix,
    "grouped": _grouped, "named": _named,
}  # fmt: skip
