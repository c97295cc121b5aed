"""Dots that lead to a word in place of a mark are no part of it."""

from dataclasses import replace

import pytest

from extract.sheet.marks.column.mark_columns import MarkColumn
from extract.sheet.marks.ink.pieces import Ink, merged
from extract.sheet.marks.leaders import with_whole_words, without_leaders
from tests.extract.sheet.layout.typed import at

WORD = tuple(at(100, 100, "Against"))
WHITE = (255.0, 255.0, 255.0)
WHITE_BOX = (0.0, 0.0, 1.0, 1.0)


def piece(x0: float, top: float, x1: float, bottom: float) -> Ink:
    return Ink((x0, top, x1, bottom), (x1 - x0) * (bottom - top), WHITE)


LETTERS = merged([piece(100, 101, 118, 109), piece(120, 103, 140, 109)])
LOW = WORD[0].box[3] - 2


@pytest.mark.parametrize(
    ("beside", "said", "left"),
    [
        ([piece(80 + 3 * n, LOW, 81 + 3 * n, LOW + 1) for n in range(6)], True, False),
        ([piece(96, LOW, 98, LOW + 1)], True, False),
        ([piece(80, 104, 92, 105)], True, True),
        ([piece(80, LOW - 6, 88, LOW + 1)], True, True),
        ([piece(80, LOW, 81, LOW + 1)], False, True),
    ],
    ids=["a row of dots", "its last dot", "a dash", "a sign", "no words"],
)
def test_of_a_word_behind_dots_the_word_alone_is_the_mark(beside, said, left):
    whole = merged([*beside, *LETTERS.parts])
    column = MarkColumn((whole, None), (False, False), (whole.box, whole.box), 1)
    kept = whole if left else LETTERS
    words = (WORD, ()) if said else ((), ())
    assert without_leaders(column, words) == replace(column, marks=(kept, None))


def test_where_no_words_stand_in_place_of_marks_nothing_is_taken_off():
    column = MarkColumn((LETTERS,), (False,), (LETTERS.box,), 1)
    assert without_leaders(column, ()) == column


@pytest.mark.parametrize(
    ("second", "whole"),
    [(piece(100, 121, 118, 129), True), (piece(60, 121, 70, 129), False)],
    ids=["cut too", "a drawing before them"],
)
def test_marks_that_are_words_of_a_picture_are_as_wide_as_these(second, whole):
    words = (WORD, tuple(at(100, 120, "In favour")), ())
    column = MarkColumn(
        (piece(100, 101, 112, 109), second, None), (False,) * 3, (WHITE_BOX,) * 3, 2
    )
    found = with_whole_words(column, words)
    boxes = [None if ink is None else ink.box for ink in found.marks]
    left = [None if ink is None else ink.box for ink in column.marks]
    assert boxes == ([WORD[0].box, (100.0, 120.0, 143.0, 130.0), None] if whole else left)
