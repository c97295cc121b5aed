"""Who works on a data folder, as others are told."""

import os
from datetime import UTC, datetime

from councilvotes.data_folder.holder import LOCK_NAME, Holder, holder_of, note_holder, noted_holder
from councilvotes.data_folder.lock import lock_data_dir


def test_a_held_folder_names_its_holder_and_a_free_one_nobody(tmp_path):
    before = datetime.now(UTC)
    with lock_data_dir(tmp_path, "run"):
        holder = holder_of(tmp_path / LOCK_NAME)
    assert holder is not None
    assert holder == Holder("run", os.getpid(), holder.since)
    assert before <= holder.since <= datetime.now(UTC)
    assert holder_of(tmp_path / LOCK_NAME) is None
    assert [path.name for path in tmp_path.iterdir()] == [".lock"]


def test_the_note_of_a_dead_process_is_not_believed(tmp_path):
    child = os.fork()
    if child == 0:
        note_holder(tmp_path / LOCK_NAME, "run")
        os._exit(0)
    os.waitpid(child, 0)
    assert (tmp_path / f"{LOCK_NAME}.holder.json").exists()
    assert noted_holder(tmp_path / LOCK_NAME) is None


def test_a_note_is_not_believed_while_the_lock_is_free(tmp_path):
    note_holder(tmp_path / LOCK_NAME, "run")
    assert noted_holder(tmp_path / LOCK_NAME) is not None
    assert holder_of(tmp_path / LOCK_NAME) is None


def test_a_damaged_note_names_nobody(tmp_path):
    (tmp_path / f"{LOCK_NAME}.holder.json").write_text("{")
    assert noted_holder(tmp_path / LOCK_NAME) is None


def test_a_folder_in_which_no_note_can_be_written_is_held_all_the_same(tmp_path, caplog):
    (tmp_path / f"{LOCK_NAME}.holder.json").mkdir()
    with lock_data_dir(tmp_path, "releases prune"):
        assert "nobody can see who works on" in caplog.text
