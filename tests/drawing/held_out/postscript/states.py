"""The States on a page of PostScript: tables in blocks, dotted lines, cards, strips, columns and
paragraphs of each position."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.postscript.grids import TURNED, table, widths_of
from tests.drawing.held_out.postscript.heads import Maker, titled
from tests.drawing.held_out.postscript.kit import Kit, nr
from tests.drawing.held_out.ruled import Column
from tests.drawing.held_out.shared.colours import WHITE
from tests.drawing.held_out.shared.columns import state_columns
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell, mark_column, state_cell
from tests.drawing.held_out.sheet import StateRow

_CHOICES = {"tick": "-.7 0 m -.2 -.6 n .9 .9 n", "cross": "-.6 -.6 m .6 .6 n -.6 .6 m .6 -.6 n"}


def states(kit: Kit, wide: float) -> Part:
    """All States, in the way's form."""
    return kit.below([titled(kit, "states"), _STATES[kit.way["states"]](kit, wide)], 3)


def _columns(kit: Kit) -> dict[str, Column]:
    kind = TURNED * kit.way["heads_turned"]
    boxes = {str(n): Column(one.label, ["XX"], at="c", kind=kind)
             for n, one in enumerate(kit.told.words.totals[:-1])}  # fmt: skip
    return state_columns(kit.told, mark_column(kit), **boxes)


def _cell(kit: Kit, row: StateRow, what: str, number: int) -> Cell:
    if not what.isdigit():
        return state_cell(kit, row, what, number)
    chosen = kit.told.words.totals[int(what)].position == kit.told.position(row)
    return Cell(draw=lambda x, y, w, h: _choice(kit, x + w / 2, y + h / 2, chosen=chosen))


def _choice(kit: Kit, x: float, y: float, *, chosen: bool) -> str:
    """What stands in the column of a position: a box or a button, perhaps chosen, or a sign."""
    half, way, place = kit.size * 0.42, kit.way, f"{nr(x)} {nr(-y)}"
    ink, choice = kit.colour(way["accent"]), way["choice"]
    if choice == "X":
        return kit.words("X", x, y, at="c", bold=True) if chosen else ""
    if choice == "button":
        dot = f"newpath {place} {nr(half * 0.55)} 0 360 arc fill " if chosen else ""
        return f"{ink}.7 w newpath {place} {nr(half)} 0 360 arc stroke {dot}\n"
    drawn = f"{place} {nr(half)} {{.3 w newpath {_CHOICES[choice]} stroke}} k " if chosen else ""
    frame = f"{nr(x - half)} {nr(-y - half)} {nr(2 * half)} {nr(2 * half)} bs "
    return f"{ink}.7 w {frame if way['choice_framed'] else ''}{drawn}\n"


