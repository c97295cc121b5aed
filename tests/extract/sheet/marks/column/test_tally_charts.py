"""Below a legend on one line stand no columns of a tally where a chart of the shares does."""

import pytest

from extract.sheet.layout.rows.read import read_rows
from extract.sheet.marks.column.tally import are_bars
from extract.sheet.marks.ink.pieces import Ink
from tests.extract.sheet.marks.column.test_tally import Tally


@pytest.mark.parametrize(
    ("lengths", "flush", "bars"),
    [((40, 9, 22, 60), True, True), ((9, 10, 9, 10), True, False), ((40, 9, 22, 60), False, False)],
    ids=["a chart", "marks", "words set to their middle"],
)
def test_ink_that_begins_at_one_place_and_differs_in_length_is_a_chart_and_no_tally(
    lengths, flush, bars
):
    rows = read_rows(Tally().words, False, 2).rows[:4]
    drawn = []
    for n, long in enumerate(lengths):
        left = 100.0 if flush else 130.0 - long / 2
        drawn.append([Ink((left, 20.0 * n, left + long, 20.0 * n + 8), 8.0 * long, (0.0,) * 3)])
    assert are_bars(drawn, rows) is bars
