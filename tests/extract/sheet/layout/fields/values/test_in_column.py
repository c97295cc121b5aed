"""The words of a line in the column of a label, where a value ends close before the next."""

import pytest

from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.layout.fields.values.in_column import in_columns, words_in_column
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.fields.values.test_values import ACT, read
from tests.extract.sheet.layout.typed import TEN, at

HEADS = {"configuration": 40.0, "sitting_date": 140.0, "rule": 260.0}
TEXTS = ("Configuration", "Date", "Rule")
VALUES = ("Environment Council", "6 May 2025", "unanimity")
"""The first ends 2 points before the second begins."""


def heads(count: int = 3) -> list[FieldLabel]:
    """Labels beside one another on the first line, of which so many count."""
    found = []
    for (name, x), text in list(zip(HEADS.items(), TEXTS, strict=True))[:count]:
        words = at(x, 50, text)
        found.append(
            FieldLabel(name, (x, 50.0, words[0].box[2], 60.0), TEN, 0, (*words,), False, True)
        )
    return found


def values(*places: float) -> list[Word]:
    return [word for x, text in zip(places, VALUES, strict=False) for word in at(x, 64, text)]


@pytest.mark.parametrize(
    ("places", "count", "told"),
    [
        ((40.0, 140.0, 260.0), 3, True),
        ((40.5, 140.5, 259.5), 3, True),
        ((40.0, 142.0, 260.0), 3, False),
        ((40.0, 140.0), 3, False),
        ((40.0, 140.0), 2, False),
    ],
    ids=["below each", "nearly", "one beside", "one without a value", "two labels"],
)
def test_values_begin_where_three_labels_do_or_they_are_no_columns(places, count, told):
    assert in_columns(heads(count)[0], values(*places), heads(count)) is told


@pytest.mark.parametrize(
    ("second", "told"), [("6 May 2025", True), ("Council of the", False)], ids=["its own", "none"]
)
def test_two_labels_are_columns_where_each_value_says_what_such_a_field_says(second, told):
    line = at(40, 64, "Environment") + at(140, 64, second)
    assert in_columns(heads(2)[0], line, heads(2)) is told


def test_a_label_on_another_line_heads_none_of_these_columns():
    *level, other = heads()
    below = FieldLabel(other.name, other.box, TEN, 4, other.words, False, True)
    assert in_columns(level[0], values(*HEADS.values()), [*level, below]) is False


def column_of(place: int, *places: float) -> list[str] | None:
    """The words below a label on a line whose values begin there."""
    labels, line = heads(), values(*places)
    on_lines = lines([*(word for label in labels for word in label.words), *line])
    right = (*HEADS.values(), 600.0)[place + 1]
    free = [word for word in on_lines[1] if word.box[0] < right]
    found = words_in_column(labels[place], 1, free, on_lines, labels)
    return None if found is None else [word.text for word in found]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_each_label_has_the_value_below_it_though_one_ends_close_before_the_next(place):
    assert column_of(place, *HEADS.values()) == VALUES[place].split()


def test_a_text_that_runs_through_a_column_is_none_of_its_label():
    assert column_of(1, 40.0, 138.0, 260.0) is None


def test_a_long_configuration_close_before_the_date_is_read_as_both():
    words = at(40, 50, "Configuration") + at(140, 50, "Date") + at(260, 50, "Voting rule")
    words += at(40, 64, VALUES[0]) + at(140, 64, VALUES[1]) + at(260, 64, VALUES[2])
    words += at(40, 90, "Subject:") + at(120, 90, ACT)
    words += at(40, 110, "Final result:") + at(120, 110, "Adopted")
    fields = read(words)
    assert (fields.configuration, fields.voting_rule) == ("Environment Council", "unanimity")
    assert fields.sitting_date.isoformat() == "2025-05-06"
