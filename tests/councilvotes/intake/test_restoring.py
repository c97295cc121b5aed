"""A lost or damaged ledger is restored from its copy, the release and the archived files."""

import re
import shutil
from dataclasses import replace

import pytest

from councilvotes.errors import OtherSourceError
from councilvotes.intake.restoring import restore_archive
from councilvotes.run.pipeline import read_and_publish
from crawler.archive.archive import Archive
from crawler.archive.reader import ArchiveReader
from crawler.archive.restore import find_ledger
from crawler.errors import ArchiveError
from crawler.fetch.answer import Answer
from crawler.records import ListedDocument
from crawler.source_description import read_source
from publish.places.index import read_index
from publish.verify.release import verify_release
from tests.blob_files import blob_file
from tests.councilvotes.command import councilvotes
from tests.councilvotes.two_notes import NOW, keep_note
from tests.pages import blocks, page

ONE, TWO, THIRD = ("ST-11513-2026-INIT", "da"), ("ST-90091-2022-INIT", "en"), "ST-90001-2013-INIT"
PARTS = ("", "-wal", "-shm")


@pytest.fixture
def data(out, two_notes_released):
    """A data folder with a release of two notes and a copy of its ledger, for one test."""
    place = out.options.settings().data_dir
    shutil.copytree(two_notes_released[0], place)
    (place / "source.txt").write_text("sample\n")
    with Archive(place) as archive:
        archive._ledger.execute("UPDATE runs SET finished_at = started_at")
        archive.keep_copy()
    return place


def ledger_of(data):
    return data / "archive" / "ledger.sqlite"


def gone(data):
    for part in PARTS:
        ledger_of(data).with_name(f"ledger.sqlite{part}").unlink(missing_ok=True)


