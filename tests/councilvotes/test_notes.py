from dataclasses import replace

import pytest

from councilvotes.errors import NoteStoreError
from councilvotes.notes import is_current, is_refused, load_note, note_path, share_equal, store_note
from extract.encode import from_json, to_json
from tests.councilvotes.records import note

HERE, THERE = "a" * 64, "b" * 64


def test_a_stored_note_comes_back_whole(tmp_path):
    path = note_path(tmp_path, "ST-7-2020-INIT", "en")
    store_note(path, note())
    assert load_note(path) == note()


def test_a_note_lies_under_its_document_and_language(tmp_path):
    assert note_path(tmp_path, "ST-7-2020-INIT", "en") == tmp_path / "ST-7-2020-INIT" / "en.json"


def test_a_note_is_current_for_its_bytes_and_extractor_only(tmp_path):
    path, older = tmp_path / "en.json", tmp_path / "da.json"
    store_note(path, note(sha256=HERE))
    store_note(older, note(sha256=HERE, extractor_version="0.0.1"))
    assert [is_current(path, HERE), is_current(path, THERE), is_current(older, HERE)] == [
        True,
        False,
        False,
    ]


def test_words_of_a_note_cannot_pass_for_its_key(tmp_path):
    path = tmp_path / "en.json"
    forged = note(sha256=HERE).source
    store_note(path, note(reason=f'"sha256":"{THERE}"', source=forged))
    assert is_current(path, HERE)
    assert not is_current(path, THERE)


def test_a_missing_note_is_not_current(tmp_path):
    assert not is_current(tmp_path / "en.json", HERE)


def test_a_half_written_note_is_not_current_and_says_what_to_do(tmp_path):
    path = tmp_path / "en.json"
    path.write_text('{"status":"ok"')
    assert not is_current(path, HERE)
    with pytest.raises(NoteStoreError, match=r"en\.json cannot be read .*run `councilvotes"):
        load_note(path)


def test_storing_leaves_nothing_beside_the_note(tmp_path):
    store_note(tmp_path / "x" / "en.json", note())
    assert [path.name for path in (tmp_path / "x").iterdir()] == ["en.json"]


def test_a_refused_note_is_told_from_one_that_is_ok(tmp_path):
    store_note(tmp_path / "ok.json", note())
    store_note(tmp_path / "no.json", note(status="refused", reason="because", votes=()))
    assert [is_refused(tmp_path / "ok.json"), is_refused(tmp_path / "no.json")] == [False, True]


@pytest.mark.parametrize("name", ["../../etc", "", ".hidden", "a/b"])
def test_a_name_that_would_leave_the_folder_is_refused(tmp_path, name):
    with pytest.raises(NoteStoreError, match="cannot name a file"):
        note_path(tmp_path, name, "en")


def test_what_equals_the_record_before_is_held_once_and_stays_what_it_was(tmp_path):
    records = [from_json(to_json(note())) for _ in range(3)]
    vote = replace(records[1].votes[0], subject="Another")
    records[1] = replace(records[1], votes=(vote,))
    shared = list(share_equal(records))
    assert shared == records
    assert shared[0].checks is shared[1].checks is shared[2].checks
    assert shared[1].votes is not shared[0].votes
    assert shared[2].votes == records[2].votes
