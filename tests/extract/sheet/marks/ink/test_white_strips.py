"""White beside the shaded rows of a table is no ink on them."""

import numpy as np
import pytest

from extract.sheet.marks.ink.page_ink import Ground, Raster, ink_on

CREAM, BLUE, WHITE, BLACK = (247, 240, 220), (186, 202, 243), (255, 255, 255), (0, 0, 0)
ROWS = [(10.0 * n, 10.0 * n + 10) for n in range(4)]


def marks_of(drawn: np.ndarray) -> list[list[tuple[float, ...]]]:
    """Left and right edge of the ink of each row, two of which are shaded."""
    plain = tuple((130.0, top + 2, 180.0, bottom - 2) for top, bottom in ROWS)
    ground = Ground((0.0, 0.0, 200.0, 40.0), tuple(ROWS), plain)
    rows = ink_on(Raster(drawn, 72.0), ground, [], 10.0)
    return [[ink.box[::2] for ink in row] for row in rows]


def sheet() -> np.ndarray:
    """Four rows, every second one shaded, of a table that begins 30 points from the left."""
    drawn = np.full((40, 200, 3), WHITE, np.uint8)
    for top in (10, 30):
        drawn[top : top + 10, 30:] = CREAM
    return drawn


@pytest.mark.parametrize("border", [BLACK, BLUE], ids=["ruled", "without a rule"])
def test_the_ground_of_an_outer_cell_is_seen_on_shaded_rows(border):
    drawn = sheet()
    drawn[:, 31:90], drawn[:, 30], drawn[9::10, 31:] = BLUE, border, BLACK
    assert [row[0][1] for row in marks_of(drawn)] == [90.0] * 4


def test_a_mark_on_a_white_cell_of_a_shaded_row_is_as_that_of_a_white_row():
    drawn = sheet()
    drawn[:, 30:90] = WHITE
    for top in (0, 10, 20, 30):
        drawn[top + 3 : top + 7, 55:60] = BLACK
    drawn[:, 30] = drawn[:, 90] = BLACK
    assert marks_of(drawn) == [[(55.0, 60.0)]] * 4


def test_the_white_between_cards_is_no_ink_where_it_goes_on_to_that_around_them():
    drawn = np.full((40, 200, 3), WHITE, np.uint8)
    for top in (1, 11, 21, 31):
        drawn[top : top + 8, 20:90] = drawn[top : top + 8, 100:190] = CREAM
        drawn[top + 1 : top + 7, 80:88] = BLUE
    assert marks_of(drawn) == [[(80.0, 88.0)]] * 4


def test_a_white_drawing_on_a_shaded_row_is_ink():
    drawn = sheet()
    drawn[13:17, 60:70] = WHITE
    assert marks_of(drawn)[1] == [(60.0, 70.0)]
