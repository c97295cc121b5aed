"""The States on a page of Racket: tables in blocks, lists with sums, leaders in columns of text,
cells with a State each, bands of codes."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.marked import cell_room, ground_of
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.racket.facts import Maker
from tests.drawing.held_out.racket.kit import HOLD, Block, Cell, Kit, Line, spacer
from tests.drawing.held_out.racket.marks import inline, keyed, mark_cell
from tests.drawing.held_out.racket.parts import titled
from tests.drawing.held_out.racket.positions import STATES
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.blocks import block_widths, in_blocks
from tests.drawing.held_out.shared.columns import largest_first, state_columns, summed
from tests.drawing.held_out.sheet import StateRow


def states(kit: Kit, wide: float) -> list[Block]:
    """All States, in the way's form."""
    return [*titled(kit, "states", wide), *_STATES[kit.way["states"]](kit, wide)]


def _columns(kit: Kit) -> dict[str, Column]:
    remarks = Column(kit.way["remark_head"], ["Remarks here"], spare=2, at="l")
    return state_columns(kit.told, cell_room(kit.told), r=remarks)


def _cell(kit: Kit, row: StateRow, what: str, number: int, fill: str) -> Cell:
    if what == "m":
        return mark_cell(kit, row.marks, fill)
    said = {"n": row.name, "c": row.state, "f": row.figure, "i": f"{number}", "r": ""}[what]
    bold = what == "n" and kit.way["names_bold"]
    at = {"f": kit.way["figures_at"], "i": "r", "c": "c"}.get(what, "l")
    return kit.cell(kit.held(said, bold=bold), at=at, fill=fill)


