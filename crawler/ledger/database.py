"""Opens the ledger, brings its tables up to date, and writes and reads its times."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from crawler.blobs.opening import address_of_blobs, open_store
from crawler.blobs.store import BlobStore
from crawler.errors import ArchiveError, OldLedgerError
from crawler.ledger.tables import MIGRATIONS

LOCK_WAIT_SECONDS = 30.0
"""For another program that has the ledger locked, a backup for instance; ours take turns."""


def is_begun(path: Path) -> bool:
    """Tell whether there is a ledger; an empty file is none. Raises OSError."""
    return path.is_file() and path.stat().st_size > 0


def ledger_path(data_dir: Path) -> Path:
    """Give the place of the ledger of a data folder."""
    return data_dir / "archive" / "ledger.sqlite"


def blobs_of(path: Path) -> BlobStore:
    """Give the store of the blobs that this ledger names."""
    return open_store(address_of_blobs(path.parent))


def open_ledger(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open the ledger and bring its tables up to date; read-only opening changes nothing."""
    with ledger_errors(path):
        if not is_begun(path):
            _refuse_beside_blobs(path)
        connection = connect(path, read_only=read_only)
        try:
            if not read_only:
                connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            if _version(connection) == 0:
                _refuse_beside_blobs(path)
            migrate(connection, path, read_only=read_only)
        except BaseException:
            connection.close()
            raise
        return connection


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open the file as it is. Raises sqlite3.Error."""
    address = f"{path.absolute().as_uri()}?{_opening(path, read_only)}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=LOCK_WAIT_SECONDS)
    connection.row_factory = sqlite3.Row
    return connection


def migrate(connection: sqlite3.Connection, path: Path, *, read_only: bool = False) -> None:
    """Apply the steps that this ledger has not had yet, each whole. Raises ArchiveError."""
    version = _version(connection)
    if version > len(MIGRATIONS):
        raise ArchiveError(
            f"the ledger {path} was written by a newer version of the program; update the program"
        )
    if version == len(MIGRATIONS):
        return
    if read_only:
        raise OldLedgerError(
            f"the ledger {path} is of an older version: `councilvotes run` brings it up to date"
        )
    with transaction(connection):
        # Read again under the lock: another process may have done it meanwhile.
        for step in MIGRATIONS[_version(connection) :]:
            for statement in step.split(";"):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


@contextmanager
def ledger_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system raise into one clear ArchiveError."""
    try:
        yield
    except sqlite3.Error as error:
        if is_unusable(error):
            raise ArchiveError(
                f"the ledger {path} is damaged ({error}): `councilvotes archive restore` puts its "
                "last good copy back"
            ) from error
        message = f"the ledger {path} cannot be read or written ({error}); see its folder's rights"
        raise ArchiveError(f"{message} and free space, and that no other run holds it") from error
    except OSError as error:
        place = error.filename or path.parent
        reason = error.strerror or error
        raise ArchiveError(
            f"the archive cannot be read or written at {place}: {reason}; name another folder "
            "with --data-dir or change its rights"
        ) from error


def is_unusable(error: sqlite3.Error) -> bool:
    """Tell whether SQLite says that the file is no sound ledger; not so of one that is locked, or
    that the disk does not let it read or write.
    """
    lacks = str(error).startswith(("no such table", "no such column"))
    return lacks or not isinstance(error, sqlite3.OperationalError)


@contextmanager
def waiting(connection: sqlite3.Connection, at_once: bool) -> Iterator[None]:
    """Let the commits of a block wait until they are on the disk, or not.

    Without waiting the ledger stays whole and in order; a power failure may take its last rows.
    """
    if at_once:
        yield
        return
    connection.execute("PRAGMA synchronous = NORMAL")
    try:
        yield
    finally:
        connection.execute("PRAGMA synchronous = FULL")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write all of a block or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # SQLite itself rolls back on a full disk
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def stamp(moment: datetime) -> str:
    """Write an aware time as the ledger keeps it."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str) -> datetime:
    """Read a time that the ledger keeps."""
    return datetime.fromisoformat(text)


def no_stamp(column: str) -> str:
    """Give the SQL that holds where a column has a value, and no time as `stamp` writes it.

    In SQL, since a ledger of years has more times than one would read for a look at its state.
    """
    two = "[0-9][0-9]"
    shape = f"{two}{two}-{two}-{two}T{two}:{two}:{two}.{two * 3}+00:00"
    clock = f"substr({column}, 1, 19)"  # strftime puts 30 February into March
    return (
        f"{column} NOT GLOB '{shape}' OR {column} < '0001' OR substr({column}, 12, 2) > '23' "
        f"OR strftime('%Y-%m-%dT%H:%M:%S', {clock}) IS NOT {clock} AND {column} IS NOT NULL"
    )


def _opening(path: Path, read_only: bool) -> str:
    if not read_only:
        return "mode=rwc"
    # Even a reader of a WAL ledger writes beside it. Where it may not, and nobody else has it
    # open, the file is promised not to change.
    in_use = path.with_name(f"{path.name}-wal").exists()
    return "mode=ro" if in_use or os.access(path.parent, os.W_OK) else "mode=ro&immutable=1"


def _refuse_beside_blobs(path: Path) -> None:
    """Raise ArchiveError where blobs lie beside a ledger that is not there or knows nothing."""
    blobs = blobs_of(path)
    if blobs.holds_any():
        raise ArchiveError(
            f"the ledger {path} is gone or empty, and {blobs.address} holds files that it named: "
            "`councilvotes archive restore` puts its last good copy back (a new one would know "
            "nothing of them)"
        )


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
