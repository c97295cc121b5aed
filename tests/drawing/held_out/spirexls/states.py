"""The States in a workbook's cells: lists, blocks, bands, cards, turned heads, bars, ranks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.spirexls import positions
from tests.drawing.held_out.spirexls.kit import (
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
)  # fmt: skip
from tests.drawing.held_out.spirexls.marks import ground_of
from tests.drawing.held_out.spirexls.parts import headed
from tests.drawing.held_out.spirexls.table import table
from tests.drawing.held_out.spirexls.totals import head_cell

_GAP = 2


def states(kit: Kit, cols: int) -> Part:
    """All States, in the way's form."""
    return headed(kit, "states", _STATES[kit.way["states"]](kit, cols), cols)


def cell_of(kit: Kit, row: StateRow, what: str, number: int) -> Cell:
    """One cell of a State's row."""
    way, told = kit.way, kit.told
    ground = ground_of(kit, row.marks)
    if what == "m":
        return Cell(marks=row.marks, at=way["mark_at"], fill=ground)
    if what == "w":
        plain = len(row.marks) == 1 and not row.marks[0].smudged and not row.marks[0].turned
        word = told.words.positions[row.marks[0].shape] if plain else ""
        return Cell(word, Look(scale=0.95))
    said = {"n": row.name, "c": row.state, "f": row.figure, "i": f"{number}"}[what]
    at = {"f": way["figure_at"], "i": "r"}.get(what, "l")
    whole = ground if way["ground_on"] == "row" and what in "nc" else ""
    ink = told.plan.sheet.look.ink_on(row.marks[0].hue) if whole else ""
    return Cell(said, Look(way["names_bold"] and what == "n", colour=ink), at, whole)


def heads_of(kit: Kit, order: str) -> list[Cell]:
    """Heads of a States' table."""
    names = dict(zip("nfm", kit.told.words.states_head, strict=True))
    names |= {"i": kit.way["number_head"], "c": kit.way["code_head"], "w": ""}
    sides = {"f": kit.way["figure_at"], "m": kit.way["mark_at"], "i": "r"}
    return [head_cell(kit, names[what], sides.get(what, "l")) for what in order]


def _order(kit: Kit) -> str:
    """Columns by letter; the word of the vote follows its mark."""
    order: str = kit.way["order"]
    said = kit.way["said"] and not kit.told.plan.sheet.look.words.get("yes")
    return order.replace("m", "mw") if said else order


def _grid(kit: Kit, rows: Sequence[StateRow], cols: int, order: str, first: int = 1) -> Part:
    headed_ = kit.way["headed"]
    lines = [heads_of(kit, order)] if headed_ else []
    lines += [[cell_of(kit, row, what, n) for what in order] for n, row in enumerate(rows, first)]
    stretch = [place for place, what in enumerate(order) if what == "n"] or [0]
    return table(kit, lines, cols, kit.way["rules"], stretch=stretch, head=int(headed_),
                 zebra=kit.way["zebra"])  # fmt: skip


