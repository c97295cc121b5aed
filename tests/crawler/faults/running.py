"""Runs over the replica, and what must be true after every one of them."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from crawler.archive.archive import Archive
from crawler.clocks import Clocks
from crawler.crawl import crawl
from crawler.records import CrawlReport
from crawler.settings import CrawlSettings
from tests.blob_files import blob_file
from tests.crawler.faults.replica import path_of
from tests.crawler.faults.server import FakeTime, FaultServer

PAUSE = 2.0
MAX_BYTES = 50_000
TRIES = 3
REDIRECTS = 5
LONGEST_WAIT = 60.0


@dataclass(slots=True)
class FaultyRegister:
    """A server, an archive and the clocks between them."""

    server: FaultServer
    archive: Archive
    folder: Path
    time: FakeTime

    def crawl(self, *routes: str) -> CrawlReport:
        """One run; it must keep within its bounds, whatever it meets."""
        self.server.forget()
        self.time.slept, began = 0.0, self.time.seconds
        base = self.server.base
        settings = CrawlSettings(
            lists_url=base,
            documents_url=base,
            user_agent="councilvotes/0.1 (+https://example.org)",
            routes=routes or ("votes_list",),
            languages=None,
            known_languages=("da", "en"),
            pause_seconds=PAUSE,
            timeout_seconds=20.0,
            max_document_bytes=MAX_BYTES,
            max_list_pages=50,
            search_days=5000,
        )
        time = self.time
        clocks = Clocks(time.clock, time.sleep, time.now, lambda: 0.5)
        report = crawl(self.archive, settings, clocks=clocks)
        self.check_bounds(report, time.seconds - began)
        self.check_ledger(report)
        self.check_truth(report)
        return report

    def check_bounds(self, report: CrawlReport, lasted: float) -> None:
        """No run asks or waits without end, nor sooner than the pause allows."""
        replica = self.server.replica
        addresses = 4 * len(replica.bodies()) + 4 * len(replica.notes) + 10
        assert report.requests <= TRIES * (REDIRECTS + 1) * addresses
        assert self.time.slept <= LONGEST_WAIT * report.requests
        assert lasted <= 2 * LONGEST_WAIT * report.requests
        times = [one.at for one in self.server.asked]
        assert all(later - sooner >= PAUSE for sooner, later in pairwise(times))
        assert self.server.longest < 20_000_000

    def check_ledger(self, report: CrawlReport) -> None:
        """Archive and ledger are whole, and say what happened."""
        assert self.archive.check() == []
        path = self.folder / "archive" / "ledger.sqlite"
        with closing(sqlite3.connect(path)) as ledger:
            run, ended, new, requests = ledger.execute(
                "SELECT id, finished_at, new, requests FROM runs ORDER BY id DESC LIMIT 1"
            ).fetchone()
            query = "SELECT count(*) FROM fetches WHERE run = ?"
            (fetches,) = ledger.execute(query, (run,)).fetchone()
        assert (ended is not None, new, requests) == (True, len(report.new), report.requests)
        server = self.server
        came = len(server.asked) if server.keep_alive else server.connections
        assert fetches == report.requests == came

    def check_truth(self, report: CrawlReport) -> None:
        """Nothing is held that was not served; nothing is missing unnoticed or asked twice."""
        bodies = self.server.replica.bodies()
        held = {
            (one.document_id, one.language): blob_file(one).read_bytes()
            for one in self.archive.held()
        }
        for (document_id, language), body in held.items():
            served = [
                self.server.replica.body_of(document_id, language, revision)
                for revision in range(5)
            ]
            assert body in served
        assert all(times == 1 for path, times in self.server.whole.items() if "/doc/" in path)
        failed = {(failure.document_id, failure.language) for failure in report.failures}
        if all(route.answered and not route.warnings for route in report.routes):
            assert len(bodies.keys() - held.keys() - failed) <= report.waiting

    def is_complete(self) -> bool:
        """Whether everything is held as the register has it now."""
        held = {
            (one.document_id, one.language): blob_file(one).read_bytes()
            for one in self.archive.held()
        }
        return held == self.server.replica.bodies()

    def heal(self) -> None:
        """End the trouble, and let so much time pass that whatever waits is due."""
        self.server.heal()
        self.time.jump(days=100)

    def assert_whole_again(self) -> None:
        """Once the trouble is over the next run has everything, and one more nothing to do."""
        self.heal()
        report = self.crawl()
        assert (report.failures, report.waiting) == ((), 0)
        assert [route.answered for route in report.routes] == [True]
        assert self.is_complete()
        self.crawl()
        assert self.server.documents_asked() == []

    def path(self, place: int, language: str = "en") -> str:
        return path_of(self.server.replica.notes[place].document_id, language)


def outcome_of(report: CrawlReport) -> str:
    """The status of the only route."""
    (route,) = report.routes
    return route.status


def failures_of(report: CrawlReport) -> list[tuple[str, str, str]]:
    return [(one.document_id, one.language, one.kind) for one in report.failures]
