"""How many Member States, and what they hold, by position, on a page of MuPDF."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.htmldoc.tags import BLANK, b, kept, tag, words
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.mupdf.kit import (
    Cell,
    Row,
    beside,
    caption,
    div,
    one,
    para,
    room_of,
    table,
)
from tests.drawing.held_out.mupdf.marks import Drawer, ground_of
from tests.drawing.held_out.sheet import TotalRow


def totals(kit: Drawer, wide: float) -> Row:
    """The totals, in the way's form."""
    return _TOTALS[kit.way["totals"]](kit, wide)


def count(kit: Drawer, wide: float) -> Row:
    """The same in a sentence."""
    return one(para(words(kit.told.count())))


def _keyed(kit: Drawer, row: TotalRow) -> str:
    """A position's word with its mark, where that is the legend."""
    parts = (kit.swatch(row.mark), words(row.label))
    return (BLANK * 2).join(part for part in parts if part)


def _need(kit: Drawer, room: float) -> None:
    """Raises NoRoomError where a word is wider than its column."""
    pad = 2 * kit.way["pad_across"] + 5
    marks = kit.size + 8 if any(row.mark for row in kit.words.totals) else 0
    said = [word for row in kit.words.totals for word in row.label.split()]
    said += [kit.told.held(row) for row in kit.words.totals]
    longest = max(width_of(word, kit.way["font"], kit.told.size, bold=True) for word in said)
    if longest + marks + pad > room:
        raise NoRoomError("totals")


def _held(kit: Drawer, row: TotalRow) -> str:
    return f" ({kept(kit.told.held(row))})" if row.figure else ""


def _table(kit: Drawer, wide: float) -> Row:
    """A row for each position; marks in a column of their own or before the words."""
    names, rows = kit.words.totals_head, kit.words.totals
    marked = any(row.mark for row in rows) and kit.way["mark_apart"]
    lines = [[*([Cell("", "h")] if marked else []), Cell(words(names[0]), "h n"),
              Cell(words(names[1]), "h f"), Cell(words(names[2]), "h f")]]  # fmt: skip
    for row in rows:
        style = ground_of(kit.told, [row.mark]) if row.mark else ""
        mark = [Cell(kit.marks([row.mark]), "m", style)] if marked else []
        label = kept(row.label) if marked else _keyed(kit, row)
        bold = (lambda said: said) if row.position else b
        lines.append([*mark, Cell(bold(label), "n"), Cell(bold(row.members), "f"),
                      Cell(bold(kept(row.figure)), "f")])  # fmt: skip
    wide = min(wide, kit.told.size * kit.way["totals_wide"])
    first = kit.told.size * 4.6 if marked else 0.0
    parts = [first] if marked else []
    rest = wide - first
    widths = [*parts, rest * 0.48, rest * 0.24, rest * 0.28]
    return one(caption(kit, "totals") + table(kit, lines, f"totals {kit.way['count_rules']}",
                                              widths))  # fmt: skip


def _across(kit: Drawer, wide: float) -> Row:
    """A column for each position: its word, number and share."""
    rows = kit.words.totals
    lines = [[Cell(_keyed(kit, row), "h m") for row in rows],
             [Cell(b(row.members), "m") for row in rows],
             [Cell(kept(kit.told.held(row)), "m") for row in rows]]  # fmt: skip
    if kit.way["headed_rows"]:
        heads = kit.words.totals_head
        lines = [[Cell(words(head), "h n"), *line] for head, line in zip(heads, lines, strict=True)]
    widths = [wide / len(lines[0])] * len(lines[0])
    _need(kit, widths[0])
    return one(table(kit, lines, f"totals {kit.way['count_rules']}", widths))


def _bullets(kit: Drawer, wide: float) -> Row:
    """Points of a list."""
    items = "".join(tag("li", f"{_keyed(kit, row)}: {b(row.members)}{_held(kit, row)}")
                    for row in kit.words.totals)  # fmt: skip
    return one(caption(kit, "totals") + tag("ul", items))


def _lines(kit: Drawer, wide: float) -> Row:
    """Word and number below one another."""
    return one(caption(kit, "totals") + "".join(
        para(f"{_keyed(kit, row)}: {b(kept(kit.told.members(row)))}{_held(kit, row)}", "line")
        for row in kit.words.totals))  # fmt: skip


def _run(kit: Drawer, wide: float) -> Row:
    """All in one paragraph, parted by bars."""
    said = f" {BLANK}|{BLANK} ".join(
        f"{_keyed(kit, row)}:{BLANK}{b(row.members)}{_held(kit, row).replace(' ', BLANK)}"
        for row in kit.words.totals
    )
    return one(para(said, kit.way["run_at"]))


def _numbers(kit: Drawer, wide: float) -> Row:
    """Stories side by side, each a large number above its word, within frames."""
    _need(kit, room_of(kit, wide, len(kit.words.totals)) - 8)
    parts = [
        div(row.members, "large")
        + div(_keyed(kit, row), "mid")
        + div(kept(kit.told.held(row)) or BLANK, "mid")
        for row in kit.words.totals
    ]
    return beside(parts, frame={"even": True, **kit.way["tile"]}, pad=5)


def _cells(kit: Drawer, wide: float) -> Row:
    """One row of a table: word and number in the same cell."""
    _need(kit, wide / len(kit.words.totals))
    cells = [Cell(div(_keyed(kit, row)) + div(b(row.members) + _held(kit, row)), "m")
             for row in kit.words.totals]  # fmt: skip
    return one(table(kit, [cells], f"totals {kit.way['count_rules']}",
                     [wide / len(cells)] * len(cells)))  # fmt: skip


_TOTALS: Mapping[str, Callable[[Drawer, float], Row]] = {
    "table": _table, "across": _across, "bullets": _bullets, "lines": _lines, "run": _run,
    "numbers": _numbers, "cells": _cells, "sentence": count,
}  # fmt: skip
