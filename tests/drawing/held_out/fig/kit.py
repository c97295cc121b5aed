"""What pages of Fig have besides words, lines and boxes: polygons, ovals, arcs, bits of a line."""

from collections.abc import Callable, Sequence
from typing import Any

from tests.drawing.held_out.draw.kit import NOTHING, Bit, at_edge, beside, in_lines, joined
from tests.drawing.held_out.placed.items import (
    Item,
    Part,
    base,
    group,
    item,
    lines,
    long,
    rect,
    rule,
    stacked,
    text,
)
from tests.drawing.held_out.told import Told

__all__ = ["NOTHING", "Bit", "Item", "Part", "at_edge", "base", "beside", "group", "in_lines",
           "item", "joined", "lines", "long", "rect", "rule", "stacked", "text"]  # fmt: skip
Maker = Callable[[Told, float], Part]
Points = Sequence[tuple[float, float]]


def poly(points: Points, x: float, y: float, *, fill: str = "", line: str = "", thick: float = 0.5,
         closed: bool = True, **more: Any) -> Item:  # fmt: skip
    """A polygon or a polyline about a place."""
    return item("poly", x=x, y=y, points=list(points), fill=fill, stroke=line, strokeWidth=thick,
                closed=closed or None, **more)  # fmt: skip


def oval(x: float, y: float, rx: float, ry: float = 0, *, fill: str = "", line: str = "",
         thick: float = 0.5, **more: Any) -> Item:  # fmt: skip
    """An ellipse, or a circle."""
    return item("oval", x=x, y=y, rx=rx, ry=ry or rx, fill=fill, stroke=line, strokeWidth=thick,
                **more)  # fmt: skip


def arc(x: float, y: float, half: float, first: float, last: float, **more: Any) -> Item:
    """A part of a circle against the clock, in turns from the right."""
    return item("arc", x=x, y=y, half=half, first=first, last=last, **more)


def small(told: Told) -> float:
    """The scale of small print, which a person can still read."""
    return max(0.84, (8.0 if told.plan.picture else 7.0) / told.size)


def words(told: Told, said: str, x: float, middle: float, *, at: str = "left", bold: bool = False,
          scale: float = 1, colour: str = "", font: str = "") -> list[Item]:  # fmt: skip
    """Words in one line about a middle, nothing where there are none."""
    y = base(told, middle, scale)
    return [text(told, said, x, y, scale=scale, bold=bold, colour=colour, at=at,
                 font=font)] if said else []  # fmt: skip


def bit(told: Told, said: str, *, bold: bool = False, scale: float = 1, colour: str = "") -> Bit:
    """Words as a bit of a line."""
    if not said:
        return NOTHING
    return Bit(long(told, said, scale=scale, bold=bold),
               lambda x, y: words(told, said, x, y, bold=bold, scale=scale, colour=colour)
               )  # fmt: skip


def pentagon(x: float, y: float, wide: float, high: float, **dress: Any) -> Item:
    """A box whose right end is the head of an arrow."""
    tip = min(high * 0.4, 9)
    points = ((0, 0), (wide - tip, 0), (wide, high / 2), (wide - tip, high), (0, high))
    return poly(points, x, y, depth=72, **dress)
