"""Fields as forms have them: labels below the line to write on, dots of lists before labels."""

import pytest

from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

ACT = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey"
FIELDS = {
    "Institution": "Council of the European Union",
    "Session": "3812",
    "Configuration": "Environment",
    "Item": "2024/0126 (COD)",
    "Voting Rule": "qualified majority",
    "Sitting date": "06/02/2025",
    "Subject": ACT,
}


def read(words: list[Word]) -> SheetFields:
    return read_fields(lines(words), FieldPage([], 600.0, "", False, 2))


def said(fields: SheetFields) -> tuple[object, ...]:
    return (fields.session_number, fields.configuration, fields.voting_rule, fields.subject)


READ = ("3812", "Environment", "qualified_majority", ACT)


def test_labels_may_stand_below_their_values():
    words: list[Word] = []
    for n, (label, value) in enumerate(FIELDS.items()):
        words += at(40, 50 + 40 * n, value) + at(40, 62 + 40 * n, label)
    assert said(read([*words, *at(40, 350, "Final result: Adopted")])) == READ


def test_two_lines_above_a_label_are_its_value():
    words: list[Word] = []
    for n, (label, value) in enumerate(FIELDS.items()):
        words += at(40, 50 + 40 * n, value) + at(40, 62 + 40 * n, label)
    words = [word for word in words if word.middle < 290]
    words += at(40, 290, ACT) + at(40, 302, "and jams") + at(40, 314, "Subject")
    read_there = read([*words, *at(40, 350, "Final result: Adopted")])
    assert read_there.subject == f"{ACT} and jams"


@pytest.mark.parametrize("dot", ["• ", "– ", ""], ids=["a dot", "a dash", "a dot that is drawn"])
def test_a_text_may_go_on_below_the_dot_before_its_label(dot):
    words: list[Word] = []
    for n, (label, value) in enumerate(FIELDS.items()):
        words += at(40 if dot else 48, 50 + 16 * n, f"{dot}{label}: {value}")
    words += at(40, 62 + 16 * 6, "and jams") + at(40, 190, f"{dot}Final result: Adopted")
    assert read(words).subject == f"{ACT} and jams"


def test_dots_that_lead_to_a_colon_are_the_labels():
    words: list[Word] = []
    for n, (label, value) in enumerate([*FIELDS.items(), ("Final result", "Adopted")]):
        words += at(40, 50 + 16 * n, f"{label} {'.' * (16 - len(label))}:")
        words += at(160, 50 + 16 * n, value)
    assert said(read(words)) == READ


def test_a_label_that_no_list_has_may_stand_below_its_value_where_others_do():
    words: list[Word] = []
    for n, (label, value) in enumerate(FIELDS.items()):
        unknown = {"Voting Rule": "What was needed", "Subject": "What it is about"}
        words += at(40, 50 + 40 * n, value) + at(40, 62 + 40 * n, unknown.get(label, label))
    assert said(read([*words, *at(40, 350, "Final result: Adopted")])) == READ


def test_words_of_a_table_beside_a_form_are_no_line_of_a_value():
    words = at(400, 200, "cast")
    for n, (label, value) in enumerate(FIELDS.items()):
        words += at(40, 50 + 40 * n, value) + at(40, 62 + 40 * n, label)
    assert said(read([*words, *at(40, 350, "Final result: Adopted")])) == READ
