"""The head of a row is before it in a text, above it in a column, beside it in a table."""

import pytest

from extract.sheet.marks.head_of_row import (
    below_ground,
    below_nearest,
    beside_heads,
    column_of_figure,
    in_cell_above,
    last_before,
    level_with_middle,
    nearest_above,
)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(50.0, 30.0, 80.0, 40.0), (90.0, 50.0, 99.0, 60.0)], [0, 1]),
        ([(120.0, 10.0, 150.0, 20.0), (50.0, 50.0, 80.0, 60.0)], [0, 0]),
        ([(10.0, 10.0, 30.0, 20.0)], [None]),
    ],
    ids=["on lines below", "on the line of the head", "before all heads"],
)
def test_in_a_text_the_last_head_before_a_state_is_its_own(rows, expected):
    heads = [(50.0, 10.0, 80.0, 20.0), (70.0, 50.0, 80.0, 60.0)]
    assert last_before(rows, heads) == expected


def test_in_columns_the_head_above_a_state_is_its_own():
    heads = [(50.0, 10.0, 80.0, 20.0), (250.0, 10.0, 280.0, 20.0)]
    rows = [(52.0, 30.0, 90.0, 40.0), (255.0, 30.0, 290.0, 40.0), (50.0, 45.0, 90.0, 55.0)]
    assert nearest_above(rows, heads) == [0, 1, 0]


def test_heads_may_end_on_different_lines_of_one_header_row():
    heads = [(50.0, 10.0, 80.0, 20.0), (150.0, 34.0, 180.0, 44.0), (250.0, 22.0, 280.0, 32.0)]
    rows = [(52.0, 60.0, 90.0, 70.0), (155.0, 60.0, 190.0, 70.0), (252.0, 60.0, 290.0, 70.0)]
    assert in_cell_above(rows, heads) == [0, 1, 2]


def test_of_two_heads_in_one_column_the_lower_one_is_that_of_what_stands_below_it():
    heads = [(50.0, 10.0, 80.0, 20.0), (50.0, 40.0, 80.0, 50.0)]
    rows = [(50.0, 25.0, 90.0, 35.0), (50.0, 55.0, 90.0, 65.0)]
    assert in_cell_above(rows, heads) == [0, 1]


def rows_at(*levels: float) -> list[tuple[float, float, float, float]]:
    return [(200.0, y, 240.0, y + 10) for y in levels]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (rows_at(10, 22, 34, 60), [0, 0, 0, 2]),
        (rows_at(10, 22, 46, 100), [None] * 4),
        ([*rows_at(10, 22, 34), (20.0, 60.0, 40.0, 70.0)], [None] * 4),
    ],
    ids=["lists in cells", "a head off the middle of its list", "a row left of the heads"],
)
def test_in_cells_the_head_level_with_the_middle_of_a_list_is_its_own(rows, expected):
    heads = [(50.0, 22.0, 80.0, 32.0), (50.0, 45.0, 80.0, 55.0), (50.0, 60.0, 80.0, 70.0)]
    assert level_with_middle(rows, heads) == expected


@pytest.mark.parametrize("x", [50.0, 240.0], ids=["before their rows", "behind them"])
def test_heads_of_cells_may_stand_on_either_side_of_their_rows(x):
    heads = [(x, 22.0, x + 30, 32.0), (x, 60.0, x + 30, 70.0)]
    assert level_with_middle(rows_at(10, 22, 34, 60), heads) == [0, 0, 0, 1]


def test_of_the_ways_in_which_cells_may_lie_the_one_that_fits_best_is_taken():
    heads = [(50.0, 13.5, 80.0, 23.5), (50.0, 55.5, 80.0, 65.5)]
    rows = rows_at(0, 14, 28, 42, 56, 70)
    assert beside_heads(rows, heads, 10.0, 5.0) == [0, 0, 0, 1, 1, 1]
    assert level_with_middle(rows, heads) == [0, 0, 0, 0, 1, 1]


