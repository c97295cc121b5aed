"""Parts of a workbook's sheet: head, result, legend, footnotes, opening words."""

from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.spirexls.kit import (
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
)  # fmt: skip
from tests.drawing.held_out.spirexls.marks import swatch
from tests.drawing.held_out.spirexls.table import table
from tests.drawing.held_out.told import Told


def head(kit: Kit, cols: int) -> Part:
    """Who speaks, the annex and the title."""
    sheet, way = kit.told.plan.sheet, kit.way
    look, lines = way["head_look"], list[Part]()
    at = "c" if look in {"centre", "framed"} else "l"
    who, annex = sheet.organisation, sheet.annex
    if who or annex:
        lines.append(_two(kit, Cell(who), Cell(annex, BOLD, "r"), cols))
    filled = look == "filled"
    ink = "#ffffff" if filled else way["accent"]
    title = Cell(way["title"], Look(way["title_bold"], colour=ink, scale=way["title_size"]), at,
                 way["accent"] if filled else "")  # fmt: skip
    edges = {"framed": "tblr", "ruled": "b"}.get(look, "")
    small = Cell(way["kicker"], Look(italic=True, scale=0.92, colour="#555555"), at)
    if way["kicker"] and not filled:
        lines.append(kit.line(small, cols))
    lines.append(kit.line(title, cols, edges))
    if look == "sitting":
        lines.append(kit.line(Cell(kit.told.sitting(), Look(italic=True)), cols))
    return stacked(lines)


def _two(kit: Kit, left: Cell, right: Cell, cols: int) -> Part:
    """Words at both margins."""
    wide = max(kit.needs(right), 2)
    return Part([Box(left, 0, 0, cols - wide, 1), Box(right, cols - wide, 0, wide, 1)], cols, 1)


def headed(kit: Kit, what: str, part: Part, cols: int) -> Part:
    """A part with its heading, where the way has headings."""
    way = kit.way
    if not way["headings"] or not part.boxes:
        return part
    said = way["headings_of"][what]
    dark = way["headings"] == "dark"
    fill = {"dark": way["accent"], "tint": way["tint"]}.get(way["headings"], "")
    look = Look(True, colour="#ffffff" if dark else way["accent"], scale=1.08)
    cell = Cell(said.upper() if way["headings"] == "capitals" else said, look, fill=fill)
    under = "b" if way["headings"] == "ruled" else ""
    return stacked([kit.line(cell, cols, under), part])


def result_cells(kit: Kit, look: Look = BOLD, fill: str = "") -> list[Cell]:
    """The result's mark and word."""
    _, word, mark = kit.told.words.result
    cells = [swatch(kit, mark, "l", fill)] if mark else []
    cells += [Cell(word, look, "l", fill)] if word else []
    return cells if kit.way["mark_before"] else cells[::-1]


def result(kit: Kit, cols: int) -> Part:
    """Label, word and mark of the result."""
    way, look = kit.way, kit.way["result_look"]
    fill = way["tint"] if look == "filled" else ""
    scale = way["result_size"]
    label = Cell(kit.told.words.result[0] + ("" if look == "cells" else ":"), Look(scale=scale),
                 "l", fill)  # fmt: skip
    cells = [label, *result_cells(kit, Look(True, scale=scale), fill)]
    rules = {"cells": "all", "framed": "outline", "lines": "ends"}.get(look, "")
    if look in {"cells", "plain"}:
        return table(kit, [cells], cols, rules, stretch=())
    if not cells[-1].said:  # An icon would stand in the middle of what is left.
        cells.append(Cell(fill=fill))
    return table(kit, [cells], cols, rules, stretch=(len(cells) - 1,))


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


def _key(kit: Kit, pairs: object, title: str, cols: int) -> Part:
    """All in a row, or in as many rows as it takes."""
    assert isinstance(pairs, list | tuple)
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
    """What was voted on in a sentence, the act's title below."""
    subject = Cell(kit.told.facts["Subject"][1], BOLD, fill=kit.way["tint"])
    return stacked([kit.line(Cell(kit.told.opening()), cols), kit.line(subject, cols)], between=1)


def signed(kit: Kit, cols: int) -> Part:
    """The end of a certified print-out."""
    half = cols // 2
    left = kit.line(Cell(kit.way["place"]), half)
    return beside([left, kit.line(Cell(kit.way["signer"], at="r"), cols - half)], 0)
