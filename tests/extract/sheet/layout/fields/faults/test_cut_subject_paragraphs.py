"""A further paragraph of the subject, below it in its own column, is not lost."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

FIRST = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey"


@pytest.mark.parametrize("white", [20, 26, 40])
@pytest.mark.parametrize(
    "further",
    [
        "as amended by the European Parliament on 3 June 2026",
        "(first reading)",
        "- Adoption of the legislative act",
    ],
)
def test_a_further_paragraph_of_the_subject_is_not_lost(further, white):
    words = [*at(40, 50, "Item:"), *at(140, 50, "2025/0429 (COD)")]
    words += [*at(40, 64, "Voting rule:"), *at(140, 64, "qualified majority")]
    words += [*at(40, 78, "Subject:"), *at(140, 78, FIRST), *at(140, 78 + white, further)]
    below = 78 + white + 16
    words += [*at(40, below, "Sitting date:"), *at(140, below, "02/07/2026")]
    words += [*at(40, below + 14, "Final result:"), *at(140, below + 14, "Adopted")]
    try:
        subject = read_fields(lines(words), FieldPage([], 600.0, "", False, 2)).subject
    except NoteRefusedError:
        return
    assert subject.endswith(further.lstrip("- "))
