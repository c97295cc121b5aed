"""Hold the shares of a sheet against the population tables that can prove them."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from statistics import median

from extract.domain.member_states import PopulationTable, members_on
from extract.domain.printed_shares import last_digit_of
from extract.majority.body import NICE_WEIGHTS_FROM
from extract.majority.rules import load_rules
from extract.records import Check
from extract.sheet.proof.account import SLACK, VOTED, Account
from extract.sheet.proof.row import NamedRow
from extract.sheet.proof.shares import WHOLE

MISREAD_ROWS = 2
"""So few rows off a known table are a misreading until shown otherwise."""
MISREAD_PART = 1 / 3
"""So is this part of the rows: no two of the tables since 2004 agree in more than 16 of 27."""
DRIFT_FIXED, DRIFT_PART = 2, 0.06
"""How far a share may lie from that of the nearest known table: hundredths of a per cent, and a
part of the share. From one known table of the same members to the next, none moved farther."""
HOW_TO_SETTLE = (
    ": look at these rows; a correction of their population_pct, also to the same, settles them"
)
UNION, PROPORTION = 0.01, 1.2
"""Of 1: so near to those of the table all shares together, or most, are its own. And hundredths of
a per cent by which one that is in proportion to it may be off, the rounding of both: a reduced body
may print parts of its own population."""
LATE = 62
"""Days by which a table may be out of its period: one was adopted as late as 14 January."""
Shares = Mapping[str, int]
"""Hundredths of a per cent by Member State."""


def printed_shares(rows: Sequence[NamedRow], by_person: Collection[str] = ()) -> dict[str, int]:
    """The share of every row that has one, those of the states in `by_person` left out."""
    found = {row.state.code: row.share for row in rows if row.state.code not in by_person}
    return {code: share for code, share in found.items() if share is not None}


def fitting_tables(shares: Shares, tables: Iterable[PopulationTable]) -> list[PopulationTable]:
    """The tables that have every share, be they none."""
    return [table for table in tables if not off_table(shares, table)]


def off_table(shares: Shares, table: PopulationTable) -> list[str]:
    """The states whose share is not that of a table, rounded to as many digits as all shares."""
    half, known = last_digit_of(shares.values()) / 2, dict(table.shares)
    return [code for code, share in shares.items() if abs(share - known.get(code, -WHOLE)) > half]


def in_proportion(shares: Shares, table: PopulationTable) -> tuple[Mapping[str, float], float]:
    """The shares of a table as a sheet with these `shares` prints them, be it for a reduced body in
    proportion, and by how much one may be off."""
    known = dict(table.shares)
    ratios = [share / known[code] for code, share in shares.items() if known.get(code)]
    held = sum(known.get(code, 0) for code in shares)
    factor = sum(shares.values()) / held if held else 0.0
    if any(abs(each - 1) < UNION for each in (factor, median(ratios or [factor]))):
        return known, 0.0
    return {code: value * factor for code, value in known.items()}, PROPORTION


def table_check(
    shares: Shares, tables: Sequence[PopulationTable], by_person: Collection[str] = ()
) -> Check:
    """The shares against the population tables that can prove them: none holds an estimate.

    All rows of a table: known. Nearly all, be it in other rows: shares misread or shifted. Else a
    table that is not known here: that is said, and passes. The shares of the states in `by_person`
    were read by a person and are none of `shares`: the sheet may print them so though the table has
    others.
    """
    name = "shares_fit_a_known_table"
    seen = f"; {', '.join(sorted(by_person))} read by a person" if by_person else ""
    proving = tables if shares or not by_person else ()
    digit = last_digit_of(shares.values())
    for off, best in sorted(((off_table(shares, t), t) for t in proving), key=lambda p: len(p[0])):
        year = table_in_words(best)
        if not off:
            return Check(name, True, year, f"{year}{seen}")
        # Shares that stand nowhere in it, in whatever row.
        strangers = Counter(shares.values()) - Counter(
            round(share / digit) * digit for _, share in best.shares
        )
        if strangers.total() <= max(MISREAD_ROWS, MISREAD_PART * len(shares)):
            where = f"{year} in all rows but {', '.join(off)}{HOW_TO_SETTLE}{seen}"
            return Check(name, False, year, where)
    return Check(name, True, "a known table or a new one", f"a table that is not known here{seen}")


def drift_check(shares: Shares, tables: Sequence[PopulationTable], day: date) -> Check:
    """Shares that fit no known table must at least lie near the table of exactly the members of
    the day that is nearest in time."""
    name = "shares_near_a_known_table"
    members = {state.code for state in members_on(day)}
    of_them = [table for table in tables if {code for code, _ in table.shares} == members]
    if not of_them:
        said = "no table with the members of the day"
        return Check(name, True, said, said)
    near = min(of_them, key=lambda table: days_between(table, day))
    known, digit = expected_shares(shares, near), last_digit_of(shares.values())
    fixed = DRIFT_FIXED + digit // 2
    far = [
        f"{code} {share / 100:.2f} for {known[code] / 100:.2f}"
        for code, share in shares.items()
        if code in known and abs(share - known[code]) > fixed + DRIFT_PART * known[code]
    ]
    observed = f"far off: {', '.join(far)}" if far else "all are near"
    return Check(name, not far, f"near {table_in_words(near)}", observed)


def period_check(fitting: Sequence[PopulationTable], day: date) -> Check:
    """A table that all shares fit should be in force about the day of the sitting. It blocks
    nothing: which table a sheet prints is not for its reader to say, and one may be late."""
    passed, observed = True, "a table that is not known here"
    if fitting:
        best = min(fitting, key=lambda table: days_between(table, day))
        passed, observed = days_between(best, day) <= LATE, table_in_words(best)
    expected = f"a table in force about {day.isoformat()}, or one not known here"
    return Check("shares_of_the_time_of_the_sitting", passed, expected, observed, blocking=False)


def expected_shares(shares: Shares, table: PopulationTable) -> dict[str, float]:
    """The table's shares, on the base of those printed. A sheet of a reduced body may print shares
    of the participants' population: these make up 100 though some members have none."""
    held = sum(share for code, share in table.shares if code in shares)
    off = abs(sum(shares.values()) - WHOLE)
    rebased = len(shares) < len(table.shares) and off <= (
        last_digit_of(shares.values()) / 2 + SLACK
    ) * (len(shares) + 1)
    factor = WHOLE / held if rebased and held else 1.0
    return {code: share * factor for code, share in table.shares}


