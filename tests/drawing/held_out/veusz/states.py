"""The States on a page of Veusz: tables, marks upon a line between names and figures, graphs of
bars and stems, names turned upwards, a plot by position, panels, sections."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.ruled import fitted
from tests.drawing.held_out.shared.columns import largest_first, state_columns
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import mark_column, state_cell
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.veusz.heads import Maker, table, titled
from tests.drawing.held_out.veusz.kit import Kit

Rows = Sequence[StateRow]
Block = Callable[[Kit, float, Rows, int], Part]


def _rows(kit: Kit) -> list[StateRow]:
    return largest_first(kit.told) if kit.way["by_size"] else kit.told.rows()


def _in_blocks(kit: Kit, wide: float, one: Block) -> Part:
    """So many blocks beside one another, of which `one` draws each from its rows."""
    rows, over, gutter = _rows(kit), kit.way["blocks"], kit.way["gutter"]
    long = -(-len(rows) // over)
    each = (wide - gutter * (over - 1)) / over
    made = [one(kit, each, rows[n : n + long], n) for n in range(0, len(rows), long)]
    drawn = kit.beside(made, each, gutter)
    if not kit.way["divided"]:
        return drawn
    lines = "".join(kit.rule(n * (each + gutter) - gutter / 2, 0, n * (each + gutter) - gutter / 2,
                             drawn.high, kit.way["line"], 0.7)
                    for n in range(1, len(made)))  # fmt: skip
    return Part(drawn.drawn + lines, drawn.high)


def _some(kit: Kit, wide: float, rows: Rows, first: int) -> Part:
    """A table of some States."""
    columns, order = state_columns(kit.told, mark_column(kit)), kit.way["order"]
    some = [columns[one] for one in order]
    body = [
        [state_cell(kit, row, one, first + n) for one in order] for n, row in enumerate(rows, 1)
    ]
    return table(kit, some, body, fitted(kit.told, some, wide), kit.way["rules"],
                 headed=kit.way["headed"], zebra=bool(kit.way["zebra"]))  # fmt: skip


def _heads(kit: Kit, spots: Sequence[tuple[str, float, str]]) -> Part:
    """Words above columns, each at its place."""
    drawn = "".join(kit.words(said, x, kit.size * 0.7, at=at, bold=True) for said, x, at in spots)
    return Part(drawn, kit.size * 1.6)


def _caption(kit: Kit, wide: float) -> Part:
    """What names and figures are, where no column has a head."""
    return kit.flow([(", ".join(kit.told.words.states_head[:2]), False)], wide, size=0.9)


def _spine(kit: Kit, wide: float, rows: Rows, _: int) -> Part:
    """Names and figures at both sides of a line upon which the marks are."""
    step, way, heads = kit.size * kit.way["high"], kit.way, kit.told.words.states_head
    names = max(kit.long(row.name, bold=way["names_bold"]) for row in rows)
    figures = max([kit.long(row.figure) for row in rows] + [kit.long(heads[1], bold=True)])
    mark = mark_column(kit) + 8
    need(names + figures + mark + 8, wide, "a spine")
    left = (wide - names - figures - mark - 8) / 2 + names + 4
    gap, x, drawn = min(step * 0.5, kit.size * 0.95), left + mark / 2, ""
    for n, row in enumerate(rows):
        y = step * (n + 0.5)
        drawn += kit.words(row.name, left, y, at="r", bold=way["names_bold"])
        drawn += kit.spot(row.marks, left + 4, y - step / 2 + 1, mark - 8, step - 2)
        drawn += kit.words(row.figure, left + mark, y)
        if n and step > 2 * gap + 1:
            drawn += kit.rule(x, y - step + gap, x, y - gap, way["line"], 0.8)
    body = Part(drawn, step * len(rows))
    spots = [(heads[0], left, "r"), (heads[1], left + mark, "l")]
    return kit.below([_heads(kit, spots), body], 2)


def _bars(kit: Kit, wide: float, rows: Rows, _: int) -> Part:
    """A graph: names before an axis, bars of what they hold, marks at the right edge."""
    step, way, heads = kit.size * kit.way["high"], kit.way, kit.told.words.states_head
    held = {row.state: row.figure or 0.0 for row in kit.told.plan.vote.rows}
    names = max(kit.long(row.name) for row in rows) + 10
    figures = max(kit.long(row.figure) for row in rows) + 8
    mark = max(mark_column(kit) + 4, kit.long(heads[2], bold=True) + 10)
    room = wide - names - figures - mark
    need(max(30.0, kit.long(heads[1], bold=True) - figures + 8), room, "bars")
    most, high = max(held.values()), step * len(rows)
    drawn = kit.rule(names, 0, names, high, way["ink"], 0.8)
    drawn += kit.graph(names, 0, room, high, [held[row.state] for row in rows], most)
    for n, row in enumerate(rows):
        line = step * n
        drawn += kit.rule(0, line, wide, line, way["line"], 0.4, how="dots") if way["grid"] else ""
        drawn += kit.words(row.name, names - 6, step * (n + 0.5), at="r")
        drawn += kit.words(row.figure, names + room + figures - 3, step * (n + 0.5), at="r")
        drawn += kit.spot(row.marks, wide - mark + 2, step * n + 1, mark - 4, step - 2)
    spots = [(heads[0], names - 6, "r"), (heads[1], names + room + figures - 3, "r"),
             (heads[2], wide - mark / 2, "c")]  # fmt: skip
    return kit.below([_heads(kit, spots), Part(drawn, high)], 2)


def _stems(kit: Kit, wide: float, rows: Rows, _: int) -> Part:
    """Marks at the ends of lines as long as what the States hold, figures behind them."""
    step, way, heads = kit.size * kit.way["high"], kit.way, kit.told.words.states_head
    held = {row.state: row.figure or 0.0 for row in kit.told.plan.vote.rows}
    names = max(kit.long(row.name) for row in rows) + 8
    figures, mark = max(kit.long(row.figure) for row in rows) + 4, mark_column(kit)
    room = wide - names - figures - mark
    need(40, room, "stems")
    drawn = kit.rule(names, 0, names, step * len(rows), way["ink"], 0.9)
    for n, row in enumerate(rows):
        y, x = step * (n + 0.5), names + 5 + (room - 8) * (held[row.state] / max(held.values()))
        drawn += kit.words(row.name, names - 6, y, at="r")
        drawn += kit.rule(names, y, x, y, way["line"], 1)
        drawn += kit.spot(row.marks, x, y - step / 2 + 1, mark, step - 2)
        drawn += kit.words(row.figure, x + mark + 3, y)
    spots = [(heads[0], names - 6, "r"), (heads[1], names + 6, "l")]
    return kit.below([_heads(kit, spots), Part(drawn, step * len(rows))], 2)


def _upright(kit: Kit, wide: float) -> Part:
    """Columns of what the States hold, below them marks, figures, and names turned upwards."""
    rows, way, size = _rows(kit), kit.way, kit.size
    each, tall = wide / len(rows), way["tall"]
    held = {row.state: row.figure or 0.0 for row in kit.told.plan.vote.rows}
    need(max(*(kit.long(row.figure) for row in rows), mark_column(kit)) + 4, each, "a column")
    drawn = kit.graph(0, 0, wide, tall, [held[row.state] for row in rows], max(held.values()),
                      upright=True)  # fmt: skip
    drawn += kit.rule(0, tall, wide, tall, way["ink"], 0.9)
    names = max(kit.long(row.name, bold=True) for row in rows)
    at = tall + size * 1.1, tall + size * 2, tall + size * 4.4
    for n, row in enumerate(rows):
        x = each * (n + 0.5)
        drawn += kit.words(row.figure, x, at[0], at="c")
        drawn += kit.spot(row.marks, x - each / 2 + 1, at[1], each - 2, size * 1.9)
        drawn += kit.words(row.name, x, at[2], at="r", angle=270)
        if n:
            drawn += kit.rule(each * n, tall, each * n, at[2] + names, way["line"], 0.5)
    return kit.below([_caption(kit, wide), Part(drawn, at[2] + names + 2)], 3)


def _plot(kit: Kit, wide: float, rows: Rows, _: int) -> Part:
    """A plot of States against positions: a mark where the lines of both meet."""
    step, way, heads = kit.size * kit.way["high"], kit.way, kit.told.words.states_head
    names = max(kit.long(row.name) for row in rows) + 8
    words = [*(row.figure for row in rows), *heads[1].split()]
    figures = max(kit.long(one, bold=True) for one in words) + 14
    left, totals = names + figures, kit.told.words.totals[:-1]
    each = (wide - left) / len(totals)
    need(mark_column(kit) + 4, each, "a position")
    said = [kit.flow([(row.label, True)], each - 4, at="c") for row in totals]
    unit = kit.flow([(heads[1], True)], figures - 6, at="r")
    deep = max(part.high for part in (*said, unit)) + 4
    drawn = kit.moved(unit, names, deep - 4 - unit.high)
    drawn += "".join(kit.moved(part, left + each * n + 2, deep - 4 - part.high)
                     for n, part in enumerate(said))  # fmt: skip
    drawn += kit.words(heads[0], 0, deep - kit.size * 0.8, bold=True)
    need(kit.long(heads[0], bold=True), names + 4, "a head")
    drawn += kit.box(left, deep, wide - left, step * len(rows), line=way["ink"], thick=0.8)
    for k in range(1, len(totals)):
        x = left + each * k
        drawn += kit.rule(x, deep, x, deep + step * len(rows), way["line"], 0.5)
    for n, row in enumerate(rows):
        top, position = deep + step * n, kit.told.position(row)
        place = next(k for k, one in enumerate(totals) if one.position == position)
        drawn += kit.rule(left, top, wide, top, way["line"], 0.5, how="dots") if n else ""
        drawn += kit.words(row.name, 0, top + step / 2)
        drawn += kit.words(row.figure, left - 6, top + step / 2, at="r")
        marks = kit.spot(row.marks, left + each * place + 2, top + 1, each - 4, step - 2)
        drawn += marks or kit.words("–", left + each * (place + 0.5), top + step / 2, at="c")
    return Part(drawn, deep + step * len(rows))


def _panels(kit: Kit, wide: float) -> Part:
    """A small panel for each State: its name above, its figure and its mark below."""
    rows, over, size, way, drawn = _rows(kit), kit.way["panels"], kit.size, kit.way, ""
    gap, high = 4.0, kit.size * 3.6
    each = (wide - gap * (over - 1)) / over
    need(max(kit.long(row.name, bold=True) for row in rows) + 10, each, "a panel")
    for n, row in enumerate(rows):
        x, y = (n % over) * (each + gap), (n // over) * (high + gap)
        drawn += kit.box(x, y, each, high, line=way["line"], round_=way["round"])
        drawn += kit.words(row.name, x + 5, y + size * 1.05, bold=True)
        drawn += kit.words(row.figure, x + 5, y + size * 2.5)
        room = mark_column(kit)
        drawn += kit.spot(row.marks, x + each - room - 5, y + size * 1.7, room, size * 1.7)
    body = Part(drawn, -(-len(rows) // over) * (high + gap) - gap)
    return kit.below([_caption(kit, wide), body], 4)


def _sections(kit: Kit, wide: float) -> Part:
    """The States of each position below its word, each with its mark before its name."""
    found, over, size = [_caption(kit, wide)], kit.way["blocks"], kit.size
    each, step = wide / over, size * kit.way["high"]
    for total in kit.told.words.totals[:-1]:
        rows, drawn = kit.told.of_position(total), ""
        title = kit.box(0, 0, wide, size * 1.8, fill=kit.way["tint"])
        title += kit.words(f"{total.label} ({len(rows)})", 6, size * 0.9, bold=True)
        long, room = -(-len(rows) // over), mark_column(kit)
        for n, row in enumerate(rows):
            x, y = each * (n // long), step * (n % long)
            said = kit.told.named(row)
            need(kit.long(said) + room + 14, each, "a name")
            drawn += kit.spot(row.marks, x + 4, y + 1, room, step - 2)
            drawn += kit.words(said, x + room + 10, y + step / 2)
        body = Part(drawn, step * long) if rows else kit.flow([("None", False)], wide)
        found.append(kit.below([Part(title, size * 1.8), body], 3))
    return kit.below(found, size * 0.7)


_IN_BLOCKS: Mapping[str, Block] = {
    "tables": _some, "spine": _spine, "bars": _bars, "stems": _stems, "plot": _plot,
}  # fmt: skip
_ALONE: Mapping[str, Maker] = {"upright": _upright, "panels": _panels, "sections": _sections}


def states(kit: Kit, wide: float) -> Part:
    """All States, in the way's form."""
    form = kit.way["states"]
    made = _ALONE[form](kit, wide) if form in _ALONE else _in_blocks(kit, wide, _IN_BLOCKS[form])
    return titled(kit, "states", wide, made)
