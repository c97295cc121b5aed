"""The list of the Member States."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.drawing.held_out.qt.blocks import Block, beside, framed, moved
from tests.drawing.held_out.qt.desk import Desk
from tests.drawing.held_out.qt.grids import block_of
from tests.drawing.held_out.qt.kit import PT, Colour, NoRoomError, Rect, gui, pen
from tests.drawing.held_out.qt.marks import Marks
from tests.drawing.held_out.qt.painted import draw_cell
from tests.drawing.held_out.qt.table import Cell, Table, marks_wide, needed
from tests.drawing.held_out.qt.totals import head_ink

_KINDS = ("yes", "no", "abstain", "not_participating")
_FAR = 60 * PT
"""So much wider than it must be is a table without lines that the eye could follow."""


def states(desk: Desk, marks: Marks, room: float, most: int = 3) -> Block:
    """The list, in blocks beside one another or in tiles."""
    if desk.c["states"] == "tiles" and room > 300 * PT * desk.scale:
        return _tiles(desk, marks, room)

    def inner(wide: float) -> Block:
        count = min(desk.c["blocks"], most)
        while count > 1:
            try:
                return _blocks(desk, marks, wide, count)
            except NoRoomError:
                count -= 1
        return _blocks(desk, marks, wide, 1)

    if desk.c["states_boxed"]:
        return framed(desk, inner, room, desk.c["states_title"])
    return inner(room)


def _blocks(desk: Desk, marks: Marks, room: float, count: int) -> Block:
    between = desk.c["between"] * PT
    wide = (room - between * (count - 1)) / count
    numbered = list(enumerate(desk.sheet["rows"], 1))
    if desk.c["across"] and count > 1:
        parts = [numbered[place::count] for place in range(count)]
    else:
        length = -(-len(numbered) // count)
        parts = [numbered[at : at + length] for at in range(0, len(numbered), length)]
    keys = _keys(desk)
    raw = [_table(desk, marks, keys, part, count) for part in parts]
    needs = [max(column) for column in zip(*(needed(desk, marks, t) for t in raw), strict=True)]
    if sum(needs) > wide:
        raise NoRoomError
    grows = (keys.index("n"),) if desk.c["names_grow"] else range(len(keys))
    ruled = desk.c["zebra"] or desk.c["states_rule"] in {"lines", "grid", "dots"}
    if desk.c["full"] or count > 1:
        spare = min(wide - sum(needs), _FAR if not ruled else wide) / len(grows)
        needs = [need + (spare if n in grows else 0) for n, need in enumerate(needs)]
    tables = [replace(table, wides=tuple(needs)) for table in raw]
    blocks = [block_of(desk, marks, table, desk.c["states_engine"]) for table in tables]
    block = beside(blocks, between)
    return moved(block, room, desk.c["states_place"]) if block.wide < room else block


def _keys(desk: Desk) -> list[str]:
    """Columns: n(ame), f(igure), m(ark), c(ode), # or, in a tally, one for each position."""
    known = {**desk.look["words"], **desk.look["shapes"]}
    kinds = _KINDS if "not_participating" in known else _KINDS[:3]
    keys: list[str] = []
    for key in desk.c["order"]:
        keys += kinds if key == "m" and desk.c["tally"] else [key]
    return keys


def _table(desk: Desk, marks: Marks, keys: Sequence[str], part: Sequence[Any], count: int) -> Table:
    high = max(desk.c["row_high"][count - 1] * desk.scale * PT, desk.line() * 1.12)
    size = min(high * desk.look["size"], desk.size * 1.6)
    blots = []
    if desk.c["tally"]:
        kinds = [n for n, key in enumerate(keys) if key in _KINDS]
        blots = [
            (place, kinds[0], kinds[-1])
            for place, (_, row) in enumerate(part)
            if any(mark["smudged"] for mark in row["marks"])
        ]
    return Table(
        heads=[_head(desk, key) for key in keys],
        rows=[[_cell(desk, marks, key, *one) for key in keys] for one in part],
        row_high=high,
        mark=size * (0.85 if desk.c["tally"] and desk.c["empty"] else 1.0),
        rule=desk.c["states_rule"],
        zebra=desk.c["zebra"],
        head=desk.c["head"],
        pad=desk.c["pad"] * PT,
        blots=blots,
    )


