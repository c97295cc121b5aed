from datetime import date

from hypothesis import given

from extract.domain.member_states import load_member_states
from publish.records import CoalitionRow
from publish.rows.groups.agreement import Coalition, DatedMember, coalition_rows, coalitions
from publish.rows.groups.counted import Group
from tests.publish.rows.groups.counting import alike, any_votes, counted, votes_of

BENELUX = {"benelux": Coalition("Benelux", ("BE", "LU", "NL"), "Treaty")}
MOVING = Coalition(
    "Moving",
    ("BE", "DK"),
    "Nothing",
    since=date(2021, 1, 1),
    until=date(2023, 6, 1),
    dated=(DatedMember("IT", since=date(2022, 1, 1)), DatedMember("NL", until=date(2021, 6, 1))),
)


def overall(votes, named):
    """Of all votes together: the members, and the three counts."""
    return [
        (each.members, each.votes_in_common, each.same_position, each.same_side)
        for each in coalition_rows(votes, named)
        if each.grouped_by == "all"
    ]


def test_a_coalition_has_a_row_over_all_by_year_by_rule_and_by_policy_area():
    votes = [counted(area="youth", BE="yes", LU="abstain", NL="yes", IT="no")]
    assert list(coalition_rows(votes, BENELUX)) == [
        CoalitionRow(
            **group._asdict(),
            coalition="benelux",
            name="Benelux",
            members=("BE", "LU", "NL"),
            votes_in_common=1,
            same_position=0,
            same_position_pct=0.0,
            same_position_pct_low=0.0,
            same_position_pct_high=79.35,
            same_side=1,
            same_side_pct=100.0,
            same_side_pct_low=20.65,
            same_side_pct_high=100.0,
            few=True,
        )
        for group in (
            Group("all"),
            Group("year", year=2026),
            Group("voting_rule", voting_rule="qualified_majority"),
            Group("policy_area", policy_area="youth"),
        )
    ]


def test_a_vote_in_which_one_of_them_took_no_part_is_not_in_common():
    votes = [
        counted(BE="yes", LU="yes", NL="not_participating"),
        counted(BE="yes", LU="yes", NL="not_listed"),
    ]
    assert overall(votes, BENELUX) == []


def test_one_that_is_no_union_member_that_day_is_not_waited_for():
    votes = [counted(DE="no", FR="no", UK="no"), counted(DE="no", FR="no")]
    assert overall(votes, {"e3": Coalition("E3", ("DE", "FR", "UK"), "Habit")}) == [
        (("DE", "FR", "UK"), 2, 2, 2)
    ]


def test_one_member_alone_is_no_coalition():
    assert overall([counted(BE="yes", IT="yes")], BENELUX) == []


def test_a_no_beside_an_abstention_is_no_same_side():
    assert overall([counted(BE="no", LU="abstain", NL="no")], BENELUX) == [
        (("BE", "LU", "NL"), 1, 0, 0)
    ]


def test_a_state_counts_from_the_day_it_came_to_the_day_it_left():
    said = {"BE": "yes", "DK": "yes", "IT": "no", "NL": "yes"}
    days = (
        date(2020, 1, 1),
        date(2021, 1, 1),
        date(2021, 7, 1),
        date(2022, 1, 1),
        date(2024, 1, 1),
    )
    by_year = {
        each.year: (each.members, each.votes_in_common, each.same_position)
        for each in coalition_rows([counted(day, **said) for day in days], {"m": MOVING})
        if each.grouped_by == "year"
    }
    assert by_year == {2021: (("BE", "DK", "NL"), 2, 2), 2022: (("BE", "DK", "IT"), 1, 0)}


@given(any_votes("BE", "DK", "IT", "NL"))
def test_each_row_is_what_counting_vote_by_vote_gives(votes):
    def members(vote):
        return {
            each.code
            for each in MOVING.everybody
            if each.since <= vote.sitting_date <= each.until and each.code in vote.positions
        }

    for each in coalition_rows(votes, {"m": MOVING}):
        assert (each.votes_in_common, each.same_position, each.same_side) == alike(
            votes_of(each, votes), members
        )


def test_every_member_of_a_shipped_coalition_is_a_member_state():
    known = {state.code for state in load_member_states()}
    named = {each.code for group in coalitions().values() for each in group.everybody}
    assert named - known == set()


def test_no_shipped_coalition_names_a_state_twice():
    for word, each in coalitions().items():
        codes = [member.code for member in each.everybody]
        assert (word, sorted(codes)) == (word, sorted(set(codes)))
