"""No way of reading a sheet takes the value of another thing for a field."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import lines
from tests.extract.sheet.layout.fields.test_by_value import ACT, beside

FIELDS = {
    "Sitting date:": "6 February 2025",
    "Item:": "2024/0126 (COD)",
    "Voting rule:": "qualified majority",
    "Subject:": ACT,
    "Final result:": "Adopted",
}


def read(label: str, value: str, lacking: str = "") -> SheetFields | None:
    """The fields of a sheet with one more line, in place of a field; None where it is refused."""
    values = {known: said for known, said in FIELDS.items() if known != lacking}
    words = beside({**values, label: value}, 150)
    try:
        return read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    except NoteRefusedError:
        return None


@pytest.mark.parametrize("label", ["Fax:", "Phone:", "Previous session:", "Room", "Page"])
def test_a_number_of_another_thing_is_no_session(label):
    fields = read(label, "3547")
    assert fields is None or fields.session_number is None


@pytest.mark.parametrize("label", ["Lead committee:", "Previous configuration:", "Working party"])
def test_another_body_is_no_configuration(label):
    fields = read(label, "Environment")
    assert fields is None or fields.configuration is None


@pytest.mark.parametrize("label", ["Coreper:", "Amendment 1:", "Position of Parliament"])
def test_the_result_of_another_vote_is_none(label):
    fields = read(label, "Adopted", lacking="Final result:")
    assert fields is None or fields.result_words != "Adopted"


@pytest.mark.parametrize("label", ["Deadline:", "Date of dispatch:", "Parliament:"])
def test_another_day_is_no_sitting_date(label):
    assert read(label, "1 June 2024", lacking="Sitting date:") is None


@pytest.mark.parametrize("label", ["Rule in Parliament:", "Previous voting rule:"])
def test_the_rule_of_another_vote_is_none(label):
    assert read(label, "unanimity", lacking="Voting rule:") is None


@pytest.mark.parametrize("label", ["Repealed act:", "Amended act:", "Related act:"])
def test_the_title_of_another_act_is_no_subject(label):
    assert read(label, ACT, lacking="Subject:") is None


@pytest.mark.parametrize("label", ["Previous document:", "Legal opinion:", "Report:"])
def test_another_paper_is_no_document_that_was_voted_on(label):
    fields = read(label, "11262/26")
    assert fields is None or fields.documents is None
