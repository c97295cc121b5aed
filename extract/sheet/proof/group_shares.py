"""Hold the printed group shares against what a known population table makes of the groups."""

from collections.abc import Collection, Mapping, Sequence

from extract.member_states import PopulationTable
from extract.records import Check, PositionName, Totals
from extract.sheet.proof.known_tables import fits_table, printed_shares
from extract.sheet.proof.row import Row
from extract.sheet.proof.shares import (
    ROUNDING,
    VOTED,
    WHOLE,
    Part,
    added,
    group,
    last_digit,
    rest_of,
    share_fits,
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
    known = [parts_of(rows, names, table) for table in fitting]
    ways = {**sums, **rounded_ways(known[0])}
    fits = any(is_rounded(printed, parts, half) for parts in known)
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


def parts_of(
    rows: Sequence[Row], names: Sequence[PositionName], table: PopulationTable
) -> dict[str | None, Part]:
    """The true shares of each position by a table; None stands for the members without a row."""
    of_rows = {row.state.code: name for row, name in zip(rows, names, strict=True)}
    people, everyone = dict(table.populations), sum(share for _, share in table.populations)
    parts: dict[str | None, Part] = dict.fromkeys((*VOTED, "not_participating", None), (0.0, 0.0))
    for code, share in table.shares:
        exact = people[code] * WHOLE / everyone if people else None
        known = exact is not None and abs(exact - share) <= ROUNDING
        own = (exact, EXACT) if exact is not None and known else (share, HALF)
        name = of_rows.get(code)
        parts[name] = added([parts[name], own])
    return parts


def bases_of(parts: Mapping[str | None, Part]) -> dict[str, Part]:
    """What the groups may be told as parts of."""
    voters, idle = added(parts[name] for name in VOTED), parts["not_participating"]
    bases = {"of the Union": added(parts.values()), "of those listed": added([voters, idle])}
    return {**bases, "of the voters": voters}


def is_rounded(
    printed: Mapping[PositionName, int], parts: Mapping[str | None, Part], half: float
) -> bool:
    """Whether true shares round to those printed, on one base, each and all together.

    `half` is half of their last digit, in hundredths of a per cent.
    """
    everyone = added(parts.values())
    asked = [(share, parts[name], half) for name, share in printed.items()]
    if len(printed) == len(VOTED):
        room = half * sum(share > 0 for share in printed.values())
        asked.append((sum(printed.values()), added(parts[name] for name in VOTED), room))
    return any(
        all(
            share_fits(
                share / 100,
                narrowed(part, everyone),
                narrowed(rest_of(part, base), everyone),
                room - TIE,
            )
            for share, part, room in asked
        )
        for base in bases_of(parts).values()
        if base[0] > 0
    )


def narrowed(part: Part, everyone: Part) -> Part:
    """A part as what the others leave of the Union, where that is known more exactly."""
    share, off = everyone[0] - part[0], everyone[1] - part[1]
    return (WHOLE - share, off) if off < part[1] else part


def rounded_ways(parts: Mapping[str | None, Part]) -> dict[str, dict[PositionName, float]]:
    """What the groups' shares are, by base; about, where no populations are known."""
    bases = bases_of(parts) | {"of the Union": (float(WHOLE), 0.0)}
    return {
        way: {name: parts[name][0] * WHOLE / base for name in VOTED}
        for way, (base, _) in bases.items()
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
