"""Run once: crawl, read what is new, publish what changed; each stage also alone."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from councilvotes.notes.held import held_documents, stored_at
from councilvotes.notes.learnt_tables import keep_learnt, learn_from, was_learnt
from councilvotes.notes.note_store import awaits_teaching, is_current, store_note
from councilvotes.output import Output
from councilvotes.reading.executors import Executor, Local
from councilvotes.reading.files_to_read import file_of, run_template
from councilvotes.reading.many_files import readings
from councilvotes.reading.one_file import FileToRead
from councilvotes.releases.up_to_date import forget_published
from councilvotes.run.lost_files import is_lost, without_file
from councilvotes.run.noted_run import noted_run
from councilvotes.run.outcome import ReadOutcome, RunOutcome, exit_code
from councilvotes.run.procedures import with_procedures
from councilvotes.run.publishing import publish_if_changed
from councilvotes.run.report import report_contradictions, report_crawl, report_reading
from councilvotes.run.source import open_source
from councilvotes.settings.settings import Settings
from crawler.archive.archive import Archive
from crawler.archive.reader import ArchiveReader
from crawler.plan.scope import DAILY, Scope
from crawler.records import CrawlReport, HeldDocument
from extract.corrections.entries import corrections_of, version_with
from extract.records import NoteRecord

if TYPE_CHECKING:
    from publish.release.build import ReleaseOutcome


def run_once(settings: Settings, out: Output) -> RunOutcome:
    """Crawl, read and publish, saying at each stage how it went.

    The caller holds the lock of the data folder. Where no list answered nothing is published: the
    last release stays as it is. How it ended is noted beside the releases.
    """

    def stages() -> RunOutcome:
        outcome = _crawl_and_read(settings, DAILY, out)
        if outcome.reading is None:
            return outcome
        return replace(outcome, release=publish_if_changed(settings, out))

    return noted_run(settings, out, stages)


def collect(settings: Settings, scope: Scope, out: Output) -> RunOutcome:
    """Crawl and read without publishing; the rest as `run_once`."""
    return noted_run(settings, out, lambda: _crawl_and_read(settings, scope, out))


def publish_held(settings: Settings, out: Output) -> RunOutcome:
    """Publish what is held, as `run_once` does at its end; what a crawl left unread is read first.

    One in which a list broke off has documents of its first pages, and ends before it reads them.
    """
    return noted_run(settings, out, lambda: RunOutcome(None, *read_and_publish(settings, out)))


def _crawl_and_read(settings: Settings, scope: Scope, out: Output) -> RunOutcome:
    report = crawl_source(settings, out, scope)
    if exit_code(report) == 1:
        return RunOutcome(report, None, None)
    reading = read_archive(settings, out)
    _warn_of_contradictions(settings.data_dir, reading, out)
    return RunOutcome(report, reading, None)


def read_and_publish(
    settings: Settings, out: Output
) -> "tuple[ReadOutcome, ReleaseOutcome | None]":
    """Read what is held unread, and publish it where that changes anything."""
    reading = read_archive(settings, out)
    _warn_of_contradictions(settings.data_dir, reading, out)
    return reading, publish_if_changed(settings, out)


def _warn_of_contradictions(data_dir: Path, reading: ReadOutcome, out: Output) -> None:
    """Warn of votes that pages of the Council show otherwise, where either side is new."""
    from councilvotes.reconcile.vote_search import compare_with_witness

    with ArchiveReader(data_dir) as archive:
        witnessed = archive.listed_votes() if reading.read or archive.has_new_listed_votes() else []
    if witnessed:
        report_contradictions(compare_with_witness(witnessed, data_dir / "notes").differ, out)


def crawl_source(settings: Settings, out: Output, scope: Scope = DAILY) -> CrawlReport:
    """Ask the source and archive what it names."""
    from crawler.crawl import crawl

    with (
        open_source(settings.source) as crawl_settings,
        Archive(settings.data_dir) as archive,
        out.activity("asking the source") as (report, progress),
    ):
        wider = with_procedures(scope, settings)
        outcome = crawl(archive, crawl_settings, wider, report=report, progress=progress)
    report_crawl(outcome, out)
    return outcome


def read_archive(settings: Settings, out: Output, executor: Executor | None = None) -> ReadOutcome:
    """Read every held document whose stored record is missing or out of date.

    Without an executor that is done by the processes that the settings allow.
    """
    data_dir, executor = settings.data_dir, executor or Local(settings.read.workers)
    held, template = held_documents(data_dir), run_template(settings)
    stale = [document for document in held if _is_stale(document, template, data_dir)]
    read = _read(stale, template, data_dir, executor, out)
    if read or (held and not was_learnt(data_dir)):
        stored: dict[str, list[Path]] = defaultdict(list)
        for document in held:
            stored[document.document_id].append(stored_at(data_dir, document))
        learnt = learn_from(data_dir, stored)
        outdated = [document for document in held if document.document_id in learnt.outdated]
        again = replace(template, learnt=learnt.tables)
        read |= _read(outdated, again, data_dir, executor, out)
        keep_learnt(data_dir, learnt.tables)
    outcome = ReadOutcome(kept=len(held) - len(read), read=tuple(read.items()))
    report_reading(outcome, out)
    return outcome


def _is_stale(document: HeldDocument, template: FileToRead, data_dir: Path) -> bool:
    """Whether no stored record says what a reading of these bytes would say now."""
    path = stored_at(data_dir, document)
    entries = corrections_of(template.corrections, document.document_id, document.language)
    return not is_current(path, document.sha256, version_with(entries)) or awaits_teaching(
        path, template.taught.sha256
    )


def _read(
    documents: Sequence[HeldDocument],
    template: FileToRead,
    data_dir: Path,
    executor: Executor,
    out: Output,
) -> dict[HeldDocument, NoteRecord]:
    """Read documents and store their records, each in its place with its corrections."""
    files = [file_of(document, template) for document in documents]
    if files:
        forget_published(data_dir)
    read = {}
    with out.progress("reading notes", len(files)) as advance:
        for place, record in readings(files, executor):
            document, path = documents[place], stored_at(data_dir, documents[place])
            kept: NoteRecord | None = record
            if is_lost(document, record):
                version = version_with(files[place].corrections)
                kept = without_file(document, path, version, out)
            if kept is not None:
                store_note(path, kept)
                read[document] = kept
            out.stop_if_told()
            advance()
    return {document: read[document] for document in documents if document in read}
