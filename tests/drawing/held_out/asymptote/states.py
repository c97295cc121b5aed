"""The States and the count: tables, cards, bars, columns of positions, groups, sentences."""

from collections.abc import Mapping

from tests.drawing.held_out.asymptote.grid import Dress, grid
from tests.drawing.held_out.asymptote.marks import marks_of
from tests.drawing.held_out.asymptote.page import Box, Page, beside, space, stack
from tests.drawing.held_out.asymptote.parts import Part
from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.votes import POSITIONS

_ALIGN = {"n": "L", "c": "C", "f": "R", "m": "C", "i": "R", "b": "L"}


def states(page: Page, room: float) -> Box:
    """All States, in the way's form."""
    return _STATES[page.told.way["states"]](page, room)


def _cell(page: Page, row: StateRow, what: str, number: int) -> Box:
    way = page.told.way
    if what == "m":
        return marks_of(page, row.marks) if row.marks else page.text(way["empty"])
    if what == "b":
        return _bar(page, row)
    words = {"n": row.name, "c": row.state, "i": f"{number}.", "f": row.figure}[what]
    return page.text(words, bold=what == "n" and way["names_bold"])


def _bar(page: Page, row: StateRow) -> Box:
    """A bar as long as the State is large."""
    figure = next(r.figure for r in page.told.plan.vote.rows if r.state == row.state) or 0
    most = max(r.figure or 0 for r in page.told.plan.vote.rows)
    high, long = page.told.size * 0.7, page.told.way["bar"] * figure / most
    ink = page.told.way["tint_dark"]
    return Box(page.told.way["bar"], high,
               lambda x, y: page.plate(x, y, max(long, 0.5), high, ink))  # fmt: skip


