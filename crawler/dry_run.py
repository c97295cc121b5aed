"""What a run would ask for: its routes are asked, and no document."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from crawler.plan.recheck_plan import LedgerState, make_plan
from crawler.archive.archive import Archive
from crawler.clocks import REAL, Clocks
from crawler.crawl import ask_page, check_settings, no_report, open_fetcher, read_routes
from crawler.records import CrawlReport, ListedDocument, RouteOutcome
from crawler.routes.route import RouteContext
from crawler.plan.scope import Scope
from crawler.settings import CrawlSettings
from crawler.source_description import read_source
from crawler.plan.candidates import candidates_of


@dataclass(frozen=True, slots=True)
class DryRun:
    """What a run would do."""

    routes: tuple[RouteOutcome, ...]
    to_fetch: tuple[ListedDocument, ...]
    """Language versions that it would ask for, in this order; more where one redirects."""
    held: int
    """Language versions named and held already."""
    waiting: int
    """Language versions that the source did not have lately, and that are not due."""
    requests: int
    """Requests that were sent to find this out."""
    seconds_apart: float
    """The least that lies between two requests to one host, on average."""

    @property
    def answered(self) -> bool:
        """Whether this rests on an answer, or no list was to be asked."""
        return not self.routes or any(route.answered for route in self.routes)


def make_dry_run(
    archive: Archive,
    settings: CrawlSettings,
    scope: Scope,
    *,
    report: Callable[[str], None] = no_report,
    clocks: Clocks = REAL,
) -> DryRun:
    """Ask the routes and tell what is named and not held; list pages are kept in the archive.

    Raises ArchiveError and CrawlerError as a crawl does.
    """
    source = read_source()
    check_settings(settings, scope)
    started_at = clocks.now()
    run = archive.begin_run(started_at)
    with open_fetcher(settings, source, archive, run, clocks) as fetcher:
        ask = partial(ask_page, archive, fetcher)
        found = read_routes(RouteContext(source, settings, scope, ask, report, started_at.date()))
        requests = fetcher.requests
    state = LedgerState(archive.known(), archive.absences(), archive.rechecks())
    candidates = candidates_of(found, scope, settings, source)
    plan = make_plan(candidates, state, scope, settings, source, started_at)
    held = len(candidates) - len(plan.named) - len(plan.not_due)
    routes = tuple(
        RouteOutcome(each.route, each.status, len(each.documents) + len(each.ids), each.detail)
        for each in found
    )
    archive.end_run(
        run, report_without_downloads(started_at, clocks.now(), routes, held, requests, len(plan.not_due))
    )
    apart = settings.pause_seconds * (1 + source.limits.pause_jitter / 2)
    to_fetch = (*plan.named, *plan.rechecks)
    return DryRun(routes, to_fetch, held, len(plan.not_due), requests, apart)


def report_without_downloads(
    started_at: datetime,
    finished_at: datetime,
    routes: tuple[RouteOutcome, ...],
    held: int,
    requests: int,
    waiting: int,
) -> CrawlReport:
    """The report of a run that fetched no document."""
    return CrawlReport(
        started_at=started_at,
        finished_at=finished_at,
        routes=routes,
        new=(),
        unchanged=held,
        failures=(),
        requests=requests,
        waiting=waiting,
    )
