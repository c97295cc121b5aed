"""Run once: crawl, read what is new, publish what changed; each stage also alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from councilvotes.notes.damaged import damaged_documents, damaged_note
from councilvotes.notes.held import held_documents, stored_at
from councilvotes.notes.learnt_tables import keep_learnt, learn_from, learnt_hash, was_learnt
from councilvotes.notes.note_store import (
    awaits_teaching,
    is_current,
    load_notes,
    store_note,
)
from councilvotes.output import Output
from councilvotes.reconcile.configured import inputs_hash, reconciler
from councilvotes.releases.facts import document_states, member_state_facts
from councilvotes.releases.looked_up import looked_up_links
from councilvotes.releases.release_day import refuse_before_votes, release_day
from councilvotes.releases.up_to_date import forget_published, mark_published, published_as
from councilvotes.run.files_to_read import file_of, run_template
from councilvotes.run.lost_files import is_lost, without_file
from councilvotes.run.outcome import ReadOutcome, RunOutcome, exit_code, source_answered
from councilvotes.run.procedures import with_procedures
from councilvotes.run.reading import FileToRead, read_files
from councilvotes.run.report import (
    report_contradictions,
    report_crawl,
    report_reading,
    report_release,
    report_up_to_date,
)
from councilvotes.run.source import is_bundled, open_source
from councilvotes.settings.settings import Settings
from crawler.archive.archive import Archive
from crawler.plan.scope import Scope
from crawler.records import CrawlReport, HeldDocument
from extract.corrections.entries import Correction, corrections_of, version_with
from extract.records import NoteRecord

if TYPE_CHECKING:
    from publish.release.build import ReleaseOutcome
    from publish.settings import PublishSettings


def run_once(settings: Settings, out: Output) -> RunOutcome:
    """Crawl, read and publish, saying at each stage how it went.

    The caller holds the lock of the data folder. Where no list answered nothing is published: the
    last release stays as it is. How it ended is noted beside the releases.
    """
    from councilvotes.run.freshness import failure_noted, note_run, result_of

    with failure_noted(settings):
        report = crawl_source(settings, out)
        if exit_code(report) == 1:
            outcome = RunOutcome(report, None, None)
        else:
            outcome = RunOutcome(report, *read_and_publish(settings, out))
    note_run(settings, result_of(outcome), datetime.now(UTC), checked=source_answered(report))
    return outcome


def read_and_publish(
    settings: Settings, out: Output
) -> "tuple[ReadOutcome, ReleaseOutcome | None]":
    """Read what is held unread, and publish it where that changes anything."""
    reading = read_archive(settings, out)
    _warn_of_contradictions(settings.data_dir, reading, out)
    if not reading.held:
        out.line("nothing is held, so there is nothing to publish", "nothing_held")
        return reading, None
    if version := _latest_if_current(settings):
        report_up_to_date(version, out)
        return reading, None
    return reading, publish_notes(settings, out)


def _warn_of_contradictions(data_dir: Path, reading: ReadOutcome, out: Output) -> None:
    """Warn of votes that pages of the Council show otherwise, where either side is new."""
    from councilvotes.reconcile.vote_search import compare_with_witness

    with Archive(data_dir, read_only=True) as archive:
        witnessed = archive.listed_votes() if reading.read or archive.has_new_listed_votes() else []
    if witnessed:
        report_contradictions(compare_with_witness(witnessed, data_dir / "notes").differ, out)


def crawl_source(settings: Settings, out: Output) -> CrawlReport:
    """Ask the source and archive what it names."""
    from crawler.crawl import crawl

    with (
        open_source(settings.source) as crawl_settings,
        Archive(settings.data_dir) as archive,
        out.activity("asking the source") as (report, progress),
    ):
        scope = with_procedures(Scope(), settings)
        outcome = crawl(archive, crawl_settings, scope, report=report, progress=progress)
    report_crawl(outcome, out)
    return outcome


def read_archive(settings: Settings, out: Output) -> ReadOutcome:
    """Read every held document whose stored record is missing or out of date."""
    data_dir = settings.data_dir
    held, template = held_documents(data_dir), run_template(settings)
    stale = [document for document in held if _is_stale(document, template, data_dir)]
    read = _read(stale, template, settings, out)
    if read or (held and not was_learnt(data_dir)):
        learnt = learn_from(data_dir, _stored_of(held, data_dir))
        outdated = [document for document in held if document.document_id in learnt.outdated]
        read |= _read(outdated, replace(template, learnt=learnt.tables), settings, out)
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
    documents: Sequence[HeldDocument], template: FileToRead, settings: Settings, out: Output
) -> dict[HeldDocument, NoteRecord]:
    """Read documents and store their records, each in its place with its corrections."""
    files = [file_of(document, template, settings.data_dir) for document in documents]
    if files:
        forget_published(settings.data_dir)
    read = {}
    with out.progress("reading notes", len(files)) as advance:
        readings = read_files(files, settings.read.workers)
        for document, file, record in zip(documents, files, readings, strict=True):
            path = stored_at(settings.data_dir, document)
            kept = _to_keep(document, path, record, file.corrections, settings.data_dir, out)
            if kept is not None:
                store_note(path, kept)
                read[document] = kept
            out.stop_if_told()
            advance()
    return read


def _to_keep(
    document: HeldDocument,
    stored: Path,
    record: NoteRecord,
    corrections: tuple[Correction, ...],
    data_dir: Path,
    out: Output,
) -> NoteRecord | None:
    """The record to store for a document; None where its file is lost and the stored one stays."""
    if not is_lost(document, record):
        return record
    return without_file(document, stored, data_dir, version_with(corrections), out)


def _stored_of(held: Sequence[HeldDocument], data_dir: Path) -> dict[str, list[Path]]:
    """Where the records of each document's language versions lie."""
    stored: dict[str, list[Path]] = {}
    for document in held:
        stored.setdefault(document.document_id, []).append(stored_at(data_dir, document))
    return stored


