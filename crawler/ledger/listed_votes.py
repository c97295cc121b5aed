"""Votes in the ledger as pages of the Council show them: a second witness beside the notes."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from crawler.ledger.database import stamp
from crawler.records import ListedVote

_KEEP = """
    INSERT INTO witnessed_votes (title, printed_date, details, positions, url, first_seen,
        last_seen)
    VALUES (:title, :date, :details, :positions, :url, :at, :at)
    ON CONFLICT DO UPDATE SET url = excluded.url, last_seen = excluded.last_seen
"""

# What else a page prints of a vote may be worded anew, as its positions may be mended: what was
# seen last under a title and date counts, all of it where several acts bear them.
_NEWEST = """
    SELECT witnessed_votes.* FROM witnessed_votes JOIN (
        SELECT title, printed_date, max(last_seen) AS latest FROM witnessed_votes
        GROUP BY title, printed_date
    ) AS newest USING (title, printed_date)
    WHERE last_seen = latest ORDER BY printed_date, title, details
"""


_NEW = """
    SELECT 1 FROM witnessed_votes
    WHERE first_seen >= (SELECT started_at FROM runs ORDER BY id DESC LIMIT 1) LIMIT 1
"""


def keep_votes(ledger: sqlite3.Connection, votes: Iterable[ListedVote], at: datetime) -> None:
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


def newest_votes(ledger: sqlite3.Connection) -> list[ListedVote]:
    """List every vote once, with the positions that were seen last."""
    return [_vote(row) for row in ledger.execute(_NEWEST)]


def saw_new_votes(ledger: sqlite3.Connection) -> bool:
    """Tell whether the last run saw what no run before it saw."""
    return ledger.execute(_NEW).fetchone() is not None


def _vote(row: sqlite3.Row) -> ListedVote:
    return ListedVote(
        url=row["url"],
        title=row["title"],
        date=row["printed_date"] or None,
        details=tuple(json.loads(row["details"])),
        positions=tuple((state, position) for state, position in json.loads(row["positions"])),
    )
