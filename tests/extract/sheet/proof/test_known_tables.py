"""Shares against known tables: shifted, exchanged or far-off ones are told from a new table."""

from dataclasses import replace
from datetime import date

import pytest

from extract.domain.member_states import load_populations, members_on, proving_tables
from extract.records import Check, PositionName
from extract.sheet.proof.known_tables import (
    absent_shares,
    drift_check,
    fitting_tables,
    period_check,
    printed_shares,
    table_check,
    unprinted_shares,
    with_tabled_shares,
)
from extract.sheet.proof.row import NamedRow
from tests.extract.sheet.proof.accounts import account

DAY = date(2026, 7, 2)
BOX = (0.0, 0.0, 1.0, 1.0)
OF_2026 = next(t for t in load_populations() if t.valid_from == date(2026, 1, 1))
SHARES = dict(OF_2026.shares)


def fitting(rows, tables=None):
    return fitting_tables(printed_shares(rows), tables or proving_tables())


@pytest.fixture
def rows() -> list[NamedRow]:
    return [NamedRow(state, "text", BOX, SHARES[state.code], BOX) for state in members_on(DAY)]


def test_shares_a_row_too_low_are_not_taken_for_a_new_table(rows):
    shifted = [replace(row, share=rows[i - 1].share) for i, row in enumerate(rows)]
    assert not table_check(printed_shares(shifted), proving_tables()).passed


def test_a_third_of_the_rows_misread_is_not_a_new_table(rows):
    misread = [replace(row, share=(row.share or 0) + 3 * (i < 9)) for i, row in enumerate(rows)]
    assert not table_check(printed_shares(misread), proving_tables()).passed


def test_a_share_far_from_the_last_table_of_the_same_members_is_told(rows):
    known = [table for table in proving_tables() if table != OF_2026]
    misread = [replace(row, share=8888 if row.state.code == "MT" else row.share) for row in rows]
    checks = [drift_check(printed_shares(sheet), known, DAY) for sheet in (rows, misread)]
    assert [check.passed for check in checks] == [True, False]


@pytest.mark.parametrize(
    "table",
    [t for t in load_populations() if t.valid_from >= date(2014, 11, 1)],
    ids=lambda table: table.valid_from.isoformat(),
)
def test_every_table_since_shares_count_lies_near_the_next_known_one(table):
    shares = dict(table.shares)
    day = table.valid_from
    sheet = [NamedRow(state, "text", BOX, shares[state.code], BOX) for state in members_on(day)]
    others = [known for known in proving_tables() if known != table]
    assert drift_check(printed_shares(sheet), others, day).passed


def test_the_share_of_an_absent_state_comes_from_its_row_or_the_table_that_fits(rows):
    listed = [
        replace(row, share=None) if row.state.code == "IE" else row
        for row in rows
        if row.state.code != "DK"
    ]
    names: list[PositionName] = [
        "not_participating" if row.state.code in ("IE", "MT") else "yes" for row in listed
    ]
    expected = [SHARES[code] for code in ("DK", "IE", "MT")]
    assert absent_shares(account(listed, names), proving_tables()) == expected


def test_shares_of_the_participants_alone_are_held_against_the_table_on_their_base(rows):
    absent = ("DK", "IE", "DE")
    held = sum(row.share or 0 for row in rows if row.state.code not in absent)
    rebased = [
        replace(
            row,
            share=None if row.state.code in absent else round((row.share or 0) * 10000 / held),
        )
        for row in rows
    ]
    misread = [replace(r, share=8888 if r.state.code == "MT" else r.share) for r in rebased]
    checks = [
        drift_check(printed_shares(sheet), proving_tables(), DAY) for sheet in (rebased, misread)
    ]
    assert [check.passed for check in checks] == [True, False]


