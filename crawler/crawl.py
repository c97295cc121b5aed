"""One run over the source: its routes, then the documents that they name and the archive lacks.

A language version that is held is *known* and not asked for again, unless the title or the date of
its row changed or its blob is gone: the register shows a corrected note as a changed row or as a
document of its own (REV, COR), and 2,000 conditional requests a night would not be polite. A
changed row is asked with If-None-Match and If-Modified-Since. What failed is not held, so the next
run asks for it again; what the source said that it does not have (404) is asked for again on a
schedule that widens, and so are held documents while they are young, and the corrigenda and
translations that they may still get, and what lost its file in the archive
(`crawler/plan/recheck_plan.py`).
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from crawler.archive.archive import Archive
from crawler.archive.reader import ArchiveReader
from crawler.clocks import REAL, Clocks
from crawler.download import DownloadContext, DownloadResult, Progress, download, no_progress
from crawler.fetch.answer import Answer
from crawler.fetch.fetcher import Fetcher
from crawler.plan.candidates import newly_described
from crawler.plan.recheck_plan import LedgerState, make_plan
from crawler.plan.run_context import Report, RunContext
from crawler.plan.scope import DAILY, Scope
from crawler.records import CrawlReport, RouteOutcome
from crawler.routes.by_name import ROUTES
from crawler.routes.route_result import RouteResult
from crawler.run_report import RunLog, clock_warnings, counted_rechecks, report_of
from crawler.settings import CrawlSettings
from crawler.settings_check import check_settings
from crawler.source_description import read_source


def no_report(_: str) -> None:
    """Take a line and say nothing."""


def crawl(
    archive: Archive,
    settings: CrawlSettings,
    scope: Scope = DAILY,
    *,
    report: Report = no_report,
    progress: Progress = no_progress,
    clocks: Clocks = REAL,
) -> CrawlReport:
    """Fetch what the routes name and the archive lacks, and write the run down.

    What fails is in the report. Raises ArchiveError, and WrongSettingError for settings of no use.
    """
    earlier = archive.runs(1)
    with begun_run(archive, settings, scope, report, clocks) as (run, fetcher, context):
        results, started_at = read_routes(context), context.started_at
        state = LedgerState(archive.known(), archive.absences(), archive.rechecks())
        plan = make_plan(results, state, context)
        archive.keep_votes((vote for each in results for vote in each.votes), started_at)
        archive.keep_descriptions(newly_described(plan.candidates, state.known))
        schedule = context.source.schedule
        downloading = DownloadContext(
            state.known, plan.guesses, archive, fetcher, schedule, report, progress
        )
        downloads = download(plan.named, downloading)
        rechecks = download(plan.rechecks, replace(downloading, unnamed=True))
    routes = outcomes_of(results, [*downloads, *counted_rechecks(rechecks)])
    log = RunLog(started_at, clocks.now(), routes, plan, downloads, rechecks, fetcher.requests)
    run_report = report_of(log, clock_warnings(earlier, started_at), state.known)
    archive.end_run(run, run_report)
    archive.keep_copy()
    return run_report


@contextmanager
def begun_run(
    archive: Archive, settings: CrawlSettings, scope: Scope, report: Report, clocks: Clocks
) -> Iterator[tuple[int, Fetcher, RunContext]]:
    """A run of settings that were checked: its number, what asks, what its parts are handed."""
    source = read_source()
    check_settings(settings, scope)
    started_at = clocks.now()
    run = archive.begin_run(started_at)
    with Fetcher(settings, source, partial(archive.keep_fetch, run), clocks=clocks) as fetcher:
        ask = partial(ask_page, archive, fetcher)
        yield run, fetcher, RunContext(source, settings, scope, ask, report, started_at)


def read_routes(context: RunContext) -> list[RouteResult]:
    """Ask every route: what any of them finds counts."""
    results = []
    for name in context.routes:
        result = ROUTES[name](name, context)
        context.report(f"route {result.route}: {result.status}: {result.detail}")
        results.append(result)
    return results


def ask_page(archive: ArchiveReader, fetcher: Fetcher, url: str) -> Answer:
    """Fetch a list page; one that did not change comes from the archive."""
    kept = archive.page(url)
    answer = fetcher.page(url, kept.conditions if kept else {})
    if kept is not None and answer.outcome == "not_modified":
        return replace(answer, outcome="ok", body=kept.body)
    return answer


def outcomes_of(
    results: Sequence[RouteResult], downloads: Sequence[DownloadResult]
) -> tuple[RouteOutcome, ...]:
    """How each route went; `nothing_new` where nothing that it names came or failed."""
    changed = {each.listed.key for each in downloads if each.new or each.failure}
    return tuple(_outcome_of(each, changed) for each in results)


def _outcome_of(result: RouteResult, changed: Collection[tuple[str, str]]) -> RouteOutcome:
    named = {listed.key for listed in result.documents}
    by_id = {document_id for document_id, _ in changed} & set(result.ids)
    status = result.status
    if status == "found" and named.isdisjoint(changed) and not by_id:
        status = "nothing_new"
    count = len(named) + len(result.ids)
    return RouteOutcome(result.route, status, count, result.detail, result.warnings, result.partial)
