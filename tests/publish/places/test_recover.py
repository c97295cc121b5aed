import errno
import json
import os
import random
import shutil
from datetime import date

import pyarrow.parquet as pq
import pytest

from publish import durable
from publish.changes import files as changes_files
from publish.errors import ReleaseError
from publish.places import index
from publish.places.index import read_index
from publish.release import assemble, table_files
from publish.release.build import build_release
from publish.verify.files import verify_files
from publish.verify.release import verify_release
from tests.publish.drafts import COR, DAY, MEMBER_STATES, note, settings, state
from tests.variants import some_of

NEXT_DAY = date(2026, 7, 3)
CALLS = {
    "a Parquet file": (pq.ParquetWriter, "write_table"),
    "a table": (table_files, "write_files"),
    "the SQLite file": (table_files, "write_sqlite"),
    "the zip": (table_files, "write_bundle"),
    "a vouching file": (assemble, "write_synced"),
    "the changes": (assemble, "write_changes"),
    "the changes' sync": (changes_files, "sync"),
    "the metadata": (assemble, "write_metadata"),
    "the index": (index, "write_whole"),
    "a copy": (shutil, "copyfile"),
    "a sync": (durable, "sync"),
    "a table's sync": (table_files, "sync"),
    "a rename": (os, "replace"),
}
SOME = ("a table", "the metadata", "the index", "a rename", "a sync")


class KilledError(BaseException):
    """Stands for the end of the process: no handler of ours may catch it."""


def first(folder):
    return build_release([note()], [state()], MEMBER_STATES, settings(folder), today=DAY)


def second(folder):
    return build_release(
        [note(), note(COR)], [state(), state(COR)], MEMBER_STATES, settings(folder), today=NEXT_DAY
    )


def break_at(monkeypatch, place, name, call, error):
    """Let `place.name` raise at its call number `call`; what comes back tells the calls so far."""
    real, seen = getattr(place, name), []

    def breaking(*args, **kwargs):
        seen.append(args)
        if len(seen) == call:
            raise error
        return real(*args, **kwargs)

    monkeypatch.setattr(place, name, breaking)
    return lambda: len(seen)


