from dataclasses import replace

import pytest

from publish.errors import ReleaseError
from publish.rows.readings import join_readings
from tests.publish.drafts import COR, ID, note, refused, sha, state, vote


def refusal(record, held=None, *, sample=False):
    (reading,) = join_readings([record], [held or state()], sample=sample)
    return reading.refusal


def test_a_good_note_is_joined_to_its_ledger_row():
    (reading,) = join_readings([note()], [state()], sample=False)
    assert (reading.state, reading.note, reading.refusal) == (state(), note(), None)


def test_a_refused_note_keeps_its_reason():
    assert refusal(refused(reason="No sheet.")) == "No sheet."


def test_a_held_file_that_was_not_read_is_refused():
    (reading,) = join_readings([], [state()], sample=False)
    assert reading.refusal == "It is held and has not been read yet: run again."


def test_a_cover_of_another_document_is_refused():
    other = replace(note(COR), source=note().source)
    assert refusal(other) == (
        f"It is held as {ID} and its cover says {COR}: compare it with the register."
    )


def test_a_cover_in_another_language_is_refused():
    other = replace(note(language="da"), source=note().source)
    assert "held as the version in en and its cover is in da" in (refusal(other) or "")


def test_an_unknown_suffix_is_refused():
    held = replace(state("ST-1-2026-EXT-1"), sha256=sha(ID, "en"))
    assert "has a suffix that is not" in (refusal(note(), held) or "")


@pytest.mark.parametrize(
    "ids", [(), ("ST-1-2026",), ("ST-11513-2026", "ST-11513-2026"), ("ST-11513-2026-V2",)]
)
def test_votes_with_other_ids_than_the_documents_are_refused(ids):
    assert "Its votes are called" in (refusal(note(votes=tuple(map(vote, ids)))) or "")


def test_the_same_file_under_two_languages_is_read_once_and_refused_where_it_does_not_belong():
    held = [state(), replace(state(language="da"), sha256=sha(ID, "en"))]
    again = replace(note(), source=replace(note().source, path="elsewhere"))
    readings = join_readings([note(), again], held, sample=False)
    assert [(each.state.language, each.refusal is None) for each in readings] == [
        ("da", False),
        ("en", True),
    ]


def test_two_records_of_one_file_that_differ_stop_the_release():
    with pytest.raises(ReleaseError, match="differ"):
        join_readings([note(), refused()], [state()], sample=False)


def test_a_note_that_the_ledger_does_not_hold_stops_the_release():
    with pytest.raises(ReleaseError, match="ledger does not hold"):
        join_readings([note(), note(COR)], [state()], sample=False)


def test_a_document_twice_in_the_ledger_stops_the_release():
    with pytest.raises(ReleaseError, match="twice"):
        join_readings([note()], [state(), state()], sample=False)


def test_a_time_without_zone_stops_the_release():
    naive = replace(state(), first_seen=state().first_seen.replace(tzinfo=None))
    with pytest.raises(ReleaseError, match="time zone"):
        join_readings([note()], [naive], sample=False)


def test_a_reconstruction_outside_a_sample_stops_the_release():
    with pytest.raises(ReleaseError, match="reconstruction"):
        join_readings([replace(note(), reconstruction=True)], [state()], sample=False)


def test_a_reconstruction_is_read_in_a_sample():
    assert refusal(replace(note(), reconstruction=True), sample=True) is None


def test_a_reconstruction_that_a_real_source_refused_gives_its_reason():
    assert refusal(replace(refused(reason="A sample."), reconstruction=True)) == "A sample."
