"""How many voted which way, and what they hold, on a page of grid graphics."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.marked import cell_room
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.rgrid.kit import HOLD, Block, Cell, Kit, Maker
from tests.drawing.held_out.rgrid.marks import bar, keyed, swatch
from tests.drawing.held_out.rgrid.parts import result_words, titled
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.sheet import TotalRow


def totals(kit: Kit, wide: float) -> list[Block]:
    """All totals, in the way's form."""
    return [*titled(kit, "totals", wide), *_TOTALS[kit.way["totals"]](kit, wide)]


def _rows(kit: Kit, wide: float, order: list[str]) -> tuple[list[list[Cell]], list[float]]:
    """A row for each position, below a head; widths of the columns."""
    rows, heads = kit.told.words.totals, kit.told.words.totals_head
    most = max(int(row.members) for row in rows)
    columns = {"l": Column(heads[0], [row.label for row in rows], spare=2),
               "n": Column(heads[1], [row.members for row in rows]),
               "f": Column(heads[2], [row.figure for row in rows]),
               "b": Column("", [], kit.told.size * 10, 0.2),
               "m": Column("", [], max(cell_room(kit.told), kit.told.size * 2.3), 0.2)}  # fmt: skip
    at = {"l": "l", "n": kit.way["members_at"], "f": "r", "m": "c", "b": "l"}
    widths = fitted(kit.told, [columns[one] for one in order], wide * kit.way["count_wide"])
    room = widths[order.index("b")] - 2 * kit.way["pad_across"] - 1 if "b" in order else 0
    found = [[kit.head(columns[one].head, at[one]) for one in order]]
    for row in rows:
        bold = not row.position
        length = bar(kit, int(row.members) / most, room, kit.way["bar_fill"])
        cells = {"l": kit.cell(kit.held(row.label, bold=bold)),
                 "n": kit.cell(kit.text(row.members, bold=bold), at=at["n"]),
                 "f": kit.cell(kit.held(row.figure, bold=bold), at="r"),
                 "b": kit.cell(length if row.position else []),
                 "m": kit.cell(swatch(kit, row.mark), at="c")}  # fmt: skip
        found.append([cells[one] for one in order])
    return found, widths


def _order(kit: Kit) -> list[str]:
    marked = any(row.mark for row in kit.told.words.totals)
    order = [one for one in kit.way["count_order"] if one != "m" or marked]
    return [*order, *(["m"] if marked and "m" not in order else [])]


def _table(kit: Kit, wide: float) -> list[Block]:
    rows, widths = _rows(kit, wide, _order(kit))
    return [kit.table(rows, widths, kit.way["count_rules"], head=1, sums=1,
                      at=kit.way["count_at"])]  # fmt: skip


def _bars(kit: Kit, wide: float) -> list[Block]:
    """The same with a bar as long as the members of each position."""
    order = [one for one in _order(kit) if one not in {"n", "f"}]
    place = order.index("l") + 1
    rows, widths = _rows(kit, wide, [*order[:place], "b", "n", "f", *order[place:]])
    return [kit.table(rows, widths, kit.way["count_rules"], head=1, sums=1,
                      at=kit.way["count_at"])]  # fmt: skip


def _concluded(kit: Kit, wide: float) -> list[Block]:
    """The same as the table with the result as its last row."""
    order = _order(kit)
    rows, widths = _rows(kit, wide, order)
    label = kit.cell(kit.text(kit.told.words.result[0], bold=True), fill=kit.way["tint"])
    said = kit.cell(result_words(kit), at="c", across=len(order) - 1, fill=kit.way["tint"])
    rows.append([label, said])
    first = longest(kit.told, kit.told.words.result[0].split(), bold=True)
    need(first * 1.04 + 2 * kit.way["pad_across"], widths[0], "the result")
    return [kit.table(rows, widths, kit.way["count_rules"], head=1, sums=2,
                      at=kit.way["count_at"])]  # fmt: skip


