"""The States on a sheet of Graphviz: blocks, cards, a column or a box for each position."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.graphviz.label import loose, table, td, text
from tests.drawing.held_out.graphviz.marks import ground_of, marks_of
from tests.drawing.held_out.graphviz.parts import ruled
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told


def states(told: Told, wide: float) -> str:
    """All States, in the way's form."""
    return _STATES[told.way["states"]](told, wide)


def cell(told: Told, row: StateRow, what: str, **dress: object) -> str:
    """What one letter of an order stands for: name, code, figure, mark."""
    if what == "m":
        ground = ground_of(told, row.marks)
        dress |= {"bgcolor": ground, "width": 24} if ground else {}
        return td(marks_of(told, row.marks), **dress | {"align": "CENTER"})
    words = {"n": row.name, "c": row.state, "f": row.figure, "": ""}[what]
    said = text(told, words, bold=what == "c" or (what == "n" and told.way["bold"]))
    return td(said, **dress | {"align": "RIGHT" if what == "f" else "LEFT"})


def _blocks(told: Told, wide: float) -> str:
    """Blocks side by side, read downwards or across."""
    rows, way = told.rows(), told.way
    blocks, heads = way["blocks"], dict(zip("nfm", told.words.states_head, strict=True))
    length, order = -(-len(rows) // blocks), way["order"]
    fill = way[way["head_fill"]] if way["head_fill"] else ""
    ink = "#ffffff" if way["head_fill"] == "accent" else ""
    top = [td(text(told, heads.get(what, ""), wide / blocks * 0.3, bold=True, colour=ink),
              bgcolor=fill, **ruled(told)) for what in order]  # fmt: skip
    gap, none, lines = td("", width=10, border=0), td("", colspan=len(order)), []
    for k in range(length):
        shade, line = (way["tint"] if way["zebra"] and k % 2 else ""), []
        for block in range(blocks):
            place = k * blocks + block if way["across"] else block * length + k
            line += [gap] if block else []
            line += [cell(told, row, what, bgcolor=shade, **ruled(told))
                     for row in rows[place : place + 1] for what in order] or [none]  # fmt: skip
        lines.append(line)
    if way["headed"]:
        lines.insert(0, [one for n in range(blocks) for one in ([gap] if n else []) + top])
    frame = {"border": 1, "color": way["accent"]} if way["rules"] == "frame" else {}
    said = table(lines, cellpadding=way["pad"], **frame)
    return said if way["fill"] else loose(said)


def _cards(told: Told, wide: float) -> str:
    """A small box for each State."""
    way, each, cells = told.way, told.way["cards"], []
    for row in told.rows():
        if way["card"] == "stacked":
            low = table([[cell(told, row, "m"), cell(told, row, "f", width=40)]], cellpadding=1)
            lines = [[cell(told, row, "n", width=round(wide / each) - 8)], [td(low)]]
        else:
            lines = [[cell(told, row, what) for what in way["card"]]]
        fill = way["tint"] if way["box_fill"] and way["zebra"] else ""
        cells.append(td(table(lines, border=1, style="ROUNDED", cellpadding=2, color=way["line"],
                              bgcolor=fill)))  # fmt: skip
    return table([cells[n : n + each] for n in range(0, len(cells), each)], cellspacing=2)


def _matrix(told: Told, wide: float) -> str:
    """A column for each position, where the State's mark stands in its own."""
    columns, heads, way = told.words.totals[:-1], told.words.states_head, told.way
    names = [heads[0], heads[1], *(column.label for column in columns)]
    lines = [[td(text(told, name, wide / 6 - 6, bold=True), bgcolor=way["tint"], **ruled(told))
              for name in names]]  # fmt: skip
    for row in told.rows():
        order = ["n", "f", *("m" * (told.position(row) == one.position) for one in columns)]
        lines.append([cell(told, row, what, **ruled(told)) for what in order])
    return table(lines, cellpadding=way["pad"])


def box(told: Told, total: TotalRow) -> str:
    """The States of one position below their number."""
    way, rows = told.way, [r for r in told.rows() if told.position(r) == total.position]
    title = f"{total.label}: {total.members}" + (f" ({told.held(total)})" if total.figure else "")
    ink, order = ("#ffffff" if way["head_fill"] == "accent" else ""), way["order"]
    top = td(text(told, title, told.size * 11, bold=True, colour=ink), colspan=len(order), port="t",
             bgcolor=way[way["head_fill"]] if way["head_fill"] else "", cellpadding=3)  # fmt: skip
    lines = [[cell(told, row, what) for what in order] for row in rows]
    return table([[top], *lines], border=1, color=way["accent"], cellpadding=1, cellspacing=0)


_STATES: Mapping[str, Callable[[Told, float], str]] = {
    "blocks": _blocks, "cards": _cards, "matrix": _matrix,
}  # fmt: skip
