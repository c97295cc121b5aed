"""Dots that lead to a figure are no ink of it; what is said of few values is what NumPy says."""

import numpy as np
import pytest

from extract.sheet.picture.cells import cells_of, cells_on_ground, middle_of, own_ink, ranked

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


def test_a_figure_is_found_without_the_dots_that_lead_to_it():
    page = np.full((60, 160, 3), 255, np.uint8)
    for x in range(20, 110, 10):
        page[38:41, x : x + 3] = 60
    page[20:41, 120:132] = 0
    assert list(cells_of(page, (12, 14, 145, 46), 1.0, 22.0)) == [(120, 20, 132, 41)]


def test_a_figure_beside_a_pill_in_one_loose_box_keeps_a_cell_of_its_own():
    page = np.full((60, 300, 3), 255, np.uint8)
    page[10:50, 120:280] = (230, 195, 80)
    for x in (*range(30, 90, 8), *range(150, 250, 8)):
        page[20:40, x : x + 3] = 0
    cells = list(cells_of(page, (10, 8, 290, 52), 1.0, 20.0))
    assert [(x0, x1) for x0, _, x1, _ in cells] == [(150, 249), (30, 89)]


def test_a_mark_with_a_black_outline_is_no_part_of_the_word_beside_it():
    page = np.full((60, 300, 3), 255, np.uint8)
    page[20:44, 20:44] = 0
    page[24:40, 24:40] = (210, 170, 30)
    for x in range(56, 130, 8):
        page[20:44, x : x + 4] = 0
    cells = list(cells_of(page, (10, 12, 140, 52), 1.0, 24.0))
    assert [(x0, x1) for x0, _, x1, _ in cells] == [(20, 44), (56, 132)]


BLACK, WHITE = (0, 0, 0), (255, 255, 255)
Colour = tuple[int, int, int]


def capitals(wide: int, apart: int, ink: Colour = BLACK, ground: Colour = WHITE) -> np.ndarray:
    """Twelve letters, each an upright block so wide, and so far from the next."""
    page = np.full((60, 200, 3), ground, np.uint8)
    for x in range(30, 30 + 12 * (wide + apart), wide + apart):
        page[18:42, x : x + wide] = ink
    return page


@pytest.mark.parametrize(
    ("ink", "ground"),
    [(BLACK, WHITE), (WHITE, BLACK), ((200, 30, 30), WHITE), (WHITE, (20, 60, 140))],
    ids=["black on white", "white on black", "red", "white on blue"],
)
@pytest.mark.parametrize(("wide", "apart"), [(2, 6), (6, 2)], ids=["thin", "bold"])
def test_letters_are_found_be_there_more_ink_than_ground_in_their_middle(wide, apart, ink, ground):
    page = capitals(wide, apart, ink, ground)
    end = 30 + 12 * (wide + apart) - apart
    assert list(cells_of(page, (24, 14, 140, 46), 1.0, 24.0)) == [(30, 18, end, 42)]


@pytest.mark.parametrize("ground", [255, 0, 128])
def test_an_empty_box_has_no_cells_whatever_its_ground(ground):
    page = np.full((60, 200, 3), ground, np.uint8)
    assert list(cells_on_ground(page, (24, 14, 140, 46), 24.0)) == []


def test_a_bar_that_goes_on_outside_its_box_is_no_cell():
    page = np.full((60, 200, 3), 255, np.uint8)
    page[20:40] = 0
    assert list(cells_of(page, (24, 14, 140, 46), 1.0, 24.0)) == []


def test_on_a_pill_what_is_white_is_the_ink():
    page = np.full((60, 200, 3), 255, np.uint8)
    page[10:50, 20:150] = 0
    page[20:40, 40:44] = 255
    assert list(cells_of(page, (24, 14, 140, 46), 1.0, 24.0)) == [(40, 20, 44, 40)]


@pytest.mark.parametrize(("part", "found"), [(slice(10, -10), False), (slice(None), True)])
def test_the_ground_is_what_the_chosen_part_of_a_box_mostly_has(part, found):
    cut = np.ascontiguousarray(capitals(6, 2)[10:50, 26:128])
    ink, *_ = own_ink(cut, 24.0, cut[part])
    assert bool(ink.any()) is found
