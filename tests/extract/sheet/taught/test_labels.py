"""A taught label stands as the usual one where it was printed."""

import pytest

from extract.sheet.taught.knowledge import TaughtLabel
from extract.sheet.taught.labels import relabelled
from extract.sheet.words import Word


def taught(words, meaning):
    return TaughtLabel(words, meaning, "ST-11513-2026-INIT", "ab" * 32, "A", "2026-07-04", "b")


def row(*texts, y=10.0):
    return tuple(Word(t, (40.0 * n, y, 40.0 * n + 35.0, y + 8), 8.0) for n, t in enumerate(texts))


def test_a_taught_label_becomes_the_usual_one_in_its_place():
    words, used = relabelled(
        row("Decided", "by:", "unanimity"), [taught("Decided by", "rule")], False
    )
    assert [(word.text, word.box) for word in words] == [
        ("Voting Rule:", (0.0, 10.0, 75.0, 18.0)),
        ("unanimity", (80.0, 10.0, 115.0, 18.0)),
    ]
    assert used == (taught("Decided by", "rule"),)


def test_words_over_two_lines_are_no_label():
    words = (*row("Decided"), *row("by:", y=30.0))
    assert relabelled(words, [taught("Decided by", "rule")], False) == (words, ())


@pytest.mark.parametrize(("by_ocr", "found"), [(True, 1), (False, 0)])
def test_a_letter_off_is_taken_from_recognition_alone(by_ocr, found):
    _, used = relabelled(row("Declded", "by"), [taught("Decided by", "rule")], by_ocr)
    assert len(used) == found
