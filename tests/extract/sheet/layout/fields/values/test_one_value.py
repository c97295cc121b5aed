"""What stands far behind a label may be of another column of the page."""

import pytest

from tests.extract.sheet.layout.fields.values.test_values import KNOWN, USUAL, read, told
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize("lower", [0, 7], ids=["on its line", "a little lower"])
def test_the_head_of_a_legend_far_behind_a_label_is_no_value(lower):
    words, y = [], 50.0
    for label, (value, *_) in USUAL.items():
        words += at(40, y, label)
        if label == "Item:":
            words += at(420, y + lower, "Key:")
        else:
            words += at(140, y, value)
        y += 16
    assert told(read(words)) == [*KNOWN[:2], None, KNOWN[3]]


def test_a_value_far_behind_its_label_may_end_its_line_with_the_word_before_its_documents():
    words, y = [], 50.0
    for label, (value, *_) in USUAL.items():
        words += at(40, y, label)
        if label == "Item:":
            words += at(420, y, "2024/0126 (COD) (Document:") + at(420, y + 12, "5171/25)")
            y += 12
        else:
            words += at(140, y, value)
        y += 16
    found = read(words)
    assert (told(found), found.documents) == (KNOWN, "5171/25")
