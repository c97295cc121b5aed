"""What stands right above the subject, or behind an unknown label, may be lost."""

from contextlib import nullcontext
from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.cut_subject import begins
from extract.sheet.layout.fields.faults.mixed_words import is_behind_label, refuse_more_than_rule
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

FIRST = at(140, 62, "REGULATION on honey")[0]


@pytest.mark.parametrize(
    ("text", "x", "y", "first"),
    [
        ("Proposal for a", 140, 50, True),
        ("on the proposal for", 140, 50, True),
        ("Environment", 140, 50, False),
        ("Proposal for a", 120, 50, False),
        ("Proposal for a", 140, 40, False),
        ("Proposal for a", 140, 74, False),
    ],
    ids=["an article", "amid a sentence", "another value", "set out", "far above", "below"],
)
def test_a_line_that_goes_on_right_above_the_subject_is_its_first(text, x, y, first):
    assert begins(at(x, y, text), FIRST, alone=True) is first


def typed(words: list[Word], font: str) -> list[Word]:
    return [replace(word, font=font) for word in words]


@pytest.mark.parametrize(
    ("font", "alone", "first"),
    [("Bold", True, True), ("Light", True, False), ("Bold", False, False)],
    ids=["alone", "in another type", "behind a label"],
)
def test_a_line_in_the_type_of_the_subject_right_above_it_is_its_first(font, alone, first):
    (word, *_) = typed([FIRST], "Bold")
    assert begins(typed(at(140, 50, "Draft"), font), word, alone=alone) is first


@pytest.mark.parametrize(
    ("x", "behind"), [(40, True), (90, False)], ids=["where labels begin", "elsewhere"]
)
def test_words_behind_what_begins_where_labels_do_are_behind_a_label(x, behind):
    known = [*at(40, 50, "Session:"), *at(40, 64, "Item:")]
    labels = find_labels(lines(known), False)
    line = [*at(x, 78, "Paper"), *at(240, 78, "11261/26")]
    assert is_behind_label(line[-1], line, labels) is behind
    assert not is_behind_label(line[0], line, labels)


@pytest.mark.parametrize(
    ("value", "refused"),
    [
        ("qualified majority; Date of the", True),
        ("qualified majority | Date", True),
        ("two thirds; of the members", False),
        ("qualified majority simple majority unanimity", True),
    ],
)
def test_a_rule_with_the_words_of_another_field_or_another_rule_is_refused(value, refused):
    expected = pytest.raises(NoteRefusedError) if refused else nullcontext()
    with expected:
        refuse_more_than_rule([at(140, 50, value)], [], "other", 2)


def test_a_rule_beside_another_one_is_refused():
    line = at(40, 50, "qualified majority") + at(190, 50, "simple majority")
    with pytest.raises(NoteRefusedError, match="names several voting rules"):
        refuse_more_than_rule([line[2:]], [line], "simple_majority", 2)
