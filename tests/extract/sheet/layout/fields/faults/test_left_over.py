"""Words below a value in its column, and behind a known label, are of some field."""

from collections.abc import Mapping

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.left_over import (
    labels_up_to,
    refuse_left_over,
    refuse_unread_labels,
)
from extract.sheet.layout.fields.labels.label import FieldLabel, labels_in_line
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

LABELS = {"Voting rule:": "qualified majority", "Final result:": "Adopted"}


def refused(
    more: list[Word],
    values: Mapping[str, str] = LABELS,
    unread: str = "",
    others: bool = False,
    step: float = 40,
) -> str | None:
    """What is said of some words beside a sheet of two fields; `others` have them."""
    words: list[Word] = []
    used: dict[str, list[Word]] = {}
    labels: list[FieldLabel] = []
    for n, (label, value) in enumerate(values.items()):
        y = 50 + step * n
        own, said = at(40, y, label), at(140, y, value)
        words += [*own, *said]
        (found,) = labels_in_line([*own, *said], n, False)
        labels += [found] if label != unread else []
        used |= {found.name: said} if label != unread else {}
    on_lines = lines([*words, *more])
    try:
        refuse_left_over(on_lines, labels, used, more if others else (), 2)
        refuse_unread_labels(on_lines, labels, used, False, 2)
    except NoteRefusedError as refusal:
        return str(refusal)
    return None


@pytest.mark.parametrize("y", [64.0, 80.0], ids=["on the next line", "farther down"])
def test_words_below_a_value_in_its_column_refuse(y):
    said = refused(at(140, y, "subject to confirmation"))
    assert said == (
        "page 2: 'subject to confirmation' stands below the words of 'Voting rule:', in their "
        "column, and belongs to no label"
    )


@pytest.mark.parametrize(
    "more",
    [
        at(140, 104, "subject to confirmation"),
        at(150, 64, "subject to confirmation"),
        at(40, 64, "Votes") + at(140, 64, "subject to confirmation"),
        at(140, 64, "A heading in other letters"),
        at(140, 64, "(2)"),
        at(140, 130, "far below the last value"),
    ],
    ids=[
        *("below the last one", "set in", "behind words where a label would be"),
        *("a heading", "of few letters", "far below the last value"),
    ],
)
def test_other_words_below_a_value_are_of_something_else(more):
    below_last = more[0].box[1] == 104
    assert (refused(more) is not None) is below_last


def test_words_that_are_told_in_a_sentence_are_not_left_over():
    assert refused(at(140, 64, "subject to confirmation"), others=True) is None


def test_a_known_label_whose_words_are_of_no_field_refuses():
    said = refused([], unread="Final result:")
    assert said == "page 2: 'Adopted' stands behind 'Final result:' and is of no field"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (at(40, 130, "Session: 3812"), "'3812' stands behind 'Session:'"),
        (at(40, 130, "f) Session: 3812"), "'3812' stands behind 'Session:'"),
        (at(40, 130, "Session:") + at(240, 130, "3812"), None),
        (at(40, 130, "Session: –"), None),
        (at(40, 130, "Voting rule: qualified majority"), None),
        (at(40, 130, "Phone: 3812"), None),
        (at(40, 130, "(Session: 3812)"), "'3812)' stands behind '(Session:'"),
    ],
    ids=[
        *("a field", "of a list", "in another column", "an empty one", "one told once more"),
        *("no known label", "in brackets"),
    ],
)
def test_words_close_behind_a_known_label_with_a_colon_are_those_of_its_field(more, said):
    assert refused(more) == (said and f"page 2: {said} and is of no field")


def test_the_longest_label_that_ends_there_comes_first():
    found = [
        [w.text for w in words] for words, _ in labels_up_to(at(40, 50, "A Final result:"), False)
    ]
    assert found == [["Final", "result:"], ["result:"]]
