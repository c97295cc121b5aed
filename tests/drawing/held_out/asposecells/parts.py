"""Head, headings, result, legend, notes and signatures of a workbook's sheet."""

from collections.abc import Sequence

from tests.drawing.held_out.asposecells.cells import (
    BOLD,
    NOTHING,
    PLAIN,
    Box,
    Cell,
    Kit,
    Look,
    Part,
    beside,
    stacked,
)
from tests.drawing.held_out.asposecells.marks import swatch
from tests.drawing.held_out.asposecells.table import table
from tests.drawing.held_out.sheet import Mark, TotalRow
from tests.drawing.held_out.told import Told


def head(kit: Kit, cols: int) -> Part:
    """The title, who speaks and the annex, in the way's form."""
    way, sheet, look = kit.way, kit.told.plan.sheet, kit.way["head_look"]
    who, annex = sheet.organisation or "Council of the European Union", sheet.annex
    title = Look(way["title_bold"], colour="#ffffff" if look == "band" else way["accent"],
                 scale=way["title_size"])  # fmt: skip
    small = Look(scale=0.92)
    if look == "stamp":
        wide = max(kit.needs(Cell(one, BOLD)) for one in (who, annex, way["kicker"])) + 1
        lines = [
            kit.line(Cell(one, small, "c"), wide) for one in (who, annex, way["kicker"]) if one
        ]
        framed = stacked(lines)
        box = Box(Cell(), 0, 0, wide, framed.rows, kit.edges("tblr"))
        left = kit.line(Cell(way["title"], title), cols - wide - 2)
        return beside([left, Part(_framed(framed, box), wide, framed.rows)], 2)
    at = {"right": "r", "centre": "c"}.get(look, "l")
    fill = way["accent"] if look == "band" else ""
    lines = [kit.line(Cell(way["title"], title, at, fill), cols, "b" * (look == "under"))]
    said = "   ".join(one for one in (who, annex, way["kicker"]) if one)
    return stacked([*lines, kit.line(Cell(said, small, at), cols)])


def headed(kit: Kit, what: str, part: Part, cols: int) -> Part:
    """A part with its heading, where the way has headings."""
    way = kit.way
    if not way["headings"] or not part.boxes:
        return part
    said = way["headings_of"][what]
    fill = way["tint"] if way["headings"] == "tint" else ""
    look = Look(True, colour=way["accent"], scale=1.08)
    cell = Cell(said.upper() if way["headings"] == "capitals" else said, look, fill=fill)
    under = "b" if way["headings"] == "ruled" else ""
    return stacked([kit.line(cell, cols, under), part])


def _framed(part: Part, frame: Box) -> list[Box]:
    """The boxes of a part with the lines of a frame about them all."""
    found = []
    for box in part.boxes:
        sides = "lr" + "t" * (box.r == 0) + "b" * (box.r + box.h == part.rows)
        found.append(Box(box.cell, box.c, box.r, box.w, box.h,
                         {side: frame.edges[side] for side in sides}))  # fmt: skip
    return found


def _result_cells(kit: Kit, look: Look, fill: str) -> list[Cell]:
    """The result's mark and word."""
    _, word, mark = kit.told.words.result
    cells = [swatch(kit, mark, "l", fill)] if mark else []
    cells += [Cell(word, look, "l", fill)] if word else []
    return cells if kit.way["mark_before"] else cells[::-1]


def result(kit: Kit, cols: int) -> Part:
    """Label, word and mark of the result."""
    way, look, label = kit.way, kit.way["result_look"], kit.told.words.result[0]
    fill = way["tint"] if look == "filled" else ""
    cells = _result_cells(kit, Look(True, scale=way["result_size"]), fill)
    first = Cell(
        label if look == "cells" else f"{label}:", Look(scale=way["result_size"]), "l", fill
    )
    if look == "right":
        row = [Cell(), first, *cells]
        return table(kit, [row], cols, "", stretch=(0,))
    rules = {"cells": "all", "under": "ends"}.get(look, "")
    if look in {"cells", "plain"}:
        return table(kit, [[first, *cells]], cols, rules, stretch=())
    return table(kit, [[first, *cells, Cell(fill=fill)]], cols, rules,
                 stretch=(len(cells) + 1,))  # fmt: skip


def legend(kit: Kit, cols: int) -> Part:
    """Marks and their words."""
    pairs = kit.told.legend()
    if not pairs:
        return NOTHING
    if kit.way["legend_look"] == "list":
        rows = [[swatch(kit, mark), Cell(name)] for mark, name in pairs]
        return headed(kit, "legend", table(kit, rows, cols, "", stretch=(), full=False), cols)
    title = kit.way["legend_title"] if not kit.way["headings"] else ""
    return headed(kit, "legend", _key(kit, pairs, title, cols), cols)


def _key(kit: Kit, pairs: Sequence[tuple[Mark, str]], title: str, cols: int) -> Part:
    """All in a row, or in as many rows as it takes."""
    lines, rest = [[Cell(title, BOLD)] if title else []], cols - (kit.needs(Cell(title, BOLD)) + 1)
    for mark, name in pairs:
        two = [swatch(kit, mark), Cell(name)]
        wide = sum(kit.needs(cell) for cell in two) + 1
        if wide > rest:
            lines, rest = [*lines, []], cols
        lines[-1] += [*two, Cell()]
        rest -= wide
    return stacked([table(kit, [line], cols, "", stretch=(), full=False) for line in lines if line])


def keyed(kit: Kit, row: TotalRow, look: Look = PLAIN, fill: str = "") -> list[Cell]:
    """A position's mark, where that is the legend, and its word."""
    label = Cell(row.label, look, fill=fill)
    return [swatch(kit, row.mark, fill=fill), label] if row.mark else [label]


def marked(told: Told) -> bool:
    """Whether the totals show marks."""
    return any(row.mark for row in told.words.totals)


def notes(kit: Kit, cols: int) -> Part:
    """Small lines."""
    small = Look(scale=0.82)
    lines = [kit.line(Cell(note, small), cols, "t" * (number == 0))
             for number, note in enumerate(kit.told.plan.sheet.footnotes)]  # fmt: skip
    return stacked(lines)


def opening(kit: Kit, cols: int) -> Part:
    """What was voted on, in a sentence below the act's title."""
    act = kit.line(Cell(kit.told.facts["Subject"][1], BOLD), cols)
    return stacked([act, kit.line(Cell(kit.told.opening()), cols)], 5)


def signed(kit: Kit, cols: int) -> Part:
    """Two lines to sign upon."""
    wide = cols // 3
    left, right = kit.way["signers"]
    lines = [kit.line(Cell(said, Look(scale=0.92), "c"), wide, "t") for said in (left, right)]
    return beside([lines[0], lines[1]], cols - 2 * wide)
