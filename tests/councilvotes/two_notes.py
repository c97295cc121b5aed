"""A small archive of two notes of the sample, one of which cannot be read, and a release of it."""

from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from councilvotes.options import CommandOptions, LogFormat
from councilvotes.output import Output
from councilvotes.run.pipeline import read_and_publish
from councilvotes.settings.settings import load_settings
from crawler.archive.archive import Archive
from crawler.fetch.answer import Answer
from crawler.records import ListedDocument

NOW = datetime(2026, 7, 2, tzinfo=UTC)
HELD = [("ST-11513-2026-INIT", "da"), ("ST-90091-2022-INIT", "en")]


def keep_note(data_dir: Path, document_id: str, language: str) -> None:
    """Put a note of the sample into the archive of a data folder, as a crawl would."""
    url = f"http://127.0.0.1/doc/document/{document_id}/{language}/pdf"
    body = files("councilvotes.sample").joinpath(f"{document_id}.{language}.pdf").read_bytes()
    with Archive(data_dir) as archive:
        archive.begin_run(NOW)
        archive.keep_document(
            ListedDocument(document_id, language, url, "Voting result", "2026-07-02"),
            Answer(url, NOW, 200, {}, body, "ok", ""),
        )


def release_two_notes(data_dir: Path) -> str:
    """Fill a data folder with the archive of both notes and its release; gives the version."""
    for document_id, language in HELD:
        keep_note(data_dir, document_id, language)
    out = Output(CommandOptions("sample", data_dir, False, True, LogFormat.text), "run")
    _, release = read_and_publish(load_settings("sample", {"data_dir": data_dir}), out)
    assert release is not None and release.votes == 1
    return release.version
