"""Killed at any instant, run and backfill lose nothing and leave the last release whole."""

import json
from random import Random

import duckdb
import pytest

from crawler.archive.archive import Archive
from publish.places.index import read_index
from publish.verify.release import verify_release
from tests.councilvotes.kills.killing import (
    COMMANDS,
    FIRST,
    LATER,
    kill_after,
    kill_at,
    run_whole,
)

IN_CI = {"run": 0.8, "backfill": 0.3}
"""The part of all instants of a run at which each command is killed: while it publishes, and while
it fetches and reads."""


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
    """What must be true right after a kill."""
    with Archive(data, read_only=True) as archive:
        assert archive.check() == []
    release = latest_of(data)
    assert verify_release(release).faults == ()
    assert documents_of(release) in ({*FIRST}, {*FIRST, *LATER})


def assert_completed(register, data, command):
    """The next run has everything, and the one after it nothing to do."""
    done = run_whole(register.base, data, command)
    assert done.returncode == 0, done.stdout + done.stderr
    with Archive(data, read_only=True) as archive:
        assert archive.check() == []
        assert archive.runs(1)[0].finished_at is not None
        assert {held.document_id for held in archive.held()} == {*FIRST, *LATER}
    release = latest_of(data)
    assert verify_release(release).faults == ()
    assert (documents_of(release), votes_of(release)) == ({*FIRST, *LATER}, 4)
    folders = {path.name for path in (data / "releases").iterdir() if path.is_dir()}
    assert folders == {one.version for one in read_index(data / "releases").releases}
    assert list(data.rglob("*.part")) == []
    register.forget()
    again = run_whole(register.base, data, COMMANDS["run"])
    assert (again.returncode, "no new release" in again.stdout) == (0, True), again.stdout
    assert register.documents_asked() == []


@pytest.mark.parametrize("name", COMMANDS)
def test_command_killed_at_an_instant_loses_nothing(register, data, instants, name):
    instant = round(IN_CI[name] * instants) - Random(name).randrange(10)
    kill_at(register.base, data, COMMANDS[name], instant)
    assert_sound(data)
    assert_completed(register, data, COMMANDS[name])


@pytest.mark.long
@pytest.mark.parametrize("seed", range(200))
def test_command_killed_after_any_time_loses_nothing(register, data, seconds, seed):
    random = Random(seed)
    name = random.choice(sorted(COMMANDS))
    kill_after(register.base, data, COMMANDS[name], random.uniform(0, seconds[name]))
    assert_sound(data)
    assert_completed(register, data, COMMANDS[name])
