"""Tables of fields one below the other have columns of values of their own."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.values.value_columns import lines_beside, right_of, up_to_gap
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

ACT = ["REGULATION OF THE EUROPEAN PARLIAMENT", "AND OF THE COUNCIL on honey"]


def sheet() -> list[Word]:
    """A table with values at 90, and below it one whose labels reach to 148, with values at 160."""
    words = at(40, 50, "Session:") + at(90, 50, "3812")
    words += at(90, 64, ACT[0]) + at(40, 70, "Subject:") + at(90, 76, ACT[1])
    words += at(40, 90, "Item:") + at(90, 90, "2024/0126 (COD)")
    words += at(40, 130, "Voting Rule:") + at(160, 130, "unanimity")
    words += at(40, 144, "Council configuration:") + at(160, 144, "Environment")
    words += at(40, 158, "Sitting date:") + at(160, 158, "06/02/2025")
    return words + at(40, 172, "Final result:") + at(160, 172, "Adopted")


def test_the_end_of_a_name_that_was_moved_up_is_of_its_value_though_beyond_the_page():
    words = at(500, 50, "Meeting as: Employment, Social Policy,") + at(500, 62, "Health and")
    words += at(553, 62, "Consumer Affairs") + [w for w in sheet() if w.text != "Environment"]
    words = [w for w in words if w.text not in ("Council", "configuration:")]
    fields = read_fields(lines(words), FieldPage([], 700.0, "", False, 2))
    assert fields.configuration == "Employment, Social Policy, Health and Consumer Affairs"


def test_a_label_at_the_middle_of_two_lines_has_both_above_a_table_with_wider_labels():
    fields = read_fields(lines(sheet()), FieldPage([], 600.0, "", False, 2))
    assert fields.subject == " ".join(ACT)
    assert (fields.session_number, fields.item) == ("3812", "2024/0126 (COD)")
    assert (fields.voting_rule, fields.result_words) == ("unanimity", "Adopted")
    assert fields.configuration == "Environment"


def test_the_lines_beside_labels_are_told_by_the_labels_above_and_below_each():
    on_lines = lines(sheet())
    labels = find_labels(on_lines, False)
    beside = lines_beside(labels, on_lines, labels, [], 600.0)
    assert [middle for _, middle in beside] == [55.0, 69.0, 81.0, 95.0, 135.0, 149.0, 163.0, 177.0]


def test_a_label_far_below_another_makes_no_column_with_it():
    words = at(40, 50, "Subject: REGULATION on honey") + at(300, 66, "jams")
    words += at(290, 34, "Session: 3812") + at(290, 500, "Final result: Adopted")
    on_lines = lines(words)
    labels = find_labels(on_lines, False)
    subject = next(label for label in labels if label.name == "subject")
    assert right_of(subject, subject.line + 1, on_lines, labels, [], 600.0) == 600.0


def test_a_value_that_begins_where_the_label_above_it_does_is_not_that_of_its_neighbour():
    words = at(40, 50, "INSTITUTION") + at(190, 50, "SESSION")
    words += at(40, 64, "Council of the European Union") + at(190, 64, "3655")
    on_lines = lines(words)
    labels = find_labels(on_lines, False)
    institution = next(label for label in labels if label.name == "institution")
    assert right_of(institution, 1, on_lines, labels, [], 600.0) == 189.0


def test_lines_of_capitals_that_a_picture_shows_low_belong_to_a_label_at_their_middle():
    words = at(40, 111, "Subject:")
    for n, line in enumerate([*ACT, "on jams", "and jellies"]):
        words += [replace(w, size=6.0) for w in at(90, 96 + 10 * n, line)]
    words += at(40, 150, "Item:") + at(90, 150, "2024/0126 (COD)")
    on_lines = lines(words)
    labels = find_labels(on_lines, True)
    beside = lines_beside(labels, on_lines, labels, [], 600.0)
    assert [middle for _, middle in beside] == [101.0, 111.0, 121.0, 131.0, 155.0]


def test_a_subject_set_to_the_middle_goes_on_below_labels_that_begin_alike_by_chance():
    words = at(200, 50, "Session: 3812") + at(196, 64, "Item: 2024/0126 (COD)")
    words += at(227, 78, "Voting Rule: unanimity")
    words += at(34, 92, f"Subject: {ACT[0]} {ACT[1]}") + at(274, 106, "and jam")
    words += at(230, 120, "Sitting date: 06/02/2025") + at(261, 134, "Final result: Adopted")
    assert (
        read_fields(lines(words), FieldPage([], 600.0, "", False, 2)).subject
        == f"{ACT[0]} {ACT[1]} and jam"
    )


@pytest.mark.parametrize(("lower", "goes_on"), [(0, True), (4, False)])
def test_what_stands_apart_and_lower_is_of_another_column_of_the_page(lower, goes_on):
    words = at(40, 50, "of European data spaces")
    line = [*words, *at(words[-1].box[2] + 15, 50 + lower, "Table 2")]
    assert len(up_to_gap(line)) == (6 if goes_on else 4)


@pytest.mark.parametrize(("white", "wide", "goes_on"), [(3, 35, False), (12, 35, True)])
def test_white_far_wider_than_that_of_its_line_ends_a_value(white, wide, goes_on):
    line: list[Word] = []
    for text, before in zip(
        ["THE", "COUNCIL", "on", "a", "Legend"], [*[white] * 4, wide], strict=True
    ):
        line += at(line[-1].box[2] + before if line else 40, 50, text)
    assert len(up_to_gap(line)) == (5 if goes_on else 4)


def test_the_caption_of_a_table_is_no_line_of_a_value_in_it():
    values = {
        "Sitting date:": ["06/02/2025"],
        "Final result:": ["Adopted"],
        "Voting Rule:": ["unanimity"],
        "Subject:": [*ACT, "Table 1 Details"],
    }
    words, y = [], 50.0
    for label, value in values.items():
        words += at(40, y, label)
        for line in value:
            words, y = words + at(160, y, line), y + 14
    fields = read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    assert fields.subject == " ".join(ACT)


def about_label(step: float, lower: float = 0.0, aside: float = 0.0) -> list[float]:
    """The lines beside a label, of a value with two lines about it, so far apart, and so much lower
    than its middle; the first begins so far aside."""
    words = at(40, 70, "Subject:") + at(90 + aside, 70 + lower - step / 2, ACT[0])
    words += at(90, 70 + lower + step / 2, ACT[1])
    words += at(40, 130, "Item:") + at(90, 130, "2024/0126 (COD)")
    on_lines = lines(words)
    labels = find_labels(on_lines, False)
    return [y for _, y in lines_beside(labels, on_lines, labels, [], 600.0)]


@pytest.mark.parametrize(("step", "lower"), [(16, 0), (19, 0), (19, 4), (19, -4)])
def test_a_value_set_wide_has_the_line_above_the_middle_of_its_label(step, lower):
    first = 75 + lower - step / 2
    assert about_label(step, lower) == [first, first + step, 135.0]


@pytest.mark.parametrize(
    ("step", "lower", "aside"),
    [(20.5, 0, 0), (19, -7, 0), (19, 0, 8)],
    ids=["too far above it", "with the label off their middle", "that begins elsewhere"],
)
def test_a_line_above_the_first_label_is_none_of_its_value(step, lower, aside):
    assert about_label(step, lower, aside)[0] == 75 + lower + step / 2


def test_what_stands_above_a_value_of_one_line_set_wide_is_none_of_it():
    words = at(90, 53, "Voting sheet") + at(40, 70, "Session:") + at(90, 70, "3812")
    words += at(40, 90, "Item:") + at(90, 90, "2024/0126 (COD)")
    on_lines = lines(words)
    labels = find_labels(on_lines, False)
    assert [y for _, y in lines_beside(labels, on_lines, labels, [], 600.0)] == [75.0, 95.0]
