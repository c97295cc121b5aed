"""A value that ends close before the label of the next cell is its own label's, or refuses."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

ACT = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey"


def read(words: list[Word]) -> SheetFields | None:
    try:
        return read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    except NoteRefusedError:
        return None


def with_cells(*cells: tuple[float, str, float, tuple[str, ...]]) -> list[Word]:
    """The words of a sheet with some labels and their values beside one another."""
    words = [*at(40, 50, "Date"), *at(130, 50, "6 February 2025")]
    words += [*at(300, 50, "Result"), *at(390, 50, "Adopted")]
    words += [*at(40, 66, "Subject"), *at(130, 66, ACT)]
    for x, label, behind, value in cells:
        words += at(x, 90, label)
        for place, line in enumerate(value):
            words += at(behind, 90 + 11 * place, line)
    return words


@pytest.mark.parametrize("white", [3, 5, 8])
def test_documents_close_before_the_next_label_are_not_left_out(white):
    fields = read(
        with_cells(
            (40, "Item", 70, ("2025/0429", "(COD)")),
            (180, "Document voted on", 275, ("11261/26+ADD1",)),
            (340 + white, "Majority required", 440, ("qualified", "majority")),
        )
    )
    assert fields is None or fields.documents == "11261/26+ADD1"
