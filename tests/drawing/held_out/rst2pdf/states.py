"""The States on a page of reStructuredText: tables in blocks, lists with sums, entries, ranks."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.marked import cell_room, ground_of
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.rst2pdf.facts import Maker
from tests.drawing.held_out.rst2pdf.kit import HOLD, Block, Cell, Kit
from tests.drawing.held_out.rst2pdf.marks import inline, keyed, mark_cell
from tests.drawing.held_out.rst2pdf.parts import titled
from tests.drawing.held_out.rst2pdf.positions import STATES
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.blocks import block_widths, in_blocks
from tests.drawing.held_out.shared.columns import largest_first, state_columns, summed
from tests.drawing.held_out.sheet import StateRow


def states(kit: Kit, wide: float) -> list[Block]:
    """All States, in the way's form."""
    return [*titled(kit, "states", wide), *_STATES[kit.way["states"]](kit, wide)]


def _columns(kit: Kit) -> dict[str, Column]:
    codes = Column(kit.way["code_head"], ["MM"], spare=0.3, at="l")
    return state_columns(kit.told, cell_room(kit.told), c=codes,
                         r=Column("Remarks", ["Remarks here"], spare=2, at="l"))  # fmt: skip


def _cell(kit: Kit, row: StateRow, what: str, number: int, fill: str) -> Cell:
    if what == "m":
        made = mark_cell(kit, row.marks)
        return made if made.fill else made._replace(fill=fill)
    said = {"n": row.name, "c": row.state, "f": row.figure, "i": f"{number}", "r": ""}[what]
    bold = what == "n" and kit.way["names_bold"]
    at = {"f": kit.way["figures_at"], "i": "r"}.get(what, "l")
    return kit.cell(kit.held(said, bold=bold), at=at, fill=fill)


def _heads(kit: Kit, order: str) -> list[Cell]:
    columns = _columns(kit)
    return [kit.head(columns[one].head, columns[one].at) for one in order]


