"""A word for the result with a misread letter is one sign, and never one for the other result."""

from collections.abc import Iterable

import pytest

from extract.records import PositionName
from extract.sheet.layout.position_words import phrases
from extract.sheet.proof.results.named import (
    ResultUnreadError,
    misread_word,
    phrase_says,
    result_of,
)
from extract.sheet.words import fold
from tests.extract.sheet.proof.results.test_result import NAMES, marks, seen


@pytest.mark.parametrize(
    ("words", "outlook", "result"),
    [
        ("Ado ted", "reached", "adopted"),
        ("Act adoptcd", "reached", "adopted"),
        ("Nol adopted", "not reached", "not_adopted"),
        ("Rejccted", "not reached", "not_adopted"),
    ],
)
def test_a_word_of_a_picture_with_a_misread_letter_names_what_the_votes_say_too(
    words, outlook, result
):
    assert result_of(seen(words, by_ocr=True), marks(None), NAMES, outlook).result == result


@pytest.mark.parametrize(
    ("words", "outlook"),
    [
        ("Ado ted", "open"),
        ("Ado ted", "not reached"),
        ("Nol adopted", "open"),
        ("Nol adopted", "reached"),
    ],
)
def test_a_misread_word_alone_names_nothing(words, outlook):
    with pytest.raises(ResultUnreadError, match="signs are needed"):
        result_of(seen(words, by_ocr=True), marks(None), NAMES, outlook)


def test_a_misread_word_is_no_word_in_full_for_a_rejection_that_the_votes_leave_open():
    with pytest.raises(ResultUnreadError, match="3 signs are needed"):
        result_of(seen("Nol adopted", by_ocr=True), marks("o", form="cross"), NAMES, "open")


def test_a_misread_word_does_not_hide_that_the_mark_beside_it_says_otherwise():
    names: list[PositionName] = ["yes", "yes", "abstain"]
    with pytest.raises(ResultUnreadError, match="look says abstain"):
        result_of(seen("Adoptcd", by_ocr=True), marks("down"), names, "reached")


def test_the_text_of_a_file_is_not_taken_for_misread():
    with pytest.raises(ResultUnreadError, match="'Adoptcd' is printed there"):
        result_of(seen("Adoptcd"), marks(None), NAMES, "reached")


@pytest.mark.parametrize(
    "words",
    [
        *("ot adopted", "ot approved", "t adopted", "ismissed", "Nact adopted", "Noact adopted"),
        *("un adopted", "To be adopted", "Not yet adopted", "Adopted by vote", "Adoption"),
        *("Hot adopted", "AOT adopted", "Nct adopted", "Last", "Lcst", "Yes", "", "–"),
    ],
)
def test_words_that_may_be_those_for_the_other_result_say_neither(words):
    assert list(misread_word(words)) == []


def other_phrases(told: Iterable[str]) -> list[str]:
    """What is read as the other result, of phrases that lost a letter or have one misread."""
    return [
        read
        for phrase in map(fold, told)
        for n in range(len(phrase))
        for read in (phrase[:n] + phrase[n + 1 :], f"{phrase[:n]}1{phrase[n + 1 :]}")
        if {name for _, name in misread_word(read)} - {phrase_says(phrase)}
    ]


@pytest.mark.parametrize("passed", ["adopted", "approved", "agreed", "passed", "carried"])
def test_no_letter_lost_or_misread_makes_one_result_the_other(passed):
    assert other_phrases(phrases(("", "act"), ("", "is"), ("", "not"), (passed,))) == []


@pytest.mark.parametrize(
    "word", ["rejected", "failed", "defeated", "lost", "dismissed", "disapproved", "disagreed"]
)
def test_no_letter_lost_or_misread_makes_a_rejection_an_adoption(word):
    assert other_phrases(phrases(("", "act"), ("", "is"), (word,))) == []
