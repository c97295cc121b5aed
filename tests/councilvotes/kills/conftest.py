import shutil
from datetime import UTC, datetime
from time import monotonic

import pytest

from councilvotes.sample.register import read_register, read_sample_document
from tests.councilvotes.kills.killing import COMMANDS, FIRST, LATER, instants_of, run_whole
from tests.crawler.faults.replica import Note, Replica
from tests.crawler.faults.server import FakeTime, serve_faults


def notes_named(*names):
    """Rows of the sample's register, in English alone."""
    entries = {entry.document_id: entry for entry in read_register()}
    return [Note(name, entries[name].date, ("en",)) for name in names]


@pytest.fixture(scope="session")
def register():
    """A register of two notes of the sample over HTTP; `begun` adds two."""
    replica = Replica(
        notes_named(*FIRST), body_of=lambda name, language, _: read_sample_document(name, language)
    )
    with serve_faults(replica, FakeTime(day=datetime.now(UTC))) as server:
        yield server


@pytest.fixture(scope="session")
def begun(register, tmp_path_factory):
    """A data folder with a release of the first two notes; the register has two more since."""
    data = tmp_path_factory.mktemp("begun") / "data"
    done = run_whole(register.base, data, COMMANDS["run"])
    assert done.returncode == 0, done.stdout + done.stderr
    register.replica.notes[:] = notes_named(*LATER, *FIRST)
    return data


@pytest.fixture(scope="session")
def instants(register, begun, tmp_path_factory):
    """How many instants a run has on a copy of that folder."""
    return instants_of(
        register.base, copied(begun, tmp_path_factory.mktemp("run")), COMMANDS["run"]
    )


@pytest.fixture(scope="session")
def seconds(register, begun, tmp_path_factory):
    """How long each command takes on a copy of that folder, on this machine."""
    lasted = {}
    for name, command in COMMANDS.items():
        data, began = copied(begun, tmp_path_factory.mktemp(name)), monotonic()
        assert run_whole(register.base, data, command).returncode == 0
        lasted[name] = monotonic() - began
    return lasted


@pytest.fixture
def data(begun, tmp_path):
    """That data folder, for one test."""
    return copied(begun, tmp_path)


def copied(data, folder):
    return shutil.copytree(data, folder / "data")