@pytest.mark.parametrize(
    ("day", "passed"),
    [
        (date(2026, 7, 2), True),
        (date(2026, 12, 31), True),
        (date(2027, 2, 20), True),  # a table may be adopted late
        (date(2027, 7, 2), False),
        (date(2025, 7, 2), False),
        (date(2021, 7, 2), False),
    ],
)
def test_a_table_far_from_its_time_is_flagged_and_blocks_nothing(rows, day, passed):
    check = period_check(fitting(rows), day)
    assert check == Check(
        "shares_of_the_time_of_the_sitting",
        passed,
        f"a table in force about {day.isoformat()}, or one not known here",
        "the table in force from 2026-01-01",
        blocking=False,
    )


def test_a_sheet_of_few_rows_that_fits_several_tables_is_held_against_the_nearest(rows):
    alike = [row for row in rows if row.state.code in ("CY", "EE")]
    known = [
        replace(OF_2026, valid_from=date(y, 1, 1), valid_to=date(y, 12, 31)) for y in (2024, 2028)
    ]
    assert period_check(fitting(alike, known), date(2028, 3, 1)).passed


def test_shares_of_no_known_table_have_no_time(rows):
    unknown = [replace(row, share=(row.share or 0) + 1) for row in rows]
    assert period_check(fitting(unknown), DAY).passed


@pytest.mark.parametrize("digit", [10, 100], ids=["one decimal", "none"])
def test_rounded_shares_fit_the_table_and_lie_near_it(rows, digit):
    rounded = [replace(row, share=round((row.share or 0) / digit) * digit) for row in rows]
    shares = printed_shares(rounded)
    assert OF_2026 in fitting(rounded)
    assert table_check(shares, proving_tables()).passed
    assert drift_check(shares, proving_tables(), DAY).passed


def test_a_rounded_share_off_by_its_last_digit_is_misread(rows):
    rounded = [replace(row, share=round((row.share or 0) / 10) * 10) for row in rows]
    misread = [
        replace(row, share=(row.share or 0) + 10 * (n == 4)) for n, row in enumerate(rounded)
    ]
    assert not table_check(printed_shares(misread), proving_tables()).passed


def test_what_is_not_printed_follows_from_the_table_that_has_all_else(rows):
    blank = [
        replace(row, share=None if row.state.code in ("HR", "CZ") else row.share) for row in rows
    ]
    assert unprinted_shares(blank, proving_tables()) == SHARES["HR"] + SHARES["CZ"]
    strange = [replace(row, share=row.share and row.share + 3) for row in blank]
    assert unprinted_shares(strange, proving_tables()) is None


def blank(rows):
    return tuple(replace(row, share=None) for row in rows)


def test_rows_of_which_none_prints_a_share_have_those_of_the_table_of_the_day(rows):
    blank_account = account(blank(rows), ["yes"] * 27, day=DAY)
    found = with_tabled_shares(blank_account, proving_tables())
    assert found == replace(blank_account, rows=tuple(rows), tabled=True)


def test_rows_without_weights_have_those_of_the_treaty():
    day = date(2012, 5, 15)
    states = members_on(day)
    own = [NamedRow(state, "text", BOX, state.nice_weight, BOX) for state in states]
    printed = account(blank(own), ["yes"] * 27, day=day, weighted=True)
    found = with_tabled_shares(printed, proving_tables())
    assert found == replace(printed, rows=tuple(own), tabled=True)


def test_one_printed_share_leaves_the_others_without(rows):
    printed = account([rows[0], *blank(rows[1:])], ["yes"] * 27, day=DAY)
    assert with_tabled_shares(printed, proving_tables()) == printed


@pytest.mark.parametrize(
    ("day", "weighted"), [(date(2031, 1, 7), False), (date(2018, 5, 15), True)]
)
def test_rows_without_figures_have_none_where_no_table_is_known_of_the_day(rows, day, weighted):
    printed = account(blank(rows), ["yes"] * 27, day=day, weighted=weighted)
    assert with_tabled_shares(printed, proving_tables()) == printed
