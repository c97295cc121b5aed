"""The States and how each voted, on a page of groff."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.groff.kit import Cell, Kit, Maker
from tests.drawing.held_out.groff.marks import inline, mark_cell
from tests.drawing.held_out.groff.parts import titled
from tests.drawing.held_out.marked import cell_room, ground_of
from tests.drawing.held_out.ruled import fitted
from tests.drawing.held_out.shared.blocks import block_widths, in_blocks
from tests.drawing.held_out.shared.columns import position_columns, state_columns
from tests.drawing.held_out.sheet import StateRow

_ATS = {"n": "l", "m": "c", "c": "c", "i": "r", "v": "l"}


def states(kit: Kit, wide: float) -> list[str]:
    """All States, in the way's form."""
    return titled(kit, "states", _STATES[kit.way["states"]](kit, wide))


def _ats(kit: Kit) -> list[str]:
    order: str = kit.way["order"]
    said = kit.way["said"] and not kit.told.plan.sheet.look.words.get("yes")
    figures = "c" if "fn" in order else kit.way["figures_at"]
    return [{"f": figures, "m": "l" if said else "c"}.get(one, _ATS.get(one, "l"))
            for one in order]  # fmt: skip


def _cells(kit: Kit, row: StateRow, place: int) -> list[Cell]:
    """The cells of a State; `place` is its number."""
    bold, found = kit.way["names_bold"], list[Cell]()
    over = 1 if kit.way["down"] or kit.way["states"] == "apart" else kit.way["blocks"]
    fill = kit.way["tint"] if kit.way["zebra"] and place // over % 2 else ""
    label = next(one.label for one in kit.told.words.totals
                 if one.position == kit.told.position(row))  # fmt: skip
    for what, at in zip(kit.way["order"], _ats(kit), strict=True):
        said = {"n": row.name, "f": row.figure, "c": row.state, "i": str(place + 1),
                "v": label}.get(what, "")  # fmt: skip
        strong = (what == "n" and bold) or (what == "v" and kit.told.position(row) != "yes")
        found.append(mark_cell(kit, row.marks, fill) if what == "m" else
                     Cell(kit.held(said, bold=strong), at, fill))  # fmt: skip
    return found


def _whole(kit: Kit, wide: float) -> list[str]:
    """One table with so many blocks of columns."""
    over, gap = kit.way["blocks"], kit.size * 1.9
    columns = state_columns(kit.told, cell_room(kit.told))
    some = [columns[one] for one in kit.way["order"]]
    each = fitted(kit.told, some, (wide - gap * (over - 1)) / over * kit.way["states_wide"])
    heads = kit.heads([one.head for one in some], each, _ats(kit)) if kit.way["headed"] else []
    cells = [_cells(kit, row, n) for n, row in enumerate(kit.told.rows())]
    rows = in_blocks(cells, over, heads, Cell(), down=kit.way["down"])
    return [kit.table(rows, block_widths(each, gap, over), kit.way["rules"],
                      head=int(bool(heads)), at=kit.way["at"], wide=wide)]  # fmt: skip


