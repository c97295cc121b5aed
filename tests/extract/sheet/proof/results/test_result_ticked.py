"""The ticked one of two results is one sign, in place of the words that say both."""

from dataclasses import replace

import pytest

from extract.records import PositionName, Result
from extract.sheet.proof.majority import Outlook
from extract.sheet.proof.results.named import ResultUnreadError, result_of
from tests.extract.sheet.proof.results.test_result import NAMES, marks, seen

BOTH = "☒ Adopted ☐ Not adopted"


def named(ticked: PositionName | None, outlook: Outlook, like: str | None = None) -> Result | None:
    form = replace(marks(like), ticked_result=ticked)
    return result_of(seen(BOTH), form, NAMES, outlook).result


@pytest.mark.parametrize(
    ("ticked", "outlook", "result"),
    [("yes", "reached", "adopted"), ("no", "not reached", "not_adopted")],
)
def test_a_ticked_box_that_says_what_the_votes_say_names_the_result(ticked, outlook, result):
    assert named(ticked, outlook) == result


@pytest.mark.parametrize(
    ("ticked", "outlook"),
    [("yes", "not reached"), ("no", "reached"), ("yes", "open"), ("no", "open")],
)
def test_a_ticked_box_that_the_votes_do_not_bear_out_names_nothing(ticked, outlook):
    with pytest.raises(ResultUnreadError, match="the ticked box says"):
        named(ticked, outlook)


@pytest.mark.parametrize("outlook", ["reached", "not reached", "open"])
def test_two_results_of_which_none_is_ticked_name_nothing(outlook):
    with pytest.raises(ResultUnreadError, match="the word says yes, the word says no"):
        named(None, outlook)


@pytest.mark.parametrize("like", ["up", "down"])
def test_the_boxes_themselves_are_no_mark_of_the_result(like):
    assert named("yes", "reached", like) == "adopted"
