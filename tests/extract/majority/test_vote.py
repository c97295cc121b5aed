"""What a vote comes to, as the record tells it."""

from dataclasses import replace
from datetime import date

import pytest

from extract.majority.vote import with_majority
from extract.records import Majority
from tests.extract.majority.votes import (
    BOTH,
    NICE,
    NOW,
    all_but,
    codes_on,
    shares_of,
    vote_of,
    weights,
)

ALL_BUT_THREE = Majority(
    reached=True,
    certain=True,
    agrees=True,
    abstention_counts=True,
    participants=27,
    members=24,
    members_required=15,
    members_margin=9,
    population_pct=95.26,
    population_required_pct=65.0,
    population_margin_pct=30.26,
    weight=None,
    weight_required=None,
    weight_margin=None,
    opponents=3,
    opponents_pct=4.74,
    blocking_members=4,
    blocking_minority=False,
    smallest_switch=2,
    smallest_switch_states=("DE", "FR"),
    figures_from="sheet",
)


def majority(positions, **given):
    vote = with_majority(vote_of(positions, **given))
    assert vote.majority is not None
    return vote.majority


def test_a_vote_under_qualified_majority():
    vote = vote_of(all_but(NOW, no="HU SK", abstain="BG"), shares=shares_of(NOW))
    assert with_majority(vote).majority == ALL_BUT_THREE


def test_three_opponents_block_nothing_though_they_stand_for_more_than_35_per_cent():
    found = majority(all_but(NOW, no="DE FR IT"), shares=shares_of(NOW))
    assert (found.reached, found.blocking_minority) == (True, False)
    assert found.population_margin_pct is not None and found.population_margin_pct < 0


def test_a_fourth_opponent_makes_a_blocking_minority_and_each_of_them_is_pivotal():
    vote = with_majority(vote_of(all_but(NOW, no="DE FR IT MT"), shares=shares_of(NOW)))
    assert vote.majority is not None
    assert (vote.majority.reached, vote.majority.blocking_minority) == (False, True)
    assert vote.majority.smallest_switch == 1
    assert {p.member_state for p in vote.positions if p.pivotal} == {"DE", "FR", "IT", "MT"}


def test_states_that_take_no_part_are_neither_counted_nor_pivotal():
    vote = with_majority(vote_of(all_but(NOW, absent="DK IE"), shares=shares_of(NOW)))
    assert vote.majority is not None
    assert vote.majority.participants == 25
    assert vote.majority.population_pct == 100.0
    assert [p.member_state for p in vote.positions if p.pivotal is None] == ["DK", "IE"]


def test_a_reduced_body_is_blocked_by_the_fewest_who_have_the_share_and_one_more():
    """The three largest of 25 stand for more than 35 %, so it takes four."""
    found = majority(all_but(NOW, absent="DK IE"), shares=shares_of(NOW))
    assert found.blocking_members == 4
    euro = "BG CZ DK HU PL RO SE"
    assert majority(all_but(NOW, absent=euro), shares=shares_of(NOW)).blocking_members == 3


def test_an_abstention_counts_against_under_qualified_majority_and_not_under_unanimity():
    said = all_but(NOW, abstain="DE FR IT MT")
    by_majority = majority(said, shares=shares_of(NOW))
    unanimous = majority(said, shares=shares_of(NOW), rule="unanimity")
    assert (by_majority.reached, by_majority.abstention_counts) == (False, True)
    assert (unanimous.reached, unanimous.abstention_counts) == (True, False)
    assert (unanimous.members, unanimous.members_required) == (23, 23)


def test_one_no_prevents_unanimity_and_is_the_only_pivotal_one():
    vote = with_majority(
        vote_of(all_but(NOW, no="HU"), shares=shares_of(NOW), rule="unanimity", result=None)
    )
    assert vote.majority is not None
    assert (vote.majority.reached, vote.majority.agrees) == (False, None)
    assert vote.majority.members_margin == -1
    assert {p.member_state for p in vote.positions if p.pivotal} == {"HU"}


def test_who_abstains_could_have_prevented_unanimity():
    vote = with_majority(
        vote_of(all_but(NOW, abstain="HU"), shares=shares_of(NOW), rule="unanimity")
    )
    assert all(position.pivotal for position in vote.positions)


