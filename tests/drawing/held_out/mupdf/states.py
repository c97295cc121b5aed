"""The States on a page of MuPDF: tables in blocks or abreast, bands, lines, lists, prose."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.htmldoc.tags import BLANK, b, kept, tag, words
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.mupdf import positions
from tests.drawing.held_out.mupdf.kit import (
    Cell,
    Row,
    beside,
    caption,
    div,
    one,
    para,
    room_of,
    span,
    table,
)
from tests.drawing.held_out.mupdf.marks import Drawer, ground_of
from tests.drawing.held_out.sheet import StateRow

_KINDS = {"n": "n", "c": "c", "f": "f", "m": "m", "i": "f"}


def states(kit: Drawer, wide: float) -> Row:
    """All States, in the way's form."""
    return _STATES[kit.way["states"]](kit, wide)


def _cell(kit: Drawer, row: StateRow, what: str, number: int) -> Cell:
    if what == "m":
        return Cell(kit.marks(row.marks), "m", ground_of(kit.told, row.marks))
    said = {"n": kept(row.name), "c": row.state, "f": kept(row.figure), "i": f"{number}"}[what]
    return Cell(b(said) if what == "n" and kit.way["names_bold"] else said, _KINDS[what])


def _heads(kit: Drawer, order: str) -> list[Cell]:
    names = dict(zip("nfm", kit.words.states_head, strict=True))
    names |= {"i": kit.way["number_head"], "c": kit.way["code_head"]}
    return [Cell(words(names[what]), f"h {_KINDS[what]}") for what in order]


def _long(kit: Drawer, said: str, *, bold: bool = False) -> float:
    return width_of(said, kit.way["font"], kit.told.size, bold=bold)


def _rooms(kit: Drawer, order: str, wide: float) -> list[float]:
    """Widths of columns; names have what is left."""
    rows, heads = kit.told.rows(), dict(zip("nfm", kit.words.states_head, strict=True))
    pad, look = 2 * kit.way["pad_across"] + 3, kit.told.plan.sheet.look
    need = {"i": kit.told.size * 2 + pad, "c": kit.told.size * 2 + pad,
            "n": max(_long(kit, row.name, bold=kit.way["names_bold"]) for row in rows) + pad,
            "f": max(_long(kit, row.figure) for row in rows) + pad,
            "m": max([kit.size + 6, *(_long(kit, word + "00", bold=True)
                                      for word in look.words.values())]) + pad}  # fmt: skip
    if kit.way["headed"]:
        for what, head in heads.items():
            longest = max(_long(kit, one, bold=True) for one in head.split()) * 0.95 + pad
            need[what] = max(need[what], longest)
    found = [need[what] for what in order]
    more = wide - sum(found)
    if more < 0:
        raise NoRoomError(f"columns of {order}")
    spread = kit.way["spread"]
    rest = more * (1 - spread) / len(found)
    return [room + rest + (more * spread if what == "n" else 0)
            for what, room in zip(order, found, strict=True)]  # fmt: skip


def _table(kit: Drawer, rows: Sequence[tuple[int, StateRow]], order: str, wide: float) -> str:
    lines = [_heads(kit, order)] if kit.way["headed"] else []
    lines += [[_cell(kit, row, what, n) for what in order] for n, row in rows]
    return table(kit, lines, f"states {kit.way['rules']}", _rooms(kit, order, wide),
                 kit.way["zebra"] == 1)  # fmt: skip


