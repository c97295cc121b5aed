"""What a text says that only one field says."""

import pytest

from extract.sheet.layout.fields.telling import begins_with_act


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Position of the Council at first reading with a view to the adoption of", True),
        ("Position of the Council at", True),
        ("POSITION OF THE COUNCIL AT FIRST READING", True),
        ("Position of the Council at its session", False),
        ("Position of the Council on the proposal", False),
        ("Position of the Council", False),
    ],
    ids=["whole", "on a narrow line", "in capitals", "at another time", "on", "alone"],
)
def test_the_position_of_the_council_at_first_reading_begins_an_act(text, begins):
    assert begins_with_act(text) is begins
