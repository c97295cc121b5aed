"""Group shares follow from the rows as far as their printed digits tell."""

import pytest

from publish.verify.arithmetic import _vote_faults

GROUPS = ("yes", "no", "abstain", "not_participating")


@pytest.mark.parametrize(
    ("yes", "no", "follow"),
    [
        (66.66, 33.34, True),
        (66.7, 33.3, True),
        (66.7, 33.38, False),  # a second decimal shows that both have two
        (66.8, 33.2, False),
    ],
)
def test_group_shares_that_are_all_printed_with_one_decimal_follow_to_half_of_it(yes, no, follow):
    rows = [
        {"position": position, "population_pct": share}
        for position, share in (("yes", 33.33), ("yes", 33.33), ("no", 33.34))
    ]
    vote: dict[str, float | None] = {f"{name}_weight": None for name in GROUPS}
    vote |= {"yes_members": 2, "no_members": 1, "abstain_members": 0, "total": 3, "not_listed": 0}
    vote |= {"not_participating_members": 0, "abstain_population_pct": None}
    vote |= {"yes_population_pct": yes, "no_population_pct": no}
    faults = [] if follow else ["prints group shares that do not follow from those of its members"]
    assert list(_vote_faults(vote, rows)) == faults
