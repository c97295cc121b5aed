"""Drawings of marks, fills and palettes to tune on."""

import colorsys
import random
from collections.abc import Callable

from tests.drawing.spec import Colour, PositionName
from tests.drawing.wide.mark_kinds import (
    Drawing,
    Fill,
    Gradient,
    Hues,
    Layer,
    Mark,
    Painted,
    PaletteOf,
    Polygon,
    Shape,
)
from tests.drawing.wide.outlines import (
    arrow_up,
    bar,
    box,
    cross,
    disc,
    flipped,
    plus,
    regular,
    rounded,
    star,
    tick,
)

WHITE: Colour = (1.0, 1.0, 1.0)
BLACK: Colour = (0.0, 0.0, 0.0)


def body(*polygons: Polygon) -> Shape:
    """A shape of one layer."""
    return (Layer(polygons),)


def inside(outer: Polygon, *inner: Polygon) -> Shape:
    """A body with a drawing in the colour of the paper."""
    return (Layer((outer,)), Layer(inner, role="inner"))


def letters(text: str, scale: float = 1.0) -> Shape:
    """Characters alone."""
    return (Layer(text=text, scale=scale),)


def by_kind(yes: Shape, no: Shape, abstain: Shape) -> Callable[[PositionName], Shape]:
    """A drawing for each kind; who does not take part has one of its own dimension."""
    shapes: dict[PositionName, Shape] = {"yes": yes, "no": no, "abstain": abstain}
    return lambda position: shapes[position]


def _pill(word: str) -> Shape:
    return (
        Layer((rounded(1.6, 0.5, 0.3),)),
        Layer(text=word, role="inner", scale=0.66),
    )


_SMALL_UP = arrow_up(0.09, 0.27, 0.32)
_UP = tuple((x * 0.8, y * 0.64) for x, y in _SMALL_UP)
_LEVEL = bar((-0.26, 0.0), (0.26, 0.0), 0.16)
_THIN = arrow_up(0.06, 0.3, 0.34)
_TRIANGLE = ((-0.5, -0.42), (0.5, -0.42), (0.0, 0.45))
_SMALL_TICK = tuple((0.62 * x, 0.62 * y) for x, y in tick(0.24))

DRAWINGS: dict[str, Drawing] = {
    "fat arrows": Drawing(
        by_kind(body(arrow_up()), body(flipped(arrow_up())), body(disc(0.44))), "form", turns=True
    ),
    "thin arrows": Drawing(
        by_kind(body(_THIN), body(flipped(_THIN)), body(disc(0.32))),
        "form",
        turns=True,
        thin=True,
    ),
    "tick and cross": Drawing(
        by_kind(body(tick()), body(*cross()), body(disc(0.4))), "form", thin=True
    ),
    "discs": Drawing(by_kind(body(disc()), body(disc()), body(disc())), "hue"),
    "squares": Drawing(by_kind(body(box()), body(box()), body(box())), "hue"),
    "triangles": Drawing(
        by_kind(body(_TRIANGLE), body(flipped(_TRIANGLE)), body(box(0.4, 0.4))),
        "form",
        turns=True,
        round=False,
    ),
    "arrow in disc": Drawing(
        by_kind(inside(disc(), _UP), inside(disc(), flipped(_UP)), inside(disc(), _LEVEL)),
        "form",
        turns=True,
        inner=True,
        small=9.0,
    ),
    "tick in square": Drawing(
        by_kind(
            inside(box(), _SMALL_TICK),
            inside(box(), *cross(0.16, 0.25)),
            inside(box(), _LEVEL),
        ),
        "form",
        inner=True,
        small=8.0,
    ),
    "letters": Drawing(by_kind(letters("Y"), letters("N"), letters("A")), "form", small=7.0),
    "signs": Drawing(
        by_kind(body(plus()), body(box(0.42, 0.1)), body(disc(0.3))),
        "form",
        clashes=frozenset({"dash"}),
        thin=True,
    ),
    "words": Drawing(
        by_kind(letters("Yes", 0.9), letters("No", 0.9), letters("Abstain", 0.9)),
        "form",
        wide=3.4,
        small=9.0,
    ),
    "pill with word": Drawing(
        by_kind(_pill("Yes"), _pill("No"), _pill("Abstain")),
        "form",
        wide=3.2,
        inner=True,
        small=9.0,
    ),
    "ground of the cell": Drawing(
        by_kind(body(box(0.5, 0.5)), body(box(0.5, 0.5)), body(box(0.5, 0.5))), "hue", cell=True
    ),
    "star, hexagon, lozenge": Drawing(
        by_kind(body(star(5)), body(regular(6, 0.48, 0)), body(regular(4, 0.5))), "legend"
    ),
}


def darker(colour: Colour, factor: float = 0.6) -> Colour:
    """A deeper tone."""
    red, green, blue = (round(part * factor, 3) for part in colour)
    return red, green, blue


def lighter(colour: Colour, part: float = 0.45) -> Colour:
    """A paler tone."""
    red, green, blue = (round(value + (1 - value) * part, 3) for value in colour)
    return red, green, blue


def _flat(polygons: tuple[Polygon, ...], colour: Colour) -> Mark:
    return (Painted(polygons, fill=colour),)


def _bordered(polygons: tuple[Polygon, ...], colour: Colour) -> Mark:
    return (Painted(polygons, fill=colour, stroke=darker(colour), width=0.07),)


def _outlined(polygons: tuple[Polygon, ...], colour: Colour) -> Mark:
    return (Painted(polygons, fill=WHITE, stroke=colour, width=0.11),)


def _graded(polygons: tuple[Polygon, ...], colour: Colour) -> Mark:
    return (Painted(polygons, fill=Gradient(lighter(colour, 0.35), darker(colour, 0.8))),)


FILLS: dict[str, Fill] = {
    "flat": Fill(_flat, flat=True),
    "bordered": Fill(_bordered),
    "outlined": Fill(_outlined, solid=False),
    "graded": Fill(_graded),
}


def hue(dice: random.Random, degrees: tuple[float, float], light: tuple[float, float]) -> Colour:
    """A strong colour by dice."""
    turn = dice.uniform(*degrees) % 360 / 360
    red, green, blue = colorsys.hls_to_rgb(turn, dice.uniform(*light), dice.uniform(0.7, 1.0))
    return round(red, 3), round(green, 3), round(blue, 3)


def _traffic(light: tuple[float, float]) -> PaletteOf:
    def of(dice: random.Random) -> Hues:
        grey = round(dice.uniform(0.45, 0.65), 3)
        return Hues(
            {
                "yes": hue(dice, (100, 150), light),
                "no": hue(dice, (-12, 8), (light[0] + 0.05, light[1] + 0.08)),
                "abstain": hue(dice, (38, 46), (0.48, 0.54)),
                "not_participating": (grey, grey, grey),
            },
            usual=True,
        )

    return of


def one_ink(ink: Colour) -> PaletteOf:
    """All marks in one colour."""
    positions: tuple[PositionName, ...] = ("yes", "no", "abstain", "not_participating")
    return lambda dice: Hues(dict.fromkeys(positions, ink), usual=False, apart=False)


PALETTES: dict[str, PaletteOf] = {
    "traffic lights": _traffic((0.3, 0.42)),
    "deep traffic lights": _traffic((0.2, 0.3)),
    "black": one_ink(BLACK),
    "dark blue": one_ink((0.05, 0.15, 0.45)),
}

ABSENT: dict[str, Shape] = {
    "dash": body(box(0.28, 0.055)),
    "blank": (),
    "disc": body(disc(0.4)),
}