def test_a_figure_stands_in_the_column_of_the_head_over_it():
    heads = [(50.0, 10.0, 80.0, 20.0), (150.0, 12.0, 180.0, 22.0), (150.0, 400.0, 180.0, 410.0)]
    figures = [(55.0, 30.0, 75.0, 40.0), (155.0, 45.0, 175.0, 55.0), (56.0, 60.0, 75.0, 70.0)]
    assert column_of_figure(figures, heads) == [0, 1, 0]


def test_figures_in_one_column_tell_no_positions():
    heads = [(50.0, 10.0, 80.0, 20.0), (150.0, 12.0, 180.0, 22.0)]
    assert (
        column_of_figure([(55.0, 30.0, 75.0, 40.0), (55.0, 45.0, 75.0, 55.0)], heads) == [None] * 2
    )


@pytest.mark.parametrize(("heads", "own"), [(3, 1), (2, None)], ids=["three heads", "two"])
def test_all_may_stand_in_the_column_of_one_of_three_heads(heads, own):
    places = [(50.0 + 100 * n, 10.0, 80.0 + 100 * n, 20.0) for n in range(heads)]
    figures = [(155.0, 30.0, 175.0, 40.0), (155.0, 45.0, 175.0, 55.0)]
    assert column_of_figure(figures, places) == [own, own]


def test_a_head_set_over_several_columns_has_the_rows_whose_middles_are_nearest_to_its_own():
    heads = [(190.0, 10.0, 210.0, 20.0), (420.0, 12.0, 440.0, 22.0)]
    rows = [(x, 40.0, x + 60, 50.0) for x in (20.0, 130.0, 240.0, 400.0)]
    assert below_nearest(rows, heads) == [0, 0, 0, 1]


@pytest.mark.parametrize(
    ("heads", "own"),
    [
        ([(50.0, 10.0, 90.0, 20.0), (50.0, 30.0, 90.0, 40.0)], 1),
        ([(50.0, 30.0, 90.0, 40.0), (250.0, 10.0, 290.0, 20.0)], 0),
        ([(50.0, 90.0, 90.0, 100.0), (250.0, 10.0, 290.0, 20.0)], 1),
        ([(50.0, 90.0, 90.0, 100.0)], None),
        ([], None),
    ],
    ids=["lower of two", "lower than one nearer", "above all rows", "none above all", "no heads"],
)
def test_of_the_heads_above_all_rows_those_on_the_lowest_line_count(heads, own):
    rows = [(260.0, 60.0, 280.0, 70.0), (260.0, 120.0, 280.0, 130.0)]
    assert below_nearest(rows, heads) == [own, own]


GROUNDS = [(20.0, 10.0, 200.0, 20.0), (200.0, 10.0, 400.0, 20.0)]


@pytest.mark.parametrize(
    ("row", "own"),
    [
        ((30.0, 40.0, 90.0, 50.0), 0),
        ((180.0, 40.0, 300.0, 50.0), 0),
        ((210.0, 40.0, 300.0, 50.0), 1),
        ((410.0, 40.0, 500.0, 50.0), None),
        ((5.0, 40.0, 90.0, 50.0), None),
        ((30.0, 0.0, 90.0, 8.0), None),
    ],
    ids=["first", "runs on below the next", "second", "right of all", "left of all", "above all"],
)
def test_a_row_has_the_head_on_whose_ground_or_below_it_it_begins(row, own):
    assert below_ground([row], GROUNDS) == [own]


def test_a_row_below_the_grounds_of_two_heads_has_neither():
    above = (20.0, 0.0, 400.0, 8.0)
    assert below_ground([(30.0, 40.0, 90.0, 50.0)], [above, *GROUNDS]) == [None]


def test_a_head_that_stands_on_no_ground_has_no_rows():
    assert below_ground([(0.0, 40.0, 90.0, 50.0)], [(0.0, 0.0, 0.0, 0.0)]) == [None]
