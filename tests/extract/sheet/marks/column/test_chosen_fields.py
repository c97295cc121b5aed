"""Answers of which the chosen one is a filled field: its ink lies about the word."""

from unittest.mock import Mock

import pytest

from extract.sheet.layout.totals.label import Label
from extract.sheet.marks.column.chosen_fields import (
    covers,
    has_answers,
    over_words,
    whole_fields,
)
from extract.sheet.marks.ink.pieces import Ink
from extract.sheet.words import Word

WHITE = (255.0, 255.0, 255.0)


def answers(left: float, *texts: str) -> Label:
    """The head of a column of answers, before the words of three rows."""
    words = tuple(
        Word(text, (left + 12 * n, 100.0 + 15 * row, left + 12 * n + 10, 108.0 + 15 * row), 8.0)
        for row in range(3)
        for n, text in enumerate(texts)
    )
    return Label("yes", (left - 16, 90.0, left - 1, 97.0), 8.0, words)


def field(left: float, row: int, wide: float) -> Ink:
    return Ink((left - 4, 98.0 + 15 * row, left + wide + 4, 110.0 + 15 * row), 200.0, WHITE)


def test_heads_stand_over_the_words_of_filled_fields():
    heads = [[answers(50, "For"), answers(90, "Not", "taking", "part")]]
    inks = [field(50, 0, 10), field(50, 1, 10), field(90, 2, 34)]
    assert [head.box for head in over_words(heads, inks)[0]] == [
        (50.0, 90.0, 60.0, 97.0),
        (90.0, 90.0, 124.0, 97.0),
    ]


def test_heads_stand_before_the_words_where_boxes_are_ticked():
    heads = [[answers(50, "For"), answers(90, "Against")]]
    boxes = [Ink((38.0, 100.0 + 15 * row, 46.0, 108.0 + 15 * row), 30.0, WHITE) for row in range(3)]
    assert over_words(heads, boxes) == heads


def test_heads_above_a_table_stay_where_they_are():
    head = Label(
        "yes", (40.0, 80.0, 60.0, 88.0), 8.0, (Word("Yes", (40.0, 80.0, 60.0, 88.0), 8.0),)
    )
    assert not has_answers(head)
    assert over_words([[head]], [field(40, 0, 20)]) == [[head]]


@pytest.mark.parametrize(
    ("box", "within"),
    [
        ((0.0, 0.0, 30.0, 12.0), True),
        ((12.0, 0.0, 30.0, 12.0), False),
        ((0.0, 9.0, 30.0, 20.0), False),
    ],
    ids=["about it", "behind its beginning", "below its middle"],
)
def test_a_field_is_filled_where_ink_lies_about_its_whole_word(box, within):
    assert covers(box, (10.0, 2.0, 20.0, 10.0)) is within


def row(number: int) -> Mock:
    """The row of a table of such answers."""
    return Mock(top=97.0 + 15 * number, bottom=111.0 + 15 * number)


def test_a_field_that_its_words_fill_from_top_to_bottom_is_one_mark():
    heads = [answers(50, "For"), answers(90, "Not", "taking", "part")]
    left, right = (
        Ink((x0, 113.0, x1, 125.0), 90.0, WHITE) for x0, x1 in ((86.0, 92.0), (122.0, 128.0))
    )
    assert [ink.box for ink in whole_fields([left, right], heads, row(1))] == [
        (86.0, 113.0, 128.0, 125.0)
    ]
    assert whole_fields([left], heads, row(1)) == [left]


def test_two_filled_fields_of_a_row_stay_two_marks():
    heads = [answers(50, "For"), answers(90, "Against")]
    fields = [field(50, 0, 10), field(90, 0, 10)]
    assert whole_fields(fields, heads, row(0)) == fields
