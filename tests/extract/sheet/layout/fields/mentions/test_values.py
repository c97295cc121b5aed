"""What a running text says of the fields, and what only seems to."""

import pytest

from extract.sheet.layout.fields.mentions.values import (
    beside_configuration,
    configurations_in,
    results_in,
    rules_in,
)
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.layout.fields.voting_rule import rule_of
from tests.extract.sheet.layout.typed import at


def said(found_in, text):
    return [text_of([words]) for words in found_in(at(40, 50, text))]


@pytest.mark.parametrize(
    "text",
    [
        "Threshold: qualified majority | 27 members",
        "Acting by qualified majority, with 26 members voting in favour",
        "Voted under qualified majority; the proposal was adopted.",
        "Type of majority qualified majority",
    ],
)
def test_a_rule_is_heard_behind_the_words_that_people_use(text):
    assert [each.rstrip(",;") for each in said(rules_in, text)] == ["qualified majority"]


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Decided by double qualified majority", "double qualified majority"),
        ("There was no unanimity", "no unanimity"),
        ("Rule: qualified majority (72 %)", "Rule: qualified majority (72"),
    ],
)
def test_a_word_or_a_bracket_that_makes_another_rule_stays_with_it(text, raw):
    assert said(rules_in, text) == [raw]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("the Council has adopted the act.", ["adopted"]),
        ("and found to be ADOPTED", ["ADOPTED"]),
        ("The act was not adopted by the Council.", ["not adopted"]),
        ("The proposal failed to be adopted.", []),
        ("It will be adopted if 15 agree.", []),
        ("The proposal adopted by the Commission on 3 May 2020", []),
        ("0 not taking part; the act was adopted", ["adopted"]),
    ],
)
def test_a_result_is_heard_where_a_sentence_leaves_nothing_open(text, result):
    assert [each.rstrip(".") for each in said(results_in, text)] == result


def test_a_configuration_is_told_without_the_words_around_it():
    assert said(configurations_in, "in the formation OF Justice and Home Affairs |") == [
        "Justice and Home Affairs"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "No 3158 — General Affairs",
        "4021, General Affairs",
        "(3681 (General Affairs))",
        "3158th Council, General Affairs",
    ],
)
def test_the_number_before_a_configuration_is_that_of_the_session(text):
    (number,) = said(beside_configuration, text)
    assert number.strip("(,th") in ("3158", "4021", "3681")


@pytest.mark.parametrize(
    "text",
    [
        "Hurdle: a qualified majority is not needed",
        "Hurdle: short of unanimity",
        "Hurdle: qualified majority: waived",
        "Voting rule: euro area: qualified majority",
        "The vote could not be taken by qualified majority.",
    ],
)
def test_words_around_a_rule_that_no_list_has_make_another_one_of_it(text):
    assert {rule_of(each, "") for each in said(rules_in, text)} == {"other"}


@pytest.mark.parametrize("text", ["Texts adopted: 0", "Adopted pending", "End: adopted in Coreper"])
def test_words_around_a_result_that_no_list_has_leave_none(text):
    assert said(results_in, text) == []


def test_a_rule_above_a_result_in_small_letters_is_plain():
    run = [*at(40, 50, "qualified majority"), *at(40, 64, "not adopted")]
    assert [text_of([words]) for words in rules_in(run)] == ["qualified majority"]