def _blocks(kit: Kit, wide: float) -> list[Block]:
    """One table with the States in so many blocks, read down or across."""
    way, over, order, rows = kit.way, kit.way["blocks"], kit.way["order"], kit.told.rows()
    if way["ranked"]:
        rows = largest_first(kit.told)
    gutter = way["gutter"] if over > 1 else 0
    columns = _columns(kit)
    each = fitted(kit.told, [columns[one] for one in order], (wide - gutter * (over - 1)) / over)
    heads = [kit.head(columns[one].head, columns[one].at) for one in order]
    length, cells = -(-len(rows) // over), list[list[Cell]]()
    for n, row in enumerate(rows):
        striped = (n % length if way["down"] else n // over) % 2
        fill = way["tint"] if way["zebra"] and striped else ""
        cells.append([_cell(kit, row, one, n + 1, fill) for one in order])
    top = heads if way["headed"] else []
    found = in_blocks(cells, over, top, Cell(bare=True), down=way["down"])
    return [kit.table(found, block_widths(each, gutter, over), way["rules"], head=len(top) and 1,
                      high=kit.told.size * way["high"])]  # fmt: skip


def _summed(kit: Kit, wide: float) -> list[Block]:
    """One list; its last lines are the sums."""
    order, totals = kit.way["order"], kit.told.words.totals
    columns = summed(kit.told, _columns(kit))
    widths = fitted(kit.told, [columns[one] for one in order], wide * kit.way["list_wide"])
    found = [[kit.head(columns[one].head, columns[one].at) for one in order]]
    for n, row in enumerate(kit.told.rows(), 1):
        fill = kit.way["tint"] if kit.way["zebra"] and n % 2 else ""
        found.append([_cell(kit, row, one, n, fill) for one in order])
    for total in totals:
        cells = {"n": kit.cell(keyed(kit, total, bold=True)),
                 "f": kit.cell(kit.held(total.figure, bold=True), at=kit.way["figures_at"]),
                 "m": kit.cell(kit.text(total.members, bold=True), at="c")}  # fmt: skip
        found.append([cells.get(one, Cell()) for one in order])
    return [kit.table(found, widths, kit.way["rules"], head=1, sums=len(totals),
                      at=kit.way["count_at"])]  # fmt: skip


def _leaders(kit: Kit, wide: float) -> list[Block]:
    """Columns of text; in each line a State, leaders, what it holds, and its mark."""
    over, told, gap = kit.way["over"], kit.told, kit.way["gutter"] + 6
    each, room = (wide - gap * (over - 1)) / over, cell_room(told) + 4
    rows = told.rows()
    figures = longest(told, [row.figure for row in rows])
    need(longest(told, [row.name for row in rows], bold=kit.way["names_bold"]) + figures + room
         + 12, each, "leaders")  # fmt: skip
    tabs = [("right", each - room, kit.way["leader"]), ("center", each - room / 2 + 2, "none")]
    lines = []
    for row in rows:
        ground = ground_of(told.plan, row.marks)
        sign = kit.text(HOLD * 6, fill=ground) if ground else inline(kit, row.marks)
        name = kit.held(row.name, bold=kit.way["names_bold"])
        lines.append(kit.para(name, kit.text(f"\t{row.figure}\t"), sign, tabs=tabs,
                              leading=kit.way["high"] * 0.8))  # fmt: skip
    return [_caption(kit), {"columns": lines, "over": over, "gap": gap}]


def _cards(kit: Kit, wide: float) -> list[Block]:
    """A cell for each State: its name, below it what it holds and how it voted."""
    rows, over, told = kit.told.rows(), kit.way["cards"], kit.told
    each = wide / over
    need(longest(told, [row.name for row in rows], bold=True) + 2 * kit.way["pad_across"] + 3,
         each, "cards")  # fmt: skip
    need(longest(told, [row.figure for row in rows]) + cell_room(told) + 16, each, "cards")
    cells = []
    for row in rows:
        held = told.held(row) if kit.way["units"] else row.figure
        lower = [kit.held(held + HOLD * 3 * bool(held)), inline(kit, row.marks)]
        cells.append(Cell([kit.para(kit.held(row.name, bold=True), at="c", leading=1),
                           kit.para(*lower, at="c", leading=1.05)],
                          ground_of(told.plan, row.marks)))  # fmt: skip
    cells += [Cell(bare=True)] * (-len(cells) % over)
    found = [cells[n : n + over] for n in range(0, len(cells), over)]
    return [_caption(kit), kit.table(found, [each] * over, "all")]


def _caption(kit: Kit) -> Block:
    """What the lines or cells below hold."""
    said = kit.way["caption"].join(one for one in kit.told.words.states_head)
    return kit.para(kit.text(said, size=0.9, bold=kit.way["head_bold"]), after=2)


def _bands(kit: Kit, wide: float) -> list[Block]:
    """Bands of codes, with what each State holds and how it voted below its code."""
    told, heads, rows = kit.told, kit.told.words.states_head, kit.told.rows()
    over = -(-len(rows) // -(-len(rows) // kit.way["band"]))
    first = longest(told, [one for head in heads for one in head.split()], bold=True)
    first += 2 * kit.way["pad_across"] + 4
    each = (wide - first) / over
    room = max(cell_room(told), longest(told, [*(row.figure for row in rows), "MM"], bold=True))
    need(room + 2 * kit.way["pad_across"] + 2, each, "bands")
    found: list[Block] = []
    for n in range(0, len(rows), over):
        mine: Sequence[StateRow | None] = rows[n : n + over]
        mine = [*mine, *[None] * (over - len(mine))]
        firsts = kit.head(heads[0]), *(kit.cell(kit.text(one)) for one in heads[1:])
        lines = [[one] for one in firsts]
        for row in mine:
            blank = Cell(bare=True)
            lines[0].append(kit.head(row.state, "c") if row else blank)
            lines[1].append(kit.cell(kit.held(row.figure), at="c") if row else blank)
            lines[2].append(mark_cell(kit, row.marks) if row else blank)
        found += [spacer(4)] if found else []
        found.append(kit.table(lines, [first, *[each] * over], kit.way["rules"], head=1))
    return found


def _running(kit: Kit, wide: float) -> list[Block]:
    """All in one paragraph: a name, what it holds, its mark."""
    rows, parts = kit.told.rows(), list[Line]()
    for n, row in enumerate(rows, 1):
        sign = inline(kit, row.marks)
        parts += [kit.held(kit.told.named(row), fill=ground_of(kit.told.plan, row.marks)),
                  kit.text(HOLD) if sign else [], sign,
                  kit.text("." if n == len(rows) else "; ")]  # fmt: skip
    return [kit.para(*parts, leading=1.5)]


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "summed": _summed, "leaders": _leaders, "cards": _cards, "bands": _bands,
    "running": _running, **STATES,
}  # fmt: skip
