"""Arithmetic: what the printed totals confirm, and what they refuse."""

from dataclasses import replace
from datetime import date

import pytest

from extract.domain.member_states import (
    load_member_states,
    load_populations,
    members_on,
    proving_tables,
)
from extract.records import Check, GroupTotal, PositionName, Totals
from extract.sheet.proof.checks import checks_of, day_checks, rule_check
from extract.sheet.proof.known_tables import printed_shares, table_check, with_tabled_shares
from extract.sheet.proof.row import NamedRow
from extract.sheet.proof.shares import members_check, shares_check
from tests.extract.sheet.proof.accounts import account

DAY = date(2026, 7, 2)
NOWHERE = (0.0, 0.0, 1.0, 1.0)


def rows_of(year: int) -> list[NamedRow]:
    table = next(t for t in load_populations() if t.valid_from == date(year, 1, 1))
    shares = dict(table.shares)
    return [
        NamedRow(state, "text", NOWHERE, shares[state.code], NOWHERE)
        for state in members_on(date(year, 7, 2))
    ]


def totals_of(yes: tuple[int, float], no: tuple[int, float]) -> Totals:
    return Totals(
        yes=GroupTotal(yes[0], yes[1], None),
        no=GroupTotal(no[0], no[1], None),
        abstain=GroupTotal(0, 0.0, None),
        not_participating=GroupTotal(0, None, None),
        total=yes[0] + no[0],
    )


@pytest.fixture
def rows():
    return rows_of(2026)


def all_but(rows, code: str) -> list[PositionName]:
    return ["no" if row.state.code == code else "yes" for row in rows]


def test_totals_that_fit_pass_all_checks(rows):
    names = all_but(rows, "HU")
    totals = totals_of((26, 97.89), (1, 2.11))
    checks = checks_of(account(rows, names, totals), DAY, proving_tables())
    assert [check.name for check in checks if not check.passed] == []
    assert {"rows_match_total", "totals_match_positions", "shares_match_totals"} < {
        check.name for check in checks
    }


def test_a_row_too_few_fails(rows):
    totals = totals_of((27, 100.0), (0, 0.0))
    few = account(rows[1:], ["yes"] * 26, totals)
    assert checks_of(few, DAY, proving_tables())[0] == Check("rows_match_total", False, "27", "26")


@pytest.mark.parametrize(
    ("absent", "expected", "passed"), [(0, "27", True), (1, "28", False), (None, "27", True)]
)
def test_where_no_total_is_printed_all_four_counts_stand_for_it(rows, absent, expected, passed):
    totals = replace(
        totals_of((27, 100.0), (0, 0.0)),
        total=None,
        not_participating=GroupTotal(absent, None, None),
    )
    checks = checks_of(account(rows, ["yes"] * 27, totals), DAY, proving_tables())
    assert checks[0] == Check("rows_match_total", passed, expected, "27")


def test_counts_of_some_positions_that_make_up_fewer_than_all_members_stand_for_no_total(rows):
    totals = replace(totals_of((26, 100.0), (0, 0.0)), total=None)
    totals = replace(totals, not_participating=GroupTotal(None, None, None))
    checks = checks_of(account(rows[:26], ["yes"] * 26, totals), DAY, proving_tables())
    assert checks[0] == Check("rows_match_total", False, "None", "26")


def test_a_position_too_many_is_told_with_both_counts(rows):
    check = members_check(account(rows, all_but(rows, "HU"), totals_of((27, 100.0), (0, 0.0))))
    assert check == Check(
        "totals_match_positions",
        False,
        "27 yes, 0 no, 0 abstain, 0 not participating",
        "26 yes, 1 no, 0 abstain, 0 not participating",
    )


def test_two_states_of_unlike_size_cannot_be_exchanged(rows):
    totals = totals_of((26, 97.89), (1, 2.11))
    assert not shares_check(account(rows, all_but(rows, "DE"), totals)).passed


