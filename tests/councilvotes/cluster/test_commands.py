"""The commands that read notes, on a cluster: the stored records are those of this machine."""

import re
import shutil
from pathlib import Path

import pytest

from councilvotes.notes.note_store import store_note
from councilvotes.run import pipeline
from tests.councilvotes.command import councilvotes
from tests.pages import blocks, page

FEW = 10


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.json"))
    }


@pytest.fixture
def few_unread(sample_run, tmp_path):
    """The sample's data folder without the records of a few notes."""
    data = tmp_path / "data"
    shutil.copytree(sample_run.folder / "data", data)
    for path in sorted((data / "notes").rglob("*.json"))[:FEW]:
        path.unlink()
    return data


def extract(data, address):
    return councilvotes("extract", "--config", "sample", "--data-dir", data, "--executor", address)


def test_records_are_byte_for_byte_those_of_this_machine(unread, two_workers, sample_run):
    done = extract(unread, two_workers)
    assert done.returncode == 0, done.stderr
    assert bytes_in(unread / "notes") == bytes_in(sample_run.folder / "data" / "notes")
    shown = blocks(page("scaling.md"), "console")[1].splitlines()[1:]
    said = re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1:8787", done.stderr + done.stdout)
    assert sorted(said.splitlines()) == sorted(shown)


def test_the_same_command_goes_on_where_a_scheduler_was_lost(
    few_unread, scheduler, a_worker, two_workers, sample_run, monkeypatch
):
    a_worker(scheduler.address)
    stored: list[Path] = []

    def store_and_lose(path, record):
        store_note(path, record)
        stored.append(path)
        if len(stored) == 3:
            scheduler.kill()

    monkeypatch.setattr(pipeline, "store_note", store_and_lose)
    done = extract(few_unread, scheduler.address)
    assert done.returncode == 1
    assert f"the scheduler {scheduler.address} does not answer any more" in done.stderr
    before = len(stored)
    assert extract(few_unread, two_workers).returncode == 0
    assert len(stored) == len({*stored}) == FEW > before
    assert bytes_in(few_unread / "notes") == bytes_in(sample_run.folder / "data" / "notes")


def test_files_named_are_printed_in_their_order_and_nothing_else(two_workers, sample_run):
    files = sorted((sample_run.folder / "data" / "archive" / "blobs").rglob("*"))
    files = [path for path in files if path.is_file()][:2]
    words = ["extract", *files, "--json", "--config", "sample"]
    there, here = councilvotes(*words, "--executor", two_workers), councilvotes(*words)
    assert there.stdout == here.stdout
    assert len(there.stdout.splitlines()) == len(files)


@pytest.mark.parametrize(
    "words",
    [["backfill", "--from", "2020-01-01"], ["verify", "latest"]],
    ids=["backfill", "verify"],
)
def test_the_option_goes_with_reading_alone(words, two_workers):
    done = councilvotes(*words, "--config", "sample", "--executor", two_workers)
    assert done.returncode == 2
    assert "--executor goes with" in done.stderr


def test_an_unsafe_address_is_refused_before_anything_else(sample_run):
    done = extract(sample_run.folder / "data", "tcp://192.0.2.7:8786")
    assert done.returncode == 2
    assert done.stderr.splitlines() == blocks(page("scaling.md"), "console")[2].splitlines()[1:]
