"""The bundled sample with its archive in an object store, some of whose requests break."""

import shutil
from random import Random

import pytest

from councilvotes.notes.note_store import load_note, stored_paths
from tests.councilvotes.command import councilvotes
from tests.crawler.blobs.breaking import Breaking


@pytest.mark.long
def test_a_run_over_notes_of_the_sample_is_complete_though_requests_break(
    tmp_path, bucket, sample_run, fresh_processes
):
    breaking = Breaking.at_random(bucket.server, Random(16), 0.1)
    bucket.wrap(lambda app: breaking)
    place = {
        "COUNCILVOTES_ARCHIVE": "s3://votes-bucket/archive",
        "COUNCILVOTES_SOURCE__LANGUAGES": "da",
    }
    # What the words of pictures are is kept by what they look like: it saves the recognition.
    shutil.copytree(sample_run.folder / "data" / "seen", tmp_path / "data" / "seen")
    done = councilvotes("run", "--config", "sample", cwd=tmp_path, **place)
    assert done.returncode == sample_run.returncode, done.stdout + done.stderr
    assert breaking.broken > 3
    bucket.works_again()
    checked = councilvotes("archive", "check", "--config", "sample", cwd=tmp_path, **place)
    assert (checked.returncode, "archive whole: " in checked.stdout) == (0, True), checked.stderr
    read = notes_in(tmp_path)
    assert len(read) == 4
    assert read.items() <= notes_in(sample_run.folder).items()


def notes_in(folder):
    """What was read of each, without what tells of the time and the port of its run."""
    notes = folder / "data" / "notes"
    read = {path.relative_to(notes): load_note(path) for path in stored_paths(notes)}
    return {name: (note.status, note.reason, note.votes) for name, note in read.items()}
