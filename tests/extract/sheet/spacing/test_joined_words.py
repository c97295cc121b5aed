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
