"""How many voted which way, and what they hold, on a page of Racket."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.placed.items import longest
from tests.drawing.held_out.racket.facts import Maker
from tests.drawing.held_out.racket.kit import HOLD, Block, Cell, Kit
from tests.drawing.held_out.racket.marks import keyed, swatch
from tests.drawing.held_out.racket.parts import result_words, titled
from tests.drawing.held_out.ruled import fitted
from tests.drawing.held_out.shared.columns import across_columns, count_columns, count_order


def totals(kit: Kit, wide: float) -> list[Block]:
    """All totals, in the way's form."""
    return [*titled(kit, "totals", wide), *_TOTALS[kit.way["totals"]](kit, wide)]


def _rows(kit: Kit, wide: float) -> tuple[list[list[Cell]], list[float], list[str]]:
    """A row for each position, below a head; widths and what the columns hold."""
    rows, order = kit.told.words.totals, count_order(kit.told)
    columns = count_columns(kit.told)
    at = {"l": "l", "n": kit.way["members_at"], "f": "r", "m": "c"}
    widths = fitted(kit.told, [columns[one] for one in order], wide * kit.way["count_wide"])
    found = [[kit.head(columns[one].head, at[one]) for one in order]]
    for row in rows:
        bold = not row.position
        cells = {"l": kit.cell(kit.held(row.label, bold=bold)),
                 "n": kit.cell(kit.text(row.members, bold=bold), at=at["n"]),
                 "f": kit.cell(kit.held(row.figure, bold=bold), at="r"),
                 "m": kit.cell(swatch(kit, row.mark), at="c")}  # fmt: skip
        found.append([cells[one] for one in order])
    return found, widths, order


def _table(kit: Kit, wide: float) -> list[Block]:
    rows, widths, _ = _rows(kit, wide)
    return [kit.table(rows, widths, kit.way["count_rules"], head=1, sums=1,
                      at=kit.way["count_at"])]  # fmt: skip


def _concluded(kit: Kit, wide: float) -> list[Block]:
    """The same with the result as its last row."""
    rows, widths, order = _rows(kit, wide)
    label = kit.cell(kit.text(kit.told.words.result[0], bold=True), fill=kit.way["tint"])
    rows.append([label, kit.cell(result_words(kit), at="c", across=len(order) - 1)])
    first = longest(kit.told, kit.told.words.result[0].split(), bold=True)
    need(first + 2 * kit.way["pad_across"], widths[0], "the result")
    return [kit.table(rows, widths, kit.way["count_rules"], head=1, sums=2,
                      at=kit.way["count_at"])]  # fmt: skip


def _leaders(kit: Kit, wide: float) -> list[Block]:
    """Lines with leaders: a position, its members, what they hold."""
    rows, heads = kit.told.words.totals, kit.told.words.totals_head
    whole = wide * kit.way["count_wide"]
    middle = whole - longest(kit.told, [heads[2], *(row.figure for row in rows)], bold=True) - 14
    words = longest(kit.told, [f"MMM{row.label}" for row in rows], bold=True)
    need(words + longest(kit.told, [heads[1]], bold=True) + 16, middle, "totals")
    tabs = [("right", middle, kit.way["leader"]), ("right", whole, "none")]
    top = kit.para(kit.text(f"\t{heads[1]}\t{heads[2]}", bold=True),
                   tabs=[(kind, place, "none") for kind, place, _ in tabs])  # fmt: skip
    return [top, *(kit.para(keyed(kit, row, bold=not row.position),
                            kit.text(f"\t{row.members}\t{row.figure}", bold=not row.position),
                            tabs=tabs) for row in rows)]  # fmt: skip


def _across(kit: Kit, wide: float) -> list[Block]:
    """A column for each position; members and shares below its word."""
    rows, heads = kit.told.words.totals, kit.told.words.totals_head
    columns = across_columns(kit.told)
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
    """A field for each position with its members in large type."""
    rows, cells = kit.told.words.totals, list[Cell]()
    need(longest(kit.told, [f"MM{row.label}" for row in rows]) + 12, wide / len(rows), "tiles")
    for row in rows:
        held = kit.told.held(row) or HOLD
        cells.append(Cell([kit.para(keyed(kit, row), at="c", leading=1),
                           kit.para(kit.text(row.members, bold=True, size=1.6), at="c", leading=1),
                           kit.para(kit.held(held), at="c", leading=1)],
                          "" if row.position else kit.way["tint"], at="top"))  # fmt: skip
    return [kit.table([cells], [wide / len(rows)] * len(rows), "all")]


def _run(kit: Kit, wide: float) -> list[Block]:
    """All of it in one line of words."""
    said = [keyed(kit, row) + kit.held(f": {row.members}", bold=True)
            + kit.held(f"{HOLD}({kit.told.held(row)})" if row.figure else "")
            for row in kit.told.words.totals]  # fmt: skip
    return [kit.para(kit.joined(f"{HOLD}{kit.way['between']} ", said))]


def _sentence(kit: Kit, wide: float) -> list[Block]:
    return [kit.para(kit.text(kit.told.count()))]


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "concluded": _concluded, "leaders": _leaders, "across": _across,
    "tiles": _tiles, "run": _run, "sentence": _sentence, "none": lambda kit, wide: [],
}  # fmt: skip
