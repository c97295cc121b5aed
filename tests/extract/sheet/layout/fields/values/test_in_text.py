"""The lines of a value make one text."""

import pytest

from extract.sheet.layout.fields.labels.label import labels_in_line
from extract.sheet.layout.fields.values.in_text import text_of, value_in_text, wrapped_text
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("upper", "lower", "text"),
    [
        ("repealing Directive 2001/95/", "EC", "repealing Directive 2001/95/EC"),
        ("PE-", "CONS 12/25", "PE-CONS 12/25"),
        ("between land-", "and sea", "between land- and sea"),
        ("on and/", "or", "on and/ or"),
    ],
)
def test_a_word_or_a_number_of_an_act_goes_on_on_the_next_line(upper, lower, text):
    assert text_of([at(40, 100, upper), at(40, 112, lower)]) == text


def test_a_text_goes_on_below_its_line_beside_which_another_column_has_a_label():
    words = [at(40, 100, "Title: REGULATION on"), at(40, 112, "honey from"), at(40, 124, "bees")]
    words[1] += at(300, 112, "Result: Adopted")
    subject, result = (labels_in_line(words[n], n, False) for n in (0, 1))
    labels = [*subject, *result]
    assert text_of(value_in_text(labels[0], words, labels)) == "REGULATION on honey from bees"


ACT = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on market"


def wrapped(*below: tuple[float, float, str], label: str = "Title of the act:") -> list[str]:
    """The lines of a subject right behind its label, with others below it."""
    first = at(40, 100, f"{label} {ACT}")
    on_lines = [first, *(at(x, y, text) for x, y, text in below)]
    (own,) = labels_in_line(first, 0, False)
    found = wrapped_text(own, on_lines, [own])
    return [" ".join(word.text for word in line) for line in found]


LONG = "surveillance and compliance of products and repealing Directive 2001/95/EC and another"
HEAD = (40, 140, "Details by Member State")


@pytest.mark.parametrize(
    ("below", "read"),
    [
        ([(40, 115, "surveillance of products"), HEAD], [ACT, "surveillance of products"]),
        ([(40, 115, LONG), (40, 130, "Union law")], [ACT, LONG, "Union law"]),
        ([(40, 115, "surveillance"), (40, 130, "Union law")], [ACT, "surveillance"]),
        ([(60, 115, "surveillance of products")], []),
        ([(40, 115, "Details by Member State")], []),
        ([(40, 135, "surveillance of products")], []),
    ],
    ids=["two lines", "three lines", "a last line", "farther in", "a heading", "far below"],
)
def test_a_subject_right_behind_its_label_goes_on_where_that_begins(below, read):
    assert wrapped(*below) == read