def test_a_voter_without_a_share_fails(rows):
    names = all_but(rows, "HU")
    blank = [
        NamedRow(r.state, r.named_by, r.name_box, None if r.state.code == "MT" else r.share, r.cell)
        for r in rows
    ]
    check = shares_check(account(blank, names, totals_of((26, 97.89), (1, 2.11))))
    assert (check.passed, "no share for MT" in check.observed) == (False, True)


def test_a_group_share_may_be_rebased_to_those_who_took_part(rows):
    names: list[PositionName] = [
        "not_participating" if r.state.code in ("DK", "IE") else "yes" for r in rows
    ]
    totals = Totals(
        yes=GroupTotal(25, 100.0, None),
        no=GroupTotal(0, 0.0, None),
        abstain=GroupTotal(0, 0.0, None),
        not_participating=GroupTotal(2, None, None),
        total=27,
    )
    assert shares_check(account(rows, names, totals)).passed


def test_shares_cannot_be_rebased_where_all_took_part(rows):
    halved = [
        NamedRow(r.state, r.named_by, r.name_box, (r.share or 0) * 995 // 1000, r.cell)
        for r in rows
    ]
    names: list[PositionName] = ["yes"] * 27
    assert not shares_check(account(halved, names, totals_of((27, 100.0), (0, 0.0)))).passed


@pytest.mark.parametrize("misread", [1, 2])
def test_a_known_table_with_one_or_two_rows_off_is_a_misreading(rows, misread):
    changed = [
        NamedRow(r.state, r.named_by, r.name_box, (r.share or 0) + (i < misread), r.cell)
        for i, r in enumerate(rows)
    ]
    assert not table_check(printed_shares(changed), proving_tables()).passed


def test_a_table_that_is_not_known_passes_and_is_said(rows):
    changed = [NamedRow(r.state, r.named_by, r.name_box, (r.share or 0) + 3, r.cell) for r in rows]
    check = table_check(printed_shares(changed), proving_tables())
    assert (check.passed, check.observed) == (True, "a table that is not known here")


def test_weights_must_be_those_of_the_treaty():
    states = [s for s in load_member_states() if s.is_member(date(2012, 1, 1))]
    rows = [NamedRow(s, "text", NOWHERE, s.nice_weight + (s.code == "MT"), NOWHERE) for s in states]
    totals = Totals(
        yes=GroupTotal(27, None, 346),
        no=GroupTotal(0, None, 0),
        abstain=GroupTotal(0, None, 0),
        not_participating=GroupTotal(0, None, None),
        total=27,
    )
    check = shares_check(account(rows, ["yes"] * 27, totals, weighted=True))
    assert (check.passed, "MT" in check.observed) == (False, True)


def test_a_state_that_was_no_member_that_day_fails(rows):
    uk = next(s for s in load_member_states() if s.code == "UK")
    checks = day_checks(account([*rows, NamedRow(uk, "text", NOWHERE, 1, NOWHERE)], ()), DAY)
    assert [check.passed for check in checks] == [False, True]


def test_a_sitting_after_the_note_fails(rows):
    checks = day_checks(account(rows, ()), date(2026, 7, 1))
    assert [check.passed for check in checks] == [True, False]


@pytest.mark.parametrize(
    ("rule", "name", "passed"),
    [
        ("unanimity", "no", False),
        ("unanimity", "abstain", True),
        ("qualified_majority", "no", True),
    ],
)
def test_unanimity_admits_abstentions_but_no_vote_against(rule, name, passed):
    assert rule_check(account((), ["yes", name], rule=rule)).passed is passed


@pytest.mark.parametrize(("share", "passed"), [(97.89, True), (98.71, False)])
def test_totals_of_rows_without_shares_must_be_the_sums_of_the_table_in_force(rows, share, passed):
    blank = [replace(row, share=None) for row in rows]
    totals = totals_of((26, share), (1, round(100 - share, 2)))
    printed = account(blank, all_but(rows, "HU"), totals)
    checks = checks_of(with_tabled_shares(printed, proving_tables()), DAY, proving_tables())
    assert all(check.passed for check in checks if check.blocking) == passed
