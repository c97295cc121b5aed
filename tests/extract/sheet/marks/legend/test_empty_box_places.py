"""An empty box beside the only result is told be it large, close to the words, or typed."""

import cv2
import numpy as np
import pytest

from tests.extract.sheet.layout.typed import at
from tests.extract.sheet.marks.legend.test_empty_box import told
from tests.extract.sheet.marks.legend.test_result_boxes import ADOPTED, Draw, empty


def box_of(points: int) -> Draw:
    """An empty box of so many points, its middle level with that of a line that begins there."""

    def draw(page: np.ndarray, x: int, y: int) -> None:
        top = y + 10 - points
        cv2.rectangle(page, (x, top), (x + 2 * points, top + 2 * points), (0, 0, 0), 2)

    return draw


@pytest.mark.parametrize("points", [9, 12, 14])
def test_an_empty_box_larger_than_letters_is_told(points):
    assert told(ADOPTED, (box_of(points), 116.0 - points, 50.0)) is not None


@pytest.mark.parametrize("x", [109.5, 90.0], ids=["close", "farther off"])
def test_an_empty_box_close_to_the_words_or_farther_off_is_told(x):
    assert told(ADOPTED, (empty, x, 50.0)) is not None


@pytest.mark.parametrize("typed", ["[_] Adopted", "____ Adopted", "{ } Adopted"])
def test_an_empty_box_typed_otherwise_is_told(typed):
    assert told(at(105, 50, typed)) is not None
