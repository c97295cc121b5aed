"""Answers to tick: in each row the same words, each behind a box of its own."""

from dataclasses import replace
from unittest.mock import Mock

import pytest

from extract.sheet.layout.rows.answers import (
    answers_in,
    answers_on,
    begun_at,
    head_of,
    is_letters,
    words_beside,
)
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


@pytest.mark.parametrize("box", ["口", "☐", "☒", "□", "日", "区"])
def test_a_box_that_is_read_as_a_sign_is_no_part_of_the_answer_behind_it(box):
    found = [[word.text for word in words] for words in answers_on(at(220, 100, f"{box} Yes"))]
    assert found == [["Yes"]]


@pytest.mark.parametrize("box", ["口", "☐"])
def test_an_answer_behind_a_box_does_not_go_on_from_the_answer_before_that(box):
    row = at(220, 100, f"Yes {box} No {box} Abstain")
    assert ["".join(w.text for w in words) for words in answers_on(row)] == ["Yes", "No", "Abstain"]


def test_answers_whose_boxes_are_read_as_signs_are_heads_over_these():
    found = heads("口 Yes", "口 No", "口 Abstain")
    assert found == [("yes", 227.0), ("no", 307.0), ("abstain", 387.0)]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        *(("Yes", True), ("ΝΑΙ", True), ("Да", True), ("É", True)),
        *(("口", False), ("口Yes", False), ("☐", False), ("✓Yes", False), ("1", False)),
        *(("", False), ("(No)", False)),
    ],
)
def test_a_word_of_letters_begins_with_one_that_is_no_drawing(text, letters):
    assert is_letters(Word(text, (0.0, 0.0, 9.0, 9.0), 9.0)) is letters


def table_of(*begins: float) -> list[list[Word]]:
    """The answer `Yes` in rows, each beginning there and all ending at 240."""
    return [
        [Word("Yes", (x, 100.0 + 15 * n, 240.0, 110.0 + 15 * n), 10.0)]
        for n, x in enumerate(begins)
    ]


def test_an_answer_read_together_with_its_box_begins_with_the_others_of_its_column():
    states = Mock(box=(50.0, 100.0, 170.0, 190.0))
    head = head_of("yes", table_of(225, 208, 225, 225, 224, 226), states)
    assert head.box == (205.0, 90.0, 224.0, 99.0)
    assert [word.box[0] for word in head.words] == [225, 225, 225, 225, 225, 226]
    assert {word.box[2] for word in head.words} == {240.0}


@pytest.mark.parametrize(
    ("box", "drawn", "begun"),
    [
        ((208.0, 100.0, 240.0, 110.0), None, 225.0),
        ((225.0, 100.0, 240.0, 110.0), None, 225.0),
        ((230.0, 100.0, 240.0, 110.0), None, 230.0),
        ((208.0, 100.0, 224.0, 110.0), None, 208.0),
        ((208.0, 100.0, 240.0, 110.0), (208.0, 90.0, 218.0, 122.0), 208.0),
    ],
    ids=["with its box", "as the others", "later", "ends before the others begin", "turned"],
)
def test_a_word_across_the_beginning_of_its_column_begins_there(box, drawn, begun):
    word = replace(Word("Yes", box, 10.0), drawn=drawn)
    assert begun_at(225.0, word) == replace(word, box=(begun, *box[1:]))


def test_answers_of_two_blocks_are_heads_in_each_though_the_last_is_nearer_to_the_next_block():
    table: list[Word] = []
    said: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        left, y = (50, 100 + 15 * n) if n < 3 else (400, 100 + 15 * (n - 3))
        table += [*at(left, y, name), *at(left + 90, y, share)]
        for column, answer in enumerate(("For", "Against", "Not participating")):
            said += at(left + 130 + 60 * column, y, answer)
    states = read_rows(table, False, 2)
    assert states.blocks == 2
    assert [label.position for label in answers_in([*table, *said], states)] == [
        *("yes", "no", "not_participating"),
        *("yes", "no", "not_participating"),
    ]


def said_in_two_blocks(*words: tuple[float, str], rows: int = 6) -> list[str]:
    """What words say of each row of two blocks, where they stand so far right of its name."""
    table: list[Word] = []
    said: list[Word] = []
    for n, (name, share) in enumerate(zip(NAMES, SHARES, strict=True)):
        left, y = (50, 100 + 15 * n) if n < 3 else (400, 100 + 15 * (n - 3))
        table += [*at(left, y, name), *at(left + 90, y, share)]
        said += [word for x, text in words if n < rows for word in at(left + x, y, text)]
    found = words_beside([*table, *said], read_rows(table, False, 2))
    return [" ".join(word.text for word in row) for row in found]


@pytest.mark.parametrize("right", [130, 220, 300], ids=["close", "amid", "near the next block"])
def test_a_word_behind_a_name_is_that_rows_though_nearer_to_the_next_block(right):
    assert said_in_two_blocks((right, "Yes")) == ["Yes"] * 6


def test_a_word_before_a_name_is_that_rows():
    assert said_in_two_blocks((-30, "Yes")) == ["Yes"] * 6


@pytest.mark.parametrize(
    ("words", "rows"),
    [([(220, "Yes")], 5), ([(200, "Yes"), (260, "No")], 6), ([(220, "Y")], 6)],
    ids=["not all rows", "two words", "letters"],
)
def test_words_that_do_not_tell_one_position_of_nearly_each_row_tell_none(words, rows):
    assert said_in_two_blocks(*words, rows=rows) == []
