"""The States of a drawing: tables in blocks with marks, boxes to tick or words; tiles; lists of
each position below one another, beside one another, or at the ends of connectors."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.draw.heads import Maker, outcome, titled
from tests.drawing.held_out.draw.kit import (
    Cell,
    beside,
    box,
    flow,
    heading_cells,
    long,
    table,
    words,
)
from tests.drawing.held_out.draw.marks import mark_cell, marks_room, spot
from tests.drawing.held_out.placed.items import Item, Part, group, item, rule, stacked
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told


def states(told: Told, wide: float) -> Part:
    """All States, in the way's form."""
    made = _STATES[told.way["states"]](told, wide)
    return stacked([titled(told, "states", wide), made], 4)


def _columns(told: Told) -> dict[str, Column]:
    rows, heads, totals = told.rows(), told.words.states_head, told.words.totals[:-1]
    boxes = {str(n): Column(one.label, ["XX"], at="center") for n, one in enumerate(totals)}
    return {"n": Column(heads[0], [row.name for row in rows], spare=2, at="left"),
            "f": Column(heads[1], [row.figure for row in rows], at=told.way["figures_at"]),
            "m": Column(heads[2], [], marks_room(told), at="center"),
            "v": Column(heads[2], [one.label for one in totals], at="left"),
            "c": Column(told.way["code_head"], ["MM"], spare=0.3, at="center"),
            "i": Column(told.way["number_head"], ["27."], spare=0.2, at="right"),
            **boxes}  # fmt: skip


def _cell(told: Told, row: StateRow, what: str, number: int, at: str) -> Cell:
    position, totals, way = told.position(row), told.words.totals, told.way
    if what == "m":
        return mark_cell(told, row.marks)
    if what.isdigit():
        chosen, other, font = way["choice"]
        said = chosen if totals[int(what)].position == position else other
        return Cell(said, bool(not font), "center", font=font)
    word = next(one.label for one in totals if one.position == position)
    said = {"n": row.name, "c": row.state, "f": row.figure, "i": f"{number}.", "v": word}[what]
    bold = {"n": way["names_bold"], "v": position != "yes" and way["word_bold"]}.get(what, False)
    return Cell(said, bold, at)


