"""Building a release anew from the archived bytes; the small archive holds two notes."""

import shutil
from datetime import date

import pytest

from councilvotes.health.rederive import Rederived, rederive
from councilvotes.health.verify import check_release
from councilvotes.reading.executors import Local
from councilvotes.run.pipeline import read_and_publish
from councilvotes.settings.settings import load_settings
from crawler.blobs.folder import FolderStore
from publish.records import LookedUpLink
from publish.verify.files import read_manifest
from publish.verify.rederive import published_links
from publish.verify.release import verify_release
from tests.councilvotes.two_notes import keep_note
from tests.publish.rewriting import rewrite_table


@pytest.fixture
def published(two_notes_released, tmp_path):
    """The settings and the folder of a release of both notes, as a copy."""
    data_dir, version = two_notes_released
    shutil.copytree(data_dir, tmp_path / "data")
    settings = load_settings("sample", {"data_dir": tmp_path / "data"})
    return settings, settings.data_dir / "releases" / version


def test_every_row_comes_from_the_archived_files(published, out):
    settings, path = published
    assert rederive(path, read_manifest(path), settings, Local(1), out) == Rederived(
        (), ("every row comes from the 2 archived files",)
    )


def test_a_forged_row_that_all_hashes_fit_is_named(published, out, capsys):
    settings, path = published
    rewrite_table(path, "votes", lambda rows: rows[0].update(subject="Something else"))
    found = rederive(path, read_manifest(path), settings, Local(1), out)
    (fault,) = found.faults
    assert fault.startswith("votes.json: ST-11513-2026: subject is 'Something else' where the")


def test_another_version_of_the_reader_that_reads_the_same_is_no_fault(published, out):
    settings, path = published
    rewrite_table(path, "votes", lambda rows: rows[0].update(extractor_version="0.0.1"))
    assert rederive(path, read_manifest(path), settings, Local(1), out).faults == ()


def test_an_older_release_is_built_from_its_own_files_alone(published, out):
    settings, path = published
    keep_note(settings.data_dir, "ST-90002-2013-INIT", "en")
    _, newer = read_and_publish(settings, out)
    assert newer is not None and newer.path != path
    assert verify_release(newer.path).faults == ()
    assert rederive(path, read_manifest(path), settings, Local(1), out).faults == ()


def test_what_was_looked_up_is_taken_as_the_release_has_it(published, out, tmp_path):
    settings, _ = published
    links = tmp_path / "links.toml"
    links.write_text(
        '[[link]]\nprocedure = "2025/0429/COD"\nkind = "celex"\nvalue = "32026R0679"\n'
        'day = 2026-09-01\nsource = "EUR-Lex"\n'
    )
    publish = settings.publish.model_copy(update={"links": links})
    _, newer = read_and_publish(settings.model_copy(update={"publish": publish}), out)
    assert newer is not None and newer.new
    assert published_links(newer.path, read_manifest(newer.path)) == (
        LookedUpLink("ST-11513-2026", None, "celex", "32026R0679", date(2026, 9, 1), "EUR-Lex"),
    )
    assert rederive(newer.path, read_manifest(newer.path), settings, Local(1), out).faults == ()


def test_archived_bytes_that_changed_or_are_gone_are_named(published, out):
    settings, path = published
    first, second = (each.sha256 for each in read_manifest(path).inputs)
    blobs = settings.data_dir / "archive" / "blobs"
    FolderStore(blobs).path_of(first).chmod(0o644)
    FolderStore(blobs).path_of(first).write_bytes(b"other bytes")
    FolderStore(blobs).path_of(second).unlink()
    assert rederive(path, read_manifest(path), settings, Local(1), out).faults == (
        "documents.json: the archived file of ST-11513-2026-INIT da is not the one it was made "
        "from",
        f"documents.json: the archive in {settings.data_dir} does not hold the file of "
        "ST-90091-2022-INIT en",
    )


def test_the_command_says_what_holds_and_ends_with_0_else_with_1(published, out, capsys):
    settings, path = published
    assert check_release(settings, "latest", out, public_key=None, again=True) == 0
    said = capsys.readouterr().out
    assert "it is not signed" in said and "every row comes from the 2 archived files" in said
    (path / "votes.csv").write_text("forged")
    assert check_release(settings, path.name, out, public_key=None, again=False) == 1
    assert "votes.csv: SHA-256 is " in capsys.readouterr().err
