"""The documents that end a list of fields are not lost."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

LISTED = {
    "Session": "3812",
    "Item": "2024/0126 (COD)",
    "Voting rule": "qualified majority",
    "Subject": "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey",
    "Sitting date": "06/02/2025",
    "Final result": "Adopted",
    "Text": "11261/26+ADD1",
}


def documents(*listed: str) -> str | None:
    """What is read for the documents of a list above the number of the note, or `refused`."""
    words = [word for n, text in enumerate(listed) for word in at(40, 50 + 14 * n, text)]
    words += at(40, 780, "11513/26") + at(500, 780, "2")
    try:
        return read_fields(lines(words), FieldPage([], 600.0, "", False, 2)).documents
    except NoteRefusedError:
        return "refused"


@pytest.mark.parametrize("sign", ["", "• "], ids=["lines", "bullets"])
def test_documents_behind_a_short_label_at_the_end_of_a_list_are_not_left_out(sign):
    found = documents(*(f"{sign}{label}: {value}" for label, value in LISTED.items()))
    assert found in ("11261/26+ADD1", "refused")


def test_documents_behind_a_short_label_at_the_end_of_numbered_fields_are_not_left_out():
    numbered = enumerate(LISTED.items(), 1)
    found = documents(*(f"{n}. {label}: {value}" for n, (label, value) in numbered))
    assert found in ("11261/26+ADD1", "refused")
