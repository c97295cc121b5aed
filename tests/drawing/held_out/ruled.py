"""Tables that a drawer rules itself, for programs that are told each place."""

from collections.abc import Sequence
from typing import NamedTuple

from tests.drawing.held_out.letters import folded
from tests.drawing.held_out.skia.kit import base, longest, need
from tests.drawing.held_out.told import Told
from tests.drawing.held_out.vega.kit import Item, Part, long, rect, rule, text

_DOTS = (0.8, 2.2)


class Ruled(NamedTuple):
    """A table, with the middles of its lines and the edges of its columns."""

    part: Part
    middles: list[float]
    edges: list[float]
    step: float


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
