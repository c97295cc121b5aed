"""How many voted which way, on a page that LibPDF draws: tables either way up, tiles, entries."""

from collections.abc import Callable

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.libpdf.grid import Cell, caption, grid, roomy, small
from tests.drawing.held_out.placed.items import (
    Item,
    Part,
    Parts,
    base,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.placed.marks import mark_room, sign_room, swatch_at
from tests.drawing.held_out.ruled import Column
from tests.drawing.held_out.sheet import Mark, TotalRow
from tests.drawing.held_out.told import Told

Maker = Callable[[Told, float], Part]


def titled(told: Told, place: int, part: Part) -> Part:
    """Below its heading, where the page has headings."""
    headings = told.way["headings"]
    return stacked([caption(told, headings[place]), part], 2) if headings else part


def shown(told: Told, mark: Mark | None) -> Cell:
    """A cell with a mark."""
    return Cell(draw=lambda x, y, wide, high: swatch_at(told, mark, x, y))


def _table(told: Told, wide: float) -> Part:
    """A row for each position."""
    rows, heads, way = told.words.totals, told.words.totals_head, told.way
    order: str = way["count_order"]
    if not any(row.mark for row in rows):
        order = order.replace("m", "")
    elif "m" not in order:
        order = "m" + order
    columns = {"l": Column(heads[0], [row.label for row in rows], spare=2),
               "n": Column(heads[1], [row.members for row in rows], at="center"),
               "f": Column(heads[2], [row.figure for row in rows], at=way["figures_at"]),
               "m": Column("", [], mark_room(told) + 4, 0.2)}  # fmt: skip

    def cell(row: TotalRow, what: str) -> Cell:
        said = {"l": row.label, "n": row.members, "f": row.figure}
        return shown(told, row.mark) if what == "m" else Cell(said[what], not row.position)

    return grid(told, [columns[one] for one in order],
                [[cell(row, one) for one in order] for row in rows], wide * way["count_wide"],
                rules=way["count_rules"], high=way["count_high"], sums=True)  # fmt: skip


def _across(told: Told, wide: float) -> Part:
    """A column for each position, below its word and perhaps its mark."""
    rows, heads, way = told.words.totals, told.words.totals_head, told.way
    first = Column("", heads[1:], spare=0.6)
    columns = [Column(row.label, [row.members, row.figure], mark_room(told) * bool(row.mark),
                      at="center") for row in rows]  # fmt: skip
    body = [[Cell(heads[1], bold=True), *(Cell(row.members) for row in rows)],
            [Cell(heads[2], bold=True), *(Cell(row.figure) for row in rows)]]  # fmt: skip
    if any(row.mark for row in rows):
        body.insert(0, [Cell(), *(shown(told, row.mark) for row in rows)])
    return grid(told, [first, *columns], body, wide, rules=way["count_rules"],
                high=way["count_high"])  # fmt: skip


def _tiles(told: Told, wide: float) -> Part:
    """A box for each position: a great number, its word above it, its share below."""
    rows, gap, way = told.words.totals, 6.0, told.way
    each, high = (wide - gap * (len(rows) - 1)) / len(rows), told.size * 5.2
    items = list[Item]()
    for n, row in enumerate(rows):
        x = n * (each + gap)
        items.append(rect(x, 0, each, high, fill=way["tint"], round_=way["round"]))
        items.append(rect(x, 0, each, 2.2, fill=way["accent"]))
        need(roomy(told, row.label, bold=True) + 12, each, "a tile's word")
        items.append(text(told, row.label, x + 6, told.size * 1.6, bold=True))
        great = roomy(told, row.members, scale=1.8, bold=True)
        items.append(text(told, row.members, x + 6, told.size * 3.4, scale=1.8, bold=True))
        scale, word = small(told, 0.85), told.members(row).partition(" ")[2]
        need(great + long(told, word, scale=scale) + 10, each, "a tile's number")
        items.append(text(told, word, x + 6 + great, told.size * 3.4, scale=scale))
        room = mark_room(told) if row.mark else 0
        need(room + long(told, told.held(row)) + 16, each, "a tile's share")
        items.append(text(told, told.held(row), x + 6, told.size * 4.75))
        items += swatch_at(told, row.mark, x + each - 6 - room / 2, told.size * 4.4)
    return Part(items, high)


def _entries(told: Told, wide: float) -> Part:
    """A line for each position, or two where it is narrow."""
    rows, found = told.words.totals, list[Part]()
    signs = sign_room(told, rows)
    first = signs + max(roomy(told, f"{row.label}:", bold=True) for row in rows) + 6
    narrow = first + max(long(told, told.how_many(row), bold=True) for row in rows) > wide
    step = told.size * (1.35 if narrow else 1.6)
    for row in rows:
        middle, whole = step / 2, not row.position
        items = swatch_at(told, row.mark, signs / 2 - 2, middle)
        items.append(text(told, f"{row.label}:", signs, base(told, middle), bold=True))
        need(first - 6, wide, "a total's word")
        x, y = (signs, middle + step) if narrow else (first, middle)
        need(x + long(told, told.how_many(row), bold=whole), wide, "a total")
        items.append(text(told, told.how_many(row), x, base(told, y), bold=whole))
        if whole:
            items.insert(0, rule(0, -1, wide if narrow else first * 2, -1, told.way["line"], 0.7))
        found.append(Part(items, step * (2 if narrow else 1)))
    return stacked(found, 4 if narrow else 0.5)


_TOTALS: Parts = {
    "table": _table, "across": _across, "tiles": _tiles, "entries": _entries,
    "sentence": lambda told, wide: lines(told, told.count(), 0, 0, wide),
}  # fmt: skip
PARTS: Parts = {
    "totals": lambda told, wide: titled(told, 0, _TOTALS[told.way["totals"]](told, wide)),
    "entries": _entries,
}  # fmt: skip
