"""A lettered list of fields whose subject takes two lines is read as one of plain lines is."""

import pytest

from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

FIRST = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on the keeping of bees and"
SECOND = "the sale of honey"


@pytest.mark.parametrize("label", ["Title", "Subject"])
@pytest.mark.parametrize("step", [12, 14])
def test_the_subject_of_a_lettered_list_may_take_two_lines(label, step):
    listed = [
        "a) Session: 3547",
        "b) File: 2025/0429 (COD)",
        "c) Voting rule: qualified majority",
        f"d) {label}: {FIRST}",
        SECOND,
        "e) Date of the vote: 02/07/2026",
        "f) Final result: Adopted",
    ]
    words = [word for n, text in enumerate(listed) for word in at(40, 50 + step * n, text)]
    fields = read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    assert (fields.session_number, fields.subject) == ("3547", f"{FIRST} {SECOND}")
