"""A digit that stands alone is settled by looks that are asked for figures."""

import numpy as np
import pytest

from extract.sheet.picture import lone_digits
from extract.sheet.picture.engine import Reading
from extract.sheet.picture.lone_digits import digit_of, digits_alone, is_no_digit, whole_shares
from extract.sheet.picture.readers import SECOND_READER

PIXELS = np.full((40, 40, 3), 255, np.uint8)
BOX = (5, 5, 20, 25)


def said(text: str, sure: float) -> Reading:
    return Reading(text, sure, "", 0.0)


def lone(monkeypatch, first: str, second: str, third: str | None) -> str | None:
    """The digit found in a box beside a figure; a third look of None must not be asked for."""
    return lone_beside(monkeypatch, [20], first, second, third)


def lone_beside(
    monkeypatch, heights: list[int], first: str, second: str, third: str | None
) -> str | None:
    """The digit found in a box of 20 beside figures so high."""
    figures, count = [(40, 5, 60, 5 + high) for high in heights], len(heights)
    boxes = [*figures, BOX]

    def readings_of(pixels, boxes, places, look):
        text = {SECOND_READER: second}.get(look, third)
        assert text is not None or not places
        return {n: Reading("", 0.2, text or "", 1.0) for n in places}

    monkeypatch.setattr(lone_digits, "readings_of", readings_of)
    readings = dict.fromkeys(range(count), said("27", 1.0))
    readings[count] = Reading("D", 0.2, first, 1.0)
    return digits_alone(PIXELS, boxes, readings, readings).get(count)


@pytest.mark.parametrize(
    ("first", "second", "third", "digit"),
    [
        ("5", "5", None, "5"),
        ("5", "3", "3", "3"),
        ("5", "3", "5", "5"),
        ("5", "3", "8", None),
        ("", "", None, None),
        ("5", "", "", None),
        ("", "5", "5", "5"),
    ],
)
def test_a_lone_digit_needs_two_looks_of_three(monkeypatch, first, second, third, digit):
    assert lone(monkeypatch, first, second, third) == digit


@pytest.mark.parametrize(
    ("heights", "digit"), [([12, 12, 12, 20, 20], "0"), ([12, 12, 12, 20], None), ([], None)]
)
def test_a_lone_digit_is_as_high_as_other_figures_are(monkeypatch, heights, digit):
    assert lone_beside(monkeypatch, heights, "0", "0", None) == digit


@pytest.mark.parametrize(("box", "digit"), [((0, 0, 12, 10), False), ((0, 0, 5, 10), True)])
def test_a_lone_digit_is_not_wider_than_high(box, digit):
    assert is_no_digit(box, "1") is not digit


@pytest.mark.parametrize(
    ("read", "figure", "digit"), [("日", "0", "0"), ("日", "8", ""), ("大", "0", "")]
)
def test_a_nought_with_a_stroke_in_it_is_known_though_the_look_doubts_it(read, figure, digit):
    assert digit_of(Reading(read, 0.98, figure, 0.01)) == digit


@pytest.mark.parametrize(
    ("text", "wide", "none"), [("1", 18, True), ("1", 10, False), ("4", 18, False)]
)
def test_what_is_nearly_as_wide_as_high_is_no_one(text, wide, none):
    assert is_no_digit((5, 5, 5 + wide, 25), text) is none


@pytest.mark.parametrize(
    ("first", "rest", "white", "whole"),
    [
        ("1", ",12", 1, True),
        ("1", "3,38", 1, True),
        ("1", ".9 %", 1, True),
        ("1", "00%", 1, True),
        ("0,1", "2", 1, True),
        ("0,1", "2", 12, False),
        ("1", ",12", 12, False),
        ("1", "27", 1, False),
        ("3", "4,05 %", 1, False),
        ("3", "0,12", 1, False),
        ("|", ",12", 1, False),
    ],
    ids=[
        "the rest",
        "all but its 1",
        "a sign",
        "all",
        "its last digit",
        "a digit far off",
        "far off",
        "a count",
        "a count before a share",
        "one before a small share",
        "a rule",
    ],
)
def test_a_share_is_whole_where_white_stands_about_its_first_digit(first, rest, white, whole):
    boxes = [(100, 50, 103, 60), (103 + white, 50, 120, 62), (100, 80, 103, 90)]
    readings = {0: said(first, 0.9), 1: said(rest, 0.9), 2: said("1", 0.9)}
    joined = [(100, 50, 120, 62), boxes[2]]
    assert whole_shares(boxes, readings) == (joined if whole else boxes)


@pytest.mark.parametrize(
    ("wide", "sure", "whole"), [(3, 0.1, True), (8, 0.1, False), (3, 0.9, False)]
)
def test_what_is_read_unsurely_where_a_1_would_stand_may_be_one(wide, sure, whole):
    boxes = [(103 - wide, 50, 103, 60), (104, 50, 120, 60)]
    readings = {0: said("又", sure), 1: said("00%", 1.0)}
    assert whole_shares(boxes, readings) == ([(103 - wide, 50, 120, 60)] if whole else boxes)


@pytest.mark.parametrize(
    ("pieces", "whole"),
    [(("1", "3,", "1", "9"), True), (("1", "3,", "19"), True), (("1", "3", "19"), False)],
    ids=["four pieces", "three", "no share"],
)
def test_a_share_that_was_cut_into_several_pieces_is_whole(pieces, whole):
    boxes = [(100 + 8 * n, 50, 106 + 8 * n, 60) for n in range(len(pieces))]
    far = (200, 50, 206, 60)
    readings = {n: said(text, 0.9) for n, text in enumerate((*pieces, "4"))}
    joined = [far, (100, 50, boxes[-1][2], 60)]
    assert whole_shares([*boxes, far], readings) == (joined if whole else [*boxes, far])
