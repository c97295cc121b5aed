"""The outline of a pill is no rule; a card's, and a rule that touches a pill, are."""

import cv2
import numpy as np
import pytest

from extract.sheet.marks.ink.rules import (
    SHOWN,
    outlines,
    without_rules,
    without_shafts,
    without_words,
)

SCALE, PITCH = 2.0, 16.0


def drawn(*boxes: tuple[int, int, int, int]) -> np.ndarray:
    """Outlines of rectangles on a page, in pixels."""
    mask = np.zeros((120, 400), np.uint8)
    for left, top, right, bottom in boxes:
        cv2.rectangle(mask, (left, top), (right, bottom), 1, 1)
    return mask


PILL, CARD, WIDE = (20, 20, 120, 42), (20, 20, 220, 90), (20, 20, 330, 42)


@pytest.mark.parametrize(
    ("box", "pitch", "kept"),
    [(PILL, PITCH, True), (CARD, PITCH, False), (WIDE, PITCH, False), (CARD, 60.0, False)],
    ids=["a pill", "a card", "wider than a word", "a card as high as its row"],
)
def test_outlines_lower_than_a_row_and_as_wide_as_a_word_are_of_pills(box, pitch, kept):
    mask = drawn(box)
    assert (outlines(mask, SCALE, pitch) == (mask if kept else 0)).all()


def test_a_rule_that_goes_on_from_a_pill_is_not_part_of_its_outline():
    mask = drawn((20, 20, 60, 42))
    mask[31, 60:200] = 1
    assert not outlines(mask, SCALE, PITCH).any()


def test_a_rule_of_two_points_is_a_rule_where_it_falls_between_pixels():
    mask = np.zeros((120, 400), np.uint8)
    mask[60:66] = 1  # at 150 dots per inch
    mask[40:60, 195:205] = 1  # the shaft of an arrow that touches it
    left = without_rules(mask, 150 / 72, PITCH, False)
    assert not left[60:66, 1:190].any()  # what the edge cuts off
    assert left[40:60, 195:205].all()


@pytest.mark.parametrize(
    ("left", "step"),
    [(102, 4), (102, 5), (90, 5)],
    ids=["beside a close rule", "beside a wider one", "across it"],
)
def test_the_dots_of_a_rule_are_taken_from_a_mark_that_touches_them(left, step):
    mark = np.zeros((200, 300), np.uint8)
    mark[90:106, left : left + 18] = 1
    mask = mark.copy()
    for y in range(2, 198, step):
        mask[y : y + 2, 100:102] = 1
    assert (without_rules(mask, SCALE, PITCH, False) == mark).all()


def plus(y: int, x: int, wide: int) -> np.ndarray:
    """A plus sign that begins there, on a page so wide."""
    mark = np.zeros((200, wide), np.uint8)
    mark[y : y + 16, x + 7 : x + 9] = mark[y + 7 : y + 9, x : x + 16] = 1
    return mark


def test_a_dotted_upright_rule_is_taken_out_though_level_ones_of_dots_that_run_together_cross_it():
    marks = plus(29, 144, 300) | plus(93, 144, 300)
    mask = marks.copy()
    for y in range(0, 200, 5):
        mask[y : y + 2, 100:102] = 1
    for y in range(21, 200, 32):
        for x in range(0, 300, 10):
            mask[y : y + 2, x : x + 8] = 1
    assert (without_rules(mask, SCALE, PITCH, False) == marks).all()


def test_a_dotted_upright_rule_is_taken_out_though_dots_of_level_ones_run_together_with_its_own():
    marks = plus(29, 144, 300) | plus(93, 144, 300)
    mask = marks.copy()
    for y in range(0, 200, 5):
        mask[y : y + 2, 100:102] = 1
    for y in range(21, 200, 32):
        for x in range(1, 300, 4):
            mask[y : y + 2, x : x + 3] = 1
    assert (without_rules(mask, SCALE, PITCH, False) == marks).all()


def test_a_dotted_level_rule_is_taken_out_from_end_to_end_of_a_column_narrower_than_two_rows():
    mark = plus(60, 16, 50)
    mask = mark.copy()
    for x in range(0, 50, 4):
        mask[100:102, x : x + 2] = 1
    assert (without_rules(mask, SCALE, PITCH, False) == mark).all()


