"""The vocabularies as a whole."""

from typing import Any

import pytest

from extract.errors import KnowledgeError
from extract.records import StatementKind
from extract.statements.headings import Heading, read_heading
from extract.text.vocabulary import (
    fold,
    known_languages,
    load_vocabulary,
    mentions,
    parse_vocabulary,
)

MONTHS = [str(number) for number in range(12)]
RAW: dict[str, Any] = {
    "language": "xx",
    "months": MONTHS,
    "conjunctions": ["kaj"],
    "common": ["la"],
    "through": ["ĝis"],
    "after_hyphen": ["kaj"],
    "cover": {
        "from": ["De"],
        "to": ["Al"],
        "subject": ["Temo"],
        "annex": ["ALDONO"],
        "reference_document": ["Dokumento"],
        "voting_result": ["Rezulto"],
        "written_procedure": ["skriba proceduro"],
        "coreper": ["Coreper"],
    },
    "configurations": {},
    "headings": {
        "statement": ["Deklaro de {X}"],
        "joint_statement": [],
        "explanation_of_vote": [],
        "supported_by": [],
        "words": ["Deklaro"],
    },
    "member_states": {"IT": "Italio", "FR": "Francio"},
    "authors": {"IT": ["Italio"], "FR": ["Francio"]},
}


def test_the_languages_of_the_union_are_known():
    official = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv"
    assert set(known_languages()) >= set(official.split())


def test_an_unknown_language_has_no_vocabulary():
    assert load_vocabulary("xx") is None
    assert load_vocabulary(None) is None


@pytest.mark.parametrize("language", known_languages())
def test_every_heading_of_a_language_names_its_author_and_kind(language):
    vocabulary = load_vocabulary(language)
    assert vocabulary is not None
    wrong: list[tuple[StatementKind, str]] = []
    for kind, template in vocabulary.headings:
        for form, author in vocabulary.authors:
            heading = template.replace("{X}", form)
            if read_heading(heading, vocabulary) != Heading(kind, (author,)):
                wrong.append((kind, heading))

    assert wrong == []


def test_a_missing_key_is_named():
    raw = {key: value for key, value in RAW.items() if key != "authors"}

    with pytest.raises(KnowledgeError, match=r"xx\.toml lacks the key 'authors'"):
        parse_vocabulary(raw, "xx.toml")


def test_one_name_for_two_authors_is_refused():
    raw = RAW | {"authors": {"IT": ["Italio"], "FR": ["italio"]}}

    with pytest.raises(KnowledgeError, match="'italio' names IT and FR"):
        parse_vocabulary(raw, "xx.toml")


def test_eleven_months_are_refused():
    raw = RAW | {"months": MONTHS[:11]}

    with pytest.raises(KnowledgeError, match="name twelve months"):
        parse_vocabulary(raw, "xx.toml")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ΕΛΛΑΔΑ", "Ελλάδα"),
        ("Итaлия", "Италия"),  # the first with a Latin a
        ("Țările", "Ţările"),  # comma and cedilla below
        ("l’Italie", "l'Italie"),
        ("STRASSE", "Straße"),
    ],
)
def test_spellings_that_are_read_alike_fold_alike(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("text", "phrase", "held"),
    [
        ("nolēma izmantot rakstisko procedūru", "rakstiska procedūra", True),
        ("das schriftliche Verfahren anzuwenden", "schriftliches Verfahren", True),
        ("sans recourir à une procédure orale", "procédure écrite", False),
        ("unwritten procedures", "written procedure", False),
    ],
)
def test_a_phrase_is_found_in_whatever_ending_its_words_have(text, phrase, held):
    assert mentions(text, (phrase,)) is held
