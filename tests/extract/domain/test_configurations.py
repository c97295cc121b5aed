"""The Council's configurations, of which there is a closed list."""

import pytest

from extract.domain.configurations import (
    Configuration,
    configuration_check,
    is_cut,
    known_configurations,
    read_configuration,
)

SPACE = "Competitiveness (Internal Market, Industry, Research and Space)"


@pytest.mark.parametrize("name", sorted(known_configurations().values()))
def test_every_configuration_of_the_list_is_known_whatever_its_case_and_blanks(name):
    for printed in (name, name.upper(), name.replace(" ", ""), f" {name} "):
        assert read_configuration(printed) == Configuration(name, True)


@pytest.mark.parametrize(
    ("read", "name"),
    [
        ("Justlce and Home Affalrs", "Justice and Home Affairs"),
        ("Envir0nment", "Environment"),
        ("Enviroment", "Environment"),
        ("General Affair", "General Affairs"),
        (SPACE.replace("Industry", "lndustry"), SPACE),
        ("Foreign Affalrs (Trade)", "Foreign Affairs (Trade)"),
    ],
)
def test_misread_letters_are_mended_where_only_one_name_is_near(read, name):
    assert read_configuration(read) == Configuration(name, True)


@pytest.mark.parametrize(
    "text",
    [
        "justice",
        "Affairs",
        "Fisheries",
        "Education",
        "Environment Population",
        "Research Affairs",
        "Foreign Affairs (3987)",
    ],
)
def test_what_is_none_of_them_is_kept_as_printed_and_told(text):
    assert read_configuration(text) == Configuration(text, False)
    check = configuration_check(text)
    assert (check.passed, check.observed, check.blocking) == (False, text, False)


@pytest.mark.parametrize("text", [None, "", "  "])
def test_a_blank_is_none_and_nothing_to_be_told(text):
    assert read_configuration(text) == Configuration(None, True)
    assert configuration_check(text).passed


def test_two_names_are_never_so_near_that_one_could_be_mended_to_the_other():
    for letters, name in known_configurations().items():
        for other in range(len(letters)):
            assert read_configuration(letters[:other] + letters[other + 1 :]).name in (
                name,
                letters[:other] + letters[other + 1 :],
            )


def test_a_text_that_ends_amid_a_bracket_is_the_one_name_that_begins_so_or_none():
    cut = "Competitiveness (Internal Market, Industry, Research"
    assert read_configuration(cut) == Configuration(f"{cut} and Space)", True)
    assert read_configuration(cut[:32]) == Configuration(cut[:32], False)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Affairs", True),
        ("Economic and Financial", True),
        ("Industry, Research and Space)", True),
        ("Space)", True),
        ("Fisheries", False),
        ("Competitiveness", False),
        ("General Affairs", False),
        ("", False),
    ],
)
def test_a_part_of_a_name_is_told_from_the_names_and_from_a_short_form(text, cut):
    assert is_cut(text) is cut
