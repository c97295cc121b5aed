"""In a list set close, the line above a subject is another field and no line of it."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

ACT = "COUNCIL DECISION on guidelines for the employment policies of the Member States"
LISTED = {
    "Result of the vote": "Adopted",
    "Item": "2025/0429 (COD)",
    "Meeting date": "02/07/2026",
    "Act": ACT,
    "Voting rule": "qualified majority",
}


def listed(label: str) -> list[Word]:
    """A list of fields whose labels are bold, each with its value close behind; the subject has
    this label."""
    words: list[Word] = []
    for n, (known, value) in enumerate(LISTED.items()):
        own = at(40, 50 + 14 * n, label if known == "Act" else known)
        said = at(own[-1].box[2] + 3, 50 + 14 * n, value)
        words += [replace(word, font="Bold") for word in own]
        words += [replace(word, font="Light") for word in said]
    return words


@pytest.mark.parametrize("label", ["Act", "Name", "Long title", "Voted act"])
def test_a_subject_close_below_another_field_is_known_by_its_value(label):
    fields = read_fields(lines(listed(label)), FieldPage([], 600.0, "", False, 2))
    assert fields.subject == ACT
    assert fields.sitting_date.isoformat() == "2026-07-02"
