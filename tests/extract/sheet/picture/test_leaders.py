"""Dots lead to a figure where each is as far from the next, and belong to no letter."""

import numpy as np
import pytest

from extract.sheet.picture.leaders import leaders_in

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
