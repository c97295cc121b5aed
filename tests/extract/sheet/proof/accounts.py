"""The account of a sheet of which a test says only what it is about."""

from collections.abc import Collection, Sequence
from datetime import date

from extract.records import GroupTotal, PositionName, Result, Totals, VotingRule
from extract.sheet.proof.account import Account
from extract.sheet.proof.row import NamedRow

DAY = date(2026, 7, 2)
BLANK = GroupTotal(0, None, None)
NO_TOTALS = Totals(BLANK, BLANK, BLANK, BLANK, None)


def account(
    rows: Sequence[NamedRow],
    names: Sequence[PositionName],
    totals: Totals = NO_TOTALS,
    day: date = DAY,
    rule: VotingRule = "qualified_majority",
    result: Result | None = "adopted",
    weighted: bool = False,
    by_person: Collection[str] = (),
    unprinted: int | None = None,
) -> Account:
    return Account(
        totals=totals,
        weighted=weighted,
        rows=tuple(rows),
        names=tuple(names),
        rule=rule,
        result=result,
        day=day,
        unprinted=unprinted,
        by_person=frozenset(by_person),
    )