def _apart(kit: Kit, wide: float) -> list[str]:
    """So many tables beside one another."""
    over, gap = kit.way["blocks"], kit.size * kit.way["apart"]
    room = (wide - gap * (over - 1)) / over
    columns = state_columns(kit.told, cell_room(kit.told))
    some = [columns[one] for one in kit.way["order"]]
    each = fitted(kit.told, some, room)
    heads = [kit.heads([one.head for one in some], each, _ats(kit))] if kit.way["headed"] else []
    cells = [_cells(kit, row, n) for n, row in enumerate(kit.told.rows())]
    long = -(-len(cells) // over)
    parts = [(kit.table([*heads, *cells[n : n + long]], each, kit.way["rules"], head=len(heads)),
              room) for n in range(0, len(cells), long)]  # fmt: skip
    return [kit.abreast(parts, gap)]


def _in_columns(kit: Kit, rows: Sequence[str], wide: float, stops: str, lead: str) -> list[str]:
    over, gap = kit.way["blocks"], kit.size * 2.6
    each, long = (wide - gap * (over - 1)) / over, -(-len(rows) // over)
    parts = [kit.lines(rows[n : n + long], stops, lead=lead, high=kit.way["high"])
             for n in range(0, len(rows), long)]  # fmt: skip
    return [kit.abreast([(part, each) for part in parts], gap)]


def _leaders(kit: Kit, wide: float) -> list[str]:
    """Names, leaders, figures and marks at tab stops, in columns."""
    over, gap = kit.way["blocks"], kit.size * 2.6
    each, mark = (wide - gap * (over - 1)) / over, cell_room(kit.told)
    rows = kit.told.rows()
    figures = max(kit.long(row.figure, bold=True) for row in rows)
    names = max(kit.long(row.name, bold=kit.way["names_bold"]) for row in rows)
    stop = each - mark - 0.9 * kit.size
    need(names + figures + 2.4 * kit.size, stop, "names")
    lines = list[str]()
    for row in rows:
        last = inline(kit, row.marks)
        if ground := ground_of(kit.told.plan, row.marks):
            about = f"\\h'-{mark / 2:.2f}p'\\v'{0.2 * kit.size:.2f}p'\\M[{kit.ink(ground)}]"
            sides = f"{mark:.2f}p 0 0 -{kit.size:.2f}p -{mark:.2f}p 0"
            last = f"\\Z${about}\\D'P {sides}'\\M[]$"
        lines.append(f"{kit.held(row.name, bold=kit.way['names_bold'])}\\~\x01\\~"
                     f"{kit.held(row.figure)}\t{last}")  # fmt: skip
    return _in_columns(kit, lines, wide, f"{stop:.2f}pR {each - mark / 2:.2f}pC", ".")


def _board(kit: Kit, wide: float) -> list[str]:
    """A drawing of pic with a box for each State."""
    over, rows, size = kit.way["cards"], kit.told.rows(), kit.size
    each, high, gap = wide / over, size * 3.1, kit.way["card_gap"]
    room, made = cell_room(kit.told), "scale = 72\n"
    need(max(kit.long(row.name, bold=True) for row in rows), each - gap - size, "a card")
    line = kit.ink(kit.way["line"])
    for n, row in enumerate(rows):
        x, y = n % over * each, -(n // over) * high
        made += (f'box wid {each - gap:.2f} ht {high - gap:.2f} outlined "{line}" with .nw at '
                 f"({x:.2f}, {y:.2f})\n")  # fmt: skip
        made += (f'"{kit.held(row.name, bold=kit.way["names_bold"])}" ljust at '
                 f"({x + size * 0.5:.2f}, {y - (high - gap) * 0.29:.2f})\n")  # fmt: skip
        low = y - (high - gap) * 0.72
        made += f'"{kit.held(row.figure)}" ljust at ({x + size * 0.5:.2f}, {low:.2f})\n'
        middle = x + each - gap - room / 2 - size * 0.4
        if ground := ground_of(kit.told.plan, row.marks):
            made += (f'box wid {room * 1.1:.2f} ht {size * 1.05:.2f} shaded "{kit.ink(ground)}" '
                     f'outlined "{kit.ink(ground)}" at ({middle:.2f}, {low:.2f})\n')  # fmt: skip
        elif row.marks:
            made += f'"{inline(kit, row.marks)}" at ({middle:.2f}, {low:.2f})\n'
    return [f".PA l {kit.sized(1)}p {kit.sized(1) * 1.2:.2f}p\n.nf\n.PS\n{made}.PE\n.sp 4p\n"]


def _positions(kit: Kit, wide: float) -> list[str]:
    """A paragraph for each position."""
    made = list[str]()
    for total in kit.told.words.totals[:-1]:
        names = kit.way["names_between"].join(map(kit.told.named, kit.told.of_position(total)))
        label = kit.text(total.label, bold=True, colour=kit.way["accent"])
        count = kit.text(f" – {kit.told.how_many(total)}")
        body = kit.para(kit.text(names or kit.way["nobody"]), at=kit.way["adjust"])
        made += [kit.para(label + count), f".in +{2 * kit.size:.2f}p\n{body}"
                 f".in -{2 * kit.size:.2f}p\n", kit.space(4)]  # fmt: skip
    return made


def _panels(kit: Kit, wide: float) -> list[str]:
    """A boxed table for each position, with its States."""
    made, over = list[str](), kit.way["panel_over"]
    for total in kit.told.words.totals[:-1]:
        rows = [kit.told.named(row) for row in kit.told.of_position(total)] or [kit.way["nobody"]]
        each = (wide - 2) / over
        need(max(kit.long(one) for one in rows), each - kit.size, "a panel")
        cells = [Cell(kit.held(one)) for one in rows]
        cells += [Cell()] * (-len(cells) % over)
        label = f"{total.label}: {kit.told.how_many(total)}"
        head = [Cell(kit.held(label, bold=True), across=over)]
        table = [head, *(cells[n : n + over] for n in range(0, len(cells), over))]
        made += [kit.table(table, [each] * over, "box", head=1, high=1.35), kit.space(2)]
    return made


def _ticked(kit: Kit, wide: float) -> list[str]:
    """A column for each position, with a cross below the State's own."""
    columns, totals = position_columns(kit.told), kit.told.words.totals[:-1]
    widths = fitted(kit.told, columns, wide)
    rows = [kit.heads([one.head for one in columns], widths, ["l", *"c" * (len(columns) - 1)])]
    for n, row in enumerate(kit.told.rows()):
        own, fill = kit.told.position(row), kit.way["tint"] if kit.way["zebra"] and n % 2 else ""
        crosses = [kit.way["cross"] if one.position == own else "" for one in totals]
        rows.append([Cell(kit.held(row.name, bold=kit.way["names_bold"]), fill=fill),
                     Cell(kit.held(row.figure), "c", fill),
                     *(Cell(kit.held(one, bold=True), "c", fill) for one in crosses)])  # fmt: skip
    return [kit.table(rows, widths, kit.way["rules"], head=1, high=1.25)]


_STATES: Mapping[str, Maker] = {
    "whole": _whole, "apart": _apart, "leaders": _leaders, "board": _board,
    "positions": _positions, "panels": _panels, "ticked": _ticked,
}  # fmt: skip
