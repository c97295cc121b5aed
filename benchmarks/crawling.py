"""What a crawl costs beside its bare requests: `python -m benchmarks.crawling`.

A replica of the register is served by a process of its own. Every figure but CPU is wall-clock time
of one run, so leave the machine alone meanwhile; the bare requests are the same addresses asked for
by httpx in this process, nothing kept.
"""

import argparse
import multiprocessing
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import httpx

from crawler.archive.archive import Archive
from crawler.crawl import crawl
from crawler.ledger.database import ledger_path
from crawler.records import CrawlReport
from crawler.settings import CrawlSettings
from tests.crawler.faults.replica import LIST, ROBOTS, Replica, make_notes, path_of
from tests.crawler.faults.server import FakeTime, serve_faults

T = TypeVar("T")
LANGUAGES = ("en", "fr", "de")
ROWS_PER_PAGE = 20
BUDGET_SECONDS = 2.0
"""Of a run with nothing new, beyond its requests."""


@dataclass(frozen=True, slots=True)
class Cost:
    """One run and its bare requests."""

    name: str
    requests: int
    seconds: float
    bare: float
    cpu: float
    """Seconds of computing in the run, its requests included."""

    @property
    def beyond(self) -> float:
        return self.seconds - self.bare


def main() -> None:
    """Print the table; exit 1 where the budget is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=2000, help="notes of the register")
    wanted = parser.parse_args()
    with served(wanted.notes) as base, TemporaryDirectory() as folder:
        costs = list(measure(base, wanted.notes, Path(folder)))
        rows = ledger_rows(ledger_path(Path(folder)))
    print(f"{wanted.notes} notes in {len(LANGUAGES)} languages, {ROWS_PER_PAGE} rows a page\n")
    columns = ("requests", "seconds", "bare", "beyond", "ratio", "CPU")
    print(f"{'run':<12}" + "".join(f"{column:>9}" for column in columns))
    for cost in costs:
        ratio = cost.seconds / cost.bare
        figures = (cost.seconds, cost.bare, cost.beyond, ratio, cost.cpu)
        print(f"{cost.name:<12}{cost.requests:>9}" + "".join(f"{each:>9.2f}" for each in figures))
    first = costs[0]
    print(
        f"\nledger: {rows} rows, {rows / first.requests:.1f} a request; of the first run", end=" "
    )
    print(f"{rows / first.beyond:.0f} a second beyond its requests, {rows / first.cpu:.0f} of CPU")
    if costs[-1].beyond >= BUDGET_SECONDS:
        raise SystemExit(f"the second run takes more than {BUDGET_SECONDS} s beyond its requests")


def measure(base: str, count: int, folder: Path) -> Iterator[Cost]:
    """A first run, and a second one that finds nothing new."""
    lists = [ROBOTS, LIST] + [f"{LIST}?page={page}" for page in range(2, pages_of(count) + 1)]
    documents = [
        path_of(note.document_id, language) for note in make_notes(count) for language in LANGUAGES
    ]
    for name, targets in (("first run", lists + documents), ("second run", lists)):
        bare, _ = timed(partial(ask_plainly, base, targets))
        began = time.process_time()
        seconds, report = timed(partial(crawled, base, folder))
        cpu = time.process_time() - began
        assert (report.failures, report.requests) == ((), len(targets)), report.routes
        yield Cost(name, report.requests, seconds, bare, cpu)


def ledger_rows(path: Path) -> int:
    """The rows of all tables of a ledger."""
    with closing(sqlite3.connect(path)) as ledger:
        names = ledger.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return sum(
            ledger.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for (name,) in names
        )


def crawled(base: str, folder: Path) -> CrawlReport:
    """One run into the archive of this folder, opening it included."""
    settings = CrawlSettings(
        lists_url=base,
        documents_url=base,
        user_agent="councilvotes/benchmark",
        routes=("votes_list",),
        languages=None,
        known_languages=LANGUAGES,
        pause_seconds=0.0,
        timeout_seconds=60.0,
        max_document_bytes=1_000_000,
        max_list_pages=1000,
    )
    with Archive(folder) as archive:
        return crawl(archive, settings)


def ask_plainly(base: str, targets: list[str]) -> None:
    """Ask one after another, each on a connection of its own as the crawler does; keep nothing."""
    alone = httpx.Limits(max_keepalive_connections=0)
    with httpx.Client(limits=alone, mounts={"all://127.0.0.1": None}) as client:
        for target in targets:
            client.get(base + target).raise_for_status()


def pages_of(count: int) -> int:
    return -(-count // ROWS_PER_PAGE)


@contextmanager
def served(count: int) -> Iterator[str]:
    """A register of so many notes in a process of its own; its base address."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(count, theirs))
    process.start()
    try:
        yield ours.recv()
    finally:
        ours.send(None)
        process.join()


def serve(count: int, told: Connection) -> None:
    """Serve until told to end."""
    replica = Replica(make_notes(count, LANGUAGES), ROWS_PER_PAGE)
    with serve_faults(replica, FakeTime()) as server:
        told.send(server.base)
        told.recv()


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """The seconds that `work` takes, and what it gives."""
    start = time.perf_counter()
    given = work()
    return time.perf_counter() - start, given


if __name__ == "__main__":
    main()
