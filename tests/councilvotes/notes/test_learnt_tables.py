from dataclasses import replace
from datetime import date

import pytest

from councilvotes.errors import NoteStoreError
from councilvotes.notes.learnt_tables import (
    LearntFromNotes,
    keep_learnt,
    learn_from,
    load_learnt,
    was_learnt,
)
from councilvotes.notes.note_store import note_path, store_note
from extract.domain.learnt_tables import LearntTable
from extract.domain.member_states import load_populations
from extract.records import Position
from tests.councilvotes.records import EVIDENCE, note, vote

OF_2026 = next(t for t in load_populations() if t.valid_from == date(2026, 1, 1)).shares
SHARES = tuple(sorted((code, share + 1) for code, share in OF_2026))


def store(folder, number, language="en"):
    """A stored note of 2028 with shares that no table holds."""
    cast = tuple(Position(code, "yes", share / 100, None, EVIDENCE) for code, share in SHARES)
    held = replace(
        vote(), vote_id=f"ST-{number}-2028", sitting_date=date(2028, 3, 1), positions=cast
    )
    path = note_path(folder / "notes", f"ST-{number}-2028-INIT", language)
    store_note(path, note(language=language, votes=(held,)))
    return path


def test_what_three_notes_teach_is_kept_and_their_documents_are_read_again(tmp_path):
    stored = {f"ST-{n}-2028-INIT": [store(tmp_path, n)] for n in (1, 2, 3)}
    learnt = learn_from(tmp_path, stored)
    assert learnt == LearntFromNotes((LearntTable(2028, SHARES, 3),), frozenset(stored))
    keep_learnt(tmp_path, learnt.tables)
    assert load_learnt(tmp_path) == learnt.tables


def test_a_table_that_was_in_use_before_sends_no_document_back(tmp_path):
    stored = {f"ST-{n}-2028-INIT": [store(tmp_path, n)] for n in (1, 2, 3)}
    keep_learnt(tmp_path, learn_from(tmp_path, stored).tables)
    assert learn_from(tmp_path, stored).outdated == frozenset()


def test_two_notes_are_too_few_to_read_anything_again(tmp_path):
    stored = {f"ST-{n}-2028-INIT": [store(tmp_path, n)] for n in (1, 2)}
    learnt = learn_from(tmp_path, stored)
    assert learnt == LearntFromNotes((LearntTable(2028, SHARES, 2),), frozenset())


def test_that_nothing_was_learnt_is_kept_too(tmp_path):
    assert not was_learnt(tmp_path)
    keep_learnt(tmp_path, learn_from(tmp_path, {}).tables)
    assert was_learnt(tmp_path)
    assert load_learnt(tmp_path) == ()


def test_a_damaged_file_is_named(tmp_path):
    (tmp_path / "learnt_tables.json").write_text("[{}]")
    with pytest.raises(NoteStoreError, match=r"learnt_tables\.json"):
        load_learnt(tmp_path)


def test_what_was_learnt_and_not_kept_is_given_again(tmp_path):
    stored = {f"ST-{n}-2028-INIT": [store(tmp_path, n)] for n in (1, 2, 3)}
    assert learn_from(tmp_path, stored) == learn_from(tmp_path, stored)
