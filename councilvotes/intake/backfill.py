"""Fill the archive for years or numbers of the past; it may be cut short and begun again."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from councilvotes.data_folder.workplace import need_archive, working_in
from councilvotes.errors import WrongUseError
from councilvotes.intake.backfill_report import (
    RunSummary,
    read_summary,
    summary_of_run,
    write_summary,
)
from councilvotes.intake.backfill_request import (
    BackfillRequest,
    documents_of_ranges,
    later_versions,
    scope_of,
)
from councilvotes.output import Output, report_settings_file
from councilvotes.pace import span
from councilvotes.reading.executors import LOCAL, open_executor
from councilvotes.run.outcome import exit_code, joined
from councilvotes.run.pipeline import read_and_publish, read_archive
from councilvotes.run.procedures import with_procedures
from councilvotes.run.publishing import publish_notes
from councilvotes.run.report import report_crawl
from councilvotes.run.source import open_source
from councilvotes.settings.settings import Settings
from crawler.archive.archive import Archive
from crawler.counts import counted
from crawler.crawl import crawl
from crawler.dry_run import DryRun, make_dry_run
from crawler.plan.scope import Scope
from crawler.records import CrawlReport
from crawler.settings import CrawlSettings


@dataclass(frozen=True, slots=True)
class _Work:
    """What a backfill or the retry of one goes by."""

    command: str
    request: BackfillRequest
    by_range: frozenset[str]
    """Documents that a range of numbers names."""
    settings: Settings
    out: Output


def fill(request: BackfillRequest, out: Output) -> int:
    """Fetch what was asked for and is not held, read and publish it; the exit code of a run.

    What is held is not asked for again, so the same call goes on where one was cut short.
    """
    report_settings_file(out)
    with working_in(out.options.settings(), out) as settings:
        scope = scope_of(request, settings)
        work = _Work("backfill", request, frozenset(scope.guesses), settings, out)
        return _end(work, *_ask(work, [scope], frozenset()))


def retry(path: Path, out: Output) -> int:
    """Ask once more for what failed in a backfill: its documents, and its routes."""
    before = read_summary(path)
    scopes = list(_scopes_of(before))
    if not scopes:
        out.line(f"nothing failed in {path.name}, so there is nothing to ask for again")
        return 0
    with working_in(out.options.settings(), out) as settings:
        by_range = frozenset(documents_of_ranges(before.asked))
        work = _Work("retry", before.asked, by_range, settings, out)
        wider = [with_procedures(scope, settings) for scope in scopes]
        return _end(work, *_ask(work, wider, frozenset(before.guessed)))


def _ask(
    work: _Work, scopes: Sequence[Scope], guessed: frozenset[str]
) -> tuple[list[CrawlReport], frozenset[str]]:
    """Ask for each scope, then for what may correct the notes of a range: reports and guesses.

    `guessed` was asked for before.
    """
    out, languages = work.out, work.request.languages
    with _opened(work.request, work.settings) as (crawling, archive):
        reports = [_crawl(archive, crawling, scope, out) for scope in scopes]
        while later := _later(work, guessed):
            guessed |= later
            scope = Scope(routes=(), guesses=tuple(sorted(later)), languages=languages)
            reports.append(_crawl(archive, crawling, scope, out))
    return reports, guessed


def _later(work: _Work, guessed: frozenset[str]) -> frozenset[str]:
    """What may correct the notes of a range, read for that now, and was not asked for yet."""
    ours = work.by_range | guessed
    if not ours:
        return frozenset()
    read_archive(work.settings, work.out)
    return later_versions(work.settings, ours) - ours


def print_dry_run(request: BackfillRequest, out: Output) -> int:
    """Ask the routes, and no document: say what a backfill would fetch and how long it takes."""
    with working_in(out.options.settings(), out) as settings:
        scope = scope_of(request, settings)
        with _opened(request, settings) as (crawling, archive):
            later = sorted(later_versions(settings, scope.guesses) - {*scope.guesses})
            wider = replace(scope, guesses=(*scope.guesses, *later))
            dry_run = make_dry_run(archive, crawling, wider, report=out.detail)
    for line in _dry_run_lines(dry_run, frozenset(scope.guesses)):
        out.result(line)
    return 0 if dry_run.answered else 1


def run_stage(
    stage: str, request: BackfillRequest, out: Output, *, dry_run: bool, executor: str = LOCAL
) -> int:
    """Run the later stages over the whole archive, without the network.

    `extract` reads what this version of the extractor has not read yet, and publishes; `publish`
    publishes what was read. Raises WrongUseError beside what only a crawl can look for.
    """
    if request != BackfillRequest() or dry_run:
        raise WrongUseError("--stage works on the whole archive: leave the other options out")
    need_archive(out.options.settings().data_dir)
    with working_in(out.options.settings(), out) as settings:
        if stage == "extract":
            with open_executor(executor, settings, out) as opened:
                read_archive(settings, out, opened)
        elif stage != "publish":
            raise WrongUseError(f"there is no stage {stage!r} to do again: extract or publish")
        publish_notes(settings, out)
    return 0


@contextmanager
def _opened(
    request: BackfillRequest, settings: Settings
) -> Iterator[tuple[CrawlSettings, Archive]]:
    """The source, told of the file of numbers, and the archive."""
    with open_source(settings.source) as crawling, Archive(settings.data_dir) as archive:
        numbers = Path(request.numbers_file) if request.numbers_file else crawling.numbers_file
        yield replace(crawling, numbers_file=numbers), archive


def _crawl(archive: Archive, crawling: CrawlSettings, scope: Scope, out: Output) -> CrawlReport:
    with out.activity("asking the source") as (report, progress):
        return crawl(archive, crawling, scope, report=report, progress=progress)


def _end(work: _Work, reports: Sequence[CrawlReport], guessed: frozenset[str]) -> int:
    """Keep the summary, say how it went, then read and publish what came."""
    out, settings = work.out, work.settings
    report = joined(reports)
    summary = summary_of_run(work.command, work.request, report, guessed)
    path = write_summary(settings.data_dir, summary)
    report_crawl(report, out)
    if summary.not_there:
        absent = counted(len(summary.not_there), "document")
        out.line(f"{absent} not there (404), as is expected of a range of numbers", "not_there")
    out.line(f"summary: {path}", "summary", path=path)
    if any(_scopes_of(summary)):
        out.line(f"`councilvotes retry {path}` asks once more for what failed")
    if exit_code(report) != 1 or report.new:
        read_and_publish(settings, out)
    return exit_code(report)


def _scopes_of(before: RunSummary) -> Iterator[Scope]:
    """What is asked for again: documents that failed, then routes that did not answer in full."""
    failed = {(each.document_id, each.language) for each in before.failures}
    if failed:
        documents = {document_id for document_id, _ in failed}
        guesses = documents & {*documents_of_ranges(before.asked), *before.guessed}
        yield Scope(
            routes=(),
            documents=tuple(sorted(documents - guesses)),
            guesses=tuple(sorted(guesses)),
            languages=tuple(sorted({language for _, language in failed})),
            only=frozenset(failed),
        )
    routes = tuple(
        dict.fromkeys(each.route for each in before.routes if not each.answered or each.partial)
    )
    if routes:
        asked = before.asked
        yield Scope(routes=routes, since=asked.since, until=asked.until, languages=asked.languages)


def _dry_run_lines(dry_run: DryRun, by_range: frozenset[str]) -> Iterator[str]:
    for route in dry_run.routes:
        yield f"route {route.route}: {route.status}: {route.detail}"
    for listed in dry_run.to_fetch:
        yield f"would fetch {listed.document_id} {listed.language} {listed.url}"
    count = len(dry_run.to_fetch)
    yield (
        f"{counted(count, 'document')} to fetch, {dry_run.held} held already, "
        f"{dry_run.waiting} not there when last asked for"
    )
    seconds = count * dry_run.seconds_apart
    yield (
        f"at least {counted(count, 'request')}, {dry_run.seconds_apart:.1f} s apart: about "
        f"{span(seconds)} and the time that the answers take"
    )
    if any(listed.document_id in by_range for listed in dry_run.to_fetch):
        yield (
            "each voting note that the range turns out to hold adds 2 requests a language: for its "
            "next corrigendum and its next revision"
        )