@pytest.mark.parametrize(
    ("no", "reached"),
    [("DE FR IT", True), ("DE FR IT LU", False)],  # 258 and 254 of 345; 255 are required
)
def test_weighted_votes_decided_until_november_2014(no, reached):
    found = majority(all_but(NICE, no=no), day=NICE, weights=weights())
    assert (found.reached, found.weight_required, found.members_required) == (reached, 255, 14)
    assert found.population_pct is None


def test_a_sheet_with_weights_is_counted_by_weights_while_a_member_could_ask_for_them():
    found = majority(all_but(BOTH, no="DE FR IT LU"), day=BOTH, weights=weights())
    assert (found.weight_required, found.reached) == (260, True)  # 261 of 352
    assert majority(all_but(BOTH), day=BOTH, shares=shares_of(BOTH)).weight is None


def test_the_72_per_cent_rule_asks_for_20_of_27_and_lets_three_large_states_block():
    seven = majority(
        all_but(NOW, no="MT LU CY EE LV SI LT"), shares=shares_of(NOW), rule="qualified_majority_72"
    )
    assert (seven.reached, seven.members_required) == (True, 20)
    three = majority(
        all_but(NOW, no="DE FR IT"), shares=shares_of(NOW), rule="qualified_majority_72"
    )
    assert (three.reached, three.blocking_members) == (False, None)


def test_a_simple_majority_is_more_than_half_of_the_members():
    small = "BE BG CZ DK EE IE EL HR CY LV LT LU MT"
    found = majority(all_but(NOW, no=small), shares=shares_of(NOW), rule="simple_majority")
    assert (found.reached, found.members_required, found.population_required_pct) == (
        True,
        14,
        None,
    )
    assert not majority(
        all_but(NOW, no=f"{small} NL"), shares=shares_of(NOW), rule="simple_majority"
    ).reached


def test_a_rule_that_is_none_of_the_treaties_has_no_majority_and_nobody_is_pivotal():
    vote = with_majority(vote_of(all_but(NOW), shares=shares_of(NOW), rule="other"))
    assert vote.majority is None
    assert {position.pivotal for position in vote.positions} == {None}


def test_a_rejection_of_what_has_its_majority_stands_and_is_told():
    found = majority(all_but(NOW), shares=shares_of(NOW), result="not_adopted")
    assert (found.reached, found.agrees) == (True, False)


def test_a_blank_share_is_taken_from_the_known_table_of_the_day():
    found = majority(all_but(NOW, no="HU SK", abstain="BG"))
    assert found == replace(ALL_BUT_THREE, figures_from="table")


def test_estimated_shares_leave_the_majority_uncertain():
    day = date(2024, 3, 1)
    found = majority(all_but(day), day=day)
    assert (found.reached, found.certain, found.figures_from) == (True, False, "estimate")


def test_a_share_within_its_rounding_of_the_threshold_is_uncertain():
    shares = shares_of(NOW) | {"DE": 1000, "FR": 1000, "IT": 1000, "ES": 500}
    rest = sum(s for c, s in shares.items() if c not in {"DE", "FR", "IT", "ES", "PL"})
    found = majority(all_but(NOW, no="DE FR IT ES"), shares=shares | {"PL": 6500 - rest})
    assert (found.reached, found.certain, found.population_margin_pct) == (True, False, 0.0)


def test_per_cent_are_rounded_down_so_that_what_lacks_a_hundredth_does_not_look_reached():
    shares = shares_of(NOW) | {"DE": 1000, "FR": 1000, "IT": 1000, "ES": 501}
    rest = sum(s for c, s in shares.items() if c not in {"DE", "FR", "IT", "ES", "PL"})
    found = majority(all_but(NOW, no="DE FR IT ES"), shares=shares | {"PL": 6500 - rest})
    assert (found.reached, found.population_pct, found.population_margin_pct) == (
        False,
        64.99,  # 6,500 of 10,001
        -0.01,
    )


def test_a_vote_in_which_nobody_takes_part_reaches_nothing():
    nobody = all_but(NOW, absent=" ".join(codes_on(NOW)))
    found = majority(nobody, shares=shares_of(NOW), result=None)
    assert (found.reached, found.participants, found.smallest_switch) == (False, 0, None)


def test_weights_of_before_november_2004_are_counted_as_printed_and_never_supplied():
    day = date(2000, 1, 1)
    printed = dict.fromkeys(codes_on(day), 5) | {"DE": 22}
    assert majority(all_but(day), day=day, weights=printed).weight_required == 66
    assert with_majority(vote_of(all_but(day), day=day)).majority is None
