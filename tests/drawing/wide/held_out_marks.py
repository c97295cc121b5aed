"""Marks to score on. Whoever makes or mends a reader does not open this file."""

import random
from math import cos, pi, sin

from tests.drawing.spec import Colour, PositionName
from tests.drawing.wide.drawings import (
    body,
    by_kind,
    darker,
    inside,
    letters,
    lighter,
    one_ink,
)
from tests.drawing.wide.mark_kinds import (
    Drawing,
    Fill,
    Hues,
    Layer,
    Mark,
    Painted,
    PaletteOf,
    Polygon,
    Shape,
)
from tests.drawing.wide.outlines import bar, box, cross, disc, flipped, line, regular, rounded, tick

_THUMB: Polygon = (
    (-0.46, -0.4),
    (-0.2, -0.4),
    (-0.2, -0.34),
    (0.3, -0.42),
    (0.44, -0.3),
    (0.46, 0.02),
    (0.36, 0.12),
    (0.08, 0.12),
    (0.12, 0.4),
    (0.02, 0.5),
    (-0.08, 0.42),
    (-0.2, 0.08),
    (-0.46, 0.08),
)
_CHEVRON = line(((-0.42, -0.22), (0.0, 0.2), (0.42, -0.22)), 0.2)
_EYES = (disc(0.075, -0.17, 0.14), disc(0.075, 0.17, 0.14))
_BOX = (Layer((box(0.46, 0.46),), role="ink"), Layer((box(0.37, 0.37),), role="inner"))


def _arc(depth: float) -> Polygon:
    """A mouth: a bent stroke."""
    points = [(0.26 * cos(pi * n / 8), -0.16 - depth * sin(pi * n / 8)) for n in range(9)]
    return line(points, 0.08)


def _sector(part: float) -> Polygon:
    """So much of a disc, clockwise from above."""
    steps = 30
    angles = [pi / 2 - 2 * pi * part * n / steps for n in range(steps + 1)]
    return ((0.0, 0.0), *((0.36 * cos(angle), 0.36 * sin(angle)) for angle in angles))


def _ball(part: float) -> Shape:
    rim = (Layer((disc(0.48),), role="ink"), Layer((disc(0.4),), role="inner"))
    return (*rim, Layer((_sector(part),), role="ink")) if part else rim


def _lamps(lit: int) -> Shape:
    """Three lamps one below another, one of them lit."""
    case = Layer((rounded(0.24, 0.5, 0.1),), role="ink")
    lamps = [disc(0.12, 0.0, 0.31 - 0.31 * n) for n in range(3)]
    return (case, Layer((lamps[lit],), role="inner"))


_SHIELD: Polygon = (
    (-0.42, 0.46),
    (0.42, 0.46),
    (0.42, -0.02),
    (0.26, -0.3),
    (0.0, -0.5),
    (-0.26, -0.3),
    (-0.42, -0.02),
)
_SIGNS = (
    (bar((-0.26, 0.06), (0.26, 0.06), 0.14), bar((0.0, -0.2), (0.0, 0.32), 0.14)),
    (bar((-0.26, 0.06), (0.26, 0.06), 0.14),),
    (disc(0.14, 0.0, 0.06),),
)

MARK_DRAWING: dict[str, Drawing] = {
    "thumbs": Drawing(
        by_kind(
            body(_THUMB),
            body(flipped(_THUMB)),
            body(rounded(0.46, 0.17, 0.1)),
        ),
        "form",
        turns=True,
        clashes=frozenset({"dash"}),
        small=9.5,
        round=False,
    ),
    "faces": Drawing(
        by_kind(
            inside(disc(), *_EYES, _arc(0.16)),
            inside(disc(), *_EYES, tuple((x, -0.42 - y) for x, y in _arc(0.16))),
            inside(disc(), *_EYES, bar((-0.24, -0.2), (0.24, -0.2), 0.09)),
        ),
        "form",
        inner=True,
        small=10.0,
    ),
    "chevrons": Drawing(
        by_kind(body(_CHEVRON), body(flipped(_CHEVRON)), body(regular(4, 0.3))),
        "form",
        turns=True,
        thin=True,
        round=False,
    ),
    "ballot boxes": Drawing(
        by_kind(
            (*_BOX, Layer((tuple((0.6 * x, 0.6 * y) for x, y in tick(0.24)),), role="ink")),
            (*_BOX, Layer(cross(0.13, 0.24), role="ink")),
            (*_BOX, Layer((box(0.13, 0.13),), role="ink")),
        ),
        "form",
        small=9.0,
        round=False,
    ),
    "shields": Drawing(
        by_kind(*(inside(_SHIELD, *sign) for sign in _SIGNS)),
        "form",
        inner=True,
        small=9.0,
        round=False,
    ),
    "quarters of a disc": Drawing(
        by_kind(_ball(1.0), _ball(0.0), _ball(0.5)),
        "legend",
        small=9.0,
        clashes=frozenset({"ring"}),
    ),
    "lamps": Drawing(
        by_kind(_lamps(2), _lamps(0), _lamps(1)), "hue", inner=True, small=11.0, round=False
    ),
    "words in capitals": Drawing(
        by_kind(letters("FOR", 0.82), letters("AGAINST", 0.82), letters("ABST.", 0.82)),
        "form",
        wide=3.9,
        small=9.5,
        round=False,
    ),
    "V, X, O": Drawing(by_kind(letters("V"), letters("X"), letters("O")), "legend", small=7.0),
}


