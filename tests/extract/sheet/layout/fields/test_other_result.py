"""Another word may be the label of the result where the one that was taken is a title."""

import pytest

from extract.records import Box
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

FIELDS = {
    "Item:": "2024/0126 (COD)",
    "Voting rule:": "qualified majority",
    "Subject:": "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey",
    "Sitting date:": "06/02/2025",
}


def other(head: str, word: str) -> Box | None:
    """The place of the other label on a sheet with a head above its fields and a word below."""
    words, y = at(40, 40, head), 60
    for label, value in FIELDS.items():
        y += 16
        words += at(40, y, label) + at(140, y, value)
    words += at(40, 200, word)
    return read_fields(lines(words), FieldPage([], 600.0, "", False, 2)).other_result_box


@pytest.mark.parametrize(
    ("head", "word", "found"),
    [
        ("RESULT OF THE VOTE", "Decision", True),
        ("RESULT OF THE VOTE:", "Decision", False),
        ("RESULT OF THE VOTE", "Signature", False),
        ("VOTING RESULT", "Conclusion", True),
    ],
    ids=["a title", "a label with a colon", "no word for a result", "a label of one word"],
)
def test_a_word_for_a_result_beside_a_title_may_be_the_label(head, word, found):
    (box,) = (each.box for each in at(40, 200, word))
    assert other(head, word) == (box if found else None)
