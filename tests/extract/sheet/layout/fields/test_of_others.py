"""Words that tell that a value is another meeting's, body's or paper's."""

import pytest

from extract.sheet.layout.fields.of_others import (
    is_label_of_other,
    may_label,
    own_sentences,
    sentences_of,
)
from tests.extract.sheet.layout.typed import at


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Previous session", "session"),
        ("Phone", "session"),
        ("Result in Parliament", "final_result"),
        ("Amendment 1", "final_result"),
        ("Replaced document", "documents"),
        ("Deadline", "sitting_date"),
        ("Date of dispatch", "sitting_date"),
        ("Working party", "configuration"),
        ("Staff working paper", "documents"),
    ],
)
def test_a_label_of_another_thing_is_known(text, name):
    assert is_label_of_other(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Council meeting", "session"),
        ("Decision", "final_result"),
        ("Date of the vote", "sitting_date"),
        ("Proposal", "subject"),
        ("Department", "configuration"),
        ("Steps", "final_result"),
        ("Working languages", "session"),
        ("Decided on the basis of", "documents"),
    ],
)
def test_other_labels_may_be_those_of_the_vote(text, name):
    assert not is_label_of_other(text, name)


@pytest.mark.parametrize(
    "text",
    ["Agenda:", "Minutes:", "Statements:", "Commission proposal:", "Cover note:", "Based on:"],
)
def test_a_label_that_speaks_of_another_paper_or_of_none_labels_no_documents(text):
    assert not may_label(text, "documents")


@pytest.mark.parametrize("text", ["Papers", "Basis text", "doc.", "Reference", "Voted on", "Act"])
def test_a_label_that_speaks_of_documents_or_the_vote_labels_documents(text):
    assert may_label(text, "documents")


def told(text: str) -> str:
    return " ".join(word.text for word in own_sentences(at(40, 50, text)))


@pytest.mark.parametrize(
    "other",
    [
        "Coreper, at its 2900th meeting, agreed to the vote.",
        "The next meeting is the 3548th meeting.",
        "Following the 3546th meeting it was put to the written procedure.",
        "The European Parliament adopted its position on 1 June 2026.",
        "The passerelle replaces unanimity.",
    ],
)
def test_a_sentence_of_another_meeting_or_body_is_left_out(other):
    own = "The Council voted by qualified majority on 2 July 2026."
    assert told(f"{other} {own}") == told(f"{own} {other}") == own


def test_the_name_of_an_act_speaks_of_no_vote_of_parliament():
    text = "The Regulation of the European Parliament and of the Council adopted here is on honey."
    assert told(text) == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It met. The vote was held.", 2),
        ("Document No. Eleven was put to the vote.", 1),
        ("It met on 2.7. and voted", 1),
        ("It met", 1),
    ],
    ids=["two", "a shortened word", "before a small letter", "without a stop"],
)
def test_a_sentence_ends_with_a_full_stop_before_a_capital_letter(text, count):
    assert len(list(sentences_of(at(40, 50, text)))) == count
