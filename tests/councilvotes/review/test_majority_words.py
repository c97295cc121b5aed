from dataclasses import replace

import pytest

from councilvotes.review.majority_words import majority_lines
from extract.majority.vote import with_majority
from extract.records import Position
from tests.councilvotes.records import EVIDENCE, vote

SHARES = {"BE": 30.0, "DE": 30.0, "IT": 20.0, "PL": 10.0, "MT": 10.0}


def words(rule="qualified_majority", result="adopted", weighted=False, **said):
    positions = tuple(
        Position(
            state,
            position,
            None if weighted else SHARES[state],
            int(SHARES[state]) if weighted else None,
            EVIDENCE,
        )
        for state, position in said.items()
    )
    one = replace(vote(), voting_rule=rule, result=result, positions=positions)
    return list(majority_lines(with_majority(one)))


def test_members_people_opponents_and_who_could_have_turned_it_are_told():
    assert words(BE="yes", DE="yes", IT="yes", PL="no", MT="abstain") == [
        "Majority: reached",
        "  members: 3 of 5 say yes, 3 required, just enough",
        "  people: 80.00 % behind them, 65.00 % required, 15.00 % beyond",
        "  against: 2 states with 20.00 % (abstentions count): no blocking minority, which takes "
        "3 at least",
        "  could have turned it alone: BE, DE, IT",
    ]


def test_what_is_lacking_is_told_and_a_result_that_does_not_follow():
    assert words(BE="yes", DE="yes", IT="no", PL="no", MT="no") == [
        "Majority: not reached",
        "  members: 2 of 5 say yes, 3 required, 1 lacking",
        "  people: 60.00 % behind them, 65.00 % required, 5.00 % lacking",
        "  against: 3 states with 40.00 %: a blocking minority, which takes 3 at least",
        "  could have turned it alone: IT, MT, PL",
        "  the sheet prints adopted, which does not follow from it",
    ]


def test_where_nobody_could_alone_the_fewest_who_could_are_named():
    assert words("simple_majority", BE="yes", DE="yes", IT="yes", PL="yes", MT="yes") == [
        "Majority: reached",
        "  members: 5 of 5 say yes, 3 required, 2 beyond",
        "  against: nobody",
        "  could have turned it: 3 states at least (BE, DE, IT)",
    ]


def test_under_unanimity_each_could():
    assert words("unanimity", BE="yes", DE="yes", IT="abstain")[-2:] == [
        "  against: nobody",
        "  could have turned it alone: each of the 3",
    ]


def test_a_rule_that_is_not_counted_says_so():
    assert words("other", BE="yes") == ["Majority: not counted under this rule"]


@pytest.mark.parametrize(
    ("margin", "told"), [(5, "5 beyond"), (-5, "5 lacking"), (0, "just enough")]
)
def test_weighted_votes_are_told_in_votes(margin, told):
    whole = with_majority(replace(vote(), positions=()))
    counted = with_majority(
        replace(vote(), positions=(Position("BE", "yes", 30.0, None, EVIDENCE),))
    ).majority
    assert counted is not None
    weighted = replace(
        counted,
        population_pct=None,
        population_required_pct=None,
        population_margin_pct=None,
        weight=100 + margin,
        weight_required=100,
        weight_margin=margin,
    )
    lines = list(majority_lines(replace(whole, majority=weighted)))
    assert lines[2] == f"  weighted votes: {100 + margin} for it, 100 required, {told}"
