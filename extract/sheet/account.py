"""What a sheet says once its marks are named, held against itself, the known tables and the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extract.member_states import PopulationTable, load_member_states
from extract.records import Check, PositionName, Result, Totals, Vote, VotingRule
from extract.sheet.known_tables import absent_shares, drift_check, period_check, table_check
from extract.sheet.proof import day_checks, members_check, rows_check, rule_check
from extract.sheet.rows import Row
from extract.sheet.shares import group_shares_check, shares_check


@dataclass(frozen=True, slots=True)
class Account:
    """All of a sheet that arithmetic and dates can prove."""

    totals: Totals
    weighted: bool
    rows: tuple[Row, ...]
    names: tuple[PositionName, ...]
    """The position of every row."""
    rule: VotingRule
    result: Result | None
    day: date
    """Of the sitting."""


def checks_of(
    account: Account, note_date: date | None, tables: Sequence[PopulationTable]
) -> tuple[Check, ...]:
    """Every check of one sheet; `tables` are the population tables that can prove a share."""
    totals, weighted = account.totals, account.weighted
    rows, names, day = account.rows, account.names, account.day
    absent = absent_shares(rows, names, tables, day)
    return (
        rows_check(totals, rows),
        members_check(totals, names),
        shares_check(totals, rows, names, weighted),
        group_shares_check(totals, rows, names, weighted, absent),
        table_check(rows, weighted, tables),
        drift_check(rows, weighted, tables, day),
        period_check(rows, weighted, tables, day),
        *day_checks(rows, day, note_date),
        rule_check(account.rule, names, adopted=account.result != "not_adopted"),
    )


def account_of(vote: Vote) -> Account:
    """The account that a vote record gives, to prove it again after a correction."""
    states = {state.code: state for state in load_member_states()}
    groups = (vote.totals.yes, vote.totals.no, vote.totals.abstain)
    weighted = any(group.weight is not None for group in groups)
    rows = tuple(
        Row(
            state=states[position.member_state],
            named_by=position.evidence.row_named_by,
            name_box=position.evidence.bbox,
            share=position.weight if weighted else hundredths(position.population_pct),
            cell=position.evidence.bbox,
        )
        for position in vote.positions
    )
    return Account(
        totals=vote.totals,
        weighted=weighted,
        rows=rows,
        names=tuple(position.position for position in vote.positions),
        rule=vote.voting_rule,
        result=vote.result,
        day=vote.sitting_date,
    )


def hundredths(share: float | None) -> int | None:
    """Hundredths of a per cent."""
    return None if share is None else round(share * 100)
