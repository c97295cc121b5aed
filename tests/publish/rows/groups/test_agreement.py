from collections import Counter
from dataclasses import fields, replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given

from publish.records import AgreementRow
from publish.rows.groups.agreement import agreement_rows
from publish.rows.groups.counted import Group
from tests.publish.rows.groups.counting import alike, any_votes, counted, votes_of

SIX = [
    counted(BE=be, IT=it)
    for be, it in (
        ("yes", "yes"),
        ("no", "no"),
        ("abstain", "abstain"),
        ("yes", "abstain"),
        ("yes", "no"),
        ("abstain", "no"),
    )
]


def row(group, a, b):
    """The row of the six votes."""
    return AgreementRow(
        **group._asdict(),
        state_a=a,
        state_b=b,
        votes_in_common=6,
        same_position=3,
        same_position_pct=50.0,
        same_position_pct_low=18.76,
        same_position_pct_high=81.24,
        same_side=4,
        same_side_pct=66.67,
        same_side_pct_low=30.0,
        same_side_pct_high=90.32,
        few=True,
    )


def counts(votes, grouped_by):
    """Of a kind of group what tells each from the others, and its counts, of Belgium with Italy."""
    return {
        getattr(each, grouped_by): (each.votes_in_common, each.same_position, each.same_side)
        for each in agreement_rows(votes)
        if each.grouped_by == grouped_by and each.state_a == "BE"
    }


def test_a_pair_has_a_row_in_both_orders_over_all_by_year_and_by_rule():
    assert list(agreement_rows(SIX)) == [
        row(group, a, b)
        for group in (
            Group("all"),
            Group("year", year=2026),
            Group("voting_rule", voting_rule="qualified_majority"),
        )
        for a, b in (("BE", "IT"), ("IT", "BE"))
    ]


def test_a_vote_in_which_one_of_a_pair_took_no_part_is_not_in_common():
    votes = [counted(BE="yes", IT="yes"), counted(BE="yes", IT="not_participating")]
    assert counts(votes, "year") == {2026: (1, 1, 1)}


def test_a_pair_with_no_vote_in_common_has_no_row():
    assert list(agreement_rows([counted(BE="yes", IT="not_participating")])) == []


def test_years_are_counted_apart():
    votes = [
        counted(date(2025, 12, 31), BE="yes", IT="yes"),
        counted(date(2026, 1, 1), BE="yes", IT="no"),
    ]
    assert counts(votes, "year") == {2025: (1, 1, 1), 2026: (1, 0, 0)}


def test_a_vote_whose_policy_area_nothing_tells_is_in_no_policy_area():
    votes = [counted(BE="yes", IT="yes"), counted(area="youth", BE="yes", IT="no")]
    assert counts(votes, "policy_area") == {"youth": (1, 0, 0)}


def test_thirty_votes_are_not_few():
    votes = [counted(BE="yes", IT="yes")] * 30
    assert {each.few for each in agreement_rows(votes)} == {False}
    assert {each.few for each in agreement_rows(votes[1:])} == {True}


@given(any_votes("BE", "DK", "IT"))
def test_both_orders_say_the_same(votes):
    rows = list(agreement_rows(votes))
    assert set(rows) == {replace(each, state_a=each.state_b, state_b=each.state_a) for each in rows}


@given(any_votes("BE", "DK", "IT"))
def test_each_row_is_what_counting_vote_by_vote_gives(votes):
    for each in agreement_rows(votes):
        pair = {each.state_a, each.state_b}
        own = [vote for vote in votes_of(each, votes) if pair <= vote.positions.keys()]
        expected = alike(own, lambda _, pair=pair: pair)
        assert (each.votes_in_common, each.same_position, each.same_side) == expected


@given(any_votes("BE", "DK", "IT"))
def test_every_vote_in_common_is_counted_once_in_the_years_and_in_the_rules(votes):
    sums = Counter[tuple[str, str, str]]()
    for each in agreement_rows(votes):
        sums[each.grouped_by, each.state_a, each.state_b] += each.votes_in_common
    for (grouped_by, a, b), of in sums.items():
        if grouped_by in ("year", "voting_rule"):
            assert of == sums["all", a, b]


@pytest.fixture(scope="module")
def pandas():
    """The library, which takes half a second to import."""
    import pandas

    return pandas


@given(votes=any_votes("BE", "DK", "IT"))
def test_a_matrix_of_counts_is_one_pivot(votes, pandas):
    rows = [each for each in agreement_rows(votes) if each.grouped_by == "all"]
    frame = pandas.DataFrame(rows, columns=[each.name for each in fields(AgreementRow)])
    matrix = frame.pivot(index="state_a", columns="state_b", values="same_position")
    for a, b in permutations(("BE", "DK", "IT"), 2):
        own = [vote for vote in votes if {a, b} <= vote.positions.keys()]
        common, same, _ = alike(own, lambda _, pair=(a, b): pair)
        assert not common or matrix.loc[a, b] == same
