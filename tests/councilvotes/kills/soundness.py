"""What must be true of a data folder after a disturbance, and after the run that follows."""

import json

import duckdb

from crawler.archive.reader import ArchiveReader
from publish.places.failures import FAILED_FOLDER
from publish.places.index import read_index
from publish.verify.release import verify_release
from tests.councilvotes.kills.killing import COMMANDS, FIRST, LATER, run_whole


def latest_of(data):
    return data / "releases" / read_index(data / "releases").latest


def documents_of(release):
    rows = json.loads((release / "documents.json").read_bytes())
    return {row["document_id"] for row in rows}


def votes_of(release):
    with duckdb.connect() as connection:
        query = f"SELECT count(DISTINCT vote_id) FROM '{release}/votes.parquet'"
        return connection.execute(query).fetchall()[0][0]


def assert_sound(data):
    """What must be true right after it."""
    with ArchiveReader(data) as archive:
        assert archive.check() == []
    release = latest_of(data)
    assert verify_release(release).faults == ()
    assert documents_of(release) in ({*FIRST}, {*FIRST, *LATER})


def assert_completed(register, data, command):
    """The next run has everything, and the one after it nothing to do."""
    done = run_whole(register.base, data, command)
    assert done.returncode == 0, done.stdout + done.stderr
    with ArchiveReader(data) as archive:
        assert archive.check() == []
        assert archive.runs(1)[0].finished_at is not None
        assert {held.document_id for held in archive.held()} == {*FIRST, *LATER}
    release = latest_of(data)
    assert verify_release(release).faults == ()
    assert (documents_of(release), votes_of(release)) == ({*FIRST, *LATER}, 4)
    folders = {path.name for path in (data / "releases").iterdir() if path.is_dir()}
    assert folders - {FAILED_FOLDER} == {
        one.version for one in read_index(data / "releases").releases
    }
    assert list(data.rglob("*.part")) == []
    register.forget()
    again = run_whole(register.base, data, COMMANDS["run"])
    assert (again.returncode, "no new release" in again.stdout) == (0, True), again.stdout
    assert register.documents_asked() == []
