"""Whether votes reach the majority of their rule: told only where every reading of it agrees."""

from datetime import date

import pytest

from extract.domain.member_states import load_populations, members_on
from extract.records import PositionName
from extract.sheet.proof.majority import majority_outlook
from extract.sheet.proof.row import NamedRow
from tests.extract.sheet.proof.accounts import account

BOX = (0.0, 0.0, 1.0, 1.0)
NICE, BOTH, NOW = date(2012, 3, 8), date(2016, 3, 10), date(2026, 7, 2)
LARGE = {"DE", "FR", "IT"}
SMALL = {"BE", "BG", "CZ", "DK", "EE", "IE", "EL", "HR", "CY", "LV", "LT", "LU"}


def outlook(rule, day, against=frozenset(), absent=frozenset(), unlisted=frozenset()):
    """The outlook of a vote on which all others are in favour."""
    table = next(t for t in load_populations() if t.valid_from <= day <= t.valid_to)
    shares, weighted = dict(table.shares), day < date(2014, 11, 1)
    rows = [
        NamedRow(s, "text", BOX, s.nice_weight if weighted else shares[s.code], BOX)
        for s in members_on(day)
        if s.code not in unlisted
    ]
    names: list[PositionName] = [
        "no" if code in against else "not_participating" if code in absent else "yes"
        for code in (row.state.code for row in rows)
    ]
    return majority_outlook(account(rows, names, day=day, rule=rule, weighted=weighted))


@pytest.mark.parametrize(
    ("rule", "day", "against", "expected"),
    [
        ("qualified_majority", NOW, set(), "reached"),
        ("qualified_majority", NOW, LARGE, "reached"),  # too few to block, though 47 %
        ("qualified_majority", NOW, LARGE | {"MT"}, "not reached"),
        ("qualified_majority", NOW, SMALL, "reached"),  # 15 members of 27
        ("qualified_majority", NOW, SMALL | {"MT"}, "not reached"),
        ("qualified_majority_72", NOW, SMALL, "not reached"),
        ("qualified_majority_72", NOW, LARGE, "open"),  # whether few can block is not documented
        ("qualified_majority", NICE, {"DE", "FR", "IT"}, "reached"),  # 258 of 345
        ("qualified_majority", NICE, {"DE", "FR", "IT", "LU"}, "not reached"),  # 254
        ("qualified_majority", BOTH, {"DE", "FR", "IT", "LU"}, "open"),  # weights on request
        ("simple_majority", NOW, SMALL | {"MT"}, "reached"),  # 14 of 27
        ("simple_majority", NOW, SMALL | {"MT", "NL"}, "not reached"),
        ("unanimity", NOW, {"HU"}, "not reached"),
        ("unanimity", NOW, set(), "reached"),
        ("other", NOW, set(), "open"),
    ],
)
def test_the_majority_of_a_full_body(rule, day, against, expected):
    assert outlook(rule, day, against) == expected


@pytest.mark.parametrize("missing", ["absent", "unlisted"])
@pytest.mark.parametrize(
    ("against", "expected"),
    [(set(), "reached"), ({"IE", "EL", "HR", "CY"}, "reached"), (LARGE | {"MT"}, "not reached")],
)
def test_a_majority_is_told_where_it_is_the_same_with_and_without_the_states_that_take_no_part(
    missing, against, expected
):
    assert outlook("qualified_majority", NOW, against, **{missing: {"DK", "BG"}}) == expected


def test_a_majority_of_those_who_take_part_alone_is_open():
    few = {s.code for s in members_on(NOW)} - {"BE", "CZ", "PT", "HU", "SE", "AT", "LU", "MT", "SI"}
    assert outlook("qualified_majority", NOW, {"MT"}, unlisted=few) == "open"


def test_a_share_within_its_rounding_of_the_threshold_is_open():
    """Four states with 35.00 % as printed may hold a little more, or less."""
    table = next(t for t in load_populations() if t.valid_from == date(2026, 1, 1))
    shares = dict(table.shares) | {"DE": 1000, "FR": 1000, "IT": 1000, "ES": 500}
    rest = 6500 - sum(s for c, s in shares.items() if c not in {"DE", "FR", "IT", "ES", "PL"})
    shares["PL"] = rest
    rows = [NamedRow(s, "text", BOX, shares[s.code], BOX) for s in members_on(NOW)]
    names: list[PositionName] = [
        "no" if row.state.code in {"DE", "FR", "IT", "ES"} else "yes" for row in rows
    ]
    assert majority_outlook(account(rows, names, day=NOW)) == "open"


@pytest.mark.parametrize(("last", "expected"), [(1, "reached"), (0, "open")])
def test_shares_with_one_decimal_may_be_off_by_more_than_those_with_two(last, expected):
    """Four states with 34.50 % are against."""
    table = next(t for t in load_populations() if t.valid_from == date(2026, 1, 1))
    shares = {code: round(share / 10) * 10 for code, share in table.shares}
    shares |= {"DE": 1000, "FR": 1000, "IT": 1000, "ES": 450, "MT": 10 + last}
    shares["PL"] = 6550 - sum(s for c, s in shares.items() if c not in {*LARGE, "ES", "PL"})
    rows = [NamedRow(s, "text", BOX, shares[s.code], BOX) for s in members_on(NOW)]
    names: list[PositionName] = [
        "no" if row.state.code in {*LARGE, "ES"} else "yes" for row in rows
    ]
    assert majority_outlook(account(rows, names, day=NOW)) == expected


def test_a_day_without_known_weights_leaves_the_majority_open():
    rows = [NamedRow(s, "text", BOX, 4, BOX) for s in members_on(date(2000, 1, 1))]
    names: list[PositionName] = ["yes"] * len(rows)
    day = date(2000, 1, 1)
    assert majority_outlook(account(rows, names, day=day, weighted=True)) == "open"
