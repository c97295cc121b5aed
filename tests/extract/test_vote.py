"""What a vote record says of its sheet's item, and the check that tells what was left unread."""

from dataclasses import replace
from datetime import date

import pytest

from extract.cover.read import EMPTY
from extract.records import Check, GroupTotal, Totals
from extract.sheet.prove import SheetReading
from extract.sheet.seen import SeenFields
from extract.vote import (
    item_check,
    subject_checks,
    vote_of,
)

FIELDS = SeenFields(
    session_number=None,
    configuration=None,
    item="2025/0429 (COD)",
    documents=None,
    voting_rule="qualified_majority",
    voting_rule_raw="qualified majority",
    subject="on fish",
    sitting_date=date(2026, 2, 3),
    result_words="",
    result_box=(0.0, 0.0, 1.0, 1.0),
    item_labelled=True,
    unread="",
    unknown_labels=(),
)


def check_of(
    documents: str | None, unread: str = "", unknown_labels: tuple[str, ...] = ()
) -> Check:
    return item_check(
        replace(FIELDS, documents=documents, unread=unread, unknown_labels=unknown_labels), EMPTY
    )


def left_unread(words: str, *, blocking: bool) -> Check:
    expected = "all read, or none printed"
    return Check("item_read", False, expected, f"left unread: {words}", blocking=blocking)


def test_an_item_that_is_read_wholly_passes():
    assert check_of("11261/26+ADD1").passed
    assert check_of(None).passed


@pytest.mark.parametrize(
    ("documents", "unread", "told"),
    [
        ("1 1 261/26+ADD1", "", "1 1"),
        ("11261/26", "2023/0002", "2023/0002"),
        ("11261/26 and XY 12", "", "XY 12"),
    ],
)
def test_figures_of_an_item_that_are_left_unread_refuse_the_note(documents, unread, told):
    assert check_of(documents, unread) == left_unread(told, blocking=True)


@pytest.mark.parametrize(
    ("documents", "unread", "labels", "told"),
    [
        ("11261/26, as amended", "", (), "as amended"),
        ("11261/26", "(second reading)", (), "(second reading)"),
        ("11261/26", "", ("Legal basis:", "Article 43:"), "Legal basis:; Article 43:"),
    ],
)
def test_words_that_are_left_unread_are_told_and_refuse_nothing(documents, unread, labels, told):
    assert check_of(documents, unread, labels) == left_unread(told, blocking=False)


def test_a_sheet_without_the_label_of_the_item_refuses_the_note_and_tells_labels_like_it():
    check = item_check(
        replace(FIELDS, item=None, item_labelled=False, unknown_labels=("Itom:",)), EMPTY
    )
    assert (check.name, check.passed, check.blocking) == ("item_read", False, True)
    assert check.observed == (
        "the sheet has no label 'Item' that can be read: its files and documents are unread (Itom:)"
    )


def test_a_label_with_nothing_behind_it_refuses_nothing():
    assert item_check(replace(FIELDS, item=None), EMPTY).passed


COVER = replace(
    EMPTY,
    interinstitutional_files=("2018/0330 A (COD)", "2019/0001 (COD)"),
    reference_documents=("1/26", "1/26 ADD 1"),
)


@pytest.mark.parametrize(
    ("printed", "left"),
    [
        (("1/26",), "1/26"),
        (("2019/0001", "2/26"), "2019/0001"),
        (("2/26", "2018/0330"), ""),
        ((), ""),
    ],
)
def test_a_number_of_the_cover_that_the_sheet_prints_outside_its_item_refuses_the_note(
    printed, left
):
    fields = replace(FIELDS, item="2018/0330 A (COD)", printed_numbers=printed)
    check = item_check(fields, COVER)
    assert (check == left_unread(left, blocking=True)) if left else check.passed


def test_the_configuration_of_a_vote_is_the_one_of_the_list_that_it_was_misread_from():
    none = GroupTotal(None, None, None)
    fields = replace(FIELDS, configuration="Justlce and Home Affalrs")
    totals = Totals(none, none, none, none, 27)
    reading = SheetReading(fields, totals, None, (), ())
    assert vote_of(reading, "ST-1-2026", 1).configuration == "Justice and Home Affairs"


def test_a_subject_on_which_looks_at_a_picture_differ_is_told_and_blocks_nothing():
    assert subject_checks(FIELDS) == []
    expected = "two looks of three that read each line alike, without capitals amid words"
    told = Check("subject_read_alike", False, expected, "on fish", blocking=False)
    assert subject_checks(replace(FIELDS, subject_agreed=False)) == [told]


@pytest.mark.parametrize(
    ("subject", "flagged"),
    [
        ("on health (EU4Health Programme’) and more", True),
        ("on breeding (Animal Breeding Regulation')", True),
        ("on health (‘EU4Health Programme’)", False),
        ("on Member States’ systems and the Union's action", False),
    ],
)
def test_a_quote_without_its_other_half_is_told(subject, flagged):
    assert bool(subject_checks(replace(FIELDS, subject=subject))) is flagged
