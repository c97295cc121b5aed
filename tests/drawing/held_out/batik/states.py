"""The States on a page of SVG: tables in blocks with marks, bars, boxes to tick or words; cards;
panels of each position."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.batik.kit import Kit
from tests.drawing.held_out.batik.parts import Maker, titled
from tests.drawing.held_out.batik.totals import table
from tests.drawing.held_out.marked import cell_room
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.columns import state_columns
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell, state_cell
from tests.drawing.held_out.sheet import StateRow

_TICKS = {"tick": "M-.75 0L-.2 .6L.9 -.9", "cross": "M-.7 -.7L.7 .7M-.7 .7L.7 -.7"}


def states(kit: Kit, wide: float) -> Part:
    """All States, in the way's form."""
    return kit.below([titled(kit, "states"), _STATES[kit.way["states"]](kit, wide)], 4)


def _held(kit: Kit) -> dict[str, float]:
    return {row.state: row.figure or 0.0 for row in kit.told.plan.vote.rows}


def _columns(kit: Kit) -> dict[str, Column]:
    boxes = {str(n): Column(one.label, ["XX"], at="c")
             for n, one in enumerate(kit.told.words.totals[:-1])}  # fmt: skip
    return state_columns(kit.told, cell_room(kit.told), **boxes,
                         b=Column("", [], kit.size * 4, spare=0.5, at="l"))  # fmt: skip


def _cell(kit: Kit, row: StateRow, what: str, number: int) -> Cell:
    if what == "b":
        part = _held(kit)[row.state] / max(_held(kit).values())
        return Cell(draw=lambda x, y, wide, high: kit.box(
            x + 4, y + high * 0.32, (wide - 8) * part, high * 0.36, fill=kit.way["bar"])
            if part else "")  # fmt: skip
    if not what.isdigit():
        return state_cell(kit, row, what, number)
    chosen = kit.told.words.totals[int(what)].position == kit.told.position(row)
    return Cell(draw=lambda x, y, w, h: _box(kit, x + w / 2, y + h / 2, chosen=chosen))


def _box(kit: Kit, x: float, y: float, *, chosen: bool) -> str:
    """A box or a button, ticked or not."""
    half, ink, choice = kit.size * 0.42, kit.way["accent"], kit.way["choice"]
    if choice == "button":
        dot = kit.box(x - half * 0.6, y - half * 0.6, half * 1.2, half * 1.2, fill=ink, round_=half)
        return kit.box(x - half, y - half, 2 * half, 2 * half, line=ink, round_=half) + dot * chosen
    tick = (f'<path d="{_TICKS[choice]}" transform="translate({x:.2f},{y:.2f}) '
            f'scale({half:.2f})" fill="none" stroke="{ink}" stroke-width=".32"/>')  # fmt: skip
    return kit.box(x - half, y - half, 2 * half, 2 * half, line=ink) + tick * chosen


def _blocks(kit: Kit, wide: float) -> Part:
    """Tables of the States beside one another, read down or across."""
    way, over, order, columns = kit.way, kit.way["blocks"], kit.way["order"], _columns(kit)
    each, held = (wide - way["gutter"] * (over - 1)) / over, _held(kit)
    ranks = {one.state: -held[one.state] * way["ranked"] for one in kit.told.rows()}
    rows = list(enumerate(sorted(kit.told.rows(), key=lambda row: ranks[row.state]), 1))
    widths = fitted(kit.told, [columns[one] for one in order], each)
    heads = [columns[one].head for one in order] if way["headed"] else []
    ats, long, parts = "".join(columns[one].at for one in order), -(-len(rows) // over), []
    for n in range(over):
        block = rows[n * long : (n + 1) * long] if way["down"] else rows[n::over]
        body = [[_cell(kit, row, one, number) for one in order] for number, row in block]
        parts.append(table(kit, heads, body, widths, ats, way["rules"], zebra=bool(way["zebra"])))
    return kit.beside(parts, each, way["gutter"])


def _cards(kit: Kit, wide: float) -> Part:
    """A rounded card for each State: name and figure, its mark at the right."""
    over, gap, high, way = kit.way["cards"], 5.0, kit.size * 2.9, kit.way
    each, side = (wide - gap * (over - 1)) / over, cell_room(kit.told) + 8
    rows, svg = kit.told.rows(), ""
    need(max(kit.long(row.name, bold=True) for row in rows) + 8, each - side, "a card")
    for n, row in enumerate(rows):
        x, y = n % over * (each + gap), n // over * (high + gap)
        look = {"line": way["line"]} if way["card"] == "outline" else {"fill": way["tint"]}
        svg += kit.box(x, y, each, high, round_=way["round"], **look)
        if way["card"] == "outline":
            svg += kit.rule(x + each - side, y + 3, x + each - side, y + high - 3, way["line"])
        svg += kit.words(row.name, x + 6, y + high * 0.3, bold=True)
        svg += kit.words(kit.told.figure(row), x + 6, y + high * 0.72)
        svg += kit.spot(row.marks, x + each - side + 2, y + 2, side - 4, high - 4)
    lines = -(-len(rows) // over)
    caption = kit.flow([(way["caption"].join(kit.told.words.states_head), False)], wide, size=0.9)
    return kit.below([caption, Part(svg, lines * (high + gap) - gap)], 4)


def _panels(kit: Kit, wide: float) -> Part:
    """A panel for each position: its head at the left, its States in columns at the right."""
    told, way, step, side, found = kit.told, kit.way, kit.size * kit.way["high"], wide * 0.25, []
    each, look = (wide - side - 10) / way["over"], {"round_": kit.way["round"]}
    for total in told.words.totals[:-1]:
        head = [(total.label, True)], [(told.members(total), False)], [(told.held(total), False)]
        labels = kit.below([kit.flow(one, side - 12) for one in head if one[0][0]], 1)
        mine = [told.named(row) for row in told.of_position(total)] or [way["nobody"]]
        need(max(kit.long(one) for one in mine), each - 6, "a panel")
        long = -(-len(mine) // way["over"])
        high = max(labels.high + 8, long * step + 6)
        svg = kit.box(0, 0, wide, high, line=way["line"], **look)
        svg += kit.box(1, 1, side, high - 2, fill=way["tint"], **look) + kit.moved(labels, 8, 4)
        for n, one in enumerate(mine):
            svg += kit.words(one, side + 10 + n // long * each, 3 + step * (n % long + 0.5))
        found.append(Part(svg, high))
    return kit.below(found, 5)


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "cards": _cards, "panels": _panels,
}  # fmt: skip
