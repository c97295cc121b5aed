"""A value ends before the heading of the section below it, and nowhere else."""

import pytest

from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.layout.fields.values.sections import is_heading, without_next_section
from extract.sheet.words import lines
from tests.extract.sheet.layout.fields.values.test_values import read
from tests.extract.sheet.layout.typed import TEN, at

SUBJECT = FieldLabel(
    "subject", (40.0, 50.0, 75.0, 60.0), TEN, 0, tuple(at(40, 50, "Subject")), False, True
)


def kept(*placed: tuple[float, str], beside: str = "") -> list[str]:
    """The lines of a subject beside its label that are left, each so far down; other words stand
    far behind the last."""
    value = lines([word for y, text in placed for word in at(140, y, text)])
    more = at(400, placed[-1][0], beside) if placed else []
    on_lines = lines([*SUBJECT.words, *(word for line in value for word in line), *more])
    left = without_next_section(SUBJECT, [SUBJECT], {"subject": value}, on_lines)
    return [" ".join(word.text for word in line) for line in left]


TITLE = [(50.0, "REGULATION on honey"), (62.0, "and jams")]
"""On lines 12 points apart."""
READ = [text for _, text in TITLE]


@pytest.mark.parametrize(
    ("away", "ends"), [(30, True), (16, True), (15, False), (12, False)], ids=str
)
def test_the_head_of_the_first_of_two_tables_below_a_value_is_none_of_it(away, ends):
    left = kept(*TITLE, (62 + away, "Votes of the members"), beside="Totals")
    assert left == [*READ, *([] if ends else ["Votes of the members"])]


@pytest.mark.parametrize(
    ("x", "ends"), [(40, True), (30, True), (60, False), (140, False)], ids=str
)
def test_a_heading_at_the_labels_or_before_them_is_no_value_of_their_column(x, ends):
    names = {"item": "2024/0126 (COD)", "documents": "5171/25", "rule": "qualified majority"}
    column = [
        FieldLabel(name, (50.0, 50.0 + 14 * n, 90.0, 60.0 + 14 * n), TEN, n, (), False, True)
        for n, name in enumerate(names)
    ]
    found = {name: [at(140, 50 + 14 * n, text)] for n, (name, text) in enumerate(names.items())}
    found["rule"].append(at(x, 92, "Results"))
    on_lines = [line for value in found.values() for line in value]
    left = without_next_section(column[-1], column, found, on_lines)
    assert len(left) == (1 if ends else 2)


@pytest.mark.parametrize("note", ["Text with EEA relevance", "Directive 2001/110/EC", "(recast)"])
def test_a_last_line_alone_is_of_the_value_though_it_stands_off(note):
    assert kept(*TITLE, (92, note)) == [*READ, note]


def test_the_lines_of_a_value_that_all_stand_as_far_apart_are_of_it():
    texts = ["REGULATION on honey", "Directive on jams", "Decision on pies"]
    assert kept(*((50.0 + 20 * n, text) for n, text in enumerate(texts)), beside="Totals") == texts


def test_a_value_of_two_lines_that_stand_apart_tells_no_step_of_its_own():
    texts = ["REGULATION on honey", "Directive on jams"]
    assert kept(*((50.0 + 30 * n, text) for n, text in enumerate(texts)), beside="Totals") == texts


def test_a_value_of_one_line_or_none_is_left_as_it_is():
    assert kept(TITLE[0]) == READ[:1]
    assert kept() == []


@pytest.mark.parametrize(
    "text", ["II. Conditions", "B. Annexes", "A. Fees", "V. Garbage", "Table of"]
)
def test_a_line_of_a_value_may_begin_like_the_number_of_a_section(text):
    assert is_heading(at(40, 62, text), at(40, 50, "REGULATION on honey")) is False


def test_a_subject_keeps_a_second_line_that_begins_with_a_number():
    words = at(40, 50, "Voting Rule:") + at(140, 50, "unanimity")
    words += at(40, 66, "Subject:") + at(140, 66, "REGULATION on annex") + at(140, 78, "II. Fees")
    words += at(40, 94, "Sitting date:") + at(140, 94, "06/02/2025")
    words += at(40, 110, "Final result:") + at(140, 110, "Adopted")
    assert read(words).subject == "REGULATION on annex II. Fees"


def test_values_right_behind_their_labels_are_no_column_by_chance():
    texts = [("item", "File of this", "9/26"), ("rule", "Voting rules", "unanimity")]
    texts.append(("subject", "Title of it:", "REGULATION"))
    column, found = [], {}
    for n, (name, label, value) in enumerate(texts):
        words = at(40, 50 + 14 * n, label)
        box = (40.0, words[0].box[1], words[-1].box[2], words[0].box[3])
        column.append(FieldLabel(name, box, TEN, n, tuple(words), True, True))
        found[name] = [at(box[2] + 4, 50 + 14 * n, value)]
    found["subject"].append(at(40, 90, "on honey"))
    on_lines = [line for value in found.values() for line in value]
    assert len(without_next_section(column[-1], column, found, on_lines)) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [("For information: http://www.europa.eu/vote", True), ("see http://europa.eu/vote", False)],
)
def test_an_address_is_no_value_where_its_line_is_whole(text, told):
    assert is_heading(at(40, 62, text), at(40, 50, "REGULATION on honey")) is told


@pytest.mark.parametrize("text", ["(a) Member States", "b) Totals", "2) Votes cast"])
def test_a_counted_line_heads_what_follows_in_a_picture_too(text):
    assert is_heading(at(40, 62, text), at(40, 50, "REGULATION on honey"))
