"""Votes in the ledger as pages of the Council show them: a second witness beside the notes."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from crawler.ledger import stamp
from crawler.records import WitnessedVote

_KEEP = """
    INSERT INTO witnessed_votes (title, printed_date, details, positions, url, first_seen,
        last_seen)
    VALUES (:title, :date, :details, :positions, :url, :at, :at)
    ON CONFLICT DO UPDATE SET url = excluded.url, last_seen = excluded.last_seen
"""

# Of the rows of a group, SQLite gives the one that max() picked.
_NEWEST = """
    SELECT *, max(last_seen) FROM witnessed_votes GROUP BY title, printed_date, details
    ORDER BY printed_date, title, details
"""


def keep_votes(ledger: sqlite3.Connection, votes: Iterable[WitnessedVote], at: datetime) -> None:
    """Write down what pages showed; positions that changed are kept beside the former ones."""
    for vote in votes:
        row = {
            "title": vote.title,
            "date": vote.date or "",
            "details": json.dumps(vote.details, ensure_ascii=False),
            "positions": json.dumps(vote.positions, ensure_ascii=False),
            "url": vote.url,
            "at": stamp(at),
        }
        ledger.execute(_KEEP, row)


def newest_votes(ledger: sqlite3.Connection) -> list[WitnessedVote]:
    """List every vote once, with the positions that were seen last."""
    return [_vote(row) for row in ledger.execute(_NEWEST)]


def _vote(row: sqlite3.Row) -> WitnessedVote:
    return WitnessedVote(
        url=row["url"],
        title=row["title"],
        date=row["printed_date"] or None,
        details=tuple(json.loads(row["details"])),
        positions=tuple((state, position) for state, position in json.loads(row["positions"])),
    )
