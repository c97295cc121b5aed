"""How many voted which way, and what they hold, on a page of reStructuredText."""

from collections.abc import Mapping

from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.placed.marks import mark_room
from tests.drawing.held_out.rst2pdf.facts import Maker
from tests.drawing.held_out.rst2pdf.kit import HOLD, Block, Cell, Kit, entries
from tests.drawing.held_out.rst2pdf.marks import keyed, mark_cell
from tests.drawing.held_out.rst2pdf.parts import titled
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.columns import count_columns, count_order


def totals(kit: Kit, wide: float) -> list[Block]:
    """All totals, in the way's form."""
    return [*titled(kit, "totals", wide), *_TOTALS[kit.way["totals"]](kit, wide)]


def count(kit: Kit, wide: float) -> list[Block]:
    """All totals in a sentence."""
    return [kit.para(kit.text(kit.told.count()))]


def _table(kit: Kit, wide: float) -> list[Block]:
    """A row for each position."""
    way, rows = kit.way, kit.told.words.totals
    order, columns = count_order(kit.told), count_columns(kit.told, mark_room(kit.told))
    at = {"l": "l", "n": "c", "f": "r", "m": "c"}
    widths = fitted(kit.told, [columns[one] for one in order], wide * way["count_wide"])
    found = [[kit.head(columns[one].head, at[one]) for one in order]]
    for row in rows:
        bold = not row.position
        cells = {"l": kit.cell(kit.held(row.label, bold=bold)),
                 "n": kit.cell(kit.text(row.members, bold=bold), at="c"),
                 "f": kit.cell(kit.held(row.figure, bold=bold), at="r"),
                 "m": mark_cell(kit, [row.mark] if row.mark else [])}  # fmt: skip
        cells["m"] = cells["m"] if "m" in order else Cell()
        found.append([cells[one] for one in order])
    return [kit.table(found, widths, way["count_rules"], head=1)]


def _fields(kit: Kit, wide: float) -> list[Block]:
    """A field for each position."""
    rows = kit.told.words.totals
    if any(row.mark for row in rows):
        return _bullets(kit, wide)
    room = longest(kit.told, [f"{row.label}:" for row in rows], bold=True) + 12
    kit.fields = max(kit.fields, room)
    return [[*(f":{kit.held(row.label)}: {kit.text(kit.told.how_many(row))}" for row in rows), ""]]


def _bullets(kit: Kit, wide: float) -> list[Block]:
    """Points of a list: a position, how many."""
    rows = kit.told.words.totals
    items = [[kit.para(keyed(kit, row, bold=not row.position),
                       kit.text(f":{HOLD}{kit.told.how_many(row)}"))] for row in rows]  # fmt: skip
    return [entries(["-"] * len(rows), items)]


def _across(kit: Kit, wide: float) -> list[Block]:
    """A column for each position; members and shares below its word."""
    rows, heads = kit.told.words.totals, kit.told.words.totals_head
    columns = [Column("", [heads[1], *heads[2].split()]),
               *(Column(row.label, [row.figure]) for row in rows)]  # fmt: skip
    widths = fitted(kit.told, columns, wide)
    found = [[kit.head(heads[0]), *(kit.head(row.label, "c") for row in rows)]]
    if any(row.mark for row in rows):
        found.append([Cell(), *(mark_cell(kit, [row.mark] if row.mark else []) for row in rows)])
    found.append(
        [
            kit.cell(kit.text(heads[1])),
            *(kit.cell(kit.text(row.members, bold=True), at="c") for row in rows),
        ]
    )
    found.append([kit.cell(kit.text(heads[2])),
                  *(kit.cell(kit.held(row.figure), at="c") for row in rows)])  # fmt: skip
    return [kit.table(found, widths, "all", head=1)]


def _run(kit: Kit, wide: float) -> list[Block]:
    """All of it in one line of words."""
    parts: list[str] = []
    for n, row in enumerate(kit.told.words.totals):
        held = f" ({kit.told.held(row)})" if row.figure else ""
        parts += [
            kit.text(f"{HOLD}{kit.way['between']} ") if n else "",
            keyed(kit, row),
            kit.text(f":{HOLD}"),
            kit.text(row.members, bold=True),
            kit.held(held),
        ]
    return [kit.para(*parts)]


def _none(kit: Kit, wide: float) -> list[Block]:
    return []


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "fields": _fields, "bullets": _bullets, "across": _across, "run": _run,
    "sentence": count, "none": _none,
}  # fmt: skip
