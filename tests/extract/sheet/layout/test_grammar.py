"""Figures, dates and words as people write them, and nothing else for one."""

import pytest

from extract.sheet.layout.fields.labels.words import ADOPTED, NOT_ADOPTED
from extract.sheet.layout.grammar import (
    Number,
    alike,
    drawing_said,
    label_words,
    number_in,
    position_said,
    word_said,
)
from extract.sheet.words import fold


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2.63", Number(2, "63", False)),
        ("2,63 %", Number(2, "63", True)),
        ("(18.47)", Number(18, "47", False)),
        ("100%", Number(100, "", True)),
        ("29", Number(29, "", False)),
        ("2·63", Number(2, "63", False)),
        ("O.30", Number(0, "30", False)),
        ("(98,02%)|", Number(98, "02", True)),
        ("0,91.", Number(0, "91", False)),
    ],
)
def test_a_figure_is_known_by_whatever_sign_it_has(text, number):
    assert number_in(text) == number


@pytest.mark.parametrize(
    "text", ["", "l", "O", "2025/0429", "12.34.56", "Yes", "1234", "0.91.", "12."]
)
def test_what_is_no_share_nor_count_is_no_figure(text):
    assert number_in(text) is None


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Votes for", "yes"),
        ("AGAINST", "no"),
        ("Abst", "abstain"),
        ("0", "abstain"),
        ("N/P", "not_participating"),
        ("Favourable", "yes"),
        ("Members opposed", "no"),
        ("Contrary", "no"),
        ("Members contrary", "no"),
        ("Contrary votes", "no"),
        ("Favours", "yes"),
        ("Favors", "yes"),
        ("Voted to nobody", None),
        ("Votes cast in favour", "yes"),
        ("Cast against", "no"),
        ("Those against", "no"),
        ("Those abstaining", "abstain"),
        ("Votes cast", None),
        ("Those present", None),
        ("Objection", "no"),
        ("No objection", None),
        ("Assent", "yes"),
        ("ASSENTING", "yes"),
        ("Dissent", "no"),
        ("Dissents", "no"),
        ("Dissenting", "no"),
        ("No assent", None),
        ("Without dissent", None),
        ("Dissenter", None),
    ],
)
def test_words_and_letters_stand_for_positions(text, position):
    assert position_said(text) == position


def test_a_letter_alone_is_no_word():
    assert (word_said("Y"), word_said("Yes")) == (None, "yes")


@pytest.mark.parametrize(
    ("read", "word", "same"),
    [
        ("ABSTAIN", "ABSTAIN", True),
        ("ABSTA1N", "ABSTAIN", True),
        ("PARTICIPATING", "NOTPARTICIPATING", False),
        ("UNFAVOURABLE", "FAVOURABLE", False),
    ],
)
def test_recognition_loses_letters_and_no_words(read, word, same):
    assert alike(read, word, by_ocr=True) == same


@pytest.mark.parametrize("text", ["2,63 pct", "% 2.63", "2.63%"])
def test_a_per_cent_sign_may_be_a_word_or_stand_in_front(text):
    assert number_in(text) == Number(2, "63", True)


@pytest.mark.parametrize(
    ("text", "position"),
    [("n.p.", "not_participating"), ("ABST.", "abstain"), ("n", None), ("a", None)],
)
def test_several_letters_say_what_one_does_not(text, position):
    assert word_said(text) == position


@pytest.mark.parametrize(
    ("text", "position"),
    [("m Yes", "yes"), ("Y Yes", "yes"), ("N Yes", None), ("Yes", "yes"), ("m", None)],
)
def test_a_word_behind_the_letter_of_a_drawing_says_a_position(text, position):
    assert drawing_said(text) == position


def test_what_recognition_makes_of_the_end_of_a_pill_behind_a_figure_is_none_of_it():
    assert number_in("2,42(") == number_in("2,42 (") == Number(2, "42", False)
    assert number_in("(") is None


@pytest.mark.parametrize("text", ["2,42[", "2,42 [", "[2,42] [", "[2,42]("])
def test_the_end_of_a_pill_may_have_edges_behind_a_figure_in_brackets_too(text):
    assert number_in(text) == Number(2, "42", False)


@pytest.mark.parametrize("text", ["[", "] [", "2,42 [[", "(2)(", "A [", "2,42 [1"])
def test_edges_without_one_figure_before_them_are_no_end_of_a_pill(text):
    assert number_in(text) is None


@pytest.mark.parametrize("text", ["0.91 %.", "0.91%.…"])
def test_the_dots_that_lead_on_behind_a_per_cent_sign_are_none_of_the_figure(text):
    assert number_in(text) == Number(0, "91", True)
    assert number_in("0.91.") is None


@pytest.mark.parametrize("text", ["(2.34).", "(2.34):", "(2.34),"])
def test_a_figure_in_brackets_may_end_a_sentence_or_a_head(text):
    assert number_in(text) == Number(2, "34", False)


@pytest.mark.parametrize(
    "text", ["Total of the vote", "Sum of votes", "TOTAL OF THE VOTES", "Vote total", "Voting sum"]
)
def test_the_total_may_be_that_of_the_vote(text):
    assert label_words().get(fold(text), "none") is None


@pytest.mark.parametrize("text", ["Total cast", "All cast", "TOTALS CAST"])
def test_the_total_may_be_that_of_the_votes_cast(text):
    assert label_words().get(fold(text), "none") is None


@pytest.mark.parametrize(
    "text", ["of the vote", "of votes", "Total of the act", "The vote", "Vote"]
)
def test_other_words_of_the_vote_are_no_label_of_the_total(text):
    assert fold(text) not in label_words()


def test_recognition_takes_no_dissent_for_assent():
    assert not alike("DISSENT", "ASSENT", by_ocr=True)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        *(("Agreed", "yes"), ("Assented", "yes"), ("Disagreed", "no"), ("Objected", "no")),
        *(("Dissented", "no"), ("Absented", None), ("Greed", None), ("Not agreed", None)),
        *(("Not in agreement", "no"), ("Not part.", "not_participating"), ("Part.", None)),
    ],
)
def test_who_agreed_or_objected_is_told_from_who_did_not(text, position):
    assert position_said(text) == word_said(text) == position


@pytest.mark.parametrize("text", ["Act disapproved", "The proposal was disagreed", "Disagreed"])
def test_a_decision_that_was_disapproved_is_not_adopted(text):
    assert text.casefold() in NOT_ADOPTED
    assert text.casefold() not in ADOPTED


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The act was therefore adopted", ADOPTED),
        ("The proposal has been adopted", ADOPTED),
        ("The proposal has not been adopted", NOT_ADOPTED),
        ("The act was therefore rejected", NOT_ADOPTED),
    ],
)
def test_a_result_may_be_told_in_a_sentence(text, words):
    assert [text.casefold() in each for each in (ADOPTED, NOT_ADOPTED)] == [
        each is words for each in (ADOPTED, NOT_ADOPTED)
    ]


def test_a_share_may_end_the_brackets_around_its_count():
    assert number_in("(90,47%)):") == Number(90, "47", True)
