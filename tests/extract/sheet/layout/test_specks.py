"""Dots of rules and drawings that were read as letters are no words."""

import pytest

from extract.sheet.layout.specks import is_speck, without_specks
from extract.sheet.words import UNREAD, Word
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("text", "high", "is_dot"),
    [
        ("1", 2.0, True),
        ("1", 5.0, False),
        (UNREAD, 4.0, True),
        ("–", 1.0, False),
        ("15", 2.0, False),
    ],
)
def test_a_dot_of_a_rule_is_no_figure(text, high, is_dot):
    assert is_speck(Word(text, (40.0, 50.0, 42.0, 50.0 + high), high), 10.0) is is_dot


@pytest.mark.parametrize(
    ("text", "high", "by_ocr", "kept"),
    [
        ("P", 26.0, True, False),
        ("P", 26.0, False, True),
        ("P", 20.0, True, True),
        ("Yes", 26.0, True, True),
    ],
    ids=["a drawing", "in a file", "lower", "a word"],
)
def test_a_drawing_of_a_picture_for_which_a_letter_was_read_is_no_word(text, high, by_ocr, kept):
    tall = Word(text, (100.0, 50.0, 120.0, 50.0 + high), high)
    words = [tall, *at(20, 100, "one two three")]
    assert (tall in without_specks(words, by_ocr)) is kept


@pytest.mark.parametrize(
    ("text", "again", "kept"),
    [
        ("3", "3", True),
        ("|3", "3", True),
        ("24", "24|", True),
        ("3", None, False),
        ("3", "8", False),
        ("O", "O", False),
        ("|", "|", False),
    ],
)
def test_a_figure_as_high_as_its_bar_is_none_of_the_drawings_if_two_looks_read_it(
    text, again, kept
):
    tall = Word(text, (100.0, 50.0, 120.0, 76.0), 26.0, again=again)
    words = [tall, *at(20, 100, "one two three")]
    assert (tall in without_specks(words, True)) is kept


def test_the_specks_of_a_dotted_rule_make_no_short_word_a_drawing():
    specks = [Word("H", (x, 80.0, x + 1, 81.0), 1.0) for x in map(float, range(20, 60))]
    text = at(20, 50, "voted on PE-CONS 72/20")
    assert without_specks([*text, *specks], True)[: len(text)] == text
