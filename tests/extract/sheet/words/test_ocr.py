"""Words of a picture by the models in the package."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extract.sheet.words.ocr import believed, by_majority, read_words
from tests.drawing.fonts import file_of

SANS = "FiraSans"


def picture(*placed):
    """Words in the typeface of drawn notes, ten points high at 150 dpi."""
    canvas = Image.new("RGB", (900, 300), "white")
    font = ImageFont.truetype(str(file_of(SANS)), 19)
    for text, place in placed:
        ImageDraw.Draw(canvas).text(place, text, fill="black", font=font)
    return np.asarray(canvas)


def test_a_name_that_cannot_be_read_still_tells_where_it_stands():
    words = read_words(
        picture(("БЪЛГАРИЯ", (40, 40)), ("DEUTSCHLAND", (40, 80)), ("29", (300, 80)))
    )
    assert [word.text for word in words[1:]] == ["DEUTSCHLAND", "29"]
    assert words[0].box == pytest.approx((19, 20, 65, 34), abs=4)


def test_lone_digits_that_look_alike_are_told_apart():
    words = read_words(picture(("1", (40, 40)), ("7", (300, 40)), ("EESTI", (40, 120))))
    assert sorted(word.text for word in words) == ["1", "7", "EESTI"]


@pytest.mark.parametrize(
    ("readings", "answer"), [(("1", "7", "7"), "7"), (("1", "7", ""), ""), (("7", "7", "7"), "7")]
)
def test_readings_that_differ_are_settled_by_more_than_half_or_not_at_all(readings, answer):
    assert by_majority(readings) == answer


def test_a_decimal_sign_that_is_read_twice_is_one():
    assert believed("7,.47", 0.9) == "7,47"


def test_two_signs_that_no_figures_stand_beside_are_kept():
    assert believed("etc.,", 0.9) == "etc.,"
