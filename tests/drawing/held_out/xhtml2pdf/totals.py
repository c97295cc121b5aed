"""How many voted which way, and what they hold, on a page of xhtml2pdf."""

from collections.abc import Mapping

from tests.drawing.held_out.htmldoc.tags import b, kept, words
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.sheet import TotalRow
from tests.drawing.held_out.skia.kit import longest
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.xhtml2pdf.kit import Cell, Maker, caption, para, strong, table
from tests.drawing.held_out.xhtml2pdf.marks import ground_of, keyed, mark_room, shown, swatch


def totals(told: Told, wide: float) -> str:
    """All totals, in the way's form."""
    return caption(told, "totals") + _TOTALS[told.way["totals"]](told, wide)


def key_cell(told: Told, row: TotalRow) -> Cell:
    """The cell of a position's mark."""
    marks = [row.mark] if row.mark else []
    return Cell(shown(told, marks), "m", ground_of(told, marks))


def _table(told: Told, wide: float) -> str:
    """A row for each position."""
    way, rows, heads = told.way, told.words.totals, told.words.totals_head
    order, marked = way["count_order"].replace("m", ""), any(row.mark for row in rows)
    order = (way["count_order"] if "m" in way["count_order"] else "m" + order) if marked else order
    columns = {
        "l": Column(heads[0], [row.label for row in rows], spare=2),
        "n": Column(heads[1], [row.members for row in rows], kind="f"),
        "f": Column(heads[2], [row.figure for row in rows], kind="f"),
        "m": Column("", [], mark_room(told), 0.3, kind="m"),
    }
    widths = fitted(told, [columns[one] for one in order], wide * way["count_wide"])
    found = [[Cell(words(columns[one].head), f"{columns[one].kind} th") for one in order]]
    for row in rows:
        kind = "" if row.position else " sum"
        cells = {"l": Cell(kept(row.label), kind), "n": Cell(row.members, "f" + kind),
                 "f": Cell(kept(row.figure), "f" + kind), "m": key_cell(told, row)}  # fmt: skip
        found.append([cells[one] for one in order])
    return table(found, widths, f"count {way['count_rules']}")


def _across(told: Told, wide: float) -> str:
    """A column for each position; members and shares below its word."""
    rows, heads = told.words.totals, told.words.totals_head
    columns = [Column("", [heads[1], *heads[2].split()])]
    columns += [Column(row.label, [row.figure]) for row in rows]
    widths = fitted(told, columns, wide)
    found = [[Cell("", "th"), *(Cell(words(row.label), "c th") for row in rows)]]
    if any(row.mark for row in rows):
        found.append([Cell(""), *(key_cell(told, row)._replace(kind="c") for row in rows)])
    found.append([Cell(words(heads[1]), "lab"), *(Cell(b(row.members), "c") for row in rows)])
    found.append([Cell(words(heads[2]), "lab"), *(Cell(kept(row.figure), "c") for row in rows)])
    return table(found, widths, f"count {told.way['count_rules']}")


def _figures(told: Told, wide: float) -> str:
    """A box for each position with its number in large letters."""
    rows, cells = told.words.totals, []
    for row in rows:
        held = para(words(told.held(row)), "small")
        mark = swatch(told, row.mark) if row.mark else ""
        name = para(f"{mark} {words(row.label)}")
        cells.append(Cell(para(row.members, "large") + name + held, "box"))
    return table([cells], [wide / len(rows)] * len(rows), "figures")


def _amounts(told: Told, wide: float) -> str:
    """Lines at the right, as the sums of a bill."""
    rows, size = told.words.totals, told.size
    first = longest(told, [row.label for row in rows], bold=True) + mark_room(told) + 14
    second = longest(told, [told.members(row) for row in rows], bold=True) + 10
    third = longest(told, [told.held(row) for row in rows] + [""], bold=True) + 10 + size
    found = []
    for row in rows:
        kind = "" if row.position else " sum"
        found.append([Cell("", "bare"), Cell(keyed(told, row), "lab" + kind),
                      Cell(kept(told.members(row)), "f" + kind),
                      Cell(kept(told.held(row)), "f" + kind)])  # fmt: skip
    left = max(wide - first - second - third, 1)
    return table(found, (left, first, second, third), "amounts")


def _lines(told: Told, wide: float) -> str:
    """A line of words for each position."""
    found = []
    for row in told.words.totals:
        held = f", {kept(told.held(row))}" if row.figure else ""
        found.append(para(f"{keyed(told, row)}: {b(kept(told.members(row)))}{held}"))
    return "".join(found)


def _run(told: Told, wide: float) -> str:
    """All of it in one line of words."""
    found = []
    for row in told.words.totals:
        held = f" ({kept(told.held(row))})" if row.figure else ""
        found.append(f"{keyed(told, row)}: {strong(row.members)}{held}")
    return para(f" {told.way['between']} ".join(found))


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "across": _across, "figures": _figures, "amounts": _amounts,
    "lines": _lines, "run": _run,
}  # fmt: skip
