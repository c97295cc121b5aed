"""How many Member States, and what they hold, in the cells of a workbook."""

from collections.abc import Mapping

from tests.drawing.held_out.asposecells.cells import (
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
)
from tests.drawing.held_out.asposecells.marks import swatch
from tests.drawing.held_out.asposecells.parts import headed, keyed, marked
from tests.drawing.held_out.asposecells.table import table
from tests.drawing.held_out.sheet import TotalRow


def totals(kit: Kit, cols: int) -> Part:
    """All totals, in the way's form."""
    return headed(kit, "totals", _TOTALS[kit.way["totals"]](kit, cols), cols)


def whole(kit: Kit, cols: int) -> Part:
    """All members, where the positions say their own numbers."""
    row = kit.told.words.totals[-1]
    return table(kit, [[Cell(row.label, BOLD), Cell(kit.told.how_many(row), BOLD)]], cols, "all",
                 stretch=(), full=False)  # fmt: skip


def said(kit: Kit, cols: int) -> Part:
    """The totals in a sentence."""
    return kit.line(Cell(kit.told.count()), cols)


def head_cell(kit: Kit, said: str, at: str = "l", span: int = 1) -> Cell:
    """A head in the sheet's way of heads."""
    look = Look(kit.way["head_bold"], colour=kit.way["head_ink"], scale=kit.way["head_size"])
    return Cell(said, look, at, kit.way["head_fill"], span=span, wrap=True)


def _of_members(kit: Kit, row: TotalRow) -> str:
    part = 100 * int(row.members) / len(kit.told.plan.sheet.rows)
    comma = "," in "".join(one.figure for one in kit.told.words.totals)
    return f"{part:.1f}".replace(".", "," if comma else ".")


def _table(kit: Kit, cols: int) -> Part:
    """A row for each position; perhaps with the part of all members."""
    names, side, way = kit.told.words.totals_head, kit.way["number_at"], kit.way
    signs, parted = marked(kit.told), way["percent_of_members"]
    heads = [head_cell(kit, names[0]), head_cell(kit, names[1], side)]
    heads += [head_cell(kit, "% of members", side)] if parted else []
    rows = [[*heads, head_cell(kit, names[2], side), *([head_cell(kit, "")] if signs else [])]]
    for row in kit.told.words.totals:
        look = PLAIN if row.position else BOLD
        cells = [Cell(row.label, look), Cell(row.members, look, side)]
        cells += [Cell(_of_members(kit, row), look, side)] if parted else []
        cells.append(Cell(row.figure, look, side))
        rows.append([*cells, swatch(kit, row.mark)] if signs else cells)
    return table(kit, rows, cols, way["count_rules"], stretch=(0,), head=1,
                 full=way["totals_wide"])  # fmt: skip


def _pairs(kit: Kit, cols: int) -> Part:
    """Words and numbers in cells beside one another, what they hold below."""
    rows, fill = kit.told.words.totals, kit.way["tint"]
    if any(row.mark for row in rows):
        return _cells(kit, cols)
    wide = shared(cols, len(rows), 0)
    number = kit.needs(Cell("27 ", BOLD)) + 1
    top = [
        cell
        for row in rows
        for cell in (Cell(row.label, at="l", fill=fill, wrap=True), Cell(row.members, BOLD, "c"))
    ]
    low = [Cell(kit.told.held(row), at="c", span=2) for row in rows]
    widths = [wide - number, number] * len(rows)
    return table(kit, [top, low], cols, "all", widths=widths)


def _cells(kit: Kit, cols: int) -> Part:
    """A cell for each position: its mark and word above how many and what they hold."""
    rows, gap = kit.told.words.totals, 1
    wide = shared(cols, len(rows), gap)
    parts = []
    for row in rows:
        label, lines = keyed(kit, row, BOLD), [kit.told.how_many(row)]
        top = table(kit, [label], wide, "", stretch=(len(label) - 1,))
        parts.append(stacked([top, *(kit.line(Cell(one), wide) for one in lines)]))
    most = max(part.rows for part in parts)
    frames = [Box(Cell(), 0, 0, wide, most, kit.edges("b")) for _ in parts]
    tall = [Part([*part.boxes, Box(Cell(), 0, part.rows, wide, most - part.rows + 1,
                                   frame.edges)], wide, most + 1)
            for part, frame in zip(parts, frames, strict=True)]  # fmt: skip
    return beside(tall, gap)


def _lines(kit: Kit, cols: int) -> Part:
    """How many before the word of each position, in lines."""
    found = []
    for row in kit.told.words.totals:
        look = PLAIN if row.position else BOLD
        held = Cell(kit.told.held(row), look, "r")
        rest = [swatch(kit, row.mark)] if row.mark else []
        found.append([Cell(row.members, BOLD, "r"), *rest, Cell(row.label, look), held])
    longest = max(len(line) for line in found)
    found = [[*line[:1], *[Cell()] * (longest - len(line)), *line[1:]] for line in found]
    room = cols if kit.way["totals_wide"] else max(int(cols * 0.5), 20)
    return table(kit, found, min(room, cols), kit.way["count_rules"], stretch=(longest - 2,))


def _none(kit: Kit, cols: int) -> Part:
    return NOTHING


def sums(kit: Kit, order: str) -> list[list[Cell]]:
    """Rows below a list of States: a position in each, under the columns of names and figures."""
    sides = {"f": kit.way["figure_at"], "m": kit.way["mark_at"]}
    found = []
    for row in kit.told.words.totals:
        words = {"n": row.label, "f": row.figure, "m": row.members}
        found.append([Cell(words.get(what, ""), Look(True, row.position is not None),
                           sides.get(what, "l")) for what in order])  # fmt: skip
    return found


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "pairs": _pairs, "cells": _cells, "lines": _lines, "said": said,
    "none": _none,
}  # fmt: skip
