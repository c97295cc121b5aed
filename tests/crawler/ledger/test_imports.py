"""Documents that a person brought, beside what the source gives."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from crawler.archive.archive import Archive
from crawler.crawl import crawl
from crawler.fetch.answer import Answer
from crawler.ledger.imports import ImportedDocument, is_import
from crawler.ledger.tables import MIGRATIONS
from crawler.records import ListedDocument
from tests.blob_files import blob_file

DAY = datetime(2026, 7, 2, 9, 30, tzinfo=UTC)
ID, URL = "ST-1-2026-INIT", "http://127.0.0.1/doc/document/ST-1-2026-INIT/en/pdf"
OURS, THEIRS = b"%PDF-1.7 ours %%EOF", b"%PDF-1.7 theirs %%EOF"


def brought(body=OURS, name="note.pdf", at=DAY):
    return ImportedDocument(ID, "en", name, body, at)


def fetch(archive, body=THEIRS):
    """Keep bytes as a crawl would."""
    answer = Answer(URL, DAY, 200, {}, body, "ok", "")
    return archive.keep_document(ListedDocument(ID, "en", URL, "An act", "02/07/2026"), answer)


def current(archive):
    (held,) = archive.held()
    return blob_file(held).read_bytes()


@pytest.fixture
def begun(archive):
    archive.begin_run(DAY)
    return archive


def origins(tmp_path):
    with closing(sqlite3.connect(tmp_path / "archive" / "ledger.sqlite")) as ledger:
        return ledger.execute("SELECT origin FROM blobs ORDER BY origin").fetchall()


def test_an_import_is_held_under_its_file_name_as_imported(begun, tmp_path):
    assert begun.keep_import(brought(), replace=False) == "new"
    (held,) = begun.held()
    assert (held.document_id, held.language, held.url) == (ID, "en", "import:note.pdf")
    assert (held.first_seen, held.size, blob_file(held).read_bytes()) == (DAY, len(OURS), OURS)
    assert is_import(held)
    assert origins(tmp_path) == [("imported",)]


def test_the_same_bytes_again_are_known(begun):
    begun.keep_import(brought(), replace=False)
    assert begun.keep_import(brought(name="copy.pdf"), replace=False) == "known"
    assert begun.keep_import(brought(), replace=True) == "known"
    assert [held.url for held in begun.held()] == ["import:note.pdf"]


def test_bytes_that_were_fetched_are_known_and_stay_fetched(begun, tmp_path):
    fetch(begun)
    assert begun.keep_import(brought(THEIRS), replace=False) == "known"
    assert [held.url for held in begun.held()] == [URL]
    assert origins(tmp_path) == [("fetched",)]


def test_other_bytes_are_kept_beside_what_was_fetched(begun):
    fetch(begun)
    assert begun.keep_import(brought(), replace=False) == "other_bytes"
    assert current(begun) == THEIRS
    assert begun.keep_import(brought(), replace=False) == "known"
    assert current(begun) == THEIRS


def test_other_bytes_become_the_current_ones_when_the_person_says_so(begun):
    fetch(begun)
    begun.keep_import(brought(), replace=False)
    assert begun.keep_import(brought(), replace=True) == "replaced"
    assert current(begun) == OURS


def test_a_replacement_outlasts_the_host_giving_its_old_bytes_again(begun):
    fetch(begun)
    begun.keep_import(brought(), replace=True)
    fetch(begun)
    assert current(begun) == OURS


def test_bytes_that_the_host_gives_for_the_first_time_follow_an_import(begun):
    begun.keep_import(brought(), replace=True)
    fetch(begun)
    assert current(begun) == THEIRS


def test_a_host_that_gives_what_was_imported_makes_it_fetched(begun):
    begun.keep_import(brought(), replace=False)
    fetch(begun, OURS)
    assert [held.url for held in begun.held()] == [URL]


def test_a_recheck_that_meets_the_old_bytes_again_finds_nothing_new(begun, register, settings):
    register.list(register.row(ID, "en"))
    register.pdf(ID, "en", THEIRS)
    crawl(begun, settings())
    # Brought long enough ago for the document to be due again.
    begun.keep_import(brought(), replace=True)
    report = crawl(begun, settings())
    assert (report.new, report.failures, report.changed_bytes) == ((), (), ())
    assert register.asked.count(register.path(ID, "en")) == 2
    assert current(begun) == OURS


def test_a_list_that_names_what_was_imported_has_it_not_asked_for_at_once(
    begun, register, settings
):
    begun.keep_import(brought(at=datetime.now(UTC)), replace=False)
    register.list(register.row(ID, "en"))
    assert crawl(begun, settings()).unchanged == 1
    assert register.asked_for("/doc/") == []


def test_an_import_brings_a_lost_blob_back(begun):
    begun.keep_import(brought(), replace=False)
    (held,) = begun.held()
    blob_file(held).unlink()
    assert begun.keep_import(brought(), replace=False) == "known"
    assert current(begun) == OURS


def test_a_ledger_of_before_imports_keeps_its_rows_and_takes_them(tmp_path):
    folder = tmp_path / "archive"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "ledger.sqlite", isolation_level=None)) as old:
        old.executescript(MIGRATIONS[0])
        old.execute("INSERT INTO blobs VALUES (?, 1, 'recovered')", ("a" * 64,))
        row = (ID, "en", "a" * 64, URL, "An act", None, None, None, DAY.isoformat())
        old.execute(f"INSERT INTO versions VALUES ({'?, ' * 9}?, 1)", (*row, DAY.isoformat()))
        old.execute("PRAGMA user_version = 1")
    with Archive(tmp_path) as archive:
        assert [held.url for held in archive.held()] == [URL]
        archive.begin_run(DAY)
        assert archive.keep_import(brought(), replace=False) == "other_bytes"
    assert origins(tmp_path) == [("imported",), ("recovered",)]
