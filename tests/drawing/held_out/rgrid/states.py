"""The States on a page of grid graphics: tables in blocks, perhaps with bars, panels beside one
another, lists with sums, lines with dots, tiles, strips of codes."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.marked import cell_room, ground_of
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.rgrid.kit import HOLD, Block, Cell, Kit, Maker, in_blocks, spacer
from tests.drawing.held_out.rgrid.marks import bar, inline, keyed, mark_cell, swatch
from tests.drawing.held_out.rgrid.parts import titled
from tests.drawing.held_out.rgrid.positions import STATES
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.sheet import StateRow


def states(kit: Kit, wide: float) -> list[Block]:
    """All States, in the way's form."""
    return [*titled(kit, "states", wide), *_STATES[kit.way["states"]](kit, wide)]


def _columns(kit: Kit) -> dict[str, Column]:
    rows, heads = kit.told.plan.sheet.rows, kit.told.words.states_head
    return {
        "n": Column(heads[0], [row.name for row in rows], spare=2, at="l"),
        "f": Column(heads[1], [row.figure for row in rows], at=kit.way["figures_at"]),
        "m": Column(heads[2], [], cell_room(kit.told), at="c"),
        "c": Column(kit.way["code_head"], ["MM"], spare=0.3, at="c"),
        "i": Column(kit.way["number_head"], ["27."], spare=0.2, at="r"),
        "b": Column("", [], kit.told.size * kit.way["bar_wide"], spare=0.1, at="l"),
    }


def _cell(kit: Kit, row: StateRow, what: str, number: int, fill: str) -> Cell:
    if what == "m":
        return mark_cell(kit, row.marks, fill)
    if what == "b":
        return _bar_cell(kit, row, fill)
    said = {"n": row.name, "c": row.state, "f": row.figure, "i": f"{number}"}[what]
    bold = what == "n" and kit.way["names_bold"]
    at = {"f": kit.way["figures_at"], "i": "r", "c": "c"}.get(what, "l")
    return kit.cell(kit.held(said, bold=bold), at=at, fill=fill)


def _bar_cell(kit: Kit, row: StateRow, fill: str) -> Cell:
    """A bar as long as what the State holds."""
    held = {one.state: one.figure or 0.0 for one in kit.told.plan.vote.rows}
    room = kit.told.size * kit.way["bar_wide"]
    part = held[row.state] / max(held.values())
    return kit.cell(bar(kit, part, room, kit.way["bar_fill"]) if part else [], fill=fill)


def _blocks(kit: Kit, wide: float) -> list[Block]:
    """One table with the States in so many blocks, read down or across."""
    way, over, order, rows = kit.way, kit.way["blocks"], kit.way["order"], kit.told.rows()
    if way["ranked"]:
        held = {row.state: row.figure or 0.0 for row in kit.told.plan.vote.rows}
        rows = sorted(rows, key=lambda row: -held[row.state])
    gutter = way["gutter"] if over > 1 else 0
    columns, whole = _columns(kit), wide * (way["list_wide"] if over == 1 else 1)
    each = fitted(kit.told, [columns[one] for one in order], (whole - gutter * (over - 1)) / over)
    heads = [kit.head(columns[one].head, columns[one].at) for one in order]

    def cells_of(row: StateRow, place: int, n: int) -> list[Cell]:
        fill = way["tint"] if way["zebra"] and n % 2 else ""
        return [_cell(kit, row, one, place + 1, fill) for one in order]

    found = in_blocks(kit, rows, over, each, heads if way["headed"] else [], cells_of,
                      way["rules"], down=way["down"])  # fmt: skip
    return [found if over > 1 else {**found, "at": way["count_at"]}]


