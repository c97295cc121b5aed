"""What ends a word and stands apart from it is told by where its ink is."""

import numpy as np
import pytest

from extract.sheet.picture.engine import Reading
from extract.sheet.picture.punctuation import leaders_apart, signs_apart

LINES = [(10 + 60 * n, 10, 50 + 60 * n, 40) for n in range(4)]
"""Boxes of words, 30 pixels high."""
APART = (300, 10, 308, 40)


def found(ink: list[tuple[int, int]], read: str, box: tuple[int, int, int, int] = APART) -> str:
    """The sign in a box that is inked from row to row, and of which this was read."""
    pixels = np.full((60, 400, 3), 255, np.uint8)
    left, top, right, _ = box
    for first, last in ink:
        pixels[top + first : top + last, left + 1 : right - 1] = 0
    boxes = [*LINES, box]
    readings = {n: Reading("word", 0.99, "", 0.0) for n in range(4)}
    return signs_apart(pixels, boxes, readings | {4: Reading(read, 0.6, "", 0.0)}).get(4, "")


@pytest.mark.parametrize("read", ["", "1", "日"])
@pytest.mark.parametrize(
    ("ink", "sign"),
    [([(23, 29)], "."), ([(18, 29)], ","), ([(12, 18), (23, 29)], ":")],
    ids=["full stop", "comma", "colon"],
)
def test_a_sign_below_the_middle_of_its_line_ends_a_word(ink, sign, read):
    assert found(ink, read) == sign


@pytest.mark.parametrize(
    "ink", [[(2, 29)], [(2, 18), (23, 29)], [(12, 18)]], ids=["1", "!", "a raised dot"]
)
def test_what_is_as_high_as_a_letter_or_raised_ends_none(ink):
    assert found(ink, "1") == ""


def test_what_was_read_as_two_letters_stays():
    assert found([(23, 29)], "ll") == ""


def test_a_wide_box_holds_no_such_sign():
    assert found([(23, 29)], "", (300, 10, 330, 40)) == ""


def test_a_picture_without_words_has_no_signs():
    assert signs_apart(np.full((60, 400, 3), 255, np.uint8), [], {}) == {}


@pytest.mark.parametrize(("white", "told"), [(4, "....."), (0, None)], ids=["dots", "a dash"])
def test_dots_far_apart_lead_to_a_value_and_a_dash_does_not(white, told):
    pixels = np.full((60, 400, 3), 255, np.uint8)
    for n in range(5):
        pixels[34:39, 300 + 9 * n : 309 + 9 * n - white] = 0
    assert leaders_apart(pixels, [*LINES, (300, 34, 345, 39)]).get(4) == told
