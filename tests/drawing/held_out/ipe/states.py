"""The States on a page of Ipe: tables in blocks that may mirror one another, dashed lines, slips,
boards."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.ipe.grids import table
from tests.drawing.held_out.ipe.heads import Maker, titled
from tests.drawing.held_out.ipe.kit import Kit, path
from tests.drawing.held_out.ipe.positions import choice, paragraphs, rosters
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.columns import state_columns
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell, mark_column, state_cell
from tests.drawing.held_out.sheet import StateRow


def states(kit: Kit, wide: float) -> Part:
    """All States, in the way's form."""
    return kit.below([titled(kit, "states", wide), _STATES[kit.way["states"]](kit, wide)], 3)


def _columns(kit: Kit) -> dict[str, Column]:
    boxes = {str(n): Column(one.label, ["XX"], spare=0.6, at="c")
             for n, one in enumerate(kit.told.words.totals[:-1])}  # fmt: skip
    return state_columns(kit.told, mark_column(kit), **boxes)


def _cell(kit: Kit, row: StateRow, what: str, number: int) -> Cell:
    if not what.isdigit():
        return state_cell(kit, row, what, number)
    chosen = kit.told.words.totals[int(what)].position == kit.told.position(row)
    return Cell(draw=lambda x, y, w, h: choice(kit, x + w / 2, y + h / 2, chosen=chosen))


