"""Sort what is seen into kinds: where it falls apart by itself, and not at a fixed distance."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from extract.sheet.seen import BLANK, Kind

Seen = TypeVar("Seen")
Distances = npt.NDArray[np.float64]
CLEAR = 1.5
"""Times as far from every other kind as from its own each mark must be: kinds part at a clear gap
and not at a fixed distance."""
MOST = 9
"""Kinds on one sheet: four positions, a result drawn otherwise, a smudge or two."""
WIDE = 2.5
"""Times as far where the kinds are less than surely apart, as arrows in discs are."""
ENOUGH = 3
"""Marks in a block, or of an ink in it, that show how it falls there: one may be turned over."""
MANY = 5
"""Marks on a line that show how it falls: of three blocks a row may have one vote."""
LOOSE = 1.5
"""Times the sure difference between two kinds: marks strewn wider than that are no one kind."""


def distances(things: Sequence[Seen], difference: Callable[[Seen, Seen], float]) -> Distances:
    """How far each thing is from each."""
    count = len(things)
    away: Distances = np.zeros((count, count))
    for one in range(count):
        for other in range(one + 1, count):
            away[one, other] = away[other, one] = difference(things[one], things[other])
    return away


def kinds_of(away: Distances, least: float, sure: float) -> tuple[list[int] | None, bool]:
    """The kind of each thing, numbered from 0: the finest parting behind which a clear gap comes.

    Below `least` pixels fall otherwise for the same drawing; from `sure` on no noise makes the
    difference. None where the things neither fall apart nor are one kind. Told too is whether the
    parting is sure.
    """
    count = len(away)
    if count == 0:
        return [], True
    steps, heights = partings(away)
    floored = [max(height, least) for height in heights]
    for place, groups in enumerate(steps[:-1]):
        below = floored[place - 1] if place else least
        surely = floored[place] >= sure
        gap = CLEAR if surely else WIDE
        if len(groups) > MOST or floored[place] < gap * below:
            continue
        if not surely and min(map(len, groups)) == 1:
            continue  # a single mark that differs so little fell otherwise on the pixels
        if is_clear(groups, away, least):
            return numbered(groups, count), surely
    one = count == 1 or strewn(away) <= LOOSE * sure
    return ([0] * count if one else None), True


def partings(away: Distances) -> tuple[list[list[list[int]]], list[float]]:
    """The groups at each step of joining the two nearest, from single things to one group; and how
    far apart on average the two were that each step joined."""
    groups = [[index] for index in range(len(away))]
    means = away.copy()
    np.fill_diagonal(means, np.inf)
    steps, heights = [list(groups)], []
    while len(groups) > 1:
        one, other = sorted(divmod(int(np.argmin(means)), len(groups)))
        heights.append(float(means[one, other]))
        wide, narrow = len(groups[one]), len(groups[other])
        row = (means[one] * wide + means[other] * narrow) / (wide + narrow)
        row[one] = np.inf
        means[one], means[:, one] = row, row
        means = np.delete(np.delete(means, other, axis=0), other, axis=1)
        merged = [*groups[one], *groups[other]]
        groups = [merged if n == one else g for n, g in enumerate(groups) if n != other]
        steps.append(list(groups))
    return steps, heights


def is_clear(groups: Sequence[Sequence[int]], away: Distances, least: float) -> bool:
    """Whether each thing is clearly nearer to its own group than to every other."""
    for place, group in enumerate(groups):
        others = [other for n, other in enumerate(groups) if n != place]
        for index in group:
            own = away[index, group].sum() / max(len(group) - 1, 1)
            next_best = min(float(away[index, other].mean()) for other in others)
            if next_best < max(CLEAR * own, least):
                return False
    return True


def strewn(away: Distances) -> float:
    """How far the outermost thing lies from the others on average."""
    return float((away.sum(axis=1) / (len(away) - 1)).max())


def numbered(groups: Sequence[Sequence[int]], count: int) -> list[int]:
    """The number of each thing's group, in the order in which groups first come."""
    labels = [0] * count
    for number, group in enumerate(sorted(groups, key=min)):
        for index in group:
            labels[index] = number
    return labels


def even_out(kinds: list[Kind], tints: Sequence[Kind], blocks: Sequence[int]) -> None:
    """Take for one kind what differs from block to block alone, or from one paper to another, all
    marks there or all of one ink: in another column, or on a shaded row, the same drawing falls
    otherwise on the pixels.

    `kinds` are those of a view of forms, first of the rows, which stand in these `blocks`.
    """
    seen: dict[int, Counter[tuple[Kind, Kind]]] = {}
    for kind, tint, block in zip(kinds, tints, blocks, strict=False):
        if kind is None:
            return
        if kind != BLANK:
            seen.setdefault(block, Counter()).update([(tint, kind)])
    own = [{kind for _, kind in pairs} for pairs in seen.values()]
    if len(own) < 2 or len(set().union(*own)) < sum(map(len, own)):
        return  # some stand in two blocks
    by_ink = all(
        len(pairs) == len(each) == len({tint for tint, _ in pairs})
        and min(pairs.values()) >= ENOUGH
        for pairs, each in zip(seen.values(), own, strict=True)
    )
    alone = all(
        len(each) == 1 and pairs.total() >= ENOUGH
        for pairs, each in zip(seen.values(), own, strict=True)
    )
    if not (by_ink or alone):
        return
    first: dict[Kind, Kind] = {}
    same: dict[Kind, Kind] = {}
    for pairs in seen.values():
        for tint, kind in sorted(pairs, key=str):
            same[kind] = first.setdefault(None if alone else tint, kind)
    kinds[:] = [same.get(kind, kind) for kind in kinds]


def even_out_lines(kinds: list[Kind], lines: Sequence[int]) -> None:
    """Take for one kind what differs from line to line alone, all marks of a line with many alike:
    the cards of one line fall on the pixels otherwise than those of the next.

    `kinds` are those of a view of forms, first of the rows, which stand on these `lines`.
    """
    seen: dict[int, list[Kind]] = {}
    for kind, line in zip(kinds, lines, strict=False):
        if line >= 0:
            seen.setdefault(line, []).append(kind)
    told = {kind for own in seen.values() for kind in own}
    alone = all(len({*own}) == 1 and len(own) >= MANY for own in seen.values())
    if alone and len(told) > 1 and not told & {None, BLANK}:
        first = kinds[lines.index(0)]
        kinds[:] = [first if kind in told else kind for kind in kinds]