def _glossy(polygons: tuple[Polygon, ...], colour: Colour) -> Mark:
    """A highlight in the upper half."""
    shine = tuple(tuple((0.72 * x, 0.2 + 0.42 * y) for x, y in p) for p in polygons)
    return (Painted(polygons, fill=colour), Painted(shine, fill=lighter(colour, 0.3)))


def _two_tone(polygons: tuple[Polygon, ...], colour: Colour) -> Mark:
    """The right half darker."""
    halves = tuple(half for half in (_right_of(p, 0.0) for p in polygons) if len(half) > 2)
    return (Painted(polygons, fill=colour), Painted(halves, fill=darker(colour, 0.72)))


def _right_of(polygon: Polygon, edge: float) -> Polygon:
    """What lies right of an upright line."""
    points: list[tuple[float, float]] = []
    for (x0, y0), (x1, y1) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
        if x0 >= edge:
            points.append((x0, y0))
        if (x0 < edge) != (x1 < edge):
            points.append((edge, y0 + (y1 - y0) * (edge - x0) / (x1 - x0)))
    return tuple(points)


def _shadowed(polygons: tuple[Polygon, ...], colour: Colour) -> Mark:
    """A grey shadow below and to the right."""
    shadow = tuple(tuple((x * 0.9 + 0.08, y * 0.9 - 0.08) for x, y in p) for p in polygons)
    small = tuple(tuple((x * 0.9 - 0.03, y * 0.9 + 0.03) for x, y in p) for p in polygons)
    return (Painted(shadow, fill=(0.8, 0.8, 0.8)), Painted(small, fill=colour))


def _double_edge(polygons: tuple[Polygon, ...], colour: Colour) -> Mark:
    """A pale filling with a strong edge."""
    return (Painted(polygons, fill=lighter(colour, 0.62), stroke=darker(colour, 0.85), width=0.1),)


MARK_FILL: dict[str, Fill] = {
    "glossy": Fill(_glossy),
    "two-tone": Fill(_two_tone),
    "shadowed": Fill(_shadowed),
    "pale with an edge": Fill(_double_edge, solid=False),
}


def _fixed(yes: Colour, no: Colour, abstain: Colour, absent: Colour) -> PaletteOf:
    hues: dict[PositionName, Colour] = {
        "yes": yes,
        "no": no,
        "abstain": abstain,
        "not_participating": absent,
    }

    def of(dice: random.Random) -> Hues:
        return Hues(hues, usual=False)

    return of


MARK_PALETTE: dict[str, PaletteOf] = {
    "blue and orange": _fixed(
        (0.0, 0.35, 0.7), (0.85, 0.4, 0.0), (0.5, 0.2, 0.55), (0.55, 0.55, 0.55)
    ),
    "teal and wine": _fixed((0.0, 0.5, 0.5), (0.55, 0.0, 0.3), (0.75, 0.6, 0.1), (0.6, 0.6, 0.6)),
    "violet": one_ink((0.38, 0.1, 0.5)),
    "dark grey": one_ink((0.28, 0.28, 0.28)),
}


ABSENT_MARK: dict[str, Shape] = {
    "ring": (Layer((disc(0.4),), role="ink"), Layer((disc(0.29),), role="inner")),
    "n/p": letters("n/p", 0.6),
    "stroke aslant": body(bar((-0.24, -0.36), (0.24, 0.36), 0.12)),
    "two dots": body(disc(0.09, -0.2), disc(0.09, 0.2)),
}
