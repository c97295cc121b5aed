"""The numbers of a form's boxes before the labels of the totals are no counts."""

import pytest

from extract.sheet.layout.box_numbers import without_numbers
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.totals.test_read import counts, read
from tests.extract.sheet.layout.typed import at

BOXES = ("9. For", "10. Against", "11. Abstain", "12. Not participating", "13. Total")


def form(boxes: tuple[str, ...], members: tuple[str, ...]) -> list[Word]:
    """Boxes beside one another, in each a label and below it a count."""
    words: list[Word] = []
    for n, (label, count) in enumerate(zip(boxes, members, strict=True)):
        words += at(50 + 150 * n, 100, label) + at(50 + 150 * n, 115, count)
    return words


def test_labels_behind_the_numbers_of_their_boxes_have_their_counts():
    assert counts(read(form(BOXES, ("21", "3", "2", "1", "27")))) == [21, 3, 2, 1, 27]


def test_the_number_of_an_empty_box_is_no_count_that_cannot_be_read():
    assert counts(read(form(BOXES, ("27", "", "", "", "27")))) == [27, None, None, None, 27]


@pytest.mark.parametrize(
    ("boxes", "positions", "left"),
    [
        (("9. For", "10. Against"), ["yes", "no"], "For Against"),
        (("9. For", "Against"), ["no"], "9. For Against"),
        (("9. For",), [], "9. For"),
        (("9. For 4", "10. Against 2"), ["yes", "no"], "For 4 Against 2"),
    ],
    ids=["two boxes", "one and a label", "one", "with counts behind the labels"],
)
def test_numbers_are_of_boxes_where_several_labels_have_one(boxes, positions, left):
    (line,) = lines(form(boxes, ("",) * len(boxes)))
    labels = labels_on([line], False)
    assert [label.position for label in labels] == positions
    assert " ".join(word.text for word in without_numbers(line, labels)) == left


def test_a_count_that_ends_a_sentence_before_a_label_is_no_number_of_a_box():
    (line,) = lines(at(50, 100, "Not participating: 2. Total: 28 members"))
    left = " ".join(word.text for word in without_numbers(line, labels_on([line], False)))
    assert left == "Not participating: 2. Total: 28 members"
