"""The States on a page of Racket by what they voted: groups, headings, boxes to tick, words."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.racket.facts import Maker
from tests.drawing.held_out.racket.kit import HOLD, SIGNS, Block, Cell, Kit, Line
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.blocks import block_widths, in_blocks
from tests.drawing.held_out.shared.columns import position_columns
from tests.drawing.held_out.sheet import StateRow, TotalRow


def _groups(kit: Kit, wide: float) -> list[Block]:
    """One table: a line for each position, its States in cells below."""
    told, over = kit.told, kit.way["over"]
    each, found = wide / over, list[list[Cell]]()
    need(longest(told, [told.named(row) for row in told.rows()]) + 2 * kit.way["pad_across"] + 3,
         each, "groups")  # fmt: skip
    for total in told.words.totals[:-1]:
        head = f"{total.label} – {told.how_many(total)}"
        found.append([kit.cell(kit.text(head, bold=True), fill=kit.way["tint"], across=over)])
        mine = [told.named(row) for row in told.of_position(total)] or [kit.way["nobody"]]
        length = -(-len(mine) // over)
        found += [[kit.cell(kit.held(mine[n + k * length] if n + k * length < len(mine) else ""))
                   for k in range(over)] for n in range(length)]  # fmt: skip
    return [kit.table(found, [each] * over, kit.way["rules"])]


def _headings(kit: Kit, wide: float) -> list[Block]:
    """A heading for each position, its States in a paragraph or in points below."""
    found: list[Block] = []
    stop = kit.told.size * 1.6
    for total in kit.told.words.totals[:-1]:
        head = kit.text(f"{total.label}: {kit.told.how_many(total)}", bold=True,
                        colour=kit.way["accent"])  # fmt: skip
        found.append(kit.para(head, before=5, after=2, edges=kit.way["heading_edge"]))
        mine = [kit.told.named(row) for row in kit.told.of_position(total)]
        said = kit.way["names_between"].join(one.replace(" ", HOLD) for one in mine)
        bullet = kit.text(f"{kit.way['bullet']}\t") if kit.way["bullet"] else []
        found.append(kit.para(bullet, kit.text(said or kit.way["nobody"]),
                              tabs=[("left", stop, "none")] if bullet else []))  # fmt: skip
    return found


def _sided(kit: Kit, wide: float) -> list[Block]:
    """A row for each position: its word, how many, its States."""
    told, heads = kit.told, kit.told.words.totals_head
    rows = told.words.totals
    columns = [Column(heads[0], [row.label for row in rows], spare=0),
               Column(heads[1], [row.members for row in rows], spare=0),
               Column(heads[2], [row.figure for row in rows], spare=0)]  # fmt: skip
    widths = fitted(told, columns, wide * 0.5)
    found = [[kit.head(heads[0]), kit.head(heads[1], "c"), kit.head(heads[2], "r"),
              kit.head(told.words.states_head[0])]]  # fmt: skip
    for row in rows:
        mine = [kit.told.named(one).replace(" ", HOLD) for one in told.of_position(row)]
        said = kit.way["names_between"].join(mine) or kit.way["nobody"]
        found.append([kit.cell(kit.held(row.label, bold=True)),
                      kit.cell(kit.text(row.members, bold=True), at="c"),
                      kit.cell(kit.held(row.figure), at="r"),
                      kit.cell(kit.text(said if row.position else ""))])  # fmt: skip
    return [kit.table(found, [*widths, wide - sum(widths)], kit.way["rules"], head=1, sums=1)]


def _box(kit: Kit, row: StateRow, total: TotalRow) -> Line:
    sign = kit.way["choice"][kit.told.position(row) != total.position]
    return kit.text(sign, font="" if sign in {"X", ""} else SIGNS, bold=sign == "X")


def _matrix(kit: Kit, wide: float) -> list[Block]:
    """A column for each position, ticked for each State, in halves beside one another."""
    told, over, gutter = kit.told, kit.way["halves"], 10.0
    rows, heads, totals = told.rows(), told.words.states_head, told.words.totals[:-1]
    columns = position_columns(told)
    each = fitted(told, columns, (wide - gutter * (over - 1)) / over)
    top = [kit.head(heads[0]), kit.head(heads[1], "r"),
           *(kit.head(total.label, "c") for total in totals)]  # fmt: skip
    cells = [[kit.cell(kit.held(row.name)), kit.cell(kit.held(row.figure), at="r"),
              *(kit.cell(_box(kit, row, total), at="c") for total in totals)]
             for row in rows]  # fmt: skip
    found = in_blocks(cells, over, top, Cell(bare=True))
    return [kit.table(found, block_widths(each, gutter, over), kit.way["rules"], head=1)]


def _worded(kit: Kit, wide: float) -> list[Block]:
    """The word of the vote beside each State, in blocks."""
    told, over, gutter = kit.told, kit.way["blocks"], kit.way["gutter"]
    rows, heads, order = told.rows(), told.words.states_head, kit.way["word_order"]
    words = {total.position: total.label for total in told.words.totals}
    columns = {"n": Column(heads[0], [row.name for row in rows], spare=2),
               "v": Column(heads[2], list(words.values())),
               "f": Column(heads[1], [row.figure for row in rows])}  # fmt: skip
    each = fitted(told, [columns[one] for one in order], (wide - gutter * (over - 1)) / over)
    top = [kit.head(columns[one].head, "r" if one == "f" else "l") for one in order]
    cells = []
    for row in rows:
        said = {"n": row.name, "v": words[told.position(row)], "f": row.figure}
        cells.append([kit.cell(kit.held(said[one], bold=one == "v" and kit.way["word_bold"]),
                               at="r" if one == "f" else "l") for one in order])  # fmt: skip
    found = in_blocks(cells, over, top, Cell(bare=True))
    return [kit.table(found, block_widths(each, gutter, over), kit.way["rules"], head=1)]


STATES: Mapping[str, Maker] = {
    "groups": _groups, "headings": _headings, "sided": _sided, "matrix": _matrix,
    "worded": _worded,
}  # fmt: skip
