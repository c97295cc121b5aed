"""A question may take two lines, or have its answer close behind it."""

import pytest

from extract.sheet.layout.fields.labels.questions import (
    ends_question,
    up_to_mark,
    with_labels_for_questions,
)
from extract.sheet.words import Word
from tests.extract.sheet.layout.fields.labels.test_questions import FORM
from tests.extract.sheet.layout.fields.values.test_values import ACT, read
from tests.extract.sheet.layout.typed import at

OTHERS = [at(40, 20, "At which session?"), at(40, 35, "What was the result?")]


def labelled(*lines: list[Word]) -> list[list[str]]:
    """The words of lines below two other questions."""
    return [[word.text for word in line] for line in with_labels_for_questions([*OTHERS, *lines])][
        2:
    ]


def test_a_question_on_two_lines_is_one_label():
    first = at(40, 50, "Which majority was") + at(240, 50, "unanimity")
    assert labelled(first, at(40, 62, "needed?")) == [["Voting rule:", "unanimity"]]


def test_the_answer_may_be_level_with_the_middle_of_both_lines():
    found = labelled(
        at(40, 50, "Which majority was"), at(240, 56, "unanimity"), at(40, 62, "needed?")
    )
    assert found == [["Voting rule:"], ["unanimity"]]


def test_an_answer_close_behind_a_question_is_none_of_its_words():
    assert labelled(at(40, 50, "Which majority was needed? unanimity")) == [
        ["Voting rule:", "unanimity"]
    ]


def test_the_label_stands_where_both_lines_of_its_question_did():
    found = with_labels_for_questions(
        [*OTHERS, at(40, 50, "Which majority was"), at(40, 62, "needed?")]
    )
    assert found[2][0].box == (40.0, 50.0, 126.0, 72.0)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("On which day? 2 July", ["On which day?", "2 July"]),
        ("On which day?", ["On which day?"]),
        ("On that day", ["On that day"]),
    ],
)
def test_a_question_ends_with_its_mark(text, parts):
    assert [" ".join(word.text for word in part) for part in up_to_mark(at(40, 50, text))] == parts


@pytest.mark.parametrize(
    ("text", "x", "y", "ends"),
    [
        ("Which majority was", 40, 62, True),
        ("Which majority was", 60, 62, False),
        ("Which majority was", 40, 80, False),
        ("Which majority?", 40, 62, False),
    ],
    ids=["right below", "set in", "far below", "behind a question"],
)
def test_the_second_line_of_a_question_begins_right_below_the_first(text, x, y, ends):
    assert ends_question(at(40, 50, text), at(x, y, "needed?")) is ends


def test_the_fields_of_a_sheet_are_read_by_questions_with_their_answers_close_behind():
    words = [
        word
        for n, (question, value) in enumerate(FORM.items())
        for word in at(40, 50 + 20 * n, f"{question} {value}")
    ]
    fields = read(words)
    assert (fields.session_number, fields.voting_rule) == ("3812", "qualified_majority")
    assert (fields.subject, fields.result_words) == (ACT, "Adopted")
