"""Fetches in the ledger: what each request brought."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from crawler.blobs.store import BlobStore
from crawler.errors import DamagedBlobError, MissingBlobError
from crawler.fetch.answer import Answer
from crawler.fetch.rate_limit import read_http_date
from crawler.ledger.database import moment, stamp
from crawler.ledger.versions import conditions_of
from crawler.records import Blob

_ADD = """
    INSERT INTO fetches (run, url, asked_at, status, headers, sha256, outcome, detail)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""

_WITH_BYTES = """
    SELECT fetches.id AS number, url, asked_at, status, headers, sha256, size, outcome
    FROM fetches JOIN blobs USING (sha256) WHERE status IS NOT NULL ORDER BY fetches.id
"""

_PAGES_UNDER = """
    SELECT fetches.id AS number, url, asked_at, status, headers, sha256, size, outcome
    FROM fetches JOIN blobs USING (sha256)
    WHERE outcome = 'ok' AND url >= ? AND url < ? ORDER BY fetches.id
"""

_NEWEST_PAGE = "SELECT * FROM fetches WHERE url = ? AND outcome = 'ok' ORDER BY id DESC LIMIT 1"

_NEWEST_ANSWERS = """
    SELECT run, asked_at, headers FROM fetches WHERE status IS NOT NULL ORDER BY id DESC LIMIT 50
"""

_OUTCOMES = "SELECT outcome, count(*) FROM fetches GROUP BY outcome ORDER BY outcome"


@dataclass(frozen=True, slots=True)
class KeptPage:
    """The newest good answer of one list page."""

    body: bytes
    conditions: Mapping[str, str]
    """If-None-Match and If-Modified-Since, as far as the host gave what they need."""


@dataclass(frozen=True, slots=True)
class KeptFetch:
    """One request that brought bytes, whatever they were worth."""

    number: int
    """Counts up with time."""
    url: str
    asked_at: datetime
    status: int
    headers: Mapping[str, str]
    """As sent, names in lower case; some of them only."""
    sha256: str
    """Of the body as the archive keeps it, unpacked."""
    size: int
    blob: Blob
    outcome: str


@dataclass(frozen=True, slots=True)
class ClockSkew:
    """One moment by two clocks."""

    ours: datetime
    host: datetime

    @property
    def ahead(self) -> timedelta:
        """How far our clock runs before the host's; negative where it runs behind."""
        return self.ours - self.host


def add_fetch(ledger: sqlite3.Connection, run: int, answer: Answer, sha256: str | None) -> None:
    """Write down one answer of a run."""
    headers = json.dumps(dict(answer.headers), ensure_ascii=False)
    at = stamp(answer.asked_at)
    values = (answer.url, at, answer.status, headers, sha256, answer.outcome, answer.detail)
    ledger.execute(_ADD, (run, *values))


def fetches_with_bytes(ledger: sqlite3.Connection, blobs: BlobStore) -> list[KeptFetch]:
    """List all fetches that brought bytes, the oldest first."""
    return [_fetch(row, blobs) for row in ledger.execute(_WITH_BYTES)]


def pages_under(ledger: sqlite3.Connection, blobs: BlobStore, base: str) -> list[KeptFetch]:
    """List all good answers of addresses that begin so, the oldest first."""
    after = base[:-1] + chr(ord(base[-1]) + 1)
    return [_fetch(row, blobs) for row in ledger.execute(_PAGES_UNDER, (base, after))]


def newest_page(ledger: sqlite3.Connection, blobs: BlobStore, url: str) -> KeptPage | None:
    """Give the newest good answer of a list page, if its bytes are still here and sound."""
    row = ledger.execute(_NEWEST_PAGE, (url,)).fetchone()
    if row is None or row["sha256"] is None:
        return None
    try:
        body = blobs.get(row["sha256"])
    except (MissingBlobError, DamagedBlobError):
        return None
    headers = json.loads(row["headers"])
    conditions = conditions_of(headers.get("etag"), headers.get("last-modified"))
    return KeptPage(body, conditions)


def _fetch(row: sqlite3.Row, blobs: BlobStore) -> KeptFetch:
    told = {"asked_at": moment(row["asked_at"]), "headers": json.loads(row["headers"])}
    return KeptFetch(**dict(row) | told, blob=Blob(blobs.address, row["sha256"]))


def fetch_outcomes(ledger: sqlite3.Connection) -> dict[str, int]:
    """Count all requests by their outcome."""
    return dict(map(tuple, ledger.execute(_OUTCOMES)))


def newest_clock_skew(ledger: sqlite3.Connection) -> ClockSkew | None:
    """Give, of the newest answers of one run, the one in which the clocks were nearest.

    A single host may be wrong, or its answer may have lain in a cache. None where none told it.
    """
    found: list[tuple[int, ClockSkew]] = []
    for row in ledger.execute(_NEWEST_ANSWERS):
        host = read_http_date(json.loads(row["headers"]).get("date", ""))
        if host is not None:
            found.append((row["run"], ClockSkew(moment(row["asked_at"]), host)))
    of_one_run = (each for run, each in found if run == found[0][0])
    return min(of_one_run, key=lambda each: abs(each.ahead), default=None)
