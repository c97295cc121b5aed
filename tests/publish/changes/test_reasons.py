import json
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from publish.errors import ReleaseError
from publish.records import LookedUpLink
from publish.release.build import build_release
from publish.verify.release import verify_release
from tests.publish.drafts import COR, DAY, ID, MEMBER_STATES, built, note, settings, state, vote

NEXT_DAY = date(2026, 7, 3)


def step(folder, records, held, **more):
    """A second release after one of a single note; what its changes are and why."""
    built(folder, [note()], [state()])
    return next_step(folder, records, held, **more)


def next_step(folder, records, held, **more):
    outcome = build_release(
        records, held, more.pop("facts", MEMBER_STATES), settings(folder), today=NEXT_DAY, **more
    )
    assert verify_release(outcome.path).faults == ()
    lines = (outcome.path / "changes.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines]


def why(changes):
    return dict(Counter((each["table"], each["change"], each["reason"]) for each in changes))


def test_a_new_note_is_the_reason_of_its_rows(tmp_path):
    other = "ST-2-2026-INIT"
    votes = (vote("ST-2-2026"),)
    changes = step(tmp_path, [note(), note(other, votes=votes)], [state(), state(other)])
    assert {each["reason"] for each in changes} == {"new_note"}
    assert {each["change"] for each in changes if each["table"] == "votes"} == {"added"}


def test_another_language_is_a_reason_of_its_own(tmp_path):
    changes = step(tmp_path, [note(), note(language="da")], [state(), state(language="da")])
    assert why(changes) == {
        ("documents", "added", "new_language"): 1,
    }


def test_a_corrigendum_is_the_reason_of_all_that_it_moves(tmp_path):
    corrected = note(COR, votes=(vote(BE="no", IT="yes"),))
    changes = step(tmp_path, [note(), corrected], [state(superseded_by=COR), state(COR)])
    assert {each["reason"] for each in changes} == {"corrigendum"}
    belgium = [
        each
        for each in changes
        if each["table"] == "positions" and each["key"]["member_state"] == "BE"
    ]
    assert [(each["before"]["position"], each["after"]["position"]) for each in belgium] == [
        ("yes", "no")
    ]


def test_a_correction_by_a_person_is_told_from_another_reader(tmp_path):
    other = note(votes=(vote(BE="no", IT="yes"),))
    corrected = replace(other, extractor_version="0.1.0+corrected.0123456789ab")
    assert {each["reason"] for each in step(tmp_path / "one", [corrected], [state()])} == {
        "correction"
    }
    anew = replace(other, extractor_version="0.2.0")
    assert {each["reason"] for each in step(tmp_path / "two", [anew], [state()])} == {
        "reader_change"
    }


def test_other_bytes_under_the_same_address_are_a_reason(tmp_path):
    source = replace(note().source, sha256="f" * 64)
    changes = step(tmp_path, [replace(note(), source=source)], [replace(state(), sha256="f" * 64)])
    assert {each["reason"] for each in changes} == {"new_file"}


def test_a_document_that_is_no_longer_held_is_withdrawn(tmp_path):
    other = "ST-2-2026-INIT"
    changes = step(tmp_path, [note(other, votes=(vote("ST-2-2026"),))], [state(other)])
    by_document = {
        each["key"]["document_id"]: each["reason"]
        for each in changes
        if each["table"] == "documents"
    }
    assert by_document == {ID: "withdrawn", other: "new_note"}
    assert ("votes", "removed", "withdrawn") in why(changes)
    assert {each["reason"] for each in changes if each["table"] == "agreement"} <= {"several"}


def test_what_is_known_of_the_member_states_is_a_reason(tmp_path):
    known = (replace(MEMBER_STATES[0], sheet_name="BELGIQUE"), *MEMBER_STATES[1:])
    changes = step(tmp_path, [note()], [state()], facts=known)
    assert why(changes) == {("member_states", "changed", "facts_change"): 1}


def test_a_link_that_was_looked_up_is_a_reason(tmp_path):
    found = LookedUpLink(None, "2025/0429", "celex", "32026R0679", DAY, "EUR-Lex")
    changes = step(tmp_path, [note()], [state()], looked_up=(found,))
    assert why(changes) == {
        ("links", "added", "looked_up"): 2,
        ("votes", "changed", "looked_up"): 1,
    }


def test_what_notes_teach_the_reader_explains_another_reading(tmp_path):
    learnt = note(votes=(vote(BE="no", IT="yes"),))
    changes = step(tmp_path, [learnt], [state()], learnt_sha256="a" * 64)
    assert {each["reason"] for each in changes} == {"reader_change"}


def test_a_difference_that_nothing_explains_stops_the_release(tmp_path):
    other = note(votes=(vote(BE="no", IT="yes"),))
    with pytest.raises(ReleaseError, match=r"votes \(vote_id ST-11513-2026\) is changed in"):
        step(tmp_path, [other], [state()])
    assert [path.name for path in tmp_path.glob("2026*")] == ["2026.07.02"]
    assert len(list((tmp_path / "failed").iterdir())) == 1


def test_tables_that_are_made_in_another_way_explain_it(tmp_path, monkeypatch):
    other = note(votes=(vote(BE="no", IT="yes"),))
    built(tmp_path, [note()], [state()])
    monkeypatch.setattr("publish.changes.comparison.TABLES_VERSION", "9")
    monkeypatch.setattr("publish.release.assemble.TABLES_VERSION", "9")
    changes = next_step(tmp_path, [other], [state()])
    assert {each["reason"] for each in changes} == {"tables_change"}


def test_a_release_says_its_changes_in_words(tmp_path):
    corrected = note(COR, votes=(vote(BE="no", IT="yes"),))
    step(tmp_path, [note(), corrected], [state(superseded_by=COR), state(COR)])
    words = (tmp_path / "2026.07.03" / "CHANGES.md").read_text()
    assert "# Changes in 2026.07.03\n\nWhat differs from 2026.07.02.\n" in words
    assert "(`corrigendum`)" in words and f"documents {COR}" in words
    assert "- ST-11513-2026 BE (`corrigendum`): position yes → no" in words


def test_the_first_release_says_that_nothing_was_compared(tmp_path):
    words = (built(tmp_path).path / "CHANGES.md").read_text()
    assert "Nothing was compared: this is the first release." in words