def shaft(*heads: int, across: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """An upright stretch, and all ink with heads of arrows at its ends, or a rule across them."""
    upright = np.zeros((120, 40), np.uint8)
    upright[10:110, 19:22] = 1
    mask = upright.copy()
    for end in heads:
        for off in range(10):
            y = end + off if end < 60 else end - off
            mask[y, 19 - (9 if across else off) : 22 + (9 if across else off)] = 1
    return upright, mask


@pytest.mark.parametrize("heads", [(10,), (109,), (10, 109)], ids=["up", "down", "one on another"])
def test_the_shafts_of_arrows_are_no_rule_though_two_stand_on_one_line(heads):
    assert not without_shafts(*shaft(*heads)).any()


@pytest.mark.parametrize("heads", [(), (10, 109)], ids=["alone", "with rules across its ends"])
def test_a_rule_is_no_shaft(heads):
    upright, mask = shaft(*heads, across=True)
    assert (without_shafts(upright, mask) == upright).all()


def level(*stretches: tuple[int, int]) -> np.ndarray:
    """A level row of ink from and to these places."""
    mask = np.zeros((40, 400), np.uint8)
    for left, right in stretches:
        mask[20:22, left:right] = 1
    return mask


def off_words(mask: np.ndarray, *words: tuple[int, int]) -> np.ndarray:
    """The ink without that of words from and to these places."""
    asked = mask.copy()
    for left, right in words:
        asked[:, left:right] = 0
    return asked


def test_the_feet_of_a_words_letters_are_no_rule_nor_the_edge_of_the_box_before_it():
    mask = level((20, 40), (44, 200))
    assert not without_words(mask, off_words(mask, (44, 200)), 13, 8, 250).any()


@pytest.mark.parametrize(
    "words",
    [(), ((20, 120),), ((20, 80), (130, 200)), ((20, 140),)],
    ids=["on it", "on half", "on two parts", "on nearly all"],
)
def test_a_rule_is_one_though_words_stand_on_it(words):
    mask = level((20, 220))
    assert (without_words(mask, off_words(mask, *words), 13, 8, 250) == mask).all()


@pytest.mark.parametrize(("shown", "kept"), [(66, False), (68, True)])
def test_a_rule_stands_off_words_for_a_third_of_its_length(shown, kept):
    assert pytest.approx(200 / 3) == SHOWN * 200
    mask = level((20, 220))
    assert without_words(mask, off_words(mask, (20 + shown, 220)), 13, 8, 250).any() == kept


def test_stretches_far_apart_are_told_one_by_one():
    mask = level((20, 120), (160, 300))
    assert (without_words(mask, off_words(mask, (160, 300)), 13, 8, 250) == level((20, 120))).all()


def ballot() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A scanned box right before a word, all ink with the word's, and that off the word."""
    box = np.zeros((120, 400), np.uint8)
    cv2.rectangle(box, (100, 50), (116, 66), 1, 2)
    mask = box.copy()
    for x in range(120, 236, 8):
        mask[52:68, x : x + 3] = 1
        mask[65:68, x - 1 : x + 6] = 1
    return box, mask, off_words(mask, (118, 240))


def test_the_box_of_a_ballot_stays_whole_before_a_word_under_a_scanner():
    box, mask, asked = ballot()
    left = without_rules(mask, SCALE, PITCH, True, 9.0, asked)
    assert (left[:, :118] == box[:, :118]).all()


def test_a_rule_under_a_scanner_is_taken_though_a_word_stands_on_a_part_of_it():
    mask = np.zeros((120, 400), np.uint8)
    mask[60:62, 10:390] = 1
    for asked in (None, off_words(mask, (100, 200))):
        assert not without_rules(mask, 150 / 72, PITCH, True, 9.0, asked).any()


@pytest.mark.parametrize(("high", "kept"), [(8, True), (9, False)], ids=["a rule", "a bold word"])
def test_a_stretch_higher_than_a_rule_is_a_word_in_bold_type(high, kept):
    mask = np.zeros((60, 400), np.uint8)
    mask[20 : 20 + high, 20:140] = 1
    assert without_words(mask, mask, 13, 8, 250).any() == kept
