"""Absences and re-checks in the ledger: what to ask for again, and when."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from crawler.blobs.store import BlobStore
from crawler.ledger.database import moment, stamp
from crawler.ledger.versions import held_in
from crawler.records import Absence, HeldDocument

_KEEP_ABSENCE = """
    INSERT OR REPLACE INTO absences
        (document_id, language, url, kind, first_asked, last_asked, times, next_due, sha256)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

_KEEP_RECHECK = """
    INSERT OR REPLACE INTO rechecks (document_id, language, last_asked, times, next_due)
    VALUES (?, ?, ?, ?, ?)
"""

_DAMAGED = """
    SELECT document_id, language, url, sha256, size, first_asked AS first_seen,
        last_asked AS retrieved_at
    FROM absences JOIN blobs USING (sha256)
    WHERE kind = 'damaged_at_source' AND (document_id, language) NOT IN
        (SELECT document_id, language FROM versions)
    ORDER BY document_id, language
"""

Key = tuple[str, str]
"""Document and language."""


@dataclass(frozen=True, slots=True)
class Recheck:
    """When a held document was last asked for again, and when it is due."""

    last_asked: datetime
    times: int
    """Answers since its bytes last changed."""
    next_due: datetime


def absences(ledger: sqlite3.Connection) -> dict[Key, Absence]:
    """Map document and language to what is remembered of their absence, in their order."""
    return {key: _absence(row) for key, row in _rows(ledger, "absences")}


def absence_of(ledger: sqlite3.Connection, key: Key) -> Absence | None:
    """Give what is remembered of one absence."""
    row = _row_of(ledger, "absences", key)
    return None if row is None else _absence(row)


def damaged_documents(ledger: sqlite3.Connection, blobs: BlobStore) -> list[HeldDocument]:
    """List what the source gives only damaged and nobody gave whole, by document and language."""
    return [held_in(row, blobs) for row in ledger.execute(_DAMAGED)]


def keep_absence(ledger: sqlite3.Connection, absence: Absence) -> None:
    """Write down an absence in place of what was known of it."""
    stamps = (stamp(absence.first_asked), stamp(absence.last_asked))
    names = (absence.document_id, absence.language, absence.url, absence.kind)
    values = (*names, *stamps, absence.times, stamp(absence.next_due), absence.sha256)
    ledger.execute(_KEEP_ABSENCE, values)


def forget_absence(ledger: sqlite3.Connection, key: Key) -> None:
    """Drop what was remembered of a document that has come."""
    ledger.execute("DELETE FROM absences WHERE document_id = ? AND language = ?", key)


def rechecks(ledger: sqlite3.Connection) -> dict[Key, Recheck]:
    """Map document and language to when they were last asked for again."""
    return {key: _recheck(row) for key, row in _rows(ledger, "rechecks")}


def recheck_of(ledger: sqlite3.Connection, key: Key) -> Recheck | None:
    """Give when one held document was last asked for again."""
    row = _row_of(ledger, "rechecks", key)
    return None if row is None else _recheck(row)


def keep_recheck(ledger: sqlite3.Connection, key: Key, recheck: Recheck) -> None:
    """Write down that a held document was asked for again."""
    stamps = (stamp(recheck.last_asked), recheck.times, stamp(recheck.next_due))
    ledger.execute(_KEEP_RECHECK, (*key, *stamps))


def _rows(ledger: sqlite3.Connection, table: str) -> Iterator[tuple[Key, sqlite3.Row]]:
    for row in ledger.execute(f"SELECT * FROM {table} ORDER BY document_id, language"):
        yield (row["document_id"], row["language"]), row


def _row_of(ledger: sqlite3.Connection, table: str, key: Key) -> sqlite3.Row | None:
    query = f"SELECT * FROM {table} WHERE document_id = ? AND language = ?"
    row: sqlite3.Row | None = ledger.execute(query, key).fetchone()
    return row


def _recheck(row: sqlite3.Row) -> Recheck:
    return Recheck(moment(row["last_asked"]), row["times"], moment(row["next_due"]))


def _absence(row: sqlite3.Row) -> Absence:
    times = {name: moment(row[name]) for name in ("first_asked", "last_asked", "next_due")}
    return Absence(**dict(row) | times)
