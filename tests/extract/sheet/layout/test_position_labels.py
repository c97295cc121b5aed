"""Labels are the words that name a position, without a drawing beside them."""

import pytest

from extract.sheet.layout.position_labels import labels_on
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize("text", ["O Abstain", "0 Abstain", "Abstain O"])
def test_a_drawing_read_as_a_letter_is_no_part_of_a_label(text):
    (label,) = labels_on(lines(at(50, 100, text)), True)
    assert [word.text for word in label.words] == ["Abstain"]
