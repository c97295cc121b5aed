"""Dashes that part the marks of states from what stands before them are no marks."""

import pytest

from extract.domain.member_states import load_member_states
from extract.sheet.layout.mark_punctuation import MOST_STATES, dashes_before_signs
from extract.sheet.layout.mark_words import maybe_marks
from extract.sheet.layout.rows.read import read_rows
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


@pytest.mark.parametrize(
    ("parted", "marks"), [(27, ["▲"]), (3, ["▲", "–"])], ids=["most states", "a few"]
)
def test_a_dash_beside_the_sign_of_a_state_is_a_mark_only_where_few_have_one(parted, marks):
    words: list[Word] = []
    for n, state in enumerate(load_member_states()[:27]):
        row = f"{state.code} 1.{n + 10}"
        words += at(50, 100 + 15 * n, row) + (at(150, 100 + 15 * n, "–") if n < parted else [])
        words += at(158, 100 + 15 * n, "▲")
    states = read_rows(words, False, 2)
    shown = maybe_marks(words, {*map(id, words)}, set(), states, False)
    assert sorted({word.text for word in words if id(word) in shown}, reverse=True) == marks
