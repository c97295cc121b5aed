"""How many Member States, and what they hold, by position, in a workbook's cells."""

from collections.abc import Mapping
from dataclasses import replace

from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.spirexls.kit import (
    BOLD,
    NOTHING,
    PLAIN,
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
from tests.drawing.held_out.spirexls.marks import ground_of, swatch
from tests.drawing.held_out.spirexls.parts import headed, marked
from tests.drawing.held_out.spirexls.table import table


def totals(kit: Kit, cols: int) -> Part:
    """All totals, in the way's form."""
    return headed(kit, "totals", _TOTALS[kit.way["totals"]](kit, cols), cols)


def how_many(kit: Kit, row: TotalRow) -> str:
    """Members and what they hold."""
    held = f" ({kit.told.held(row)})" if row.figure else ""
    return kit.told.members(row) + held


def count(kit: Kit, cols: int) -> Part:
    """All members, where the positions say their own numbers."""
    whole = kit.told.words.totals[-1]
    return kit.line(Cell(f"{whole.label}: {how_many(kit, whole)}", BOLD), cols)


def sentence(kit: Kit, cols: int) -> Part:
    """The totals in words."""
    return kit.line(Cell(kit.told.count()), cols)


def head_cell(kit: Kit, said: str, at: str = "l", span: int = 1) -> Cell:
    """A head in the sheet's way of heads."""
    look = Look(kit.way["head_bold"], colour=kit.way["head_ink"], scale=kit.way["head_size"])
    return Cell(said, look, at, kit.way["head_fill"], span=span, wrap=True)


def _table(kit: Kit, cols: int) -> Part:
    """A row for each position below heads."""
    names, side = kit.told.words.totals_head, kit.way["number_at"]
    signs = marked(kit.told)
    first = [head_cell(kit, "")] if signs else []
    rows = [[*first, head_cell(kit, names[0]), head_cell(kit, names[1], side),
             head_cell(kit, names[2], side)]]  # fmt: skip
    for row in kit.told.words.totals:
        look, fill = (PLAIN, "") if row.position else (BOLD, kit.way["tint"])
        cells = [Cell(row.label, look, fill=fill), Cell(row.members, look, side, fill),
                 Cell(row.figure, look, side, fill)]  # fmt: skip
        rows.append([swatch(kit, row.mark, fill=fill), *cells] if signs else cells)
    full = kit.way["totals_wide"]
    return table(kit, rows, cols, kit.way["count_rules"], stretch=(int(signs),), head=1, full=full)


def _across(kit: Kit, cols: int) -> Part:
    """Positions as heads, members and shares below."""
    rows, names = kit.told.words.totals, kit.told.words.totals_head
    lines = [[head_cell(kit, names[0]), *(head_cell(kit, row.label, "c") for row in rows)]]
    if marked(kit.told):
        signs = [swatch(kit, row.mark) for row in rows]
        lines.append([Cell(""), *signs])
    lines += [[Cell(names[1], wrap=True), *(Cell(row.members, BOLD, "c") for row in rows)],
              [Cell(names[2], wrap=True), *(Cell(row.figure, at="c") for row in rows)]]  # fmt: skip
    return table(kit, lines, cols, "all", stretch=range(1, len(rows) + 1), head=1)


def _tiles(kit: Kit, cols: int) -> Part:
    """A tile for each position: its word, a large number, what it holds."""
    rows, fill = kit.told.words.totals, kit.way["tile"]
    wide = shared(cols, len(rows), 1)
    tiles = []
    for row in rows:
        label = Cell(row.label, Look(scale=0.88), "c", fill, wrap=True)
        high = kit.rows_for(label, wide)
        boxes = [Box(label, 0, 0, wide, high, kit.edges("tlr"))]
        number = Cell(row.members, Look(True, scale=1.9), "c", fill)
        tall = kit.rows_for(number, wide)
        mark = 2 if row.mark else 0
        if mark:
            shown = swatch(kit, row.mark, fill=fill)
            mark = kit.needs(shown)
            boxes.append(Box(shown, 0, high, mark, tall, kit.edges("l")))
        boxes.append(Box(number, mark, high, wide - mark, tall,
                         kit.edges("r" if mark else "lr")))  # fmt: skip
        low = Cell(kit.told.held(row), Look(scale=0.9), "c", fill)
        boxes.append(Box(low, 0, high + tall, wide, 1, kit.edges("blr")))
        tiles.append(Part(boxes, wide, high + tall + 1))
    most = max(tile.rows for tile in tiles)
    return beside([_grown(tile, most) for tile in tiles], 1)


def _grown(tile: Part, rows: int) -> Part:
    """A tile whose word takes as many rows as the longest of all."""
    more = rows - tile.rows
    first = replace(tile.boxes[0], h=tile.boxes[0].h + more)
    rest = [replace(box, r=box.r + more) for box in tile.boxes[1:]]
    return Part([first, *rest], tile.cols, rows)


def _run(kit: Kit, cols: int) -> Part:
    """Words and numbers one after the other."""
    lines, rest = [list[Cell]()], cols
    for row in kit.told.words.totals:
        held = f" ({kit.told.held(row)})" if row.figure else ""
        label = Cell(f"{row.label}: {row.members}{held}", PLAIN if row.position else BOLD)
        cells = [swatch(kit, row.mark), label] if row.mark else [label]
        wide = sum(kit.needs(cell) for cell in cells) + 1
        if wide > rest:
            lines, rest = [*lines, []], cols
        lines[-1] += [*cells, Cell()]
        rest -= wide
    return stacked([table(kit, [line], cols, "", stretch=(), full=False) for line in lines if line])


def _bars(kit: Kit, cols: int) -> Part:
    """A bar for each position, as long as its members are many."""
    whole, signs = len(kit.told.plan.sheet.rows), marked(kit.told)
    rows = []
    for row in kit.told.words.totals:
        look = PLAIN if row.position else BOLD
        bar = int(row.members) / whole if row.position and row.members != "0" else None
        cells = [Cell(row.label, look), Cell(row.members, look, "r"),
                 Cell(bar=bar), Cell(kit.told.held(row), look, "r")]  # fmt: skip
        rows.append([swatch(kit, row.mark), *cells] if signs else cells)
    return table(kit, rows, cols, kit.way["count_rules"], stretch=(2 + signs,))


def _cards(kit: Kit, cols: int) -> Part:
    """Words with coloured cells of numbers, two below one another for each position."""
    rows = kit.told.words.totals
    wide = shared(cols, len(rows), 0)
    parts = []
    for row in rows:
        ground = ground_of(kit, (row.mark,)) if row.mark else ""
        lines = [[head_cell(kit, row.label, "c")],
                 [Cell(how_many(kit, row), BOLD, "c", ground, wrap=True)]]  # fmt: skip
        parts.append(table(kit, lines, wide, "all"))
    if len({part.rows for part in parts}) > 1:
        return _run(kit, cols)
    return beside(parts, 0)


def _none(kit: Kit, cols: int) -> Part:
    return NOTHING


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "across": _across, "tiles": _tiles, "run": _run, "bars": _bars,
    "cards": _cards, "sentence": sentence, "none": _none,
}  # fmt: skip
