"""The States on a page of grid graphics by what they voted: facets, plots of points, words."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.rgrid.kit import HOLD, Block, Cell, Kit, Maker, in_blocks, spacer
from tests.drawing.held_out.rgrid.marks import point, said_of
from tests.drawing.held_out.rgrid.totals import strip
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.sheet import StateRow


def _facets(kit: Kit, wide: float) -> list[Block]:
    """A framed panel for each position: its strip, and its States in columns below."""
    told, over, frame = kit.told, kit.way["over"], kit.way["frame"]
    each, found = (wide - 8) / over, list[Block]()
    rows = told.rows()
    need(longest(told, [said_of(kit, row) for row in rows]) * 1.04 + 2 * kit.way["pad_across"] + 3,
         each, "facets")  # fmt: skip
    for total in told.words.totals[:-1]:
        words = kit.text(strip(kit, total), bold=kit.way["head_bold"])
        head = kit.cell(words, at=kit.way["strip_at"], fill=kit.way["strip_fill"], border=frame)
        mine = [said_of(kit, row) for row in told.of_position(total)] or [kit.way["nobody"]]
        length = -(-len(mine) // over)
        body = [[kit.cell(kit.held(mine[n + k * length] if n + k * length < len(mine) else ""))
                 for k in range(over)] for n in range(length)]  # fmt: skip
        inner = kit.table(body, [each] * over, "none")
        found += [spacer(kit.way["gap"] * 0.7)] if found else []
        panel = Cell([spacer(2), inner, spacer(2)], border=frame)
        found += [kit.table([[head]], (wide,), "none", pad=(2, 4)),
                  kit.table([[panel]], (wide,), "none", pad=(0, 4))]  # fmt: skip
    return found


def _plot(kit: Kit, wide: float) -> list[Block]:
    """A column for each position, a point for each State, upon dotted lines."""
    told, over, gutter = kit.told, kit.way["halves"], kit.way["gutter"]
    rows, heads, totals = told.rows(), told.words.states_head, told.words.totals[:-1]
    columns = [Column(heads[0], [row.name for row in rows], spare=1.5),
               Column(heads[1], [row.figure for row in rows]),
               *(Column(total.label, ["XX"]) for total in totals)]  # fmt: skip
    each = fitted(told, columns, (wide - gutter * (over - 1)) / over)
    top = [kit.head(heads[0]), kit.head(heads[1], "r"),
           *(kit.head(total.label, "c") for total in totals)]  # fmt: skip
    ink, rules = kit.way["point_ink"], kit.way["plot_rules"]
    through = "#8c8c8c" if rules == "under" else ""

    def cells_of(row: StateRow, *_: int) -> list[Cell]:
        sign = point(kit, kit.way["pch"], colour=ink)
        return [kit.cell(kit.held(row.name)), kit.cell(kit.held(row.figure), at="r"),
                *(kit.cell(sign if told.position(row) == total.position else [], at="c",
                           through=through) for total in totals)]  # fmt: skip

    return [in_blocks(kit, rows, over, each, top, cells_of, rules)]


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

    def cells_of(row: StateRow, place: int, n: int) -> list[Cell]:
        said = {"n": row.name, "v": words[told.position(row)], "f": row.figure}
        fill = kit.way["tint"] if kit.way["zebra"] and n % 2 else ""
        return [kit.cell(kit.held(said[one], bold=one == "v" and kit.way["word_bold"]),
                         at="r" if one == "f" else "l", fill=fill) for one in order]  # fmt: skip

    return [in_blocks(kit, rows, over, each, top, cells_of, kit.way["rules"])]


def _sided(kit: Kit, wide: float) -> list[Block]:
    """A row for each position: its word, how many, what they hold, its States."""
    told, heads, rows = kit.told, kit.told.words.totals_head, kit.told.words.totals
    columns = [Column(heads[0], [row.label for row in rows], spare=0),
               Column(heads[1], [row.members for row in rows], spare=0),
               Column(heads[2], [row.figure for row in rows], spare=0)]  # fmt: skip
    widths = fitted(told, columns, wide * 0.5)
    found = [[kit.head(heads[0]), kit.head(heads[1], "c"), kit.head(heads[2], "r"),
              kit.head(told.words.states_head[0])]]  # fmt: skip
    for row in rows:
        mine = [said_of(kit, one).replace(" ", HOLD) for one in told.of_position(row)]
        said = kit.way["names_between"].join(mine) or kit.way["nobody"]
        found.append([kit.cell(kit.held(row.label, bold=True)),
                      kit.cell(kit.text(row.members, bold=True), at="c"),
                      kit.cell(kit.held(row.figure), at="r"),
                      kit.cell(kit.text(said if row.position else ""))])  # fmt: skip
    return [kit.table(found, [*widths, wide - sum(widths)], kit.way["rules"], head=1, sums=1,
                      pad=(3, kit.way["pad_across"]))]  # fmt: skip


STATES: Mapping[str, Maker] = {
    "facets": _facets, "plot": _plot, "worded": _worded, "sided": _sided,
}  # fmt: skip
