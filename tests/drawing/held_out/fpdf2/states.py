"""The States on a page of fpdf2: tables in blocks, columns of text, dots, cards, bands, lists."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.fpdf2.kit import BARE, Block, Cell, Kit, Part
from tests.drawing.held_out.fpdf2.marks import inline, keyed, mark_cell, run_of
from tests.drawing.held_out.fpdf2.parts import Maker, titled
from tests.drawing.held_out.fpdf2.positions import POSITIONS
from tests.drawing.held_out.marked import cell_room, ground_of
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.blocks import block_widths, in_blocks
from tests.drawing.held_out.shared.columns import state_columns, summed
from tests.drawing.held_out.sheet import StateRow


def states(kit: Kit, wide: float) -> list[Block]:
    """All States, in the way's form."""
    return [*titled(kit, "states", wide), *_STATES[kit.way["states"]](kit, wide)]


def _columns(kit: Kit) -> dict[str, Column]:
    columns = state_columns(kit.told, cell_room(kit.told) + 4)
    return {one: column._replace(at=column.at.upper()) for one, column in columns.items()}


def _cells(kit: Kit, row: StateRow, number: int, columns: Mapping[str, Column], fill: str
           ) -> list[Cell]:  # fmt: skip
    said = {"n": row.name, "c": row.state, "f": row.figure, "i": str(number)}
    return [mark_cell(kit, row.marks, fill) if one == "m" else
            kit.cell(said[one], columns[one].at, fill=fill,
                     bold=one == "n" and kit.way["names_bold"])
            for one in kit.way["order"]]  # fmt: skip


