from datetime import date
from operator import attrgetter

import duckdb
import pytest
from hypothesis import given

from councilvotes.reconcile.witness.read import read_witness
from publish.records import ConsensusRow
from publish.rows.groups.consensus import consensus_rows
from publish.rows.groups.counted import CountedVote
from tests.publish.rows.groups.counting import any_votes, counted, votes_of

ELSEWHERE = """
    SELECT year(decision_date), count(*), count(*) FILTER (against IS NULL),
        round(100.0 * count(*) FILTER (against IS NULL) / count(*), 2),
        count(*) FILTER (against IS NULL AND abstained IS NULL),
        round(100.0 * count(*) FILTER (against IS NULL AND abstained IS NULL) / count(*), 2),
        coalesce(sum(len(string_split(against, ','))), 0),
        coalesce(sum(len(string_split(abstained, ','))), 0),
        coalesce(sum(len(string_split(not_participating, ','))), 0)
    FROM read_csv($path)
    WHERE voting_rule <> 'unanimity' AND year(decision_date) > 2009
    GROUP BY 1 ORDER BY 1
"""

COLUMNS = attrgetter(
    "year",
    "votes",
    "without_no",
    "without_no_pct",
    "all_yes",
    "all_yes_pct",
    "no",
    "abstain",
    "not_participating",
)
"""Those of the query."""


def overall(*votes):
    """The row over all votes; None where there is no such row."""
    return next((each for each in consensus_rows(votes) if each.grouped_by == "all"), None)


def test_an_abstention_is_no_opposition_and_yet_no_yes():
    votes = (
        counted(BE="yes", DK="not_participating", IT="yes"),
        counted(BE="yes", DK="not_listed", IT="abstain"),
        counted(BE="yes", DK="no", IT="abstain"),
    )
    assert overall(*votes) == ConsensusRow(
        grouped_by="all",
        year=None,
        policy_area=None,
        voting_rule=None,
        votes=3,
        without_no=2,
        without_no_pct=66.67,
        without_no_pct_low=20.77,
        without_no_pct_high=93.85,
        all_yes=1,
        all_yes_pct=33.33,
        all_yes_pct_low=6.15,
        all_yes_pct_high=79.23,
        yes=4,
        no=1,
        abstain=2,
        not_participating=1,
        not_listed=1,
        few=True,
    )


@pytest.mark.parametrize("rule", ["unanimity", "simple_majority", "other"])
def test_votes_by_another_rule_are_left_out(rule):
    assert overall(counted(rule=rule, BE="yes")) is None


def test_december_2009_is_left_out():
    assert overall(counted(date(2009, 12, 31), BE="yes")) is None
    assert overall(counted(date(2010, 1, 1), BE="yes")).votes == 1


@given(any_votes("BE", "DK", "IT"))
def test_each_row_is_what_counting_vote_by_vote_gives(votes):
    for each in consensus_rows(votes):
        own = [
            list(vote.positions.values())
            for vote in votes_of(each, votes)
            if vote.voting_rule != "unanimity"
        ]
        assert (each.votes, each.without_no, each.all_yes, each.abstain) == (
            len(own),
            sum("no" not in said for said in own),
            sum("no" not in said and "abstain" not in said for said in own),
            sum(said.count("abstain") for said in own),
        )


@pytest.mark.shared
def test_the_rates_of_each_year_are_those_of_the_rows_of_swp(shared_dir):
    path = shared_dir / "witness" / "swp_2023-10-20.csv"
    votes = [
        CountedVote(each.date, each.voting_rule, None, dict(each.positions))
        for each in read_witness(path).votes
        if each.voting_rule is not None
    ]
    ours = sorted(COLUMNS(each) for each in consensus_rows(votes) if each.grouped_by == "year")
    assert ours == duckdb.execute(ELSEWHERE, {"path": str(path)}).fetchall()
    assert sum(each[1] for each in ours) == 1327
