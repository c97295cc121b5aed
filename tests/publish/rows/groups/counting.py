"""Votes for the tests of what is counted over them: a few knobs, and any votes at all."""

from datetime import date, timedelta

from hypothesis import strategies as st

from publish.rows.groups.counted import CountedVote

DAY = date(2026, 7, 2)
CAST = ("yes", "no", "abstain")


def counted(day=DAY, rule="qualified_majority", area=None, **positions):
    """A vote of the states named."""
    return CountedVote(day, rule, area, positions)


def any_votes(*codes):
    """Any votes of these states, each of which may be no member on the day."""
    words = (*CAST, "not_participating", "not_listed", None)
    said = st.fixed_dictionaries({code: st.sampled_from(words) for code in codes})
    return st.lists(
        st.builds(
            CountedVote,
            st.integers(0, 1500).map(lambda days: date(2020, 1, 1) + timedelta(days)),
            st.sampled_from(("qualified_majority", "qualified_majority_72", "unanimity")),
            st.sampled_from(("fisheries", "youth", None)),
            said.map(lambda each: {code: word for code, word in each.items() if word}),
        ),
        max_size=40,
    )


def votes_of(row, votes):
    """The votes that a row says it counts, looked for one by one."""
    return [
        vote
        for vote in votes
        if row.grouped_by == "all"
        or (row.grouped_by == "year" and vote.sitting_date.year == row.year)
        or (row.grouped_by == "policy_area" and vote.policy_area == row.policy_area)
        or (row.grouped_by == "voting_rule" and vote.voting_rule == row.voting_rule)
    ]


def alike(votes, codes):
    """How often these states all took part, said the same, and stood on the same side."""
    said = [[vote.positions[code] for code in codes(vote)] for vote in votes]
    cast = [each for each in said if len(each) > 1 and set(each) <= set(CAST)]
    return (
        len(cast),
        sum(len(set(each)) == 1 for each in cast),
        sum(len({word == "no" for word in each}) == 1 for each in cast),
    )
