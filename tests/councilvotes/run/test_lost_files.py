"""Archived files that are gone or flipped once their note has to be read again."""

import json
import re
import shutil
from dataclasses import replace

import pytest

from councilvotes.notes.held import held_documents, stored_at
from councilvotes.notes.note_store import load_note, store_note
from councilvotes.options import CommandOptions, LogFormat
from councilvotes.output import Output
from councilvotes.run.pipeline import read_archive, run_once
from crawler.archive.reader import ArchiveReader
from tests.blob_files import blob_file
from tests.crawler.conftest import Register
from tests.variants import some_of

ONE, TWO = "ST-1-2026-INIT", "ST-2-2026-INIT"
CORRECTION = f"""
[[correction]]
document_id = "{ONE}"
field = "document.title"
expect = "a"
value = "b"
reason = "misprint"
source = "A. Reviewer"
"""


def served_by(server):
    """A list of two notes."""
    register = Register(server.url_for("").rstrip("/"))
    server.expect_request(re.compile(".*")).respond_with_handler(register.answer)
    register.put("/robots.txt", "User-agent: *\nAllow: /\n", kind="text/plain")
    for name in (ONE, TWO):
        register.pdf(name, "en")
    register.list(register.row(ONE, "en"), register.row(TWO, "en"))
    return register


def quiet_in(folder, base):
    """Quiet, as for cron, with settings of its own."""
    lines = [
        "[source]",
        f'lists_url = "{base}"',
        f'documents_url = "{base}"',
        'contact = "https://example.org"',
        'routes = ["votes_list"]',
        "pause_seconds = 0",
        "[read]",
        "workers = 1",
    ]
    path = folder / "own.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    options = CommandOptions(str(path), folder / "data", False, True, LogFormat.text)
    return Output(options, "run")


@pytest.fixture(scope="module")
def after_a_run(make_httpserver, tmp_path_factory):
    """A data folder of what a run has fetched, read and published."""
    folder = tmp_path_factory.mktemp("after-a-run")
    out = quiet_in(folder, served_by(make_httpserver).base)
    assert run_once(out.options.settings(), out).exit_code == 0
    make_httpserver.clear()
    return folder / "data"


@pytest.fixture
def register(httpserver):
    """The same list, which names nothing of that any more."""
    register = served_by(httpserver)
    register.pdf("ST-9-2026-INIT", "en")
    register.list(register.row("ST-9-2026-INIT", "en"))
    return register


@pytest.fixture
def out(after_a_run, tmp_path, register):
    """On a copy of that folder."""
    shutil.copytree(after_a_run, tmp_path / "data")
    return quiet_in(tmp_path, register.base)


@pytest.fixture
def held(out):
    """What lies in it."""
    return {each.document_id: each for each in held_documents(out.options.settings().data_dir)}


def gone(path):
    path.unlink()


def flipped(path):
    path.write_bytes(path.read_bytes().replace(b"ST-1", b"ST-8"))


def corrected(tmp_path):
    (tmp_path / "corrections.toml").write_text(CORRECTION, encoding="utf-8")


def read_by_an_older_extractor(settings, document):
    path = stored_at(settings.data_dir, document)
    record = replace(load_note(path), extractor_version="0.0.1")
    store_note(path, record)
    return record


def refused_in(outcome):
    rows = json.loads((outcome.release.path / "refused.json").read_bytes())
    return {row["document_id"]: row["reason"] for row in rows}


@pytest.mark.parametrize("spoil", some_of([gone, flipped], gone))
def test_what_was_read_of_a_spoilt_file_stays_published_and_a_person_is_told(
    held, out, capsys, register, spoil
):
    settings = out.options.settings()
    register.pages.pop(register.path(ONE, "en"))
    record = read_by_an_older_extractor(settings, held[ONE])
    spoil(blob_file(held[ONE]))
    capsys.readouterr()
    outcome = run_once(settings, out)
    assert refused_in(outcome)[ONE] == record.reason
    told = capsys.readouterr().err
    assert f"warning: {ONE} en: " in told
    assert "what was read of it before stays published" in told
    assert "`councilvotes archive check`" in told


@pytest.mark.parametrize("spoil", some_of([gone, flipped], gone))
def test_a_spoilt_file_with_a_new_correction_is_refused_until_it_is_back(
    held, out, tmp_path, register, spoil
):
    settings = out.options.settings()
    register.pages.pop(register.path(ONE, "en"))
    spoil(blob_file(held[ONE]))
    corrected(tmp_path)
    assert "Its archived file is" in refused_in(run_once(settings, out))[ONE]


@pytest.mark.parametrize("spoil", some_of([gone, flipped], flipped))
def test_a_spoilt_file_that_no_list_names_is_fetched_and_read_again(
    held, out, tmp_path, register, spoil
):
    settings = out.options.settings()
    spoil(blob_file(held[ONE]))
    corrected(tmp_path)
    for _ in range(2):  # a flipped one is found in the first run
        assert run_once(settings, out).exit_code == 0
    assert register.asked_for(TWO) == []
    assert register.asked_for(ONE) == [register.path(ONE, "en")]
    with ArchiveReader(settings.data_dir) as archive:
        assert archive.check() == []
    record = load_note(stored_at(settings.data_dir, held[ONE]))
    assert "corrected" in record.extractor_version
    assert "unread" not in record.extractor_version


def test_a_flipped_file_is_kept_aside(held, out, tmp_path):
    settings = out.options.settings()
    flipped(blob_file(held[ONE]))
    corrected(tmp_path)
    run_once(settings, out)
    aside = settings.data_dir / "archive" / "damaged" / held[ONE].sha256
    assert b"ST-8" in aside.read_bytes()


def test_a_lost_file_that_the_source_no_longer_has_is_asked_for_on_schedule(held, out, register):
    settings = out.options.settings()
    gone(blob_file(held[ONE]))
    register.pages.pop(register.path(ONE, "en"))
    assert [run_once(settings, out).exit_code for _ in range(2)] == [3, 0]
    assert len(register.asked_for(ONE)) == 1


def test_a_file_that_may_not_be_read_is_left_in_its_place(held, out, tmp_path, capsys):
    settings = out.options.settings()
    blob = blob_file(held[ONE])
    body = blob.read_bytes()
    blob.unlink()
    blob.mkdir()  # not even root reads it as a file
    corrected(tmp_path)
    read_archive(settings, out)
    assert "its archived file cannot be read (Is a directory): check" in capsys.readouterr().err
    blob.rmdir()
    blob.write_bytes(body)
    assert len(read_archive(settings, out).read) == 1
    record = load_note(stored_at(settings.data_dir, held[ONE]))
    assert "corrected" in record.extractor_version
