"""Holds the ledger and the blobs against each other."""

import sqlite3
from collections.abc import Callable, Iterator

from crawler.blobs.parallel import side_by_side
from crawler.blobs.store import BlobState, BlobStore, StoredFile
from crawler.ledger.database import no_stamp
from crawler.ledger.runs import last_was_cut_short

_NAMED = """
    SELECT sha256, size, group_concat(DISTINCT document_id || ' ' || language) AS documents
    FROM blobs LEFT JOIN versions USING (sha256) GROUP BY sha256 ORDER BY sha256
"""

_TIMES = (
    ("runs", "started_at"),
    ("runs", "finished_at"),
    ("fetches", "asked_at"),
    ("versions", "first_seen"),
    ("versions", "retrieved_at"),
    ("absences", "first_asked"),
    ("absences", "last_asked"),
    ("absences", "next_due"),
    ("rechecks", "last_asked"),
    ("rechecks", "next_due"),
    ("witnessed_votes", "first_seen"),
    ("witnessed_votes", "last_seen"),
)

_JSON = (
    ("runs", "routes"),
    ("runs", "failures"),
    ("fetches", "headers"),
    ("witnessed_votes", "details"),
    ("witnessed_votes", "positions"),
)

_ORPHANS = """
    SELECT sha256 FROM blobs WHERE origin != 'recovered'
        AND sha256 NOT IN (SELECT sha256 FROM fetches WHERE sha256 IS NOT NULL)
        AND sha256 NOT IN (SELECT sha256 FROM versions)
        AND sha256 NOT IN (SELECT sha256 FROM absences WHERE sha256 IS NOT NULL)
    ORDER BY sha256
"""

_UNHELD = """
    SELECT document_id, language FROM rechecks
    EXCEPT SELECT document_id, language FROM versions ORDER BY document_id, language
"""

_ILL_TIMED = """
    SELECT document_id, language FROM absences WHERE times < 1 OR next_due < last_asked
    ORDER BY document_id, language
"""


def faults_of(
    ledger: sqlite3.Connection, blobs: BlobStore, progress: Callable[[int, int], None]
) -> Iterator[str]:
    """Yield one line per fault; reads every blob. Raises sqlite3.Error and OSError.

    A sound blob that the ledger does not name is no fault while the last run has no end: its
    bytes are written first, and the next run takes them in.
    """
    yield from damage_of(ledger)
    named = ledger.execute(_NAMED).fetchall()
    states = side_by_side(blobs.state_of, (row["sha256"] for row in named), blobs.at_once)
    for number, (row, state) in enumerate(zip(named, states, strict=True)):
        progress(number, len(named))
        yield from _blob_faults(blobs, row, state)
    tolerated = last_was_cut_short(ledger)
    places = {blobs.place_of(row["sha256"]) for row in named}
    for file in blobs.files():
        if file.place not in places:
            yield from _stranger_faults(file, blobs, tolerated)
    for place in () if tolerated else blobs.unfinished():
        yield f"file {place} was left half written by no run that was cut short; remove it"


def damage_of(ledger: sqlite3.Connection) -> Iterator[str]:
    """Yield one line per fault of the ledger in itself; no blob is read. Raises sqlite3.Error."""
    for (line,) in ledger.execute("PRAGMA integrity_check").fetchall():
        if line != "ok":
            yield f"the ledger is damaged: {line}"
    for row in ledger.execute("PRAGMA foreign_key_check").fetchall():
        yield f"the ledger's table {row[0]} names a row of {row[2]} that is not there"
    yield from _value_faults(ledger)
    for (sha256,) in ledger.execute(_ORPHANS).fetchall():
        yield f"blob {sha256} is in the ledger, but no fetch, document or absence names it"
    for row in ledger.execute(_UNHELD).fetchall():
        yield f"a re-check is written down for {row[0]} {row[1]}, which is not held"
    for row in ledger.execute(_ILL_TIMED).fetchall():
        yield f"the absence of {row[0]} {row[1]} is due before it was asked for, or was never asked"


def _value_faults(ledger: sqlite3.Connection) -> Iterator[str]:
    """Yield the values that nothing could read."""
    for table, column in _TIMES:
        query = f"SELECT {column} FROM {table} WHERE {no_stamp(column)}"
        for (value,) in ledger.execute(query).fetchall():
            yield f"the ledger's table {table} has {value!r} as {column}: no time in UTC"
    for table, column in _JSON:
        query = f"SELECT {column} FROM {table} WHERE NOT json_valid({column})"
        for (value,) in ledger.execute(query).fetchall():
            yield f"the ledger's table {table} has {value!r} as {column}: no JSON"


def _blob_faults(blobs: BlobStore, row: sqlite3.Row, state: BlobState) -> Iterator[str]:
    whose = f" ({row['documents']})" if row["documents"] else ""
    place = blobs.place_of(row["sha256"])
    if state == "missing":
        yield f"blob {place} is missing{whose}; the next crawl fetches documents again"
    elif state == "damaged":
        yield (
            f"blob {place} is not what its name says{whose}; move it away and crawl again, "
            "or put it back from a backup"
        )
    elif not blobs.is_listed(row["sha256"], row["size"]):
        yield f"blob {place} is sound, but the ledger has another size for it: {row['size']}"


def _stranger_faults(file: StoredFile, blobs: BlobStore, tolerated: bool) -> Iterator[str]:
    if file.place != blobs.place_of(file.name) or blobs.state_of(file.name) != "sound":
        yield f"file {file.place} is not a blob: its name is not the SHA-256 of its bytes"
    elif not tolerated:
        yield f"blob {file.place} is not in the ledger"
