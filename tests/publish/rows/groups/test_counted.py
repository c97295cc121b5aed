from dataclasses import replace
from datetime import date

import pytest

from publish.rows.groups.counted import CountedVote, alone_in, counted_votes
from tests.publish.drafts import every_table


@pytest.mark.parametrize(
    ("said", "alone"),
    [
        ({"BE": "no", "IT": "yes", "DK": "yes"}, "BE"),
        ({"BE": "abstain", "IT": "yes", "DK": "yes"}, "BE"),
        ({"BE": "no", "IT": "yes", "DK": "not_participating", "IE": "not_listed"}, "BE"),
        ({"BE": "no", "IT": "abstain", "DK": "yes"}, None),
        ({"BE": "yes", "IT": "yes"}, None),
        ({"BE": "not_participating", "IT": "yes", "DK": "yes"}, None),
        ({"BE": "no", "IT": "not_participating"}, None),
        ({}, None),
    ],
)
def test_one_is_alone_that_does_not_say_yes_where_all_others_that_take_part_do(said, alone):
    assert alone_in(said) == alone


@pytest.mark.parametrize(
    ("told_by", "area"), [("subject_code", "fisheries"), ("configuration", None)]
)
def test_a_policy_area_that_a_configuration_hints_at_is_not_counted(told_by, area):
    tables = every_table()
    vote = replace(tables["votes"].rows[0], policy_area="fisheries", policy_area_from=told_by)
    assert counted_votes([vote], tables["positions"].rows) == (
        CountedVote(
            date(2026, 7, 2),
            "qualified_majority",
            area,
            {"BE": "yes", "IT": "yes", "DK": "not_listed"},
        ),
    )
