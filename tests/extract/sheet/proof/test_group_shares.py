"""Group shares of a known table: one way of rounding explains all of them, or a person is asked."""

from dataclasses import replace
from datetime import date

import pytest

from extract.domain.member_states import load_populations, members_on, proving_tables
from extract.records import Check, GroupTotal, PositionName, Totals
from extract.sheet.proof.group_shares import explained_check
from extract.sheet.proof.known_tables import fitting_tables, printed_shares
from extract.sheet.proof.row import NamedRow
from tests.extract.sheet.proof.accounts import account

BOX = (0.0, 0.0, 1.0, 1.0)
BLANK = GroupTotal(0, None, None)


def sheet_of(day: date, against: set[str], unlisted: set[str]):
    """The rows of a sheet with the shares of its day, and the positions."""
    table = next(t for t in load_populations() if t.valid_from <= day <= t.valid_to)
    shares = dict(table.shares)
    rows = [NamedRow(s, "text", BOX, shares[s.code], BOX) for s in members_on(day)]
    rows = [row for row in rows if row.state.code not in unlisted]
    names: list[PositionName] = ["no" if row.state.code in against else "yes" for row in rows]
    return rows, names


def totals_of(yes: float | None, no: float | None) -> Totals:
    return Totals(GroupTotal(1, yes, None), GroupTotal(1, no, None), BLANK, BLANK, 2)


def explained(totals, rows, names, by_person=()) -> Check:
    """The check, with the tables that the rows fit."""
    fitting = fitting_tables(printed_shares(rows), proving_tables())
    return explained_check(account(rows, names, totals, by_person=by_person), fitting)


OF_2020 = date(2020, 7, 20)
"""Populations are known: three states printed 6.82 hold 6.826 %; all printed shares make 100.03."""
OF_2026 = date(2026, 7, 2)
"""Only printed shares are known: those of the three make 6.87 and may be 0.015 off."""
AGAINST = {"CZ", "HU", "SE"}


@pytest.mark.parametrize(
    ("day", "unlisted", "yes", "no", "passed"),
    [
        (OF_2020, set(), 93.21, 6.82, True),  # summed
        (OF_2020, set(), 93.18, 6.82, True),  # summed, as parts of their own 100.03
        (OF_2020, set(), 93.17, 6.83, True),  # of the populations
        (OF_2020, set(), 93.19, 6.81, False),  # within rounding, but of no known way
        (OF_2020, set(), 93.17, 6.82, False),  # cut: a misread last digit looks the same
        (OF_2020, {"DK"}, 91.88, 6.83, True),  # of the Union
        (OF_2020, {"DK"}, 93.08, 6.92, True),  # of those listed
        (OF_2020, {"DK"}, 93.07, 6.92, False),
        (OF_2026, set(), 93.13, 6.87, True),
        (OF_2026, set(), 93.14, 6.86, True),  # three rounded shares do so
        (OF_2026, set(), 93.15, 6.85, False),
        (OF_2026, set(), 93.13, 6.86, False),
    ],
)
def test_group_shares_of_a_known_table_are_explained_by_one_way(day, unlisted, yes, no, passed):
    rows, names = sheet_of(day, AGAINST, unlisted)
    check = explained(totals_of(yes, no), rows, names)
    assert check.passed is passed, check


def test_a_single_states_group_bears_the_share_of_its_row():
    rows, names = sheet_of(OF_2026, {"HU"}, set())
    checks = [
        explained(totals_of(yes, no), rows, names) for yes, no in ((97.89, 2.11), (97.90, 2.10))
    ]
    assert [check.passed for check in checks] == [True, False]


def test_a_blank_stands_for_a_group_without_members():
    rows, names = sheet_of(OF_2026, set(), set())
    assert explained(totals_of(100.0, None), rows, names).passed


def test_a_refusal_tells_what_was_expected_by_which_way_and_how_to_settle_it():
    rows, names = sheet_of(OF_2020, AGAINST, set())
    check = explained(totals_of(93.17, 6.85), rows, names)
    assert check == Check(
        "group_shares_are_explained",
        False,
        "yes 93.21, no 6.82, abstain 0.00 (summed); yes 93.18, no 6.82, abstain 0.00 (summed, "
        "of the voters; summed, of those listed); yes 93.17, no 6.83, abstain 0.00 (of the "
        "Union; of those listed; of the voters)",
        "no 6.85 for 6.83: look at the totals table; a correction of the group's "
        "population_pct, also to the same figure, settles it",
    )


def test_a_group_that_a_person_read_need_not_be_explained():
    rows, names = sheet_of(OF_2020, AGAINST, set())
    groups: tuple[PositionName, PositionName] = ("no", "yes")
    checks = [
        explained(totals_of(93.17, 6.85), rows, names, [f"totals.{group}.population_pct"])
        for group in groups
    ]
    assert [check.passed for check in checks] == [True, False]


def test_a_table_that_is_not_known_leaves_the_groups_to_the_sums_and_says_so():
    rows, names = sheet_of(OF_2026, AGAINST, set())
    strange = [replace(row, share=(row.share or 0) + 3) for row in rows]
    check = explained(totals_of(50.0, 50.0), strange, names)
    assert (check.passed, check.observed) == (
        True,
        "held within rounding: its table is not known here",
    )
