"""The configuration of the sheet is that of the cover, in whatever language that has it."""

from dataclasses import replace

import pytest

from extract.against_cover import configuration_on_cover_check
from extract.cover.read import EMPTY
from extract.records import Check
from extract.text.vocabulary import all_vocabularies
from tests.extract.test_against_cover import TITLES

NAME = "configuration_is_on_the_cover"


@pytest.mark.parametrize("language", ["en", "hu"])
@pytest.mark.parametrize(
    ("printed", "passed"),
    [("Environment", True), ("Foreign Affairs (Trade)", False), (None, True), ("Milieu", True)],
    ids=["the same", "another", "none", "one that is not known"],
)
def test_another_configuration_than_the_title_tells_is_flagged(language, printed, passed):
    title = replace(EMPTY, title=TITLES[language], language=language)
    found = configuration_on_cover_check(title, printed)
    assert found == Check(NAME, passed, "Environment", printed or "none", False)


def test_what_a_configuration_has_in_brackets_is_not_held_against_the_cover():
    title = replace(EMPTY, title=TITLES["el"], language="el")
    whole = "Competitiveness (Internal Market, Industry, Research and Space)"
    assert configuration_on_cover_check(title, whole) == Check(
        NAME, True, "Competitiveness", whole, False
    )


@pytest.mark.parametrize(
    "title",
    [
        TITLES["en"].replace("Environment", "Environment (Climate) and Agriculture"),
        TITLES["en"].replace("Environment", "Marsh Affairs"),
        TITLES["en"].replace(" (Environment)", ""),
        None,
    ],
    ids=["two", "one that is not known", "none", "no title"],
)
def test_a_title_that_tells_no_configuration_contradicts_none(title):
    found = configuration_on_cover_check(replace(EMPTY, title=title, language="en"), "Environment")
    assert (found.passed, found.expected) == (True, "any: the title tells none")


def test_every_language_has_the_same_configurations_and_no_name_for_two():
    english = {name for _, name in all_vocabularies()[0].configurations}
    for vocabulary in all_vocabularies():
        forms = [form for form, _ in vocabulary.configurations]
        assert {name for _, name in vocabulary.configurations} == english
        assert len(forms) == len({*forms})