def _blocks(kit: Kit, wide: float) -> Part:
    """Tables of the States beside one another, read down or across."""
    way, over, order, columns = kit.way, kit.way["blocks"], kit.way["order"], _columns(kit)
    each, some = (wide - way["gutter"] * (over - 1)) / over, [columns[one] for one in order]
    rows, widths, made = list(enumerate(kit.told.rows(), 1)), widths_of(kit, some, each), []
    long = -(-len(rows) // over)
    for n in range(over):
        block = rows[n * long : (n + 1) * long] if way["down"] else rows[n::over]
        body = [[_cell(kit, row, one, number) for one in order] for number, row in block]
        made.append(table(kit, some, body, widths, way["rules"], headed=way["headed"],
                          zebra=bool(way["zebra"])))  # fmt: skip
    parts = kit.beside(made, each, way["gutter"])
    if over > 1 and way["between"]:
        lines = "".join(kit.rule(x, 0, x, parts.high, way["line"], 0.8) for n in range(1, over)
                        if (x := n * (each + way["gutter"]) - way["gutter"] / 2))  # fmt: skip
        return Part(parts.drawn + lines, parts.high)
    return parts


def _ledger(kit: Kit, wide: float) -> Part:
    """Dots that lead from each name to its figure; the mark at one side."""
    way, over, rows = kit.way, kit.way["blocks"], kit.told.rows()
    gutter, room, step, made = way["gutter"], mark_column(kit) + 6, kit.size * way["high"], []
    each, long = (wide - gutter * (over - 1)) / over, -(-len(rows) // over)
    first = way["mark_before"]
    for n in range(0, len(rows), long):
        ps = ""
        for k, row in enumerate(rows[n : n + long]):
            y, figure = step * (k + 0.5), kit.told.figure(row)
            left, right = (room, each) if first else (0.0, each - room)
            start = left + kit.long(row.name, bold=way["names_bold"]) + 4
            end, low = right - kit.long(figure) - 4, y + kit.size * 0.33
            need(start + 8, end, "a dotted line")
            ps += kit.words(row.name, left, y, bold=way["names_bold"])
            ps += kit.rule(start, low, end, low, way["line"], 0.8, how="dots")
            ps += kit.words(figure, right, y, at="r")
            ps += kit.spot(row.marks, 0 if first else right + 6, y - step / 2 + 0.8, room - 6,
                       step - 1.6)  # fmt: skip
        made.append(Part(ps, step * len(rows[n : n + long])))
    name, figures, vote = kit.told.words.states_head
    heads = (vote, name, figures) if first else (name, figures, vote)
    said = kit.flow([(way["caption"].join(heads), False)], wide, size=0.9, colour=way["accent"])
    return kit.below([said, kit.beside(made, each, gutter)], 3)


def _cards(kit: Kit, wide: float) -> Part:
    """A card for each State: its name upon a strip, below it its figure and its mark."""
    way, over, gap, rows, ps = kit.way, kit.way["cards"], 6.0, kit.told.rows(), ""
    each, strip, low = (wide - gap * (over - 1)) / over, kit.size * 1.5, kit.size * 1.75
    need(max(kit.long(row.name, bold=True) for row in rows) + 10, each, "a card")
    figure = max(kit.long(kit.told.figure(row)) for row in rows) + 12
    need(mark_column(kit) + figure, each, "a card's mark")
    for n, row in enumerate(rows):
        x, y = n % over * (each + gap), n // over * (strip + low + gap)
        fill = way["accent"] if way["card"] == "dark" else way["tint"]
        ink = WHITE if way["card"] == "dark" else way["ink"]
        ps += kit.box(x, y, each, strip, fill=fill)
        ps += kit.words(row.name, x + 5, y + strip / 2, bold=True, colour=ink)
        ps += kit.words(kit.told.figure(row), x + 5, y + strip + low / 2)
        ps += kit.spot(row.marks, x + figure, y + strip + 1.4, each - figure - 1.4, low - 2.6)
        ps += kit.box(x, y, each, strip + low, line=way["line"], thick=way["thick"])
    high = -(-len(rows) // over) * (strip + low + gap) - gap
    said = kit.flow([(way["caption"].join(kit.told.words.states_head), False)], wide, size=0.9)
    return kit.below([said, Part(ps, high)], 3)


def _strips(kit: Kit, wide: float) -> Part:
    """Strips of so many States beside one another: names, figures and marks in lines."""
    way, over, rows, found = kit.way, kit.way["strip"], kit.told.rows(), list[Part]()
    heads = kit.told.words.states_head
    first = max(kit.long(head, bold=True) for head in heads) + 10
    each, step = (wide - first) / over, kit.size * way["high"]
    need(first, wide * 0.25, "a strip's heads")
    need(max(kit.long(row.name, bold=way["names_bold"]) for row in rows) + 5, each, "a strip")
    need(mark_column(kit) + 2, each, "a strip's mark")
    for start in range(0, len(rows), over):
        some = rows[start : start + over]
        right, ps = first + each * len(some), kit.box(0, 0, first, 3 * step, fill=way["tint"])
        for n, head in enumerate(heads):
            ps += kit.words(head, 5, step * (n + 0.5), bold=True)
        for n, row in enumerate(some):
            x = first + n * each
            ps += kit.words(row.name, x + each / 2, step / 2, at="c", bold=way["names_bold"])
            ps += kit.words(row.figure, x + each / 2, step * 1.5, at="c")
            ps += kit.spot(row.marks, x + 0.8, 2 * step + 0.8, each - 1.6, step - 1.6)
            ps += kit.rule(x, 0, x, 3 * step, way["line"], way["thick"])
        ps += "".join(kit.rule(0, step * n, right, step * n, way["line"], way["thick"])
                      for n in (1, 2))  # fmt: skip
        ps += kit.box(0, 0, right, 3 * step, line=way["line"], thick=way["thick"] + 0.4)
        found.append(Part(ps, 3 * step))
    return kit.below(found, 4)


def _lists(kit: Kit, wide: float) -> Part:
    """Columns of the positions side by side, the widest in two; who took none below them."""
    told, way, step, gap = kit.told, kit.way, kit.size * kit.way["high"], 10.0
    groups = [(row, told.of_position(row)) for row in told.words.totals[:-1]]
    full = [(row, mine) for row, mine in groups if mine]
    most = max(len(mine) for _, mine in full)
    cols = [2 if 2 * len(mine) > most + 1 else 1 for _, mine in full]
    each = (wide - gap * (len(full) - 1)) / sum(cols)
    x, ps, deep = 0.0, "", 0.0
    for (row, mine), over in zip(full, cols, strict=True):
        room, head = each * over, kit.size * 3.1
        need(max(kit.long(row.label, bold=True), kit.long(told.how_many(row))) + 8, room, "a head")
        ps += kit.box(x, 0, room, head, fill=way["tint"], round_=way["round"])
        ps += kit.words(row.label, x + 5, kit.size * 0.95, bold=True)
        ps += kit.words(told.how_many(row), x + 5, kit.size * 2.25)
        ps += _names(kit, mine, x, head + 3, each, -(-len(mine) // over))
        deep = max(deep, head + 3 + step * -(-len(mine) // over))
        x += room + gap
    none = [kit.bit(f"{row.label}: {way['nobody']}") for row, mine in groups if not mine]
    return kit.below([Part(ps, deep), kit.row(none, wide, kit.size * 2)], 5)


def _names(kit: Kit, rows: Sequence[StateRow], x: float, y: float, each: float, long: int) -> str:
    """Names and figures in lines, so many in a column."""
    ps, step = "", kit.size * kit.way["high"]
    for n, row in enumerate(rows):
        left, middle = x + n // long * each + 4, y + step * (n % long + 0.5)
        figure = kit.told.figure(row)
        need(kit.long(row.name) + kit.long(figure) + 16, each, "a list")
        ps += kit.words(row.name, left, middle)
        ps += kit.words(figure, left + each - 12, middle, at="r")
    return ps


def _paragraphs(kit: Kit, wide: float) -> Part:
    """Of each position a heading and its States in running lines."""
    told, way, found = kit.told, kit.way, list[Part]()
    for row in told.words.totals[:-1]:
        head = kit.flow([(f"{row.label}:", True), (told.how_many(row), False)], wide)
        mine, bits = told.of_position(row), []
        for n, one in enumerate(mine):
            end = ";" if n + 1 < len(mine) else "."
            bits.append(kit.bit(f"{told.named(one)}{end}"))
        said = kit.row(bits or [kit.bit(f"{way['nobody']}.")], wide - 14, kit.size * 0.5,
                       high=way["leading"] + 0.12)  # fmt: skip
        bar = kit.rule(1.5, 1, 1.5, said.high - 1, way["accent"], 1.4)
        found.append(kit.below([head, Part(bar + kit.moved(said, 12, 0), said.high)], 2))
    return kit.below(found, kit.size * 0.8)


_STATES: Mapping[str, Maker] = {
    "blocks": _blocks, "ledger": _ledger, "cards": _cards, "strips": _strips, "lists": _lists,
    "paragraphs": _paragraphs,
}  # fmt: skip
