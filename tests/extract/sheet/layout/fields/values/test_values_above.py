"""Values above their labels, as forms have them."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.values.values import values_above, values_of
from extract.sheet.words import lines
from tests.extract.sheet.layout.fields.values.test_values import ACT, read
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("lower", "session"), [("Affairs", "3875"), ("", "")], ids=["on two lines", "on one line"]
)
def test_a_value_far_above_its_label_is_level_with_one_on_more_lines_beside_it(lower, session):
    words = at(40, 50, "3875") + at(140, 50, "Economic and Financial") + at(140, 62, lower)
    on_lines = lines([*words, *at(40, 96, "Session"), *at(140, 96, "Configuration")])
    above = values_above(on_lines, find_labels(on_lines, False), [], 600.0, {})
    assert " ".join(word.text for line in above["session"] for word in line) == session


def test_the_act_stands_below_its_label_on_a_form_whose_other_labels_stand_below_their_values():
    words = at(40, 20, "Council of the European Union - General Secretariat")
    words += at(40, 40, "Subject") + at(40, 52, ACT)
    for row, value in enumerate(("3812", "qualified majority", "06/02/2025", "2024/0126 (COD)")):
        label = ("Session", "Voting rule", "Sitting date", "Item")[row]
        words += at(40, 90 + 30 * row, value) + at(40, 101 + 30 * row, label)
    found = read([*words, *at(40, 220, "Result: Adopted")])
    assert (found.subject, found.session_number, found.item) == (ACT, "3812", "2024/0126 (COD)")


@pytest.mark.parametrize(
    ("over", "subject"),
    [
        ("Council of the European Union", ACT),
        ("Council conclusions on honey", "Council conclusions on honey"),
        ("", ACT),
    ],
    ids=["the letterhead", "the subject", "nothing"],
)
def test_an_act_below_a_subject_is_another_fields_where_one_stands_above(over, subject):
    on_lines = lines([*at(40, 20, over), *at(40, 32, "Subject"), *at(40, 44, ACT)])
    found = values_of(on_lines, find_labels(on_lines, False), [], 600.0)
    said = {" ".join(w.text for line in way["subject"] for w in line) for way in found}
    assert said == {ACT, subject}


@pytest.mark.parametrize(
    ("beside", "value"),
    [("Session", "Environment"), ("", "3812 Environment")],
    ids=["label", "none"],
)
def test_a_value_close_before_one_is_that_of_the_label_below_it(beside, value):
    on_lines = lines([*at(40, 50, "3812 Environment"), *at(62, 62, "Configuration")])
    labels = find_labels(on_lines, False)
    more = find_labels(lines(at(30, 62, beside)), False) if beside else []
    found = values_above(
        on_lines, [*labels, *(replace(each, line=1) for each in more)], [], 600.0, {}
    )
    assert " ".join(word.text for word in found["configuration"][0]) == value
