"""An order in which those who are alike stand side by side."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from statistics import fmean

Pair = frozenset[str]


def ordered_by_likeness(names: Sequence[str], likeness: Mapping[Pair, float]) -> tuple[str, ...]:
    """The names, grouped from the most alike pair upwards by the average of each two groups.

    Of the ways to lay two groups end to end the one is taken in which the ends that meet are most
    alike. A pair that is not known counts as the average of all others.
    """
    unknown = fmean(likeness.values()) if likeness else 0.0

    def alike(one: str, other: str) -> float:
        return likeness.get(frozenset((one, other)), unknown)

    def average(one: Sequence[str], other: Sequence[str]) -> float:
        return fmean(alike(a, b) for a in one for b in other)

    groups: list[tuple[str, ...]] = [(name,) for name in names]
    closeness = {(a, b): average(a, b) for a, b in combinations(groups, 2)}
    while len(groups) > 1:
        one, other = max(closeness, key=closeness.__getitem__)
        joined = max(
            (left + right for left in (one, one[::-1]) for right in (other, other[::-1])),
            key=lambda laid: alike(laid[len(one) - 1], laid[len(one)]),
        )
        groups = [group for group in groups if group not in (one, other)]
        closeness = {
            pair: value
            for pair, value in closeness.items()
            if one not in pair and other not in pair
        }
        closeness |= {(group, joined): average(group, joined) for group in groups}
        groups.append(joined)
    return groups[0] if groups else ()
