"""The States on a page of Gnumeric: tables in one to three blocks, cells of two rows, names that
run upwards, bars of shares, words, crosses below positions, positions with their sums."""

from collections.abc import Callable, Mapping
from itertools import accumulate

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.gnumeric.heads import titled
from tests.drawing.held_out.gnumeric.kit import PAD, Kit
from tests.drawing.held_out.gnumeric.tables import LOOKS, bordered, table, widths_of
from tests.drawing.held_out.ruled import Column
from tests.drawing.held_out.shared.blocks import in_blocks
from tests.drawing.held_out.shared.columns import position_columns, state_columns
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell, mark_column, state_cell
from tests.drawing.held_out.sheet import StateRow


def _blocks(kit: Kit, wide: float) -> Part:
    """Tables beside one another, or a single one."""
    way, rows, over = kit.way, kit.told.rows(), kit.way["blocks"]
    known = state_columns(kit.told, mark_column(kit), b=Column("", [], kit.size * 7, 2))
    columns = [known[one] for one in way["order"]]
    gutter = way["gutter"] if over > 1 else 0
    own = way["table_wide"] * wide if over == 1 else wide
    each = widths_of(kit, columns, (own - gutter * (over - 1)) / over)
    cells = [[_cell(kit, row, what, n) for what in way["order"]] for n, row in enumerate(rows, 1)]
    length, made, x = -(-len(rows) // over), "", (wide - own) / 2
    high = 0.0
    for k in range(over):
        part = table(kit, columns, cells[k * length : (k + 1) * length], each, way["rules"],
                     headed=way["headed"], zebra=bool(way["zebra"]))  # fmt: skip
        made += kit.moved(part, x, 0)
        x, high = x + sum(each) + gutter, max(high, part.high)
    return Part(made, high)


def _cell(kit: Kit, row: StateRow, what: str, number: int) -> Cell:
    if what != "b":
        return state_cell(kit, row, what, number)
    held = {one.state: one.figure or 0.0 for one in kit.told.plan.vote.rows}
    part = held[row.state] / max(held.values())
    return Cell(draw=lambda x, y, wide, high: kit.shape(
        "rect", x + 2, y + high * 0.28, max((wide - 4) * part, 0.8), high * 0.44,
        fill=kit.way["bar"]))  # fmt: skip


def _joined(kit: Kit, wide: float) -> Part:
    """One table of so many blocks, without a gap."""
    way, over = kit.way, kit.way["blocks"]
    known = state_columns(kit.told, mark_column(kit))
    columns = [known[one] for one in way["order"]]
    each = widths_of(kit, columns, wide / over)
    cells = [[state_cell(kit, row, what, n) for what in way["order"]]
             for n, row in enumerate(kit.told.rows(), 1)]  # fmt: skip
    body = in_blocks(cells, over, [], Cell(), down=way["down"])
    step = len(columns) + 1  # Between two blocks lies a cell that this table does not have.
    body = [[cell for k, cell in enumerate(row, 1) if k % step] for row in body]
    return table(kit, columns * over, body, each * over, way["rules"], headed=way["headed"])


def _cards(kit: Kit, wide: float) -> Part:
    """A box for each State: its name above, its figure and its mark below."""
    way, rows, over = kit.way, kit.told.rows(), kit.way["across"]
    gap, step = way["card_gap"], kit.size * way["high"]
    each, high = (wide - gap * (over - 1)) / over, 2 * step
    room = max(mark_column(kit), each * 0.45)
    made = ""
    for n, row in enumerate(rows):
        x, y = (n % over) * (each + gap), (n // over) * (high + gap)
        need(kit.long(row.name, bold=True) + 2 * PAD, each, row.name)
        need(kit.long(row.figure) + 2 * PAD, each - room, row.figure)
        made += kit.area(x, y, each, step, fill=way["tint"])
        made += kit.cell(x, y, each, step, [(row.name, True)], at="c")
        left, mark = (x, x + each - room) if way["mark_last"] else (x + room, x)
        made += kit.cell(left, y + step, each - room, step, [(row.figure, False)], at="c")
        made += kit.spot(row.marks, mark, y + step, room, step)
        made += kit.frame(x, y, each, high, way["line"], "thin")
    lines = -(-len(rows) // over)
    return Part(made, lines * (high + gap) - gap)


def _upright(kit: Kit, wide: float) -> Part:
    """Names that run upwards, below them figures and marks, in so many bands."""
    way, rows, size = kit.way, kit.told.rows(), kit.size
    bands, heads = way["bands"], kit.told.words.states_head
    over = -(-len(rows) // bands)
    first = max(kit.long(word, bold=True) for head in heads for word in head.split()) + 2 * PAD + 2
    each, step = (wide - first) / over, size * way["high"]
    need(max(kit.long(row.figure) for row in rows) + 2 * PAD, each, "figures")
    need(mark_column(kit), each + 2, "marks")
    tall = max(kit.long(row.name, bold=way["names_bold"]) for row in rows) + 3 * PAD
    low = max(step, (max(len(h.split()) for h in heads[1:])) * kit.line() + 2)
    ys = list(accumulate([tall, low, step * 1.15], initial=0.0))
    made = ""
    for band in range(bands):
        some = rows[band * over : (band + 1) * over]
        xs = [0.0, *(first + each * n for n in range(len(some) + 1))]
        drawn = kit.area(0, 0, xs[-1], tall, fill=way["tint"])
        for head, top, end in zip(heads, ys, ys[1:], strict=False):
            drawn += kit.cell(0, top, first, end - top, [(head, True)], wrap=True)
        for row, x in zip(some, xs[1:], strict=False):
            drawn += kit.cell(x, 0, each, tall, [(row.name, way["names_bold"])], at="c", turn=90)
            drawn += kit.cell(x, ys[1], each, low, [(row.figure, False)], at="c")
            drawn += kit.spot(row.marks, x, ys[2], each, ys[3] - ys[2])
        made += kit.moved(Part(drawn + bordered(kit, LOOKS[way["rules"]], xs, ys), ys[-1]), 0,
                          band * (ys[-1] + 10))  # fmt: skip
    return Part(made, bands * (ys[-1] + 10) - 10)


def _crossed(kit: Kit, wide: float) -> Part:
    """A column for each position, in one of which a State has a sign."""
    way, totals = kit.way, kit.told.words.totals[:-1]
    columns = [one._replace(at="l" if n == 0 else "c")
               for n, one in enumerate(position_columns(kit.told))]  # fmt: skip
    signs = way["ballot"]

    def cell(row: StateRow, here: bool) -> Cell:
        said = signs[0] if here else signs[1]
        told = {"runs": [[said, True]], "at": "c", "size": kit.sized(1.05),
                "font": "DejaVu Sans", "ink": way["ink"]}  # fmt: skip
        return Cell(
            draw=lambda x, y, wide, high: kit.told_cell(x, y, wide, high, told) if said else ""
        )

    body = [[Cell(row.name, way["names_bold"]), Cell(row.figure),
             *(cell(row, kit.told.position(row) == one.position) for one in totals)]
            for row in kit.told.rows()]  # fmt: skip
    return table(kit, columns, body, widths_of(kit, columns, wide), way["rules"],
                 zebra=bool(way["zebra"]))  # fmt: skip


def _subtotals(kit: Kit, wide: float) -> Part:
    """Positions as headings, below each its States in so many pairs of columns."""
    way, over = kit.way, kit.way["pairs"]
    heads, rows = kit.told.words.states_head, kit.told.rows()
    pair = [Column(heads[0], [row.name for row in rows], spare=2, at="l"),
            Column(heads[1], [row.figure for row in rows], at="r")]  # fmt: skip
    columns, body, spans = pair * over, list[list[Cell]](), list[int]()
    for total in kit.told.words.totals[:-1]:
        spans.append(len(body))
        said = kit.told.how_many(total)
        body.append([Cell(f"{total.label}: {said}", True), *[Cell()] * (2 * over - 1)])
        some = [[Cell(row.name), Cell(row.figure)] for row in kit.told.of_position(total)]
        if not some:
            body.append([Cell(way["nobody"]), *[Cell()] * (2 * over - 1)])
        for n in range(0, len(some), over):
            line = [cell for two in some[n : n + over] for cell in two]
            body.append(line + [Cell()] * (2 * over - len(line)))
    return table(kit, columns, body, widths_of(kit, columns, wide), way["rules"],
                 spans=spans)  # fmt: skip


_STATES: Mapping[str, Callable[[Kit, float], Part]] = {
    "blocks": _blocks, "joined": _joined, "cards": _cards, "upright": _upright,
    "crossed": _crossed, "subtotals": _subtotals,
}  # fmt: skip


def states(kit: Kit, wide: float) -> Part:
    """The States below their heading."""
    return titled(kit, "states", wide, _STATES[kit.way["states"]](kit, wide))
