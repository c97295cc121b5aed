"""Hold the printed group shares against each other, and against a known population table."""

from collections.abc import Mapping, Sequence

from extract.domain.member_states import PopulationTable
from extract.records import POSITIONS, Check, PositionName
from extract.sheet.proof.account import SLACK, VOTED, Account
from extract.sheet.proof.shares import WHOLE, Part, added, rest_of, share_fits

HALF = 0.5
"""Hundredths of a per cent by which rounding moves the share of a state."""
TIE = 1e-6
"""A sum of printed shares may lie just between two prints; a true share does not."""
EXACT = 0.01
"""So far, in hundredths of a per cent, the share that follows from a population may be off: some
figures were transcribed from copies of the Council's decisions."""
Groups = Mapping[PositionName, float]
"""Hundredths of a per cent that those hold who voted so."""


def printed_groups(account: Account) -> dict[PositionName, int]:
    """The printed group shares in hundredths of a per cent, 0 for a blank."""
    return {name: round((account.printed(name).population_pct or 0) * 100) for name in VOTED}


def group_shares_check(account: Account, absent: Sequence[int | None]) -> Check:
    """The printed group shares against each other: together they are the whole, or what voted.

    A sheet may sum the shares that it prints, or round the groups' true shares: then one or two
    groups add up to exactly 100, three to one last digit. Where some members of the day did not
    vote, the rest may still be missing: `absent` are their shares, None where one is not known. A
    group that a person read is as the sheet says, whatever it adds up to.
    """
    printed, sums = printed_groups(account), {name: account.held(name) for name in VOTED}
    digit = account.last_digit
    groups, total = sum(share > 0 for share in printed.values()), sum(printed.values())
    known = [share for share in absent if share is not None]
    if len(known) == len(absent):
        whole, rounded = total + sum(known), len(known)
    else:
        whole, rounded = total - sum(sums.values()) + WHOLE, len(account.rows)
    spread = account.rounding * rounded + (digit / 2 + SLACK) * groups
    idle = account.held("not_participating") + (account.unprinted or 0)
    listed = listed_shares(account)
    fits = (
        bool(account.groups_by_person)
        or all(abs(printed[name] - sums[name]) <= digit / 2 for name in VOTED)
        or abs(total - WHOLE) <= digit * max(groups - 2, 0)
        or (len(absent) > 0 and abs(whole - WHOLE) <= spread)
        or (idle > 0 and abs(total + idle * WHOLE / listed - WHOLE) <= spread)
    )
    expected = "100.00, or what the voters hold"
    return Check("group_shares_add_up", fits, expected, f"{total / 100:.2f}")


def explained_check(account: Account, fitting: Sequence[PopulationTable]) -> Check:
    """Whether one way of printing group shares explains all three; `fitting` are the tables that
    have the shares of all rows.

    It is not documented which way the Council prints them: as the sum of the printed shares, or
    rounded from the populations, of the Union, of those listed or of the voters. Cutting is not
    among them: it differs from rounding as a misread last digit does. A table without populations
    leaves each share as wide as its own rounding. Where no known table fits, only the wide sums
    hold the groups. A group that a person read need not be explained.
    """
    name = "group_shares_are_explained"
    if not fitting:
        said = "held within rounding: its table is not known here"
        return Check(name, True, said, said)
    read = account.groups_by_person
    printed = {n: share for n, share in printed_groups(account).items() if n not in read}
    half, sums = account.last_digit / 2, {name: account.held(name) for name in VOTED}
    # Where these make up the Union the printed shares do so but for a few hundredths.
    listed = listed_shares(account)
    voters = {"summed, of the voters": sum(sums.values()), "summed, of those listed": listed}
    ways = of_bases(sums, {"summed": WHOLE} | voters)
    for way in ways.values():
        if all(abs(way[n] - share) <= half + TIE for n, share in printed.items()):
            return Check(name, True, ways_in_words(ways), groups_in_words(printed))
    known = [parts_of(account, table) for table in fitting]
    bases = {way: share for way, (share, _) in bases_of(known[0]).items()}
    true_shares = {n: known[0][n][0] for n in VOTED}  # about, where no populations are known
    ways |= of_bases(true_shares, bases | {"of the Union": WHOLE})
    fits = any(is_rounded(printed, parts, half) for parts in known)
    observed = groups_in_words(printed) if fits else differing(printed, ways, half)
    return Check(name, fits, ways_in_words(ways), observed)


def listed_shares(account: Account) -> int:
    """What all rows hold, those without a printed share by the known table."""
    return sum(row.share or 0 for row in account.rows) + (account.unprinted or 0)


def of_bases(held: Groups, bases: Mapping[str, float]) -> dict[str, Groups]:
    """What groups hold as parts of each base."""
    return {
        way: {name: share * WHOLE / base for name, share in held.items()}
        for way, base in bases.items()
        if base > 0
    }


def parts_of(account: Account, table: PopulationTable) -> dict[str | None, Part]:
    """The true shares of each position by a table; None stands for the members without a row."""
    rows = zip(account.rows, account.names, strict=True)
    of_rows = {row.state.code: name for row, name in rows}
    people, everyone = dict(table.populations), sum(share for _, share in table.populations)
    parts: dict[str | None, Part] = dict.fromkeys((*POSITIONS, None), (0.0, 0.0))
    for code, share in table.shares:
        own = (float(share), HALF)
        if people and abs((exact := people[code] * WHOLE / everyone) - share) <= HALF + SLACK:
            own = (exact, EXACT)
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
    """Whether true shares round to those printed, on one base, each and all together. `half` is
    half of their last digit, in hundredths of a per cent."""
    everyone = added(parts.values())

    def narrowed(part: Part) -> Part:
        """The part as what the others leave of the Union, where that is known more exactly."""
        share, off = everyone[0] - part[0], everyone[1] - part[1]
        return (WHOLE - share, off) if off < part[1] else part

    asked = [(share, parts[name], half) for name, share in printed.items()]
    if len(printed) == len(VOTED):
        room = half * sum(share > 0 for share in printed.values())
        asked.append((sum(printed.values()), added(parts[name] for name in VOTED), room))
    return any(
        all(
            share_fits(share / 100, narrowed(part), narrowed(rest_of(part, base)), room - TIE)
            for share, part, room in asked
        )
        for base in bases_of(parts).values()
        if base[0] > 0
    )


def ways_in_words(ways: Mapping[str, Groups]) -> str:
    """Each way with its group shares; ways that come to the same are told once."""
    ways_to: dict[str, list[str]] = {}
    for way, shares in ways.items():
        ways_to.setdefault(groups_in_words(shares), []).append(way)
    return "; ".join(f"{shares} ({'; '.join(names)})" for shares, names in ways_to.items())


def groups_in_words(shares: Groups) -> str:
    """Group shares in words."""
    return ", ".join(f"{name} {share / 100:.2f}" for name, share in shares.items())


def differing(printed: Groups, ways: Mapping[str, Groups], half: float) -> str:
    """The groups that lie off the nearest way, or all, and what a person may do."""
    nearest = min(ways.values(), key=lambda way: sum(abs(printed[n] - way[n]) for n in printed))
    off = [
        f"{name} {share / 100:.2f} for {nearest[name] / 100:.2f}"
        for name, share in printed.items()
        if abs(share - nearest[name]) > half + TIE
    ]
    return (
        f"{', '.join(off) or groups_in_words(printed)}: look at the totals table; a correction of "
        "the group's population_pct, also to the same figure, settles it"
    )
