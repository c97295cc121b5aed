"""Hold the printed group shares against what a known population table makes of the groups."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from extract.member_states import PopulationTable
from extract.records import Check, PositionName, Totals
from extract.sheet.proof.known_tables import fits_table, printed_shares
from extract.sheet.proof.row import Row
from extract.sheet.proof.shares import (
    ROUNDING,
    VOTED,
    WHOLE,
    group,
    last_digit,
    share_sum,
)

NAME = "group_shares_are_explained"
HALF = 0.5
"""Hundredths of a per cent by which rounding moves the share of a state."""
TIE = 1e-6
"""A sum of printed shares may lie just between two prints; a true share does not."""
EXACT = 0.01
"""So far, in hundredths of a per cent, the share that follows from a population may be off: some
figures were transcribed from copies of the Council's decisions."""

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Groups:
    """The true shares, from and to, of the groups of a sheet; in hundredths of a per cent."""

    voters: Mapping[PositionName, Range]
    idle: Range
    """Of those listed as not participating."""
    unlisted: Range


def explained_check(
    totals: Totals,
    rows: Sequence[Row],
    names: Sequence[PositionName],
    tables: Sequence[PopulationTable],
    by_person: Collection[PositionName] = (),
    states_by_person: Collection[str] = (),
) -> Check:
    """Whether one way of printing group shares explains all three.

    It is not documented which way the Council prints them: as the sum of the printed shares, or
    rounded from the populations, of the Union, of those listed or of the voters. Cutting is not
    among them: it differs from rounding as a misread last digit does. A table without populations
    leaves each share as wide as its own rounding. Where no known table fits, only the wide sums
    hold the groups. A group in `by_person` was read by a person and need not be explained; no more
    need the share of one of `states_by_person` be the table's.
    """
    shares = printed_shares(rows, states_by_person)
    fitting = [table for table in tables if shares and fits_table(shares, table)]
    if not fitting:
        said = "held within rounding: its table is not known here"
        return Check(NAME, True, said, said)
    printed = {
        name: round((group(totals, name).population_pct or 0) * 100)
        for name in VOTED
        if name not in by_person
    }
    half = last_digit(totals) / 2
    sums = summed_ways(rows, names)
    summed = any(
        all(abs(way[name] - share) <= half + TIE for name, share in printed.items())
        for way in sums.values()
    )
    if summed:
        return Check(NAME, True, spoken_ways(sums), spoken(printed))
    listed = [groups_of(rows, names, table) for table in fitting]
    ways = {**sums, **rounded_ways(listed[0])}
    fits = any(is_rounded(printed, groups, half) for groups in listed)
    return Check(NAME, fits, spoken_ways(ways), observed(printed, ways, fits, half))


def summed_ways(
    rows: Sequence[Row], names: Sequence[PositionName]
) -> dict[str, dict[PositionName, float]]:
    """The sums of the printed shares: as they are, and as parts of the voters' or of all listed
    (also where these make up the Union: the printed shares do so but for a few hundredths)."""
    sums = {name: share_sum(rows, names, name) for name in VOTED}
    bases = {
        "summed": WHOLE,
        "summed, of the voters": sum(sums.values()),
        "summed, of those listed": sum(row.share or 0 for row in rows),
    }
    return {
        way: {name: share * WHOLE / base for name, share in sums.items()}
        for way, base in bases.items()
        if base > 0
    }


def groups_of(rows: Sequence[Row], names: Sequence[PositionName], table: PopulationTable) -> Groups:
    """The groups of a sheet by the true shares of a table."""
    truth = true_shares(table)
    of_rows = {row.state.code: name for row, name in zip(rows, names, strict=True)}
    members: dict[str | None, list[Range]] = {}
    for code, share in truth.items():
        members.setdefault(of_rows.get(code), []).append(share)
    return Groups(
        voters={name: added(members.get(name, [])) for name in VOTED},
        idle=added(members.get("not_participating", [])),
        unlisted=added(members.get(None, [])),
    )


def true_shares(table: PopulationTable) -> dict[str, Range]:
    """Between what each state's share lies before it is rounded."""
    people = dict(table.populations)
    everyone = sum(people.values())
    shares: dict[str, Range] = {}
    for code, share in table.shares:
        exact = people[code] * WHOLE / everyone if people else None
        if exact is not None and abs(exact - share) <= ROUNDING:
            shares[code] = (exact - EXACT, exact + EXACT)
        else:
            shares[code] = (share - HALF, share + HALF)
    return shares


