"""What stands close together on a line is one word, and dots are one leader."""

import pytest

from extract.pdf.runs import Run
from extract.sheet.spacing.joined_words import begins_cell
from tests.extract.sheet.test_text_layer import words


@pytest.mark.parametrize(
    ("text", "font", "starts"),
    [("r", "nameless 6", False), ("r", "Sans", True), ("0", "nameless 6", True)],
    ids=["a letter", "in a named font", "a figure"],
)
def test_letters_of_one_word_may_be_in_several_fonts_without_names(text, font, starts):
    one = Run("a", (40.0, 0.0, 44.0, 9.0), 10.0, "nameless 5", False, False, 9.0)
    other = Run(text, (46.0, 0.0, 50.0, 9.0), 10.0, font, False, False, 9.0)
    assert begins_cell("cla", one, other) is starts


def test_dots_with_blanks_between_them_are_one_leader():
    found = [text for text, *_ in words("(Malta . . . . . . .0,12) Tj")]
    assert found == ["Malta", ".......", "0,12"]


@pytest.mark.parametrize(
    ("drawn", "parts"),
    [
        ("(22, 83,91) Tj", ["22,", "83,91"]),
        ("(2, 63) Tj", ["2,63"]),
        ("(2, 6,3) Tj", ["2,", "6,3"]),
    ],
    ids=["a count and a share", "a blank behind the decimal sign", "a count and a short share"],
)
def test_a_whole_figure_behind_a_comma_and_a_blank_is_another_one(drawn, parts):
    assert [text for text, *_ in words(drawn)] == parts


def test_blanks_with_which_a_text_begins_part_it_from_the_one_before():
    assert [text for text, *_ in words("(5) Tj (  14.05%) Tj")] == ["5", "14.05%"]


@pytest.mark.parametrize(
    ("drawn", "parts"),
    [
        ("(2) Tj 3 Ts /F1 6 Tf (1) Tj 0 Ts /F1 10 Tf ( August) Tj", ["2", "August"]),
        ("(REV 1) Tj 3 Ts /F1 6 Tf (2) Tj 0 Ts /F1 10 Tf (\\)) Tj", ["REV", "1)"]),
        ("(statistics) Tj 3 Ts /F1 6 Tf (12) Tj", ["statistics"]),
    ],
    ids=["behind a figure", "before a bracket", "behind a word"],
)
def test_a_small_raised_figure_behind_a_word_is_the_sign_of_a_footnote_and_none_of_it(drawn, parts):
    assert [text for text, *_ in words(drawn)] == parts


@pytest.mark.parametrize(
    ("drawn", "word"),
    [
        ("(25) Tj /F1 7 Tf (3) Tj", "253"),
        ("(25) Tj 3 Ts (3) Tj", "253"),
        ("(CO) Tj -2 Ts /F1 7 Tf (2) Tj", "CO2"),
        ("(25km) Tj 3 Ts /F1 7 Tf (2) Tj", "25km2"),
        ("(25,) Tj 3 Ts /F1 7 Tf (30) Tj", "25,30"),
    ],
    ids=["small", "raised", "lowered", "a power of a unit", "decimals"],
)
def test_another_figure_behind_a_word_is_of_it(drawn, word):
    assert [text for text, *_ in words(drawn)] == [word]
