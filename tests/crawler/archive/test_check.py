from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.blob_files import blob_file
from tests.crawler.kept import BODY, answer, listed


def test_sound_archive_has_no_faults(finished):
    finished.keep_document(listed(), answer())
    assert finished.check() == []


def test_damaged_blob_is_a_fault_that_names_its_document(finished):
    held = finished.keep_document(listed(), answer())
    blob_file(held).write_bytes(BODY.replace(b"body", b"b0dy"))
    (fault,) = finished.check()
    assert f"blob {blob_file(held)} is not what its name says (ST-1-2026-INIT en)" in fault


def test_missing_blob_is_a_fault(finished):
    held = finished.keep_document(listed(), answer())
    blob_file(held).unlink()
    (fault,) = finished.check()
    assert f"blob {blob_file(held)} is missing (ST-1-2026-INIT en)" in fault


def test_blob_that_the_ledger_does_not_name_is_a_fault(finished, ledger):
    held = finished.keep_document(listed(), answer())
    ledger.execute("PRAGMA foreign_keys = OFF")
    ledger.execute("DELETE FROM versions")
    ledger.execute("DELETE FROM blobs WHERE sha256 = ?", (held.sha256,))
    assert finished.check() == [f"blob {blob_file(held)} is not in the ledger"]


def test_file_among_the_blobs_with_another_name_is_a_fault(finished, tmp_path):
    stray = tmp_path / "archive" / "blobs" / "note.pdf"
    stray.write_bytes(BODY)
    (fault,) = finished.check()
    assert f"file {stray} is not a blob" in fault


def test_ledger_row_that_names_nothing_is_a_fault(finished, ledger):
    ledger.execute("PRAGMA foreign_keys = OFF")
    ledger.execute("DELETE FROM blobs")
    faults = finished.check()
    assert "the ledger's table fetches names a row of blobs that is not there" in faults


def test_wrong_size_in_the_ledger_is_a_fault(finished, ledger):
    ledger.execute("UPDATE blobs SET size = 1")
    (fault,) = finished.check()
    assert "another size" in fault


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            "UPDATE fetches SET asked_at = '2026-07-02'",
            "the ledger's table fetches has '2026-07-02' as asked_at: no time in UTC",
        ),
        (
            "UPDATE runs SET finished_at = '2026-07-02T12:00:00.000000+02:00'",
            "the ledger's table runs has '2026-07-02T12:00:00.000000+02:00' as finished_at: no "
            "time in UTC",
        ),
        (
            "UPDATE fetches SET headers = '{'",
            "the ledger's table fetches has '{' as headers: no JSON",
        ),
        (
            "UPDATE rechecks SET language = 'fr'",
            "a re-check is written down for ST-1-2026-INIT fr, which is not held",
        ),
        (
            "UPDATE absences SET last_asked = '2999' || substr(last_asked, 5)",
            "the absence of ST-2-2026-INIT en is due before it was asked for, or was never asked",
        ),
        (
            "UPDATE absences SET times = 0",
            "the absence of ST-2-2026-INIT en is due before it was asked for, or was never asked",
        ),
    ],
)
def test_row_that_cannot_be_right_is_a_fault(finished, ledger, source, change, told):
    finished.keep_document(listed(), answer())
    key = ("ST-1-2026-INIT", "en")
    finished.keep_recheck(key, datetime.now(UTC), source.schedule, changed=False)
    absent = replace(answer(b"no such page"), status=404, outcome="not_found")
    finished.keep_absence(listed("ST-2-2026-INIT"), "not_found", absent, source.schedule)
    assert finished.check() == []
    ledger.execute(change)
    assert finished.check() == [told]


def test_blob_that_nothing_names_is_a_fault(finished, ledger):
    held = finished.keep_document(listed(), answer())
    ledger.execute("DELETE FROM versions")
    assert finished.check() == [
        f"blob {held.sha256} is in the ledger, but no fetch, document or absence names it"
    ]


def test_half_written_file_after_a_whole_run_is_a_fault(finished, tmp_path):
    stray = tmp_path / "archive" / "blobs" / "ab.1.part"
    stray.write_bytes(b"half")
    assert finished.check() == [
        f"file {stray} was left half written by no run that was cut short; remove it"
    ]
