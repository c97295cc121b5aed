"""What a vote record says of its sheet's item, and the check that tells what was left unread."""

from dataclasses import replace
from datetime import date

import pytest

from extract.acts import read_act
from extract.records import Check
from extract.sheet.table.fields import SheetFields
from extract.vote import item_check

FIELDS = SheetFields(
    session_number=None,
    configuration=None,
    item="2025/0429 (COD)",
    documents=None,
    voting_rule="qualified_majority",
    voting_rule_raw="qualified majority",
    subject="on fish",
    act=read_act("on fish"),
    sitting_date=date(2026, 2, 3),
    result_cells=(),
)


def check_of(
    documents: str | None, unread: str = "", unknown_labels: tuple[str, ...] = ()
) -> Check:
    return item_check(
        replace(FIELDS, documents=documents, unread=unread, unknown_labels=unknown_labels)
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
