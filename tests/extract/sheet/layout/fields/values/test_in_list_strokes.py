"""Fields with strokes between them, of which no type and no colon tells the labels."""

import pytest

from tests.extract.sheet.layout.fields.values.test_in_list import told

FIELDS = {
    "session": ("SESSION", "3790"),
    "sitting_date": ("DATE", "1 May 2022"),
    "rule": ("VOTING RULE", "qualified majority"),
    "item": ("ITEM", "2022/0303 (COD)"),
    "subject": ("SUBJECT", "REGULATION on honey"),
}
SAID = {name: value for name, (_, value) in FIELDS.items()}
TEXTS = [" ".join(field) for field in FIELDS.values()]


@pytest.mark.parametrize("stroke", ["|", "·", "•", "/", "–", "—"])
def test_each_field_between_strokes_is_its_label_and_what_it_says(stroke):
    assert told(f" {stroke} ".join(TEXTS)) == SAID


def test_semicolons_may_part_fields_too():
    assert told("; ".join(TEXTS)) == SAID


def test_a_stroke_may_end_a_line_that_goes_on_below():
    assert told(" | ".join(TEXTS[:3]) + " |", " | ".join(TEXTS[3:])) == SAID


def test_a_field_may_begin_a_line_without_a_stroke_before_it():
    assert told(" | ".join(TEXTS[:3]), " | ".join(TEXTS[3:])) == SAID


def test_the_subject_may_go_on_on_the_next_line():
    fields = told(" | ".join(TEXTS), "and on sweet food")
    assert fields == SAID | {"subject": "REGULATION on honey and on sweet food"}


def test_the_full_stop_at_the_end_is_no_part_of_the_last_field():
    assert told(" | ".join(TEXTS) + ".") == SAID


@pytest.mark.parametrize(
    "subject",
    [
        "REGULATION on honey / jam",
        "REGULATION on honey – amending",
        "REGULATION on honey; sweet food",
        "REGULATION on | honey",
        "REGULATION on honey – Council of Europe",
    ],
)
def test_a_stroke_within_a_value_leaves_all_fields_untold(subject):
    assert told(" | ".join([*TEXTS[:4], f"SUBJECT {subject}"])) == {}


@pytest.mark.parametrize(
    "more",
    ["DATE 2 May 2022", "REGULATION on jam", "SESSION", "2 May 2022", "SUBJECT REGULATION on jam"],
    ids=["two days", "no label", "no value", "a value alone", "two subjects"],
)
def test_a_field_too_many_leaves_all_fields_untold(more):
    assert told(" | ".join([*TEXTS, more])) == {}


def test_two_fields_are_no_list():
    assert told(" | ".join(TEXTS[:2])) == {}


def test_fields_without_any_stroke_are_no_list():
    assert told(" ".join(TEXTS)) == {}


def test_a_label_with_what_its_field_never_says_leaves_all_fields_untold():
    assert told(" | ".join(["SESSION of May", *TEXTS[1:]])) == {}


@pytest.mark.parametrize(
    "subject",
    [
        "DIRECTIVE ON TISSUE | ORGAN DONATION",
        "DIRECTIVE ON SAFETY | BODY ARMOUR",
        "DIRECTIVE ON TISSUE / ORGAN DONATION",
    ],
)
def test_words_that_read_like_an_institution_cut_no_subject(subject):
    assert told(" | ".join([*TEXTS[:4], f"SUBJECT {subject}"])) == {}


def test_a_line_of_a_subject_that_reads_like_an_institution_is_the_subjects():
    texts = [*TEXTS[:4], "SUBJECT DIRECTIVE ON TISSUE, CELLS,"]
    fields = told(" | ".join(texts), "ORGAN DONATION")
    assert fields == SAID | {"subject": "DIRECTIVE ON TISSUE, CELLS, ORGAN DONATION"}


def test_the_council_may_be_a_field_of_such_a_list():
    texts = ["INSTITUTION Council of the European Union", *TEXTS]
    assert told(" | ".join(texts)) == SAID | {"institution": "Council of the European Union"}


def test_strokes_of_two_kinds_part_no_list():
    assert told(" | ".join(TEXTS[:3]) + " / " + " / ".join(TEXTS[3:])) == {}
