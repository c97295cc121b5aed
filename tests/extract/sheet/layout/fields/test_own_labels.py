"""A field whose own label says something else is told by no other place of the sheet."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.own_labels import is_below_states, told_otherwise
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.fields.test_by_value import ACT, beside
from tests.extract.sheet.layout.typed import at

FIELDS = {
    "Session:": "4023",
    "Configuration:": "General Affairs",
    "Item:": "2024/0126 (COD)",
    "Voting rule:": "qualified majority",
    "Subject:": ACT,
    "Sitting date:": "6 February 2025",
    "Final result:": "Adopted",
}


def read(words: list[Word]) -> SheetFields:
    return read_fields(lines(words), FieldPage([], 600.0, "", False, 2))


def otherwise(words: list[Word], *names: str) -> set[str]:
    """The fields that are told otherwise where no labels are kept but those of some `names`."""
    typed = lines(words)
    kept = [label for label in find_labels(typed, False) if label.name in names]
    return {*told_otherwise(typed, kept, False)}


@pytest.mark.parametrize("rule", ["Consensus", "Two-thirds majority", "Common accord"])
def test_a_note_at_the_foot_tells_no_other_rule_than_the_label_does(rule):
    words = beside({**FIELDS, "Voting rule:": rule}, 150)
    words += at(40, 400, "The Rules of Procedure are adopted by simple majority.")
    found = read(words)
    assert (found.voting_rule, found.voting_rule_raw) == ("other", rule)


@pytest.mark.parametrize(
    "value",
    [
        "General Affairs and Environment",
        "General Affairs / Foreign Affairs",
        "Ministers for Europe, not Foreign Affairs",
    ],
)
def test_the_end_of_an_unknown_configuration_is_none(value):
    assert read(beside({**FIELDS, "Configuration:": value}, 150)).configuration == value


@pytest.mark.parametrize(
    "first", ["Rejection of the amendments:", "Not for adoption:", "Withdrawal:", "Corrigendum –"]
)
def test_the_first_line_of_a_subject_is_no_label_of_the_next(first):
    words = beside({**FIELDS, "Subject:": first}, 150)
    words = [word for word in words if word.box[1] < 130]
    words += at(190, 126, ACT)
    words += at(40, 150, "Sitting date:") + at(190, 150, "6 February 2025")
    words += at(40, 170, "Final result:") + at(190, 170, "Adopted")
    try:
        assert first.split()[0] in read(words).subject
    except NoteRefusedError as refusal:
        assert "'Subject'" in str(refusal) or "subject" in str(refusal)


@pytest.mark.parametrize(
    "value",
    ["Qualified majority (exception: unanimity)", "In Council: two thirds; else: unanimity"],
)
def test_a_rule_behind_a_colon_within_another_one_is_not_the_rule(value):
    with pytest.raises(NoteRefusedError, match="Voting Rule"):
        read(beside({**FIELDS, "Voting rule:": value}, 150))


@pytest.mark.parametrize("label", ["Directorate:", "Also examined by:"])
def test_an_empty_field_has_no_value_from_another_label(label):
    words = beside({name: said for name, said in FIELDS.items() if name != "Configuration:"}, 150)
    words += at(40, 200, "Configuration:") + at(40, 216, label) + at(190, 216, "Environment")
    with pytest.raises(NoteRefusedError, match="Configuration"):
        read(words)


def test_a_label_whose_words_are_no_such_value_tells_its_field_otherwise():
    words = beside({"Voting rule:": "Consensus", "Subject:": ACT}, 150)
    assert otherwise(words, "subject") == {"rule"}


@pytest.mark.parametrize("behind", ["", "Session:", "qualified majority"])
def test_a_label_without_words_of_its_own_or_with_a_value_leaves_its_field_open(behind):
    assert "rule" not in otherwise(beside({"Voting rule:": behind, "Subject:": ACT}, 150))


@pytest.mark.parametrize(("top", "below"), [(100, False), (400, True)])
def test_a_value_far_below_all_labels_stands_below_the_states(top, below):
    words = beside({"Voting rule:": "unanimity", "Subject:": ACT})
    labels = find_labels(lines(words), False)
    (word,) = at(40, top, "Environment")
    assert is_below_states("configuration", word, labels) == below


def test_the_result_may_stand_below_the_states():
    labels = find_labels(lines(beside({"Voting rule:": "unanimity", "Subject:": ACT})), False)
    assert not is_below_states("final_result", at(40, 400, "Adopted")[0], labels)
