import os
import subprocess
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from councilvotes.options import CommandOptions, LogFormat
from councilvotes.output import Output
from councilvotes.settings.settings import OTHER_VARIABLES
from crawler.archive.archive import Archive
from crawler.fetch.answer import Answer
from crawler.records import ListedDocument


@pytest.fixture(scope="session", autouse=True)
def _readers_know_the_pictures(pictures_recognised_once):
    pass


@pytest.fixture(scope="module", autouse=True)
def _notes_are_read_once(found_once):
    """In this process too; tests of the reading, which it runs as well, read each time."""
    from tests.read_once import read_once  # loads the reader

    with pytest.MonkeyPatch.context() as patch:
        read_once(patch, found_once)
        yield


@pytest.fixture(scope="session")
def two_notes_released(tmp_path_factory, once_in_a_run, pictures_recognised_once):
    """A data folder with a release of two notes, and its version; copy it before you change it."""
    from tests.councilvotes.two_notes import release_two_notes

    def make():
        folder = tmp_path_factory.mktemp("two-notes") / "data"
        return folder, release_two_notes(folder)

    return once_in_a_run("two-notes", make)


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch):
    for name in list(os.environ):
        if name.startswith("COUNCILVOTES_") and name not in OTHER_VARIABLES:
            monkeypatch.delenv(name)


@pytest.fixture
def out(tmp_path):
    return Output(CommandOptions("sample", tmp_path / "data", False, False, LogFormat.text), "run")


@pytest.fixture
def fetch_a_page():
    """Puts one fetched page into the archive of a data folder, as a crawl would."""

    def fetch(data_dir):
        now = datetime(2020, 1, 2, tzinfo=UTC)
        page = Answer("http://127.0.0.1/list", now, 200, {}, b"<html>a list</html>", "ok", "")
        with Archive(data_dir) as archive:
            archive.keep_fetch(archive.begin_run(now), page)

    return fetch


@pytest.fixture
def keep_a_document():
    """Puts one document into the archive of a data folder, as a crawl would."""

    def keep(data_dir, document_id="ST-1-2020-INIT"):
        url = f"http://127.0.0.1/doc/document/{document_id}/en/pdf"
        listed = ListedDocument(document_id, "en", url, "Voting result", "2020-01-01")
        now = datetime(2020, 1, 2, tzinfo=UTC)
        answer = Answer(url, now, 200, {}, b"%PDF-1.7\n%%EOF", "ok", "")
        with Archive(data_dir) as archive:
            archive.begin_run(now)
            return archive.keep_document(listed, answer)

    return keep


@contextmanager
def read_only(folder):
    """The folder as one on a read-only disk; to root, who may write anywhere, by a mount."""
    if os.geteuid() != 0:
        places = [folder, *folder.rglob("*")]
        modes = {place: place.stat().st_mode for place in places}
        for place, mode in modes.items():
            place.chmod(mode & ~0o222)
        try:
            yield folder
        finally:
            for place, mode in modes.items():
                place.chmod(mode)
        return
    mounted = subprocess.run(["mount", "--bind", folder, folder], check=False, capture_output=True)
    if mounted.returncode:
        pytest.skip("root may not mount here, and writes wherever there is no read-only disk")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


@pytest.fixture(name="read_only")
def read_only_fixture():
    return read_only
