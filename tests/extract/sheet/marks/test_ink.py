"""The ground of a row is told from under its words, however dark and bold these are."""

import cv2
import numpy as np
import pytest

from extract.sheet.marks.ink import difference, paper_of

SCALE = 2.0
BAND = (10.0, 10.0, 60.0, 20.0)


def page(ground: tuple[int, int, int], inked: float, ink: tuple[int, int, int]) -> np.ndarray:
    """A row of a ground, of which strokes cover a part from the left, in every second column."""
    drawn = np.full((80, 160, 3), ground, np.uint8)
    for x in range(20, round(20 + 200 * inked), 2):
        cv2.line(drawn, (x, 20), (x, 40), ink, 1)
    return drawn


def ground_of(drawn: np.ndarray) -> list[int] | None:
    """The colour that the row is found to have."""
    paper = paper_of(drawn, BAND, SCALE)
    return None if paper is None else paper.tolist()


@pytest.mark.parametrize(
    "ground", [(255, 255, 255), (225, 235, 250), (40, 60, 110)], ids=["white", "pale", "dark"]
)
def test_a_row_has_the_colour_of_most_of_its_pixels_under_its_words(ground):
    ink = (255, 255, 255) if ground[0] < 100 else (0, 0, 0)
    assert ground_of(page(ground, 0.3, ink)) == list(ground)


def test_dark_bold_words_that_cover_more_than_half_of_a_row_do_not_hide_its_ground():
    drawn = np.full((80, 160, 3), (225, 235, 250), np.uint8)
    for place, shade in enumerate(range(0, 120, 24)):  # letters are smooth at their edges
        cv2.rectangle(drawn, (20 + 11 * place, 20), (30 + 11 * place, 40), (shade,) * 3, -1)
    assert ground_of(drawn) == [225, 235, 250]


@pytest.mark.parametrize("band", [None, (10.0, 10.0, 11.0, 20.0), (900.0, 10.0, 950.0, 20.0)])
def test_where_no_place_shows_it_a_row_has_no_colour(band):
    assert paper_of(page((255, 255, 255), 0.0, (0, 0, 0)), band, SCALE) is None


def test_a_mark_on_a_shaded_row_is_seen_beside_a_page_of_another_colour():
    band = np.full((20, 300, 3), 255, np.int16)
    band[:, :120], band[5:15, 60:70] = (250, 237, 209), (238, 185, 26)
    away = difference(band, np.full((300, 3), (250, 237, 209), np.int16))
    assert (away[10, 65], away[10, 30]) == (183.0, 0.0)
