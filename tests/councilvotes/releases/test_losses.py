"""A release is not made from an archive that lost what the release before was made from."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from shutil import copyfile

import pytest

from councilvotes.errors import NotFoundHereError
from councilvotes.run.pipeline import read_and_publish
from crawler.archive.archive import Archive
from crawler.fetch.answer import Answer
from crawler.records import ListedDocument
from crawler.source_description import read_source

URL = "http://127.0.0.1/doc/document/ST-2-2020-INIT/en/pdf"
SECOND = ListedDocument("ST-2-2020-INIT", "en", URL, "Voting result", "2020-01-01")
ANSWER = Answer(URL, datetime(2020, 1, 3, tzinfo=UTC), 200, {}, b"%PDF-1.7\n2\n%%EOF", "ok", "")


@pytest.fixture
def settings(out, keep_a_document):
    """Those of a folder with one document; a copy of its ledger lies beside it."""
    settings = out.options.settings()
    keep_a_document(settings.data_dir)
    ledger = settings.data_dir / "archive" / "ledger.sqlite"
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    copyfile(ledger, ledger.with_suffix(".backup"))
    return settings


def index_of(settings):
    return json.loads((settings.data_dir / "releases" / "index.json").read_bytes())


def test_no_release_is_made_with_a_ledger_of_an_older_day(settings, out):
    with Archive(settings.data_dir) as archive:
        archive.keep_document(SECOND, ANSWER)
    read_and_publish(settings, out)
    before = index_of(settings)
    ledger = settings.data_dir / "archive" / "ledger.sqlite"
    for part in ("-wal", "-shm"):
        ledger.with_name(f"ledger.sqlite{part}").unlink(missing_ok=True)
    copyfile(ledger.with_suffix(".backup"), ledger)
    lost = r"has 1 document that the archive does not know any more \(ST-2-2020-INIT en\)"
    with pytest.raises(NotFoundHereError, match=lost):
        read_and_publish(settings, out)
    assert index_of(settings) == before
    with Archive(settings.data_dir) as archive:
        archive.keep_document(SECOND, ANSWER)
    read_and_publish(settings, out)


def test_what_the_source_took_back_is_no_loss(settings, out):
    half = replace(ANSWER, body=b"%PDF-1.7 half", outcome="incomplete")
    schedule = read_source().schedule
    with Archive(settings.data_dir) as archive:
        for _ in range(3):
            archive.keep_absence(SECOND, "incomplete", half, schedule)
    _, published = read_and_publish(settings, out)
    assert published is not None
    assert dict(published.rows)["documents"] == 2
    gone = replace(ANSWER, status=404, body=b"", outcome="not_found")
    with Archive(settings.data_dir) as archive:
        archive.keep_absence(SECOND, "not_found", gone, schedule)
    _, published = read_and_publish(settings, out)
    assert published is not None
    assert published.new
