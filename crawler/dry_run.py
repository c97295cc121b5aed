"""What a run would ask for: its routes are asked, and no document."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from crawler.archive.archive import Archive
from crawler.clocks import REAL, Clocks
from crawler.crawl import ask_page, check_settings, open_fetcher, quiet, read_routes
from crawler.plan.candidates import wanted_of
from crawler.plan.recheck_plan import Remembered, plan_of
from crawler.plan.scope import Scope
from crawler.records import CrawlReport, ListedDocument, RouteOutcome
from crawler.routes.route import Asking
from crawler.settings import CrawlSettings
from crawler.source_description import read_source


@dataclass(frozen=True, slots=True)
class Foresight:
    """What a run would do."""

    routes: tuple[RouteOutcome, ...]
    asked: tuple[ListedDocument, ...]
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
        """Whether what is foreseen rests on an answer, or no list was to be asked."""
        return not self.routes or any(route.answered for route in self.routes)


def foresee(
    archive: Archive,
    settings: CrawlSettings,
    scope: Scope,
    *,
    report: Callable[[str], None] = quiet,
    clocks: Clocks = REAL,
) -> Foresight:
    """Ask the routes and tell what is named and not held; list pages are kept in the archive.

    Raises ArchiveError and CrawlerError as a crawl does.
    """
    source = read_source()
    check_settings(settings, scope)
    started_at = clocks.now()
    run = archive.begin_run(started_at)
    with open_fetcher(settings, source, archive, run, clocks) as fetcher:
        ask = partial(ask_page, archive, fetcher)
        readings = read_routes(Asking(source, settings, scope, ask, report, started_at.date()))
        requests = fetcher.requests
    remembered = Remembered(archive.known(), archive.absences(), archive.rechecks())
    wanted = wanted_of(readings, scope, settings, source)
    plan = plan_of(wanted, remembered, scope, settings, source, started_at)
    held = len(wanted) - len(plan.named) - len(plan.waiting)
    routes = tuple(
        RouteOutcome(each.route, each.status, len(each.documents) + len(each.ids), each.detail)
        for each in readings
    )
    archive.end_run(
        run, run_report(started_at, clocks.now(), routes, held, requests, len(plan.waiting))
    )
    apart = settings.pause_seconds * (1 + source.limits.pause_jitter / 2)
    asked = (*plan.named, *plan.again)
    return Foresight(routes, asked, held, len(plan.waiting), requests, apart)


def run_report(
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
