"""Where the ink of words stands, and how wide the ground or the frame of a head is."""

import cv2
import numpy as np
import pytest

from extract.records import Box
from extract.sheet.marks.head_grounds import ground_about, grounds_about, ink_within, inked
from extract.sheet.marks.ink.page_ink import Raster

NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)
HEAD: Box = (180.0, 40.0, 220.0, 50.0)
BLUE, PALE, WHITE = (30, 60, 150), (246, 246, 246), (255, 255, 255)


def page(ground: tuple[int, int, int] | None, *, word: Box = HEAD, scale: int = 2) -> Raster:
    """A page of 400 x 150 points with a head amid a ground from 100 to 300, its letters dark, or
    pale on a dark one."""
    pixels = np.full((150 * scale, 400 * scale, 3), 255, np.uint8)
    if ground is not None:
        cv2.rectangle(pixels, (100 * scale, 34 * scale), (300 * scale - 1, 56 * scale), ground, -1)
    ink = WHITE if ground == BLUE else (0, 0, 0)
    for x in range(round(word[0]) + 1, round(word[2]) - 2, 6):
        top, bottom = round(word[1] + 2) * scale, round(word[3] - 2) * scale
        cv2.rectangle(pixels, (x * scale, top), ((x + 2) * scale, bottom), ink, -1)
    return Raster(pixels, 72 * scale)


@pytest.mark.parametrize("scale", [1, 2, 4])
@pytest.mark.parametrize("ground", [BLUE, PALE], ids=["dark", "pale"])
def test_the_ground_of_a_head_is_as_wide_as_it_is_drawn_and_as_high_as_the_head(ground, scale):
    left, top, right, bottom = ground_about(page(ground, scale=scale), HEAD)
    assert [left, right] == pytest.approx([100, 300], abs=5)
    assert (top, bottom) == (HEAD[1], HEAD[3])


def test_a_head_on_the_paper_of_its_page_stands_nowhere():
    assert ground_about(page(None), HEAD) == NOWHERE


def test_a_head_in_a_frame_is_as_wide_as_that():
    raster = page(None)
    cv2.rectangle(raster.pixels, (200, 40), (600, 140), (0, 0, 0), 2)
    left, _, right, _ = ground_about(raster, HEAD)
    assert [left, right] == pytest.approx([101, 299], abs=4)


def test_a_ground_ends_at_the_next_ground_beside_it():
    raster = page(BLUE)
    raster.pixels[68:113, 480:] = (150, 40, 40)
    left, _, right, _ = ground_about(raster, HEAD)
    assert [left, right] == pytest.approx([100, 240], abs=4)


def test_a_ground_is_as_wide_as_on_its_widest_row_though_a_mark_stands_on_it():
    raster = page(BLUE)
    cv2.circle(raster.pixels, (500, 90), 12, WHITE, -1)
    left, _, right, _ = ground_about(raster, HEAD)
    assert [left, right] == pytest.approx([100, 300], abs=4)


def test_the_noise_of_a_scanner_does_not_end_a_ground():
    raster = page((200, 210, 230))
    noise = np.random.default_rng(3).integers(-4, 5, raster.pixels.shape)
    raster.pixels[:] = np.clip(raster.pixels + noise, 0, 255)
    left, _, right, _ = ground_about(raster, HEAD)
    assert [left, right] == pytest.approx([100, 300], abs=6)


def test_heads_side_by_side_have_a_ground_each_and_one_without_any_none():
    raster = page(BLUE)
    raster.pixels[68:113, 400:404] = 255
    first, second = (120.0, 40.0, 140.0, 50.0), (240.0, 40.0, 260.0, 50.0)
    found = grounds_about(raster, [first, second, (340.0, 100.0, 360.0, 110.0)])
    assert [round((left + right) / 2, -1) for left, _, right, _ in found] == [150, 250, 0]


@pytest.mark.parametrize(
    "head",
    [
        (-60.0, 40.0, -20.0, 50.0),
        (-30.0, 40.0, 10.0, 50.0),
        (395.0, 40.0, 406.0, 50.0),
        (180.0, 160.0, 220.0, 170.0),
        (180.0, 40.0, 180.0, 40.0),
    ],
    ids=["left of the page", "over its left edge", "over its right edge", "below it", "of no size"],
)
def test_a_head_whose_middle_is_not_on_the_page_stands_nowhere(head):
    assert ground_about(page(BLUE), head) == NOWHERE


def test_the_ink_of_words_is_less_than_their_boxes_and_nowhere_where_there_is_none():
    raster = page(BLUE)
    around = (170.0, 38.0, 230.0, 52.0)
    assert ink_within(raster, around) == (181.0, 42.0, 219.5, 48.5)
    assert inked(raster, [around, (20.0, 120.0, 40.0, 130.0), (20.0, 120.0, 20.0, 130.0)]) == [
        (181.0, 42.0, 219.5, 48.5),
        NOWHERE,
        NOWHERE,
    ]
