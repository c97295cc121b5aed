"""The States on a page of xhtml2pdf: blocks of one table, ledgers with sums, sheets of cells."""

from collections.abc import Mapping

from tests.drawing.held_out.htmldoc.tags import BLANK, b, kept, words
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.xhtml2pdf.kit import Cell, Maker, caption, para, table
from tests.drawing.held_out.xhtml2pdf.marks import keyed, mark_cell, mark_room, swatch
from tests.drawing.held_out.xhtml2pdf.positions import crosses, grouped, lists, named, shares

_LETTERS = "ABCDEFGHIJKLMNOP"


def states(told: Told, wide: float) -> str:
    """All States, in the way's form."""
    return caption(told, "states") + _STATES[told.way["states"]](told, wide)


def _columns(told: Told) -> dict[str, Column]:
    rows, heads = told.plan.sheet.rows, told.words.states_head
    return {
        "n": Column(heads[0], [row.name for row in rows], spare=2),
        "f": Column(heads[1], [row.figure for row in rows], kind="f"),
        "m": Column(heads[2], [], mark_room(told), kind="m"),
        "c": Column(told.way["code_head"], ["MM"], spare=0.3),
        "i": Column(told.way["number_head"], ["27"], spare=0.2, kind="f"),
    }


def _cell(told: Told, row: StateRow, what: str, number: int) -> Cell:
    if what == "m":
        return mark_cell(told, row.marks)
    said = {"n": row.name, "c": row.state, "f": row.figure, "i": f"{number}{told.way['dot']}"}[what]
    bold = what == "n" and told.way["names_bold"]
    return Cell(b(kept(said)) if bold else kept(said), "f" if what in "fi" else "")


