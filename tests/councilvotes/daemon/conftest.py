from datetime import UTC, datetime

import pytest
import time_machine

from councilvotes.sample.register import read_register, read_sample_document
from councilvotes.settings.settings import load_settings
from tests.councilvotes.daemon.process import CONFIG
from tests.crawler.faults.replica import Note, Replica
from tests.crawler.faults.server import FakeTime, serve_faults

THURSDAY = datetime(2026, 7, 2, 10, tzinfo=UTC)
FIRST, LATER = "ST-90001-2013-INIT", "ST-90002-2013-INIT"
OTHERS = ("ST-90005-2016-INIT", "ST-90013-2020-INIT")


def notes_named(*names):
    """Rows of the sample's register, in English alone."""
    entries = {entry.document_id: entry for entry in read_register()}
    return [Note(name, entries[name].date, ("en",)) for name in names]


@pytest.fixture
def register():
    """A register of one note of the sample over HTTP; tests add to its notes."""
    replica = Replica(
        notes_named(FIRST), body_of=lambda name, language, _: read_sample_document(name, language)
    )
    with serve_faults(replica, FakeTime(day=THURSDAY)) as server:
        yield server


@pytest.fixture
def settings(register, tmp_path, monkeypatch):
    """Those of the sample with that register in place of the bundled one."""
    for name in ("LISTS_URL", "DOCUMENTS_URL"):
        monkeypatch.setenv(f"COUNCILVOTES_SOURCE__{name}", register.base)
    monkeypatch.setenv("COUNCILVOTES_SOURCE__PAUSE_SECONDS", "0")
    monkeypatch.setenv("COUNCILVOTES_TIMETABLE__LATEST", "5 8-20 * * mon-fri")  # half the looks
    return load_settings("sample", {"data_dir": tmp_path / "data"})


@pytest.fixture
def clock():
    """The time of day, standing on a Thursday until it is moved."""
    with time_machine.travel(THURSDAY, tick=False) as traveller:
        yield traveller


@pytest.fixture
def config(register, tmp_path):
    """A settings file of a daemon that asks that register."""
    path = tmp_path / "councilvotes.toml"

    def write(more=""):
        path.write_text(CONFIG.format(data=tmp_path / "data", base=register.base, more=more))
        return path

    return write
