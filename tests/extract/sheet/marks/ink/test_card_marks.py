"""Cards on one line are as low as the marks below their figures."""

import cv2
import numpy as np
import pytest

from extract.sheet.layout.rows.read import read_rows
from extract.sheet.marks.ink.cards import down_to_marks
from tests.extract.sheet.layout.rows.test_on_side import WIDE, table

DPI = 144
STATES = read_rows(table(1), False, 2)
TOP = STATES.box[3] + 6


def lowest(high: float, *, sides: bool = False) -> set[float]:
    """Where cards end with squares so high in them, whose sides end amid what is looked at."""
    page = np.full((600, 2800, 3), 255, np.uint8)
    for n in range(len(STATES.rows)):
        x, y = 2 * (50 + WIDE * n), round(2 * TOP)
        cv2.rectangle(
            page, (x, y), (x + round(2 * high) - 1, y + round(2 * high) - 1), (0,) * 3, -1
        )
        if sides:
            cv2.line(page, (x - 10, y - 60), (x - 10, y + 28), (0, 0, 0), 2)
    return {row.bottom for row in down_to_marks(STATES, page, DPI, ()).rows}


@pytest.mark.parametrize("high", [6.0, 12.0], ids=["small", "nearly as high as cards"])
@pytest.mark.parametrize("sides", [False, True])
def test_cards_end_below_their_marks_and_not_with_their_sides(high, sides):
    assert lowest(high, sides=sides) == {TOP + high + 1}


def test_cards_that_end_with_the_page_stay_as_they_are():
    page = np.full((round(2 * STATES.box[3]), 2800, 3), 255, np.uint8)
    assert down_to_marks(STATES, page, DPI, ()) == STATES
