"""Dots that lead to a figure are no ink of it; what is said of few values is what NumPy says."""

import numpy as np
import pytest

from extract.sheet.picture.cells import cells_of, leaders_in, middle_of, ranked

VALUES = np.array([[7, 200, 3], [1, 180, 3], [250, 0, 9], [4, 90, 255]], np.uint8)


@pytest.mark.parametrize("part", [0.0, 0.25, 0.5, 0.75, 0.995, 1.0])
@pytest.mark.parametrize("count", [1, 3, 4])
def test_a_part_of_values_lies_below_what_the_quantile_says(part, count):
    values = VALUES[:count]
    assert ranked(values, part) == pytest.approx(np.quantile(values, part, axis=0))
    assert float(ranked(values[:, 0], part)) == pytest.approx(np.quantile(values[:, 0], part))


def test_the_middle_of_nothing_is_white():
    assert middle_of(VALUES[:0].reshape(0, 4, 3)).tolist() == [255.0, 255.0, 255.0]
    assert middle_of(VALUES.reshape(2, 2, 3)).tolist() == [5.5, 135.0, 6.0]


LINE = 30.0
STOP = 4


def pieces(*dots: tuple[int, int]) -> np.ndarray:
    """Left edge, top, width, height and area of dots with these left edges and feet."""
    return np.array([(x, foot - STOP, STOP, STOP, 12) for x, foot in dots], np.int32)


def test_dots_each_as_far_from_the_next_lead_to_a_figure():
    row = [(10, 50), (22, 50), (34, 51), (47, 51)]
    assert leaders_in(pieces((15, 20), *row, (62, 80)), LINE) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "dots",
    [
        [(10, 50), (30, 50)],
        [(10, 50), (22, 53), (34, 56)],
        [(10, 50), (30, 50), (50, 50)],
    ],
    ids=["far", "not level", "as far as letters"],
)
def test_dots_of_letters_and_figures_lead_to_nothing(dots):
    assert leaders_in(pieces(*dots), LINE) == []


def test_two_dots_over_a_letter_belong_to_it():
    letter = np.array([(4, 20, 20, 30, 200)], np.int32)
    for dots, found in ((pieces((6, 14), (16, 14)), []), (pieces((36, 50), (46, 50)), [2, 3])):
        stats = np.concatenate((pieces((0, 0)), letter, dots))
        assert leaders_in(stats, LINE) == found


def test_a_figure_is_found_without_the_dots_that_lead_to_it():
    page = np.full((60, 160, 3), 255, np.uint8)
    for x in range(20, 110, 10):
        page[38:41, x : x + 3] = 60
    page[20:41, 120:132] = 0
    assert list(cells_of(page, (12, 14, 145, 46), 1.0, 22.0)) == [(120, 20, 132, 41)]
