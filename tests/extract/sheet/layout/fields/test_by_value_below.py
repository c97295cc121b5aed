"""A label of another thing below a value tells no field either."""

from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.fields.test_by_value import ACT
from tests.extract.sheet.layout.typed import at

VALUES = {
    "Body": "Council of the European Union",
    "Gathering": "3547",
    "Setting": "Environment",
    "Dossier code": "2025/0429 (COD)",
    "How decided": "qualified majority",
    "What it is about": ACT,
    "Took place on": "02/07/2026",
    "Came to": "Adopted",
}


def small(words: list[Word]) -> list[Word]:
    """Words in the type of labels."""
    return [replace(word, size=7.0, font="Light") for word in words]


def read(changed: dict[str, str]) -> SheetFields | None:
    """The fields of a form whose labels stand below their values; None where it is refused."""
    words: list[Word] = []
    for n, (label, value) in enumerate(VALUES.items()):
        words += [replace(word, font="Bold") for word in at(40, 50 + 34 * n, value)]
        words += small(at(40, 61 + 34 * n, changed.get(label, label)))
    try:
        return read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    except NoteRefusedError:
        return None


def test_the_fields_of_a_form_whose_labels_stand_below_are_read_by_their_values():
    fields = read({})
    assert fields is not None
    assert (fields.session_number, fields.configuration) == ("3547", "Environment")
    assert (fields.voting_rule, fields.result_words) == ("qualified_majority", "Adopted")


@pytest.mark.parametrize("label", ["Previous session", "Phone", "Room"])
def test_a_number_above_a_label_of_another_thing_is_no_session(label):
    fields = read({"Gathering": label})
    assert fields is None or fields.session_number is None


def test_a_configuration_above_a_label_of_another_thing_is_none():
    fields = read({"Setting": "Lead committee"})
    assert fields is None or fields.configuration is None


@pytest.mark.parametrize("label", ["Coreper", "Result in Parliament", "Amendment 1"])
def test_a_result_above_a_label_of_another_thing_is_none(label):
    fields = read({"Came to": label})
    assert fields is None or fields.result_words != "Adopted"
