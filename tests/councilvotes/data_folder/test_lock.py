import multiprocessing
import os
import signal

import pytest

from councilvotes.data_folder.lock import lock_data_dir
from councilvotes.errors import DataFolderBusyError, WrongUseError


def hold(data_dir, held):
    with lock_data_dir(data_dir, "run"):
        held.send(True)
        signal.pause()


@pytest.fixture
def holder(tmp_path):
    """A process that holds the data folder until it is killed."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=hold, args=(tmp_path / "data", theirs))
    process.start()
    assert ours.recv() is True
    yield process
    process.kill()
    process.join()
    ours.close()
    theirs.close()


def test_a_folder_held_by_another_process_is_busy_at_once(holder, tmp_path):
    with (
        pytest.raises(
            DataFolderBusyError, match=f"data \\(`run`, process {holder.pid}, since .*: wait"
        ),
        lock_data_dir(tmp_path / "data", "run"),
    ):
        pass


def test_a_killed_process_frees_the_folder(holder, tmp_path):
    holder.kill()
    holder.join()
    with lock_data_dir(tmp_path / "data", "run"):
        pass


def test_the_folder_is_made_and_can_be_taken_again(tmp_path):
    for _ in range(2):
        with lock_data_dir(tmp_path / "deep" / "data", "run"):
            assert (tmp_path / "deep" / "data").is_dir()


def test_a_folder_that_cannot_be_made_is_an_error_of_the_system(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"), lock_data_dir(tmp_path / "file" / "data", "run"):
        pass


def test_root_is_refused_in_the_folder_of_another_user(tmp_path, monkeypatch):
    if os.geteuid() == 0:
        os.chown(tmp_path, 1, 1)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    owner = tmp_path.owner()
    with (
        pytest.raises(WrongUseError, match=f"belongs to {owner}: run this as `sudo -u {owner} "),
        lock_data_dir(tmp_path, "run"),
    ):
        pass
    assert list(tmp_path.iterdir()) == []
