"""A correction takes the place of what was read, or refuses the note once it is out of date."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest

from extract.corrections.apply import correct
from extract.corrections.entries import Correction, version_with
from extract.domain.member_states import proving_tables
from extract.read import read_note
from extract.records import Check, NoteRecord, SourceFile
from extract.request import ReadRequest
from extract.sheet.proof.checks import RESULT_NAMED
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import Fault, SheetLook
from tests.extract.seen import seen_folder

TEXT = SheetLook(kind="text", marks="vector")
ID = "ST-11513-2026-INIT"


def entry(field, expect, value, document_id=ID):
    return Correction(document_id, None, field, value, "a misprint", "A. Reviewer", expect)


def read(data: bytes, *corrections: Correction) -> NoteRecord:
    source = SourceFile("n.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return read_note(
        data, ReadRequest(source, sample=True, seen=seen_folder(), corrections=corrections)
    )


def drawn(*faults: Fault, **changes) -> bytes:
    note = seed_note(TEXT)
    return draw_note(replace(note, votes=(replace(note.votes[0], faults=faults, **changes),)))


@pytest.fixture(scope="module")
def plain() -> NoteRecord:
    return read(drawn())


def test_a_field_is_set_and_its_check_bears_reason_and_source(plain):
    correction = entry("votes[0].subject", plain.votes[0].subject, "Another subject")
    record = read(drawn(), correction)
    check = record.checks[-1]
    whole = Check("subject_is_whole", True, "whole", "by a person")
    assert record == replace(
        plain,
        votes=(replace(plain.votes[0], subject="Another subject"),),
        checks=(*(whole if c.name == whole.name else c for c in plain.checks), check),
        extractor_version=version_with([correction]),
    )
    assert (check.name, check.passed) == ("corrected", True)
    assert check.observed == "set to 'Another subject': a misprint (A. Reviewer)"


def test_a_reading_that_is_no_longer_the_expected_one_refuses_the_note_by_the_entry():
    record = read(drawn(), entry("document.vote_number", 46, 48))
    assert (record.status, record.votes) == ("refused", ())
    assert record.reason == (
        f"check failed: corrected: expected {ID}: document.vote_number read as 46, "
        "found 47: look at the note again, then remove the correction"
    )


def test_a_correction_for_an_unknown_document_changes_nothing(plain):
    assert read(drawn(), entry("document.vote_number", 46, 48, "ST-1-2020-INIT")) == plain


def test_a_field_that_the_note_does_not_have_refuses_it():
    record = read(drawn(), entry("votes[1].result", "adopted", None))
    assert record.status == "refused"
    assert "the note has no votes[1].result" in (record.reason or "")


def test_a_corrected_position_must_fit_the_totals():
    record = read(drawn(), entry("votes[0].positions.IT.position", "yes", "no"))
    assert record.status == "refused"
    assert "totals match positions" in (record.reason or "")


def test_a_mark_that_contradicts_the_totals_is_mended_and_keeps_its_evidence(plain):
    wrong = drawn(Fault("mark_contradicts", "IT", shown="no"))
    assert read(wrong).status == "refused"
    record = read(wrong, entry("votes[0].positions.IT.position", "no", "yes"))
    assert (record.status, record.reason) == ("ok", None)
    (before,) = [p for p in plain.votes[0].positions if p.member_state == "IT"]
    (after,) = [p for p in record.votes[0].positions if p.member_state == "IT"]
    assert (after.position, after.evidence.page) == ("yes", before.evidence.page)
    assert after.evidence.read_by == (*before.evidence.read_by, "person")
    assert not after.evidence.agreed


def test_a_misprinted_sitting_date_is_proved_again_after_its_correction():
    late = drawn(sitting_date=date(2026, 7, 20))
    assert "sitting date not after note" in (read(late).reason or "")
    record = read(late, entry("votes[0].sitting_date", "2026-07-20", "2026-07-02"))
    assert (record.status, record.votes[0].sitting_date) == ("ok", date(2026, 7, 2))


def test_a_session_misprinted_in_a_written_procedure_is_held_against_it_again():
    printed = drawn(session="3987")
    assert "written procedure has no session" in (read(printed).reason or "")
    record = read(printed, entry("votes[0].session_number", "3987", None))
    assert (record.status, record.votes[0].session_number) == ("ok", None)


def test_a_date_that_a_person_read_is_held_against_the_sitting(monkeypatch):
    monkeypatch.setattr("tests.drawing.cover.dateline", lambda *_: "den 2. hømåned 2026")
    assert "note date read" in (read(drawn()).reason or "")
    records = [
        read(drawn(), entry("document.date", None, day)) for day in ("2026-07-02", "2026-07-01")
    ]
    assert [record.status for record in records] == ["ok", "refused"]


def test_a_refused_note_says_which_corrections_it_could_not_take():
    broken = drawn(Fault("two_marks", "PL"))
    record = read(broken, entry("votes[0].result", "adopted", None))
    assert record.reason == "page 2: two marks stand in the row of Poland"
    assert [check.passed for check in record.checks if check.name == "corrected"] == [False]


def blank(state, value):
    return entry(f"votes[0].positions.{state}.position", "blank", value)


def test_a_person_fills_a_cell_whose_mark_is_missing_and_the_evidence_says_so(plain):
    record = read(drawn(Fault("mark_omitted", "PL")), blank("PL", "yes"))
    assert (record.status, record.reason) == ("ok", None)
    (poland,) = [p for p in record.votes[0].positions if p.member_state == "PL"]
    assert (poland.position, poland.evidence.read_by) == ("yes", ("person",))
    assert not poland.evidence.agreed
    others = [p for p in record.votes[0].positions if p.member_state != "PL"]
    assert others == [p for p in plain.votes[0].positions if p.member_state != "PL"]


def test_what_a_person_fills_in_must_fit_the_totals():
    record = read(drawn(Fault("mark_omitted", "PL")), blank("PL", "abstain"))
    assert record.status == "refused"
    assert "totals match positions" in (record.reason or "")


@pytest.mark.long
def test_a_blank_that_is_filled_leaves_another_one_missing():
    twice = drawn(Fault("mark_omitted", "PL"), Fault("mark_omitted", "IT"))
    reason = read(twice, blank("PL", "yes")).reason or ""
    assert "a mark is missing in the rows of Italy" in reason
    assert read(twice, blank("PL", "yes"), blank("IT", "yes")).status == "ok"


@pytest.mark.long
def test_a_blank_beside_an_unread_mark_is_filled_with_it():
    twice = drawn(Fault("mark_omitted", "PL"), Fault("two_marks", "IT"))
    record = read(twice, blank("PL", "yes"), unread("IT", "yes"))
    by_person = {p.member_state for p in record.votes[0].positions if not p.evidence.agreed}
    assert (record.status, by_person) == ("ok", {"PL", "IT"})


def test_filling_a_cell_that_is_not_blank_refuses_the_note():
    record = read(drawn(), blank("PL", "yes"))
    assert record.status == "refused"
    assert "the cell of Poland is not blank now (yes): remove its correction" in (
        record.reason or ""
    )
    unclear = read(drawn(Fault("two_marks", "PL")), blank("PL", "yes"))
    assert unclear.reason == "page 2: two marks stand in the row of Poland"


def test_filling_a_blank_that_means_not_participating_refuses_the_note():
    look = replace(TEXT, absent="blank")
    missing = drawn(Fault("mark_omitted", "PL"), look=look)
    record = read(missing, blank("PL", "yes"))
    assert record.status == "refused"
    assert "a blank cell has a meaning on this sheet now" in (record.reason or "")
    amended = read(missing, entry("votes[0].positions.PL.position", "not_participating", "yes"))
    assert (amended.status, amended.reason) == ("ok", None)


def unread(state, value):
    return entry(f"votes[0].positions.{state}.position", "unread", value)


def test_a_persons_reading_fills_a_mark_that_cannot_be_read_and_says_so():
    record = read(drawn(Fault("two_marks", "PL")), unread("PL", "yes"))
    assert (record.status, record.reason) == ("ok", None)
    others = [p.evidence.read_by for p in record.votes[0].positions if p.member_state != "PL"]
    (poland,) = [p for p in record.votes[0].positions if p.member_state == "PL"]
    assert (poland.position, poland.evidence.read_by) == ("yes", ("person",))
    assert not poland.evidence.agreed
    assert set(others) == {("tint", "silhouette", "look", "identity", "pdfplumber")}


def test_a_persons_reading_must_fit_the_totals():
    record = read(drawn(Fault("two_marks", "PL")), unread("PL", "no"))
    assert record.status == "refused"
    assert "totals match positions" in (record.reason or "")


def test_a_persons_reading_of_a_readable_mark_refuses_the_note():
    record = read(drawn(), unread("PL", "yes"))
    assert record.status == "refused"
    assert record.reason == (
        "page 2: the mark of Poland can be read now (yes): remove its correction"
    )
    record = read(drawn(Fault("two_marks", "PL")), unread("PL", "yes"), unread("IT", "yes"))
    assert record.reason == (
        "page 2: the mark of Italy can be read now (yes): remove its correction"
    )


def test_a_persons_reading_of_one_mark_leaves_another_unread():
    twice = drawn(Fault("two_marks", "PL"), Fault("two_marks", "IT"))
    reason = "page 2: two marks stand in the row of Italy"
    assert read(twice, unread("PL", "yes")).reason == reason


def test_a_rejected_result_is_named_by_three_signs_and_a_person_may_settle_it():
    rejected = drawn(result="no")
    by_two = replace_check(read(rejected), passed=False)
    (named,) = [c for c in by_two.checks if c.name == RESULT_NAMED]
    assert named.observed == (
        "tint says no, silhouette says no, look says no, identity says no, pdfplumber says no, "
        "hue says no, form says no"
    )
    settled = correct(
        by_two, [entry("votes[0].result", "not_adopted", "not_adopted")], proving_tables()
    )
    assert settled.votes[0].result == "not_adopted"
    assert all(check.passed for check in settled.checks)


def replace_check(record: NoteRecord, *, passed: bool) -> NoteRecord:
    """The record as if too few signs had named the result."""
    return replace(
        record,
        checks=tuple(
            replace(c, passed=passed) if c.name == RESULT_NAMED else c for c in record.checks
        ),
    )


def test_a_group_share_that_no_rounding_explains_stands_once_a_person_has_read_it(plain):
    (vote,) = plain.votes
    odd = replace(vote.totals, yes=replace(vote.totals.yes, population_pct=99.97))
    record = replace(plain, votes=(replace(vote, totals=odd),))
    path = "votes[0].totals.yes.population_pct"
    seen = [
        [
            check.name
            for check in correct(record, [change], proving_tables()).checks
            if not check.passed
        ]
        for change in (entry("votes[0].subject", vote.subject, "Other"), entry(path, 99.97, 99.97))
    ]
    assert seen == [["group_shares_add_up", "group_shares_are_explained"], []]
