"""What stands below a value in its own column is a part of it, or the sheet is refused."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

FIELDS = {
    "Session:": "3812",
    "Configuration:": "Environment",
    "Item:": "2024/0126 (COD)",
    "Voting Rule:": "qualified majority",
    "Subject:": "REGULATION on honey",
    "Sitting date:": "06/02/2025",
    "Final result:": "Adopted",
}


def read(values: dict[str, str], label: str, second: str, down: float) -> SheetFields | None:
    """The fields of a sheet with a second line below one value; None where it is refused."""
    words, y = [], 50.0
    for name, value in (FIELDS | values).items():
        words += at(40, y, name) + at(140, y, value)
        if name == label:
            y += down
            words += at(140, y, second)
        y += 16
    try:
        return read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    except NoteRefusedError:
        return None


@pytest.mark.parametrize("down", [12, 16, 22])
@pytest.mark.parametrize(
    "second",
    ["(annulled on 3 July 2026)", "vote void", "subject to confirmation", "in part: Article 3 not"],
)
def test_a_second_line_of_the_result_is_not_left_out(second, down):
    fields = read({}, "Final result:", second, down)
    assert fields is None or fields.result_words != "Adopted"


@pytest.mark.parametrize(
    ("label", "value", "second"),
    [
        ("Item:", "2024/0126 (COD)", "2024/0127 (COD)"),
        ("Session:", "3812", "3813"),
        ("Configuration:", "Economic and Financial Affairs", "(Budget)"),
        ("Voting Rule:", "qualified majority", "(at least 72 % of the members)"),
        ("Sitting date:", "06/02/2025", "07/02/2025"),
        ("Item:", "2024/0126 (COD) (Documents: 11261/26,", "11262/26)"),
    ],
)
def test_a_second_line_of_a_value_set_apart_is_not_left_out(label, value, second):
    fields = read({label: value}, label, second, 24)
    assert fields is None or (
        second.strip("()") not in fields.subject and second.strip("()") in repr(fields)
    )
