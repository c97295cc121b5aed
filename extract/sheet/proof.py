"""Hold the marks against the printed totals, and the shares against the known tables."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import permutations

from extract.member_states import PopulationTable, members_on
from extract.records import POSITIONS, Check, GroupTotal, PositionName, Totals, VotingRule
from extract.sheet.rows import Row

ROUNDING = 0.52
"""Hundredths of a per cent by which a printed share may be off, a little over one half."""
MISREAD_ROWS = 2
"""So few rows off a known table are a misreading until shown otherwise."""
VOTED: tuple[PositionName, ...] = ("yes", "no", "abstain")


def group(totals: Totals, position: PositionName) -> GroupTotal:
    """The printed row of one position."""
    found: GroupTotal = getattr(totals, position)
    return found


def members_check(totals: Totals, names: Sequence[PositionName]) -> Check:
    """Counts of the positions against the printed counts; a blank count stands for none."""
    printed = [group(totals, position).members for position in POSITIONS]
    counted = [names.count(position) for position in POSITIONS]
    passed = all(
        (p or 0) == c and (p is not None or c == 0) for p, c in zip(printed, counted, strict=True)
    )
    return Check("totals_match_positions", passed, spoken(printed), spoken(counted))


def rows_check(totals: Totals, rows: Sequence[Row]) -> Check:
    """The number of rows against the printed total."""
    return Check("rows_match_total", totals.total == len(rows), str(totals.total), str(len(rows)))


def spoken(counts: Sequence[int | None]) -> str:
    """Four counts in words."""
    words = zip(POSITIONS, counts, strict=True)
    return ", ".join(f"{count} {position.replace('_', ' ')}" for position, count in words)


def shares_check(
    totals: Totals, rows: Sequence[Row], names: Sequence[PositionName], weighted: bool
) -> Check:
    """Sums of shares or weights against the printed ones.

    A sheet of a reduced body prints group shares of the voters' or of the whole population
    (Article 238(3) TFEU; which one is not documented): one base must fit all three groups.
    """
    if weighted:
        return weights_check(totals, rows, names)
    printed = [group(totals, position).population_pct for position in VOTED]
    sums = [share_sum(rows, names, position) for position in VOTED]
    lacking = [
        r.state.code for r, n in zip(rows, names, strict=True) if n in VOTED and r.share is None
    ]
    bases = [10000]
    if "not_participating" in names or sum(sums) < 9900:
        bases.append(sum(sums))
    fits = not lacking and any(
        base > 0
        and all(
            p is not None and abs(s * 10000 / base - p * 100) <= ROUNDING * (names.count(n) + 1)
            for p, s, n in zip(printed, sums, VOTED, strict=True)
        )
        for base in bases
    )
    observed = ", ".join(f"{s / 100:.2f}" for s in sums)
    if lacking:
        observed += f"; no share for {', '.join(lacking)}"
    expected = ", ".join("blank" if p is None else f"{p:.2f}" for p in printed)
    return Check("shares_match_totals", fits, expected, observed)


def weights_check(totals: Totals, rows: Sequence[Row], names: Sequence[PositionName]) -> Check:
    """Sums of weighted votes against the printed ones, and each weight against the Treaty's."""
    printed = [group(totals, position).weight for position in VOTED]
    sums = [share_sum(rows, names, position) for position in VOTED]
    wrong = [r.state.code for r in rows if r.share not in (None, r.state.nice_weight)]
    lacking = [
        r.state.code for r, n in zip(rows, names, strict=True) if n in VOTED and r.share is None
    ]
    observed = ", ".join(map(str, sums))
    if wrong or lacking:
        observed += f"; weight wrong or missing for {', '.join([*wrong, *lacking])}"
    return Check(
        "weights_match_totals",
        printed == sums and not wrong and not lacking,
        ", ".join("blank" if p is None else str(p) for p in printed),
        observed,
    )


def share_sum(rows: Sequence[Row], names: Sequence[PositionName], position: PositionName) -> int:
    """The sum of the shares of all rows with this position."""
    return sum(row.share or 0 for row, name in zip(rows, names, strict=True) if name == position)


def solve(
    kinds: Sequence[str],
    named: Mapping[str, PositionName],
    rows: Sequence[Row],
    totals: Totals,
    weighted: bool,
) -> list[PositionName] | None:
    """Names for whole kinds of mark that fit the totals; None unless exactly one naming fits."""
    open_kinds = sorted(set(kinds) - set(named))
    free = [position for position in POSITIONS if position not in named.values()]
    solutions = []
    for choice in permutations(free, len(open_kinds)):
        naming = {**named, **dict(zip(open_kinds, choice, strict=True))}
        names = [naming[kind] for kind in kinds]
        fits = members_check(totals, names).passed
        if fits and shares_check(totals, rows, names, weighted).passed:
            solutions.append(names)
    return solutions[0] if len(solutions) == 1 else None


def table_check(rows: Sequence[Row], weighted: bool, tables: Sequence[PopulationTable]) -> Check:
    """The shares against the population tables that can prove them: none holds an estimate.

    All rows of a table: known. All but one or two: a misread share. Else a table that is not
    known here: that is said, and passes.
    """
    name = "shares_fit_a_known_table"
    if weighted:
        return Check(name, True, "weights, not shares", "weights, not shares")
    shares = {row.state.code: row.share for row in rows if row.share is not None}
    best = min(tables, key=lambda table: len(differing(shares, table)))
    off = differing(shares, best)
    year = f"the table in force from {best.valid_from.isoformat()}"
    if not off:
        return Check(name, True, year, year)
    if len(off) <= MISREAD_ROWS:
        return Check(name, False, year, f"{year} in all rows but {', '.join(off)}")
    return Check(name, True, "a known table or a new one", "a table that is not known here")


def differing(shares: Mapping[str, int], table: PopulationTable) -> list[str]:
    """The states whose share is not the table's."""
    known = dict(table.shares)
    return [code for code, share in shares.items() if known.get(code) != share]


def day_checks(rows: Sequence[Row], sitting: date, note: date | None) -> list[Check]:
    """Who was a member that day, and whether the day can be right."""
    members = {state.code for state in members_on(sitting)}
    strangers = [row.state.code for row in rows if row.state.code not in members]
    checks = [
        Check(
            "rows_are_members_of_the_day",
            not strangers,
            f"members on {sitting.isoformat()}",
            f"not members: {', '.join(strangers)}" if strangers else "all are members",
        )
    ]
    if note is not None:
        checks.append(
            Check(
                "sitting_date_not_after_note",
                sitting <= note,
                f"not after {note.isoformat()}",
                sitting.isoformat(),
            )
        )
    return checks


def rule_check(rule: VotingRule, names: Sequence[PositionName], adopted: bool) -> Check:
    """Unanimity admits no vote against (an abstention does not prevent it)."""
    against = names.count("no")
    broken = rule == "unanimity" and against > 0 and adopted
    return Check("unanimity_has_no_vote_against", not broken, "0 no", f"{against} no ({rule})")
