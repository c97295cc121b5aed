"""Holds the ledger and the blobs against each other."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from crawler.blobs import blob_path, files_under, hash_of
from crawler.runs import last_was_cut_short

_NAMED = """
    SELECT sha256, size, group_concat(DISTINCT document_id || ' ' || language) AS documents
    FROM blobs LEFT JOIN versions USING (sha256) GROUP BY sha256 ORDER BY sha256
"""


def faults_of(ledger: sqlite3.Connection, blobs: Path) -> Iterator[str]:
    """Yield one line per fault; reads every blob. Raises sqlite3.Error and OSError.

    A sound blob that the ledger does not name is no fault while the last run has no end: its
    bytes are written first, and the next run takes them in.
    """
    yield from damage_of(ledger)
    named = ledger.execute(_NAMED).fetchall()
    for row in named:
        yield from _blob_faults(blob_path(blobs, row["sha256"]), row)
    tolerated = last_was_cut_short(ledger)
    places = {blob_path(blobs, row["sha256"]) for row in named}
    for path in files_under(blobs):
        if path not in places:
            yield from _stranger_faults(path, blobs, tolerated)


def damage_of(ledger: sqlite3.Connection) -> Iterator[str]:
    """Yield one line per fault of the ledger in itself; no blob is read. Raises sqlite3.Error."""
    for (line,) in ledger.execute("PRAGMA integrity_check").fetchall():
        if line != "ok":
            yield f"the ledger is damaged: {line}"
    for row in ledger.execute("PRAGMA foreign_key_check").fetchall():
        yield f"the ledger's table {row[0]} names a row of {row[2]} that is not there"


def _blob_faults(path: Path, row: sqlite3.Row) -> Iterator[str]:
    whose = f" ({row['documents']})" if row["documents"] else ""
    if not path.is_file():
        yield f"blob {path} is missing{whose}; the next crawl fetches documents again"
    elif hash_of(path) != row["sha256"]:
        yield (
            f"blob {path} is not what its name says{whose}; move it away and crawl again, "
            "or put it back from a backup"
        )
    elif path.stat().st_size != row["size"]:
        yield f"blob {path} is sound, but the ledger has another size for it: {row['size']}"


def _stranger_faults(path: Path, blobs: Path, tolerated: bool) -> Iterator[str]:
    if path != blob_path(blobs, path.name) or hash_of(path) != path.name:
        yield f"file {path} is not a blob: its name is not the SHA-256 of its bytes"
    elif not tolerated:
        yield f"blob {path} is not in the ledger"
