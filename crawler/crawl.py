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

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from urllib.parse import urlsplit

from crawler.plan.recheck_plan import LedgerState, lost_files, make_plan
from crawler.fetch.answer import Answer
from crawler.archive.archive import Archive
from crawler.clocks import REAL, Clocks
from crawler.errors import WrongSettingError
from crawler.fetch.fetcher import Fetcher
from crawler.fetch.proxies import proxy_fault
from crawler.records import CrawlReport, RouteOutcome
from crawler.routes.by_name import ROUTES, check_chosen
from crawler.routes.route import RouteContext, RouteResult
from crawler.plan.scope import Scope
from crawler.settings import CrawlSettings
from crawler.source_description import SourceDescription, read_source
from crawler.run_report import RunLog, clock_warnings, counted_rechecks, report_of
from crawler.download import DownloadContext, Progress, DownloadResult, download, no_progress
from crawler.plan.candidates import newly_described, candidates_of

Report = Callable[[str], None]
"""Takes one plain line per event."""
DAILY = Scope()


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
    source = read_source()
    check_settings(settings, scope)
    started_at = clocks.now()
    warnings = clock_warnings(archive.runs(1), started_at)
    run = archive.begin_run(started_at)
    with open_fetcher(settings, source, archive, run, clocks) as fetcher:
        ask = partial(ask_page, archive, fetcher)
        found = read_routes(RouteContext(source, settings, scope, ask, report, started_at.date()))
        state = LedgerState(archive.known(), archive.absences(), archive.rechecks())
        candidates = candidates_of(found, scope, settings, source)
        candidates += lost_files(candidates, state.known, scope, settings, source)
        archive.keep_votes((vote for each in found for vote in each.votes), started_at)
        archive.keep_descriptions(newly_described(candidates, state.known))
        plan = make_plan(candidates, state, scope, settings, source, started_at)
        context = DownloadContext(
            state.known, archive, fetcher, source.schedule, report, progress
        )
        downloads = download(plan.named, context)
        rechecks = download(plan.rechecks, replace(context, unnamed=True))
    counted = [*downloads, *counted_rechecks(rechecks)]
    log = RunLog(
        started_at=started_at,
        finished_at=clocks.now(),
        routes=tuple(outcome_of(each, counted) for each in found),
        candidates=candidates,
        plan=plan,
        downloads=downloads,
        rechecks=rechecks,
        requests=fetcher.requests,
    )
    run_report = report_of(log, warnings, state.known)
    archive.end_run(run, run_report)
    return run_report


def open_fetcher(
    settings: CrawlSettings, source: SourceDescription, archive: Archive, run: int, clocks: Clocks
) -> Fetcher:
    """Open what asks the hosts; every answer is written down in this run."""
    return Fetcher(
        settings,
        source,
        partial(archive.keep_fetch, run),
        clock=clocks.clock,
        sleep=clocks.sleep,
        now=clocks.now,
        chance=clocks.chance,
    )


def check_settings(settings: CrawlSettings, scope: Scope) -> None:
    """Refuse what no host may be asked with; raises WrongSettingError."""
    for base in settings.bases:
        try:
            parts = urlsplit(base)
            usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
        except ValueError:
            usable = False
        if not usable:
            raise WrongSettingError(
                f"{base!r} is no address: give scheme, host and port, as in https://…"
            )
    if settings.max_list_pages < 1:
        raise WrongSettingError("max_list_pages must be 1 or more: a list has a first page")
    if not (settings.user_agent.isascii() and settings.user_agent.isprintable()):
        raise WrongSettingError(f"the User-Agent {settings.user_agent!r} must be plain ASCII text")
    if fault := proxy_fault():
        raise WrongSettingError(fault)
    check_chosen(chosen_routes(settings, scope), settings, scope)


def read_routes(context: RouteContext) -> list[RouteResult]:
    """Ask every route: what any of them finds counts."""
    results = []
    for name in chosen_routes(context.settings, context.scope):
        result = ROUTES[name](name, context)
        context.report(f"route {result.route}: {result.status}: {result.detail}")
        results.append(result)
    return results


def chosen_routes(settings: CrawlSettings, scope: Scope) -> tuple[str, ...]:
    """Give the routes that a run asks: those of its scope, or else of the settings."""
    return settings.routes if scope.routes is None else scope.routes


def ask_page(archive: Archive, fetcher: Fetcher, url: str) -> Answer:
    """Fetch a list page; one that did not change comes from the archive."""
    kept = archive.page(url)
    answer = fetcher.page(url, kept.conditions if kept else {})
    if kept is not None and answer.outcome == "not_modified":
        return replace(answer, outcome="ok", body=kept.body)
    return answer


def outcome_of(result: RouteResult, downloads: Sequence[DownloadResult]) -> RouteOutcome:
    """Tell `nothing_new` from `found`: whether anything that the route names came or failed."""
    changed = {each.listed.key for each in downloads if each.new or each.failure}
    named = {listed.key for listed in result.documents}
    by_id = {document_id for document_id, _ in changed} & set(result.ids)
    status = result.status
    if status == "found" and not named & changed and not by_id:
        status = "nothing_new"
    count = len(named) + len(result.ids)
    return RouteOutcome(
        result.route, status, count, result.detail, result.warnings, result.partial
    )
