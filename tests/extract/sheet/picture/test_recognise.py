"""What a first look doubts is settled by two others."""

import numpy as np
import pytest

from extract.sheet.picture import recognise
from extract.sheet.picture.engine import Reading
from extract.sheet.picture.readers import FIRST_READER, SECOND_READER
from extract.sheet.picture.recognise import (
    digit_of,
    digits_alone,
    is_no_digit,
    mended,
    outvoted,
)

PIXELS = np.full((40, 40, 3), 255, np.uint8)
BOX = (5, 5, 20, 25)


def settled(monkeypatch, first: Reading, second: Reading, third: Reading) -> str | None:
    def readings_of(pixels, boxes, places, look):
        return {n: {FIRST_READER: first, SECOND_READER: second}.get(look, third) for n in places}

    monkeypatch.setattr(recognise, "readings_of", readings_of)
    found = outvoted(PIXELS, [BOX], {0: first})
    return found[0].text if found else None


def said(text: str, sure: float) -> Reading:
    return Reading(text, sure, "", 0.0)


@pytest.mark.parametrize(("doubted", "text"), [("SJ", "27"), ("大", "Y"), ("LO", "LU")])
def test_two_looks_that_agree_outvote_a_first_one_that_doubts(monkeypatch, doubted, text):
    assert settled(monkeypatch, said(doubted, 0.5), said(text, 1.0), said(text, 0.9)) == text


def test_a_first_look_that_is_sure_stands(monkeypatch):
    assert settled(monkeypatch, said("21", 0.95), said("27", 1.0), said("27", 1.0)) is None


def test_two_looks_that_differ_settle_nothing(monkeypatch):
    assert settled(monkeypatch, said("SJ", 0.5), said("27", 1.0), said("21", 1.0)) is None


def test_a_drawing_is_not_taken_for_a_lone_sign(monkeypatch):
    assert settled(monkeypatch, said("", 0.0), said("Λ", 1.0), said("Λ", 1.0)) is None


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

    monkeypatch.setattr(recognise, "readings_of", readings_of)
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
    ("text", "meant"),
    [
        (" 20. ", "20"),
        ("1.", "1."),
        ("15·09·2022", "15.09.2022"),
        ("28.5", "28.5"),
        ("a·b", "a·b"),
        (".15,18%", "15,18%"),
        (".18", ".18"),
        (".352", "352"),
        ("0.", "0"),
    ],
)
def test_a_figure_has_full_stops_within_and_none_before_or_behind_it(text, meant):
    assert mended(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"), [("KYΠPO∑", "KYΠPOΣ"), ("EΛΛA△A", "EΛΛAΔA"), ("△ Yes", "△ Yes")]
)
def test_a_sign_amid_letters_is_the_letter_of_its_form(text, meant):
    assert mended(text) == meant


@pytest.mark.parametrize(
    ("heights", "digit"), [([12, 12, 12, 20, 20], "0"), ([12, 12, 12, 20], None), ([], None)]
)
def test_a_lone_digit_is_as_high_as_other_figures_are(monkeypatch, heights, digit):
    assert lone_beside(monkeypatch, heights, "0", "0", None) == digit


@pytest.mark.parametrize(("box", "digit"), [((0, 0, 12, 10), False), ((0, 0, 5, 10), True)])
def test_a_lone_digit_is_not_wider_than_high(box, digit):
    assert is_no_digit(box, "1") is not digit


def test_a_rule_between_a_figure_and_a_name_parts_them():
    assert mended("7|S") == "7 S"


@pytest.mark.parametrize(
    ("read", "figure", "digit"), [("日", "0", "0"), ("日", "8", ""), ("大", "0", "")]
)
def test_a_nought_with_a_stroke_in_it_is_known_though_the_look_doubts_it(read, figure, digit):
    assert digit_of(Reading(read, 0.98, figure, 0.01)) == digit
