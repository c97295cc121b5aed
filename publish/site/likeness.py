"""Who votes like whom: pairs of Member States by both definitions of dissent, and their order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

from publish.records import AgreementRow


@dataclass(frozen=True, slots=True)
class Definition:
    """One way to say that two states voted alike; its name is that of the columns."""

    name: str
    title: str
    meaning: str

    def votes(self, row: AgreementRow) -> int:
        """In how many votes they did."""
        return int(getattr(row, self.name))

    def pct(self, row: AgreementRow) -> float:
        """In per cent of the votes in common."""
        return float(getattr(row, f"{self.name}_pct"))

    def interval(self, row: AgreementRow) -> tuple[float, float]:
        """The ends of its 95 % interval."""
        return getattr(row, f"{self.name}_pct_low"), getattr(row, f"{self.name}_pct_high")


DEFINITIONS = (
    Definition(
        "same_position",
        "Same position",
        "Both said yes, both said no, or both abstained: an abstention is a dissent.",
    ),
    Definition(
        "same_side",
        "Same side",
        "Both said no, or neither did: an abstention is no dissent from a yes.",
    ),
)


def partners(rows: Iterable[AgreementRow], by: Definition) -> Sequence[AgreementRow]:
    """The rows of one state, the most alike first.

    Pairs with few votes in common are left out, unless nearly all are such.
    """
    rows = tuple(rows)
    enough = tuple(row for row in rows if not row.few)
    shown = enough if len(enough) > 1 else rows
    return sorted(shown, key=lambda row: (-by.pct(row), -row.votes_in_common, row.state_b))


def pairs_of(
    rows: Iterable[AgreementRow], year: int | None, order: Sequence[str]
) -> tuple[AgreementRow, ...]:
    """Each pair of a year (None: of all) once, the most alike first, those with few votes last."""
    place = {code: number for number, code in enumerate(order)}
    found = [
        row
        for row in rows
        if row.grouped_by == ("all" if year is None else "year")
        and row.year == year
        and place[row.state_a] < place[row.state_b]
    ]
    return tuple(sorted(found, key=lambda row: (row.few, -row.same_position_pct)))


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