def tree(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*.*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """A folder with the first release, to be copied."""
    folder = tmp_path_factory.mktemp("released")
    first(folder)
    return folder


@pytest.fixture(scope="module")
def two_released(released, tmp_path_factory):
    """A folder with both releases, and how often the build of the second made each of the calls."""
    folder = shutil.copytree(released, tmp_path_factory.mktemp("counted") / "releases")
    with pytest.MonkeyPatch.context() as patch:
        seen = {where: break_at(patch, *CALLS[where], 0, KilledError()) for where in CALLS}
        second(folder)
    return folder, {where: counted() for where, counted in seen.items()}


def check_a_kill(released, folder, where, call):
    """Kill the build at this call and look at what is left; then build again."""
    shutil.copytree(released, folder)
    announced = (folder / "index.json").read_bytes()
    with pytest.MonkeyPatch.context() as patch:
        break_at(patch, *CALLS[where], call, KilledError())
        with pytest.raises(KilledError):
            second(folder)
    kept = (folder / "index.json").read_bytes() == announced
    assert read_index(folder).latest == ("2026.07.02" if kept else "2026.07.03")
    assert tree(folder / "2026.07.02") == tree(released / "2026.07.02")
    assert verify_files(folder / (read_index(folder).latest or "")).faults == ()
    assert second(folder).version == "2026.07.03"
    assert verify_release(folder / "2026.07.03").faults == ()
    assert sorted(path.name for path in folder.iterdir()) == [
        "2026.07.02",
        "2026.07.03",
        "index.json",
    ]


@pytest.mark.parametrize("where", some_of(CALLS, *SOME))
def test_a_kill_leaves_the_latest_whole_and_old_and_the_next_build_completes(
    tmp_path, where, released, two_released
):
    calls = two_released[1][where]
    call = random.Random(f"{where} 40500").randint(1, calls)
    check_a_kill(released, tmp_path / "killed", where, call)


@pytest.mark.long
@pytest.mark.parametrize("where", CALLS)
def test_a_kill_at_any_step_leaves_the_latest_whole_and_old_and_the_next_build_completes(
    tmp_path, where, released, two_released
):
    calls = two_released[1][where]
    assert calls, f"{where} is never written: the test broke nothing"
    for call in range(1, calls + 1):
        check_a_kill(released, tmp_path / str(call), where, call)
        shutil.rmtree(tmp_path / str(call))


def test_the_release_after_a_kill_has_the_bytes_of_one_without(
    tmp_path, monkeypatch, released, two_released
):
    folder = shutil.copytree(released, tmp_path / "killed")
    with monkeypatch.context() as patch:
        break_at(patch, os, "replace", 2, KilledError())
        with pytest.raises(KilledError):
            second(folder)
    second(folder)
    assert tree(folder) == tree(two_released[0])


def test_a_release_put_in_place_by_a_killed_build_is_announced_as_new(tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        break_at(patch, os, "replace", 2, KilledError())
        with pytest.raises(KilledError):
            first(tmp_path)
    assert read_index(tmp_path).latest is None
    assert [first(tmp_path).new, first(tmp_path).new] == [True, False]


@pytest.mark.parametrize("where", some_of(CALLS, *SOME))
def test_a_full_disk_is_an_error_that_leaves_the_latest_and_no_litter(
    tmp_path, where, monkeypatch, released
):
    folder = tmp_path / "full"
    shutil.copytree(released, folder)
    before = tree(folder)
    with monkeypatch.context() as patch:
        break_at(patch, *CALLS[where], 1, OSError(errno.ENOSPC, "No space left on device"))
        with pytest.raises(ReleaseError, match="No space left on device"):
            second(folder)
    assert read_index(folder).latest == "2026.07.02"
    assert {name: content for name, content in tree(folder).items() if name in before} == before
    assert not list(folder.glob(".building-*"))
    assert second(folder).version == "2026.07.03"


@pytest.fixture
def both(two_released, tmp_path):
    """A folder with both releases."""
    return shutil.copytree(two_released[0], tmp_path / "releases")


def test_a_lost_index_is_rebuilt_from_the_releases(both):
    before = (both / "index.json").read_bytes()
    (both / "index.json").unlink()
    second(both)
    assert (both / "index.json").read_bytes() == before


def test_an_older_release_that_was_taken_off_the_index_stays_off_it(both):
    told = json.loads((both / "index.json").read_text())
    (both / "index.json").write_text(json.dumps(told | {"releases": told["releases"][1:]}))
    build_release([note()], [state()], MEMBER_STATES, settings(both), today=date(2026, 7, 4))
    assert [entry.version for entry in read_index(both).releases] == [
        "2026.07.03",
        "2026.07.04",
    ]
    assert (both / "2026.07.02").is_dir()


def test_a_release_of_a_clock_that_ran_ahead_is_withdrawn_as_the_error_says(tmp_path):
    folder = tmp_path / "releases"
    kept = first(folder)
    early = build_release(
        [note(), note(COR)],
        [state(), state(COR)],
        MEMBER_STATES,
        settings(folder),
        today=date(2027, 5, 1),
    )
    with pytest.raises(ReleaseError, match=r"move its folder away .* delete index\.json"):
        build_release([note(COR)], [state(COR)], MEMBER_STATES, settings(folder), today=NEXT_DAY)
    early.path.rename(tmp_path / "away")
    (folder / "index.json").unlink()
    again = second(folder)
    assert [entry.version for entry in read_index(folder).releases] == [kept.version, again.version]
    assert verify_release(again.path).faults == ()


def test_a_newer_folder_that_is_not_whole_stops_the_build(tmp_path, released):
    folder = shutil.copytree(released, tmp_path / "releases")
    (folder / "2026.07.05").mkdir()
    with pytest.raises(ReleaseError, match=r"2026\.07\.05 was never announced"):
        second(folder)
    assert read_index(folder).latest == "2026.07.02"


def test_an_index_that_cannot_be_read_stops_the_build(tmp_path, released):
    folder = shutil.copytree(released, tmp_path / "releases")
    (folder / "index.json").write_text('{"latest": 3, "releases": []}')
    with pytest.raises(ReleaseError, match=r"index\.json cannot be read \(latest"):
        second(folder)
