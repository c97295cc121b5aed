"""How far this machine's clock is from the hosts', as kept answers show."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta

from crawler.fetch.http_date import read_http_date
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
    found: list[tuple[int, ClockSkew]] = []
    for row in ledger.execute(_NEWEST):
        host = read_http_date(json.loads(row["headers"]).get("date", ""))
        if host is not None:
            found.append((row["run"], ClockSkew(moment(row["asked_at"]), host)))
    of_one_run = (each for run, each in found if run == found[0][0])
    return min(of_one_run, key=lambda each: abs(each.ahead), default=None)
