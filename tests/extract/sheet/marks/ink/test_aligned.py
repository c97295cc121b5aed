"""Marks that a row cuts, or to which a rule clings, are taken in boxes like those of their like."""

import cv2
import numpy as np
import pytest

from extract.records import Box
from extract.sheet.marks.ink.aligned import aligned, found_in
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.pieces import Ink

DPI, SIZE, STEP = 144.0, 24, 40
"""So that a point has two pixels; pixels of a mark, and from one to the next."""
GREEN, RED, WHITE = (20, 160, 60), (200, 30, 30), (255.0, 255.0, 255.0)


def page(*colours: tuple[int, int, int]) -> np.ndarray:
    """Discs one below the other on white paper."""
    pixels = np.full((STEP * (len(colours) + 1), 120, 3), 255, np.uint8)
    for n, colour in enumerate(colours):
        cv2.circle(pixels, (60, STEP * (n + 1) - STEP // 2), SIZE // 2, colour, -1, cv2.LINE_AA)
    return pixels


def disc(place: int) -> Box:
    """The box of a disc in points."""
    middle = STEP * (place + 1) - STEP // 2
    left, top = 60 - SIZE // 2 - 1, middle - SIZE // 2 - 1
    return (left / 2, top / 2, (left + SIZE + 2) / 2, (top + SIZE + 2) / 2)


def boxes(pixels: np.ndarray, *places: Box) -> list[Box]:
    """The boxes of marks, once they are aligned."""
    marks = [Ink(box, 100.0, WHITE) for box in places]
    return [ink.box for ink in aligned(Raster(pixels, DPI, scanned=True), marks) if ink]


USUAL = [disc(n) for n in range(6)]


@pytest.mark.parametrize(
    ("left", "above", "right", "below"),
    [(0, 4, 0, 0), (0, -3, 0, 0), (-6, 0, 0, 0), (0, 0, 0, -4)],
    ids=["cut above", "longer above", "longer before", "longer below"],
)
def test_a_mark_has_the_box_of_those_that_look_the_same(left, above, right, below):
    x0, top, x1, bottom = disc(5)
    odd = (x0 + left, top + above, x1 + right, bottom - below)
    assert boxes(page(*[GREEN] * 6), *USUAL[:5], odd) == USUAL


def test_a_mark_of_another_colour_keeps_its_box():
    x0, top, x1, bottom = disc(5)
    odd = (x0, top + 4, x1, bottom)
    assert boxes(page(*[GREEN] * 5, RED), *USUAL[:5], odd)[5] == odd


def test_a_smudged_mark_keeps_its_box():
    pixels = page(*[GREEN] * 6)
    pixels[STEP * 5 + 12 : STEP * 5 + 24, 50:66] = 40
    x0, top, x1, bottom = disc(5)
    odd = (x0 - 3, top, x1, bottom)
    assert boxes(pixels, *USUAL[:5], odd)[5] == odd


def test_ink_beside_a_mark_that_may_be_a_second_one_stays_with_it():
    pixels = page(*[GREEN] * 6)
    x0, top, x1, bottom = disc(5)
    pixels[round(top * 2) : round(bottom * 2), round(x0 * 2) - 16 : round(x0 * 2) - 2] = 30
    odd = (x0 - 8, top, x1, bottom)
    assert boxes(pixels, *USUAL[:5], odd)[5] == odd


def test_two_kinds_of_marks_keep_their_own_boxes():
    kinds = [GREEN, RED] * 5
    own = [disc(n) for n in range(10)]
    assert boxes(page(*kinds), *own) == own


def test_few_marks_tell_no_usual_box():
    x0, top, x1, bottom = disc(3)
    odd = (x0, top + 4, x1, bottom)
    assert boxes(page(*[GREEN] * 4), *USUAL[:3], odd) == [*USUAL[:3], odd]


def test_marks_that_reach_a_pixel_beyond_the_picture_have_the_box_of_their_like():
    pixels = page(*[GREEN] * 6)[:, 48:]
    usual = [(x0 - 24, top, x1 - 24, bottom) for x0, top, x1, bottom in USUAL]
    x0, top, x1, bottom = usual[5]
    assert boxes(pixels, *usual[:5], (x0, top + 4, x1, bottom)) == usual


@pytest.mark.parametrize(("off", "found"), [(8, True), (150, False)], ids=["near", "far off"])
def test_a_long_flat_stroke_is_looked_for_near_it_alone(off, found):
    pixels = np.full((200, 1200, 3), 255, np.uint8)
    pixels[40:44, 100:500] = pixels[120:124, 100 + off : 500 + off] = GREEN
    stroke = Ink((50.0, 60.0, 250.0, 62.0), 800.0, WHITE)
    away, place = found_in(Raster(pixels, DPI, scanned=True), (100, 40, 500, 44), stroke)
    assert ((away, place) == (0.0, (100 + off, 120, 500 + off, 124))) is found
