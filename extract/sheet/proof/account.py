"""What a sheet says once its marks are named: all of it that arithmetic and dates can prove."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from extract.member_states import load_member_states
from extract.records import PositionName, Result, Totals, Vote, VotingRule
from extract.sheet.proof.row import Row
from extract.sheet.proof.shares import VOTED


@dataclass(frozen=True, slots=True)
class Account:
    """What is held against itself, the known tables and the day."""

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
        codes = {row.state.code for row in self.rows}
        return frozenset(c for c in codes if f"positions.{c}.population_pct" in self.by_person)

    @property
    def groups_by_person(self) -> frozenset[PositionName]:
        """The groups whose share a person read: no sum need explain it."""
        return frozenset(n for n in VOTED if f"totals.{n}.population_pct" in self.by_person)


def account_of(vote: Vote, by_person: Collection[str] = ()) -> Account:
    """The account that a vote record gives, to prove it again after a correction. `by_person` names
    the fields that a person read."""
    states = {state.code: state for state in load_member_states()}
    weighted = any(
        g.weight is not None for g in (vote.totals.yes, vote.totals.no, vote.totals.abstain)
    )
    rows = []
    for position in vote.positions:
        share, box = position.weight, position.evidence.bbox
        if not weighted:
            percent = position.population_pct
            share = None if percent is None else round(percent * 100)
        state, named_by = states[position.member_state], position.evidence.row_named_by
        rows.append(Row(state, named_by, box, share, box))
    return Account(
        totals=vote.totals,
        weighted=weighted,
        rows=tuple(rows),
        names=tuple(position.position for position in vote.positions),
        rule=vote.voting_rule,
        result=vote.result,
        day=vote.sitting_date,
        by_person=frozenset(by_person),
    )
