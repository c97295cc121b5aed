"""What marks are made of: outlines, fills, colours."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from tests.drawing.spec import Colour, PositionName

Point = tuple[float, float]
Polygon = tuple[Point, ...]
Meaning = Literal["form", "hue", "legend"]
"""What says without a legend which mark is which: its form, its hue alone, or nothing."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One part of a mark in a unit square around 0, upwards positive."""

    polygons: tuple[Polygon, ...] = ()
    text: str = ""
    """Instead of polygons: characters in the middle."""
    role: Literal["body", "ink", "inner"] = "body"
    """Filled as the fill says; drawn in the mark's colour; or in that of the paper."""
    scale: float = 1.0
    """Of characters, as a multiple of the mark's height."""


Shape = tuple[Layer, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The drawings of all kinds of mark."""

    shape: Callable[[PositionName], Shape]
    meaning: Meaning
    turns: bool = False
    """Whether upside down it means something else."""
    wide: float = 1.0
    """Width as a multiple of the height."""
    inner: bool = False
    """Whether the kinds differ by an inner drawing, for which the body must be filled."""
    thin: bool = False
    """Whether an outline alone would fill it up."""
    cell: bool = False
    """Whether the mark is the ground of the whole cell."""
    draws_absent: bool = False
    """Whether it has a drawing of its own for who does not take part."""
    clashes: frozenset[str] = frozenset()
    """Marks of who takes no part that look like one of its own, whatever their hue."""
    round: bool = True
    """Whether one of its kinds is a disc, which without hue is like that of who takes no part."""
    own_hues: bool = False
    """Whether it has colours of its own, whatever the palette."""
    type_alone: bool = False
    """Whether its characters are the browser's own, with colours of their own or of the text."""
    small: float = 5.0
    """The least height in points at which its kinds can be told apart."""


@dataclass(frozen=True, slots=True)
class Gradient:
    """From top to bottom."""

    top: Colour
    bottom: Colour


@dataclass(frozen=True, slots=True)
class Painted:
    """Polygons or characters with their colours."""

    polygons: tuple[Polygon, ...] = ()
    text: str = ""
    scale: float = 1.0
    fill: Colour | Gradient | None = None
    stroke: Colour | None = None
    width: float = 0.0
    """Of the stroke, as a part of the mark's size."""


Mark = tuple[Painted, ...]


@dataclass(frozen=True, slots=True)
class Fill:
    """How the body of a mark is filled in a colour."""

    paint: Callable[[tuple[Polygon, ...], Colour], Mark]
    solid: bool = True
    """Whether something may be drawn inside."""
    flat: bool = False
    """Whether it is one colour without edge, as a stencil can be."""


@dataclass(frozen=True, slots=True)
class Hues:
    """The colours of the kinds of mark, and what they say."""

    of: Mapping[PositionName, Colour]
    usual: bool
    """Whether yes is green and no is red."""
    apart: bool = True
    """Whether the kinds differ in hue at all."""


PaletteOf = Callable[[random.Random], Hues]
