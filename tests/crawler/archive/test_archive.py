import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from crawler.archive.archive import Archive
from crawler.archive.reader import ArchiveReader, archive_exists
from crawler.crawl import crawl
from crawler.errors import ArchiveError
from crawler.ledger.database import ledger_path, open_ledger
from tests.blob_files import blob_file
from tests.crawler.kept import BODY, answer, listed
from tests.variants import some_of


def test_held_documents_are_sorted_by_document_and_language(archive):
    for document_id, language in (("ST-2-2026-INIT", "da"), ("ST-1-2026-INIT", "fr")):
        archive.keep_document(listed(document_id, language), answer())
    archive.keep_document(listed("ST-1-2026-INIT", "da"), answer())
    assert [(held.document_id, held.language) for held in archive.held()] == [
        ("ST-1-2026-INIT", "da"),
        ("ST-1-2026-INIT", "fr"),
        ("ST-2-2026-INIT", "da"),
    ]


def test_kept_document_is_given_as_it_is_held(archive):
    kept = archive.keep_document(listed(), answer())
    assert archive.held() == [kept]


def test_blob_lies_under_its_hash_and_is_not_written_twice(archive):
    first = archive.keep_document(listed(), answer())
    assert blob_file(first).parts[-4:-1] == ("archive", "blobs", first.sha256[:2])
    before = blob_file(first).stat()
    archive.keep_document(listed(language="da"), answer())
    after = blob_file(first).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_damaged_blob_is_mended_by_the_right_bytes(archive):
    held = archive.keep_document(listed(), answer())
    blob_file(held).write_bytes(b"rotten")
    archive.keep_document(listed(), answer())
    assert blob_file(held).read_bytes() == BODY


def test_absence_is_kept_with_what_came_instead(archive, source):
    absent = replace(answer(b"no such page"), status=404, outcome="not_found")
    kept = archive.keep_absence(listed(), "not_found", absent, source.schedule)
    assert archive.absences() == {("ST-1-2026-INIT", "en"): kept}
    assert (kept.kind, kept.times, kept.url) == ("not_found", 1, listed().url)
    assert kept.sha256 == sha256(b"no such page").hexdigest()


def test_nothing_is_created_where_only_a_look_is_taken(tmp_path):
    assert not archive_exists(tmp_path)
    with pytest.raises(ArchiveError, match="there is no archive"):
        ArchiveReader(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_reads_an_archive_cannot_write_to_its_ledger(archive, tmp_path):
    held = archive.keep_document(listed(), answer())
    archive.close()
    assert archive_exists(tmp_path)
    with ArchiveReader(tmp_path) as again:
        assert (again.held(), again.runs(5)) == ([held], [])
    ledger = open_ledger(ledger_path(tmp_path), read_only=True)
    with closing(ledger), pytest.raises(sqlite3.OperationalError, match="readonly"):
        ledger.execute("DELETE FROM versions")


def test_runs_are_newest_first_and_one_cut_short_has_no_end(archive):
    moments = [datetime(2026, 7, day, tzinfo=UTC) for day in (1, 2, 3)]
    for moment in moments:
        archive.begin_run(moment)
    assert [(run.started_at, run.finished_at) for run in archive.runs(2)] == [
        (moments[2], None),
        (moments[1], None),
    ]


def test_folder_that_cannot_be_written_is_one_clear_line(tmp_path):
    place = tmp_path / "file"
    place.write_text("in the way")
    with pytest.raises(ArchiveError) as raised:
        Archive(place)
    assert str(raised.value) == (
        f"the archive cannot be read or written at {place}/archive/blobs: Not a directory; "
        "name another folder with --data-dir or change its rights"
    )


def test_blob_that_cannot_be_written_is_one_clear_line(archive, tmp_path):
    run = archive.begin_run(datetime.now(UTC))
    blobs = tmp_path / "archive" / "blobs"
    blobs.rmdir()
    blobs.write_text("in the way")
    with pytest.raises(ArchiveError, match="cannot be read or written"):
        archive.keep_fetch(run, answer())


def test_opening_brings_in_no_network_or_html_library():
    code = (
        "import sys, crawler.archive.archive;"
        "sys.exit(bool({'httpx', 'selectolax', 'protego', 'stamina'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


CUT_SHORT = """
import os, pathlib, signal, sys
from pathlib import Path
from crawler.archive.archive import Archive
from crawler.crawl import crawl
from crawler.settings import CrawlSettings

left = int(sys.argv[3])

def tick(*_):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

def ticking(act):
    def run(*values):
        tick()
        done = act(*values)
        tick()
        return done
    return run

os.fsync = ticking(os.fsync)
Path.replace = ticking(Path.replace)
with Archive(Path(sys.argv[1])) as archive:
    archive._ledger.set_trace_callback(tick)
    base = sys.argv[2]
    agent, routes = "councilvotes/0.1", ("votes_list",)
    crawl(archive, CrawlSettings(base, base, agent, routes, None, (), 0.0, 5.0, 10000, 50))
"""


@pytest.mark.parametrize("instant", some_of(range(1, 58, 8), 17, 41))
def test_kill_at_any_instant_loses_nothing(register, settings, tmp_path, instant):
    register.list(register.row("ST-1-2026-INIT", "en", "da"))
    bodies = [register.pdf("ST-1-2026-INIT", "da"), register.pdf("ST-1-2026-INIT", "en")]
    command = [sys.executable, "-c", CUT_SHORT, str(tmp_path), register.base, str(instant)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    killed = subprocess.run(command, env=environment, check=False, capture_output=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()

    with Archive(tmp_path) as archive:
        assert archive.check() == []
        crawl(archive, settings())
        assert archive.check() == []
        assert [blob_file(held).read_bytes() for held in archive.held()] == bodies
    assert list(tmp_path.rglob("*.part")) == []
