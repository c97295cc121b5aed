"""A data folder that the first program made is taken on by this one."""

import json
import sqlite3
import tarfile
from contextlib import closing
from pathlib import Path

import pytest

from councilvotes.sample.register import read_sample_document
from crawler.archive.reader import ArchiveReader
from crawler.blobs.folder import FolderStore
from tests.councilvotes.command import councilvotes
from tests.councilvotes.endurance.disturbing import RUN
from tests.councilvotes.kills.killing import FIRST
from tests.councilvotes.kills.soundness import assert_completed

MADE = Path(__file__).with_name("first_program.tar.xz")
"""A data folder with a release of two notes: ledger of version 1, schema 1.0.0, records without a
checksum. The program of commit cc0045a made it; the notes themselves are those of the sample."""
RELEASE = "2020.07.02"


@pytest.fixture
def old(tmp_path):
    with tarfile.open(MADE) as packed:
        packed.extractall(tmp_path / "data", filter="data")
    for name in FIRST:
        FolderStore(tmp_path / "data" / "archive" / "blobs").put(read_sample_document(name, "en"))
    return tmp_path / "data"


def votes_in(release):
    return {row["vote_id"] for row in json.loads((release / "votes.json").read_bytes())}


def files_in(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_status_says_what_brings_it_up_to_date_and_changes_nothing(old):
    ledger = old / "archive" / "ledger.sqlite"
    before = ledger.read_bytes()
    said = councilvotes("status", "--data-dir", old)
    assert said.returncode == 0
    assert "is of an older version: `councilvotes run` brings it up to date" in said.stdout
    assert ledger.read_bytes() == before


def test_a_run_takes_the_folder_on_and_leaves_its_release_as_it_was(register, begun, old):
    """`begun` has the register name two notes more."""
    before = files_in(old / "releases" / RELEASE)
    with closing(sqlite3.connect(old / "archive" / "ledger.sqlite")) as ledger:
        assert ledger.execute("PRAGMA user_version").fetchone() == (1,)
        seen = ledger.execute("SELECT document_id, first_seen FROM versions").fetchall()
    assert_completed(register, old, RUN)
    assert files_in(old / "releases" / RELEASE) == before
    with ArchiveReader(old) as archive:
        now = {
            held.document_id: held.first_seen.isoformat("T", "microseconds")
            for held in archive.held()
        }
    assert {name: now[name] for name, _ in seen} == dict(seen)
    latest = json.loads((old / "releases" / "index.json").read_bytes())["latest"]
    assert votes_in(old / "releases" / latest) > votes_in(old / "releases" / RELEASE)


def test_a_lost_ledger_is_restored_by_a_release_of_the_first_schema(old):
    (old / "archive" / "ledger.sqlite").unlink()
    done = councilvotes("archive", "restore", "--config", "sample", "--data-dir", old)
    assert done.returncode == 0, done.stderr
    with ArchiveReader(old) as archive:
        assert archive.check() == []
        assert {held.document_id for held in archive.held()} == {*FIRST}


def test_what_verifies_a_release_of_before_schema_1_3_is_told(old):
    done = councilvotes("verify", RELEASE, "--data-dir", old)
    assert done.returncode == 1
    assert "older than schema 1.3 only the program that made it can check" in done.stderr
