"""The head beside the rows of its cell, which may be off the middle of these by part of a row."""

import pytest

from extract.sheet.marks.head_of_row import beside_heads, level_with_middle, step_of
from tests.extract.sheet.marks.test_head_of_row import rows_at

HIGH = 10.0


@pytest.mark.parametrize(
    ("middle", "expected"),
    [(88.0, [0, 0, 0, 0]), (95.0, [0, 0, 0, 0]), (98.0, [None] * 4), (77.0, [None] * 4)],
    ids=["in the middle", "with a line above", "more than a line", "a row off"],
)
def test_a_head_may_lie_off_the_middle_of_its_cell_by_less_than_half_a_row(middle, expected):
    head = (50.0, middle - 5, 90.0, middle + 5)
    assert beside_heads(rows_at(50, 72, 94, 116), [head], HIGH, 0.0) == expected


@pytest.mark.parametrize(
    ("levels", "step"),
    [((50, 72, 94), 22.0), ((50, 50, 72, 72.5), 22.0), ((50,), 0.0), ((50, 52), 0.0)],
    ids=["one below another", "side by side", "one row", "on one line"],
)
def test_rows_side_by_side_are_no_step_apart(levels, step):
    assert step_of(rows_at(*levels), HIGH) == step


def test_a_head_that_nobody_stands_beside_has_no_rows():
    heads = [(50.0, 20.0, 90.0, 30.0), (50.0, 62.0, 90.0, 72.0)]
    assert level_with_middle(rows_at(50, 62, 74), heads) == [1, 1, 1]


def test_a_row_level_with_a_head_stands_in_its_cell_and_no_other():
    heads = [(50.0, 50.0, 90.0, 60.0), (50.0, 52.0, 90.0, 62.0)]
    assert beside_heads(rows_at(50), heads, HIGH, 0.0) == [None]
