"""A 1 in the column of its position is a mark, where it stands once on each row."""

import pytest

from extract.sheet.layout.rows.answers import ones_of_tally, without_ones
from extract.sheet.layout.rows.read import StatesTable, read_rows
from extract.sheet.layout.rows.table_words import words_of_rows
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_figures import NAMES, SHARES
from tests.extract.sheet.layout.typed import at

YES, NO = 300, 360
TALLY = [(0, YES), (1, NO), (2, YES), (3, YES), (4, NO), (5, YES)]


def tally(*ones: tuple[int, float]) -> tuple[StatesTable, list[Word], list[Word]]:
    """A table of six states with a 1 on some rows; all of its words, and these alone."""
    table: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        table += at(50, 100 + 15 * n, name) + at(200, 100 + 15 * n, share)
    marks = [at(x, 100 + 15 * row, "1")[0] for row, x in ones]
    return read_rows([*table, *marks], False, 2), [*table, *marks], marks


def test_ones_in_several_columns_stand_in_place_of_marks():
    states, words, marks = tally(*TALLY)
    assert ones_of_tally(words, states, by_ocr=False) == marks


@pytest.mark.parametrize(
    "ones",
    [[(row, YES) for row in range(6)], [*TALLY, (0, NO)], TALLY[:2]],
    ids=["in one column", "two on a row", "on a few rows"],
)
def test_other_ones_are_figures(ones):
    states, words, _ = tally(*ones)
    assert ones_of_tally(words, states, by_ocr=False) == []


@pytest.mark.parametrize("number", [[], [(0, 30)]], ids=["alone", "with the number of a row"])
def test_ones_in_one_column_of_a_picture_may_be_marks(number):
    states, words, marks = tally(*((row, YES) for row in range(6)), *number)
    assert ones_of_tally(words, states, by_ocr=True) == marks[:6]


@pytest.mark.parametrize(
    "ones",
    [[(row, YES) for row in range(2)], [*TALLY, (1, YES)]],
    ids=["on a few rows", "two on a row"],
)
def test_other_ones_of_a_picture_are_figures(ones):
    states, words, _ = tally(*ones)
    assert ones_of_tally(words, states, by_ocr=True) == []


@pytest.mark.parametrize("numbered", [0, 5], ids=["another", "its own"])
def test_a_mark_alone_in_its_column_of_a_picture_is_one_whichever_row_has_its_number(numbered):
    states, words, marks = tally(*((row, YES) for row in range(5)), (5, NO), (numbered, 30))
    assert ones_of_tally(words, states, by_ocr=True) == marks[:6]


def test_rows_of_a_tally_may_be_blank():
    states, words, marks = tally(*TALLY[:3])
    assert ones_of_tally(words, states, by_ocr=False) == marks


def test_the_ones_of_a_tally_are_words_of_the_rows():
    states, words, marks = tally(*TALLY)
    own = words_of_rows(words, without_ones(states, words, by_ocr=False), False)
    assert [id(word) in own for word in marks] == [True] * 6


def test_the_ones_of_a_tally_are_no_further_figures():
    states, words, _ = tally(*TALLY)
    assert states.other_figures
    assert without_ones(states, words, by_ocr=False).other_figures == ()


def test_numbers_in_one_column_beside_the_table_stay_further_figures():
    states, words, marks = tally(*((row, YES) for row in range(6)))
    assert without_ones(states, words, by_ocr=False).other_figures == tuple(
        word.box for word in marks
    )
