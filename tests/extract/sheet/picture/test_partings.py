"""Where a line was cut at a dot or a bar, that alone stands between two cells close to it."""

import cv2
import numpy as np
import pytest

from extract.sheet.picture.cells import PixelBox
from extract.sheet.picture.parts import neighbours, partings_in

ONE: PixelBox = (5, 20, 100, 50)
OTHER: PixelBox = (130, 20, 225, 50)


def page(*discs: int) -> np.ndarray:
    drawn = np.full((80, 400, 3), 255, np.uint8)
    for x in discs:
        cv2.circle(drawn, (x, 35), 6, (0, 0, 0), -1)
    return drawn


def test_a_dot_that_stands_alone_between_two_cells_parts_them():
    assert list(partings_in(page(115), [ONE, OTHER])) == [(109, 20, 122, 50)]


def test_a_bar_as_high_as_the_cells_parts_them():
    drawn = page()
    drawn[20:50, 114:117] = 0
    assert list(partings_in(drawn, [ONE, OTHER])) == [(114, 20, 117, 50)]


@pytest.mark.parametrize(
    ("discs", "other"),
    [
        ((), OTHER),
        ((108, 122), OTHER),
        ((115,), (300, 20, 380, 50)),
        ((115,), (130, 60, 220, 75)),
        ((115,), (130, 20, 170, 50)),
    ],
    ids=["nothing", "two dots", "cells too far apart", "cells on two lines", "a figure"],
)
def test_nothing_parts_cells_where_no_dot_stands_alone_close_to_both(discs, other):
    assert list(partings_in(page(*discs), [ONE, other])) == []


def test_a_letter_of_the_height_of_capitals_parts_nothing():
    drawn = page()
    drawn[20:43, 114:117] = 0
    assert list(partings_in(drawn, [ONE, OTHER])) == []


def test_the_neighbour_of_a_cell_is_the_nearest_on_its_line():
    below: PixelBox = (105, 60, 120, 90)
    last: PixelBox = (240, 22, 335, 52)
    found = list(neighbours([last, below, ONE, OTHER]))
    assert found == [(ONE, OTHER), (OTHER, last)]