def publish_notes(settings: Settings, out: Output) -> "ReleaseOutcome":
    """Publish the stored notes of all held documents; no release where nothing changed.

    Raises NotFoundHereError where documents of the release before were lost.
    """
    from councilvotes.releases.losses import refuse_losses
    from councilvotes.releases.pruning import prune_old
    from councilvotes.run.freshness import note_release
    from publish.metadata.linked_data.harvested import write_catalogue
    from publish.release.build import build_release

    refuse_losses(settings.data_dir)
    looked_up, held_against = looked_up_links(settings), inputs_hash(settings)
    today = release_day(settings.data_dir, datetime.now(UTC))
    held, damaged = held_documents(settings.data_dir), damaged_documents(settings.data_dir)
    notes = list(load_notes(stored_at(settings.data_dir, document) for document in held))
    refuse_before_votes(today, notes, settings.data_dir / "releases")
    refused = [damaged_note(document, settings.data_dir) for document in damaged]
    release = build_release(
        [*notes, *refused],
        document_states([*held, *damaged], bundled=is_bundled(settings.source)),
        member_state_facts(),
        _publish_settings(settings),
        today=today,
        learnt_sha256=learnt_hash(settings.data_dir),
        looked_up=looked_up,
        reconcile=reconciler(settings, out),
    )
    write_catalogue(settings.data_dir / "releases")
    note_release(settings)
    said = [*held, *damaged]
    mark_published(settings.data_dir, said, release.version, looked_up, held_against)
    report_release(release, out)
    if release.new and settings.publish.keep_releases:
        prune_old(settings.data_dir / "releases", settings.publish.keep_releases, out)
    return release


def _publish_settings(settings: Settings) -> "PublishSettings":
    from publish.settings import Publisher, PublishSettings

    told = settings.publish
    return PublishSettings(
        settings.data_dir / "releases",
        settings.source.sample,
        told.signing_key_file,
        Publisher(told.publisher, told.contact or None, told.address or None),
    )


def _latest_if_current(settings: Settings) -> str | None:
    """The latest release, if nothing was read since, in this run or before, and nothing came."""
    data_dir = settings.data_dir
    held = [*held_documents(data_dir), *damaged_documents(data_dir)]
    return published_as(data_dir, held, looked_up_links(settings), inputs_hash(settings))
