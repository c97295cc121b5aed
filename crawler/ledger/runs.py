"""Runs in the ledger: one row per crawl, also of one that was cut short."""

import json
import sqlite3
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from crawler.ledger.database import moment, stamp
from crawler.records import CrawlReport, FetchFailure, RouteOutcome

_END = """
    UPDATE runs SET finished_at = ?, new = ?, unchanged = ?, requests = ?, routes = ?, failures = ?
    WHERE id = ?
"""


@dataclass(frozen=True, slots=True)
class PastRun:
    """One crawl of the past; one without `finished_at` goes on or was cut short."""

    started_at: datetime
    finished_at: datetime | None
    new: int
    """Versions that came new."""
    unchanged: int
    requests: int
    routes: tuple[RouteOutcome, ...]
    failures: tuple[FetchFailure, ...]


@dataclass(frozen=True, slots=True)
class RouteAsking:
    """One time that a route was asked."""

    at: datetime
    """When the crawl ended."""
    answer: RouteOutcome


def begin(ledger: sqlite3.Connection, started_at: datetime) -> int:
    """Open a run and give its number."""
    query = "INSERT INTO runs (started_at) VALUES (?) RETURNING id"
    return int(ledger.execute(query, (stamp(started_at),)).fetchone()[0])


def end(ledger: sqlite3.Connection, run: int, report: CrawlReport) -> None:
    """Write down how a run went."""
    values = (
        stamp(report.finished_at),
        len(report.new),
        report.unchanged,
        report.requests,
        json.dumps([asdict(route) for route in report.routes], ensure_ascii=False),
        json.dumps([asdict(failure) for failure in report.failures], ensure_ascii=False),
        run,
    )
    ledger.execute(_END, values)


def latest(ledger: sqlite3.Connection, limit: int) -> list[PastRun]:
    """List the latest runs, newest first."""
    query = "SELECT * FROM runs ORDER BY id DESC LIMIT ?"
    return [_past_run(row) for row in ledger.execute(query, (limit,))]


def askings(ledger: sqlite3.Connection, span: timedelta) -> list[RouteAsking]:
    """List how routes answered in the last crawl that asked any and the span before it, newest
    first.

    Many crawls ask one route, or none: their number says nothing of how far back one looks.
    """
    found: list[RouteAsking] = []
    query = "SELECT finished_at, routes FROM runs WHERE routes <> '[]' ORDER BY id DESC"
    for finished_at, routes in ledger.execute(query):
        at = moment(finished_at)
        if found and found[0].at - at > span:
            break
        found += (RouteAsking(at, _outcome(route)) for route in json.loads(routes))
    return found


def failures(ledger: sqlite3.Connection, span: timedelta) -> list[tuple[datetime, FetchFailure]]:
    """List what could not be fetched in the last crawl and the span before it, newest first, each
    with when its crawl ended."""
    found: list[tuple[datetime, FetchFailure]] = []
    newest: datetime | None = None
    query = "SELECT finished_at, failures FROM runs WHERE finished_at IS NOT NULL ORDER BY id DESC"
    for finished_at, failed in ledger.execute(query):
        at = moment(finished_at)
        newest = newest or at
        if newest - at > span:
            break
        found += ((at, FetchFailure(**failure)) for failure in json.loads(failed))
    return found


def last_was_cut_short(ledger: sqlite3.Connection) -> bool:
    """Tell whether the last run did not come to its end, or is still on its way."""
    query = "SELECT finished_at IS NULL FROM runs ORDER BY id DESC LIMIT 1"
    row = ledger.execute(query).fetchone()
    return row is not None and bool(row[0])


def _outcome(kept: dict[str, Any]) -> RouteOutcome:
    return RouteOutcome(**kept | {"warnings": tuple(kept.get("warnings", ()))})


def _past_run(row: sqlite3.Row) -> PastRun:
    finished_at = row["finished_at"]
    return PastRun(
        started_at=moment(row["started_at"]),
        finished_at=None if finished_at is None else moment(finished_at),
        new=row["new"],
        unchanged=row["unchanged"],
        requests=row["requests"],
        routes=tuple(_outcome(route) for route in json.loads(row["routes"])),
        failures=tuple(FetchFailure(**failure) for failure in json.loads(row["failures"])),
    )