def _blocks(kit: Kit, wide: float) -> Part:
    """Tables of the States beside one another, read down or across; each second may be the
    mirror of the first."""
    way, over, columns = kit.way, kit.way["blocks"], _columns(kit)
    gutter, rows, made = way["gutter"], list(enumerate(kit.told.rows(), 1)), list[Part]()
    each, long = (wide - gutter * (over - 1)) / over, -(-len(rows) // over)
    for n in range(over):
        order = way["order"][::-1] if way["mirrored"] and n % 2 else way["order"]
        some = [columns[one] for one in order]
        if way["mirrored"] and n % 2:
            some = [one._replace(at={"l": "r", "r": "l"}.get(one.at, one.at)) for one in some]
        widths = fitted(kit.told, some, each)
        block = rows[n * long : (n + 1) * long] if way["down"] else rows[n::over]
        body = [[_cell(kit, row, one, number) for one in order] for number, row in block]
        made.append(table(kit, some, body, widths, way["rules"], headed=way["headed"]))
    parts = kit.beside(made, each, gutter)
    if over > 1 and way["between"]:
        lines = "".join(kit.rule(x, 0, x, parts.high, way["accent"], 0.9) for n in range(1, over)
                        if (x := n * (each + gutter) - gutter / 2))  # fmt: skip
        return Part(parts.drawn + lines, parts.high)
    return parts


def _caption(kit: Kit, wide: float, order: Sequence[int] = (0, 1, 2)) -> Part:
    """What stands in a State's place, in words."""
    heads = [kit.told.words.states_head[n] for n in order]
    return kit.flow([(kit.way["caption"].join(heads), False)], wide, size=0.9,
                    colour=kit.way["accent"])  # fmt: skip


def _leaders(kit: Kit, wide: float) -> Part:
    """Lines that lead from each name to its figure and its mark."""
    way, over, rows = kit.way, kit.way["blocks"], kit.told.rows()
    gutter, room, step, made = way["gutter"], mark_column(kit) + 6, kit.size * way["high"], []
    each, long = (wide - gutter * (over - 1)) / over, -(-len(rows) // over)
    figures = max(kit.long(kit.told.figure(row)) for row in rows)
    amid = way["amid"]  # The mark before the figure.
    for n in range(0, len(rows), long):
        xml = ""
        for k, row in enumerate(rows[n : n + long]):
            y, figure = step * (k + 0.5), kit.told.figure(row)
            end = each - room - figures - 6 if amid else each - room - kit.long(figure) - 4
            start, low = kit.long(row.name, bold=way["names_bold"]) + 5, y + kit.size * 0.3
            need(start + 8, end, "a line that leads")
            xml += kit.words(row.name, 0, y, bold=way["names_bold"])
            xml += kit.rule(start, low, end, low, way["line"], 0.8, how=way["leader"])
            xml += kit.words(figure, each if amid else each - room, y, at="r")
            left = end + 3 if amid else each - room + 6
            xml += kit.spot(row.marks, left, y - step / 2 + 0.8, room - 6, step - 1.6)
        made.append(Part(xml, step * len(rows[n : n + long])))
    return kit.below([_caption(kit, wide, (0, 2, 1) if amid else (0, 1, 2)),
                  kit.beside(made, each, gutter)], 3)  # fmt: skip


def _slips(kit: Kit, wide: float) -> Part:
    """A slip for each State: its mark at the left, behind a line its name above its figure."""
    way, over, gap, rows, xml = kit.way, kit.way["slips"], 6.0, kit.told.rows(), ""
    each, high, room = (wide - gap * (over - 1)) / over, kit.size * 2.9, mark_column(kit) + 4
    need(max(kit.long(row.name, bold=True) for row in rows) + room + 8, each, "a slip")
    for n, row in enumerate(rows):
        x, y = n % over * (each + gap), n // over * (high + gap)
        if way["slip"] == "ground":
            xml += kit.box(x + room, y, each - room, high, fill=way["tint"], round_=0)
        xml += kit.spot(row.marks, x + 1.4, y + 1.4, room - 2.8, high - 2.8)
        xml += kit.rule(x + room, y, x + room, y + high, way["line"], way["thick"])
        xml += kit.words(row.name, x + room + 5, y + high * 0.3, bold=True)
        xml += kit.words(kit.told.figure(row), x + room + 5, y + high * 0.72)
        xml += kit.box(x, y, each, high, line=way["line"], thick=way["thick"] + 0.2,
                       round_=way["round"])  # fmt: skip
    deep = -(-len(rows) // over) * (high + gap) - gap
    return kit.below([_caption(kit, wide, (2, 0, 1)), Part(xml, deep)], 3)


def _board(kit: Kit, wide: float) -> Part:
    """Squares of a board: the code dark in a corner, the name beside it, figure and mark below."""
    way, over, rows, xml = kit.way, kit.way["squares"], kit.told.rows(), ""
    each, high, corner = wide / over, kit.size * 3.1, kit.size * 2.1
    need(max(kit.long(row.name) for row in rows) + corner + 8, each, "a square")
    figure = max(kit.long(kit.told.figure(row)) for row in rows) + 12
    need(mark_column(kit) + figure, each, "a square's mark")
    for n, row in enumerate(rows):
        x, y, top = n % over * each, n // over * high, kit.size * 1.45
        xml += kit.box(x, y, corner, top, fill=way["accent"])
        xml += kit.words(row.state, x + corner / 2, y + top / 2, at="c", bold=True, size=0.9,
                         colour=WHITE)  # fmt: skip
        xml += kit.words(row.name, x + corner + 4, y + top / 2)
        xml += kit.words(kit.told.figure(row), x + 5, y + (top + high) / 2)
        xml += kit.spot(row.marks, x + figure, y + top + 1, each - figure - 2, high - top - 2)
    down = -(-len(rows) // over)
    ends = [f"{n * each:.2f} 0 m {n * each:.2f} {-high * _deep(len(rows), over, n):.2f} l"
            for n in range(over + 1)]  # fmt: skip
    last = (len(rows) - (down - 1) * over) * each
    ends += [f"0 {-high * n:.2f} m {wide if n < down else last:.2f} {-high * n:.2f} l"
             for n in range(down + 1)]  # fmt: skip
    xml += path(ends, line=way["line"], thick=way["thick"] + 0.2)
    return kit.below([_caption(kit, wide), Part(xml, high * down)], 3)


def _deep(count: int, over: int, edge: int) -> int:
    """How many rows reach an upright line of a board."""
    full, rest = divmod(count, over)
    return full + (rest > 0 and edge <= rest)


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "leaders": _leaders, "slips": _slips, "board": _board,
    "rosters": rosters, "paragraphs": paragraphs,
}  # fmt: skip
