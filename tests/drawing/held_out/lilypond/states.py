"""The States on a page of LilyPond: tables, dots, chips, cards, codes in rings, beams, notes."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.lilypond.kit import (
    WHITE,
    amid,
    below,
    beside,
    boxed,
    cell,
    column,
    fitting,
    flowing,
    grid,
    ground,
    leader,
    lined,
    lines,
    ringed,
    rule,
    spaces,
    table,
    text,
)
from tests.drawing.held_out.lilypond.marks import marks_of, placed, sign_room
from tests.drawing.held_out.lilypond.positions import STATES
from tests.drawing.held_out.pascal.places import coded
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.skia.kit import figure_of, longest, need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import long
from tests.drawing.held_out.vega.marks import ground_of

Rows = Sequence[StateRow]


def states(told: Told, wide: float) -> str:
    """All Member States and how each voted."""
    return {**_STATES, **STATES}[told.way["states"]](told, told.rows(), wide)


def _name(told: Told, row: StateRow) -> str:
    return text(told, row.name, bold=told.way["names_bold"])


def _names(told: Told, rows: Rows) -> float:
    """Width of the longest name."""
    return longest(told, [row.name for row in rows], bold=True) + 2


def _down(parts: Sequence[str], over: int, gap: float, step: float) -> str:
    """Lines in columns, read downwards."""
    length = -(-len(parts) // over)
    return beside([below(parts[n : n + length], step)
                   for n in range(0, len(parts), length)], gap)  # fmt: skip


def _tables(told: Told, rows: Rows, wide: float) -> str:
    """Tables beside one another, columns in the way's order."""
    gap = told.way["gutter"]
    blocks, each = fitting(told.way["blocks"], wide, gap, sum(_rooms(told).values()), "a table")
    length = -(-len(rows) // blocks)
    return beside([_one_table(told, rows[n : n + length], each, n)
                   for n in range(0, len(rows), length)], gap)  # fmt: skip


def _rooms(told: Told) -> dict[str, float]:
    """How wide the columns of the way's order have to be."""
    heads, rows = told.words.states_head, told.plan.sheet.rows
    marks = max(column(told, heads[2], []), sign_room(told) + 2 * told.way["pad"])
    room = {"n": column(told, heads[0], [row.name for row in rows]),
            "f": column(told, heads[1], [row.figure for row in rows]), "m": marks,
            "c": column(told, "", ["MM"]), "i": column(told, "", ["27."])}  # fmt: skip
    return {one: room[one] for one in told.way["order"]}


def _one_table(told: Told, rows: Rows, wide: float, start: int) -> str:
    order, heads, room = told.way["order"], told.words.states_head, _rooms(told)
    spare = wide - sum(room.values())
    widths = [room[one] + spare * {"n": 0.6, "m": 0.2, "f": 0.2}.get(one, 0) for one in order]
    if "n" not in order:
        widths[0] += spare * 0.6
    named = dict(zip("nfmci", (*heads, "", ""), strict=True))
    ats = [{"f": told.way["figures_at"], "m": "center", "i": "right"}.get(one, "left")
           for one in order]  # fmt: skip
    body, grounds = [], []
    for n, row in enumerate(rows):
        said = {"n": _name(told, row), "f": text(told, row.figure),
                "m": marks_of(told, row.marks), "c": text(told, row.state),
                "i": text(told, f"{start + n + 1}.")}  # fmt: skip
        body.append([said[one] for one in order])
        grounds.append([ground_of(told, row.marks) if one == "m" else "" for one in order])
    head = [named[one] for one in order] if told.way["headed"] else []
    return table(told, widths, ats, body, head=head, grounds=grounds)


def _dotted(told: Told, rows: Rows, wide: float) -> str:
    """Dots between name and figure, by the program's own pattern, the mark beside them."""
    gap, room = 20.0, sign_room(told)
    figures = longest(told, [figure_of(told, row) for row in rows])
    least = _names(told, rows) + figures + room + 26
    over, each = fitting(told.way["dotted_over"], wide, gap, least, "dots")
    parts = []
    for row in rows:
        line = leader(told, _name(told, row), text(told, figure_of(told, row)), each - room - 4)
        sign, said = placed(told, row.marks, room), cell(told, line, each - room - 4)
        parts.append(amid([sign, said] if told.way["mark_first"] else [said, sign], 4))
    return _down(parts, over, gap, told.way["step"])


def _chips(told: Told, rows: Rows, wide: float) -> str:
    """Framed names with figure and mark, which the program breaks into lines."""
    room, high, parts = sign_room(told), told.size * 1.45, []
    for row in rows:
        said = [cell(told, _name(told, row), long(told, row.name, bold=told.way["names_bold"])),
                cell(told, text(told, row.figure, colour=told.way["label"]),
                     long(told, row.figure))]  # fmt: skip
        sign = placed(told, row.marks, room, high=high)
        inner = amid([sign, *said] if told.way["mark_first"] else [*said, sign], 5)
        parts.append(boxed(told, inner, across=5, down=1.5))
    return flowing(parts, wide, 7, told.size * 2.5)


def _cards(told: Told, rows: Rows, wide: float) -> str:
    """Framed cards: name above figure, the mark at one end."""
    gap, room = 6.0, sign_room(told)
    least = _names(told, rows) + room + 15
    over, each = fitting(told.way["cards_over"], wide, gap, least, "cards")
    left = each - room - 15
    parts = []
    for row in rows:
        said = below([cell(told, _name(told, row), left),
                      cell(told, text(told, figure_of(told, row), scale=0.93,
                                      colour=told.way["label"]), left)])  # fmt: skip
        sign = placed(told, row.marks, room, high=told.size * 1.6)
        inner = amid([sign, said] if told.way["mark_first"] else [said, sign], 3)
        parts.append(boxed(told, inner, across=6, down=2))
    return grid(parts, over, gap, down=told.way["down"])


def _rings(told: Told, rows: Rows, wide: float) -> str:
    """Codes in rings, beside them names and figures, the mark at the end."""
    gap, room, size = 16.0, sign_room(told), told.size
    ring, figures = size * 1.9, longest(told, [row.figure for row in rows]) + 3
    least = _names(told, rows) + ring + figures + room + 15
    over, each = fitting(told.way["rings_over"], wide, gap, least, "rings")
    names = each - ring - figures - room - 15
    own, parts = coded(told), []
    for n, row in enumerate(rows, 1):
        said = text(told, str(n) if own else row.state, scale=0.8, bold=True)
        code = cell(told, said, ring, "center", high=ring)
        about = ringed(told, code, ring, size * 0.27, 0.6)
        parts.append(amid([about, cell(told, _name(told, row), names),
                           cell(told, text(told, row.figure), figures, "right"),
                           placed(told, row.marks, room)], 5))  # fmt: skip
    return _down(parts, over, gap, 1.2)


def _beams(told: Told, rows: Rows, wide: float) -> str:
    """Names, figures and beams as long as these."""
    gap, room, size = 18.0, sign_room(told), told.size
    each = (wide - gap) / 2
    names, figures = _names(told, rows), longest(told, [row.figure for row in rows]) + 3
    reach = each - names - figures - room - 16
    need(30, reach, "beams")
    held = [float(row.figure.strip(" %").replace(",", ".") or 0) for row in rows]
    parts = []
    for row, part in zip(rows, held, strict=True):
        bar = rule(max(reach * part / max(held), 0.6), told.way["bar"], size * 0.55)
        parts.append(amid([placed(told, row.marks, room), cell(told, _name(told, row), names),
                           cell(told, text(told, row.figure), figures, "right"), bar],
                           4))  # fmt: skip
    return _down([f"\\as-wide {spaces(each)} {part}" for part in parts], 2, gap, told.way["step"])


def _turned(told: Told, rows: Rows, wide: float) -> str:
    """Bands of columns: the name turned, figure and mark below it."""
    over = -(-len(rows) // told.way["bands"])
    each, size = wide / over, told.size
    need(max(sign_room(told), longest(told, [row.figure for row in rows], scale=0.92)) + 3, each,
         "columns")  # fmt: skip
    names, bands = _names(told, rows) + 8, []
    for start in range(0, len(rows), over):
        found = []
        for row in rows[start : start + over]:
            name = f"\\rotate #90 {cell(told, _name(told, row), names, pad=3)}"
            top = f"\\within {spaces(each)} #0 {name}"
            said = text(told, row.figure, scale=0.92)
            figure = cell(told, said, each, "center", high=size * 1.5)
            sign = placed(told, row.marks, each, high=size * 1.7)
            found.append(below([lined(part, "lrtb", told.way["line"], 0.5)
                                for part in (top, figure, sign)]))  # fmt: skip
        bands.append(beside(found))
    return below(bands, size)


def _plates(told: Told, rows: Rows, wide: float) -> str:
    """The name in white on a dark strip, figure and mark below it."""
    gap, room, size, way = 5.0, sign_room(told), told.size, told.way
    over, each = fitting(way["plates_over"], wide, gap, _names(told, rows) + 6, "plates")
    figures = each - room
    need(longest(told, [figure_of(told, row) for row in rows]) + 8, figures, "plates")
    parts = []
    for row in rows:
        top = ground(cell(told, text(told, row.name, bold=True, colour=WHITE), each, "center",
                          high=size * 1.5), way["dark"])  # fmt: skip
        low = beside([cell(told, text(told, figure_of(told, row)), figures, pad=4,
                           high=size * 1.7),
                           placed(told, row.marks, room, high=size * 1.7)])  # fmt: skip
        parts.append(below([top, lined(low, "lrb", way["dark"], 0.7)]))
    return grid(parts, over, gap, down=way["down"])


def _pairs(told: Told, rows: Rows, wide: float) -> str:
    """Two lines for each State behind an upright line: name and mark, then the figure."""
    gap, room = 12.0, sign_room(told)
    least = _names(told, rows) + room + 8
    over, each = fitting(told.way["pairs_over"], wide, gap, least, "two lines")
    each -= 8
    parts = []
    for row in rows:
        top = beside([cell(told, text(told, row.name, bold=True), each - room),
                      placed(told, row.marks, room)])  # fmt: skip
        figure = text(told, figure_of(told, row), scale=0.92, colour=told.way["label"])
        low = cell(told, figure, each)
        inner = f"\\room {spaces(4)} #0 {below([top, low])}"
        parts.append(lined(inner, "l", told.way["bar"], 1.8))
    return grid(parts, over, gap, down=told.way["down"])


def _cells(told: Told, rows: Rows, wide: float) -> str:
    """A grid without gaps: name in one line or two, figure, the mark in a strip below."""
    over, size = told.way["cells_over"], told.size
    each, parts = wide / over, []
    for row in rows:
        said = lines(told, row.name.replace("/", "/ "), each - 6, at="center",
                     bold=told.way["names_bold"])  # fmt: skip
        place = spaces(size * told.way["leading"] * 2.1)
        top = f"\\as-high {place} \\within {spaces(each)} #0 {said}"
        figure = cell(told, text(told, row.figure, scale=0.95), each, "center")
        sign = placed(told, row.marks, each, high=size * 1.7)
        parts.append(lined(below([top, figure, sign]), "lrtb", told.way["line"], 0.5))
    return grid(parts, over, 0, down=False)


_STATES: Mapping[str, Callable[[Told, Rows, float], str]] = {
    "tables": _tables, "dotted": _dotted, "chips": _chips, "cards": _cards, "rings": _rings,
    "beams": _beams, "turned": _turned, "plates": _plates, "pairs": _pairs, "cells": _cells,
}  # fmt: skip
