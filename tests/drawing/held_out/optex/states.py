"""The States on a page of OpTeX: tables in blocks, dotted lines, cards, lists, by position."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.marked import cell_room, ground_of
from tests.drawing.held_out.optex.kit import Cell, Kit, colour
from tests.drawing.held_out.optex.marks import SIGN_FONT, inline, keyed, mark_cell
from tests.drawing.held_out.optex.parts import Maker, titled
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.blocks import block_widths, in_blocks
from tests.drawing.held_out.shared.columns import position_columns, state_columns, summed
from tests.drawing.held_out.sheet import StateRow, TotalRow


def states(kit: Kit, wide: float) -> str:
    """All States, in the way's form."""
    return titled(kit, "states") + _STATES[kit.way["states"]](kit, wide)


def _said(kit: Kit, row: StateRow, what: str, number: int) -> str:
    said = {"n": row.name, "c": row.state, "f": row.figure, "i": str(number)}[what]
    return kit.held(said, bold=what == "n" and kit.way["names_bold"])


def _blocks(kit: Kit, wide: float) -> str:
    """One table with the States in so many blocks, read down or across."""
    way, over, order = kit.way, kit.way["blocks"], kit.way["order"]
    gutter, columns = way["gutter"] if over > 1 else 0, state_columns(kit.told, cell_room(kit.told))
    each = fitted(kit.told, [columns[one] for one in order], (wide - gutter * (over - 1)) / over)
    heads = [kit.head(columns[one].head, columns[one].at) for one in order]
    rows, cells = kit.told.rows(), list[list[Cell]]()
    length = -(-len(rows) // over)
    for n, row in enumerate(rows):
        striped = (n % length if way["down"] else n // over) % 2
        fill = way["stripe"] if way["zebra"] and striped else ""
        cells.append([mark_cell(kit, row.marks, fill) if one == "m" else
                      kit.cell(_said(kit, row, one, n + 1), columns[one].at, fill=fill)
                      for one in order])  # fmt: skip
    top = heads if way["headed"] else []
    found = in_blocks(cells, over, top, Cell(bare=True), down=way["down"])
    return kit.table(found, block_widths(each, gutter, over), way["rules"], head=len(top) and 1,
                     high=kit.told.size * way["high"])  # fmt: skip


def _native(kit: Kit, wide: float) -> str:
    """Tables of OpTeX beside one another, each as wide as what it holds."""
    if kit.told.plan.sheet.look.family == "ground":
        return _blocks(kit, wide)
    way, over, order = kit.way, kit.way["blocks"], kit.way["order"]
    rows, columns, made = kit.told.rows(), state_columns(kit.told, cell_room(kit.told)), list[str]()
    length, ats = -(-len(rows) // over), [columns[one].at for one in order]
    need(sum(max(longest(kit.told, [*columns[one].said, columns[one].head, ""], bold=True),
                 columns[one].room) + 2 * way["pad_across"] + 1 for one in order) * over + 8,
         wide, "tables")  # fmt: skip
    for start in range(0, len(rows), length):
        found = [[kit.text(columns[one].head, bold=way["head_bold"]) for one in order]]
        found = found if way["headed"] else []
        for n, row in enumerate(rows[start : start + length], start + 1):
            found.append(
                [inline(kit, row.marks) if one == "m" else _said(kit, row, one, n) for one in order]
            )
        made.append(
            f"\\vtop{{\\kern0pt {kit.native(found, ats, way['rules'], head=way['headed'])}}}"
        )
    between = "\\hfil" if way["hung"] else "\\hskip16bp"
    ends = ("", "") if way["hung"] and over > 1 else ("\\hfil", "\\hfil")
    return f"\\nativerow{{{ends[0]}{between.join(made)}{ends[1]}}}"


def _summed(kit: Kit, wide: float) -> str:
    """One list; its last lines are the sums."""
    order, rows = kit.way["order"], kit.told.words.totals
    columns = summed(kit.told, state_columns(kit.told, cell_room(kit.told)))
    widths = fitted(kit.told, [columns[one] for one in order], wide * kit.way["list_wide"])
    found = [[kit.head(columns[one].head, columns[one].at) for one in order]]
    for n, row in enumerate(kit.told.rows(), 1):
        fill = kit.way["stripe"] if kit.way["zebra"] and n % 2 else ""
        found.append([mark_cell(kit, row.marks, fill) if one == "m" else
                      kit.cell(_said(kit, row, one, n), columns[one].at, fill=fill)
                      for one in order])  # fmt: skip
    for total in rows:
        cells = {"n": kit.cell(keyed(kit, total, bold=True)),
                 "f": kit.cell(kit.held(total.figure, bold=True), columns["f"].at),
                 "m": kit.cell(kit.text(total.members, bold=True), "c")}  # fmt: skip
        found.append([cells.get(one, Cell()) for one in order])
    return kit.table(found, widths, kit.way["rules"], head=1, sums=len(rows), at=kit.way["at"])


def _dots(kit: Kit, wide: float) -> str:
    """Columns of lines: a State, dots, what it holds, its mark."""
    over, told, gap = kit.way["over"], kit.told, kit.way["gutter"] + 6
    each, room, rows = (wide - gap * (over - 1)) / over, cell_room(told) + 4, told.rows()
    figures = longest(told, [row.figure for row in rows])
    need(longest(told, [row.name for row in rows], bold=kit.way["names_bold"]) + figures + room
         + 14, each, "dots")  # fmt: skip
    lines = []
    for n, row in enumerate(rows):
        ground = ground_of(told.plan, row.marks)
        sign = inline(kit, row.marks) if not ground else (
            f"{{{colour(ground)}\\vrule width{room - 6:.1f}bp height{0.8 * told.size:.1f}bp "
            f"depth{0.25 * told.size:.1f}bp}}")  # fmt: skip
        lines.append(kit.para(_said(kit, row, "n", n), f"~\\{kit.way['leader']}~",
                              kit.held(row.figure),
                              f"\\hbox to{room:.2f}bp{{\\hss{sign}\\hss}}", at="j",
                              leading=kit.way["high"]))  # fmt: skip
    length = -(-len(lines) // over)
    columns = [f"\\col{{{each:.2f}bp}}{{{''.join(lines[n : n + length])}}}"
               for n in range(0, len(lines), length)]  # fmt: skip
    joined = "\\hss".join(columns)
    return _caption(kit) + f"\\hbox to\\hsize{{{joined}}}"


def _cards(kit: Kit, wide: float) -> str:
    """A cell for each State: its name, below it what it holds and how it voted."""
    rows, over, told = kit.told.rows(), kit.way["cards"], kit.told
    each = wide / over
    need(longest(told, [row.name for row in rows], bold=True) + 2 * kit.way["pad_across"] + 3,
         each, "cards")  # fmt: skip
    need(longest(told, [told.figure(row) for row in rows]) + cell_room(told) + 16, each, "cards")
    cells = []
    for row in rows:
        sign, held = inline(kit, row.marks), kit.held(told.figure(row))
        words = [kit.para(kit.held(row.name, bold=True), at="c"),
                 kit.para(held, "\\quad " if held and sign else "", sign, at="c")]  # fmt: skip
        cells.append(Cell("".join(words), fill=ground_of(told.plan, row.marks), top=True))
    cells += [Cell(bare=True)] * (-len(cells) % over)
    found = [cells[n : n + over] for n in range(0, len(cells), over)]
    return _caption(kit) + kit.table(found, [each] * over, "all", pad=max(kit.way["pad"], 1.5))


def _caption(kit: Kit) -> str:
    """What the lines or cells below hold."""
    said = " / ".join(kit.told.words.states_head)
    return kit.para(kit.text(said, size=0.9, bold=kit.way["head_bold"])) + "\\vskip2bp"


def _mine(kit: Kit, total: TotalRow) -> str:
    """The States that took a position, in a line."""
    mine = [kit.held(kit.told.named(row)) for row in kit.told.of_position(total)]
    return kit.text(f"{kit.way['names_between'].strip()} ").join(mine)


def _items(kit: Kit, wide: float) -> str:
    """A heading for each position, its States in a paragraph below or beside a point."""
    found, stop = list[str](), kit.told.size * 1.6
    point = f"\\hbox to{stop:.2f}bp{{{kit.text('•')}\\hss}}" if kit.way["hung"] else ""
    for total in kit.told.words.totals[:-1]:
        head = kit.text(f"{total.label}: {kit.told.how_many(total)}", bold=True,
                        ink=kit.way["accent"])  # fmt: skip
        said = _mine(kit, total) or kit.text(kit.way["nobody"])
        found.append("\\vskip6bp" + kit.para(head) + "\\vskip2bp"
                     + kit.para(point, said, hang=stop if point else 0))  # fmt: skip
    return "".join(found)


def _matrix(kit: Kit, wide: float) -> str:
    """A column for each position, ticked for each State."""
    told, heads, rows = kit.told, kit.told.words.states_head, kit.told.words.totals[:-1]
    columns = position_columns(told)
    each = fitted(told, columns, wide)
    found = [[kit.head(heads[0]), kit.head(heads[1], "r"),
              *(kit.head(total.label, "c") for total in rows)]]  # fmt: skip
    for row in told.rows():
        voted = told.position(row)
        ticks = [kit.text(kit.way["choice"][voted != total.position], family=SIGN_FONT)
                 for total in rows]  # fmt: skip
        found.append([kit.cell(kit.held(row.name)), kit.cell(kit.held(row.figure), "r"),
                      *(kit.cell(tick, "c") for tick in ticks)])  # fmt: skip
    return kit.table(found, each, kit.way["rules"], head=1)


def _worded(kit: Kit, wide: float) -> str:
    """The word of the vote beside each State, in blocks."""
    told, over, gutter = kit.told, kit.way["blocks"], kit.way["gutter"]
    rows, heads, order = told.rows(), told.words.states_head, kit.way["word_order"]
    words = {total.position: total.label for total in told.words.totals}
    columns = {"n": Column(heads[0], [row.name for row in rows], spare=2, at="l"),
               "v": Column(heads[2], [one for one in words.values() if one], at="l"),
               "f": Column(heads[1], [row.figure for row in rows], at="r")}  # fmt: skip
    each = fitted(told, [columns[one] for one in order], (wide - gutter * (over - 1)) / over)
    top = [kit.head(columns[one].head, columns[one].at) for one in order]
    cells = []
    for row in rows:
        said = {"n": row.name, "v": words[told.position(row)], "f": row.figure}
        cells.append([kit.cell(kit.held(said[one], bold=one == "v" and kit.way["word_bold"]),
                               columns[one].at) for one in order])  # fmt: skip
    found = in_blocks(cells, over, top, Cell(bare=True))
    return kit.table(found, block_widths(each, gutter, over), kit.way["rules"], head=1,
                     high=told.size * kit.way["high"])  # fmt: skip


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "native": _native, "summed": _summed, "dots": _dots, "cards": _cards,
    "items": _items, "matrix": _matrix, "worded": _worded,
}  # fmt: skip
