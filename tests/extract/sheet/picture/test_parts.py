"""Marks are cut from the words beside them, and words read as one stand where their ink does."""

import numpy as np
import pytest

from extract.sheet.picture.parts import (
    ends_apart,
    is_beside,
    partings_in,
    reads_on,
    stretches_in,
)

HIGH = 30


def drawn(*pieces: tuple[int, int]) -> tuple[np.ndarray, tuple[int, int, int, int]]:
    """A line with black ink from and to so many pixels, and the box around it."""
    picture = np.full((HIGH + 20, 400, 3), 255, np.uint8)
    for start, end in pieces:
        picture[10 : 10 + HIGH, start:end] = 0
    return picture, (pieces[0][0], 10, pieces[-1][1], 10 + HIGH)


MARK, LETTERS = (20, 45), [(60, 75), (78, 93), (96, 111), (114, 129)]


@pytest.mark.parametrize("turned", [False, True], ids=["before", "behind"])
def test_a_mark_stands_apart_at_one_end_of_words(turned):
    pieces = [MARK, *LETTERS]
    if turned:
        pieces = [(150 - end, 150 - start) for start, end in reversed(pieces)]
    ((sign, rest),) = ends_apart(*drawn(*pieces), "Yes")
    assert (sign[2] - sign[0], rest[2] - rest[0]) == (25, 69)


def test_a_word_as_far_from_its_neighbour_as_others_does_not_stand_apart():
    assert ends_apart(*drawn((20, 45), (60, 80), (95, 130)), "in the vote") == []


def test_a_long_word_is_no_mark():
    assert ends_apart(*drawn((20, 110), (130, 230)), "Member State") == []


def test_more_white_than_the_text_has_blanks_parts_a_mark_from_a_name_and_its_figure():
    figure = [(140, 150), (153, 163)]
    sign, rest = ends_apart(*drawn(MARK, *LETTERS, *figure), "EESTI 12")[0]
    assert (sign[2] - sign[0], rest[2] - rest[0]) == (25, 103)


NO_VOTE = [(56, 71), (74, 89), (97, 112), (115, 130), (133, 148)]
"""Two words close to one another, of five letters together."""


@pytest.mark.parametrize("turned", [False, True], ids=["before", "behind"])
def test_a_piece_more_than_letters_is_a_mark_little_farther_off_than_words_are(turned):
    pieces = [MARK, *NO_VOTE]
    if turned:
        pieces = [(170 - end, 170 - start) for start, end in reversed(pieces)]
    ((sign, rest),) = ends_apart(*drawn(*pieces), "No vot")
    assert (sign[2] - sign[0], rest[2] - rest[0]) == (25, 92)


def test_as_many_pieces_as_letters_have_no_mark_little_farther_off_than_words_are():
    assert ends_apart(*drawn(MARK, *NO_VOTE), "A no vot") == []


def test_letters_broken_in_two_are_no_marks_as_close_as_letters_are():
    assert (
        ends_apart(*drawn((20, 28), (31, 45), *[(a - 8, b - 8) for a, b in NO_VOTE]), "U no vo")
        == []
    )


def test_letters_set_wide_are_no_marks():
    wide = [(20, 35), (45, 60), (70, 85), (97, 112), (122, 137)]
    assert ends_apart(*drawn(*wide), "VOTES") == []


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Yes", "Yes"),
        ("+ Yes", "Yes"),
        ("O Abstain", "Abstain"),
        ("|No", "No"),
        ("+2.58", "2.58"),
        ("+Éire/Ireland 1,21%", "Éire/Ireland1,21%"),
        ("OSlovenija 0,48%", "Slovenija 0,48%"),
        ("2.58", "2.58"),
    ],
)
def test_words_without_a_mark_read_as_before(text, rest):
    assert reads_on(text, rest)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("EESTI", "ESTI"),
        ("11.20", "1.20"),
        ("BE BELGIQUE", "BELGIQUE"),
        ("LT", "T"),
        ("FRANCE", "FRANC"),
        ("Yes", "Ves"),
        ("27 %", "27"),
    ],
)
def test_letters_digits_and_codes_are_no_marks(text, rest):
    assert not reads_on(text, rest)


def test_words_read_as_one_stand_between_the_widest_gaps():
    picture, box = drawn((20, 40), (43, 60), (80, 110), (113, 140), (143, 170))
    (_, first), (second, _) = stretches_in(picture, box, "of Council")
    assert (first * 150, second * 150) == pytest.approx((40, 60))


def test_a_rule_at_the_end_of_a_box_is_no_word():
    picture, box = drawn((20, 22), (35, 90), (96, 150))
    assert stretches_in(picture, box, "Sitting date") == ()


@pytest.mark.parametrize(
    ("gap", "wide", "text", "figure", "beside"),
    [
        (7, 20, "74", "7", True),
        (3, 20, "74", "7", False),
        (7, 9, "71", "7", False),
        (7, 20, "14", "1", False),
        (7, 20, "274", "7", False),
    ],
    ids=["apart", "close", "a 1", "behind a 1", "two digits"],
)
def test_a_drawing_read_as_one_more_digit_stands_off_its_figure(gap, wide, text, figure, beside):
    sign, rest = (30 + gap, 10, 30 + gap + wide, 40), (10, 10, 30, 40)
    assert is_beside(sign, rest, text, figure) is beside


def test_a_figure_narrower_than_the_mark_beside_it_may_be_the_rest():
    narrow, wide = ends_apart(*drawn((20, 37), (44, 66)), "74")
    assert narrow == wide[::-1]


@pytest.mark.parametrize(
    ("wide", "parts"), [(12, True), (30, False)], ids=["a dot", "a pill's end"]
)
def test_a_dot_between_two_cells_is_smaller_than_its_line(wide, parts):
    picture, _ = drawn((10, 130), (200, 330))
    start = 165 - wide // 2
    picture[25 - wide // 2 : 25 + wide // 2, start : start + wide] = 0
    boxes = [(10, 10, 130, 10 + HIGH), (200, 10, 330, 10 + HIGH)]
    assert bool([*partings_in(picture, boxes)]) is parts
