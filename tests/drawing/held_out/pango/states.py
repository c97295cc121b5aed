"""The list of the Member States."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.drawing.held_out.pango.cards import cards
from tests.drawing.held_out.pango.cells import Cell
from tests.drawing.held_out.pango.kit import NoRoomError, line
from tests.drawing.held_out.pango.marks import KINDS, Marks
from tests.drawing.held_out.pango.pieces import Piece, abreast, placed
from tests.drawing.held_out.pango.setter import Setter
from tests.drawing.held_out.pango.table import Table, fitted, needs, piece


def states(s: Setter, marks: Marks, room: float, most: int = 3) -> Piece:
    """The list, in blocks beside one another or as cards."""
    if s.c["states"] == "cards" and room > 330:
        return cards(s, marks, room)
    count = min(s.c["blocks"], most)
    while count > 1:
        try:
            return _blocks(s, marks, room, count)
        except NoRoomError:
            count -= 1
    return _blocks(s, marks, room, 1)


def _blocks(s: Setter, marks: Marks, room: float, count: int) -> Piece:
    between = s.c["between"]
    wide = (room - between * (count - 1)) / count
    numbered = list(enumerate(s.sheet["rows"], 1))
    if s.c["across"] and count > 1:
        parts = [numbered[place::count] for place in range(count)]
    else:
        length = -(-len(numbered) // count)
        parts = [numbered[at : at + length] for at in range(0, len(numbered), length)]
    keys = _keys(s)
    raw = [_table(s, marks, keys, part, count) for part in parts]
    least = [max(column) for column in zip(*(needs(s, marks, t) for t in raw), strict=True)]
    if sum(least) > wide:
        raise NoRoomError
    grows = range(len(keys)) if s.c["all_grow"] else (keys.index("n"),)
    full = s.c["states_full"] if count == 1 else 1.0
    widest = max(raw, key=lambda table: sum(needs(s, marks, table)))
    wides = fitted(s, marks, widest, wide, grows=grows, full=full).wides
    wides = tuple(max(pair) for pair in zip(wides, least, strict=True))
    if sum(wides) > wide + 0.5:
        raise NoRoomError
    made = [piece(s, marks, replace(table, wides=wides)) for table in raw]
    whole = abreast(made, between)
    if s.c["between_line"] and count > 1:
        whole = _parted(s, whole, sum(wides), between, count)
    return placed(whole, room, s.c["states_place"])


def _parted(s: Setter, whole: Piece, wide: float, between: float, count: int) -> Piece:
    """With lines between the blocks."""

    def draw(cr: Any, x: float, y: float) -> None:
        for number in range(1, count):
            at = x + number * (wide + between) - between / 2
            line(cr, (at, y, at, y + whole.high), s.c["rule_colour"], 0.7)
        whole.draw(cr, x, y)

    return Piece(whole.wide, whole.high, draw)


def _keys(s: Setter) -> list[str]:
    """Columns: n(ame), f(igure), m(ark), c(ode), # or, in a tally, one for each position."""
    known = {**s.look["words"], **s.look["shapes"]}
    kinds = KINDS if "not_participating" in known else KINDS[:3]
    keys: list[str] = []
    for key in s.c["order"]:
        keys += kinds if key == "m" and s.c["tally"] else [key]
    return keys


def _table(s: Setter, marks: Marks, keys: Sequence[str], part: Sequence[Any], count: int) -> Table:
    high = max(s.c["row_high"][count - 1] * s.scale, s.line() * 1.05)
    kinds = [place for place, key in enumerate(keys) if key in KINDS]
    stained = {
        place: (kinds[0], kinds[-1])
        for place, (_, row) in enumerate(part)
        if kinds and any(mark["smudged"] for mark in row["marks"])
    }
    aligns = {"n": s.c["name_align"], "f": s.c["figure_align"], "m": s.c["mark_align"]}
    return Table(
        aligns=[aligns.get(key, "center") for key in keys],
        heads=[_head(s, key) for key in keys],
        rows=[[_cell(s, marks, key, *one) for key in keys] for one in part],
        row_high=high,
        mark=_mark_high(s, high),
        rule=s.c["states_rule"],
        head=s.c["states_head"],
        zebra=s.c["zebra"],
        pad=s.c["pad"],
        engine=s.c["states_engine"],
        blots=stained,
    )


def _mark_high(s: Setter, high: float) -> float:
    """As high as the look has it, and what is drawn inside something a little higher."""
    if s.look["family"] == "badge" or s.c["technique"] == "housed":
        return float(min(high * max(s.look["size"], 0.84), s.size * 1.8))
    return float(min(high * s.look["size"], s.size * 1.5))


def _head(s: Setter, key: str) -> str:
    name, figure, vote = s.sheet["states_head"]
    if key in KINDS:
        return str(next(row["label"] for row in s.job["totals"] if row["position"] == key))
    return str({"n": name, "f": figure, "m": vote, "c": "Code", "#": "No."}[key])


def _cell(s: Setter, marks: Marks, key: str, number: int, row: Any) -> Cell:
    held = row["marks"]
    fill = ""
    if s.c["row_ground"] and held and marks.is_ground(held[0]):
        fill = marks.colour(held[0])
    if key == "m":
        return Cell(marks=held)
    if key in KINDS:
        return Cell(marks=[m for m in held if m["shape"] == key and not m["smudged"]])
    text = {"n": row["name"], "f": row["figure"], "c": row["state"], "#": str(number)}[key]
    return Cell(text, heavy=key == "n" and s.c["names_heavy"], fill=fill)
