"""Run once: crawl, read what is new, publish what changed; each stage also alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from councilvotes.facts import document_states, member_state_facts
from councilvotes.notes import is_current, load_note, note_path, store_note
from councilvotes.output import Output
from councilvotes.reading import FileToRead, read_files
from councilvotes.settings import Settings
from councilvotes.source import open_source
from crawler.archive import Archive
from crawler.records import CrawlReport, HeldDocument
from extract.records import NoteRecord

if TYPE_CHECKING:
    from publish.release import ReleaseOutcome


@dataclass(frozen=True, slots=True)
class ReadOutcome:
    """How reading the archive went."""

    kept: int
    """Notes whose stored record is still right."""
    read: tuple[NoteRecord, ...]
    """Notes read now."""


@dataclass(frozen=True, slots=True)
class RunOutcome:
    """How one run went; the later stages are None where the run ended before them."""

    crawl: CrawlReport
    reading: ReadOutcome | None
    release: "ReleaseOutcome | None"

    @property
    def exit_code(self) -> int:
        """0: a list answered and all it named is held; 3: something is missing; 1: no answer."""
        return exit_code(self.crawl)

    @property
    def nothing_new(self) -> bool:
        """Whether the run brought neither bytes nor a release."""
        return not self.crawl.new and self.release is not None and not self.release.new


def exit_code(report: CrawlReport) -> int:
    """The exit code of a crawl, refused notes and blocked side routes not counted."""
    if not any(route.answered for route in report.routes):
        return 1
    return 3 if report.failures else 0


def run_once(settings: Settings, out: Output) -> RunOutcome:
    """Crawl, read and publish. The caller holds the lock of the data folder.

    Where no list answered nothing is published: the last release stays as it is.
    """
    report = crawl_source(settings, out)
    if exit_code(report) == 1:
        return RunOutcome(report, None, None)
    reading = read_archive(settings, out)
    return RunOutcome(report, reading, publish_notes(settings))


def crawl_source(settings: Settings, out: Output) -> CrawlReport:
    """Ask the source and archive what it names."""
    from crawler.crawl import crawl

    with (
        open_source(settings.source) as crawl_settings,
        Archive(settings.data_dir) as archive,
        out.activity("asking the source") as report,
    ):
        return crawl(archive, crawl_settings, report=report)


def read_archive(settings: Settings, out: Output) -> ReadOutcome:
    """Read every held document whose stored record is missing or out of date."""
    held = held_documents(settings.data_dir)
    paths = [stored_at(settings.data_dir, document) for document in held]
    stale = [
        (document, path)
        for document, path in zip(held, paths, strict=True)
        if not is_current(path, document.sha256)
    ]
    files = [_file_of(document, settings) for document, _ in stale]
    records = []
    with out.progress("reading notes", len(files)) as advance:
        readings = read_files(files, settings.read.workers)
        for (_, path), record in zip(stale, readings, strict=True):
            store_note(path, record)
            records.append(record)
            out.stop_if_told()
            advance()
    return ReadOutcome(kept=len(held) - len(stale), read=tuple(records))


def publish_notes(settings: Settings) -> "ReleaseOutcome":
    """Publish the stored notes of all held documents; no release where nothing changed."""
    from publish.release import build_release

    from publish.settings import PublishSettings

    held = held_documents(settings.data_dir)
    notes = [load_note(stored_at(settings.data_dir, document)) for document in held]
    return build_release(
        notes,
        document_states(held),
        member_state_facts(),
        PublishSettings(settings.data_dir / "releases", settings.source.sample),
        today=datetime.now(UTC).date(),
    )


def held_documents(data_dir: Path) -> Sequence[HeldDocument]:
    """All documents of the archive, by id and language."""
    with Archive(data_dir, read_only=True) as archive:
        return sorted(archive.held(), key=lambda held: (held.document_id, held.language))


def stored_at(data_dir: Path, document: HeldDocument) -> Path:
    """Where the record of a held document lies."""
    return note_path(data_dir / "notes", document.document_id, document.language)


def _file_of(document: HeldDocument, settings: Settings) -> FileToRead:
    """What the reader is told of a held document; nothing that moves from run to run."""
    return FileToRead(
        path=document.path,
        shown_path=document.path.resolve().relative_to(settings.data_dir.resolve()).as_posix(),
        document_id=document.document_id,
        language=document.language,
        url=document.url,
        retrieved_at=document.first_seen.isoformat(),
        sample=settings.source.sample,
    )
