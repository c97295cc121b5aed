"""Dashes that part the marks of states from what stands before them are no marks."""

import pytest

from extract.sheet.layout.mark_punctuation import MOST_STATES, dashes_before_signs
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at


def dashes(rows: int, dash: str = "–", sign: str = "▲", white: str = " ") -> tuple[int, int]:
    """How many dashes there are on so many rows, and how many of them only part."""
    words: list[Word] = []
    for n in range(rows):
        row = at(50, 100 + 15 * n, f"MALTA (0.12 %) {dash}")
        words += row + at(row[-1].box[2] + 3 * len(white), 100 + 15 * n, sign)
    drawn = {id(word) for word in words if word.text == dash}
    found = dashes_before_signs(lines(words))
    assert found <= drawn
    return len(drawn), len(found)


@pytest.mark.parametrize("dash", ["–", "-", "—", "−"])
def test_a_dash_before_the_sign_of_most_states_is_no_mark(dash):
    assert dashes(MOST_STATES, dash) == (MOST_STATES, MOST_STATES)


@pytest.mark.parametrize(
    ("rows", "sign", "white"),
    [(MOST_STATES - 1, "▲", " "), (MOST_STATES, "Yes", " "), (MOST_STATES, "▲", "    ")],
    ids=["of a few states", "before a word", "far before the sign"],
)
def test_other_dashes_may_be_marks(rows, sign, white):
    assert dashes(rows, sign=sign, white=white) == (rows, 0)
