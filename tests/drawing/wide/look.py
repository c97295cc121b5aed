"""How one sheet looks: its traits, with the sizes and colours that dice chose for it."""

import random
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TypeVar

from tests.drawing.spec import PositionName
from tests.drawing.wide.dimension import Dimension, Traits
from tests.drawing.wide.dimensions import (
    ABSENT_MARK,
    BROWSER_CHARACTERS,
    MARK_DRAWING,
    MARK_FILL,
    MARK_PALETTE,
    MARK_SIZE,
    ROW_HEIGHT,
    TYPE_SIZE,
    TYPEFACE,
)
from tests.drawing.wide.mark_kinds import Drawing, Hues, Mark, Painted, Shape
from tests.drawing.wide.marks import painted, turned
from tests.drawing.wide.outlines import disc, star
from tests.drawing.wide.printed import Placed
from tests.drawing.wide.votes import POSITIONS

T = TypeVar("T")
LEAST_PITCH = 1.3
"""Of rows, in type sizes: closer ones run into one another."""
TWO_LINES_PITCH = 1.9
_FOREIGN: Mark = (
    Painted((star(7, 0.3),), fill=(0.45, 0.25, 0.65)),
    Painted((disc(0.2),), fill=(1.0, 1.0, 1.0)),
)
"""A mark such as no drawing has."""


@dataclass(frozen=True)
class Look:
    """One way of drawing a sheet."""

    traits: Traits
    hues: Hues
    size: float
    """Of the type, in points."""
    row: float
    """Height of a row of the states."""
    mark: float
    """Height of a mark."""

    def of(self, dimension: Dimension[T]) -> T:
        """The value in a dimension."""
        return dimension[self.traits[dimension.name]]

    @property
    def family(self) -> str:
        """The typeface."""
        return self.of(TYPEFACE)

    @property
    def drawing(self) -> Drawing:
        """Of the marks."""
        return drawing_of(self.traits)

    def shape(self, position: PositionName) -> Shape:
        """Of one kind of mark; empty where its cells are blank."""
        if position == "not_participating" and not self.drawing.draws_absent:
            return self.of(ABSENT_MARK)
        return self.drawing.shape(position)

    def mark_of(self, placed: Placed) -> Mark:
        """One mark with its colours."""
        if placed.foreign:
            return _FOREIGN
        shape = self.shape(placed.position)
        shape = turned(shape) if placed.upside_down else shape
        colour = self.hues.of[placed.hue_of or placed.position]
        return painted(shape, self.of(MARK_FILL), colour)

    def marks(self) -> tuple[Mark, ...]:
        """All kinds that are drawn."""
        found = (self.mark_of(Placed(position)) for position in POSITIONS)
        return tuple(mark for mark in found if mark)

    def without_turn(self) -> "Look":
        """The same on a page that is stored upright."""
        return replace(self, traits=self.traits | {"page turn": "0"})

    def smaller(self, factor: float) -> "Look":
        """The same in smaller type."""
        return replace(self, size=self.size * factor)


def drawing_of(traits: Traits) -> Drawing:
    """Of the marks: in a browser, characters may stand for those of all programs."""
    if traits["program"] == "browser":
        characters = BROWSER_CHARACTERS[traits[BROWSER_CHARACTERS.name]]
        if characters is not None:
            return characters
    return MARK_DRAWING[traits[MARK_DRAWING.name]]


def random_look(dice: random.Random, traits: Traits) -> Look:
    """The sizes and colours that the traits leave open."""
    size = round(dice.uniform(*TYPE_SIZE[traits[TYPE_SIZE.name]]), 2)
    row = round(dice.uniform(*ROW_HEIGHT[traits[ROW_HEIGHT.name]]), 1)
    mark = round(dice.uniform(*MARK_SIZE[traits[MARK_SIZE.name]]), 1)
    hues = MARK_PALETTE[traits[MARK_PALETTE.name]](dice)
    mark = max(mark, drawing_of(traits).small)
    return Look(traits, hues, size, max(row, mark + 1.5, size * LEAST_PITCH), mark)


def redrawn(
    dice: random.Random,
    traits: Traits,
    dimensions: Collection[Dimension[object]],
    held_out: Collection[str],
) -> Traits:
    """The traits with new values in some dimensions."""
    return traits | {d.name: d.draw(dice, held_out) for d in dimensions}
