"""Headings of declarations."""

import pytest

from extract.statements.headings import Heading, read_heading
from extract.text.vocabulary import Vocabulary, load_vocabulary


def vocabulary_of(language: str) -> Vocabulary:
    vocabulary = load_vocabulary(language)
    assert vocabulary is not None
    return vocabulary


@pytest.mark.parametrize(
    ("language", "text", "heading"),
    [
        ("da", "Erklæring fra Italien", Heading("statement", ("IT",))),
        ("en", "STATEMENT BY THE NETHERLANDS:", Heading("statement", ("NL",))),
        (
            "en",
            "Joint statement by Austria, Bulgaria, and the Czech Republic",
            Heading("joint_statement", ("AT", "BG", "CZ")),
        ),
        (
            "en",
            "Statement by Hungary, supported by Poland and Slovakia",
            Heading("statement", ("HU", "PL", "SK")),
        ),
        ("en", "Statement by Hungary (supported by Poland)", Heading("statement", ("HU", "PL"))),
        (
            "en",
            "Statement by the Council and the European Parliament",
            Heading("statement", ("COUNCIL", "PARLIAMENT")),
        ),
        (
            "en",
            "Joint statement of Hungary and from Poland",
            Heading("joint_statement", ("HU", "PL")),
        ),
        (
            "en",
            "Joint explanation of vote by Italy & Malta",
            Heading("explanation_of_vote", ("IT", "MT")),
        ),
        ("en", "Explanations of vote by Italy", Heading("explanation_of_vote", ("IT",))),
        ("en", "Explanation of vote of Italy", Heading("explanation_of_vote", ("IT",))),
        ("en", "Declaration from the UK", Heading("statement", ("UK",))),
        (
            "en",
            "Statements by the Parliament and the Presidency of the Council",
            Heading("statement", ("PARLIAMENT", "PRESIDENCY")),
        ),
        (
            "en",
            "Statement by Czechia (supported by Hungary and by Poland)",
            Heading("statement", ("CZ", "HU", "PL")),
        ),
        ("fr", "Déclarations de la Hongrie & de Malte", Heading("statement", ("HU", "MT"))),
        ("de", "Erklärungen von Ungarn und von Polen", Heading("statement", ("HU", "PL"))),
        ("en", "Explanation of vote by Ireland", Heading("explanation_of_vote", ("IE",))),
        (
            "da",
            "Fælles erklæring fra Belgien, Danmark og Det Forenede Kongerige",
            Heading("joint_statement", ("BE", "DK", "UK")),
        ),
        ("fi", "Unkarin lausuma", Heading("statement", ("HU",))),
        (
            "fr",
            "Déclaration commune de l'Allemagne, de l’Irlande et de la Lettonie",
            Heading("joint_statement", ("DE", "IE", "LV")),
        ),
        ("bg", "Изявление на Комисията", Heading("statement", ("COMMISSION",))),
        (
            "hu",
            "Csehország nyilatkozata, Bulgária és Málta támogatásával",
            Heading("statement", ("CZ", "BG", "MT")),
        ),
        ("et", "Eesti avaldus (Taani toetusel)", Heading("statement", ("EE", "DK"))),
        ("cs", "Prohlášení Kypru, podpořené Maďarskem", Heading("statement", ("CY", "HU"))),
        (
            "fr",
            "Déclaration de la Hongrie, à laquelle s'associent la France et les Pays-Bas",
            Heading("statement", ("HU", "FR", "NL")),
        ),
        (
            "it",
            "Dichiarazione dell'Ungheria, sostenuta dalla Francia e dai Paesi Bassi",
            Heading("statement", ("HU", "FR", "NL")),
        ),
    ],
)
def test_a_heading_gives_kind_and_authors(language, text, heading):
    assert read_heading(text, vocabulary_of(language)) == heading


@pytest.mark.parametrize(
    "text",
    [
        "Statement by Atlantis",
        "Statement by Italy and Atlantis",
        "Statement by Italy on Article 5",
        "Statement by Italyland",
        "Statement by",
        "Italy",
        "Statement by Italy supported by Atlantis",
        "Statement by Italy, supported by",
        "Statement by Italy, supported by Poland, supported by Atlantis",
    ],
)
def test_a_heading_with_any_unknown_word_is_not_understood(text):
    assert read_heading(text, vocabulary_of("en")) is None