def _panels(kit: Kit, wide: float) -> list[Block]:
    """Framed panels beside one another, each with a strip that says its States."""
    way, over, order, rows = kit.way, kit.way["blocks"], kit.way["order"], kit.told.rows()
    columns, gap = _columns(kit), kit.way["gutter"]
    room = (wide - gap * (over - 1)) / over
    each = fitted(kit.told, [columns[one] for one in order], room)
    heads = [kit.head(columns[one].head, columns[one].at) for one in order]
    length, cells = -(-len(rows) // over), list[Cell]()
    for start in range(0, len(rows), length):
        own = rows[start : start + length]
        body = [[_cell(kit, row, one, start + n + 1, way["tint"] if way["zebra"] and n % 2 else "")
                 for one in order] for n, row in enumerate(own)]  # fmt: skip
        table = kit.table([heads, *body], each, way["rules"], head=1,
                          high=kit.told.size * way["high"])  # fmt: skip
        last = start + len(own)
        strip = kit.cell(kit.text(way["strip"].format(a=start + 1, b=last), size=0.95), at="c",
                         fill="#d9d9d9", border="#333333")  # fmt: skip
        frame = Cell([kit.table([[strip]], (room,), "none", pad=(2, 3)), table], at="top",
                     border="#333333")  # fmt: skip
        cells += [Cell()] if cells else []
        cells.append(frame)
    return [kit.table([cells], [room, *[gap, room] * (over - 1)], "none", pad=(0, 0))]


def _summed(kit: Kit, wide: float) -> list[Block]:
    """One list; its last lines are the sums."""
    order, columns, totals = kit.way["order"], _columns(kit), kit.told.words.totals
    more = [*columns["n"].said, *(f"{row.label}MMMM" for row in totals)]
    columns["n"] = columns["n"]._replace(said=more)
    columns["f"] = columns["f"]._replace(said=[*columns["f"].said, *(row.figure for row in totals)])
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


def _lines(kit: Kit, wide: float) -> list[Block]:
    """In each line a State, dots, what it holds, and its mark."""
    over, told, gap = kit.way["over"], kit.told, kit.way["gutter"] + 6
    rows, signs = told.rows(), cell_room(told) + 10
    figures = longest(told, [row.figure for row in rows]) * 1.04 + 2 * kit.way["pad_across"] + 3
    first = (wide - gap * (over - 1)) / over - figures - signs
    need(longest(told, [row.name for row in rows], bold=kit.way["names_bold"]) * 1.04 + 22, first,
         "lines")  # fmt: skip

    def cells_of(row: StateRow, *_: int) -> list[Cell]:
        ground = ground_of(told.plan, row.marks)
        sign = swatch(kit, row.marks[0]) if ground else inline(kit, row.marks)
        return [kit.cell(kit.held(row.name, bold=kit.way["names_bold"]), leader=kit.way["leader"]),
                kit.cell(kit.held(row.figure), at="r"), kit.cell(sign, at="c")]  # fmt: skip

    kit.way = {**kit.way, "gutter": gap}
    table = in_blocks(kit, rows, over, (first, figures, signs), [], cells_of, "none",
                      down=kit.way["down"])  # fmt: skip
    return [_caption(kit), table]


def _tiles(kit: Kit, wide: float) -> list[Block]:
    """A tile for each State: its name, below it what it holds and how it voted."""
    rows, over, told, gap = kit.told.rows(), kit.way["tiles"], kit.told, kit.way["tile_gap"]
    each = (wide - gap * (over - 1)) / over
    need(longest(told, [row.name for row in rows], bold=True) * 1.05 + 2 * kit.way["pad_across"],
         each, "tiles")  # fmt: skip
    need(longest(told, [row.figure for row in rows]) + cell_room(told) + 20, each, "tiles")
    found = list[Block]()
    for start in range(0, len(rows), over):
        cells = list[Cell]()
        for row in rows[start : start + over]:
            held = told.figure(row)
            ground = ground_of(told.plan, row.marks)
            ink = told.plan.sheet.look.ink_on(row.marks[0].hue) if ground else kit.way["ink"]
            lower = kit.held(held + HOLD * 3 * bool(held), colour=ink)
            lower += inline(kit, row.marks)
            name = kit.held(row.name, bold=True, colour=ink)
            cells += [Cell()] if cells else []
            cells.append(Cell([kit.para(name, at="c", leading=1),
                               kit.para(lower, at="c", leading=1.05)], ground,
                              round=kit.way["tile_round"], border=kit.way["line"]))  # fmt: skip
        cells += [Cell()] * (2 * over - 1 - len(cells))
        found += [spacer(gap)] if found and gap else []
        found.append(kit.table([cells], [each, *[gap, each] * (over - 1)], "none"))
    return [_caption(kit), *found]


def _caption(kit: Kit) -> Block:
    """What the lines or tiles below hold."""
    said = kit.way["caption"].join(kit.told.words.states_head)
    return kit.para(kit.text(said, size=0.9, bold=kit.way["head_bold"]), after=2)


def _strips(kit: Kit, wide: float) -> list[Block]:
    """Strips of codes, with what each State holds and how it voted below its code."""
    told, heads, rows = kit.told, kit.told.words.states_head, kit.told.rows()
    over = -(-len(rows) // -(-len(rows) // kit.way["strip_of"]))
    first = longest(told, [one for head in heads for one in head.split()], bold=True)
    first += 2 * kit.way["pad_across"] + 5
    each = (wide - first) / over
    room = max(cell_room(told), longest(told, [*(row.figure for row in rows), "MM"], bold=True))
    need(room * 1.04 + 2 * kit.way["pad_across"] + 1, each, "strips")
    found: list[Block] = []
    for n in range(0, len(rows), over):
        mine: Sequence[StateRow | None] = rows[n : n + over]
        mine = [*mine, *[None] * (over - len(mine))]
        lines = [[kit.head(heads[0])], *([kit.cell(kit.text(one))] for one in heads[1:])]
        for row in mine:
            blank = Cell(bare=True)
            lines[0].append(kit.head(row.state, "c") if row else blank)
            lines[1].append(kit.cell(kit.held(row.figure), at="c") if row else blank)
            lines[2].append(mark_cell(kit, row.marks) if row else blank)
        found += [spacer(5)] if found else []
        found.append(kit.table(lines, [first, *[each] * over], kit.way["rules"], head=1))
    return found


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "panels": _panels, "summed": _summed, "lines": _lines, "tiles": _tiles,
    "strips": _strips, **STATES,
}  # fmt: skip
