"""A sound copy of the ledger beside it, for the day when the ledger is lost or damaged."""

import logging
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from crawler.blobs.whole_file import BEING_WRITTEN, put_in_place, sync

_RENEWED_AFTER_SECONDS = 24 * 3600
"""Runs without news change the ledger too: a copy that is older lacks a day of them at most."""
_COUNT = "SELECT (SELECT count(*) FROM versions), (SELECT count(*) FROM witnessed_votes)"

logger = logging.getLogger(__name__)


def copy_of(path: Path) -> Path:
    """Give the place of the copy of this ledger."""
    return path.with_name("ledger.copy.sqlite")


def keep_copy(ledger: sqlite3.Connection, path: Path, *, anew: bool = False) -> None:
    """Copy the ledger beside it if the copy lacks a document or a day, or `anew`.

    One that is damaged, or knows less than its copy, is not copied. Where that fails, the copy of
    before stays and a warning is logged: no run fails by it.
    """
    copy = copy_of(path)
    part = copy.with_name(f"{copy.name}{BEING_WRITTEN}")
    try:
        _clear(part)
        if not anew and _is_fresh(copy, ledger):
            return
        try:
            if fault := knows_less(_counts(ledger), copy) or _written(ledger, part):
                logger.warning(
                    "the ledger %s %s: no copy of it was kept, the one of before stays; "
                    "`councilvotes archive restore` puts that back",
                    path,
                    fault,
                )
                return
            sync(part)
            put_in_place(part, copy)
        finally:
            _clear(part)
    except (OSError, sqlite3.Error) as error:
        logger.warning("no copy of the ledger was kept at %s: %s", copy, error)


def knows(path: Path) -> tuple[int, int] | None:
    """Count the document versions and the listed votes of a ledger; None where none can be read."""
    if not path.is_file():
        return None
    address = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as ledger:
            return _counts(ledger)
    except sqlite3.Error:
        return None


def knows_less(known: tuple[int, int] | None, copy: Path) -> str | None:
    """What to say of a ledger with fewer versions than its copy, since no ledger forgets any."""
    kept = knows(copy)
    if known is None or kept is None or known[0] >= kept[0]:
        return None
    return f"knows {known[0]} document versions and its copy {kept[0]}"


def put_aside(path: Path, at: datetime) -> Path | None:
    """Move a ledger away with what SQLite keeps beside it, which would spoil the next one."""
    aside = path.with_name(f"ledger.damaged-{at.astimezone(UTC):%Y%m%dT%H%M%S.%fZ}.sqlite")
    for part in ("", "-wal", "-shm"):
        old = path.with_name(f"{path.name}{part}")
        if old.exists():
            old.replace(aside.with_name(f"{aside.name}{part}"))
    sync(path.parent)
    return aside if aside.exists() else None


def _counts(ledger: sqlite3.Connection) -> tuple[int, int]:
    versions, votes = ledger.execute(_COUNT).fetchone()
    return versions, votes


def _is_fresh(copy: Path, ledger: sqlite3.Connection) -> bool:
    """Whether the copy knows what the ledger knows of documents and votes, and is of this day."""
    if knows(copy) != _counts(ledger):
        return False
    return abs(time.time() - copy.stat().st_mtime) < _RENEWED_AFTER_SECONDS


def _written(ledger: sqlite3.Connection, part: Path) -> str | None:
    """Write the copy as one plain file, and give its first fault."""
    with closing(sqlite3.connect(part, isolation_level=None)) as copied:
        copied.execute("PRAGMA synchronous = OFF")  # it is brought to the disk once, at the end
        ledger.backup(copied)
        copied.execute("PRAGMA journal_mode = DELETE")
        fault = str(copied.execute("PRAGMA integrity_check(1)").fetchone()[0])
    return None if fault == "ok" else f"is damaged ({fault})"


def _clear(part: Path) -> None:
    """Remove what was begun, and what SQLite writes beside it, also by a run that was cut short."""
    for path in part.parent.glob(f"{part.name}*"):
        path.unlink(missing_ok=True)
