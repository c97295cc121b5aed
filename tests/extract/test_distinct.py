"""A sheet that is printed twice is no second vote; votes on one act in parts are."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

import pytest

from extract.corrections.entries import Correction
from extract.distinct import NAME, distinct_check
from extract.read import read_note
from extract.records import NoteRecord, SourceFile, Vote
from extract.request import ReadRequest
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook
from tests.extract.seen import seen_folder

FIRST = seed_note(SheetLook(kind="text", marks="vector")).votes[0]


def read(*changes: Mapping[str, object], corrections: tuple[Correction, ...] = ()) -> NoteRecord:
    """The record of a note with the seed's sheet, then with the sheet so changed."""
    votes = (FIRST, *(replace(FIRST, **change) for change in changes))  # type: ignore[arg-type]
    files = ("2025/0429 (COD)", "2025/0430 (COD)")
    note = replace(seed_note(FIRST.look), votes=votes, files=files)
    data = draw_note(note)
    source = SourceFile("n.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return read_note(
        data, ReadRequest(source, sample=True, seen=seen_folder(), corrections=corrections)
    )


def subject(vote: int, expect: str, value: str) -> Correction:
    field = f"votes[{vote}].subject"
    return Correction("ST-11513-2026-INIT", None, field, value, "seen", "A. Reviewer", expect)


@pytest.fixture(scope="module")
def first() -> Vote:
    (vote,) = read().votes
    return vote


def test_a_sheet_that_is_printed_twice_refuses_the_note_and_tells_how_to_decide():
    record = read({})
    assert (record.status, record.votes) == ("refused", ())
    assert record.reason == (
        "check failed: each sheet is a vote of its own: expected another item, subject, day or "
        "other documents on every sheet, found sheets 1 and 2 alike (2025/0429 (COD), 2026-07-02): "
        "printed twice, or a vote in parts; a person must decide: a correction of "
        "votes[1].subject, also to the same words, makes the second a vote of its own"
    )


def test_a_second_sheet_with_another_result_is_told_to_have_one(first):
    other = replace(first, result="not_adopted")
    (check,) = distinct_check([first, other])
    assert not check.passed
    assert "alike (2025/0429 (COD), 2026-07-02, though with another result)" in check.observed


def test_a_sheet_that_is_recognised_in_a_picture_is_the_same_but_for_case_spaces_and_signs(first):
    recognised = replace(first, subject=first.subject.upper().replace(" ", "  ") + ".")
    assert [check.passed for check in distinct_check([first, recognised])] == [False]


def test_a_vote_on_another_part_of_the_act_is_a_vote_of_its_own():
    record = read({"subject": f"{FIRST.subject} (part two)"})
    assert (record.status, len(record.votes)) == ("ok", 2)
    assert [c.passed for c in record.checks if c.name == NAME] == [True]


@pytest.mark.parametrize(
    "change", [{"item": "2025/0430 (COD)"}, {"voted_documents": ("ST-11262-2026-INIT",)}]
)
def test_another_item_or_document_makes_a_vote_of_its_own(first, change):
    (check,) = distinct_check([first, replace(first, **change)])
    assert check.passed


def test_a_note_with_one_sheet_is_asked_nothing(first):
    assert distinct_check([first]) == []


def test_a_person_who_repeats_the_subject_says_that_the_vote_is_one_of_its_own(first):
    record = read({}, corrections=(subject(1, first.subject, first.subject),))
    assert (record.status, record.reason, len(record.votes)) == ("ok", None, 2)


def test_a_person_who_mends_both_subjects_to_the_same_words_has_not_told_them_apart(first):
    misread = {"subject": f"{first.subject} x"}
    record = read(misread, corrections=(subject(1, misread["subject"], first.subject),))
    assert record.status == "refused"
    assert "sheets 1 and 2 alike" in (record.reason or "")
