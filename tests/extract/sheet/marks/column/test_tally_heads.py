"""The heads of a tally whose circles read like figures, as those over numbers of rows do."""

import pytest

from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.column.test_tally import HEADS, WIDE, Tally


def circled(*columns: int, first: str = "") -> Tally:
    """A tally with a circle that reads like a nought in each row of some columns."""
    tally = Tally(first=first)
    for row in range(6):
        _, y = tally.place(row)
        tally.words += [word for n in columns for word in at(157 + WIDE * n, y, "0")]
    return tally


@pytest.mark.parametrize("columns", [(0,), (1,), (0, 1, 2)])
def test_heads_over_circles_that_read_like_figures_are_those_of_a_tally(columns):
    tally = circled(*columns)
    assert len(tally.states.other_figures) == 6 * len(columns)
    assert tally.found() == [HEADS]


def test_no_head_of_a_tally_is_left_out_where_numbers_of_rows_have_one_like_it():
    assert circled(0, 1, 2, first="No.").found() == []
