"""What a page mentions once, and of what."""

import pytest

from extract.sheet.layout.fields.mentions.read import told_by_mention
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at


def said(name, *texts):
    words = [word for n, text in enumerate(texts) for word in at(40, 50 + 14 * n, text)]
    return text_of(told_by_mention(lines(words), 0.85)[0].get(name, []))


@pytest.mark.parametrize(
    "text",
    [
        "Agenda: 12980/25",
        "Minutes of the meeting 12980/25",
        "Commission proposal 12980/25",
        "Based on: 12980/25",
    ],
)
def test_the_numbers_of_other_documents_are_none_that_was_voted_on(text):
    assert said("documents", "file 2024/0250 (COD)", text) == ""


@pytest.mark.parametrize(
    "text",
    ["Text put to the vote: 12980/25", "voted on document 12980/25", "2024/0250 (COD); 12980/25"],
)
def test_documents_stand_behind_words_for_them_or_with_the_file(text):
    assert said("documents", text) == "12980/25"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("held on 29 August 2025", "29 August 2025"),
        ("held on 28 and 29 August 2025", ""),
        ("open until 29 August 2025", ""),
        ("not 29/08/2025", ""),
    ],
)
def test_one_of_several_days_and_a_day_that_is_denied_are_none(text, day):
    assert said("sitting_date", text) == day


@pytest.mark.parametrize(
    ("name", "label", "value"),
    [
        ("session", "Session", "3653"),
        ("documents", "Document", "10771/20"),
        ("configuration", "Formation", "General Affairs"),
    ],
)
def test_a_value_below_a_known_label_that_says_its_field_wholly_is_read(name, label, value):
    assert said(name, label, value) == value


def test_a_value_below_a_label_of_another_field_is_not_read():
    assert said("session", "Document", "3653") == ""


def test_the_configuration_stands_beside_the_day():
    assert said("configuration", "General Affairs · 28 Oct 2022") == "General Affairs"


def test_a_configuration_whose_bracket_goes_on_elsewhere_is_not_read_in_part():
    told = said("configuration", "General Affairs (and, 28 Oct 2022")
    assert told != "General Affairs"


def test_a_result_behind_a_label_of_another_one_is_not_read():
    assert said("final_result", "Expected result: Adopted") == ""


def test_a_text_that_is_set_as_wide_as_by_two_is_one():
    act = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on lead"
    words = [w for n, line in enumerate((act, "and zinc")) for w in at(40, 50 + 22 * n, line)]
    told = told_by_mention(lines(words), 0.85)[0]
    assert text_of(told["subject"]) == f"{act} and zinc"


@pytest.mark.parametrize(
    "text",
    [
        "Vote of 23 October 2012: adopted",
        "Consequently the act was adopted.",
        "by qualified majority, the following act was adopted: honey",
    ],
)
def test_a_result_behind_a_day_or_amid_plain_words_is_read(text):
    assert said("final_result", text).rstrip(".:").casefold() == "adopted"


def test_a_label_of_the_rule_may_say_that_it_is_provided_for():
    assert said("rule", "Majority provided for: qualified majority") == "qualified majority"
