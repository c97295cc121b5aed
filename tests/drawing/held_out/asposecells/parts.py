"""Head, result and signatures of another office's workbooks."""

from tests.drawing.held_out.spirexls.kit import (
    BOLD,
    Box,
    Cell,
    Kit,
    Look,
    Part,
    beside,
    stacked,
)  # fmt: skip
from tests.drawing.held_out.spirexls.parts import result_cells
from tests.drawing.held_out.spirexls.table import table


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


def _framed(part: Part, frame: Box) -> list[Box]:
    """The boxes of a part with the lines of a frame about them all."""
    found = []
    for box in part.boxes:
        sides = "lr" + "t" * (box.r == 0) + "b" * (box.r + box.h == part.rows)
        found.append(Box(box.cell, box.c, box.r, box.w, box.h,
                         {side: frame.edges[side] for side in sides}))  # fmt: skip
    return found


def result(kit: Kit, cols: int) -> Part:
    """Label, word and mark of the result."""
    way, look, label = kit.way, kit.way["result_look"], kit.told.words.result[0]
    fill = way["tint"] if look == "filled" else ""
    cells = result_cells(kit, Look(True, scale=way["result_size"]), fill)
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
