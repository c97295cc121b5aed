"""The States in the cells of a workbook: blocks, lists with sums, codes."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.asposecells import positions
from tests.drawing.held_out.asposecells.cells import (
    BOLD,
    Box,
    Cell,
    Kit,
    Look,
    Maker,
    Part,
    beside,
    shared,
    stacked,
)
from tests.drawing.held_out.asposecells.parts import headed
from tests.drawing.held_out.asposecells.table import table
from tests.drawing.held_out.asposecells.totals import head_cell, sums
from tests.drawing.held_out.marked import ground_of
from tests.drawing.held_out.sheet import StateRow

_GAP = 2
_UNION = 449_200
"""Inhabitants of the Union in thousands, about."""


def states(kit: Kit, cols: int) -> Part:
    """All States, in the way's form."""
    return headed(kit, "states", _STATES[kit.way["states"]](kit, cols), cols)


def _people(kit: Kit, row: StateRow) -> str:
    """Inhabitants in thousands, of a State of which the sheet tells the share."""
    held = next(one.figure for one in kit.told.plan.vote.rows if one.state == row.state)
    return f"{round((held or 0.0) * _UNION / 100):,}".replace(",", " ")


def _order(kit: Kit) -> str:
    """Columns by letter, `p` for inhabitants, `r` for remarks."""
    order: str = kit.way["order"]
    vote = kit.told.plan.vote
    if kit.way["people"] and vote.figures == "shares" and "f" in order:
        order = order.replace("f", "pf")
    return order


def _marks(kit: Kit, row: StateRow, at: str) -> Cell:
    return Cell(marks=row.marks, at=at, fill=ground_of(kit.told.plan, row.marks))


def _cell(kit: Kit, row: StateRow, what: str, number: int) -> Cell:
    way, ground = kit.way, ground_of(kit.told.plan, row.marks)
    if what == "m":
        return _marks(kit, row, way["mark_at"])
    said = {"n": row.name, "c": row.state, "f": row.figure, "i": f"{number}", "r": "",
            "p": _people(kit, row) if row.figure else ""}[what]  # fmt: skip
    whole = ground if way["ground_on"] == "row" and what in "nc" else ""
    ink = kit.told.plan.sheet.look.ink_on(row.marks[0].hue) if whole else ""
    look = Look(way["names_bold"] and what == "n", colour=ink)
    return Cell(said, look, _side(kit, what, mark="l"), whole)


def _side(kit: Kit, what: str, mark: str) -> str:
    """Where the words of a column stand."""
    sides: dict[str, str] = {"f": kit.way["figure_at"], "m": mark, "i": "r", "p": "r"}
    return sides.get(what, "l")


def _heads(kit: Kit, order: str) -> list[Cell]:
    names = dict(zip("nfm", kit.told.words.states_head, strict=True))
    names |= {"i": kit.way["number_head"], "c": kit.way["code_head"], "r": "Remarks",
              "p": "Population (× 1 000)"}  # fmt: skip
    return [head_cell(kit, names[what], _side(kit, what, kit.way["mark_at"])) for what in order]


def _listed(kit: Kit, rows: Sequence[StateRow], cols: int, first: int, *, summed: bool = False
            ) -> Part:  # fmt: skip
    order, way = _order(kit), kit.way
    lines = [_heads(kit, order)] if way["headed"] or summed else []
    lines += [[_cell(kit, row, what, n) for what in order] for n, row in enumerate(rows, first)]
    lines += sums(kit, order) if summed else []
    stretch = [place for place, what in enumerate(order) if what in "nr"] or [0]
    return table(kit, lines, cols, way["rules"], stretch=stretch,
                 head=int(way["headed"] or summed), zebra=way["zebra"] and not summed)  # fmt: skip


def _blocks(kit: Kit, cols: int) -> Part:
    """Tables beside one another, read down."""
    rows, over = kit.told.rows(), kit.way["blocks"]
    length, wide = -(-len(rows) // over), shared(cols, over, _GAP)
    return beside([_listed(kit, rows[n : n + length], wide, n + 1)
                   for n in range(0, len(rows), length)], _GAP)  # fmt: skip


def _summed(kit: Kit, cols: int) -> Part:
    """One list; the sums stand in its last rows."""
    return _listed(kit, kit.told.rows(), cols, 1, summed=True)


def _codes(kit: Kit, cols: int) -> Part:
    """Codes in a grid; a State's share and its mark below its code, without words for them."""
    rows, over = kit.told.rows(), kit.way["grid_over"]
    wide, found = cols // over, []
    for start in range(0, len(rows), over):
        some = rows[start : start + over]
        lines = [
            [Cell(row.state, BOLD, "c", kit.way["tint"]) for row in some],
            [Cell(row.figure, Look(scale=0.95), "c") for row in some],
            [_marks(kit, row, "c") for row in some],
        ]
        if kit.way["mark_before"]:
            lines = [lines[0], lines[2], lines[1]]
        found.append(table(kit, lines, cols, "all", widths=[wide] * len(some)))
    return stacked(found, 3)


def _stepped(kit: Kit, cols: int) -> Part:
    """Groups of nine rows with the numbers of their States above them."""
    rows, parts = kit.told.rows(), list[Part]()
    over, wide = 3, shared(cols, 3, _GAP)
    length = -(-len(rows) // over)
    for n in range(0, len(rows), length):
        some = rows[n : n + length]
        top = kit.line(Cell(f"{n + 1} – {n + len(some)}", Look(True, True, scale=0.92), "c",
                            kit.way["tint"]), wide)  # fmt: skip
        parts.append(stacked([top, _listed(kit, some, wide, n + 1)]))
    return beside(parts, _GAP)


def _two_lines(kit: Kit, cols: int) -> Part:
    """A name above its share, the mark beside both, so many States in a row."""
    rows, over = kit.told.rows(), kit.way["lists_over"]
    wide, lines = shared(cols, over, 1), list[Part]()
    mark = max(max(kit.needs(Cell(marks=row.marks)) for row in rows), 3)
    for start in range(0, len(rows), over):
        some = []
        for row in rows[start : start + over]:
            held = kit.told.figure(row)
            words = [kit.line(Cell(row.name, BOLD), wide - mark),
                     kit.line(Cell(held, Look(scale=0.92)), wide - mark)]  # fmt: skip
            left = stacked(words)
            right = Part([Box(_marks(kit, row, "c"), 0, 0, mark, left.rows)], mark, left.rows)
            some.append(beside([left, right], 0))
        lines.append(beside(some, 1))
    return stacked(lines, 3)


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "summed": _summed, "codes": _codes, "stepped": _stepped,
    "two lines": _two_lines, **positions.STATES,
}  # fmt: skip
