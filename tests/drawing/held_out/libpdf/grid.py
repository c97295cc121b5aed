"""A table at a place that is told, whose cells hold words or draw themselves."""

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from tests.drawing.held_out.placed.items import (
    Item,
    Part,
    base,
    edge,
    group,
    lines,
    long,
    rect,
    rule,
    text,
)
from tests.drawing.held_out.ruled import Column, fitted
from tests.drawing.held_out.told import Told


class Cell(NamedTuple):
    """Words of a cell, or what draws it about a middle in a width and a height."""

    said: str = ""
    bold: bool = False
    draw: Callable[[float, float, float, float], list[Item]] | None = None


def small(told: Told, scale: float) -> float:
    """A part of the page's size, as large as a person needs it."""
    return max(scale, (8.0 if told.plan.picture else 6.8) / told.size)


def grid(told: Told, columns: Sequence[Column], body: Sequence[Sequence[Cell]], wide: float, *,
         rules: str, high: float = 0, headed: bool = True, sums: bool = False) -> Part:  # fmt: skip
    """Rows of one height below heads that may be folded; the last row may be a sum.

    Raises NoRoomError where the words are wider than the table.
    """
    widths, step = fitted(told, columns, wide), told.size * (high or told.way["high"])
    edges = [0.0, *accumulate(widths)]
    heads = _heads(told, columns, widths, edges) if headed else Part([], 0)
    levels = [heads.high + step * n for n in range(len(body) + 1)]
    items = _grounds(told, rules, edges, levels) + heads.items
    for row, top in zip(body, levels, strict=False):
        for n, cell in enumerate(row):
            middle = top + step / 2
            if cell.draw:
                x = edges[n] + widths[n] / 2
                items += cell.draw(x, middle, widths[n] - 1.6, step - 1.6)
            elif cell.said:
                items.append(_said(told, cell, columns[n].at, edges[n], widths[n], middle))
    items += _rules(told, rules, edges, levels)
    if sums:
        items.append(rule(0, levels[-2], edges[-1], levels[-2], told.way["ink"], 0.9))
    return Part(items, levels[-1])


def _said(told: Told, cell: Cell, at: str, left: float, wide: float, middle: float) -> Item:
    pad = told.way["pad_across"]
    x = edge(at, left + pad, wide - 2 * pad)
    return text(told, cell.said, x, base(told, middle), bold=cell.bold, at=at)


def _heads(told: Told, columns: Sequence[Column], widths: Sequence[float],
           edges: Sequence[float]) -> Part:  # fmt: skip
    """Heads of columns upon one ground, which stand on its lower edge."""
    way, pad = told.way, told.way["pad_across"]
    made = [lines(told, one.head, edge(one.at, left + pad, wide - 2 * pad), 0, wide - 2 * pad,
                  bold=True, colour=way["head_ink"], at=one.at)
            for one, wide, left in zip(columns, widths, edges, strict=False)]  # fmt: skip
    deep = max(one.high for one in made)
    high = deep + told.size * 0.7
    items = [rect(0, 0, edges[-1], high, fill=way["head_fill"])] if way["head_fill"] else []
    items += [group(one, 0, deep - one.high + told.size * 0.2) for one in made]
    return Part(items, high)


def _grounds(told: Told, rules: str, edges: Sequence[float], levels: Sequence[float]
             ) -> list[Item]:  # fmt: skip
    """Bands of every other row, or a small ground for each cell."""
    tint, found = told.way["tint"], list[Item]()
    for n, (top, low) in enumerate(pairwise(levels)):
        if rules == "cells":
            found += [rect(left + 0.8, top + 0.8, right - left - 1.6, low - top - 1.6, fill=tint)
                      for left, right in pairwise(edges)]  # fmt: skip
        elif told.way["zebra"] and n % 2:
            found.append(rect(0, top, edges[-1], low - top, fill=tint))
    return found


def _rules(told: Told, style: str, edges: Sequence[float], levels: Sequence[float]) -> list[Item]:
    way, right, low = told.way, edges[-1], levels[-1]
    line, thick = way["line"], way["thick"]
    level = [rule(0, y, right, y, line, thick) for y in levels[1:-1]]
    upright = [rule(x, 0, x, low, line, thick) for x in edges[1:-1]]
    under = [rule(0, levels[0], right, levels[0], line, thick)] if levels[0] else []
    frame = [rect(0, 0, right, low, line=line, thick=thick * 1.3)]
    foot = [rule(0, low, right, low, line, thick)]
    ends = [rule(0, y, right, y, way["accent"], 1.6) for y in (0, low)]
    return {"grid": [*frame, *under, *level, *upright], "lines": [*under, *level, *foot],
            "ends": [*ends, *under], "frame": [*frame, *under], "plain": under, "cells": [],
            "uprights": [*under, *upright, *foot], "boxed lines": [*frame, *under, *level],
            }[style]  # fmt: skip


def caption(told: Told, words: str, y: float = 0) -> Part:
    """A heading of a part in the page's accent."""
    high = told.size * 1.7
    bold = text(told, words, 0, base(told, y + high / 2, 1.1), scale=1.1, bold=True,
                colour=told.way["accent"])  # fmt: skip
    return Part([bold], high)


def roomy(told: Told, words: str, *, scale: float = 1, bold: bool = False) -> float:
    """How wide words are, with a little air at their end."""
    return long(told, words, scale=scale, bold=bold) + told.size * 0.5