def added(ranges: Sequence[Range]) -> Range:
    """The sum of numbers that are known from and to."""
    return sum(low for low, _ in ranges), sum(high for _, high in ranges)


def is_rounded(printed: Mapping[PositionName, int], groups: Groups, half: float) -> bool:
    """Whether true shares that make up the Union round to those printed, on one base.

    `half` is half of their last digit, in hundredths of a per cent.
    """
    voters = list(groups.voters.values())
    return any(
        base_exists(printed, groups, counted, rest, half)
        for counted, rest in (
            ([groups.idle, groups.unlisted], []),
            ([groups.idle], [groups.unlisted]),
            ([], [groups.idle, groups.unlisted]),
        )
        if added([*voters, *counted])[1] > 0
    )


def base_exists(
    printed: Mapping[PositionName, int],
    groups: Groups,
    counted: Sequence[Range],
    rest: Sequence[Range],
    half: float,
) -> bool:
    """Whether some base within its range explains all groups.

    `counted` belong to the base beside the voters, `rest` do not.
    """
    least, most = added(rest)
    idle = added(counted)

    def slack(base: float) -> float:
        """How well a base fits: not negative where it explains all."""
        ranges = [
            narrowed(groups.voters[name], printed.get(name), base, half) for name in groups.voters
        ]
        low, high = added([*ranges, idle])
        return min(base - low, high - base, *(high - low for low, high in ranges))

    return highest(slack, WHOLE - most, WHOLE - least) >= -1e-9


def narrowed(share: Range, printed: int | None, base: float, half: float) -> Range:
    """The true share once its printed form is known; unchanged where it is not."""
    if printed is None:
        return share
    low, high = ((printed + sign * (half - TIE)) * base / WHOLE for sign in (-1, 1))
    return max(share[0], low), min(share[1], high)


def highest(slack: Callable[[float], float], low: float, high: float) -> float:
    """The highest value between two ends of a function that rises, then falls."""
    while high - low > 1e-6:
        one, other = low + (high - low) / 3, high - (high - low) / 3
        if slack(one) < slack(other):
            low = one
        else:
            high = other
    return slack((low + high) / 2)


def rounded_ways(groups: Groups) -> dict[str, dict[PositionName, float]]:
    """What the groups' shares are, by base; about, where no populations are known."""
    middle = {name: sum(groups.voters[name]) / 2 for name in VOTED}
    voters = sum(middle.values())
    listed = voters + sum(groups.idle) / 2
    bases = {"of the Union": float(WHOLE), "of those listed": listed, "of the voters": voters}
    return {
        way: {name: share * WHOLE / base for name, share in middle.items()}
        for way, base in bases.items()
        if base > 0
    }


def spoken_ways(ways: Mapping[str, Mapping[PositionName, float]]) -> str:
    """Each way with its group shares; ways that come to the same are told once."""
    told: dict[str, list[str]] = {}
    for way, shares in ways.items():
        told.setdefault(spoken(shares), []).append(way)
    return "; ".join(f"{shares} ({'; '.join(names)})" for shares, names in told.items())


def spoken(shares: Mapping[PositionName, float]) -> str:
    """Group shares in words."""
    return ", ".join(f"{name} {share / 100:.2f}" for name, share in shares.items())


def observed(
    printed: Mapping[PositionName, int],
    ways: Mapping[str, Mapping[PositionName, float]],
    fits: bool,
    half: float,
) -> str:
    """The printed shares; where no way explains them, the groups that lie off the nearest one."""
    if fits:
        return spoken(printed)
    nearest = min(ways.values(), key=lambda way: sum(abs(printed[n] - way[n]) for n in printed))
    off = [
        f"{name} {printed[name] / 100:.2f} for {nearest[name] / 100:.2f}"
        for name in printed
        if abs(printed[name] - nearest[name]) > half + TIE
    ]
    said = ", ".join(off) or spoken(printed)
    return (
        f"{said}: look at the totals table; a correction of the group's population_pct, also "
        "to the same figure, settles it"
    )
