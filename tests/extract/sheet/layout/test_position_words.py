"""What stands in place of the states of a position that nobody took."""

import pytest

from extract.sheet.layout.position_words import NOBODY, NOBODY_HERE
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.words import fold, lines
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    "text", ["None", "nil", "Nobody", "No Member State", "No Member States", "NO DELEGATION"]
)
def test_a_cell_that_names_no_state_stands_for_nobody(text):
    assert fold(text) in NOBODY


@pytest.mark.parametrize("text", ["No", "Member State", "None of these", "Malta", "No votes", ""])
def test_another_cell_does_not_stand_for_nobody(text):
    assert fold(text) not in NOBODY


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        *(("No Member State", True), ("no member states voted", True), ("No State.", True)),
        *(("No Member States: 3", False), ("No Member State 0", False), ("No", False)),
        *(("No statement", False), ("No members", False), ("Against", False)),
    ],
)
def test_words_for_nobody_are_no_label_but_before_a_count(text, nobody):
    assert bool(NOBODY_HERE.match(text)) is nobody


def test_no_member_state_below_a_head_is_not_counted_as_one_that_voted_no():
    words = at(50, 100, "For") + at(250, 100, "Against") + at(250, 115, "No Member State")
    assert [label.position for label in labels_on(lines(words), False)] == ["yes", "no"]
