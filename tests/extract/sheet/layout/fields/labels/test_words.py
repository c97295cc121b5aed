"""The words that people make labels of, and no words of a text."""

import pytest

from extract.sheet.layout.fields.labels.words import LABELS, fields_named
from extract.sheet.words import fold


def named(text: str, by_ocr: bool) -> tuple[str, ...]:
    return fields_named(fold(text), fold(text.split()[-1]), by_ocr)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Council meeting No", "session"),
        ("Formation of the Council", "configuration"),
        ("Interinstitutional file", "item"),
        ("Interinst. file", "item"),
        ("Inst. reference", "item"),
        ("Document under vote", "documents"),
        ("Majority required", "rule"),
        ("Applicable voting rule", "rule"),
        ("Proposal voted on", "subject"),
        ("Date of adoption", "sitting_date"),
        ("Outcome of voting", "final_result"),
        ("Result of the ballot", "final_result"),
        ("Voting institution", "institution"),
        ("Case number", "item"),
        ("Sitting no.", "session"),
        ("Rule for the vote", "rule"),
        ("Institution voting", "institution"),
        ("Legislation voted", "subject"),
        ("Draft act", "subject"),
        ("Text of the act", "documents"),
        ("Document adopted or rejected", "documents"),
        ("Day", "sitting_date"),
        ("Text adopted or rejected", "documents"),
        ("Matter voted on", "subject"),
        ("Number of procedure", "item"),
        ("Number of the procedure", "item"),
        ("Number of the file", "item"),
        ("Document voted", "documents"),
        ("Meeting in the configuration", "configuration"),
        ("Session in the formation", "configuration"),
        ("Council meeting in the composition", "configuration"),
        ("Ordinary legislative procedure", "item"),
        ("OLP file", "item"),
        ("Item / file:", "item"),
        ("Item or procedure", "item"),
        ("File / item", "item"),
    ],
)
def test_a_label_is_made_of_the_words_that_people_use(label, name):
    assert named(label, False) == (name,)


def test_no_label_names_two_fields():
    known = [fold(label) for labels in LABELS.values() for label in set(map(fold, labels))]
    assert len(known) == len(set(known))


@pytest.mark.parametrize(
    "text",
    [
        *("AND OF THE COUNCIL", "OF THE COUNCIL", "COUNCIL DECISION", "Decision", "Proposal"),
        *("Member State", "Members", "Vote", "Votes", "Total", "of the vote", "the act", "Name"),
        *("Number of votes", "Number of members", "Number of", "Matters", "Matter voted"),
        *("adopted or rejected", "Document rejected", "Days", "Today", "Day of", "May"),
    ],
)
@pytest.mark.parametrize("by_ocr", [False, True])
def test_words_of_acts_and_tables_are_no_labels(text, by_ocr):
    assert named(text, by_ocr) == ()


@pytest.mark.parametrize(
    ("read", "known"),
    [("qualifed label", False), ("Voting procedre", True), ("Roll of votes", False)],
)
def test_a_long_label_may_lose_a_letter_and_changes_none(read, known):
    assert bool(named(read, False)) is known


def test_a_label_of_a_text_loses_no_word():
    assert named("Rule Council", False) == ()


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Fina 1 result", "final_result"),
        ("1nstitution", "institution"),
        ("Fin al resu It", "final_result"),
    ],
)
def test_a_letter_that_ocr_takes_for_one_that_looks_alike_hides_no_label(label, name):
    assert (named(label, by_ocr=True), named(label, by_ocr=False)) == ((name,), ())
