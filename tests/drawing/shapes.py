"""The outlines of marks: polygons in a unit square around 0, upwards positive."""

import random
from collections.abc import Callable
from functools import cache
from math import cos, degrees, hypot, pi, sin
from typing import Literal

from tests.drawing.spec import DrawingName, PositionName

Point = tuple[float, float]
Polygon = tuple[Point, ...]
_ASLANT = 25.0
"""Degrees by which an arrow may lean and still point up or down."""

_UP = ((-0.22, -0.5), (0.22, -0.5), (0.22, 0.0), (0.5, 0.0), (0.0, 0.5), (-0.5, 0.0), (-0.22, 0.0))


def outlines(drawing: DrawingName, position: PositionName, novel: int = 0) -> tuple[Polygon, ...]:
    """The polygons of one mark; `novel` chooses among drawings never seen before."""
    if drawing == "novel":
        return _novel(position, novel)
    return _MADE[drawing].get(position, _dash)()


def _bar(start: Point, end: Point, thick: float) -> Polygon:
    """A straight stroke."""
    (x0, y0), (x1, y1) = start, end
    length = hypot(x1 - x0, y1 - y0)
    dx, dy = (y0 - y1) / length * thick / 2, (x1 - x0) / length * thick / 2
    return ((x0 + dx, y0 + dy), (x1 + dx, y1 + dy), (x1 - dx, y1 - dy), (x0 - dx, y0 - dy))


def _strokes(*points: Point, thick: float = 0.17) -> tuple[Polygon, ...]:
    """Straight strokes from point to point."""
    return tuple(_bar(points[n], points[n + 1], thick) for n in range(len(points) - 1))


def _up() -> tuple[Polygon, ...]:
    return (_UP,)


def _down() -> tuple[Polygon, ...]:
    return (tuple((x, -y) for x, y in _UP),)


def _dash() -> tuple[Polygon, ...]:
    return (((-0.28, -0.05), (0.28, -0.05), (0.28, 0.05), (-0.28, 0.05)),)


def _disc() -> tuple[Polygon, ...]:
    return (tuple((0.46 * cos(a * pi / 24), 0.46 * sin(a * pi / 24)) for a in range(48)),)


def _square() -> tuple[Polygon, ...]:
    return (((-0.42, -0.42), (0.42, -0.42), (0.42, 0.42), (-0.42, 0.42)),)


def _tick() -> tuple[Polygon, ...]:
    left, low, high = (-0.5, 0.0), (-0.15, -0.4), (0.5, 0.45)
    return _strokes(left, low, high)


def _cross() -> tuple[Polygon, ...]:
    return (
        _bar((-0.42, -0.42), (0.42, 0.42), 0.2),
        _bar((-0.42, 0.42), (0.42, -0.42), 0.2),
    )


def _letter_y() -> tuple[Polygon, ...]:
    middle = (0.0, -0.02)
    return (
        *_strokes((-0.4, 0.5), middle, (0.4, 0.5)),
        _bar(middle, (0.0, -0.5), 0.17),
    )


def _letter_n() -> tuple[Polygon, ...]:
    return _strokes((-0.36, -0.5), (-0.36, 0.5), (0.36, -0.5), (0.36, 0.5))


def _letter_a() -> tuple[Polygon, ...]:
    return (
        *_strokes((-0.42, -0.5), (0.0, 0.5), (0.42, -0.5)),
        _bar((-0.2, -0.15), (0.2, -0.15), 0.15),
    )


_MADE: dict[DrawingName, dict[PositionName, Callable[[], tuple[Polygon, ...]]]] = {
    "arrows": {"yes": _up, "no": _down, "abstain": _disc},
    "ticks": {"yes": _tick, "no": _cross, "abstain": _disc},
    "letters": {"yes": _letter_y, "no": _letter_n, "abstain": _letter_a},
    "squares": {"yes": _square, "no": _square, "abstain": _square},
    "discs": {"yes": _disc, "no": _disc, "abstain": _disc},
}
"""A position that is not named is a dash."""


def points_like_arrow(position: PositionName, novel: int) -> Literal["up", "down"] | None:
    """Where a drawing of three rays points, if it is an arrow to the eye."""
    rays, turn, _ = _rays(position, random.Random(f"drawing {novel}"))
    if rays != 3:
        return None
    tips = [degrees(turn) + 120 * ray for ray in range(rays)]
    for way, upright in (("up", 90), ("down", 270)):
        if any(abs((tip - upright + 180) % 360 - 180) <= _ASLANT for tip in tips):
            return way  # type: ignore[return-value]
    return None


def _rays(position: PositionName, dice: random.Random) -> tuple[int, float, float]:
    """How many rays a drawing never seen before has, where they begin, how deep they are cut."""
    order = ("yes", "no", "abstain", "not_participating")
    place = order.index(position)
    counts = dice.sample(range(3, 8), 4)
    turns = [dice.uniform(0, 2 * pi) for _ in order]
    depths = [dice.uniform(0.15, 0.3) for _ in order]
    return counts[place], turns[place], depths[place]


@cache
def _novel(position: PositionName, number: int) -> tuple[Polygon, ...]:
    """A drawing that no sheet has: rays of random length around the middle, unlike for each."""
    dice = random.Random(f"drawing {number}")
    rays, turn, depth = _rays(position, dice)
    points = []
    for ray in range(rays):
        for step, radius in ((0.0, dice.uniform(0.4, 0.5)), (0.5, depth)):
            angle = turn + 2 * pi * (ray + step) / rays
            points.append((radius * cos(angle), radius * sin(angle)))
    return (tuple(points),)
