"""Stripes of another shade that run through a row are its ground, and pale letters are ink."""

import numpy as np
import pytest

from extract.sheet.marks.ink.page_ink import Ground, Raster, difference, ink_on, off_stripes

WHITE, SHADE, CHIP = 255, 225, 90
PAPER = np.full((300, 3), WHITE, np.int16)
THICK = 7


def row(*drawn: tuple[slice, slice, int]) -> np.ndarray:
    """A row of white paper with what is drawn on it: from line to line, from column to column, of
    a shade."""
    band = np.full((20, 300, 3), WHITE, np.uint8)
    for lines, columns, shade in drawn:
        band[lines, columns] = shade
    return band


def inked(band: np.ndarray) -> np.ndarray:
    """How far off its ground each pixel of a row is."""
    away = difference(band, PAPER)
    off_stripes(band, away, THICK)
    return away


def only(lines: slice, columns: slice, away: float) -> np.ndarray:
    """Ink in one place."""
    found = np.zeros((20, 300), np.float32)
    found[lines, columns] = away
    return found


ALL, LOW, PLACE = slice(0, 300), slice(12, 20), slice(60, 80)


def test_a_chip_on_a_thick_stripe_through_a_row_stays_and_the_stripe_is_ground():
    band = row((LOW, ALL, SHADE), (slice(14, 20), PLACE, CHIP))
    assert (inked(band) == only(slice(14, 20), PLACE, SHADE - CHIP)).all()


def test_white_gaps_in_a_stripe_are_no_ink():
    band = row((LOW, ALL, SHADE), (LOW, slice(100, 130), WHITE))
    assert not inked(band).any()


@pytest.mark.parametrize(
    ("lines", "columns"),
    [(slice(12, 17), ALL), (LOW, slice(0, 140))],
    ids=["a thin rule", "no wider than half of the row"],
)
def test_a_thin_rule_and_what_is_no_wider_than_a_mark_are_left_to_others(lines, columns):
    assert (inked(row((lines, columns, SHADE))) == only(lines, columns, WHITE - SHADE)).all()


def test_marks_are_seen_on_rows_through_which_a_bar_out_of_step_runs():
    page = np.full((80, 300, 3), WHITE, np.uint8)
    page[30:50] = SHADE
    page[24:34, 60:80] = page[62:72, 60:80] = CHIP
    ground = Ground((0.0, 0.0, 150.0, 40.0), ((0.0, 20.0), (20.0, 40.0)), (None, None))
    found = ink_on(Raster(page, 144), ground, [], 20.0)
    assert [[ink.box for ink in line] for line in found] == [
        [(30.0, 12.0, 40.0, 17.0)],
        [(30.0, 31.0, 40.0, 36.0)],
    ]


@pytest.mark.parametrize(
    ("bar", "top"), [(slice(30, 50), 30), (slice(31, 36), 24)], ids=["at its top", "amid it"]
)
def test_a_mark_is_as_high_as_it_is_drawn_where_a_bar_runs_behind_it(bar, top):
    page = np.full((80, 300, 3), WHITE, np.uint8)
    page[bar] = SHADE
    page[top : top + 10, 60:80] = page[62:72, 60:80] = CHIP
    ground = Ground((0.0, 0.0, 150.0, 40.0), ((0.0, 20.0), (20.0, 40.0)), (None, None))
    found = ink_on(Raster(page, 144), ground, [], 20.0)
    assert [[ink.box for ink in line] for line in found] == [
        [(30.0, top / 2, 40.0, top / 2 + 5)],
        [(30.0, 31.0, 40.0, 36.0)],
    ]


def test_a_pale_letter_on_a_ground_of_one_other_pale_shade_is_ink():
    band = row((slice(0, 20), ALL, 247), (slice(5, 15), PLACE, 225))
    assert (difference(band, PAPER) == only(slice(5, 15), PLACE, 30)).all()


@pytest.mark.parametrize(
    ("wide", "away"), [(280, 0), (140, 23)], ids=["most of a row", "less than half"]
)
def test_the_pale_ground_of_a_card_is_no_ink_where_most_of_a_row_has_it(wide, away):
    card, letter = (slice(0, 20), slice(0, wide), 232), (slice(5, 15), PLACE, 200)
    expected = only(slice(0, 20), slice(0, wide), away)
    expected[5:15, PLACE] = 55
    assert (difference(row(card, letter), PAPER) == expected).all()


def test_as_pale_a_letter_on_the_noise_of_a_scan_is_none():
    band = row((slice(5, 15), PLACE, 225))
    noise = np.random.default_rng(0).integers(0, 17, (20, 300, 1), np.uint8)
    assert not difference(np.minimum(band, WHITE - noise), PAPER).any()
