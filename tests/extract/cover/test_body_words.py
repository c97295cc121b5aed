"""What an English cover says of the vote is understood, or the note is refused."""

import pytest

from extract.cover.body_words import refuse_unknown_body, refuse_unknown_title
from extract.errors import NoteRefusedError

ACT = "DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on the safety of toys"


@pytest.mark.parametrize(
    "text",
    [
        "The outcome of the vote on the legislative act referred to above is set out in Annex to "
        "this note.",
        "Statements and/or explanations of vote can be found in Annex 2 to this note.",
        "Date on which Coreper (Part 2) decided to use the written procedure: 12 April 2011",
        "Reference document: PE-CONS 39/11",
        "Rue de la Loi 175, 1048 BRUSSELS",
    ],
)
def test_the_usual_sentences_of_a_cover_are_read(text):
    refuse_unknown_body([[text]], "en")


@pytest.mark.parametrize(
    "text",
    [
        "The Council did not adopt the act.",
        "The vote has been annulled.",
        'In the annex, for "Hungary: against" read "Hungary: abstention".',
        "Please note that Hungary abstained.",
        "The annex shows the vote in Coreper.",
        "The vote took place on 28 August 2025.",
    ],
)
def test_a_sentence_of_a_cover_that_is_not_understood_refuses(text):
    with pytest.raises(NoteRefusedError, match="page 1: the cover says something of the vote"):
        refuse_unknown_body([[text]], "en")


def test_what_stands_below_the_heading_of_a_declaration_is_its_authors():
    refuse_unknown_body([["Statement by Hungary"], ["Hungary abstained in this vote."]], "en")


def test_a_cover_in_another_language_may_say_anything_but_a_correction():
    refuse_unknown_body([["Das Ergebnis der Abstimmung ist in der Anlage enthalten."]], "de")
    with pytest.raises(NoteRefusedError, match="Corrigendum"):
        refuse_unknown_body([["Corrigendum"]], "de")


@pytest.mark.parametrize("action", ["Adoption of the legislative act", "Adoption of the act (LA)"])
def test_a_usual_title_is_read(action):
    refuse_unknown_title(f"Voting result - {ACT} - {action} - 4023rd Council meeting", "en")


@pytest.mark.parametrize(
    ("head", "action"),
    [
        ("Draft voting result", "Adoption of the legislative act"),
        ("Voting result (withdrawn)", "Adoption of the legislative act"),
        ("Voting result", "Non-adoption of the legislative act"),
        ("Voting result", "Postponement of the vote"),
        ("Voting result", "Result of the vote in the Permanent Representatives Committee"),
    ],
)
def test_a_title_that_undoes_the_vote_refuses(head, action):
    with pytest.raises(NoteRefusedError, match="page 1: the title says something of the vote"):
        refuse_unknown_title(f"{head} - {ACT} - {action}", "en")
