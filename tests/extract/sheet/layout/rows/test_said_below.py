"""Below a table that lies on its side in one line words for positions are those of its states."""

import pytest

from extract.sheet.layout.rows.read import read_rows
from extract.sheet.layout.rows.table_words import words_of_rows
from extract.sheet.words import Word
from tests.extract.sheet.layout.rows.test_on_side import WIDE, table
from tests.extract.sheet.layout.typed import at


def own(bands: int, count: int, down: float, text: str = "Yes") -> set[bool]:
    """Whether words so far below the first so many names of a table are its own."""
    states = table(bands)
    low = max(word.box[1] for word in states)
    said: list[Word] = []
    for n in range(count):
        said += at(50 + WIDE * n, low + down, text)
    found = words_of_rows([*states, *said], read_rows(states, False, 2), False)
    return {id(word) in found for word in said}


@pytest.mark.parametrize(("bands", "count", "text"), [(1, 16, "Yes"), (1, 16, "Y"), (2, 8, "Yes")])
def test_words_below_the_states_of_a_line_are_of_the_table(bands, count, text):
    assert own(bands, count, 20, text) == {True}


@pytest.mark.parametrize(
    ("bands", "count", "down", "text"),
    [(1, 4, 20, "Yes"), (1, 16, 80, "Yes"), (1, 16, 20, "Word")],
    ids=["few", "far below", "of no position"],
)
def test_other_words_below_states_are_none_of_the_table(bands, count, down, text):
    assert own(bands, count, down, text) == {False}
