"""A sign between a mark of a legend and its label is neither, and does not hide the mark."""

import cv2
import numpy as np

from extract.records import Box
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.legend.legends import legends_on
from extract.sheet.words import Word
from tests.extract.sheet.layout.test_sheet import read
from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.legend.test_legends import DOWN, DPI, labels, middles, page

SIGNS: list[Box] = [(38.0, y + 2, 46.0, y + 8) for _, y in DOWN]
AWAY: Box = (0.0, 280.0, 10.0, 290.0)
DISCS = {"yes": (27, 55), "no": (27, 75), "abstain": (27, 95)}


def with_signs() -> np.ndarray:
    """A page on which `=` stands between each label and the disc before it."""
    drawn = page(*((27.0, y + 5) for _, y in DOWN))
    for x0, top, x1, bottom in SIGNS:
        for y in (top + 1, bottom - 1):
            cv2.line(drawn, (round(2 * x0), round(2 * y)), (round(2 * x1), round(2 * y)), 0, 2)
    return drawn


def test_the_mark_before_a_sign_is_its_labels():
    found = legends_on(Raster(with_signs(), DPI), labels(*DOWN), SIGNS, [], 80.0, AWAY, SIGNS)
    assert middles(found[0]) == DISCS


def test_another_word_between_ends_the_place_of_the_mark():
    found = legends_on(Raster(with_signs(), DPI), labels(*DOWN), SIGNS, [], 80.0, AWAY)
    assert DISCS not in list(map(middles, found))


def test_a_sheet_knows_its_equals_signs_and_that_they_are_no_marks():
    sign = Word("=", (560.0, 300.0, 566.0, 310.0), 10.0)
    layout = read(*at(520, 300, "Mark"), sign, day="06/02/2025")
    assert layout.equals == (sign.box,)
    assert sign.box in layout.known
