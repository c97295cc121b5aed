"""A second line of a value in brackets, a label within, is a line of that value."""

import pytest

from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.words import lines
from tests.extract.sheet.layout.fields.test_second_lines import FIELDS
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    "second", ["(Document: 11261/26+ADD1)", "(Documents: 11261/26, 11262/26)", "(Doc. 11261/26)"]
)
def test_documents_in_brackets_below_the_item_leave_the_next_field_its_value(second):
    words, y = [], 50.0
    for label, value in FIELDS.items():
        words += at(40, y, label) + at(140, y, value)
        if label == "Item:":
            y += 12
            words += at(140, y, second)
        y += 16
    fields = read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    assert (fields.item, fields.voting_rule) == ("2024/0126 (COD)", "qualified_majority")
    assert fields.documents is not None
    assert fields.documents.startswith("11261/26")
