"""Dots lead to a figure where each is as far from the next, and belong to no letter."""

import numpy as np
import pytest

from extract.sheet.picture.dots import leaders_in

LINE = 30.0
STOP = 4


def pieces(*dots: tuple[int, int]) -> np.ndarray:
    """Left edge, top, width, height and area of dots with these left edges and feet."""
    return np.array([(x, foot - STOP, STOP, STOP, 12) for x, foot in dots], np.int32)


FIGURE = np.array([(80, 22, 20, 28, 300)], np.int32)


def beside_figure(*dots: tuple[int, int]) -> np.ndarray:
    """The page, a figure, and dots."""
    return np.concatenate((pieces((0, 0)), FIGURE, pieces(*dots)))


def test_dots_each_as_far_from_the_next_lead_to_a_figure():
    row = [(10, 50), (22, 50), (34, 51), (47, 51)]
    assert leaders_in(beside_figure((15, 20), *row, (62, 80)), LINE) == [3, 4, 5, 6]


def test_low_letters_of_a_small_type_are_no_dots():
    row = [(10, 50), (22, 50), (34, 50)]
    assert leaders_in(np.concatenate((pieces((0, 0)), pieces(*row))), LINE) == []


@pytest.mark.parametrize(
    "dots",
    [
        [(110, 50), (130, 50)],
        [(110, 50), (122, 53), (134, 56)],
        [(110, 50), (130, 50), (150, 50)],
    ],
    ids=["far", "not level", "as far as letters"],
)
def test_dots_of_letters_and_figures_lead_to_nothing(dots):
    assert leaders_in(beside_figure(*dots), LINE) == []


def test_two_dots_over_a_letter_belong_to_it():
    letter = np.array([(4, 20, 20, 30, 200)], np.int32)
    for dots, found in ((pieces((6, 14), (16, 14)), []), (pieces((36, 50), (46, 50)), [2, 3])):
        stats = np.concatenate((pieces((0, 0)), letter, dots))
        assert leaders_in(stats, LINE) == found


@pytest.mark.parametrize(("x", "found"), [(50, [2]), (68, [])], ids=["apart", "a decimal sign"])
def test_a_lone_dot_apart_before_a_figure_is_the_last_of_a_row(x, found):
    assert leaders_in(beside_figure((x, 50)), LINE) == found
