"""A column of ink with a legend comes before others, if the legend tells positions apart."""

from dataclasses import replace
from unittest.mock import Mock

import pytest

from extract.records import Box, PositionName
from extract.sheet.proof.other_columns import likely_marks
from extract.sheet.seen import SeenMarks, View
from tests.extract.sheet.proof.results.test_result import marks, seen

LEGEND: tuple[PositionName, ...] = ("yes", "no")


def column(rows: tuple[int, ...], *legend: int | None) -> SeenMarks:
    """The drawings of the rows and of the legend beside them."""
    names = (*LEGEND, "abstain")[: len(legend)]
    return replace(marks(None), drawn=(*rows, *legend), legend=names)


def likely(*columns: SeenMarks) -> list[int]:
    """The columns of a sheet with three rows that may be the marks', by their place."""
    sheet = replace(seen(), rows=(Mock(),) * 3, marks=columns)
    return [columns.index(each) for each in likely_marks(sheet)]


ARROWS, RULE = (0, 0, 1), (2, 2, 2)


def test_a_dotted_rule_is_not_likely_beside_marks_with_a_legend():
    assert likely(column(ARROWS, 0, 1), column(RULE)) == [0]


def test_beside_marks_with_a_legend_a_column_of_several_kinds_stays():
    assert likely(column(RULE, 0, 1), column(ARROWS)) == [0, 1]


@pytest.mark.parametrize("legend", [(3, 3), (3,), (None, None)], ids=["dashes", "one", "unseen"])
def test_marks_that_are_all_alike_beside_labels_are_no_legend(legend):
    assert likely(column(RULE, *legend), column((4, 4, 4))) == [0, 1]


def test_a_legend_of_which_two_marks_are_alike_is_one():
    assert likely(column(ARROWS, 0, 1, 1), column(RULE)) == [0]


@pytest.mark.parametrize(
    ("readers", "found"),
    [(("look", "column"), [0, 1]), (("column", "render", "look"), [0]), (("look",), [0])],
    ids=["a tally", "a list below its head", "ink alone"],
)
def test_beside_a_legend_a_tally_of_one_kind_stays_and_a_list_below_a_head_does_not(readers, found):
    views = tuple(View(reader, (None,) * 3, True) for reader in readers)
    told = replace(column(RULE), views=views)
    assert likely(column(ARROWS, 0, 1), told) == found


def test_the_mark_of_the_result_is_none_of_the_legend():
    dashes = replace(column(RULE, 3, 3), has_result=True, drawn=(*RULE, 3, 3, 0))
    assert likely(dashes, column((4, 4, 4))) == [0, 1]


def test_dots_beside_labels_that_are_told_by_the_heads_of_a_tally_are_no_legend():
    tally = replace(column(RULE, 3, 4), views=(View("column", (None,) * 3, True),))
    assert likely(tally, column((5, 5, 5))) == [0, 1]


def placed(marks: SeenMarks, *places: tuple[float, float]) -> SeenMarks:
    """Marks that stand there."""
    boxes: list[Box | None] = [(x, y, x + 8, y + 8) for x, y in places]
    return replace(marks, boxes=tuple(boxes))


@pytest.mark.parametrize(
    ("x", "found"), [(100, [0, 1]), (300, [1])], ids=["those marks", "marks of its own"]
)
def test_a_legend_whose_marks_are_those_of_rows_in_another_column_is_none(x, found):
    rows = placed(column((3, 3, 3)), (100, 20), (100, 40), (100, 60))
    beside = placed(column(RULE, 0, 1), (200, 20), (200, 40), (200, 60), (x, 20), (x, 41))
    assert likely(rows, beside) == found