def _blocks(kit: Drawer, wide: float) -> Row:
    """A table for each block, read down."""
    over, rows = kit.way["blocks"], list(enumerate(kit.told.rows(), 1))
    each, length = room_of(kit, wide, over), -(-len(rows) // over)
    if over == 1:
        each = min(each, kit.way["one_wide"])
    return beside([_table(kit, rows[n : n + length], kit.way["order"], each)
                   for n in range(0, len(rows), length)])  # fmt: skip


def _ranked(kit: Drawer, wide: float) -> Row:
    """The same, the largest first, with their places."""
    held = {row.state: row.figure or 0.0 for row in kit.told.plan.vote.rows}
    rows = list(enumerate(sorted(kit.told.rows(), key=lambda row: -held[row.state]), 1))
    over, order = kit.way["blocks"], "i" + kit.way["order"].replace("i", "")
    each, length = room_of(kit, wide, over), -(-len(rows) // over)
    return beside([_table(kit, rows[n : n + length], order, each)
                   for n in range(0, len(rows), length)])  # fmt: skip


def _abreast(kit: Drawer, wide: float) -> Row:
    """Several States in each row of one table, read across or down."""
    rows, over, order = list(enumerate(kit.told.rows(), 1)), kit.way["abreast"], kit.way["order"]
    length, gap = -(-len(rows) // over), 10.0
    each = _rooms(kit, order, (wide - gap * (over - 1)) / over)
    lines, widths = [], [*each, *([gap, *each] * (over - 1))]
    if kit.way["headed"]:
        lines.append(_spaced([_heads(kit, order)] * over))
    for n in range(length):
        places = [n * over + k if kit.way["across"] else n + k * length for k in range(over)]
        lines.append(_spaced([
            [_cell(kit, rows[at][1], what, at + 1) for what in order] if at < len(rows)
            else [Cell("", "void")] * len(order) for at in places]))  # fmt: skip
    return one(table(kit, lines, f"states {kit.way['rules']}", widths))


def _spaced(groups: Sequence[Sequence[Cell]]) -> list[Cell]:
    line = list(groups[0])
    for group in groups[1:]:
        line += [Cell("", "void"), *group]
    return line


def _grid(kit: Drawer, wide: float) -> Row:
    """A field of a table for each State: its name, then figure and mark below."""
    over, cells = kit.way["grid_over"], []
    for row in kit.told.rows():
        figure, mark = kept(row.figure), kit.marks(row.marks)
        pair = (mark, figure) if kit.way["mark_before"] else (figure, mark)
        below = (BLANK * 2).join(part for part in pair if part) or BLANK
        cells.append(Cell(div(b(kept(row.name))) + div(below), kit.way["grid_at"],
                          ground_of(kit.told, row.marks)))  # fmt: skip
    longest = max(_long(kit, row.name, bold=True) for row in kit.told.rows())
    if longest + 2 * kit.way["pad_across"] + 4 > wide / over:
        raise NoRoomError("a grid")
    cells += [Cell("", "void")] * (-len(cells) % over)
    lines = [cells[n : n + over] for n in range(0, len(cells), over)]
    return one(table(kit, lines, f"grid {kit.way['rules']}", [wide / over] * over))


def _bands(kit: Drawer, wide: float) -> Row:
    """States across: codes as heads, below them figures and marks."""
    over, rows = kit.way["band"], kit.told.rows()
    first = max(_long(kit, head, bold=True) for head in kit.words.states_head) + 12
    first = min(first, wide * 0.2)
    lines, each = [], (wide - first) / over
    widest = max(max(_long(kit, word, bold=True) for word in (*kit.told.plan.sheet.look.words
                     .values(), "")), *(_long(kit, row.figure) for row in rows))  # fmt: skip
    if widest + 2 * kit.way["pad_across"] + 3 > each:
        raise NoRoomError("a band")
    names = kit.words.states_head
    for n in range(0, len(rows), over):
        some = rows[n : n + over]
        blank = [Cell("", "void")] * (over - len(some))
        lines += [
            [Cell(words(names[0]), "h n"), *(Cell(row.state, "h m") for row in some), *blank],
            [Cell(words(names[1]), "h n"), *(Cell(kept(row.figure), "m") for row in some), *blank],
            [Cell(words(names[2]), "h n"),
             *(Cell(kit.marks(row.marks), "m", ground_of(kit.told, row.marks)) for row in some),
             *blank],
        ]  # fmt: skip
    return one(table(kit, lines, f"states {kit.way['rules']}", [first, *([each] * over)]))


def _said(kit: Drawer, row: StateRow, name: str) -> str:
    """Name, figure and mark in a line."""
    ground = ground_of(kit.told, row.marks)
    mark = tag("span", BLANK * 4, style=ground) if ground else kit.marks(row.marks)
    figure = span(kept(kit.told.held(row) if kit.way["units"] else row.figure), "num")
    parts = [name, figure, mark] if not kit.way["mark_before"] else [mark, name, figure]
    return (BLANK * 2).join(part for part in parts if part)


def _flow(kit: Drawer, wide: float) -> Row:
    """A line for each State, flowing through columns."""
    lines = "".join(para(_said(kit, row, b(kept(row.name))), "line") for row in kit.told.rows())
    return one(lines, over=kit.way["flow"], gap=kit.way["gutter"])


def _terms(kit: Drawer, wide: float) -> Row:
    """The name in bold, figure and mark set in below it, in columns."""
    lines = [div(b(kept(row.name)), "term") + div(_said(kit, row, "") or BLANK, "inset")
             for row in kit.told.rows()]  # fmt: skip
    length = -(-len(lines) // kit.way["terms_over"])
    return beside(["".join(lines[n : n + length]) for n in range(0, len(lines), length)])


def _numbered(kit: Drawer, wide: float) -> Row:
    """A list with numbers or bullets, flowing through columns."""
    items = "".join(tag("li", _said(kit, row, kept(row.name))) for row in kit.told.rows())
    kind = kit.way["list_tag"]
    return one(tag(kind, items), over=kit.way["lists_over"], gap=kit.way["gutter"])


def _running(kit: Drawer, wide: float) -> Row:
    """All States in one paragraph."""
    between = kit.way["between"]
    said = between.join(_said(kit, row, b(kept(row.name))) for row in kit.told.rows())
    return one(caption(kit, "states") + para(said, "running"))


def _register(kit: Drawer, wide: float) -> Row:
    """One table below its heading."""
    order = kit.way["order"]
    widths = _rooms(kit, order, min(wide, kit.way["one_wide"]))
    lines = [_heads(kit, order)]
    lines += [[_cell(kit, row, what, n) for what in order]
              for n, row in enumerate(kit.told.rows(), 1)]  # fmt: skip
    table_ = table(kit, lines, f"states {kit.way['rules']}", widths, kit.way["zebra"] == 1)
    return one(caption(kit, "states") + table_)


_STATES: Mapping[str, Callable[[Drawer, float], Row]] = {
    "blocks": _blocks, "ranked": _ranked, "abreast": _abreast, "grid": _grid, "bands": _bands,
    "flow": _flow, "terms": _terms, "numbered": _numbered, "running": _running,
    "register": _register, **positions.STATES,
}  # fmt: skip
