"""What a sheet says once its marks are named: all of it that arithmetic and dates can prove."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from extract.domain.member_states import load_member_states
from extract.domain.printed_shares import last_digit_of
from extract.records import GroupTotal, PositionName, Result, Totals, Vote, VotingRule
from extract.sheet.proof.row import NamedRow

SLACK = 0.02
"""Hundredths of a per cent by which a rounded share may be off beyond half of its last digit."""
VOTED: tuple[PositionName, ...] = ("yes", "no", "abstain")


@dataclass(frozen=True, slots=True)
class Account:
    """What is held against itself, the known tables and the day."""

    totals: Totals
    weighted: bool
    rows: tuple[NamedRow, ...]
    names: tuple[PositionName, ...]
    """The position of every row."""
    rule: VotingRule
    result: Result | None
    day: date
    """Of the sitting."""
    unprinted: int | None = None
    """What the rows without a share hold by the known table that has all others, in hundredths of a
    per cent; None where that is not known."""
    tabled: bool = False
    """Whether no row prints its share or weight, and all are those of a known table."""
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

    @property
    def last_digit(self) -> int:
        """Of a printed group share, in hundredths of a per cent."""
        return 10 if self.totals.share_decimals == 1 else 1

    @property
    def rounding(self) -> float:
        """Hundredths of a per cent by which the printed share of a row may be off."""
        return last_digit_of(row.share for row in self.rows) / 2 + SLACK

    def named(self, names: Iterable[PositionName]) -> "Account":
        """The same with other positions."""
        return replace(self, names=tuple(names))

    def printed(self, position: PositionName) -> GroupTotal:
        """The printed row of one position."""
        found: GroupTotal = getattr(self.totals, position)
        return found

    def having(self, *positions: PositionName) -> list[NamedRow]:
        """The rows with one of some positions."""
        named = zip(self.rows, self.names, strict=True)
        return [row for row, name in named if name in positions]

    def held(self, position: PositionName) -> int:
        """The sum of the shares, or weights, of all rows with a position."""
        return sum(row.share or 0 for row in self.having(position))


def account_of(vote: Vote, by_person: Collection[str] = ()) -> Account:
    """The account that a vote record gives, to prove it again after a correction; `by_person` names
    the fields that a person read."""
    states = {state.code: state for state in load_member_states()}
    groups = (vote.totals.yes, vote.totals.no, vote.totals.abstain)
    weighted = any(group.weight is not None for group in groups)
    rows = []
    for position in vote.positions:
        share, box = position.weight, position.evidence.bbox
        if not weighted:
            percent = position.population_pct
            share = None if percent is None else round(percent * 100)
        state, named_by = states[position.member_state], position.evidence.row_named_by
        rows.append(NamedRow(state, named_by, box, share, box))
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
