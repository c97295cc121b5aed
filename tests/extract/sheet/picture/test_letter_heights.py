"""Capitals told from small letters of their form by how high they stand in the picture."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extract.sheet.picture.letter_heights import by_height, in_own_size
from tests.drawing.fonts import SANS, file_of


def drawn(text: str) -> np.ndarray:
    """A line of text as pixels, tight around it."""
    font = ImageFont.truetype(str(file_of(SANS)), 40)
    left, top, right, bottom = (round(side) for side in font.getbbox(text))
    page = Image.new("RGB", (right - left + 20, bottom - top + 20), "white")
    ImageDraw.Draw(page).text((10 - left, 10 - top), text, "black", font)
    return np.asarray(page)


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("on seed potatoes", "On Seed potatoes"),
        ("laying down rules", "laying doWn rules"),
        ("Baltic Sea", "Baltic Sea"),
        ("on the market", "on the market"),
        ("on the market", "on themarket"),
    ],
    ids=["first letters", "amid a word", "a capital", "a high letter", "words read as one"],
)
def test_a_letter_is_as_large_as_it_is_drawn(shown, read):
    pixels = drawn(shown)
    box = (10, 10, pixels.shape[1] - 10, pixels.shape[0] - 10)
    assert by_height(read, pixels, box).replace(" ", "") == shown.replace(" ", "")


@pytest.mark.parametrize("box", [(-5, 10, 30, 40), (10, 10, 10, 40), (900, 10, 950, 40)])
def test_a_line_beyond_the_picture_stays_as_it_was_read(box):
    assert by_height("On honey", drawn("on honey"), box) == "On honey"


def test_a_capital_that_the_edge_of_its_line_cuts_stays_one():
    pixels = drawn("Union Civil Reserve")
    box = (10, 18, pixels.shape[1] - 10, pixels.shape[0] - 10)
    assert by_height("Union Civil Reserve", pixels, box) == "Union Civil Reserve"


def test_a_capital_of_another_form_than_its_small_letter_stays_one():
    word, ink = "European", np.zeros((30, 160), np.bool_)
    for n, top in enumerate((9, 9, 9, 9, 9, 9, 9, 0)):
        ink[top:, 20 * n : 20 * n + 12] = True
    assert in_own_size(word, ink) == word
    assert in_own_size("Seameann", ink) == "seameann"


@pytest.mark.parametrize(("top", "read"), [(7, "Westerl"), (12, "westerl")])
def test_a_capital_may_have_half_of_the_height_of_an_l_above_small_letters(top, read):
    ink = np.zeros((30, 140), np.bool_)
    for n, high in enumerate((top, 13, 13, 6, 13, 13, 0)):
        ink[high:, 20 * n : 20 * n + 12] = True
    assert in_own_size("Westerl", ink) == read


@pytest.mark.parametrize(
    ("read", "top", "meant"),
    [
        ("Seal-oil", 20, "seal-oil"),
        ("Seal-oil", 3, "Seal-oil"),
        ("Seal:oil", 3, "Seal:oil"),
    ],
    ids=["a hyphen", "a hyphen as high as a letter", "a colon as high"],
)
def test_letters_that_do_not_fit_the_signs_between_them_stay_as_they_were_read(read, top, meant):
    ink = np.zeros((30, 160), np.bool_)
    for n, high in enumerate((13, 13, 13, 0, top, 13, 3, 0)):
        ink[high:, 20 * n : 20 * n + 12] = True
    assert in_own_size(read, ink) == meant


@pytest.mark.parametrize(
    ("tops", "meant"), [((8, 8, 0, 8, 8), "union"), ((2, 3, 12, 3, 1), "Union")]
)
def test_a_word_whose_high_letters_stand_low_is_not_the_one_that_is_drawn_there(tops, meant):
    ink = np.zeros((30, 100), np.bool_)
    for n, top in enumerate(tops):
        ink[top:, 20 * n : 20 * n + 12] = True
    assert in_own_size("Union", ink) == meant
