"""A sound copy of the ledger lies beside it after a run."""

import os
import sqlite3
from contextlib import closing

import pytest

from crawler.archive.ledger_copy import copy_of
from crawler.crawl import crawl
from tests.crawler.kept import answer, listed

DAY_SECONDS = 24 * 3600


@pytest.fixture
def path(tmp_path):
    return tmp_path / "archive" / "ledger.sqlite"


@pytest.fixture
def copy(finished, path):
    """The copy of a ledger of one document."""
    finished.keep_document(listed(), answer())
    finished.keep_copy()
    return copy_of(path)


def rows_of(path):
    with closing(sqlite3.connect(path)) as ledger:
        assert ledger.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return list(ledger.iterdump())


def spoil(path):
    """Overwrite the middle of a ledger with what no page of SQLite holds."""
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2 // 4096 * 4096)
        file.write(b"\xff" * 4096)


def test_a_run_leaves_a_copy_with_every_row(register, archive, settings, path):
    register.list(register.row("ST-1-2026-INIT", "en"))
    register.pdf("ST-1-2026-INIT", "en")
    crawl(archive, settings())
    assert rows_of(copy_of(path)) == rows_of(path)
    beside = {each.name for each in path.parent.glob("ledger.copy*")}
    assert beside == {"ledger.copy.sqlite"}


def test_a_copy_of_today_that_knows_all_is_left_alone(finished, copy):
    before = copy.stat().st_ino
    finished.keep_copy()
    assert copy.stat().st_ino == before


@pytest.mark.parametrize("days", [-2, 2])  # the clock may have been set back since
def test_a_copy_of_another_day_is_renewed(finished, copy, path, days):
    aged = copy.stat().st_mtime + days * DAY_SECONDS
    os.utime(copy, (aged, aged))
    finished._ledger.execute("INSERT INTO runs (started_at) VALUES ('2026')")
    finished.keep_copy()
    assert rows_of(copy) == rows_of(path)


def test_a_copy_that_lacks_a_document_is_renewed(finished, copy, path):
    finished.keep_document(listed("ST-2-2026-INIT"), answer())
    finished.keep_copy()
    assert rows_of(copy) == rows_of(path)


def test_a_damaged_ledger_does_not_replace_its_copy(finished, copy, path, caplog):
    before = copy.read_bytes()
    for number in range(2, 200):
        finished.keep_document(listed(f"ST-{number}-2026-INIT"), answer())
    finished._ledger.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finished.close()
    spoil(path)
    with closing(sqlite3.connect(path)) as ledger:
        finished._ledger = ledger
        finished.keep_copy()
    assert copy.read_bytes() == before
    assert "`councilvotes archive restore`" in caplog.text


def test_a_ledger_of_an_older_day_does_not_replace_its_copy(finished, copy, ledger, caplog):
    before = copy.read_bytes()
    ledger.execute("DELETE FROM versions")
    finished.keep_copy()
    assert copy.read_bytes() == before
    assert "knows 0 document versions and its copy 1: no copy of it was kept" in caplog.text


def test_what_a_run_that_was_cut_short_had_copied_is_cleared_away(finished, copy):
    for begun in ("part", "part-wal", "part-shm"):
        copy.with_name(f"{copy.name}.{begun}").write_bytes(b"half")
    finished.keep_copy()
    assert [each.name for each in copy.parent.glob("*.part*")] == []


def test_a_copy_that_cannot_be_written_fails_no_run(finished, path, caplog):
    copy_of(path).mkdir()
    finished.keep_copy()
    assert "no copy of the ledger was kept at" in caplog.text
