import pytest

from crawler.archive.archive import Archive
from tests.crawler.faults.replica import Replica, make_notes
from tests.crawler.faults.running import FaultyRegister
from tests.crawler.faults.server import FakeTime, serve_faults


@pytest.fixture
def faulty(tmp_path):
    """A register of six notes on three pages, an archive, and clocks that nobody waits for."""
    time = FakeTime()
    with serve_faults(Replica(make_notes(6)), time) as server, Archive(tmp_path) as archive:
        yield FaultyRegister(server, archive, tmp_path, time)
