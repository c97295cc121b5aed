"""Which cells of a line name a Member State."""

import pytest

from extract.sheet.layout.named_cells import names_on
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Česko (Czechia)", "CZ"),
        ("MALTA (MT)", "MT"),
        ("IE – ÉIRE/IRELAND", "IE"),
        ("GR ΕΛΛΑΔΑ", "EL"),
        ("Česko (Malta)", None),
        ("Česko (CZ) against", None),
    ],
)
def test_a_state_may_be_named_twice_or_with_its_code(text, code):
    found = [name.state.code for name in names_on(lines(at(50, 100, text))) if name.state]
    assert found == ([code] if code else [])


def test_a_mark_before_a_name_is_no_part_of_it():
    (name,) = names_on(lines(at(50, 100, "△ LUXEMBOURG")))
    assert (name.text, name.box[0]) == ("LUXEMBOURG", 58.0)