def _blocks(told: Told, wide: float) -> str:
    """One table with the States in so many blocks, an empty column between them."""
    way, over, order, columns = told.way, told.way["blocks"], told.way["order"], _columns(told)
    gutter, rows = way["gutter"], told.rows()
    length = -(-len(rows) // over)
    each = fitted(told, [columns[one] for one in order], (wide - gutter * (over - 1)) / over)
    widths = [*each, *[gutter, *each] * (over - 1)]
    found = []
    if way["headed"]:
        some = [Cell(words(columns[one].head), f"{columns[one].kind} th") for one in order]
        found.append([*some, *[Cell("", "bare"), *some] * (over - 1)])
    for n in range(length):
        line: list[Cell] = []
        for place in range(n, length * over, length):
            line += [Cell("", "bare")] if line else []
            line += ([_cell(told, rows[place], one, place + 1) for one in order]
                     if place < len(rows) else [Cell("", "bare") for _ in order])  # fmt: skip
        found.append(line)
    odd = range(way["headed"], len(found), 2) if way["zebra"] and gutter < 4 else ()
    return table(found, widths, f"grid {way['rules']}", odd)


def _ledger(told: Told, wide: float) -> str:
    """One list; the sums of all positions stand below its columns."""
    order, columns, totals = told.way["order"], _columns(told), told.words.totals
    if told.way["totals"] == "none":
        more = [*columns["n"].said, *(row.label + "MMMM" for row in totals)]
        columns["n"] = columns["n"]._replace(said=more)
        columns["m"] = columns["m"]._replace(room=max(columns["m"].room, told.size * 2))
    widths = fitted(told, [columns[one] for one in order], wide * told.way["ledger_wide"])
    found = [[Cell(words(columns[one].head), f"{columns[one].kind} th") for one in order]]
    found += [[_cell(told, row, one, n) for one in order] for n, row in enumerate(told.rows(), 1)]
    odd = range(1, len(found), 2) if told.way["zebra"] else ()
    for row in totals if told.way["totals"] == "none" else ():
        kind = "below" if row.position else "below sum"
        said = {"n": keyed(told, row), "f": kept(row.figure), "m": b(row.members)}
        found.append([Cell(said.get(one, ""), f"{columns[one].kind} {kind}") for one in order])
    return table(found, widths, f"grid {told.way['rules']}", odd)


def _sheet(told: Told, wide: float) -> str:
    """A sheet of cells as it is printed with the letters and numbers of its rows."""
    columns, over, rows = _columns(told), told.way["blocks"], told.rows()
    order = told.way["order"]
    length = -(-len(rows) // over)
    each = fitted(told, [columns[one] for one in order], (wide - 24) / over)
    heads = [Cell(words(columns[one].head), f"{columns[one].kind} th") for one in order] * over
    letters = [Cell(_LETTERS[n], "edge") for n in range(len(heads))]
    found = [[Cell("", "edge"), *letters], [Cell("1", "edge"), *heads]]
    for n in range(length):
        line = [Cell(f"{n + 2}", "edge")]
        for place in range(n, length * over, length):
            line += ([_cell(told, rows[place], one, place + 1) for one in order]
                     if place < len(rows) else [Cell("") for _ in order])  # fmt: skip
        found.append(line)
    return table(found, [24, *each * over], "grid cells")


def _bands(told: Told, wide: float) -> str:
    """States beside one another: their codes above their shares above their marks."""
    rows, over, heads = told.rows(), told.way["band"], told.words.states_head
    first = Column("", [*heads[0].split(), *heads[1].split(), *heads[2].split()])
    room = max(mark_room(told), told.size * 2.4)
    columns = [Column("", [row.figure for row in rows], room) for _ in range(over)]
    widths = fitted(told, [first._replace(spare=0), *columns], wide)
    found: list[list[Cell]] = []
    for n in range(0, len(rows), over):
        some, rest = rows[n : n + over], [Cell("", "bare")] * (over - len(rows[n : n + over]))
        found.append([Cell(words(heads[0]), "lab th"), *(Cell(row.state, "m th") for row in some),
                      *rest])  # fmt: skip
        found.append([Cell(words(heads[1]), "lab"), *(Cell(row.figure, "m") for row in some),
                      *rest])  # fmt: skip
        found.append([Cell(words(heads[2]), "lab"), *(mark_cell(told, row.marks) for row in some),
                      *rest])  # fmt: skip
    return table(found, widths, f"grid {told.way['rules']}")


def _entries(told: Told, wide: float) -> str:
    """Name and figure in one cell, the mark before or behind it, several in a row."""
    over, rows = told.way["entries_over"], told.rows()
    said = [named(told, row) for row in rows]
    pair = [Column("", said, spare=1), Column("", [], mark_room(told), 0.2)]
    each = fitted(told, pair, wide / over)
    each = each[::-1] if told.way["mark_before"] else each
    length, found = -(-len(rows) // over), []
    for n in range(length):
        line: list[Cell] = []
        for place in range(n, length * over, length):
            if place >= len(rows):
                line += [Cell("", "bare"), Cell("", "bare")]
                continue
            two = [Cell(kept(said[place])), mark_cell(told, rows[place].marks)]
            line += two[::-1] if told.way["mark_before"] else two
        found.append(line)
    return table(found, each * over, f"grid {told.way['rules']}")


def _fiches(told: Told, wide: float) -> str:
    """A box for each State: code and mark above its name and share."""
    over, rows, found = told.way["fiches_over"], told.rows(), []
    for n in range(0, len(rows), over):
        some, upper, lower = rows[n : n + over], list[Cell](), list[Cell]()
        for row in some:
            upper += [Cell(b(row.state), "u"), mark_cell(told, row.marks, "u m")]
            lower.append(Cell(para(kept(row.name)) + para(kept(told.held(row)) or BLANK, "small"),
                              "l", across=2))  # fmt: skip
        rest = 2 * (over - len(some))
        found += [upper + [Cell("", "bare")] * rest, lower + [Cell("", "bare")] * rest]
    fitted(told, [Column("", [row.name for row in rows])] * over, wide)
    return table(found, [wide / over / 2] * (2 * over), "fiches")


def _remarks(told: Told, wide: float) -> str:
    """A list in which each line has its mark first, then name and share in words."""
    rows, found = told.rows(), []
    for row in rows:
        marks = BLANK.join(swatch(told, mark) for mark in row.marks)
        held = f" {words(told.way['dash'])} {kept(told.held(row))}" if row.figure else ""
        found.append(para(f"{marks}{BLANK}{BLANK}{b(kept(row.name))}{held}"))
    half = -(-len(rows) // 2)
    cells = [Cell("".join(found[:half]), "bare"), Cell("".join(found[half:]), "bare")]
    return table([cells], (wide / 2, wide / 2), "bare")


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "ledger": _ledger, "sheet": _sheet, "bands": _bands, "entries": _entries,
    "fiches": _fiches, "remarks": _remarks, "grouped": grouped, "lists": lists, "crosses": crosses,
    "shares": shares,
}  # fmt: skip
