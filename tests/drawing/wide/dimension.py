"""A dimension in which sheets differ, and the choice of a value in each."""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")
Traits = dict[str, str]
_USUALLY = 0.55


@dataclass(frozen=True, slots=True)
class Dimension(Generic[T]):
    """Named values: those to tune on, and others, different in kind, to score on."""

    name: str
    tuning: Mapping[str, T]
    held_out: Mapping[str, T]
    usual: str
    """Of those to tune on, the one of the note that all began with, or most like it."""
    often: bool = False
    """Whether the usual one is drawn more often than all others."""

    def __getitem__(self, value: str) -> T:
        return self.tuning[value] if value in self.tuning else self.held_out[value]

    def pool(self, held_out: Collection[str]) -> tuple[str, ...]:
        """The values that may be drawn."""
        if self.name in held_out and self.held_out:
            return tuple(self.held_out)
        return tuple(self.tuning)

    def draw(self, dice: random.Random, held_out: Collection[str]) -> str:
        """One of the values that may be drawn."""
        values = self.pool(held_out)
        if self.often and self.usual in values and dice.random() < _USUALLY:
            return self.usual
        return dice.choice(values)


def draw_all(
    dice: random.Random,
    dimensions: Collection[Dimension[Any]],
    held_out: Collection[str],
    free: int | None = None,
) -> Traits:
    """A value in each dimension; where so many are `free`, the usual one in all others."""
    traits = {dimension.name: dimension.draw(dice, held_out) for dimension in dimensions}
    if free is None:
        return traits
    kept = set(dice.sample([d.name for d in dimensions], min(free, len(dimensions)))) | set(
        held_out
    )
    return {d.name: traits[d.name] if d.name in kept else d.usual for d in dimensions}
