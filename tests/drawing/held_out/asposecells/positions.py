"""The States by what they voted, in the cells of a workbook."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.asposecells.cells import (
    BOLD,
    Box,
    Cell,
    Kit,
    Look,
    Maker,
    Part,
    beside,
    shared,
    stacked,
)
from tests.drawing.held_out.asposecells.table import table
from tests.drawing.held_out.asposecells.totals import head_cell
from tests.drawing.held_out.sheet import StateRow, TotalRow

_GAP = 2


def _box(kit: Kit, row: StateRow, total: TotalRow) -> Cell:
    chosen, empty = kit.way["boxes"]
    mine = kit.told.position(row) == total.position
    return Cell(chosen if mine else empty, Look(bold=chosen == "X" and mine), "c")


def _ballot(kit: Kit, cols: int) -> Part:
    """A box for each position beside each State, in blocks."""
    told, over = kit.told, kit.way["blocks"]
    rows, heads, totals = told.rows(), told.words.states_head, told.words.totals[:-1]
    length, wide = -(-len(rows) // over), shared(cols, over, _GAP)
    top = [head_cell(kit, heads[0]), head_cell(kit, heads[1], "r"),
           *(head_cell(kit, total.label, "c") for total in totals)]  # fmt: skip
    parts = []
    for n in range(0, len(rows), length):
        lines = [top]
        lines += [[Cell(row.name), Cell(row.figure, at="r"),
                   *(_box(kit, row, total) for total in totals)]
                  for row in rows[n : n + length]]  # fmt: skip
        parts.append(table(kit, lines, wide, kit.way["rules"], stretch=(0,), head=1))
    return beside(parts, _GAP)


def _sorted(kit: Kit, cols: int) -> Part:
    """One list in the order of the votes; the position stands once, beside all of its States."""
    heads, parts = kit.told.words.states_head, list[Part]()
    side = max(kit.needs(Cell(row.label + " (27)", BOLD)) for row in kit.told.words.totals)
    side = max(min(side, cols // 4), kit.needs(Cell(heads[2], BOLD)))
    widths = (cols - side - 8, 8)
    top = table(kit, [[head_cell(kit, heads[2]), head_cell(kit, heads[0]),
                       head_cell(kit, heads[1], "r")]], cols, "all",
                widths=(side, *widths), head=1)  # fmt: skip
    for total in kit.told.words.totals[:-1]:
        mine = kit.told.of_position(total)
        lines = [[Cell(row.name), Cell(row.figure, at="r")] for row in mine]
        lines = lines or [[Cell(kit.way["nobody"]), Cell()]]
        right = table(kit, lines, sum(widths), kit.way["rules"], widths=widths)
        said = Cell(f"{total.label} ({total.members})", BOLD, "l", kit.way["tint"], wrap=True)
        high = max(right.rows, kit.rows_for(said, side))
        left = Part([Box(said, 0, 0, side, high, kit.edges("tblr"))], side, high)
        parts.append(beside([left, right], 0))
    return stacked([top, *parts])


def _name(kit: Kit, row: StateRow) -> str:
    held = kit.told.figure(row)
    return row.name + (f" ({held})" if held else "")


def _headings(kit: Kit, cols: int) -> Part:
    """The word of a position above its States in columns, how many at the right of it."""
    found, over = list[Part](), kit.way["lists_over"]
    for total in kit.told.words.totals[:-1]:
        mine = kit.told.of_position(total)
        count = Cell(kit.told.how_many(total), at="r")
        top = table(kit, [[Cell(total.label, Look(True, scale=1.06)), count]], cols, "ends",
                    stretch=(0,))  # fmt: skip
        names = [_name(kit, row) for row in mine] or [kit.way["nobody"]]
        length, wide = -(-len(names) // over), cols // over
        lines = [
            [
                Cell(names[n]) if n < len(names) else Cell()
                for n in range(place, length * over, length)
            ]
            for place in range(length)
        ]
        found.append(stacked([top, table(kit, lines, cols, "", widths=[wide] * over)]))
    return stacked(found, 5)


def _figures(kit: Kit, cols: int) -> Part:
    """A State's share in the column of its vote; numbers and sums below the columns."""
    told, fill = kit.told, kit.way["tint"]
    *totals, whole = told.words.totals
    heads = told.words.states_head
    rows = [[head_cell(kit, kit.way["number_head"] or "No.", "r"), head_cell(kit, heads[0]),
             *(head_cell(kit, total.label, "r") for total in totals)]]  # fmt: skip
    for number, row in enumerate(told.rows(), 1):
        rows.append([Cell(f"{number}", at="r"), Cell(row.name),
                     *(Cell((row.figure or "x") if told.position(row) == total.position else "",
                            at="r") for total in totals)])  # fmt: skip
    names = told.words.totals_head
    for said, words in ((f"{names[1]} ({whole.label.lower()}: {whole.members})",
                         [total.members for total in totals]),
                        (names[2], [total.figure for total in totals])):  # fmt: skip
        rows.append([Cell(fill=fill), Cell(said, BOLD, fill=fill),
                     *(Cell(one, BOLD, "r", fill) for one in words)])  # fmt: skip
    note = kit.line(Cell(f"{heads[1].rstrip('*')} in the column of the vote cast",
                         Look(italic=True, scale=0.9)), cols)  # fmt: skip
    body = table(kit, rows, cols, kit.way["rules"], stretch=(1, *range(2, 2 + len(totals))), head=1)
    return stacked([note, body])


def _named(kit: Kit, cols: int) -> Part:
    """A row for each position: its word, then names in one cell, then how many."""
    heads = kit.told.words.totals_head
    rows = [[head_cell(kit, heads[0]), head_cell(kit, kit.told.words.states_head[0]),
             head_cell(kit, heads[1], "c"), head_cell(kit, heads[2], "r")]]  # fmt: skip
    for total in kit.told.words.totals[:-1]:
        names = kit.way["names_between"].join(_name(kit, row)
                                              for row in kit.told.of_position(total))  # fmt: skip
        rows.append([Cell(total.label, BOLD, wrap=True),
                     Cell(names or kit.way["nobody"], wrap=True),
                     Cell(total.members, BOLD, "c"), Cell(total.figure, BOLD, "r")])  # fmt: skip
    return table(kit, rows, cols, kit.way["rules"], stretch=(1,), head=1)


def _worded(kit: Kit, cols: int) -> Part:
    """The word of the vote beside each State, in blocks."""
    told, over = kit.told, kit.way["blocks"]
    rows, heads = told.rows(), told.words.states_head
    words = {total.position: total.label for total in told.words.totals}
    length, wide = -(-len(rows) // over), shared(cols, over, _GAP)

    def line(row: StateRow, number: int) -> Sequence[Cell]:
        return [Cell(f"{number}.", at="r"), Cell(row.name), Cell(words[told.position(row)]),
                Cell(row.figure, at="r")]  # fmt: skip

    top = [head_cell(kit, ""), head_cell(kit, heads[0]), head_cell(kit, heads[2]),
           head_cell(kit, heads[1], "r")]  # fmt: skip
    return beside([table(kit, [top, *(line(row, k) for k, row in
                                      enumerate(rows[n : n + length], n + 1))], wide,
                         kit.way["rules"], stretch=(1,), head=1, zebra=kit.way["zebra"])
                   for n in range(0, len(rows), length)], _GAP)  # fmt: skip


STATES: Mapping[str, Maker] = {
    "ballot": _ballot, "sorted": _sorted, "headings": _headings, "figures": _figures,
    "named": _named, "worded": _worded,
}  # fmt: skip
