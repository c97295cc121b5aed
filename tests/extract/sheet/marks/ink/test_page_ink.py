"""The ground of a row is told from under its words, however dark and bold these are."""

import cv2
import numpy as np
import pytest

from extract.sheet.marks.ink.page_ink import Ground, Raster, difference, ink_on
from extract.sheet.marks.ink.papers import DRIFT, local_paper, paper_of
from extract.sheet.marks.ink.rules import without_rules

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
    band = np.full((20, 300, 3), 255, np.uint8)
    band[:, :120], band[5:15, 60:70] = (250, 237, 209), (238, 185, 26)
    away = difference(band, np.full((300, 3), (250, 237, 209), np.int16))
    assert (away[10, 65], away[10, 30]) == (183.0, 0.0)


def on_disc(shade: int, ink: tuple[int, int, int], side: int) -> list[object]:
    """What is found within the pads of a row: a square so wide on a disc of a shade of grey."""
    drawn = np.full((80, 160, 3), 255, np.uint8)
    cv2.circle(drawn, (60, 40), 16, (shade,) * 3, -1)
    drawn[40 - side // 2 : 40 + side // 2, 60 - side // 2 : 60 + side // 2] = ink
    ground = Ground((0.0, 0.0, 80.0, 40.0), ((8.0, 32.0),), (None,))
    ((mark,),) = ink_on(Raster(drawn, 72 * SCALE), ground, [], 24.0)
    assert mark.box == (22.0, 12.0, 38.5, 28.5)
    return [mark.inner and (mark.inner.box, mark.inner.area, mark.inner.paper)]


def test_what_stands_on_a_pale_grey_pad_is_kept_beside_the_whole():
    square = ((26.0, 16.0, 34.0, 24.0), 64.0, (230.0, 230.0, 230.0))
    assert on_disc(230, (20, 150, 60), 16) == [square]


@pytest.mark.parametrize(
    ("shade", "ink", "side"),
    [(120, (20, 30, 20), 20), (230, (220, 225, 220), 20), (230, (20, 150, 60), 6)],
    ids=["a dark disc", "nothing that shows", "a dot"],
)
def test_a_disc_that_is_no_pad_has_nothing_on_it(shade, ink, side):
    assert on_disc(shade, ink, side) == [None]


@pytest.mark.parametrize("upright", [True, False], ids=["upright", "level"])
def test_dashes_that_go_on_through_rows_are_a_rule_and_no_ink(upright):
    mask = np.zeros((200, 200), np.uint8)
    for place in range(0, 200, 10):
        mask[place : place + 6, 100:102] = 1
    mask = mask if upright else np.ascontiguousarray(mask.T)
    left = without_rules(mask, SCALE, 20.0, True)
    assert not left[20:-20, 20:-20].any()


def test_strokes_of_marks_one_below_the_other_are_no_dashed_rule():
    mask = np.zeros((200, 200), np.uint8)
    for row in range(0, 200, 40):
        mask[row + 10 : row + 30, 99:103] = 1
    assert (without_rules(mask, SCALE, 20.0, True) == mask).all()


def test_the_shaft_of_an_arrow_as_high_as_its_place_is_no_rule():
    mask = np.zeros((60, 80), np.uint8)
    mask[5:55, 40:44] = 1
    assert without_rules(mask, SCALE, 26.0, False).sum() < 0.05 * mask.sum()
    crossed = mask.copy()
    crossed[20:23, 30:54] = 1
    assert without_rules(crossed, SCALE, 26.0, False)[30:, 40:44].sum() < 10
    for solid in (True, False):
        arrow = mask.copy()
        for row in range(20):
            arrow[5 + row, 41 - row : 43 + row] = solid
            arrow[5 + row, 40 - row : 43 - row] = arrow[5 + row, 41 + row : 44 + row] = 1
        arrow[5:55, 40:44] = 1
        assert (without_rules(arrow, SCALE, 26.0, False) == arrow).all()


def test_the_frame_of_a_mark_of_the_rows_is_no_rule_in_a_lower_place():
    mask = np.zeros((40, 80), np.uint8)
    cv2.rectangle(mask, (20, 3), (53, 36), 1, 3)
    high = 37 / SCALE
    assert (without_rules(mask, SCALE, 16.0, False, high) == mask).all()
    assert not (without_rules(mask, SCALE, 16.0, False) == mask).all()


def test_bold_letters_of_one_shade_that_cover_a_stretch_of_rows_do_not_hide_its_ground():
    drawn = np.full((80, 160, 3), (240, 240, 240), np.uint8)
    x0, top, x1, bottom = (round(2 * value) for value in BAND)
    for x in range(x0, x1, 6):
        drawn[top:bottom, x : x + 4] = 0
    paper = paper_of(drawn, BAND, SCALE, of_rows=True)
    assert paper is not None and paper.tolist() == [240] * 3


@pytest.mark.parametrize("outline", [False, True], ids=["bare", "in a frame"])
def test_what_stands_on_a_white_pad_in_a_shaded_row_is_kept_beside_the_whole(outline):
    drawn = np.full((80, 160, 3), (240, 220, 225), np.uint8)
    drawn[20:60, 40:80] = 255
    if outline:
        cv2.rectangle(drawn, (40, 20), (79, 59), (120, 150, 190), 2)
    drawn[32:48, 52:68] = (20, 140, 40)
    ground = Ground((0.0, 0.0, 80.0, 40.0), ((0.0, 40.0),), (None,))
    ((mark,),) = ink_on(Raster(drawn, 144), ground, [], 40.0)
    assert mark.inner is not None
    assert [round(side) for side in mark.inner.box] == [26, 16, 34, 24]


def test_the_letters_beside_a_ground_do_not_make_a_rule_of_it_under_a_scanner():
    mask = np.zeros((80, 300), np.uint8)
    mask[:, 200:262] = 1
    for x in range(
        130, 200, 4
    ):  # a figure right before it: with it some lines are as long as a rule
        mask[30:34, x : x + 2] = 1
    assert without_rules(mask, SCALE, 20.0, True)[:, 206:256].all()


@pytest.mark.parametrize("low", [31, 30], ids=["a pixel lower", "broken by a disc"])
def test_a_rule_is_one_though_it_steps_from_cell_to_cell_or_a_disc_touches_it(low):
    mask = np.zeros((80, 300), np.uint8)
    mask[30] = 1
    if low == 30:
        cv2.circle(mask, (240, 46), 16, 1, -1)
        mask[30, 236:245] = 0
    else:
        mask[30, 240:270], mask[31, 240:270] = 0, 1
    left = without_rules(mask, SCALE, 20.0, False)
    assert not left[30:32, 5:230].any()
    assert not left[30:32, 260:295].any()


def test_the_ground_of_a_cell_is_not_taken_for_half_of_the_paper_beside_it():
    white = np.full(3, 250, np.int16)
    band = np.full((20, 300, 3), 250, np.uint8)
    band[:, 100:250] = (215, 245, 215)
    assert (local_paper(band, white, 1.0, DRIFT) == 250).all()


def test_the_shadow_of_a_fold_is_the_ground_of_its_part_of_a_row():
    band = np.full((20, 600, 3), 250, np.uint8)
    band[:, 300:] = 235
    assert local_paper(band, np.full(3, 250, np.int16), 1.0, DRIFT)[[10, 590]].tolist() == [
        [250] * 3,
        [235] * 3,
    ]


@pytest.mark.parametrize(
    ("wide", "high", "kept"),
    [(120, 28, True), (120, 40, False), (280, 28, False), (120, 6, False)],
    ids=["a pill", "the frame of a cell", "a card", "double rules"],
)
def test_the_long_sides_of_a_pill_are_no_rules(wide, high, kept):
    mask = np.zeros((120, 320), np.uint8)
    cv2.rectangle(mask, (20, 40), (20 + wide, 40 + high), 1, 1)
    assert without_rules(mask, SCALE, 20.0, False)[40, 30:130].any() == kept


def test_a_line_of_words_under_a_scanner_is_no_rule_however_long_and_a_broken_rule_is_one():
    words, rule = np.zeros((80, 300), np.uint8), np.zeros((80, 300), np.uint8)
    cv2.putText(words, "Abstain Abstain", (40, 46), cv2.FONT_HERSHEY_SIMPLEX, 0.7, 1, 2)
    for x in range(60, 240, 15):
        rule[40:42, x : x + 12] = 1
    assert without_rules(words, SCALE, 20.0, True).sum() > 0.95 * words.sum()
    assert not without_rules(rule, SCALE, 20.0, True)[:, 80:220].any()


def test_plus_signs_close_below_one_another_are_no_dashed_rule():
    mask = np.zeros((200, 200), np.uint8)
    for row in range(0, 200, 22):
        mask[row : row + 20, 98:103] = mask[row + 8 : row + 12, 90:111] = 1
    assert (without_rules(mask, SCALE, 11.0, False) == mask).all()


def test_the_ground_of_a_name_on_a_card_is_no_part_of_the_mark_that_touches_it():
    drawn = np.full((60, 160, 3), 255, np.uint8)
    drawn[4:26, 10:150], drawn[26:54, 90:150] = (228, 240, 222), (30, 150, 60)
    name, figure, row = (8.0, 4.0, 40.0, 10.0), (8.0, 16.0, 30.0, 24.0), (0.0, 30.0)
    ground = Ground((0.0, 0.0, 80.0, 30.0), (row,), (figure,), (name,))
    ((ink,),) = ink_on(Raster(drawn, 72 * SCALE), ground, [name, figure], 30.0)
    assert ink.box == (45.0, 13.0, 75.0, 27.0)
