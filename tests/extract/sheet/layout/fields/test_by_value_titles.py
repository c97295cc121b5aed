"""The title of a page is no label of what stands beside it."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.by_value import is_title
from extract.sheet.layout.fields.first_line import ValuePlace
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("line", "size", "title"), [(0, 14.0, True), (0, 10.0, False), (2, 14.0, False)]
)
def test_words_in_larger_type_above_all_labels_are_a_title(line, size, title):
    labels = find_labels(
        [list[Word](), *lines([*at(50, 40, "Session"), *at(120, 40, "3812")])], False
    )
    words = tuple(replace(word, size=size) for word in at(50, 10, "VOTING SHEET"))
    value = tuple(at(300, 10, "Council of the European Union"))
    assert is_title(ValuePlace(line, words, value), labels) is title