def _head(desk: Desk, key: str) -> Cell:
    name, figure, vote = desk.sheet["states_head"]
    ink = head_ink(desk, desk.c["head"])
    if key in _KINDS:
        label = next(row["label"] for row in desk.job["totals"] if row["position"] == key)
        return Cell(label, align="center", bold=True, part=0.86, colour=ink, wraps=True)
    text = {"n": name, "f": figure, "m": vote, "c": "Code", "#": "No."}[key]
    align = {"n": "left", "f": desk.c["figure_align"], "m": desk.c["mark_align"]}.get(key, "center")
    return Cell(text, align=align, bold=True, part=0.94, colour=ink, wraps=key != "m")


def _cell(desk: Desk, marks: Marks, key: str, number: int, row: Any) -> Cell:
    held = row["marks"]
    fill, ink = "", "#000000"
    if desk.c["row_ground"] and held and marks.is_ground(held[0]):
        fill, ink = marks.colour(held[0]), marks.ink_on(held[0])
    if key == "n":
        return Cell(row["name"], bold=desk.c["names_bold"], fill=fill, colour=ink)
    if key == "f":
        bar = _bar(desk, row["figure"]) if desk.c["bars"] else 0.0
        return Cell(row["figure"], align=desk.c["figure_align"], fill=fill, colour=ink, bar=bar)
    if key == "m":
        return Cell(marks=held, align=desk.c["mark_align"], ground=True)
    if key == "c":
        return Cell(row["state"], align="center", fill=fill, colour=ink)
    if key == "#":
        return Cell(str(number), align="center", part=0.88, fill=fill, colour=ink)
    mine = [mark for mark in held if mark["shape"] == key and not mark["smudged"]]
    return Cell(marks=mine, align="center", empty=desk.c["empty"])


def _bar(desk: Desk, figure: str) -> float:
    def value(text: str) -> float:
        return float(text.replace(",", ".").strip(" %") or 0)

    return value(figure) / max(value(row["figure"]) for row in desk.sheet["rows"])


def _tiles(desk: Desk, marks: Marks, room: float) -> Block:
    """An icon view: a tile for each state, read across."""
    rows, gap = desk.sheet["rows"], desk.c["tile_gap"] * PT
    abreast = desk.c["tiles_abreast"]
    wide = (room - gap * (abreast - 1)) / abreast
    high = desk.line() * 2.1 + 5 * PT
    size = min(high * 0.62, desk.size * 1.7)
    side = max(marks_wide(marks, Cell(marks=row["marks"]), size) for row in rows)
    if max(desk.width(r["name"], 0.9, bold=True) for r in rows) + side + 16 * PT > wide:
        raise NoRoomError
    lines = -(-len(rows) // abreast)

    def draw(p: Any, x: float, y: float) -> None:
        for number, row in enumerate(rows):
            left = x + (number % abreast) * (wide + gap)
            _tile(desk, marks, p, row, (left, y + number // abreast * (high + gap), wide, high),
                  size)  # fmt: skip

    return Block(room, lines * high + (lines - 1) * gap, draw)


def _tile(
    desk: Desk, marks: Marks, p: Any, row: Any, rect: tuple[float, float, float, float],
    size: float,
) -> None:  # fmt: skip
    x, y, wide, high = rect
    pad = 4 * PT
    p.setPen(pen(desk.c["rule_colour"], 0.6 * PT))
    p.setBrush(gui.QBrush(Colour(desk.theme["pale"] if desk.c["tile_fill"] else "#ffffff")))
    p.drawRoundedRect(Rect(*rect), desk.c["box_corner"] * PT, desk.c["box_corner"] * PT)
    held = Cell(marks=row["marks"], align="left" if desk.c["tile_left"] else "right")
    inset: float = pad
    if desk.c["tile_left"]:
        every = (marks_wide(marks, Cell(marks=r["marks"]), size) for r in desk.sheet["rows"])
        inset = max(inset + max(every) + size * 0.3, desk.c["tile_inset"] * PT)
    draw_cell(desk, marks, p, held, rect, pad, size)
    line = desk.line()
    top = y + (high - 2 * line) / 2
    desk.say(p, row["name"], (x + inset, top, wide, line), part=0.9, bold=True)
    desk.say(p, _tile_figure(desk, row), (x + inset, top + line, wide, line), part=0.85)


def _tile_figure(desk: Desk, row: Any) -> str:
    if not row["figure"]:
        return ""
    head = "Population" if desk.job["shares"] else desk.sheet["states_head"][1]
    sign = "" if "%" in row["figure"] or not desk.job["shares"] else " %"
    return f"{head}: {row['figure']}{sign}" if desk.c["tile_label"] else row["figure"] + sign