def _leaders(kit: Kit, wide: float) -> list[Block]:
    """Lines with dots: a position, its members, what they hold."""
    rows, heads = kit.told.words.totals, kit.told.words.totals_head
    whole = wide * kit.way["count_wide"]
    last = longest(kit.told, [*heads[2].split(), *(row.figure for row in rows)], bold=True) + 14
    middle = longest(kit.told, [*heads[1].split(), "27"], bold=True) + 12
    first = whole - last - middle
    need(longest(kit.told, [f"MMMMM{row.label}" for row in rows], bold=True), first, "totals")
    found = [[Cell(), kit.cell(kit.text(heads[1], bold=True), at="r"),
              kit.cell(kit.text(heads[2], bold=True), at="r")]]  # fmt: skip
    for row in rows:
        bold = not row.position
        found.append([kit.cell(keyed(kit, row, bold=bold), leader=kit.way["leader"]),
                      kit.cell(kit.text(row.members, bold=bold), at="r"),
                      kit.cell(kit.held(row.figure, bold=bold), at="r")])  # fmt: skip
    return [kit.table(found, (first, middle, last), "none", at=kit.way["count_at"])]


def _across(kit: Kit, wide: float) -> list[Block]:
    """A column for each position; members and shares below its word."""
    rows, heads = kit.told.words.totals, kit.told.words.totals_head
    columns = [Column(heads[0], [*heads[1].split(), *heads[2].split()]),
               *(Column(row.label, [row.figure], cell_room(kit.told)) for row in rows)]  # fmt: skip
    widths = fitted(kit.told, columns, wide)
    found = [[kit.head(heads[0]), *(kit.head(row.label, "c") for row in rows)]]
    if any(row.mark for row in rows):
        found.append([Cell(), *(kit.cell(swatch(kit, row.mark), at="c") for row in rows)])
    members = [kit.cell(kit.text(row.members, bold=True), at="c") for row in rows]
    found.append([kit.cell(kit.text(heads[1])), *members])
    found.append([kit.cell(kit.text(heads[2])),
                  *(kit.cell(kit.held(row.figure), at="c") for row in rows)])  # fmt: skip
    return [kit.table(found, widths, kit.way["count_rules"], head=1)]


def _tiles(kit: Kit, wide: float) -> list[Block]:
    """A rounded field for each position with its members in large type."""
    rows, cells, gap = kit.told.words.totals, list[Cell](), 6.0
    each = (wide - gap * (len(rows) - 1)) / len(rows)
    need(longest(kit.told, [f"MM{row.label}" for row in rows]) + 14, each, "tiles")
    for row in rows:
        held = kit.told.held(row) or HOLD
        cells += [Cell()] if cells else []
        cells.append(Cell([kit.para(keyed(kit, row), at="c", leading=1),
                           kit.para(kit.text(row.members, bold=True, size=1.6), at="c", leading=1),
                           kit.para(kit.held(held), at="c", leading=1)], at="top", round=5,
                          fill="" if row.position else kit.way["tint"],
                          border=kit.way["line"]))  # fmt: skip
    widths = [each, *[gap, each] * (len(rows) - 1)]
    return [kit.table([cells], widths, "none", pad=(3, 2))]


def _run(kit: Kit, wide: float) -> list[Block]:
    """All of it in one line of words."""
    said = [keyed(kit, row) + kit.held(f": {row.members}", bold=True)
            + kit.held(f" ({kit.told.held(row)})" if row.figure else "")
            for row in kit.told.words.totals]  # fmt: skip
    return [kit.para(kit.joined(f"{HOLD}{kit.way['between']} ", said), leading=1.2)]


def _sentence(kit: Kit, wide: float) -> list[Block]:
    return [kit.para(kit.text(kit.told.count()))]


def strip(kit: Kit, row: TotalRow) -> str:
    """What heads the States of a position."""
    return f"{row.label}{kit.way['strip_dash']}{kit.told.how_many(row)}"


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "bars": _bars, "concluded": _concluded, "leaders": _leaders,
    "across": _across, "tiles": _tiles, "run": _run, "sentence": _sentence,
    "none": lambda kit, wide: [],
}  # fmt: skip
