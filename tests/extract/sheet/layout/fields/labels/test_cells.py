"""Words that may be a label: few, and no figures but a number before them."""

from dataclasses import replace

import pytest

from extract.sheet.layout.fields.labels.cells import Cell, is_label, is_numbered, label_before
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Voting rule", True),
        ("5. Voting rule", True),
        ("5 Voting rule", True),
        ("5. Voting rule / 5. Règle de vote", True),
        ("Environment 17 October", False),
        ("4 November 2022", False),
        ("3842 Session", False),
        ("For the Council", True),
        ("For the Council,", False),
        ("5. Voting rule,", False),
    ],
)
def test_a_label_has_no_figures_but_the_number_of_its_box(text, label):
    assert is_label(at(40, 50, text)) is label


@pytest.mark.parametrize(("text", "numbered"), [("5 Voting rule", True), ("Rule 5 applied", False)])
def test_the_number_of_a_box_stands_before_its_label(text, numbered):
    assert is_numbered(at(40, 50, text)) is numbered


@pytest.mark.parametrize(
    ("text", "label"),
    [("1.5 Voting rule", True), ("Rule 1.5 applied", False)],
)
def test_the_number_of_a_part_of_a_paragraph_may_stand_before_a_label(text, label):
    assert is_label(at(40, 50, text)) is label


@pytest.mark.parametrize("text", ["2.63 %", "1.5", "1.5.2 Voting rule", "101.5 Voting rule"])
def test_a_figure_by_itself_or_a_longer_one_numbers_no_label(text):
    assert not is_numbered(at(40, 50, text))


@pytest.mark.parametrize(("text", "label"), [("Y", False), ("(Y)", False), ("No", True)])
def test_a_letter_may_be_a_mark_and_is_no_label(text, label):
    assert is_label(at(40, 50, text)) is label


@pytest.mark.parametrize(
    ("size", "line", "label"),
    [(14.0, 0, ""), (10.0, 0, "Voting rule"), (14.0, 1, "Voting rule")],
    ids=["a large title a little lower", "a label", "on one line"],
)
def test_the_large_title_of_a_column_beside_is_no_label_of_a_value(size, line, label):
    title = [replace(word, size=size) for word in at(40, 54, "Voting rule")]
    own = Cell(line, tuple(at(140, 50, "Unanimity")), False)
    cells = [own, Cell(1, tuple(title), False)]
    assert " ".join(word.text for word in label_before(cells, (), 0).words) == label
