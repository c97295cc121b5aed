"""A value ends before the heading of the section below it, and nowhere else."""

import pytest

from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.layout.fields.values.sections import without_next_section
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import TEN, at

SUBJECT = FieldLabel(
    "subject", (40.0, 50.0, 75.0, 60.0), TEN, 0, tuple(at(40, 50, "Subject")), False, True
)


def kept(*placed: tuple[float, str]) -> list[str]:
    """The lines of a subject beside its label that are left, each so far down."""
    value = lines([word for y, text in placed for word in at(140, y, text)])
    left = without_next_section(SUBJECT, [SUBJECT], {"subject": value})
    return [" ".join(word.text for word in line) for line in left]


TITLE = [(50.0, "REGULATION on honey"), (62.0, "and jams")]
"""On lines 12 points apart."""


@pytest.mark.parametrize(
    ("away", "ends"), [(30, True), (16, True), (15, False), (12, False)], ids=str
)
def test_a_heading_farther_off_than_the_lines_of_a_value_is_none_of_it(away, ends):
    left = kept(*TITLE, (62 + away, "Votes of the members"))
    assert left == ["REGULATION on honey", "and jams", *([] if ends else ["Votes of the members"])]


@pytest.mark.parametrize("note", ["(Text with EEA relevance)", "amending Directive 2001/110/EC"])
def test_what_begins_with_no_capital_is_of_the_value_though_it_stands_off(note):
    assert kept(*TITLE, (92, note)) == ["REGULATION on honey", "and jams", note]


def test_the_lines_of_a_value_that_all_stand_as_far_apart_are_of_it():
    texts = ["REGULATION on honey", "Directive on jams", "Decision on pies"]
    assert kept(*((50.0 + 20 * n, text) for n, text in enumerate(texts))) == texts


def test_a_value_of_two_lines_that_stand_apart_tells_no_step_of_its_own():
    texts = ["REGULATION on honey", "Directive on jams"]
    assert kept(*((50.0 + 30 * n, text) for n, text in enumerate(texts))) == texts


def test_a_value_of_one_line_or_none_is_left_as_it_is():
    assert kept(TITLE[0]) == ["REGULATION on honey"]
    assert kept() == []