def _tables(told: Told, wide: float) -> Part:
    """Tables of the States beside one another, read down or across."""
    way, over, order, columns = told.way, told.way["blocks"], told.way["order"], _columns(told)
    each = (wide - way["gutter"] * (over - 1)) / over
    rows, long_ = list(enumerate(told.rows(), 1)), -(-len(told.rows()) // over)
    widths, ats = fitted(told, [columns[c] for c in order], each), [columns[c].at for c in order]
    top, first = heading_cells(told, [columns[one].head for one in order], widths, ats)
    step, parts = told.size * way["high"], list[Part]()
    for n in range(over):
        block = rows[n * long_ : (n + 1) * long_] if way["down"] else rows[n::over]
        body = [(step, [_cell(told, row, one, number, at)
                        for one, at in zip(order, ats, strict=True)])
                for number, row in block]  # fmt: skip
        parts.append(table(told, widths, [(top, first), *body], way["rules"],
                           zebra=bool(way["zebra"])))  # fmt: skip
    return beside(parts, each, way["gutter"])


def _tiles(told: Told, wide: float) -> Part:
    """A tile for each State: name and figure, its mark at one side or below its own line."""
    way, over, gap, high = told.way, told.way["tiles"], 5.0, told.size * 2.9
    each, side = (wide - gap * (over - 1)) / over, marks_room(told) + 6
    rows, items, left = told.rows(), list[Item](), way["mark_side"] == "left"
    need(max(long(told, row.name, bold=True) for row in rows) + 10, each - side, "a tile")
    for n, row in enumerate(rows):
        x, y = n % over * (each + gap), n // over * (high + gap)
        look = {"fill": way["tint"]} if way["card"] == "ground" else {"line": way["line"]}
        items.append(box(x, y, each, high, round=way["round"], **look))
        edge = x + side if left else x + each - side
        if way["card"] == "outline":
            items.append(rule(edge, y, edge, y + high, way["line"], 0.6))
        begin = edge + 6 if left else x + 7
        items.append(words(told, row.name, begin, y + high * 0.31, bold=True))
        items.append(words(told, told.figure(row), begin, y + high * 0.71))
        items += spot(told, row.marks, (x if left else edge) + 2, y + 2, side - 4, high - 4)
    caption = way["caption"].join(told.words.states_head)
    lines = -(-len(rows) // over)
    return stacked([flow(told, [(caption, False)], wide, scale=0.9),
                    Part(items, lines * (high + gap) - gap)], 3)  # fmt: skip


def _counted(told: Told, total: TotalRow, wide: float, *, at: str = "center") -> Part:
    """Words of a position, how many took it and what they hold."""
    return stacked([flow(told, [(total.label, True)], wide, at=at),
                    flow(told, [(told.members(total), False)], wide, at=at),
                    flow(told, [(told.held(total), False)], wide, at=at)], 0)  # fmt: skip


def _listed(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """Names with their figures at the right."""
    step, items = told.size * told.way["high"] * 0.92, list[Item]()
    for n, row in enumerate(rows):
        y = step * (n + 0.5)
        need(long(told, row.name) + long(told, told.figure(row)) + 8, wide, row.name)
        items.append(words(told, row.name, 0, y))
        items.append(words(told, told.figure(row), wide, y, at="right"))
    if not rows:
        items.append(words(told, told.way["nobody"], wide / 2, step / 2, at="center"))
    return Part(items, step * max(len(rows), 1))


def _groups(told: Told, wide: float) -> Part:
    """For each position a line with its count upon a ground, and its States in columns below."""
    found, over, way = list[Part](), told.way["group_over"], told.way
    for total in told.words.totals[:-1]:
        mine, high = told.of_position(total), told.size * 1.7
        line = [box(0, 0, wide, high, fill=way["tint"]),
                words(told, total.label, 6, high / 2, bold=True),
                words(told, told.how_many(total), wide - 6, high / 2, at="right")]  # fmt: skip
        need(long(told, total.label + told.how_many(total), bold=True) + 30, wide, "a group")
        each, length = (wide - 18 * over) / over, max(-(-len(mine) // over), 1)
        parts = [_listed(told, mine[n * length : (n + 1) * length], each)
                 for n in range(over) if mine[n * length :] or not n]  # fmt: skip
        made = beside(parts, each, 18)
        found.append(Part([*line, group(made, 9, high + 3)], high + made.high + 3))
    return stacked(found, 7)


def _shares(told: Told, units: int) -> tuple[int, list[int]]:
    """How long columns have to be, and how many of them each position has."""
    many = [len(told.of_position(total)) for total in told.words.totals[:-1]]
    for length in range(1, 40):
        own = [max(-(-n // length), 1) for n in many]
        if sum(own) <= units:
            break
    return length, own


def _beside(told: Told, wide: float, down: float = 0) -> Part:
    """A framed panel for each position, its count at the head, its States in lists below."""
    way, totals, gap = told.way, told.words.totals[:-1], 8.0
    length, own = _shares(told, way["share_units"])
    each, heads, left = (wide - gap * (sum(own) - 1)) / sum(own), list[Part](), 0.0
    spans = [each * n + gap * (n - 1) for n in own]
    heads = [_counted(told, total, span - 8) for total, span in zip(totals, spans, strict=True)]
    top, items, low = max(one.high for one in heads) + 8, list[Item](), 0.0
    for total, head, span in zip(totals, heads, spans, strict=True):
        mine = told.of_position(total)
        parts = [_listed(told, mine[n : n + length], each - 12)
                 for n in range(0, max(len(mine), 1), length)]  # fmt: skip
        made = beside(parts, each - 12, gap + 12)
        if down:
            items.append(item("link", x=wide / 2, y=0.0, x2=left + span / 2, y2=down,
                              stroke=way["ink"], strokeWidth=0.8))  # fmt: skip
        items.append(box(left, down, span, top, fill=way["tint"], line=way["line"]))
        items += [group(head, left + 4, down + 4), group(made, left + 6, down + top + 4)]
        if not down:
            items.append(box(left, down, span, top + made.high + 8, line=way["line"]))
        low, left = max(low, down + top + made.high + 8), left + span + gap
    return Part(items, low)


def _tree(told: Told, wide: float) -> Part:
    """The result in a box, from which connectors lead to the positions."""
    whole = outcome(told)
    name = f"{told.words.result[0]}:"
    own, high = long(told, name, bold=True) + whole.wide + 34, told.size * 2.1
    left = (wide - own) / 2
    items = [box(left, 0, own, high, line=told.way["accent"], thick=1.2, round=4),
             words(told, name, left + 14, high / 2, bold=True),
             *whole.draw(left + own - 14 - whole.wide, high / 2)]  # fmt: skip
    made = _beside(told, wide, 26)
    return Part([*items, group(made, 0, high)], high + made.high)


_STATES: Mapping[str, Maker] = {
    "tables": _tables, "tiles": _tiles, "groups": _groups, "beside": _beside, "tree": _tree,
}  # fmt: skip
