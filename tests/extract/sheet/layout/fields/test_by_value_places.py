"""Where a value without a known label is taken for that of a field, and where it is not."""

import pytest

from extract.sheet.layout.fields.by_value import labels_by_value
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.fields.test_by_value import ACT, UNKNOWN, beside
from tests.extract.sheet.layout.typed import at

ITEM = "2024/0126 (COD)"
FIELDS = {"Date": "6 February 2025", "Matter at hand": ITEM, "Subject": ACT}


def found(words: list[Word]) -> list[tuple[str, str]]:
    """The labels that values tell beside those that are known, with their words."""
    on_lines = lines(words)
    labels = labels_by_value(on_lines, find_labels(on_lines, False), False)
    return [(label.name, " ".join(word.text for word in label.words)) for label in labels]


@pytest.mark.parametrize("label", ["Meeting :", "Name of the formation of :"])
def test_a_colon_drawn_by_itself_is_of_the_label(label):
    (told,) = labels_by_value(lines(at(40, 50, f"{label} {UNKNOWN['Assembly']}")), [], False)
    assert (told.name, told.words[-1].text, told.colon) == ("configuration", ":", True)


@pytest.mark.parametrize("foot", ["Voting sheet – 2024/0126 (COD)", "- 2024/0126 (COD)"])
def test_an_item_that_stands_again_behind_a_dash_at_the_foot_leaves_its_field(foot):
    assert found(beside(FIELDS) + at(40, 700, foot)) == [("item", "Matter at hand")]


def test_an_item_that_stands_again_behind_a_label_at_the_foot_leaves_its_field():
    foot = at(40, 700, "Reference") + at(140, 700, ITEM)
    assert found(beside(FIELDS) + foot) == [("item", "Matter at hand")]


def test_another_item_behind_a_label_at_the_foot_leaves_none():
    foot = at(40, 700, "Reference") + at(140, 700, "2025/0001 (COD)")
    assert found(beside(FIELDS) + foot) == []


def test_a_subject_right_below_a_row_of_a_table_is_one():
    words = at(40, 50, "Malta") + at(140, 50, "0,12") + at(40, 62, ACT)
    assert found(words) == [("subject", "")]
