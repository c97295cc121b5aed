"""The 1,723 votes that somebody read off the Council's search page, counted again.

Shares are those of the known table of the year, weights those of the Treaty of Nice. A printed
result that does not follow from the positions needs an explanation, and each explanation a
predicate of its own: what none of them explains is open, and counted.
"""

import csv
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from councilvotes.reconcile.witness.read import read_witness
from councilvotes.reconcile.witness.records import WitnessVote
from extract.domain.member_states import load_populations
from extract.majority.rules import load_rules
from extract.majority.vote import with_majority
from extract.records import Majority
from tests.extract.majority.votes import vote_of, weights

FILE = "witness/barnaud_2026-04-06.csv"
Row = Mapping[str, str]


def refuses_amendments(row: Row, vote: WitnessVote, found: Majority) -> bool:
    """The question was whether *not* to approve Parliament's amendments: the yes rejects them."""
    refused = "Non-approval of the EP's Amendments" in row["Action by the Council"]
    return refused and vote.result == "not_adopted" and found.reached


def has_no_result(row: Row, vote: WitnessVote, found: Majority) -> bool:
    """The page prints `Non applicable` in place of a result."""
    return vote.result is None and row["resultat_vote"] == "Non applicable"


def lies_within_rounding(row: Row, vote: WitnessVote, found: Majority) -> bool:
    """The shares, rounded or estimated, leave open whether the majority is reached."""
    return not found.certain and vote.result is not None


EXPLANATIONS: dict[str, Callable[[Row, WitnessVote, Majority], bool]] = {
    "the yes refuses Parliament's amendments": refuses_amendments,
    "no result is printed": has_no_result,
    "within the rounding of the shares": lies_within_rounding,
}


def shares_on(day: date) -> dict[str, int] | None:
    """By the newest table of the day; None in the time of weighted votes."""
    if day < load_rules().population.day_one:
        return None
    return dict([table for table in load_populations() if table.valid_from <= day][-1].shares)


@pytest.fixture(scope="module")
def counted(shared_dir: Path) -> list[tuple[Row, WitnessVote, Majority]]:
    with (shared_dir / FILE).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found: list[tuple[Row, WitnessVote, Majority]] = []
    for row, vote in zip(rows, read_witness(shared_dir / FILE).votes, strict=True):
        assert vote.voting_rule is not None
        shares = shares_on(vote.date)
        made = vote_of(
            dict(vote.positions),
            day=vote.date,
            rule=vote.voting_rule,
            result=vote.result,
            shares=shares,
            weights=weights() if shares is None else None,
        )
        majority = with_majority(made).majority
        assert majority is not None
        found.append((row, vote, majority))
    return found


def explained(row: Row, vote: WitnessVote, majority: Majority) -> str:
    """The one explanation that holds; `open` where none does."""
    holding = [name for name, holds in EXPLANATIONS.items() if holds(row, vote, majority)]
    assert len(holding) <= 1, f"two explanations of one vote: {holding}"
    return holding[0] if holding else "open"


@pytest.mark.shared
def test_what_the_page_says_was_approved_reached_its_majority_and_the_rest_is_explained(counted):
    disagree = [each for each in counted if each[2].agrees is not True]
    assert Counter(explained(*each) for each in disagree) == {
        "the yes refuses Parliament's amendments": 22,
        "no result is printed": 7,
    }


@pytest.mark.shared
def test_every_rule_is_among_them(counted):
    counts = Counter(vote.voting_rule for _, vote, _ in counted)
    assert counts == {"qualified_majority": 1593, "unanimity": 129, "qualified_majority_72": 1}


@pytest.mark.shared
def test_the_closest_vote_is_the_one_of_september_2025(counted):
    shares = [
        (majority.population_margin_pct, vote.date)
        for _, vote, majority in counted
        if majority.population_margin_pct is not None
    ]
    assert min(shares) == (0.58, date(2025, 9, 29))


@pytest.mark.shared
@pytest.mark.parametrize("result", ["not_adopted", None])
def test_another_result_than_the_one_printed_would_be_open(counted, result):
    row, vote, majority = counted[0]
    assert row["resultat_vote"] == "Approved"
    assert explained(row, replace(vote, result=result), majority) == "open"


@pytest.mark.shared
def test_a_refusal_of_amendments_that_its_votes_do_not_carry_would_be_open(counted):
    refusal = next(each for each in counted if refuses_amendments(*each))
    row, vote, majority = refusal
    assert explained(row, vote, replace(majority, reached=False)) == "open"


@pytest.mark.shared
def test_only_uncertain_majorities_are_explained_by_rounding(counted):
    row, vote, majority = counted[0]
    uncertain = replace(majority, certain=False)
    assert explained(row, vote, uncertain) == "within the rounding of the shares"
