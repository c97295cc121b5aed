"""What is added to a result beside its mark leaves it as it is."""

import pytest

from extract.records import PositionName
from extract.sheet.proof.results.additions import says_else, without_additions


@pytest.mark.parametrize(
    ("printed", "left"),
    [
        ("Adopted by a qualified majority", "Adopted"),
        ("Adopted, 24 in favour", "Adopted"),
        ("Adopted as amended", "Adopted"),
        ("Adopted in part", "Adopted in part"),
    ],
)
def test_the_majority_and_the_counts_are_left_out(printed, left):
    assert without_additions(printed) == left


@pytest.mark.parametrize(
    ("left", "said", "else_said"),
    [
        ("Postponed", "no", True),
        ("The required majority was not reached", "no", False),
        ("The required majority was not reached", "yes", True),
        ("4x", "yes", False),
        ("", "yes", False),
    ],
)
def test_words_say_something_else_unless_they_tell_why_an_act_failed(
    left: str, said: PositionName, else_said: bool
):
    assert says_else(left, {said}) is else_said
