import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from crawler.archive.archive import Archive
from crawler.archive.reader import ArchiveReader, archive_exists
from crawler.errors import ArchiveError, OldLedgerError
from crawler.ledger.database import stamp
from crawler.ledger.tables import MIGRATIONS
from tests.blob_files import blob_file
from tests.crawler.kept import BODY, answer, listed

EARLIER = datetime(2025, 7, 2, 12, tzinfo=UTC)


def test_ledger_of_the_first_program_is_brought_up_to_date_and_keeps_all(tmp_path):
    path = tmp_path / "archive" / "ledger.sqlite"
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        old.executescript(MIGRATIONS[0])
        old.execute("PRAGMA user_version = 1")
        old.execute(
            "INSERT INTO runs (started_at, finished_at) VALUES (:at, :at)", {"at": stamp(EARLIER)}
        )
        old.execute(
            "INSERT INTO blobs VALUES (?, ?, 'fetched')", (sha256(BODY).hexdigest(), len(BODY))
        )
        old.execute(
            "INSERT INTO fetches VALUES (1, 1, :url, :at, 200, '{}', :sha256, 'ok', '')",
            {"url": listed().url, "at": stamp(EARLIER), "sha256": sha256(BODY).hexdigest()},
        )
        old.execute(
            "INSERT INTO versions VALUES ('ST-1-2026-INIT', 'en', ?, ?, 'An act', '02/07/2026', "
            "NULL, NULL, ?, ?, 1)",
            (sha256(BODY).hexdigest(), listed().url, stamp(EARLIER), stamp(EARLIER)),
        )
    with Archive(tmp_path) as archive:
        (held,) = archive.held()
        assert (held.document_id, held.first_seen) == ("ST-1-2026-INIT", EARLIER)
        assert (archive.absences(), archive.rechecks()) == ({}, {})
        assert [run.finished_at for run in archive.runs(5)] == [EARLIER]
        assert archive.check() == [
            f"blob {blob_file(held)} is missing (ST-1-2026-INIT en); the next crawl fetches "
            "documents again"
        ]


def test_steps_give_the_tables_of_a_new_ledger_from_every_older_one(archive, ledger, tmp_path):
    new = tables_of(ledger)
    for version in range(1, len(MIGRATIONS)):
        place = tmp_path / str(version)
        (place / "archive").mkdir(parents=True)
        path = place / "archive" / "ledger.sqlite"
        with closing(sqlite3.connect(path, isolation_level=None)) as old:
            for step in MIGRATIONS[:version]:
                old.executescript(step)
            old.execute(f"PRAGMA user_version = {version}")
        Archive(place).close()
        with closing(sqlite3.connect(path)) as brought_up:
            assert tables_of(brought_up) == new


def tables_of(ledger):
    return sorted(ledger.execute("SELECT type, name, sql FROM sqlite_master").fetchall(), key=repr)


def test_file_that_is_no_ledger_is_one_clear_line(tmp_path):
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "ledger.sqlite").write_text("no database " * 100)
    with pytest.raises(ArchiveError, match=r"is damaged .*: `councilvotes archive restore` puts"):
        Archive(tmp_path)


def test_ledger_of_a_newer_program_is_left_alone(archive, ledger, tmp_path):
    ledger.execute("PRAGMA user_version = 99")
    with pytest.raises(ArchiveError, match="newer version"):
        Archive(tmp_path)


@pytest.mark.parametrize("opened", [Archive, ArchiveReader])
@pytest.mark.parametrize("left", [None, "", "an empty database"])
def test_no_ledger_is_begun_beside_files_that_a_lost_one_named(tmp_path, left, opened):
    with Archive(tmp_path) as archive:
        held = archive.keep_document(listed(), answer())
    path = tmp_path / "archive" / "ledger.sqlite"
    path.unlink()
    if left is not None:
        path.write_bytes(b"")
    if left:
        with closing(sqlite3.connect(path, isolation_level=None)) as empty:
            empty.execute("PRAGMA journal_mode = WAL")
    assert archive_exists(tmp_path)
    with pytest.raises(ArchiveError, match="`councilvotes archive restore` puts") as raised:
        opened(tmp_path)
    assert not isinstance(raised.value, OldLedgerError)
    assert blob_file(held).read_bytes() == BODY


def test_a_ledger_is_begun_where_a_kill_left_an_empty_file_and_no_blobs(tmp_path):
    (tmp_path / "archive" / "blobs").mkdir(parents=True)
    (tmp_path / "archive" / "ledger.sqlite").write_bytes(b"")
    with Archive(tmp_path) as archive:
        assert archive.held() == []