def torn(data):
    """What a copy made while a run wrote may be: the first half of another moment."""
    whole = ledger_of(data).read_bytes()
    ledger_of(data).write_bytes(whole[: len(whole) // 2])


def filled_with_zeros(data):
    ledger_of(data).write_bytes(bytes(ledger_of(data).stat().st_size))


def without_copy(data):
    (data / "archive" / "ledger.copy.sqlite").unlink()


def held_in(data):
    with ArchiveReader(data) as archive:
        assert archive.check() == []
        return {(each.document_id, each.language): each for each in archive.held()}


def facts(held):
    return {key: (each.sha256, each.first_seen, each.size) for key, each in held.items()}


def tree(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("spoil", [gone, torn, filled_with_zeros])
def test_the_copy_is_put_back_and_nothing_is_deleted(data, out, capsys, spoil):
    before = held_in(data)
    spoil(data)
    spoilt = ledger_of(data).read_bytes() if ledger_of(data).exists() else None
    with pytest.raises(ArchiveError, match="councilvotes archive restore"), Archive(data) as opened:
        opened.held()
    restore_archive(out, dry_run=False)
    assert held_in(data) == before
    aside = list(ledger_of(data).parent.glob("ledger.damaged-*.sqlite"))
    assert [path.read_bytes() for path in aside] == ([] if spoilt is None else [spoilt])
    assert "its last good copy is put in its place" in capsys.readouterr().out


@pytest.mark.parametrize("copied", [True, False])
def test_a_document_that_came_after_the_copy_is_named_by_its_cover(data, out, capsys, copied):
    keep_note(data, THIRD, "en")
    before = held_in(data)
    if not copied:
        without_copy(data)
    gone(data)
    restore_archive(out, dry_run=False)
    after = held_in(data)
    assert {key: each.sha256 for key, each in after.items()} == {
        key: each.sha256 for key, each in before.items()
    }
    address = read_source().address_of(THIRD, "en")
    assert (after[THIRD, "en"].url, after[THIRD, "en"].size) == (address, before[THIRD, "en"].size)
    assert f"named: {THIRD} en: {after[THIRD, 'en'].sha256}" in capsys.readouterr().out


def test_without_a_copy_the_release_tells_what_no_cover_does(data, out, capsys):
    before = held_in(data)
    without_copy(data)
    gone(data)
    restore_archive(out, dry_run=False)
    assert facts(held_in(data)) == facts(before)  # the file of TWO is damaged inside
    said = capsys.readouterr()
    assert "2 documents named again" in said.out
    assert "a new one is made of the archived files" in said.err


def test_the_next_release_has_the_same_rows(data, out):
    settings = out.options.settings()
    before = read_index(data / "releases")
    without_copy(data)
    gone(data)
    restore_archive(out, dry_run=False)
    read_and_publish(settings, out)
    assert read_index(data / "releases") == before
    assert verify_release(data / "releases" / str(before.latest)).faults == ()


def test_without_copy_or_release_covers_name_what_they_can_and_the_rest_is_told(data, out, capsys):
    before = held_in(data)
    shutil.rmtree(data / "releases")
    without_copy(data)
    gone(data)
    restore_archive(out, dry_run=False)
    assert set(held_in(data)) == {ONE}
    assert f"not named: {before[TWO].sha256}: the PDF is damaged" in capsys.readouterr().err
    assert blob_file(before[TWO]).is_file()


def test_a_dry_run_says_the_same_and_changes_nothing(data, out, capsys):
    keep_note(data, THIRD, "en")
    gone(data)
    before = tree(data)
    restore_archive(out, dry_run=True)
    said = capsys.readouterr().out
    assert "its last good copy would be put in its place" in said
    assert f"named: {THIRD} en" in said
    assert {path: body for path, body in tree(data).items() if path.name != ".lock"} == before


def test_a_sound_ledger_stays_and_learns_of_files_beside_it(data, out, capsys):
    """As in a data folder whose ledger was copied before its files."""
    shutil.copyfile(data / "archive" / "ledger.copy.sqlite", data / "older")
    keep_note(data, THIRD, "en")
    gone(data)
    (data / "older").rename(ledger_of(data))
    restore_archive(out, dry_run=False)
    assert (THIRD, "en") in held_in(data)
    assert "the ledger is sound and stays" in capsys.readouterr().out


def test_of_two_files_of_one_document_the_newer_is_current_and_the_other_beside(data, out, capsys):
    held = held_in(data)[ONE]
    listed = ListedDocument(*ONE, held.url, "Voting result", "2026-07-02")
    later = replace(
        Answer(held.url, NOW, 200, {}, blob_file(held).read_bytes(), "ok", ""),
        body=blob_file(held).read_bytes() + b"\n% saved again\n",
    )
    with Archive(data) as archive:
        archive.keep_document(listed, later)
    newest = held_in(data)[ONE]
    shutil.rmtree(data / "releases")
    without_copy(data)
    gone(data)
    restore_archive(out, dry_run=False)
    assert held_in(data)[ONE].sha256 == newest.sha256
    assert f"other bytes: {' '.join(ONE)}: {held.sha256} is kept beside" in capsys.readouterr().err


def test_a_document_damaged_at_its_source_is_never_taken_for_a_note(data, out):
    url = "http://127.0.0.1/doc/document/ST-2-2020-INIT/en/pdf"
    listed = ListedDocument("ST-2-2020-INIT", "en", url, "Voting result", "2020-01-01")
    half = Answer(url, NOW, 200, {}, b"%PDF-1.7 half", "incomplete", "")
    with Archive(data) as archive:
        for _ in range(3):
            archive.keep_absence(listed, "incomplete", half, read_source().schedule)
    read_and_publish(out.options.settings(), out)
    latest = read_index(data / "releases").latest
    without_copy(data)
    gone(data)
    restore_archive(out, dry_run=False)
    assert listed.key not in held_in(data)
    with ArchiveReader(data) as archive:
        assert [each.document_id for each in archive.damaged()] == ["ST-2-2020-INIT"]
    read_and_publish(out.options.settings(), out)
    assert read_index(data / "releases").latest == latest


def test_a_file_that_is_gone_with_the_ledger_is_known_and_asked_for(data, out, capsys):
    held = held_in(data)[ONE]
    blob_file(held).unlink()
    without_copy(data)
    gone(data)
    restore_archive(out, dry_run=False)
    assert "without their files, which the next run asks for: 1" in capsys.readouterr().err
    with ArchiveReader(data) as archive:
        assert not archive.known()[ONE].is_whole()


def test_a_folder_without_anything_to_restore_from_is_told_so(data, out):
    shutil.rmtree(data / "archive")
    with pytest.raises(ArchiveError, match="put that folder back from a backup"):
        restore_archive(out, dry_run=False)
    assert not (data / "archive").exists()


def test_what_was_begun_to_be_restored_is_begun_anew(data, out):
    before = held_in(data)
    gone(data)
    for part in PARTS:
        ledger_of(data).with_name(f"ledger.sqlite.part{part}").write_bytes(b"half")
    restore_archive(out, dry_run=False)
    assert held_in(data) == before
    assert list(data.rglob("*.part*")) == []


def test_a_ledger_put_aside_between_two_steps_is_found_gone(data, out):
    """A kill after the damaged ledger was moved away, and its parts were not."""
    before = held_in(data)
    gone(data)
    ledger_of(data).with_name("ledger.sqlite-wal").write_bytes(b"of the ledger before" * 1000)
    assert find_ledger(data).trouble == "is gone or empty"
    restore_archive(out, dry_run=False)
    assert held_in(data) == before


def test_a_damaged_ledger_of_the_other_kind_of_source_is_left_alone(data, out):
    torn(data)
    (data / "source.txt").write_text("real\n")
    with pytest.raises(OtherSourceError, match="holds a real source"):
        restore_archive(out, dry_run=False)


def test_a_ledger_that_knows_less_than_its_copy_is_no_ledger_to_go_on_with(data, out):
    before = held_in(data)
    with Archive(data) as archive:
        archive._ledger.execute("DELETE FROM versions WHERE language = 'en'")
    restore_archive(out, dry_run=False)
    assert held_in(data) == before


def test_the_page_shows_how_a_damaged_ledger_is_restored(sample_run, tmp_path):
    shown = [text for text in blocks(page("operations.md"), "console") if "is damaged" in text]
    shutil.copytree(sample_run.folder / "data", tmp_path / "data")
    torn(tmp_path / "data")
    answers = []
    for command in (("run",), ("archive", "restore")):
        done = councilvotes(*command, "--config", "sample", cwd=tmp_path)
        answers.append(done.stdout + done.stderr)
    told = [line for line in shown[0].splitlines() if not line.startswith("$ ")]
    stamps = re.compile(r"\d{8}T\d{6}\.\d{6}Z")
    assert stamps.sub("", "".join(answers)).splitlines() == [stamps.sub("", each) for each in told]
