"""What the cover of a note has to say as a vote on its sheet does."""

from dataclasses import replace

import pytest

from extract.against_cover import (
    documents_check,
    files_check,
    session_on_cover_check,
    subject_check,
)
from extract.cover.read import EMPTY
from extract.records import Check

COVER = replace(
    EMPTY,
    interinstitutional_files=("2018/0330 A (COD)", "2019/0001 (COD)"),
    reference_documents=("1/26", "1/26 ADD 1"),
)


@pytest.mark.parametrize("item", [None, "12", "2018/0330 A (COD)", "2019/0001 (COD)"])
def test_an_item_agrees_with_the_cover_that_has_its_files(item):
    assert files_check(COVER, item).passed
    assert files_check(EMPTY, "2020/0002 (COD)").passed
    assert files_check(None, item).passed


@pytest.mark.parametrize("item", ["2018/0330 (COD)", "2018/0330 B (COD)", "2019/0007 (COD)"])
def test_an_item_with_another_file_or_letter_than_the_cover_refuses_the_note(item):
    check = files_check(COVER, item)
    assert (check.passed, check.blocking) == (False, True)
    assert (check.expected, check.observed) == ("2018/0330 A (COD), 2019/0001 (COD)", item)


def test_documents_that_the_cover_does_not_refer_to_are_told_and_refuse_nothing():
    assert documents_check(COVER, ("1/26 ADD 1",)).passed
    assert documents_check(EMPTY, ("2/26",)).passed
    check = documents_check(COVER, ("1/26", "2/26"))
    assert (check.passed, check.blocking, check.observed) == (False, False, "1/26, 2/26")


def test_the_number_of_the_note_is_no_document_voted_on():
    check = documents_check(replace(COVER, number="9338/25"), ("9338/25",))
    assert (check.passed, check.blocking) == (False, True)


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("Voting result - REGULATION on the supply of fish Member States - Adoption", False),
        ("Voting result - REGULATION on the supply of fish and its price - Adoption", False),
        ("Voting result - REGULATION on the supply of fish - Adoption", True),
        ("Voting result - REGULATION on the supply of fish and on the supply of fish", True),
        ("Abstimmungsergebnis - VERORDNUNG mit Vorschriften - Annahme", True),
        ("Voting result - Regulation on the supply of\nfish - Adoption", True),
        ("Voting result - REGULATION on the supply of some fish - Adoption", False),
        ("Voting result - REGULATION on the supply offish - Adoption", True),
        ("Voting result - REGULATION on the supply of - Adoption", False),
        ("Voting result - DIRECTIVE on the supply of fish - Adoption", False),
        ("Voting result - REGULATION on fish - Adoption", True),
        (None, True),
    ],
    ids=[
        "goes on in the head of a table",
        *("goes on", "ends too", "stands twice", "in other words", "in other letters"),
        *("a word less", "four words alike", "an end added", "another beginning"),
        *("in short", "no title"),
    ],
)
def test_a_subject_that_goes_on_on_the_cover_is_not_whole(title, whole):
    cover = replace(EMPTY, title=title, language="en")
    assert subject_check(cover, "REGULATION on the supply of fish").passed is whole


def test_the_words_of_a_cover_that_is_not_in_english_are_not_held_against_the_subject():
    cover = replace(EMPTY, title="REGULATION on the supply of fisk - Vedtagelse", language="da")
    assert subject_check(cover, "REGULATION on the supply of fish").passed


@pytest.mark.parametrize(
    ("subject", "added"),
    [
        ("Objet REGULATION on fish", "Objet"),
        ("REGULATION on fish (Subject)", "(Subject)"),
        ("REGULATION on fish Ref.", "Ref."),
        ("REGULATION on trade with Asia", "REGULATION on trade with Asia"),
    ],
    ids=["before it", "behind it", "of the next field", "a word that is a label in Finnish"],
)
def test_a_subject_with_the_word_of_a_label_refuses_the_note(subject, added):
    check = subject_check(None, subject)
    assert (check.passed, check.observed) == (added == subject, added)


@pytest.mark.parametrize(
    ("change", "whole"),
    [
        ("amending Directive 2008/98/EC", True),
        ("amending 2008/98/EC", False),
        ("repealing (EU) No 1303/2013", False),
    ],
)
def test_a_subject_that_lost_the_kind_of_an_act_is_not_whole(change, whole):
    assert subject_check(None, f"DIRECTIVE {change} on waste").passed is whole


@pytest.mark.parametrize(
    ("subject", "whole"),
    [
        ("GULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on fish", False),
        ("REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on fish", True),
        ("REGULATION on fish and repealing Directive 2001/95/EC Ref.", False),
        ("REGULATION on fish of the Inst.", False),
        ("DIRECTIVE on fish amending Directive", False),
        ("DIRECTIVE on fish and", False),
    ],
)
def test_a_subject_that_lost_letters_or_its_end_or_has_a_word_of_a_label_is_not_whole(
    subject, whole
):
    assert subject_check(None, subject).passed is whole


TITLES = {
    "en": "Adoption – 4097th meeting of the Council of the European Union (Environment), 24 March "
    "2025, Brussels",
    "hu": "Az Európai Unió Tanácsának 4097. ülése (Környezetvédelem), 2025. március 24.",
    "el": "4097η σύνοδος του ΣΥΜΒΟΥΛΙΟΥ ΤΗΣ ΕΥΡΩΠΑΪΚΗΣ ΕΝΩΣΗΣ (Ανταγωνιστικότητα (Εσωτερική "
    "Αγορά)), 24 Μαρτίου 2025, Βρυξέλλες",
}


@pytest.mark.parametrize("language", [*TITLES])
@pytest.mark.parametrize(("session", "passed"), [("4097", True), ("4086", False), (None, True)])
def test_another_session_than_the_title_tells_with_a_day_refuses_the_note(
    language, session, passed
):
    title = replace(EMPTY, title=TITLES[language], language=language)
    found = session_on_cover_check(title, session)
    assert found == Check("session_is_on_the_cover", passed, "4097", session or "none")


@pytest.mark.parametrize(
    "title",
    [
        "Decision No 1386 of the Council of the European Union (recast)",
        "Meeting of the Council of the European Union (Environment), 24 March 2025",
        None,
    ],
    ids=["no day", "no number", "no title"],
)
def test_a_title_that_tells_no_session_with_a_day_contradicts_none(title):
    found = session_on_cover_check(replace(EMPTY, title=title, language="en"), "4086")
    assert (found.passed, found.expected) == (True, "any: the title tells none")
