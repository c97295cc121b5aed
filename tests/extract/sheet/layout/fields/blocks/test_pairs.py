"""Which block is the label of which."""

import pytest

from extract.sheet.layout.fields.blocks.pairs import (
    Pair,
    is_contradicted,
    label_of,
    names_of,
    paired,
    value_of,
)
from extract.sheet.layout.fields.blocks.stacks import Block
from tests.extract.sheet.layout.fields.blocks.test_stacks import bold, plain
from tests.extract.sheet.layout.typed import at


def block(line: int, x: float, text: str, label: bool = False) -> Block:
    """A block of one line of the sheet."""
    words = at(x, 50 + 40 * line, text)
    return Block((tuple(bold(words) if label else plain(words)),), line)


TITLE = block(0, 40, "Voting result", True)


def test_a_title_leaves_the_result_to_the_label_that_has_one() -> None:
    label, value = block(1, 40, "Final result:", True), block(1, 140, "Adopted")
    assert paired([TITLE, label, value], False, False) == [Pair("final_result", label, value)]


def test_the_label_with_a_colon_has_the_result_where_none_has_words() -> None:
    label = block(1, 40, "Final result:", True)
    assert paired([TITLE, label], False, False) == [Pair("final_result", label, None)]


@pytest.mark.parametrize("text", ["5 Voting rule", "5. Voting rule", "Voting rule"])
def test_a_label_may_have_the_number_of_its_box_before_it(text) -> None:
    assert names_of(block(0, 40, text), False) == ("rule",)


@pytest.mark.parametrize("below", [True, False])
def test_a_title_behind_its_label_is_its_value_also_where_others_stand_below(below) -> None:
    label, title = block(0, 40, "Title", True), block(0, 120, "REGULATION on honey")
    under = Block((tuple(plain(at(40, 64, "3842"))),), 1)
    assert value_of(label, [title, under], below, False) == title


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Final outcome +", ["Final", "outcome"]),
        ("Final outcome ✔", ["Final", "outcome"]),
        ("Final outcome :", ["Final", "outcome", ":"]),
        ("Final outcome:", ["Final", "outcome:"]),
    ],
)
def test_a_sign_behind_the_label_of_the_result_is_its_mark_and_no_word_of_it(text, words) -> None:
    label = label_of(Pair("final_result", block(1, 40, text, True), None))
    assert [word.text for word in label.words] == words
    assert label.box[2] == label.words[-1].box[2]


def test_a_sign_behind_another_label_is_a_word_of_it() -> None:
    label = label_of(Pair("session", block(1, 40, "Session +", True), block(1, 140, "3842")))
    assert [word.text for word in label.words] == ["Session", "+"]


def test_words_with_a_colon_between_a_label_and_its_value_contradict_it() -> None:
    label, value = block(0, 40, "Voting rule:"), block(0, 220, "unanimity")
    blocks = [label, block(0, 120, "In Coreper:"), value]
    assert is_contradicted(blocks, [Pair("rule", label, value)], False)


def test_a_value_has_the_label_on_its_line_before_one_on_another_line() -> None:
    label, value = block(0, 40, "Configuration:"), block(1, 160, "Environment")
    blocks = [label, block(1, 40, "Directorate:"), value]
    assert is_contradicted(blocks, [Pair("configuration", label, value)], False)


def test_a_value_below_two_labels_has_neither() -> None:
    both = Block((*block(0, 40, "Configuration:").lines, *block(1, 40, "Directorate:").lines), 0)
    assert paired([both, block(1, 160, "Environment")], False, False) == []
