"""Pieces of an upright rule that recognition took for words are none of a field."""

import pytest

from extract.sheet.layout.rule_words import without_dashed_rules, without_rule_words
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at


def read(*pieces: str, x: tuple[float, ...] = (100.0, 100.0, 100.0)) -> list[str]:
    """Three fields with what was read between their labels and values."""
    words: list[Word] = []
    for n, (piece, place) in enumerate(zip(pieces, x, strict=True)):
        words += at(40, 50 + 16 * n, "Item") + at(120, 50 + 16 * n, "2024/0126")
        words += at(place, 50 + 16 * n, piece) if piece else []
    return [" ".join(word.text for word in line) for line in without_rule_words(lines(words))]


def test_pieces_of_a_rule_between_labels_and_values_are_no_words():
    assert read("1", "", "+") == ["Item 2024/0126"] * 3


@pytest.mark.parametrize(
    ("pieces", "x"),
    [
        (("1", "", ""), (100.0,) * 3),
        (("1", "1", ""), (90.0, 105.0, 100.0)),
        (("12", "12", ""), (100.0,) * 3),
    ],
    ids=["on one line", "in no column", "figures"],
)
def test_what_stands_otherwise_may_be_a_word(pieces, x):
    assert [line for line in read(*pieces, x=x) if line != "Item 2024/0126"]


def test_a_column_of_figures_that_stand_alone_is_left():
    words = at(40, 50, "1") + at(40, 66, "1")
    assert len(without_rule_words(lines(words))) == 2


def test_the_number_of_a_revision_is_left_at_the_end_of_its_lines():
    words = at(40, 50, "Documents 6301/25 REV 1") + at(40, 66, "Documents 6302/25 REV 1")
    assert [line[-1].text for line in without_rule_words(lines(words))] == ["1", "1"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("t - - - - - - - t - - - - - - - -!", False),
        ("+--------+", False),
        ("-----", True),
        ("20-11-2025", True),
    ],
)
def test_a_dashed_rule_is_no_word(text, kept):
    word = Word(text, (40.0, 50.0, 200.0, 54.0), 4.0)
    assert without_dashed_rules([word]) == [word][:kept]