def _in_blocks(kit: Kit, rows: Sequence[StateRow], wide: float) -> Block:
    """One table with the States in so many blocks, read down or across."""
    way, over, order = kit.way, kit.way["blocks"], kit.way["order"]
    gutter = way["gutter"] if over > 1 else 0
    length = -(-len(rows) // over)
    columns, cells = _columns(kit), dict[int, list[Cell]]()
    each = fitted(kit.told, [columns[one] for one in order], (wide - gutter * (over - 1)) / over)
    heads = _heads(kit, order)
    lines = [n % length if way["down"] else n // over for n in range(len(rows))]
    for n in sorted(range(len(rows)), key=lines.__getitem__):  # Pictures in the order of lines.
        fill = way["tint"] if way["zebra"] and lines[n] % 2 else ""
        cells[n] = [_cell(kit, rows[n], one, n + 1, fill) for one in order]
    found = in_blocks([cells[n] for n in range(len(rows))], over,
                      heads if way["headed"] else [], Cell(), down=way["down"])  # fmt: skip
    rules = way["rules"] if over == 1 or way["rules"] in {"none", "rows", "book"} else "none"
    return kit.table(found, block_widths(each, gutter, over), rules, head=int(way["headed"]),
                     more=_lines(kit, over, len(order), len(rows), len(found)))  # fmt: skip


def _lines(kit: Kit, over: int, each: int, count: int, deep: int) -> list[object]:
    """Lines about the cells of each block, but not about the gutters."""
    way, found = kit.way, list[object]()
    if over == 1 or way["rules"] in {"none", "rows", "book"}:
        return found
    ink, thick, length = way["line"], way["thick"], -(-count // over)
    for k in range(over):
        first = k * (each + 1)
        full = length if not way["down"] or (k + 1) * length <= count else count - k * length
        if not way["down"]:
            full = -(-(count - k) // over)
        last = first + each - 1
        end = min(full + way["headed"] - 1, deep - 1)
        box = [[first, 0], [last, end]]
        under = [["LINEBELOW", [first, 0], [last, 0], 1.3 * thick, ink]] if way["headed"] else []
        found += {"all": [["GRID", *box, thick, ink]], "frame": [["BOX", *box, 1.2 * thick, ink],
                                                                 *under],
                  "dotted": [["LINEBELOW", *box, thick, ink, None, [0.8, 2]], *under],
                  "columns": [["BOX", *box, thick, ink], ["LINEBEFORE", *box, thick, ink], *under],
                  }[way["rules"]]  # fmt: skip
    return found


def _blocks(kit: Kit, wide: float) -> list[Block]:
    return [_in_blocks(kit, kit.told.rows(), wide)]


def _ranked(kit: Kit, wide: float) -> list[Block]:
    """The largest State first."""
    return [_in_blocks(kit, largest_first(kit.told), wide)]


def _summed(kit: Kit, wide: float) -> list[Block]:
    """One list; its last lines are the sums."""
    order, totals = kit.way["order"], kit.told.words.totals
    columns = summed(kit.told, _columns(kit))
    columns["m"] = columns["m"]._replace(room=max(columns["m"].room, kit.told.size * 2))
    widths = fitted(kit.told, [columns[one] for one in order], wide * kit.way["list_wide"])
    found = [_heads(kit, order)]
    for n, row in enumerate(kit.told.rows(), 1):
        fill = kit.way["tint"] if kit.way["zebra"] and n % 2 else ""
        found.append([_cell(kit, row, one, n, fill) for one in order])
    for total in totals:
        cells = {"n": kit.cell(keyed(kit, total, bold=True)),
                 "f": kit.cell(kit.held(total.figure, bold=True), at=kit.way["figures_at"]),
                 "m": kit.cell(kit.text(total.members, bold=True), at="c")}  # fmt: skip
        found.append([cells.get(one, Cell()) for one in order])
    last = len(found) - len(totals)
    line = ["LINEABOVE", [0, last], [-1, last], 1.1, kit.way["line"]]
    return [kit.table(found, widths, kit.way["rules"], head=1, more=[line])]


def _entries(kit: Kit, wide: float) -> list[Block]:
    """A line for each State: its mark, its name and what it holds, in columns."""
    rows, over, told = kit.told.rows(), kit.way["over"], kit.told
    length, room = -(-len(rows) // over), cell_room(kit.told) + 6
    said = [told.named(row) for row in rows]
    need(longest(told, said, bold=kit.way["names_bold"]) + room + 6, wide / over, "entries")
    found = []
    for n in range(length):
        line: list[Cell] = []
        for place in range(n, length * over, length):
            if place >= len(rows):
                line += [Cell(), Cell()]
                continue
            words = kit.cell(kit.held(said[place], bold=kit.way["names_bold"]))
            pair = [mark_cell(kit, rows[place].marks), words]
            line += pair
        found.append(line)
    widths = [room, wide / over - room] * over
    return [kit.table(found, widths, kit.way["rules"], pad=(kit.way["pad"], 3))]


def _running(kit: Kit, wide: float) -> list[Block]:
    """All in one paragraph: a name, what it holds, and its mark in brackets."""
    parts: list[str] = []
    rows = kit.told.rows()
    for n, row in enumerate(rows, 1):
        ground = ground_of(kit.told.plan, row.marks)
        held = kit.told.figure(row)
        words = row.name + (f", {held}" if held else "")
        sign = inline(kit, row.marks)
        parts += [kit.held(words, fill=ground), kit.text(HOLD) if sign else "", sign,
                  kit.text("." if n == len(rows) else "; ")]  # fmt: skip
    return [kit.para(*parts, leading=round(kit.told.size * 1.6, 2))]


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "ranked": _ranked, "summed": _summed, "entries": _entries,
    "running": _running, **STATES,
}  # fmt: skip
