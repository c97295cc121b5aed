"""A label that speaks of another thing tells no field, whatever stands behind it."""

import pytest

from extract.sheet.layout.fields.by_value import labels_by_value
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.words import lines
from tests.extract.sheet.layout.fields.test_by_value import ACT, beside

LABELLED = {
    "Sitting date:": "6 February 2025",
    "Item:": "2024/0126 (COD)",
    "Voting rule:": "qualified majority",
    "Subject:": ACT,
}


def named(label: str, value: str) -> set[str]:
    """The fields that are told by their value on a sheet with one more line."""
    typed = lines(beside({**LABELLED, label: value}, 150))
    labels = find_labels(typed, False)
    return {found.name for found in labels_by_value(typed, labels, False)}


@pytest.mark.parametrize(
    "label", ["Phone:", "Room:", "Page:", "Register number:", "Previous session:", "Coreper:"]
)
def test_a_number_behind_a_label_of_another_thing_is_no_session(label):
    assert "session" not in named(label, "3547")


@pytest.mark.parametrize(
    "label",
    ["Position of the Parliament:", "Coreper:", "Amendment 1:", "First reading:", "Previous vote:"],
)
def test_what_another_body_or_vote_came_to_is_no_result(label):
    assert "final_result" not in named(label, "Adopted")


@pytest.mark.parametrize(
    ("label", "value", "field"),
    [
        ("Previous configuration:", "Environment", "configuration"),
        ("Lead committee:", "Environment", "configuration"),
        ("Previous document:", "PE-CONS 12/25", "documents"),
        ("Legal opinion:", "11262/26", "documents"),
    ],
)
def test_the_value_of_another_thing_is_no_field(label, value, field):
    assert field not in named(label, value)
