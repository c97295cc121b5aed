"""The States on a page of reStructuredText by what they voted: terms, numbers, columns, boxes."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.rst2pdf.facts import Maker
from tests.drawing.held_out.rst2pdf.kit import HOLD, SIGNS, Block, Cell, Kit, entries, terms
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.blocks import block_widths, in_blocks
from tests.drawing.held_out.sheet import StateRow, TotalRow


def _names(kit: Kit, total: TotalRow) -> str:
    mine = kit.told.of_position(total)
    said = kit.way["names_between"].join(kit.told.named(row).replace(" ", HOLD) for row in mine)
    return kit.text(said or kit.way["nobody"])


def _terms(kit: Kit, wide: float) -> list[Block]:
    """A term for each position, its States below."""
    pairs = []
    for total in kit.told.words.totals[:-1]:
        said = kit.text(f"{total.label} – {kit.told.how_many(total)}", bold=True)
        pairs.append((said, [kit.para(_names(kit, total), spaceAfter=4)]))
    return [terms(pairs)]


def _numbered(kit: Kit, wide: float) -> list[Block]:
    """Points of minutes: who voted how."""
    rows = kit.told.words.totals[:-1]
    items = [[kit.para(kit.text(total.label, bold=True),
                       kit.text(f" ({kit.told.how_many(total)}): "), _names(kit, total),
                       spaceAfter=3)] for total in rows]  # fmt: skip
    return [entries([f"{n}." for n in range(1, len(rows) + 1)], items)]


def _columns(kit: Kit, wide: float) -> list[Block]:
    """A column for each position: its word, how many, then its States."""
    totals, rows = kit.told.words.totals[:-1], kit.told.plan.sheet.rows
    pad = 2 * kit.way["pad_across"] + 4
    parts = [2 if int(total.members) > 13 else 1 for total in totals]
    each = wide / sum(parts)
    need(longest(kit.told, [kit.told.named(row) for row in rows]) + pad, each, "columns")
    upper, lower = list[Cell](), list[Cell]()
    for total, part in zip(totals, parts, strict=True):
        mine = [kit.told.named(row) for row in kit.told.of_position(total)] or [kit.way["nobody"]]
        length = -(-len(mine) // part)
        for k in range(part):
            top = kit.cell(kit.text(total.label, bold=True), kit.text(f" ({total.members})"),
                           fill=kit.way["tint"], across=part)  # fmt: skip
            upper += [top] if not k else []
            lower.append(Cell([kit.para(kit.held(one)) for one in mine[k * length :][:length]]))
    below, place = list[Cell](), 0
    for total, part in zip(totals, parts, strict=True):
        below.append(kit.cell(kit.held(kit.told.held(total)), at="r", across=part))
        place += part
    more = [["VALIGN", [0, 0], [-1, -1], "TOP"]]
    return [kit.table([upper, lower, below], [each] * sum(parts), kit.way["rules"], head=1,
                      more=more)]  # fmt: skip


def _choice(kit: Kit, row: StateRow, total: TotalRow) -> str:
    chosen, empty = kit.way["choice"]
    sign = chosen if kit.told.position(row) == total.position else empty
    return kit.text(sign, font="" if sign in {"X", ""} else SIGNS, bold=sign == "X")


def _matrix(kit: Kit, wide: float) -> list[Block]:
    """A column for each position, ticked for each State, in halves beside one another."""
    told, over = kit.told, kit.way["halves"]
    rows, heads, totals = told.rows(), told.words.states_head, told.words.totals[:-1]
    gutter = 10.0
    columns = [Column(heads[0], [row.name for row in rows], spare=2),
               Column(heads[1], [row.figure for row in rows]),
               *(Column(total.label, ["XX", total.figure]) for total in totals)]  # fmt: skip
    each = fitted(told, columns, (wide - gutter * (over - 1)) / over)
    top = [kit.head(heads[0]), kit.head(heads[1], "r"),
           *(kit.head(total.label, "c") for total in totals)]  # fmt: skip
    cells = [[kit.cell(kit.held(row.name)), kit.cell(kit.held(row.figure), at="r"),
              *(kit.cell(_choice(kit, row, total), at="c") for total in totals)]
             for row in rows]  # fmt: skip
    found = in_blocks(cells, over, top, Cell())
    if over == 1 and kit.way["totals"] == "none":
        found += _sums(kit, totals)
    rules = kit.way["rules"] if over == 1 else "rows"
    return [kit.table(found, block_widths(each, gutter, over), rules, head=1)]


def _sums(kit: Kit, totals: Sequence[TotalRow]) -> list[list[Cell]]:
    """Members and shares of each position below its column."""
    heads, whole = kit.told.words.totals_head, kit.told.words.totals[-1]
    first = kit.cell(kit.text(f"{heads[1]} ({whole.members})", bold=True))
    return [[first, Cell(), *(kit.cell(kit.text(one.members, bold=True), at="c")
                              for one in totals)],
            [kit.cell(kit.text(heads[2], bold=True)), kit.cell(kit.held(whole.figure), at="r"),
             *(kit.cell(kit.held(one.figure, bold=True), at="c") for one in totals)]]  # fmt: skip


def _boxes(kit: Kit, wide: float) -> list[Block]:
    """The words of all positions beside each State, a box before each."""
    told = kit.told
    totals, rows = told.words.totals[:-1], told.rows()
    columns = [Column("", [row.name for row in rows], spare=2),
               Column("", [row.figure for row in rows]),
               *(Column("", [f"MM {total.label}"]) for total in totals)]  # fmt: skip
    widths, found = fitted(told, columns, wide), []
    for row in rows:
        line = [kit.cell(kit.held(row.name)), kit.cell(kit.held(row.figure), at="r")]
        for total in totals:
            mine = told.position(row) == total.position
            box = kit.text("☒" if mine else "☐", font=SIGNS)
            line.append(kit.cell(box, kit.held(f" {total.label}")))
        found.append(line)
    return [kit.table(found, widths, kit.way["rules"])]


def _worded(kit: Kit, wide: float) -> list[Block]:
    """The word of the vote beside each State, in halves."""
    told, over = kit.told, kit.way["halves"]
    rows, heads = told.rows(), told.words.states_head
    words = {total.position: total.label for total in told.words.totals}
    columns = [Column(heads[0], [row.name for row in rows], spare=2),
               Column(heads[2], list(words.values())),
               Column(heads[1], [row.figure for row in rows])]  # fmt: skip
    gutter = kit.way["gutter"]
    each = fitted(told, columns, (wide - gutter * (over - 1)) / over)
    top = [kit.head(heads[0]), kit.head(heads[2]), kit.head(heads[1], "r")]
    said = [(row.name, words[told.position(row)], row.figure) for row in rows]
    said += [("", "", "")] * (-len(rows) % over)
    cells = [[kit.cell(kit.held(one), at=at) for one, at in zip(three, "llr", strict=True)]
             for three in said]  # fmt: skip
    found = in_blocks(cells, over, top, Cell())
    return [kit.table(found, block_widths(each, gutter, over), kit.way["rules"], head=1)]


STATES: Mapping[str, Maker] = {
    "terms": _terms, "numbered": _numbered, "columns": _columns, "matrix": _matrix,
    "boxes": _boxes, "worded": _worded,
}  # fmt: skip
