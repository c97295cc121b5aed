"""Marks and grounds that touch one another are parted where they are narrowest."""

import numpy as np
import pytest

from extract.sheet.marks.ink.touching import part_header, part_touching

LIMITS = [(0, 30), (30, 60), (60, 90)]


def parted(mask: np.ndarray) -> list[int]:
    """The lines of pixels on which a mask was cut."""
    before = mask.copy()
    part_header(mask, LIMITS)
    part_touching(mask, LIMITS)
    return np.flatnonzero((before != mask).any(axis=1)).tolist()


def column() -> np.ndarray:
    """The grounds of a column's cells, one below the other."""
    mask = np.zeros((90, 300), np.uint8)
    mask[:, 200:260] = 1
    return mask


def test_the_grounds_of_cells_are_parted_at_the_borders_of_their_rows():
    assert parted(column()) == [30, 60]


@pytest.mark.parametrize("rule", [False, True], ids=["alone", "with the rule at its end"])
def test_the_ground_of_a_header_is_parted_from_that_of_the_cell_below_it(rule):
    mask = column()
    mask[1:6, 20:280] = 1
    if rule:
        mask[:, 278:280] = 1
    assert parted(mask)[0] == 6


def test_no_mark_and_no_frame_is_cut_below_its_upper_end():
    mask = np.zeros((90, 300), np.uint8)
    mask[2:28, 200:260] = 1
    mask[4:26, 202:258] = 0  # an outline
    for y in range(2, 28):
        mask[y, 100 + y : 160 - y] = 1  # a triangle that points down
    assert parted(mask) == []
