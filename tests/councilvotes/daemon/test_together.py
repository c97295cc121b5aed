"""Two daemons and a backfill on one data folder: no double fetch, no broken release."""

import signal
from collections import Counter

import pytest

from crawler.archive.reader import ArchiveReader
from publish.places.index import read_index
from publish.verify.release import verify_release
from tests.councilvotes.command import process_of
from tests.councilvotes.daemon.conftest import LATER, notes_named
from tests.councilvotes.daemon.process import daemon, said_until


@pytest.mark.long
def test_two_daemons_and_a_backfill_share_a_folder(config, register, tmp_path):
    register.replica.notes[:0] = notes_named(LATER)
    settings, releases = config(), tmp_path / "data" / "releases"
    with daemon(settings) as first:
        said_until(first, "daemon_answers")
        with daemon(settings) as second:
            command = ("backfill", "--route", "votes_list", "--languages", "en", "--wait", "5")
            filled = process_of(*command, "--config", settings)
            assert (filled.returncode, second.wait(timeout=30)) == (0, 1), filled.stderr
        while read_index(releases).latest is None:
            said_until(first, "released")
        first.send_signal(signal.SIGTERM)
        first.communicate(timeout=30)
    assert Counter(register.documents_asked()).most_common(1)[0][1] == 1
    with ArchiveReader(tmp_path / "data") as archive:
        assert (archive.check(), len(archive.held())) == ([], 2)
    for entry in read_index(releases).releases:
        assert verify_release(releases / entry.version).faults == ()
