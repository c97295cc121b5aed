"""Tables that a drawer rules itself, for programs that are told each place."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.letters import folded
from tests.drawing.held_out.placed.items import (
    Item,
    Part,
    base,
    group,
    long,
    longest,
    rect,
    rule,
    text,
)
from tests.drawing.held_out.placed.marks import mark_room, sign
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.told import Told

_DOTS = (0.8, 2.2)


class Ruled(NamedTuple):
    """A table, with the middles of its lines and the edges of its columns."""

    part: Part
    middles: list[float]
    edges: list[float]
    step: float


class Column(NamedTuple):
    """A column of a table: its heading, its longest words, a mark's room, its share of the rest,
    where its words stand, and its class in a style sheet."""

    head: str
    said: Sequence[str]
    room: float = 0
    spare: float = 1
    at: str = "left"
    kind: str = ""


def fitted(told: Told, columns: Sequence[Column], wide: float) -> list[float]:
    """Widths in which no words of the columns break; headings may, between words.

    Raises NoRoomError where the columns are wider than what there is.
    """
    pad = 2 * told.way["pad_across"] + 3
    rooms = [max(longest(told, [*one.said, *one.head.split(), ""], bold=True), one.room) + pad
             for one in columns]  # fmt: skip
    need(sum(rooms), wide, "a table")
    rest, whole = wide - sum(rooms), sum(one.spare for one in columns) or 1
    return [room + rest * one.spare / whole for room, one in zip(rooms, columns, strict=True)]


def column(told: Told, head: str, words: Sequence[str], *, bold: bool = True) -> float:
    """Width of a column whose head may be broken between words."""
    pad: float = told.way["pad"]
    return longest(told, [*words, *head.split()] or [""], bold=bold) + 2 * pad


def ruled(told: Told, head: Sequence[str], body: Sequence[Sequence[str]],
          widths: Sequence[float], ats: Sequence[str], *, style: str = "", high: float = 0,
          last: bool = False, bold: Sequence[int] = ()) -> Ruled:  # fmt: skip
    """A table in one of the ways to rule it; `last` is a line of sums, `bold` are columns.

    Raises NoRoomError where words are wider than their column.
    """
    way, size, style = told.way, told.size, style or told.way["table"]
    step, top = size * (high or way["high"]), 0.0
    edges = [sum(widths[:n]) for n in range(len(widths) + 1)]
    items = list[Item]()
    if head:
        words, top = _head(told, head, widths, ats, edges)
        if way["head_fill"]:
            items.append(rect(0, 0, edges[-1], top, fill=way["head_fill"]))
        items += words
    middles = [top + step * (n + 0.5) for n in range(len(body))]
    if style == "bands" or way["stripe"]:
        items += [rect(0, y - step / 2, edges[-1], step, fill=way["stripe"] or way["tint"])
                  for y in middles[1::2]]  # fmt: skip
    for n, (line, y) in enumerate(zip(body, middles, strict=True)):
        strong = last and n == len(body) - 1
        for k, said in enumerate(line):
            dark = strong or k in bold
            need(long(told, said, bold=dark) + way["pad"], widths[k], f"a cell of {said}")
            items.append(_cell(told, said, edges[k], widths[k], ats[k], base(told, y), dark))
    whole = top + step * len(body)
    levels = [top + step * n for n in range(len(body) + 1)]
    items += _rules(told, style, edges, top, levels)
    if last:
        items.append(rule(0, levels[-2], edges[-1], levels[-2], way["ink"], 0.9))
    return Ruled(Part(items, whole), middles, edges, step)


def _cell(told: Told, said: str, left: float, wide: float, at: str, y: float, bold: bool) -> Item:
    pad = told.way["pad"]
    x = {"left": left + pad, "center": left + wide / 2, "right": left + wide - pad}[at]
    return text(told, said, x, y, at=at, bold=bold)


def _head(told: Told, head: Sequence[str], widths: Sequence[float], ats: Sequence[str],
          edges: Sequence[float]) -> tuple[list[Item], float]:  # fmt: skip
    """Words of the heads, which may be broken, and how high they are."""
    way, size, pad = told.way, told.size, told.way["pad"]
    folds = [folded(said, way["font"], size, wide - 1.4 * pad, bold=True)
             for said, wide in zip(head, widths, strict=True)]  # fmt: skip
    deep = max(len(lines) for lines in folds)
    found = []
    for k, lines in enumerate(folds):
        need(max((long(told, one, bold=True) for one in lines), default=0) + pad, widths[k], "head")
        x = {"left": edges[k] + pad, "center": (edges[k] + edges[k + 1]) / 2,
             "right": edges[k + 1] - pad}[ats[k]]  # fmt: skip
        start = (deep - len(lines)) * size * 1.15
        found += [text(told, one, x, start + size * (1.2 + n * 1.15), at=ats[k], bold=True,
                       colour=way["head_ink"])
                  for n, one in enumerate(lines)]  # fmt: skip
    return found, (0.65 + deep * 1.15) * size


def _rules(told: Told, style: str, edges: Sequence[float], top: float, levels: Sequence[float]
           ) -> list[Item]:  # fmt: skip
    """Lines of a table in a style; `book` has but three."""
    ink, thick, right, low = told.way["line"], told.way["thick"], edges[-1], levels[-1]
    level = [rule(0, y, right, y, ink, thick) for y in levels[1:]]
    upright = [rule(x, 0, x, low, ink, thick) for x in edges]
    frame = [rect(0, 0, right, low, line=ink, thick=thick * 1.4)]
    under = [rule(0, top, right, top, ink, thick)]
    dark = told.way["ink"]
    three = [rule(0, y, right, y, dark, wide) for y, wide in ((0, 1.3), (top, 0.6), (low, 1.3))]
    dotted = [rule(0, y, right, y, dark, 0.6, _DOTS) for y in levels[1:]]
    return {"grid": [*level, *upright, rule(0, 0, right, 0, ink, thick), *under],
            "rows": [*under, *level], "book": three, "columns": [*upright, *under, *frame],
            "dots": [*(under if top else []), *dotted], "frame": [*frame, *under], "open": [],
            "bands": [rule(0, low, right, low, ink, thick)]}[style]  # fmt: skip


def side_by_side(
    rows: Sequence[StateRow], wide: float, blocks: int, gap: float,
    part_of: Callable[[Sequence[StateRow], float, int], Part],
) -> Part:  # fmt: skip
    """So many parts beside one another, each of its rows, its width and the number of its first."""
    each, length = (wide - gap * (blocks - 1)) / blocks, -(-len(rows) // blocks)
    parts = [part_of(rows[n : n + length], each, n) for n in range(0, len(rows), length)]
    return Part([group(part, n * (each + gap), 0) for n, part in enumerate(parts)],
                max(part.high for part in parts))  # fmt: skip


def in_halves(
    told: Told, rows: Sequence[StateRow], wide: float,
    part_of: Callable[[Sequence[StateRow], float], Part],
) -> Part:  # fmt: skip
    """The parts of a page that has them in so many halves."""
    return side_by_side(rows, wide, told.way["halves"], told.way["gutter"],
                        lambda own, each, _: part_of(own, each))  # fmt: skip


def tables(told: Told, rows: Sequence[StateRow], wide: float) -> Part:
    """Tables of the States beside one another."""
    return side_by_side(rows, wide, told.way["blocks"], told.way["gutter"],
                        lambda own, each, start: _table(told, own, each, start))  # fmt: skip


def _table(told: Told, rows: Sequence[StateRow], wide: float, start: int) -> Part:
    order, heads, whole = told.way["order"], told.words.states_head, told.plan.sheet.rows
    room = {"n": column(told, heads[0], [row.name for row in whole]),
            "f": column(told, heads[1], [row.figure for row in whole]),
            "m": max(column(told, heads[2], []), mark_room(told) + 8),
            "c": column(told, "", ["MM"]), "i": column(told, "", ["27"])}  # fmt: skip
    spare = wide - sum(room[one] for one in order)
    need(0, spare, "a table")
    widths = [room[one] + spare * {"n": 0.5, "m": 0.25, "f": 0.25}.get(one, 0) for one in order]
    figures_at = "center" if "fn" in order else told.way["figures_at"]
    ats = [{"f": figures_at, "m": "center", "i": "right"}.get(one, "left") for one in order]
    said = {"n": heads[0], "f": heads[1], "m": heads[2], "c": "", "i": ""}
    body = [[{"n": row.name, "f": row.figure, "m": "", "c": row.state,
              "i": str(start + n + 1)}[one] for one in order]
            for n, row in enumerate(rows)]  # fmt: skip
    bold = [order.index("n")] if told.way["names_bold"] and "n" in order else []
    made = ruled(told, [said[one] for one in order] if told.way["headed"] else [], body, widths,
                 ats, bold=bold)  # fmt: skip
    spot = order.index("m")
    items, x = made.part.items, made.edges[spot] + widths[spot] / 2
    for row, y in zip(rows, made.middles, strict=True):
        items += sign(told, row, x, y, widths[spot] - 1.4, made.step - 1.4)
    return Part(items, made.part.high)