def table_in_words(table: PopulationTable) -> str:
    """A table in words."""
    if table.learnt:
        return f"the table learnt from notes of {table.valid_from.year}"
    return f"the table in force from {table.valid_from.isoformat()}"


def days_between(table: PopulationTable, day: date) -> int:
    """The days from `day` to the table's period; 0 within it."""
    return max((table.valid_from - day).days, (day - table.valid_to).days, 0)


def with_tabled_shares(account: Account, tables: Sequence[PopulationTable]) -> Account:
    """The account of a sheet that prints a share, or weight, for no state: its rows have those of
    the table in force on the day of the sitting, or the Treaty's, which the printed totals have to
    be the sums of. As it is where a row has a figure, or one table alone is not in force."""
    day, codes = account.day, {row.state.code for row in account.rows}
    if any(row.share is not None for row in account.rows):
        return account
    if account.weighted:
        if not NICE_WEIGHTS_FROM <= day <= load_rules().weights_on_request_to:
            return account
        held = {row.state.code: row.state.nice_weight for row in account.rows}
    else:
        known = [dict(t.shares) for t in tables if t.valid_from <= day <= t.valid_to]
        if len(known) != 1 or not codes <= known[0].keys():
            return account
        held = known[0]
    rows = tuple(replace(row, share=held[row.state.code]) for row in account.rows)
    return replace(account, rows=rows, tabled=True)


def unprinted_shares(rows: Sequence[NamedRow], tables: Sequence[PopulationTable]) -> int | None:
    """What the rows without a share hold by the table that has all others; None where no table has,
    or two differ."""
    shares = printed_shares(rows)
    blank = [row.state.code for row in rows if row.share is None]
    known = [dict(table.shares) for table in (fitting_tables(shares, tables) if shares else ())]
    held = {sum(table[code] for code in blank) for table in known if table.keys() >= {*blank}}
    return held.pop() if len(held) == 1 else None


def absent_shares(account: Account, tables: Sequence[PopulationTable]) -> list[int | None]:
    """The share of every member of the day that did not vote, listed or not; None if not known."""
    shares = printed_shares(account.rows)
    fitting = fitting_tables(printed_shares(account.rows, account.states_by_person), tables)
    known = dict(fitting[0].shares) if fitting else {}
    voted = {row.state.code for row in account.having(*VOTED)}
    return [
        shares.get(state.code, known.get(state.code))
        for state in members_on(account.day)
        if state.code not in voted
    ]
