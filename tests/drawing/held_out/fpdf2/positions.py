"""States of a page of fpdf2 whose place, or a word, says how they voted."""

from collections.abc import Mapping
from html import escape

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.fpdf2.kit import BARE, Block, Cell, Kit
from tests.drawing.held_out.fpdf2.parts import Maker
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.blocks import block_widths, in_blocks
from tests.drawing.held_out.shared.columns import position_columns
from tests.drawing.held_out.sheet import TotalRow

_SIGNS = "DejaVu Sans"
_NO_BREAK = "\u00a0"


def _mine(kit: Kit, total: TotalRow) -> str:
    """The States that took a position, none of them in two lines."""
    mine = [kit.told.named(row).replace(" ", _NO_BREAK) for row in kit.told.of_position(total)]
    return str(kit.way["names_between"]).join(mine) or str(kit.way["nobody"])


def _html(kit: Kit, wide: float) -> list[Block]:
    """Hypertext: a heading for each position, its States in a paragraph."""
    found, opened = list[str](), f'<p line-height="{kit.way["leading"]}">'
    for total in kit.told.words.totals[:-1]:
        head = f"{total.label}: {kit.told.how_many(total)}"
        kit.text(head + _mine(kit, total))
        found.append(f"<p><b>{escape(head)}</b></p>{opened}{escape(_mine(kit, total))}</p>")
    return [{"do": "html", "html": f'<font size="{kit.told.size:.1f}">{"".join(found)}</font>'}]


def _groups(kit: Kit, wide: float) -> list[Block]:
    """A row for each position: its word and its number, and all its States beside them."""
    told, rows = kit.told, kit.told.words.totals[:-1]
    words = [word for row in rows for word in f"{row.label} {told.members(row)}".split()]
    first = longest(told, [*words, *(row.label for row in rows)], bold=True) + 16
    cells = list[list[Cell]]()
    fill = kit.way["tint"] if kit.way["label_fill"] else ""
    for row in rows:
        said = f"{row.label}\n{told.members(row)}" + (f"\n{told.held(row)}" if row.figure else "")
        cells.append([kit.cell(said, bold=True, fill=fill), kit.cell(_mine(kit, row))])
    heads = [kit.head(told.words.states_head[2]), kit.head(told.words.states_head[0])]
    return [kit.table([heads, *cells], (first, wide - first), "all", head=1, made="table",
                      up=3)]  # fmt: skip


def _sided(kit: Kit, wide: float) -> list[Block]:
    """A column for each position, its States below one another."""
    told, rows = kit.told, kit.told.words.totals
    lists = [[kit.told.named(row) for row in told.of_position(total)] or [kit.way["nobody"]]
             for total in rows[:-1]]  # fmt: skip
    columns = [Column(total.label, [*own, told.members(total), told.held(total)])
               for total, own in zip(rows[:-1], lists, strict=True)]  # fmt: skip
    widths = fitted(told, columns, wide)
    heads = [kit.head(total.label, "C") for total in rows[:-1]]
    names = [kit.cell("\n".join(own), top=True) for own in lists]
    sums = [kit.cell(told.members(total) + (f"\n{told.held(total)}" if total.figure else ""), "C",
                     bold=True) for total in rows[:-1]]  # fmt: skip
    whole = f"{rows[-1].label}: {told.how_many(rows[-1])}"
    made = kit.table([heads, names, sums], widths, kit.way["rules"], head=1, sums=1, made="table")
    return [made, kit.para(kit.text(whole, bold=True))]


def _matrix(kit: Kit, wide: float) -> list[Block]:
    """A column for each position, ticked for each State."""
    told, heads, rows = kit.told, kit.told.words.states_head, kit.told.words.totals[:-1]
    columns = position_columns(told)
    found = [[kit.head(heads[0]), kit.head(heads[1], "R"),
              *(kit.head(total.label, "C") for total in rows)]]  # fmt: skip
    for n, row in enumerate(told.rows()):
        fill = kit.way["stripe"] if kit.way["zebra"] and n % 2 else ""
        tick = kit.text(kit.way["choice"], font=_SIGNS, bold=True)
        found.append([kit.cell(row.name, fill=fill), kit.cell(row.figure, "R", fill=fill),
                      *({"at": "C", "fill": fill,
                         "parts": [tick] if told.position(row) == total.position else []}
                        for total in rows)])  # fmt: skip
    return [kit.table(found, fitted(told, columns, wide), kit.way["rules"], head=1,
                      high=kit.way["high"])]  # fmt: skip


def _worded(kit: Kit, wide: float) -> list[Block]:
    """The word of the vote beside each State, in blocks."""
    told, over, order = kit.told, kit.way["blocks"], kit.way["word_order"]
    rows, heads, room = told.rows(), told.words.states_head, kit.way["gutter"] * (over - 1)
    words = {total.position: total.label for total in told.words.totals}
    columns = {"n": Column(heads[0], [row.name for row in rows], spare=2, at="L"),
               "v": Column(heads[2], list(words.values()), at="L"),
               "f": Column(heads[1], [row.figure for row in rows], at="R")}  # fmt: skip
    need(0, wide - room, "blocks")
    each = fitted(told, [columns[one] for one in order], (wide - room) / over)
    top = [kit.head(columns[one].head, columns[one].at) for one in order]
    cells = []
    for row in rows:
        said = {"n": row.name, "v": words[told.position(row)], "f": row.figure}
        bold = kit.way["word_bold"]
        cells.append(
            [kit.cell(said[one], columns[one].at, bold=one == "v" and bold) for one in order]
        )
    found = in_blocks(cells, over, top, BARE)
    return [kit.table(found, block_widths(each, kit.way["gutter"], over), kit.way["rules"],
                      head=1, high=kit.way["high"])]  # fmt: skip


POSITIONS: Mapping[str, Maker] = {
    "html": _html, "groups": _groups, "sided": _sided, "matrix": _matrix, "worded": _worded,
}  # fmt: skip