def _in_blocks(kit: Kit, rows: Sequence[StateRow], cols: int) -> Part:
    over = kit.way["blocks"]
    length, wide = -(-len(rows) // over), shared(cols, over, _GAP)
    return beside([_grid(kit, rows[n : n + length], wide, _order(kit), n + 1)
                   for n in range(0, len(rows), length)], _GAP)  # fmt: skip


def _blocks(kit: Kit, cols: int) -> Part:
    """A table for each block, side by side, read down."""
    return _in_blocks(kit, kit.told.rows(), cols)


def _ranked(kit: Kit, cols: int) -> Part:
    """The largest State first."""
    held = {row.state: row.figure or 0.0 for row in kit.told.plan.vote.rows}
    return _in_blocks(kit, sorted(kit.told.rows(), key=lambda row: -held[row.state]), cols)


def _spine(kit: Kit, cols: int) -> Part:
    """Two blocks that mirror one another: their marks meet in the middle."""
    rows, order = kit.told.rows(), kit.way["order"]
    half, wide = -(-len(rows) // 2), shared(cols, 2, 1)
    return beside([_grid(kit, rows[:half], wide, order),
                   _grid(kit, rows[half:], wide, order[::-1], half + 1)], 1)  # fmt: skip


def _summed(kit: Kit, cols: int) -> Part:
    """One table; its last rows are the totals."""
    order = _order(kit)
    lines = [heads_of(kit, order)]
    lines += [[cell_of(kit, row, what, n) for what in order]
              for n, row in enumerate(kit.told.rows(), 1)]  # fmt: skip
    for total in kit.told.words.totals:
        said = {"n": total.label, "f": total.figure, "m": total.members}
        sides = {"f": kit.way["figure_at"], "m": kit.way["mark_at"]}
        lines.append([Cell(said.get(what, ""), BOLD, sides.get(what, "l"), kit.way["tint"])
                      for what in order])  # fmt: skip
    return table(kit, lines, cols, kit.way["rules"], stretch=(order.index("n"),), head=1,
                 zebra=kit.way["zebra"])  # fmt: skip


def _across(kit: Kit, cols: int) -> Part:
    """Several States in each row of one table, read across."""
    rows, over, order = kit.told.rows(), kit.way["across_over"], kit.way["order"]
    lines = [heads_of(kit, order) * over] if kit.way["headed"] else []
    for n in range(0, len(rows), over):
        line = [cell_of(kit, row, what, n + k) for k, row in enumerate(rows[n : n + over], 1)
                for what in order]  # fmt: skip
        lines.append(line + [Cell()] * (len(order) * over - len(line)))
    names = [place for place, what in enumerate(order * over) if what == "n"]
    return table(kit, lines, cols, kit.way["rules"], stretch=names, head=int(kit.way["headed"]),
                 zebra=kit.way["zebra"])  # fmt: skip


def _cards(kit: Kit, cols: int) -> Part:
    """A card for each State: its code and mark above its name and share."""
    rows, over = kit.told.rows(), kit.way["cards_over"]
    wide, lines = shared(cols, over, 1), list[Part]()
    mark_wide = max(kit.needs(Cell(marks=row.marks)) for row in rows)
    figure_wide = max(kit.needs(Cell(row.figure)) for row in rows)
    small = Look(scale=0.9)
    for n in range(0, len(rows), over):
        cards = []
        for row in rows[n : n + over]:
            ground = ground_of(kit, row.marks)
            ink = kit.told.plan.sheet.look.ink_on(row.marks[0].hue) if ground else ""
            name, figure = Cell(row.name, Look(scale=0.9, colour=ink), fill=ground), row.figure
            if kit.needs(Cell(row.name, small)) > wide - figure_wide:
                name = Cell(row.name, Look(scale=0.74, colour=ink), fill=ground)
                kit.rows_for(Cell(row.name, Look(scale=0.74), wrap=True), wide - figure_wide)
            cards.append(Part([
                Box(Cell(row.state, Look(True, colour=ink), fill=ground), 0, 0, wide - mark_wide, 1,
                    kit.edges("tl")),
                Box(Cell(marks=row.marks, at="r", fill=ground), wide - mark_wide, 0, mark_wide, 1,
                    kit.edges("tr")),
                Box(name, 0, 1, wide - figure_wide, 1, kit.edges("bl")),
                Box(Cell(figure, Look(scale=0.9, colour=ink), "r", ground), wide - figure_wide, 1,
                    figure_wide, 1, kit.edges("br")),
            ], wide, 2))  # fmt: skip
        lines.append(beside(cards, 1))
    return stacked(lines, 4)


def _bands(kit: Kit, cols: int) -> Part:
    """Bands of columns: codes above figures above marks."""
    rows, over, heads = kit.told.rows(), kit.way["band"], kit.told.words.states_head
    first = max(kit.needs(Cell(said, BOLD, wrap=True)) for said in heads)
    wide = (cols - first) // over
    found = []
    for start in range(0, len(rows), over):
        some = rows[start : start + over]
        rest = [Cell()] * (over - len(some))
        lines = [[head_cell(kit, heads[0]), *(head_cell(kit, row.state, "c") for row in some),
                  *[head_cell(kit, "")] * len(rest)],
                 [Cell(heads[1], wrap=True), *(Cell(row.figure, at="c") for row in some), *rest],
                 [Cell(heads[2], wrap=True),
                  *(Cell(marks=row.marks, at="c", fill=ground_of(kit, row.marks)) for row in some),
                  *rest]]  # fmt: skip
        if any(kit.needs(cell) > wide for line in lines for cell in line[1:]):
            return _bands_of(kit, cols, over - 1)
        found.append(table(kit, lines, cols, kit.way["rules"], widths=(first, *[wide] * over),
                           head=1))  # fmt: skip
    return stacked(found, 6)


def _bands_of(kit: Kit, cols: int, over: int) -> Part:
    told = replace(kit.told, way={**kit.way, "band": over})
    return _bands(Kit(told), cols)


def _turned(kit: Kit, cols: int) -> Part:
    """One table, a column for each State with its name turned."""
    rows, heads = kit.told.rows(), kit.told.words.states_head
    first = max(kit.needs(Cell(said, BOLD, wrap=True)) for said in heads)
    tiny, shares = Look(scale=0.8), [row.figure.replace("%", "").strip() for row in rows]
    names = (Cell(row.name, at="c", turned=True, fill=kit.way["tint"]) for row in rows)
    top = [Cell(heads[0], BOLD, wrap=True), *names]
    figures = [Cell(heads[1], BOLD, wrap=True), *(Cell(share, tiny, "c") for share in shares)]
    marks = [
        Cell(heads[2], BOLD, wrap=True),
        *(Cell(marks=row.marks, at="c", fill=ground_of(kit, row.marks)) for row in rows),
    ]
    lines = [top, figures, marks] if kit.way["mark_before"] else [top, marks, figures]
    spare = (cols - first) // len(rows)
    need = max(kit.needs(cell) for line in lines for cell in line[1:])
    wide = max(spare, need)
    if first + wide * len(rows) > cols:
        raise NoRoomError("names in columns")
    return table(kit, lines, cols, kit.way["rules"], widths=(first, *[wide] * len(rows)))


def _barred(kit: Kit, cols: int) -> Part:
    """A bar for each State, as long as its share is large."""
    held = {row.state: row.figure or 0.0 for row in kit.told.plan.vote.rows}
    most, over = max(held.values()), kit.way["bars_over"]
    rows, heads = kit.told.rows(), kit.told.words.states_head
    length, wide, parts = -(-len(rows) // over), shared(cols, over, _GAP), list[Part]()
    for n in range(0, len(rows), length):
        lines = [[head_cell(kit, heads[0]), head_cell(kit, heads[1], span=2),
                  head_cell(kit, heads[2], "c")]]  # fmt: skip
        for row in rows[n : n + length]:
            part = held[row.state] / most if held[row.state] else None
            lines.append([Cell(row.name), Cell(row.figure, at="r"), Cell(bar=part),
                          cell_of(kit, row, "m", 0)])  # fmt: skip
        parts.append(table(kit, lines, wide, kit.way["rules"], stretch=(2,), head=1))
    return beside(parts, _GAP)


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "ranked": _ranked, "spine": _spine, "summed": _summed, "across": _across,
    "cards": _cards, "bands": _bands, "turned": _turned, "barred": _barred, **positions.STATES,
}  # fmt: skip
