"""A data folder's state at one moment, all well, and crawls to put into a ledger."""

from datetime import UTC, datetime, timedelta

from councilvotes.health.archive_state import ArchiveState, LastCrawl, ListAnswer
from councilvotes.health.state import LastRun, State
from crawler.archive.archive import Archive
from crawler.records import CrawlReport, RouteOutcome

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
FOUND = RouteOutcome("votes_list", "found", 1, "1 row")
BLOCKED = RouteOutcome("search", "blocked", 0, "a challenge")
ARCHIVE = ArchiveState(
    documents=1,
    megabytes=0.1,
    newest=NOON,
    not_there=0,
    damaged_there=0,
    changed=(),
    last_crawl=LastCrawl(NOON, NOON, 1, 0, 0, 0),
    lists=(ListAnswer(NOON, FOUND, True, NOON), ListAnswer(NOON, BLOCKED, True, None, 1, NOON)),
)
WELL = State(
    at=NOON,
    data_dir="data",
    holder=None,
    disk_free_bytes=5_000_000_000,
    expects_news=True,
    archive=ARCHIVE,
    last_run=LastRun(NOON, "complete", NOON),
    jobs={},
    next_due=NOON + timedelta(hours=6),
    notes=1,
    refused=0,
    refused_notes=(),
    witness=None,
    release=None,
    gaps=(),
    recalled=(),
    damage=(),
)


def crawl(data_dir, at, *routes):
    """One crawl in the ledger of a data folder."""
    report = CrawlReport(at, at, routes, new=(), unchanged=2, failures=(), requests=3)
    with Archive(data_dir) as archive:
        archive.end_run(archive.begin_run(at), report)
