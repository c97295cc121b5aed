"""Which figures keep step with the names of states: on their lines, or as far below them."""

from collections.abc import Sequence
from statistics import median

from extract.sheet.geometry import middle
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.rows.names import Name

LEVEL = 0.48
"""Of the pitch: what stands so near to a row's middle is on its line; from the half on it is nearer
to the next row."""
NEAREST = 0.6
"""Of the pitch: so far from its name, the nearest, a figure may stand, as on cards; where a name is
lost the next one is a whole pitch away."""
BELOW = 0.25
"""Of the pitch: so far below its name a figure is on another line of a card."""
STEADY = 0.4
"""Type sizes by which a figure of a column may stand higher or lower than the others by its row:
the totals beside tall rows do not keep step so."""


def in_step_with(
    stack: Sequence[Figure], names: Sequence[Name], pitch: float, steady: bool = False
) -> bool:
    """Whether figures stand on the lines of half of the names, or of all but a few; if `steady`,
    all as much above or below them: the totals beside tall rows do not."""
    return 2 * names_level(stack, names, pitch, steady) >= len(names)


def in_step(
    sides: Sequence[Sequence[Sequence[Figure]]], columns: Sequence[Sequence[Name]], pitch: float
) -> int:
    """How many names have a figure in step with them on one side of their blocks: totals beside the
    last block are level with some by chance."""
    return sum(
        max((names_level(stack, names, pitch, True) for stack in own), default=0)
        for own, names in zip(sides, columns, strict=True)
    )


def names_level(stack: Sequence[Figure], names: Sequence[Name], pitch: float, steady: bool) -> int:
    """How many names have a figure on their line, if `steady` as much above or below it as most."""
    levels = [middle(figure.box) for figure in stack]
    within = LEVEL if steady or not lower_by([(stack, names)], pitch) else NEAREST
    near = [(n, y) for n in names for y in levels if n.off(y) < within * pitch]
    if steady and near:
        usual = median(y - name.middle for name, y in near)
        near = [(n, y) for n, y in near if abs(y - n.middle - usual) < STEADY * n.size]
    return len({id(name) for name, _ in near})


def lower_by(columns: Sequence[tuple[Sequence[Figure], Sequence[Name]]], pitch: float) -> float:
    """How far below its name a figure stands in cards, or above it, so that most names have one; 0
    where it stands beside it. `columns` are the figures and names of the blocks."""
    away = [
        [middle(figure.box) - name.middle for figure in figures]
        for figures, names in columns
        for name in names
        if figures
    ]
    nearest = [min(each, key=abs) for each in away]
    below = [min(d for d in each if d > 0) for each in away if max(each) > 0]
    above = [max(d for d in each if d < 0) for each in away if min(each) < 0]
    usual, named = 0.0, len(away) // 2
    for offset in (median(each) for each in (nearest, below, above) if each):
        steady = sum(any(abs(d - offset) < LEVEL * pitch / 2 for d in each) for each in away)
        if steady > named:
            usual, named = offset, steady
    return usual if abs(usual) > BELOW * pitch else 0.0


def name_beside(
    figure: Figure, names: Sequence[Name], pitch: float, lower: float = 0.0
) -> Name | None:
    """The name on whose line a figure stands, or so many points below: the nearest; None where none
    is near."""
    level = middle(figure.box) - lower
    nearest = min(names, key=lambda name: name.off(level))
    return nearest if nearest.off(level) < NEAREST * pitch else None
