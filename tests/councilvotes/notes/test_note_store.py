import json
from dataclasses import replace

import pytest

from councilvotes.errors import NoteStoreError
from councilvotes.notes.note_store import (
    is_current,
    is_refused,
    load_note,
    load_notes,
    note_path,
    store_note,
)
from councilvotes.reading.one_file import unread
from extract import EXTRACTOR_VERSION
from extract.encode import to_json
from tests.councilvotes.records import note

HERE, THERE = "a" * 64, "b" * 64


def test_a_stored_note_comes_back_whole(tmp_path):
    path = note_path(tmp_path, "ST-7-2020-INIT", "en")
    store_note(path, note())
    assert load_note(path) == note()


def test_a_note_lies_under_its_document_and_language(tmp_path):
    assert note_path(tmp_path, "ST-7-2020-INIT", "en") == tmp_path / "ST-7-2020-INIT" / "en.json"


def test_a_note_whose_reading_was_ended_from_outside_is_not_current(tmp_path):
    path = tmp_path / "en.json"
    for version in (EXTRACTOR_VERSION, f"{EXTRACTOR_VERSION}+corrected.0123456789ab"):
        store_note(path, note(sha256=HERE, extractor_version=unread(version)))
        assert not is_current(path, HERE, version)


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


@pytest.mark.parametrize("at", [20, 200, 600, -60, -15, -2])
def test_a_note_with_one_flipped_bit_is_not_current_and_not_loaded(tmp_path, at):
    path = tmp_path / "en.json"
    store_note(path, note(sha256=HERE))
    text = bytearray(path.read_bytes())
    text[at] ^= 1
    path.write_bytes(text)
    assert not is_current(path, HERE)
    with pytest.raises(NoteStoreError, match=r"en\.json cannot be read"):
        load_note(path)


def test_a_stored_note_is_one_json_object_with_its_checksum(tmp_path):
    store_note(tmp_path / "en.json", note())
    stored = json.loads((tmp_path / "en.json").read_bytes())
    assert stored.pop("crc32") is not None
    assert stored == json.loads(to_json(note()))


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


def stored(folder, *records):
    paths = [folder / f"{place}.json" for place in range(len(records))]
    for path, record in zip(paths, records, strict=True):
        store_note(path, record)
    return paths


def test_notes_loaded_together_are_what_each_one_is(tmp_path):
    other = replace(note().votes[0], subject='"votes":[],"statements":[]')
    records = (
        note(language="da"),
        note(),
        note(votes=(other,)),
        note(votes=(other,), language="fr"),
        note(status="refused", reason="No sheet.", votes=()),
        note(status="refused", reason="No sheet.", votes=(), checks=()),
        note(status="refused", reason="None.", votes=(), checks=(), language="fr"),
        note(),
        note(checks=note().checks[:1]),
    )
    paths = stored(tmp_path, *records)
    assert list(load_notes(paths)) == [load_note(path) for path in paths] == list(records)


def test_what_equals_the_record_before_is_held_once(tmp_path):
    first, second = load_notes(stored(tmp_path, note(language="da"), note()))
    assert first.votes is second.votes
    assert first.checks is second.checks


def test_a_damaged_note_among_others_says_which_one(tmp_path):
    paths = stored(tmp_path, note(language="da"), note())
    paths[1].write_bytes(paths[1].read_bytes()[:-20])
    with pytest.raises(NoteStoreError, match=r"1\.json cannot be read"):
        list(load_notes(paths))
