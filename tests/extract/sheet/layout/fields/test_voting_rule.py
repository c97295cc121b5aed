"""The labelled lines of a sheet."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.voting_rule import (
    majorities_in,
    refuse_unread_brackets,
    rule_of,
)

AT_LEAST_55 = "* When acting on a proposal … at least 55 % of members vote in favour (15 MS)"
AT_LEAST_72 = "* … qualified majority is reached if at least 72 % of members vote in favour"


@pytest.mark.parametrize(
    ("printed", "footnote", "rule"),
    [
        ("qualified majority", "", "qualified_majority"),
        ("Qualified majority*", AT_LEAST_55, "qualified_majority"),
        ("qualified majority (Article 16(3) TEU)", AT_LEAST_55, "qualified_majority"),
        ("qualified majority", AT_LEAST_72, "qualified_majority_72"),
        ("qualified majority", "* reached by 72 % or more of the members", "qualified_majority_72"),
        ("qualified majority", f"{AT_LEAST_55} ** in other cases 72%", "other"),
        ("unanimity", AT_LEAST_55, "unanimity"),
        ("Simple majority", "", "simple_majority"),
        ("Qualified majority required", AT_LEAST_55, "qualified_majority"),
        ("by qualified majority of the Council", AT_LEAST_72, "qualified_majority_72"),
        ("acting by unanimity", "", "unanimity"),
        ("Unanimity rule", "", "unanimity"),
        ("Simple majority rule applies", "", "simple_majority"),
        ("Qualified majority rule", AT_LEAST_72, "qualified_majority_72"),
        ("Majority rule", "", "other"),
        ("No unanimity rule", "", "other"),
        ("unanimity not required", "", "other"),
        ("Unanimity rule or qualified majority rule", "", "other"),
        ("not unanimity but qualified majority", "", "other"),
        ("reinforced qualified majority (72 %)", "", "qualified_majority_72"),
        ("qualified majority (55 % of members, 65 % of population", "", "qualified_majority"),
        ("qualified majority (65 % of population,", "", "other"),
        ("qualified majority (Article 16(3) TEU, 55 %) or unanimity", "", "other"),
        ("qualifizierte Mehrheit", "", "other"),
        ("Qualified majority of the members", AT_LEAST_72, "qualified_majority_72"),
        ("Simple majority of the members required", "", "simple_majority"),
        ("Acting by unanimity of the members", "", "unanimity"),
        ("Majority of the members", "", "other"),
        ("Two thirds of the members", "", "other"),
        ("Unanimity of the members present", "", "other"),
        ("No unanimity of the members", "", "other"),
        ("Not unanimity of the members", "", "other"),
        ("not a qualified majority of the members", "", "other"),
        ("Non-unanimity of the members", "", "other"),
        ("Simple majority of the members not required", "", "other"),
    ],
)
def test_the_rule_is_named_by_all_its_words_and_the_footnote(printed, footnote, rule):
    assert rule_of(printed, footnote) == rule


@pytest.mark.parametrize("share", ["99.72 %", "99,72%", "1.72 %", "172 %"])
def test_a_share_that_ends_in_72_names_no_majority(share):
    said = f"Yes (25 members, {share}) The members in favour hold so much of the population."
    assert rule_of("qualified majority", said) == "qualified_majority"


@pytest.mark.parametrize(
    "said",
    ["Neither Hungary nor Slovakia could support the text.", "Both counts: neither was contested."],
)
def test_neither_tells_a_majority_only_of_who_proposes(said):
    assert rule_of("qualified majority", said) == "qualified_majority"


@pytest.mark.parametrize("base", ["not on a proposal from the Commission", "Article 238(2) TFEU"])
def test_what_stands_in_brackets_behind_the_rule_may_name_the_majority_of_72(base):
    assert rule_of(f"qualified majority ({base})", "") != "qualified_majority"


@pytest.mark.parametrize(
    "note",
    [
        "* at least seventy-two per cent of the members",
        "* at least 20 members, that is 72 per cent",
        "* Not on a proposal from the Commission",
        "* acting without a proposal from the Commission",
        "* The Council does not act on a proposal from the Commission.",
        "* Article 238(2) TFEU",
        "* See Article 238(3)(b) TFEU",
        "* Reinforced qualified majority.",
        "* At least 20 Member States representing at least 65 % of the population.",
    ],
)
def test_a_note_may_tell_the_majority_of_72_in_other_words(note):
    assert rule_of("qualified majority*", note) != "qualified_majority"


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("When acting on a proposal, qualified majority is reached if at l %", {"55"}),
        ("When acting on a proposal from the Commission, it is reached if at l %", {"55"}),
        ("When acting on a proposal nejther from the Commission, if at l %", set()),
    ],
)
def test_a_note_without_its_per_cent_tells_55_by_the_proposal_it_acts_on(note, told):
    assert majorities_in(note) == told


@pytest.mark.parametrize(
    ("printed", "rule"),
    [
        ("qualified majority / majorité qualifiée", "qualified_majority"),
        ("Einstimmigkeit / Unanimity", "unanimity"),
        ("qualified majority / majorité simple", "other"),
        ("qualified majority / unanimity", "other"),
        ("qualified majority / majorité qualifiée (72 %)", "other"),
        ("qualified majority / qualified majority of the euro area", "other"),
        ("unanimity / unanimity minus one", "other"),
    ],
    ids=[
        *("behind a slash", "before it", "of another rule", "two rules"),
        *("more of it", "of fewer members", "but one"),
    ],
)
def test_a_rule_in_two_languages_is_that_rule(printed, rule):
    assert rule_of(printed, "") == rule


@pytest.mark.parametrize(
    "note",
    [
        "* The act is adopted by unanimity.",
        "* Unanimity was required, as the Council amended the proposal.",
        "* Reverse qualified majority",
        "* Three quarters of the members",
    ],
)
def test_a_note_on_a_qualified_majority_that_tells_another_rule_leaves_none(note):
    assert rule_of("qualified majority*", note) == "other"


def test_a_note_that_the_rule_has_no_sign_for_is_no_note_on_it():
    assert rule_of("qualified majority", "Statement: unanimity was required.") != "other"


@pytest.mark.parametrize(
    "brackets",
    [
        "reverse",
        "Unanimity",
        "four fifths",
        "not 72 %",
        "no Commission proposal",
        "Article 354 TFEU",
    ],
)
def test_brackets_that_say_more_than_the_rule_leave_none(brackets):
    assert rule_of(f"Qualified majority ({brackets})", "") == "other"


def test_two_rules_with_brackets_are_none():
    assert rule_of("Simple majority (Coreper) / Qualified majority (Council)", "") == "other"


def test_brackets_that_name_both_majorities_leave_none():
    assert rule_of("Qualified majority (55 % and 72 %)", "") == "other"


def test_brackets_that_a_picture_may_have_misread_are_refused():
    with pytest.raises(NoteRefusedError, match="brackets behind the voting rule cannot be read"):
        refuse_unread_brackets("other", "Qualified majority (5S %)", 2)


@pytest.mark.parametrize("raw", ["Consensus (all)", "Consensus"])
def test_another_rule_of_a_picture_keeps_its_brackets(raw):
    refuse_unread_brackets("other", raw, 2)


@pytest.mark.parametrize(
    "raw", ["qualified minority", "unqualified majority", "qualified majority 72"]
)
def test_other_words_are_no_misread_rule(raw):
    assert rule_of(raw, "") == "other"
