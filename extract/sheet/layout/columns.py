"""Columns of a table: what stands one below the other."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from extract.records import Box

Thing = TypeVar("Thing")
SHARED = 0.3
"""Part of the narrower of two cells that lies over or under the other where they are of one column,
be they set to the left, to the right, to the middle or to the decimal sign."""


def columns_of(things: Sequence[Thing], box_of: Callable[[Thing], Box]) -> list[list[Thing]]:
    """The things column by column, left to right, each from the top down."""
    columns: list[tuple[list[Thing], list[tuple[float, float]]]] = []
    for thing in sorted(things, key=lambda each: box_of(each)[2] - box_of(each)[0]):
        x0, _, x1, _ = box_of(thing)
        homes = [c for c in columns if any(share_column((x0, x1), span) for span in c[1])]
        merged = ([thing], [(x0, x1)])
        for home in homes:
            columns.remove(home)
            merged = (home[0] + merged[0], home[1] + merged[1])
        columns.append((merged[0], sorted(set(merged[1]))))
    ordered = [sorted(each, key=lambda t: box_of(t)[1] + box_of(t)[3]) for each, _ in columns]
    return sorted(ordered, key=lambda column: min(box_of(thing)[0] for thing in column))


def share_column(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two cells stand over one another."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return both > SHARED * min(one[1] - one[0], other[1] - other[0])
