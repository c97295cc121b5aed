"""The printed group shares against each other."""

from datetime import date

import pytest

from extract.member_states import load_populations, members_on
from extract.records import GroupTotal, PositionName, Totals
from extract.sheet.rows import Row
from extract.sheet.shares import group_shares_check

DAY = date(2026, 7, 2)
BOX = (0.0, 0.0, 1.0, 1.0)
SHARES = dict(next(t for t in load_populations() if t.valid_from == date(2026, 1, 1)).shares)
HU, DK = SHARES["HU"], SHARES["DK"]


@pytest.mark.parametrize(
    ("yes", "no", "absent", "passed"),
    [
        (97.89, 2.11, [], True),
        (97.88, 2.11, [], False),  # two groups add up exactly
        (97.84, 2.16, [DK], True),  # of those who voted
        (96.57, 2.11, [DK], True),  # of the whole Union
        (96.25, 2.11, [DK], False),
    ],
)
def test_group_shares_make_up_the_whole_or_what_voted(yes, no, absent, passed):
    gone = {"DK"} if absent else set()
    rows = [Row(s, "text", BOX, SHARES[s.code], BOX) for s in members_on(DAY) if s.code not in gone]
    names: list[PositionName] = ["no" if row.state.code == "HU" else "yes" for row in rows]
    blank = GroupTotal(0, None, None)
    totals = Totals(
        yes=GroupTotal(len(rows) - 1, yes, None),
        no=GroupTotal(1, no, None),
        abstain=GroupTotal(0, 0.0, None),
        not_participating=blank,
        total=len(rows),
    )
    assert group_shares_check(totals, rows, names, False, absent).passed is passed
