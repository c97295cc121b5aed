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

from crawler.archive.archive import Archive
from crawler.clocks import REAL, Clocks
from crawler.download import Errand, Progress, Visit, download, unseen
from crawler.errors import WrongSettingError
from crawler.fetch.answer import Answer
from crawler.fetch.fetcher import Fetcher
from crawler.fetch.proxies import proxy_fault
from crawler.plan.candidates import described_now, wanted_of
from crawler.plan.recheck_plan import Remembered, lost_of, plan_of
from crawler.plan.scope import Scope
from crawler.records import CrawlReport, RouteOutcome
from crawler.routes.by_name import ROUTES, check_chosen
from crawler.routes.route import Asking, RouteReading
from crawler.run_report import Course, clock_warnings, report_of, settled
from crawler.settings import CrawlSettings
from crawler.source_description import Source, read_source

Report = Callable[[str], None]
"""Takes one plain line per event."""
DAILY = Scope()


def quiet(_: str) -> None:
    """Take a line and say nothing."""


def crawl(
    archive: Archive,
    settings: CrawlSettings,
    scope: Scope = DAILY,
    *,
    report: Report = quiet,
    progress: Progress = unseen,
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
        asking = Asking(source, settings, scope, ask, report, started_at.date())
        readings = read_routes(asking)
        remembered = Remembered(archive.known(), archive.absences(), archive.rechecks())
        wanted = wanted_of(readings, scope, settings, source)
        wanted += lost_of(wanted, remembered.known, scope, settings, source)
        archive.keep_votes((vote for each in readings for vote in each.votes), started_at)
        archive.keep_descriptions(described_now(wanted, remembered.known))
        plan = plan_of(wanted, remembered, scope, settings, source, started_at)
        errand = Errand(remembered.known, archive, fetcher, source.schedule, report, progress)
        visits = download(plan.named, errand)
        again = download(plan.again, replace(errand, unnamed=True))
    routes = tuple(outcome_of(reading, [*visits, *settled(again)]) for reading in readings)
    course = Course(started_at, clocks.now(), routes, wanted, plan, visits, again, fetcher.requests)
    result = report_of(course, warnings, remembered.known)
    archive.end_run(run, result)
    return result


def open_fetcher(
    settings: CrawlSettings, source: Source, archive: Archive, run: int, clocks: Clocks
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
    check_chosen(scope.routes if scope.routes is not None else settings.routes, settings, scope)


def read_routes(asking: Asking) -> list[RouteReading]:
    """Ask every route: what any of them finds counts."""
    chosen = asking.scope.routes if asking.scope.routes is not None else asking.settings.routes
    readings = []
    for name in chosen:
        reading = ROUTES[name](name, asking)
        asking.report(f"route {reading.route}: {reading.status}: {reading.detail}")
        readings.append(reading)
    return readings


def ask_page(archive: Archive, fetcher: Fetcher, url: str) -> Answer:
    """Fetch a list page; one that did not change comes from the archive."""
    kept = archive.page(url)
    answer = fetcher.page(url, kept.conditions if kept else {})
    if kept is not None and answer.outcome == "not_modified":
        return replace(answer, outcome="ok", body=kept.body)
    return answer


def outcome_of(reading: RouteReading, visits: Sequence[Visit]) -> RouteOutcome:
    """Tell `nothing_new` from `found`: whether anything that the route names came or failed."""
    changed = {
        (visit.listed.document_id, visit.listed.language)
        for visit in visits
        if visit.new or visit.failure
    }
    named = {(listed.document_id, listed.language) for listed in reading.documents}
    by_id = {document_id for document_id, _ in changed} & set(reading.ids)
    status = reading.status
    if status == "found" and not named & changed and not by_id:
        status = "nothing_new"
    count = len(named) + len(reading.ids)
    told = (reading.detail, reading.warnings, reading.partial)
    return RouteOutcome(reading.route, status, count, *told)