def _blocks(kit: Kit, wide: float) -> list[Block]:
    """One table with the States in so many blocks, read down or across."""
    way, over, order = kit.way, kit.way["blocks"], kit.way["order"]
    columns, room = _columns(kit), (wide - kit.way["gutter"] * (over - 1)) / over
    each = fitted(kit.told, [columns[one] for one in order], room)
    heads = [kit.head(columns[one].head, columns[one].at) for one in order]
    rows = kit.told.rows()
    length, cells = -(-len(rows) // over), list[list[Cell]]()
    for n, row in enumerate(rows):
        striped = (n % length if way["down"] else n // over) % 2
        fill = way["stripe"] if way["zebra"] and striped else ""
        cells.append(_cells(kit, row, n + 1, columns, fill))
    top = heads if way["headed"] else []
    found = in_blocks(cells, over, top, BARE, down=way["down"])
    return [kit.table(found, block_widths(each, way["gutter"], over), way["rules"],
                      head=len(top) and 1, high=way["high"])]  # fmt: skip


def _summed(kit: Kit, wide: float) -> list[Block]:
    """One list; its last lines are the sums."""
    way, order, rows = kit.way, kit.way["order"], kit.told.words.totals
    columns = summed(kit.told, _columns(kit))
    widths = fitted(kit.told, [columns[one] for one in order], wide * way["list_wide"])
    found = [[kit.head(columns[one].head, columns[one].at) for one in order]]
    for n, row in enumerate(kit.told.rows(), 1):
        fill = way["stripe"] if way["zebra"] and n % 2 else ""
        found.append(_cells(kit, row, n, columns, fill))
    for total in rows:
        cells: dict[str, Cell] = {
            "n": {"at": "L", "parts": keyed(kit, total, bold=True)},
            "f": kit.cell(total.figure, columns["f"].at, bold=True),
            "m": kit.cell(kit.told.members(total), "C", bold=True),
        }  # fmt: skip
        found.append([cells.get(one, kit.cell()) for one in order])
    members = longest(kit.told, [kit.told.members(row) for row in rows], bold=True)
    need(members + 2 * way["pad_across"], widths[order.index("m")], "members")
    return [kit.table(found, widths, way["rules"], head=1, sums=len(rows), high=way["high"],
                      at=way["at"])]  # fmt: skip


def _caption(kit: Kit) -> Block:
    """What the lines or cells below hold."""
    said = " / ".join(kit.told.words.states_head)
    return kit.para(kit.text(said, size=0.92, bold=kit.way["head_bold"]))


def _text_columns(kit: Kit, wide: float) -> list[Block]:
    """Columns of running text: a line for each State, with its mark as a sign of a font."""
    told, over, lines = kit.told, kit.way["over"], list[list[Part]]()
    for row in told.rows():
        signs = [run_of(kit, mark) for mark in row.marks]
        if None in signs:
            return _leaders(kit, wide)
        name = kit.text(row.name, bold=kit.way["names_bold"])
        held = kit.text(kit.way["name_figure"].format(told.figure(row)) + " ")
        space = kit.text(" ")
        runs = [part for sign in signs if sign for part in (sign, space)]
        lines.append([*runs, name, held] if kit.way["mark_before"] else [name, held, *runs])
    room = longest(told, [row.name + " (100,00 %)" for row in told.rows()], bold=True)
    need(room + 3 * told.size, (wide - 14 * (over - 1)) / over, "columns of text")
    return [_caption(kit), {"do": "columns", "over": over, "gutter": 14, "lines": lines,
                            "at": "L", "lead": kit.way["high"]}]  # fmt: skip


def _leaders(kit: Kit, wide: float) -> list[Block]:
    """Columns of lines: a State, what leads on, what it holds, its mark."""
    told, over, gap = kit.told, kit.way["over"], kit.way["gutter"] + 6
    each, room, rows = (wide - gap * (over - 1)) / over, cell_room(kit.told) + 6, kit.told.rows()
    figures = longest(told, [row.figure for row in rows])
    names = longest(told, [row.name for row in rows], bold=kit.way["names_bold"])
    need(names + figures + room + 24, each, "leaders")
    lines = []
    for row in rows:
        ground = ground_of(told.plan, row.marks)
        signs = inline(kit, row.marks)
        if ground:
            signs = [{"k": "bar", "wide": room - 6, "high": told.size, "hue": ground}]
        wanted = 0.0
        for part in signs:
            wanted += part.get("wide") or part.get("gap") or 0
        wanted += longest(told, [part.get("t", "") for part in signs] or [""], bold=True)
        aside = max(room - wanted, 0) / 2
        figure = [kit.text(row.figure)] if row.figure else []
        lines.append({"do": "dots", "left": [kit.text(row.name, bold=kit.way["names_bold"])],
                      "right": [*figure, {"gap": aside + 3}, *signs, {"gap": aside}],
                      "leader": kit.way["leader"], "lead": kit.way["high"]})  # fmt: skip
    return [_caption(kit), _side_by_side(lines, over, gap)]


def _side_by_side(lines: list[Block], over: int, gap: float) -> Block:
    length = -(-len(lines) // over)
    if over == 1:
        return {"do": "group", "blocks": lines, "gap": 0}
    rest = _side_by_side(lines[length:], over - 1, gap)
    return {"do": "beside", "left": lines[:length], "right": [rest], "share": 1 / over,
            "gutter": gap, "gap": 0}  # fmt: skip


def _cards(kit: Kit, wide: float) -> list[Block]:
    """A card for each State: its name, below it what it holds and how it voted."""
    rows, over, told, gap = kit.told.rows(), kit.way["cards"], kit.told, 5.0
    each = (wide - gap * (over - 1)) / over
    need(longest(told, [row.name for row in rows], bold=True) + 10, each, "cards")
    need(longest(told, [told.figure(row) for row in rows]) + cell_room(told) + 20, each, "cards")
    found, bare = list[list[Cell]](), {"at": "L", "bare": True}
    for start in range(0, len(rows), over):
        above, below = list[Cell](), list[Cell]()
        for row in rows[start : start + over]:
            ground, figure = ground_of(told.plan, row.marks), told.figure(row)
            ink = told.plan.sheet.look.ink_on(row.marks[0].hue) if ground else ""
            above += [bare] if above else []
            below += [bare] if below else []
            signs, held = inline(kit, row.marks), [kit.text(figure, ink=ink)] if figure else []
            parts = [*held, *([{"gap": 10}] if held and signs else []), *signs]
            above.append(kit.cell(row.name, "C", bold=True, ink=ink, fill=ground))
            below.append({"at": "C", "parts": parts, "fill": ground})
        rest = [bare] * (2 * over - 1 - len(above))
        found += [[*above, *rest], [*below, *rest], [bare] * (2 * over - 1)]
    cards = [kit.table(found[n : n + 2], [each, *[gap, each] * (over - 1)], "frame", head=0,
                       high=1.35, up=0, made="cells") for n in range(0, len(found), 3)]  # fmt: skip
    for card in cards:
        card["rules"] = "NO_HORIZONTAL_LINES"
    return [_caption(kit), {"do": "group", "blocks": cards, "gap": 5}]  # fmt: skip


def _bands(kit: Kit, wide: float) -> list[Block]:
    """Bands of a column for each State: its code, what it holds, its mark."""
    told, over, found = kit.told, kit.way["band"], list[list[Cell]]()
    rows, heads = told.rows(), told.words.states_head
    first = longest(told, [word for head in heads for word in head.split()], bold=True) + 14
    each = (wide - first) / over
    need(max(longest(told, [row.figure for row in rows]), cell_room(told)) + 8, each, "bands")
    for start in range(0, len(rows), over):
        some = rows[start : start + over]
        rest = [{"at": "L", "bare": True}] * (over - len(some))
        found += [
            [kit.head(heads[0]), *(kit.head(row.state, "C") for row in some), *rest],
            [kit.cell(heads[1]), *(kit.cell(row.figure, "C") for row in some), *rest],
            [kit.cell(heads[2]), *(mark_cell(kit, row.marks) for row in some), *rest],
        ]
    bands = [kit.table(found[n : n + 3], [first, *[each] * over], kit.way["rules"], head=1,
                       high=1.7) for n in range(0, len(found), 3)]  # fmt: skip
    return [{"do": "group", "blocks": bands, "gap": 7}]


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "summed": _summed, "columns": _text_columns, "leaders": _leaders,
    "cards": _cards, "bands": _bands, **POSITIONS,
}  # fmt: skip
