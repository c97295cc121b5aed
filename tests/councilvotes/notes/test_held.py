import json
from datetime import UTC, datetime, timedelta

import pytest

from councilvotes.intake.gaps import gaps_in
from councilvotes.notes.held import DAMAGED_AT_SOURCE, damaged_documents, damaged_note
from councilvotes.run.publishing import publish_notes
from councilvotes.settings.settings import Settings
from crawler.archive.archive import Archive
from crawler.fetch.answer import Answer
from crawler.records import ListedDocument
from crawler.source_description import read_source
from tests.blob_files import blob_file

HALF = b"%PDF-1.7 and then no end"
URL = "http://127.0.0.1/doc/document/ST-2-2020-INIT/en/pdf"


@pytest.fixture
def keep_half(tmp_path):
    """Keep the same half of a document, as so many runs would."""

    def keep(runs, data_dir=tmp_path):
        listed = ListedDocument("ST-2-2020-INIT", "en", URL, "Voting result", "2020-01-01")
        schedule = read_source().schedule
        with Archive(data_dir) as archive:
            for number in range(runs):
                at = datetime(2020, 1, 2, tzinfo=UTC) + timedelta(days=number)
                answer = Answer(URL, at, 200, {}, HALF, "incomplete", "no end")
                archive.keep_fetch(archive.begin_run(at), answer)
                archive.keep_absence(listed, "incomplete", answer, schedule)

    return keep


def test_half_a_document_is_damaged_once_it_came_in_three_runs(tmp_path, keep_half):
    keep_half(2)
    assert damaged_documents(tmp_path) == []
    keep_half(1)
    (damaged,) = damaged_documents(tmp_path)
    assert (damaged.document_id, blob_file(damaged).read_bytes()) == ("ST-2-2020-INIT", HALF)


def test_damaged_document_is_published_as_refused_with_what_to_do(tmp_path, keep_half, out):
    keep_half(3)
    release = publish_notes(Settings(data_dir=tmp_path), out)
    (row,) = json.loads((release.path / "refused.json").read_bytes())
    assert (row["document_id"], row["language"], row["reason"]) == (
        "ST-2-2020-INIT",
        "en",
        DAMAGED_AT_SOURCE,
    )
    assert json.loads((release.path / "votes.json").read_bytes()) == []


def test_damage_that_goes_on_gives_no_new_release(tmp_path, keep_half, out):
    keep_half(3)
    first = publish_notes(Settings(data_dir=tmp_path), out)
    keep_half(2)
    second = publish_notes(Settings(data_dir=tmp_path), out)
    assert (second.version, second.new) == (first.version, False)


def test_record_of_a_damaged_document_names_its_file(tmp_path, keep_half):
    keep_half(3)
    (damaged,) = damaged_documents(tmp_path)
    note = damaged_note(damaged)
    assert (note.status, note.source.sha256, note.votes) == ("refused", damaged.sha256, ())
    assert note.source.path == f"archive/blobs/{damaged.sha256[:2]}/{damaged.sha256}"


def test_gaps_name_a_damaged_document_among_those_without_a_number(tmp_path, keep_half):
    keep_half(3)
    assert gaps_in(tmp_path).remarks == (
        f"no VOTE number was read from ST-2-2020-INIT: {DAMAGED_AT_SOURCE}",
    )