def _roster(page: Page, room: float) -> Box:
    """Tables of States side by side, each read downwards."""
    told, way = page.told, page.told.way
    rows, order, count = told.rows(), way["order"], way["blocks"]
    length, wide = -(-len(rows) // count), (room - way["gutter"] * (count - 1)) / count
    heads = dict(zip("nfm", told.words.states_head, strict=True))
    tables = []
    for start in range(0, len(rows), length):
        cells = [[_cell(page, row, what, start + n) for what in order]
                 for n, row in enumerate(rows[start : start + length], 1)]  # fmt: skip
        if way["headed"]:
            ink = "#ffffff" if way["head_dark"] else ""
            top = [page.para(_head_room(page, wide, what), heads.get(what, ""), bold=True, size=0.9,
                             ink=ink, align=_ALIGN[what]) for what in order]  # fmt: skip
            cells = [top, *cells]
        fill = way["accent"] if way["head_dark"] else way["tint"] if way["zebra"] else ""
        aligns = "".join(_ALIGN[what] for what in order)
        dress = Dress(aligns, way["rules"], way["headed"], fill, way["tint"] * way["zebra"],
                      way["pad"], told.size * way["high"], leader=way["leader"],
                      stretch=order.index("n"))  # fmt: skip
        tables.append(grid(page, cells, dress, wide if way["spread"] else 0))
    if sum(t.wide + 6 for t in tables) > room + 6:
        raise NoRoomError("States")
    return beside(tables, way["gutter"])


def _head_room(page: Page, wide: float, what: str) -> float:
    """A head of figures may take two lines; others take what they need."""
    heads = page.told.words.states_head
    if what == "f":
        return max(page.text(w, bold=True).wide for w in (*heads[1].split(), "00,00 %"))
    words = {"n": heads[0], "m": heads[2]}.get(what, "")
    return page.text(words, bold=True, size=0.93).wide + 1 if words else 1


def _cards(page: Page, room: float) -> Box:
    """A card for each State."""
    way, gap, count = page.told.way, page.told.way["card_gap"], page.told.way["cards"]
    wide, rows = (room - gap * (count - 1)) / count, page.told.rows()
    cards = []
    for row in rows:
        name = page.text(row.name, size=0.86)
        top = page.text(row.state, bold=True, size=1.25)
        parts = {"c": top, "n": name, "m": marks_of(page, row.marks),
                 "f": page.text(page.told.held(row))}  # fmt: skip
        line = beside([parts[what] for what in way["card"] if what != "n"], 8, 0.5)
        inner = stack([line, name], 1.5, "C", wide - 6)
        if inner.wide > wide - 5:
            raise NoRoomError(row.name)
        fill = parts["m"].ground or way["box_fill"]
        cards.append(page.framed(inner, 3, fill=fill, line=way["line"], round_=way["round"],
                                 high=page.told.size * 3.4))  # fmt: skip
    lines = [beside(cards[k : k + count], gap) for k in range(0, len(cards), count)]
    return stack(lines, gap)


def _matrix(page: Page, room: float) -> Box:
    """A column for each position; the mark stands in the State's own."""
    told, columns = page.told, [r for r in page.told.words.totals if r.position]
    heads = [told.words.states_head[0], told.words.states_head[1], *(r.label for r in columns)]
    top = [page.para(max(50, *(page.text(w, bold=True, size=0.85).wide + 2 for w in t.split())),
                     t, bold=True, size=0.8, align="C" if n else "L")
           for n, t in enumerate(heads)]  # fmt: skip
    cells = [[page.text(row.name), page.text(row.figure),
              *(marks_of(page, row.marks) if told.position(row) == c.position else space()
                for c in columns)] for row in told.rows()]  # fmt: skip
    dress = Dress("LR" + "C" * len(columns), told.way["rules"], True, told.way["tint"], pad=2.5,
                  high=told.size * told.way["high"])  # fmt: skip
    return grid(page, [top, *cells], dress, room)


def _groups(page: Page, room: float) -> Box:
    """The States below the position that they took."""
    told, way, count = page.told, page.told.way, page.told.way["blocks"]
    gap = 14.0
    wide, parts = (room - gap * (count - 1)) / count, []
    for total in (t for t in told.words.totals if t.position in POSITIONS):
        mine = [row for row in told.rows() if told.position(row) == total.position]
        held = f" – {told.held(total)}" if total.figure else ""
        title = f"{total.label}: {told.members(total)}{held}"
        parts.append(page.framed(page.text(title, bold=True), 2, fill=way["tint"], wide=room))
        for k in range(0, len(mine), count):
            cells = [[_cell(page, row, what, 0) for what in "mnf"] for row in mine[k : k + count]]
            each = Dress("CLR", pad=3, stretch=1, leader=way["leader"])
            parts.append(beside([grid(page, [row], each, wide) for row in cells], gap))
    whole = told.words.totals[-1]
    held = f" – {told.held(whole)}" if whole.figure else ""
    last = f"{whole.label}: {told.members(whole)}{held}"
    return stack([*parts, page.text(last, bold=True)], 1.5)


def totals(page: Page, room: float) -> Box:
    """How many, and what they hold, by position."""
    return _TOTALS[page.told.way["totals"]](page, room)


def _count(page: Page, room: float) -> Box:
    """A line for each position."""
    rows, head, way = page.told.words.totals, page.told.words.totals_head, page.told.way
    marked = any(row.mark for row in rows)
    order = way["count_order"] if marked else way["count_order"].replace("m", "")
    cells = [[_total(page, row, what) for what in order] for row in rows]
    if way["count_head"]:
        names = {"l": head[0], "n": head[1], "f": head[2], "m": ""}
        cells = [[page.text(names[what], bold=True, size=0.9) for what in order], *cells]
    aligns = "".join({"l": "L", "m": "C"}.get(what, "R") for what in order)
    dress = Dress(aligns, way["count_rules"], way["count_head"], way["tint"] * way["zebra"],
                  last_rule=True, stretch=order.index("l"), high=page.told.size * 1.55)  # fmt: skip
    table = grid(page, cells, dress, min(room, way["count_wide"]) if way["count_wide"] else 0)
    if table.wide > room:
        raise NoRoomError("totals")
    return table


def _total(page: Page, row: TotalRow, what: str) -> Box:
    if what == "m":
        return marks_of(page, [row.mark]) if row.mark else space()
    words = {"l": row.label, "n": row.members, "f": row.figure}[what]
    return page.text(words, bold=row.position is None)


def _across(page: Page, room: float) -> Box:
    """A column for each position."""
    rows, head, way = page.told.words.totals, page.told.words.totals_head, page.told.way
    lines: list[list[Box]] = [
        [page.text(head[0], bold=True), *(page.text(r.label, bold=True, size=0.95) for r in rows)]
    ]
    if any(row.mark for row in rows):
        lines.append([space(), *(_total(page, row, "m") for row in rows)])
    for name, what in ((head[1], "n"), (head[2], "f")):
        lines.append([page.text(name, bold=True), *(_total(page, row, what) for row in rows)])
    aligns = "L" + "C" * len(rows)
    return grid(page, lines, Dress(aligns, way["count_rules"], True, way["tint"], pad=3), room)


def _tiles(page: Page, room: float) -> Box:
    """A box with a large number for each position."""
    rows, gap, way = page.told.words.totals, 6.0, page.told.way
    wide = (room - gap * (len(rows) - 1)) / len(rows)
    tiles = []
    for row in rows:
        parts = [page.para(wide - 8, row.label, bold=True, align="C"), _total(page, row, "m"),
                 page.text(row.members, size=2, bold=True),
                 page.text(page.told.members(row).split(" ", 1)[1], size=0.8),
                 page.text(page.told.held(row) or "–")]  # fmt: skip
        tiles.append(stack(parts, 1, "C", wide - 8))
    high = max(tile.high for tile in tiles) + 8
    return beside([page.framed(tile, 4, fill=way["box_fill"], line=way["line"],
                               round_=way["round"], high=high) for tile in tiles], gap)  # fmt: skip


def _line(page: Page, room: float) -> Box:
    """The count in one line, or in as many as it needs."""
    parts = []
    for row in page.told.words.totals:
        held = f" ({page.told.held(row)})" if row.figure else ""
        marks = [_total(page, row, "m")] if row.mark else []
        words = page.text(f"{row.label}: {row.members}{held}", bold=row.position is None)
        parts.append(beside([*marks, words], 3, 0.5))
    line = beside(parts, 14, 0.5)
    return line if line.wide <= room else stack(parts, 2)


def _ring(page: Page, room: float) -> Box:
    """A ring in parts as large as they are many, and the table beside it."""
    table, look = _count(page, room * 0.7), page.told.plan.sheet.look
    if not look.hues:
        return table
    radius = min(table.high / 2, room * 0.13)

    def put(x: float, y: float) -> None:
        turn = 0.0
        for row in (r for r in page.told.words.totals if r.position):
            part = 359.9 * int(row.members) / len(page.told.plan.sheet.rows)
            if part and row.position:
                page.draw("W", x + radius, y + radius, radius, radius * 0.55, turn, turn + part,
                          look.colours[row.position][1:])  # fmt: skip
            turn += part

    return beside([Box(radius * 2, radius * 2, put), table], 18, 0.5)


def _sentence(page: Page, room: float) -> Box:
    return page.para(room, page.told.count())


_STATES: Mapping[str, Part] = {
    "roster": _roster, "cards": _cards, "matrix": _matrix, "groups": _groups,
}  # fmt: skip
_TOTALS: Mapping[str, Part] = {
    "table": _count, "across": _across, "tiles": _tiles, "line": _line, "ring": _ring,
    "sentence": _sentence,
}  # fmt: skip
