"""What a run would ask for: its routes are asked, and no document."""

from dataclasses import dataclass, replace

from crawler.archive.archive import Archive
from crawler.clocks import REAL, Clocks
from crawler.crawl import begun_run, no_report, read_routes
from crawler.plan.recheck_plan import LedgerState, make_plan
from crawler.plan.run_context import Report
from crawler.plan.scope import Scope
from crawler.records import ListedDocument, RouteOutcome
from crawler.run_report import RunLog, report_of
from crawler.settings import CrawlSettings


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
    report: Report = no_report,
    clocks: Clocks = REAL,
) -> DryRun:
    """Ask the routes and tell what is named and not held; list pages are kept in the archive.

    Raises ArchiveError and CrawlerError as a crawl does.
    """
    with begun_run(archive, settings, scope, report, clocks) as (run, fetcher, context):
        results = read_routes(context)
    state = LedgerState(archive.known(), archive.absences(), archive.rechecks())
    plan = make_plan(results, state, context)
    routes = tuple(
        RouteOutcome(each.route, each.status, len(each.documents) + len(each.ids), each.detail)
        for each in results
    )
    held = len(plan.candidates) - len(plan.named) - len(plan.not_due)
    log = RunLog(context.started_at, clocks.now(), routes, plan, (), (), fetcher.requests)
    archive.end_run(run, replace(report_of(log, (), state.known), unchanged=held))
    apart = settings.pause_seconds * (1 + context.source.limits.pause_jitter / 2)
    return DryRun(routes, (*plan.named, *plan.rechecks), held, len(plan.not_due), apart)
