"""Labels of one table stand in a column or on a line, a word in place of a mark beside them."""

import pytest

from extract.sheet.layout.totals.groups import is_mark_of, lines_of_items, table_groups
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at


def named(words: list[Word]) -> list[list[str]]:
    groups = table_groups(labels_on(lines(words), False))
    return [[word.text for label in group for word in label.words] for group in groups]


def test_the_word_in_place_of_a_mark_and_its_label_count_as_one_label():
    marks = ["For", "Against", "Abstain"]
    words = []
    for row, (mark, label) in enumerate(zip(marks, ["Yes", "No", "Abstention"], strict=True)):
        words += at(50, 100 + 15 * row, mark) + at(100, 100 + 15 * row, label)
    assert named(words)[0] == ["Yes", "No", "Abstention"]
    assert all(set(group) <= set(marks) or set(group).isdisjoint(marks) for group in named(words))


def test_a_word_that_tells_the_same_behind_a_label_is_its_mark_too():
    words = []
    for row, (label, mark) in enumerate(
        [("Yes", "For"), ("No", "Against"), ("Abstain", "Abstain")]
    ):
        words += at(50, 100 + 15 * row, label) + at(105, 100 + 15 * row, mark)
    words += at(50, 145, "Total")
    groups = table_groups(labels_on(lines(words), False))
    assert [50.0] * 4 in [[label.box[0] for label in group] for group in groups]


@pytest.mark.parametrize(
    ("words", "is_mark"),
    [
        (at(50, 100, "For") + at(90, 100, "Yes"), True),
        (at(50, 100, "Abstain") + at(50, 114, "Abstained"), True),
        (at(50, 100, "For") + at(90, 115, "Yes"), False),
        (at(50, 100, "For") + at(135, 100, "Yes"), False),
        (at(50, 100, "For") + at(90, 100, "No"), False),
        (at(50, 100, "Abstain") + at(50, 125, "Abstained"), False),
    ],
    ids=["beside", "above", "on another line", "far off", "of another position", "far above"],
)
def test_a_label_right_before_another_of_its_position_is_the_others_mark(words, is_mark):
    one, other = labels_on(lines(words), False)
    assert (is_mark_of(one, other), is_mark_of(other, one)) == (is_mark, False)


def test_the_total_is_of_the_labels_on_a_line_though_it_stands_at_the_middle_of_their_head():
    words = at(50, 100, "Yes") + at(120, 100, "No") + at(190, 100, "Abstain") + at(260, 94, "Total")
    assert ["Yes", "No", "Abstain", "Total"] in named(words)


@pytest.mark.parametrize(
    ("boxes", "on_lines"),
    [
        ([(50, 95, 70, 105), (120, 97, 140, 111)], [2]),
        ([(50, 95, 70, 105), (120, 97, 140, 117)], [1, 1]),
        ([(50, 90, 70, 110), (120, 102, 140, 112)], [1, 1]),
        ([(50, 95, 70, 105), (120, 91, 140, 111)], [2]),
    ],
    ids=["a line", "a higher box below", "a higher box above", "a higher box on the line"],
)
def test_boxes_of_a_line_askew_are_compared_by_the_lower_one(boxes, on_lines):
    items = [Label("yes", box, 10.0, ()) for box in boxes]
    assert [len(line) for line in lines_of_items(items)] == on_lines


def test_words_on_marks_at_the_other_ends_of_cards_are_no_labels_of_their_own():
    line = labels_on(lines(at(50, 100, "Yes") + at(150, 100, "YES") + at(250, 100, "No")), False)
    line += labels_on(lines(at(350, 100, "NO") + at(450, 100, "Abstain")), False)
    yes, _, no, _, abstain = line
    assert [yes, no, abstain] in table_groups(line)


def test_two_tables_side_by_side_keep_the_labels_of_both():
    first = labels_on(lines(at(50, 100, "Yes") + at(50, 115, "No")), False)
    other = labels_on(lines(at(250, 100, "Yes") + at(250, 115, "No")), False)
    assert [own in table_groups([*first, *other]) for own in (first, other)] == [True, True]
