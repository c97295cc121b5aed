"""Random vote sheets that add up, as the values that a reading of them gives."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extract.domain.member_states import MemberState, PopulationTable, members_on, proving_tables
from extract.records import POSITIONS, Box, GroupTotal, PositionName, Totals
from extract.sheet.proof.account import VOTED
from extract.sheet.proof.row import NamedRow

BOX: Box = (0.0, 0.0, 1.0, 1.0)
LAST_WEIGHTED_DAY = date(2014, 10, 31)
BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is read of one sheet: its words once, its marks and figures by two readers."""

    day: date
    weighted: bool
    rows: tuple[NamedRow, ...]
    totals: Totals
    marks: tuple[tuple[str, ...], tuple[str, ...]]
    """Of each reader, the kind of mark in every row."""
    legend: tuple[str, ...]
    """The kinds of mark beside Yes, No, Abstain, Not participating; blank where none is drawn."""
    results: tuple[str | None, str | None, str | None]
    """Of each reader, the kind of mark behind Final result, None where it cannot say; the third
    is heard of it alone."""
    figures_again: tuple[str, ...] | None = None
    """What the second reader sees in the places of the figures; None where just the same."""

    def figures(self) -> tuple[str, ...]:
        """The figures of the rows and of the totals, as the first reader sees them."""
        shares = [row.share for row in self.rows]
        groups = [getattr(self.totals, name) for name in POSITIONS]
        sums = [f for g in groups for f in (g.members, g.population_pct, g.weight)]
        return tuple(str(f) for f in (*shares, *sums, self.totals.total) if f is not None)


@dataclass(frozen=True, slots=True)
class Listed:
    """One row before it is printed."""

    state: MemberState
    position: PositionName
    figure: int
    """Hundredths of a per cent as printed, or the weight."""
    exact: float
    """The share before it was rounded; the weight."""


def random_sheet(rng: random.Random, tables: Sequence[PopulationTable] = ()) -> Sheet:
    """A sheet of any era, of all members or some, with or without a legend.

    Its shares are of one of `tables`; where none are given, of any that can prove a share, and
    three sheets in ten are from the years of weighted votes.
    """
    weighted = not tables and rng.random() < 0.3
    eras = [t for t in proving_tables() if (t.valid_from <= LAST_WEIGHTED_DAY) == weighted]
    table = rng.choice(list(tables) or eras)
    day = table.valid_from + timedelta(rng.randint(0, (table.valid_to - table.valid_from).days))
    listed = random_rows(rng, table, day, weighted)
    bare = rng.random() < 0.5  # a row that does not take part may show no share
    absent = rng.choice([BLANK, "dash"])
    drawn = rng.random() < 0.85
    kinds = ("tick", "cross", "disc", absent if drawn else BLANK)
    marks = tuple(kinds[POSITIONS.index(row.position)] for row in listed)
    rejected = rng.random() < 0.03 or not reached(listed, len(members_on(day)), weighted)
    result = "cross" if rejected else "tick"
    return Sheet(
        day,
        weighted,
        tuple(printed_row(row, bare) for row in listed),
        random_totals(rng, listed, weighted),
        (marks, marks),
        kinds if drawn else (BLANK,) * 4,
        (result, result, result),
    )


def printed_row(row: Listed, bare: bool) -> NamedRow:
    """The row as the sheet prints it."""
    hidden = bare and row.position == "not_participating"
    return NamedRow(row.state, "text", BOX, None if hidden else row.figure, BOX)


def random_rows(
    rng: random.Random, table: PopulationTable, day: date, weighted: bool
) -> list[Listed]:
    """The members of the day or most of them, mostly in favour."""
    members = random_members(rng, day)
    positions: list[PositionName] = ["yes"] * len(members)
    others: list[PositionName] = ["no", "abstain"]
    if rng.random() < 0.3:
        others.append("not_participating")
    if rng.random() < 0.7:
        for index in rng.sample(range(len(members)), rng.randint(1, 7)):
            positions[index] = rng.choice(others)
    shares = dict(table.shares)
    exact = exact_shares(rng, table)
    return [
        Listed(state, position, state.nice_weight, state.nice_weight)
        if weighted
        else Listed(state, position, shares[state.code], exact[state.code])
        for state, position in zip(members, positions, strict=True)
    ]


def exact_shares(rng: random.Random, table: PopulationTable) -> dict[str, float]:
    """The shares before they were rounded: from the table's populations, else shares drawn so that
    they round to the table's and make up the whole."""
    if table.populations:
        everyone = sum(people for _, people in table.populations)
        return {code: people * 10000 / everyone for code, people in table.populations}
    off = {code: rng.uniform(-0.5, 0.5) for code, _ in table.shares}
    rest = 10000 - sum(share + off[code] for code, share in table.shares)
    room = {code: (0.5 if rest > 0 else -0.5) - moved for code, moved in off.items()}
    part = rest / sum(room.values())
    return {code: share + off[code] + part * room[code] for code, share in table.shares}


def reached(listed: Sequence[Listed], members: int, weighted: bool) -> bool:
    """Whether those who vote reach a qualified majority: of 55 % and 65 %, or fewer than four are
    against; of weighted votes, 255 of 345 or what stood for it, and most members."""
    voters = [row for row in listed if row.position in VOTED]
    yes = [row for row in voters if row.position == "yes"]
    part = sum(row.exact for row in yes) / sum(row.exact for row in voters)
    if weighted:
        needed = {25: 232 / 321, 27: 255 / 345, 28: 260 / 352}[members]
        return part >= needed and 2 * len(yes) > len(voters)
    few = len(voters) - len(yes) < 4
    return len(yes) >= 0.55 * len(voters) and (part >= 0.65 or few)


def random_members(rng: random.Random, day: date) -> list[MemberState]:
    """All members of the day, all but one or two, or a reduced body of at least nine."""
    members = list(members_on(day))
    chance = rng.random()
    if chance < 0.75:
        return members
    missing = rng.choice([{"DK"}, {"IE"}, {"DK", "IE"}])
    if chance > 0.9:
        missing = {state.code for state in rng.sample(members, rng.randint(3, 16))}
    return [state for state in members if state.code not in missing]


def random_totals(rng: random.Random, listed: Sequence[Listed], weighted: bool) -> Totals:
    """The printed totals; group shares come about in one of the four ways that can be thought of:
    the sum of the printed shares, as it is or as a part of the voters'; the true share, rounded, of
    the whole Union's or of the voters' population."""
    voters = [row for row in listed if row.position in VOTED]
    of_printed = rng.random() < 0.5
    shares = {row: row.figure if of_printed else row.exact for row in voters}
    base = rng.choice([10000.0, sum(shares.values())])
    groups: dict[str, GroupTotal] = {}
    for name in POSITIONS:
        group = [row for row in listed if row.position == name]
        summed = sum(row.figure for row in group)
        rounded = round(sum(shares.get(row, 0.0) for row in group) * 10000 / base)
        if name == "not_participating":
            groups[name] = GroupTotal(len(group), None, None)
        elif weighted:
            groups[name] = GroupTotal(len(group), None, summed)
        else:
            groups[name] = GroupTotal(len(group), rounded / 100, None)
    return Totals(
        yes=groups["yes"],
        no=groups["no"],
        abstain=groups["abstain"],
        not_participating=groups["not_participating"],
        total=len(listed),
    )
