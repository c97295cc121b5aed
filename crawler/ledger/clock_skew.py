"""What a host said of the time, beside what this machine took it for."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from crawler.ledger.database import moment

_NEWEST = """
    SELECT run, asked_at, headers FROM fetches WHERE status IS NOT NULL ORDER BY id DESC LIMIT 50
"""


@dataclass(frozen=True, slots=True)
class ClockSkew:
    """One moment by two clocks."""

    ours: datetime
    host: datetime

    @property
    def ahead(self) -> timedelta:
        """How far our clock runs before the host's; negative where it runs behind."""
        return self.ours - self.host


def newest_clock_skew(ledger: sqlite3.Connection) -> ClockSkew | None:
    """Give, of the newest answers of one run, the one in which the clocks were nearest.

    A single host may be wrong, or its answer may have lain in a cache. None where none told it.
    """
    told: list[tuple[int, ClockSkew]] = []
    for row in ledger.execute(_NEWEST):
        host = _time_of(json.loads(row["headers"]).get("date", ""))
        if host is not None:
            told.append((row["run"], ClockSkew(moment(row["asked_at"]), host)))
    of_one_run = (each for run, each in told if run == told[0][0])
    return min(of_one_run, key=lambda each: abs(each.ahead), default=None)


def _time_of(text: str) -> datetime | None:
    """Give the time in a header; None for one that tells none."""
    try:
        time = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
