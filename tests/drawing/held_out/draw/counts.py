"""How many voted which way and what they hold: tables either way up, tiles, leaders, a sentence."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.draw.heads import Maker, titled
from tests.drawing.held_out.draw.kit import (
    Cell,
    at_edge,
    bit,
    box,
    flow,
    heading_cells,
    in_lines,
    joined,
    long,
    sized,
    table,
    words,
)
from tests.drawing.held_out.draw.marks import mark_cell, mark_room, swatch
from tests.drawing.held_out.placed.items import Item, Part, group, rule, stacked
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.sheet import Mark, TotalRow
from tests.drawing.held_out.told import Told

_DOTS = (1.0, 2.0)


def _mark(told: Told, mark: Mark | None) -> Cell:
    """A cell with a mark and no words beside it."""
    if not mark:
        return Cell()
    cell, made = mark_cell(told, [mark]), swatch(told, mark)
    if cell.said or cell.fill:
        return cell
    return Cell(draw=lambda x, y, wide, high: made.draw(x + (wide - made.wide) / 2, y + high / 2))


def totals(told: Told, wide: float) -> Part:
    """All totals, in the way's form."""
    made = _TOTALS[told.way["totals"]](told, wide)
    return stacked([titled(told, "totals", wide), made], 3) if made.items else made


def _table(told: Told, wide: float) -> Part:
    """A row for each position, below a head."""
    rows, heads, way = told.words.totals, told.words.totals_head, told.way
    order, marked = way["count_order"], any(row.mark for row in rows)
    order = order + "m" * ("m" not in order) if marked else order.replace("m", "")
    columns = {"l": Column(heads[0], [row.label for row in rows], spare=2),
               "n": Column(heads[1], [row.members for row in rows]),
               "f": Column(heads[2], [row.figure for row in rows]),
               "m": Column("", [], mark_room(told), 0.2)}  # fmt: skip
    ats = [{"l": "left", "m": "center"}.get(one, way["members_at"]) for one in order]
    widths = fitted(told, [columns[one] for one in order], wide * way["count_wide"])

    def cell(row: TotalRow, what: str, at: str) -> Cell:
        if what == "m":
            return _mark(told, row.mark)
        said = {"l": row.label, "n": row.members, "f": row.figure}[what]
        return Cell(said, not row.position, at)

    top, first = heading_cells(told, [columns[one].head for one in order], widths, ats)
    step = told.size * way["count_high"]
    body = [(step, [cell(row, one, at) for one, at in zip(order, ats, strict=True)])
            for row in rows]  # fmt: skip
    made = table(told, widths, [(top, first), *body], way["count_rules"], sums=1)
    return at_edge(made, way["count_at"], sum(widths), wide)


def _across(told: Told, wide: float) -> Part:
    """A column for each position, and rows for marks, members and what they hold."""
    rows, heads, way = told.words.totals, told.words.totals_head, told.way
    columns = [Column("", heads[1:], spare=0.6)]
    columns += [Column(row.label, [row.members, row.figure], mark_room(told)) for row in rows]
    widths, ats = fitted(told, columns, wide), ["left"] + ["center"] * len(rows)
    top, first = heading_cells(told, [one.head for one in columns], widths, ats)
    step = told.size * way["count_high"]
    lines = [[Cell(heads[1], True), *(Cell(row.members, at="center") for row in rows)]]
    if any(row.figure for row in rows):
        lines.append([Cell(heads[2], True), *(Cell(row.figure, at="center") for row in rows)])
    if any(row.mark for row in rows):
        lines.insert(0, [Cell(), *(_mark(told, row.mark) for row in rows)])
    body = [(top, first), *((step, line) for line in lines)]
    return table(told, widths, body, "grid" if way["count_rules"] == "open" else way["count_rules"])


def _tiles(told: Told, wide: float) -> Part:
    """A tile for each position and for all: a great number above its words."""
    rows, way, gap = told.words.totals, told.way, 6.0
    each, high = (wide - gap * (len(rows) - 1)) / len(rows), told.size * 5.2
    items = list[Item]()
    for n, row in enumerate(rows):
        x = n * (each + gap)
        look = {"fill": way["tint"]} if way["card"] == "ground" else {"line": way["line"]}
        items.append(box(x, 0, each, high, round=way["round"], **look))
        head = joined([swatch(told, row.mark), bit(told, row.label, bold=True)], 4)
        need(head.wide, each - 6, row.label)
        items += head.draw(x + (each - head.wide) / 2, told.size)
        middle = x + each / 2
        items.append(words(told, row.members, middle, told.size * 2.6, at="center", bold=True,
                           scale=1.7, colour=way["accent"]))  # fmt: skip
        if row.figure:
            need(long(told, told.held(row)), each - 6, "a figure")
            items.append(words(told, told.held(row), middle, told.size * 4.3, at="center"))
    caption = f"{told.words.totals_head[1]} · {told.words.totals_head[2]}"
    return stacked([flow(told, [(caption, False)], wide, scale=0.88), Part(items, high)], 2)


def _leaders(told: Told, wide: float) -> Part:
    """Words, a dotted line, and how many there are of what."""
    rows, way, step = told.words.totals, told.way, told.size * 1.55
    marks = mark_room(told) + 4 if any(row.mark for row in rows) else 0.0
    own, items = min(wide, told.size * 34), list[Item]()
    for n, row in enumerate(rows):
        bold, y, said = not row.position, step * (n + 0.5), told.how_many(row)
        items += swatch(told, row.mark).draw(0, y)
        items.append(words(told, row.label, marks, y, bold=bold))
        items.append(words(told, said, own, y, at="right", bold=bold))
        left = marks + long(told, row.label, bold=bold) + 6
        right = own - long(told, said, bold=bold) - 8
        need(left + 10, right, "dots")
        items.append(rule(left, y + sized(told) * 0.3, right, y + sized(told) * 0.3, way["ink"],
                          0.8, _DOTS))  # fmt: skip
    return at_edge(Part(items, step * len(rows)), way["count_at"], own, wide)


def _run(told: Told, wide: float) -> Part:
    """All of it in a line of words, or in two, in a box."""
    bits = [joined([swatch(told, row.mark), bit(told, f"{row.label}:", bold=True),
                    bit(told, row.members + (f" ({told.held(row)})" if row.figure else ""))], 4)
            for row in told.words.totals]  # fmt: skip
    made = in_lines(told, bits, wide - 16, told.size * 1.6)
    ground = box(0, 0, wide, made.high + 6, line=told.way["line"], round=told.way["round"])
    return Part([ground, group(made, 8, 3)], made.high + 6)


_TOTALS: Mapping[str, Maker] = {
    "table": _table, "across": _across, "tiles": _tiles, "leaders": _leaders, "run": _run,
    "sentence": lambda told, wide: flow(told, [(told.count(), False)], wide),
    "none": lambda told, wide: Part([], 0),
}  # fmt: skip
