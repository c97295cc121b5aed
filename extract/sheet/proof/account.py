"""What a sheet says once its marks are named, held against itself, the known tables and the day."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from extract.member_states import PopulationTable, load_member_states
from extract.records import Check, PositionName, Result, Totals, Vote, VotingRule
from extract.sheet.proof.counts import day_checks, members_check, rows_check, rule_check
from extract.sheet.proof.group_shares import explained_check
from extract.sheet.proof.known_tables import (
    absent_shares,
    drift_check,
    period_check,
    table_check,
)
from extract.sheet.proof.majority import Outlook, majority_outlook
from extract.sheet.proof.row import Row
from extract.sheet.proof.shares import VOTED, group_shares_check, shares_check


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
    by_person: frozenset[str] = frozenset()
    """The fields that a person read: `result`, `totals.yes.population_pct`,
    `positions.IT.population_pct`."""

    @property
    def states_by_person(self) -> frozenset[str]:
        """The states whose share a person read: no known table need hold it."""
        return frozenset(
            row.state.code
            for row in self.rows
            if f"positions.{row.state.code}.population_pct" in self.by_person
        )

    @property
    def groups_by_person(self) -> frozenset[PositionName]:
        """The groups whose share a person read: no sum need explain it."""
        return frozenset(
            name for name in VOTED if f"totals.{name}.population_pct" in self.by_person
        )


RESULT_NAMED = "result_named"
"""What names the result; a person's reading stands in place of it."""


def checks_of(
    account: Account,
    note_date: date | None,
    tables: Sequence[PopulationTable],
) -> tuple[Check, ...]:
    """Every check of one sheet; `tables` are the population tables that can prove a share."""
    totals, weighted = account.totals, account.weighted
    rows, names, day = account.rows, account.names, account.day
    states, groups = account.states_by_person, account.groups_by_person
    absent = absent_shares(rows, names, tables, day, states)
    of_shares = (
        group_shares_check(totals, rows, names, absent, groups),
        explained_check(totals, rows, names, tables, groups, states),
        table_check(rows, tables, states),
        drift_check(rows, tables, day),
        period_check(rows, tables, day, states),
    )
    return (
        rows_check(totals, rows),
        members_check(totals, names),
        shares_check(totals, rows, names, weighted),
        *(() if weighted else of_shares),
        *day_checks(rows, day, note_date),
        rule_check(account.rule, names, adopted=account.result != "not_adopted"),
        *result_checks(account),
    )


def outlook_of(account: Account) -> Outlook:
    """Whether its positions reach the majority."""
    return majority_outlook(
        account.rule, account.rows, account.names, account.weighted, account.day
    )


def result_checks(account: Account) -> list[Check]:
    """Nothing is adopted without the majority that its rule asks for, unless a person read so.

    A result that is not adopted has no such check: votes with 21 to 28 yes have been rejected.
    """
    name = "adopted_by_the_majority"
    expected = f"the majority ({account.rule.replace('_', ' ')}), or a result that is not adopted"
    if "result" in account.by_person:
        said = f"{account.result}, read by a person"
        again = Check(RESULT_NAMED, True, "signs enough, or a person", said)
        return [Check(name, True, expected, said), again]
    if account.rule == "unanimity":  # has a check of its own
        return []
    outlook = outlook_of(account)
    impossible = account.result == "adopted" and outlook == "not reached"
    return [Check(name, not impossible, expected, f"{account.result}, majority {outlook}")]


def account_of(vote: Vote, by_person: Collection[str] = ()) -> Account:
    """The account that a vote record gives, to prove it again after a correction.

    `by_person` names the fields that a person read.
    """
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
        by_person=frozenset(by_person),
    )


def hundredths(share: float | None) -> int | None:
    """Hundredths of a per cent."""
    return None if share is None else round(share * 100)
