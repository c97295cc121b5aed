"""How many voted which way, as tables of pages whose parts are moved to their places."""

from collections.abc import Callable, Sequence

from tests.drawing.held_out.ruled import Column
from tests.drawing.held_out.shared.kit import SIDES, Kit, Piece
from tests.drawing.held_out.shared.parts import Part, PartKit
from tests.drawing.held_out.shared.tables import Cell, shown
from tests.drawing.held_out.sheet import TotalRow

Widths = Callable[[Sequence[Column], float], Sequence[float]]
"""Widths in which no words of the columns break."""


def marked(kit: Kit[Piece]) -> bool:
    """Whether the totals have marks."""
    return any(row.mark for row in kit.told.words.totals)


def by_rows(kit: PartKit, wide: float, widths_of: Widths, table: Callable[..., Part]) -> Part:
    """A row for each position."""
    rows, heads, way = kit.told.words.totals, kit.told.words.totals_head, kit.way
    order: str = way["count_order"].replace("m", "")
    if marked(kit):
        order = way["count_order"] if "m" in way["count_order"] else "m" + order
    columns = {"l": Column(heads[0], [row.label for row in rows], spare=2, at="l"),
               "n": Column(heads[1], [row.members for row in rows], at=way["members_at"]),
               "f": Column(heads[2], [row.figure for row in rows], at=way["figures_at"]),
               "m": Column("", [], kit.mark_room() + 4, 0.2, at="c")}  # fmt: skip
    said = {"l": lambda row: row.label, "n": lambda row: row.members, "f": lambda row: row.figure}

    def cell(row: TotalRow, what: str) -> Cell:
        if what == "m":
            return shown(kit.swatch(row.mark))
        return Cell(said[what](row), not row.position)

    some, own = [columns[one] for one in order], wide * way["count_wide"]
    made = table(kit, some, [[cell(row, one) for one in order] for row in rows],
                 widths_of(some, own), way["count_rules"], high=way["count_high"],
                 sums=True)  # fmt: skip
    return Part(kit.moved(made, (wide - own) * SIDES[way["count_at"]], 0), made.high)


def by_columns(kit: PartKit, wide: float, widths_of: Widths, table: Callable[..., Part]) -> Part:
    """A column for each position."""
    rows, heads, way = kit.told.words.totals, kit.told.words.totals_head, kit.way
    columns = [Column("", heads[1:], spare=0.5, at="l"),
               *(Column(row.label, [row.members, row.figure], kit.mark_room() * bool(row.mark),
                        at="c") for row in rows)]  # fmt: skip
    body = [[Cell(heads[1], True), *(Cell(row.members) for row in rows)],
            [Cell(heads[2], True), *(Cell(row.figure) for row in rows)]]  # fmt: skip
    if marked(kit):
        body.insert(0, [Cell(), *(shown(kit.swatch(row.mark)) for row in rows)])
    return table(kit, columns, body, widths_of(columns, wide), way["count_rules"],
                 high=way["count_high"])  # fmt: skip
