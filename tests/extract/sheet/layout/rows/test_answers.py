"""Answers to tick: in each row the same words, each behind a box of its own."""

import pytest

from extract.sheet.layout.rows.answers import answers_in, words_beside
from extract.sheet.layout.rows.read import read_rows
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at

NAMES = ["BELGIQUE", "ČESKO", "DANMARK", "DEUTSCHLAND", "EESTI", "ITALIA"]
SHARES = ["2.63", "2.42", "1.33", "18.59", "0.31", "13.11"]


def heads(*answers: str, rows: int = 6) -> list[tuple[str | None, float]]:
    """The position of each head with where it ends; so many `rows` have the answers."""
    table: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        table += [*at(50, 100 + 15 * n, name), *at(150, 100 + 15 * n, share)]
    states = read_rows(table, False, 2)
    said = [
        word
        for n in range(rows)
        for column, answer in enumerate(answers)
        for word in at(220 + 80 * column, 100 + 15 * n, answer)
    ]
    return [(label.position, label.box[2]) for label in answers_in([*table, *said], states)]


def test_answers_of_each_row_are_heads_over_the_boxes_before_them():
    found = heads("Yes", "No", "Abstain")
    assert found == [("yes", 219.0), ("no", 299.0), ("abstain", 379.0)]


def test_an_answer_of_two_words_has_its_box_before_the_first():
    found = heads("In favour", "Against", "Not participating")
    assert found == [("yes", 219.0), ("no", 299.0), ("not_participating", 379.0)]


@pytest.mark.parametrize(
    ("answers", "rows"),
    [(("Yes",), 6), (("Yes", "Yes"), 6), (("Yes", "No", "Abstain"), 4)],
    ids=["one answer", "the same twice", "not in each row"],
)
def test_words_beside_some_rows_or_of_one_position_are_no_answers(answers, rows):
    assert heads(*answers, rows=rows) == []


def beside(*answers: str) -> tuple[str, ...]:
    """The words for a position that each row has, of those that stand in it."""
    table: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        table += [*at(50, 100 + 15 * n, name), *at(150, 100 + 15 * n, share)]
    said = [word for n, answer in enumerate(answers) for word in at(220, 100 + 15 * n, answer)]
    found = words_beside([*table, *said], read_rows(table, False, 2))
    return tuple(" ".join(word.text for word in words) for words in found)


def test_each_row_may_have_a_word_for_its_position_behind_a_mark():
    answers = ("Yes", "✗ No", "In favour", "Abstain", "Yes", "✓ Yes")
    assert beside(*answers) == ("Yes", "No", "In favour", "Abstain", "Yes", "Yes")


@pytest.mark.parametrize(
    "answers",
    [("Yes",) * 5, (*("Yes",) * 5, "Yes ✗ No"), ("Y",) * 6, ("Maybe",) * 6],
    ids=["not in each row", "two in a row", "letters", "other words"],
)
def test_words_of_some_rows_or_letters_are_none_beside_marks(answers):
    assert beside(*answers) == ()
