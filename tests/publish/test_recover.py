import contextlib
import errno
import json
import os
import shutil
from datetime import date

import pyarrow.parquet as pq
import pytest

from publish import assemble, durable, table_files, write
from publish.errors import ReleaseError
from publish.index import read_index
from publish.release import build_release
from publish.verify import verify_release
from tests.publish.drafts import COR, DAY, MEMBER_STATES, note, settings, state

NEXT_DAY = date(2026, 7, 3)
CALLS = {
    "a Parquet file": (pq, "write_table"),
    "a table": (table_files, "write_files"),
    "the SQLite file": (table_files, "write_sqlite"),
    "the zip": (table_files, "write_bundle"),
    "a description": (assemble, "write_synced"),
    "a copy": (shutil, "copyfile"),
    "a sync": (durable, "sync"),
    "a table's sync": (write, "sync"),
    "a rename": (os, "replace"),
}


class KilledError(BaseException):
    """Stands for the end of the process: no handler of ours may catch it."""


def first(folder):
    return build_release([note()], [state()], MEMBER_STATES, settings(folder), today=DAY)


def second(folder):
    return build_release(
        [note(), note(COR)], [state(), state(COR)], MEMBER_STATES, settings(folder), today=NEXT_DAY
    )


def break_at(monkeypatch, place, name, call, error):
    """Let `place.name` raise at its call number `call`, and tell whether it came to that."""
    real, seen = getattr(place, name), []

    def breaking(*args, **kwargs):
        seen.append(args)
        if len(seen) == call:
            raise error
        return real(*args, **kwargs)

    monkeypatch.setattr(place, name, breaking)
    return lambda: len(seen) >= call


def tree(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*.*")
        if path.is_file()
    }


@pytest.mark.parametrize("where", CALLS)
def test_a_kill_at_any_step_leaves_the_latest_whole_and_old_and_the_next_build_completes(
    tmp_path, where
):
    place, name = CALLS[where]
    for call in range(1, 100):
        folder = tmp_path / str(call)
        old = first(folder)
        announced = (folder / "index.json").read_bytes()
        with pytest.MonkeyPatch.context() as patch:
            reached = break_at(patch, place, name, call, KilledError())
            with contextlib.suppress(KilledError):
                second(folder)
            if not reached():
                break
        kept = (folder / "index.json").read_bytes() == announced
        assert read_index(folder).latest == (old.version if kept else "2026.07.03")
        assert verify_release(folder / (read_index(folder).latest or "")).faults == ()
        assert verify_release(old.path).faults == ()
        done = second(folder)
        assert (done.version, verify_release(done.path).faults) == ("2026.07.03", ())
        assert sorted(path.name for path in folder.iterdir()) == [
            "2026.07.02",
            "2026.07.03",
            "index.json",
        ]
    assert call > 1, f"{where} is never written: the test broke nothing"


def test_the_release_after_a_kill_has_the_bytes_of_one_without(tmp_path, monkeypatch):
    for name in ("killed", "quiet"):
        first(tmp_path / name)
    second(tmp_path / "quiet")
    with monkeypatch.context() as patch:
        break_at(patch, os, "replace", 2, KilledError())
        with pytest.raises(KilledError):
            second(tmp_path / "killed")
    second(tmp_path / "killed")
    assert tree(tmp_path / "killed") == tree(tmp_path / "quiet")


def test_a_release_put_in_place_by_a_killed_build_is_announced_as_new(tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        break_at(patch, os, "replace", 2, KilledError())
        with pytest.raises(KilledError):
            first(tmp_path)
    assert read_index(tmp_path).latest is None
    assert [first(tmp_path).new, first(tmp_path).new] == [True, False]


@pytest.mark.parametrize("where", CALLS)
def test_a_full_disk_is_an_error_that_leaves_the_latest_and_no_litter(tmp_path, where, monkeypatch):
    old = first(tmp_path)
    before = tree(tmp_path)
    with monkeypatch.context() as patch:
        break_at(patch, *CALLS[where], 1, OSError(errno.ENOSPC, "No space left on device"))
        with pytest.raises(ReleaseError, match="No space left on device"):
            second(tmp_path)
    assert read_index(tmp_path).latest == old.version
    assert {name: content for name, content in tree(tmp_path).items() if name in before} == before
    assert not list(tmp_path.glob(".building-*"))


def test_a_lost_index_is_rebuilt_from_the_releases(tmp_path):
    first(tmp_path)
    second(tmp_path)
    index = (tmp_path / "index.json").read_bytes()
    (tmp_path / "index.json").unlink()
    second(tmp_path)
    assert (tmp_path / "index.json").read_bytes() == index


def test_an_older_release_that_was_taken_off_the_index_stays_off_it(tmp_path):
    first(tmp_path)
    second(tmp_path)
    index = json.loads((tmp_path / "index.json").read_text())
    (tmp_path / "index.json").write_text(json.dumps(index | {"releases": index["releases"][1:]}))
    build_release([note()], [state()], MEMBER_STATES, settings(tmp_path), today=date(2026, 7, 4))
    assert [entry.version for entry in read_index(tmp_path).releases] == [
        "2026.07.03",
        "2026.07.04",
    ]
    assert (tmp_path / "2026.07.02").is_dir()


def test_a_newer_folder_that_is_not_whole_stops_the_build(tmp_path):
    old = first(tmp_path)
    (tmp_path / "2026.07.05").mkdir()
    with pytest.raises(ReleaseError, match=r"2026\.07\.05 was never announced"):
        second(tmp_path)
    assert read_index(tmp_path).latest == old.version


def test_an_index_that_cannot_be_read_stops_the_build(tmp_path):
    first(tmp_path)
    (tmp_path / "index.json").write_text('{"latest": 3, "releases": []}')
    with pytest.raises(ReleaseError, match=r"index\.json cannot be read \(latest"):
        second(tmp_path)
