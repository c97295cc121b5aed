"""A label without a colon ends before its value, and is not cut for the sake of a line below."""

import pytest

from extract.sheet.layout.fields.labels.ends import ends_before
from extract.sheet.layout.fields.labels.whole import parts_of_label, with_whole_labels
from extract.sheet.layout.fields.values.in_text import trimmed
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("text", "count", "by_ocr", "ends"),
    [
        ("Council session 3812", 2, False, True),
        ("Council session 3812 was held", 2, False, False),
        ("Session 3812", 1, False, False),
        ("Session 3812 was held", 1, True, True),
        ("Council session agenda", 2, False, False),
    ],
    ids=["alone", "amid a text", "one word", "in a picture", "no number"],
)
def test_a_session_of_several_words_ends_before_a_number_alone(text, count, by_ocr, ends):
    words = at(40, 50, text)
    assert ends_before(words[:count], words[count:], "session", by_ocr) is ends


def test_nothing_behind_a_label_ends_it():
    assert ends_before(at(40, 50, "Council session"), [], "session", False)


def test_a_known_label_is_not_cut_for_the_sake_of_a_word_below_it():
    upper, below = at(40, 50, "Council session"), at(40, 62, "number")
    found = [[w.text for w in part] for part, _ in parts_of_label(upper, 2, below, False)]
    assert found == [["Council", "session"]]
    assert len([*parts_of_label(upper, 1, below, False)]) == 2


def test_a_whole_label_keeps_its_words_above_a_further_label():
    words = [*at(40, 50, "Final result"), *at(200, 50, "Adopted"), *at(40, 62, "date of vote")]
    found = [[word.text for word in line] for line in with_whole_labels(lines(words), False)]
    assert found[0][:2] == ["Final", "result"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("= Adopted", "Adopted"),
        (": – Adopted;", "Adopted"),
        ("— REGULATION on honey", "REGULATION on honey"),
        ("–", "–"),
        ("– ✓", "– ✓"),
        ("-5", "-5"),
    ],
)
def test_signs_between_a_label_and_words_are_none_of_its_value(text, left):
    assert trimmed(text) == left
