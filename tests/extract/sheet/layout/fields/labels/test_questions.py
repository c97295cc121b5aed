"""A question is the label of what it asks for, where it fills a cell."""

import pytest

from extract.sheet.layout.fields.labels.questions import (
    label_for,
    with_labels_for_questions,
)
from tests.extract.sheet.layout.fields.values.test_values import ACT, read
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("Which majority was needed?", "Voting rule:"),
        ("What was the result?", "Final result:"),
        ("On which file?", "Interinstitutional file:"),
        ("Which documents were voted on?", "Document:"),
        ("In which configuration?", "Configuration:"),
        ("When did the Council vote?", "Sitting date:"),
        ("At which session?", "Session:"),
        ("Which body voted?", "Institution:"),
        ("What was voted on?", "Subject:"),
    ],
)
def test_a_question_is_the_label_of_what_it_asks_for(question, label):
    assert label_for(at(40, 50, question)) == label


@pytest.mark.parametrize(
    "text",
    [
        "Which majority was needed",
        "Was a majority needed?",
        "Who was there?",
        "Which Member States?",
        "Whichever majority was needed?",
        "Which majority was needed for the act to be adopted?",
    ],
    ids=[
        "no question",
        "to be answered by yes",
        "who",
        "no field",
        "another word",
        "long",
    ],
)
def test_other_words_are_no_label_of_a_field(text):
    assert label_for(at(40, 50, text)) is None


@pytest.mark.parametrize(
    "question",
    [
        "What was the result in Parliament?",
        "When does it enter into force?",
        "At which session is the next vote?",
        "What is the date of the text?",
    ],
)
def test_a_question_about_something_else_is_no_label(question):
    assert label_for(at(40, 50, question)) is None


ASKED = ["On which day?", "At which session?", "Which majority was needed?"]


def with_labels(*questions: str, beside: str = "") -> list[list[str]]:
    """The words of each line that a question begins, with others far behind."""
    lines = [at(40, 50 + 20 * n, q) + at(300, 50 + 20 * n, beside) for n, q in enumerate(questions)]
    return [[word.text for word in line] for line in with_labels_for_questions(lines)]


def test_three_questions_are_labels_before_their_values():
    assert with_labels(*ASKED, beside="3812") == [
        ["Sitting date:", "3812"],
        ["Session:", "3812"],
        ["Voting rule:", "3812"],
    ]


def test_two_questions_stand_beside_any_sheet():
    assert with_labels(*ASKED[:2]) == [question.split() for question in ASKED[:2]]


def test_a_label_stands_where_its_question_did():
    found = with_labels_for_questions([at(40, 50 + 20 * n, q) for n, q in enumerate(ASKED)])
    assert (found[0][0].box, found[0][0].size) == ((40.0, 50.0, 101.0, 60.0), 10.0)


FORM = {
    "At which session?": "3812",
    "Which majority was needed?": "qualified majority",
    "What was voted on?": ACT,
    "When did the Council vote?": "6 February 2025",
    "What was the result?": "Adopted",
}


@pytest.mark.parametrize("below", [True, False], ids=["below", "beside"])
def test_the_fields_of_a_sheet_are_read_by_their_questions(below):
    words = []
    for n, (question, value) in enumerate(FORM.items()):
        words += at(40, 50 + 40 * n, question)
        words += at(40 if below else 240, 50 + 40 * n + 12 * below, value)
    fields = read(words)
    assert (fields.session_number, fields.voting_rule) == ("3812", "qualified_majority")
    assert (fields.subject, fields.result_words) == (ACT, "Adopted")
    assert fields.sitting_date.isoformat() == "2025-02-06"


def test_a_question_of_no_field_ends_the_value_above_it():
    words = at(40, 50, "Subject:") + at(140, 50, ACT)
    words += at(40, 62, "Who asked for it?") + at(40, 90, "Voting Rule:") + at(140, 90, "unanimity")
    words += at(40, 106, "Sitting date:") + at(140, 106, "06/02/2025")
    words += at(40, 122, "Final result:") + at(140, 122, "Adopted")
    assert read(words).subject == ACT
