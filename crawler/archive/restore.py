"""Put a lost or damaged ledger back from its copy, and name what it does not know.

Nothing is deleted: the ledger that was there is put aside, and the new one is renamed into its
place once it is whole, so that a kill leaves either.
"""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from crawler.archive.ledger_copy import copy_of, knows, knows_less, put_aside
from crawler.blobs.whole_file import BEING_WRITTEN, make_folder, put_in_place, sync
from crawler.errors import ArchiveError
from crawler.ledger.absences import keep_absence
from crawler.ledger.database import (
    blobs_of,
    connect,
    is_begun,
    is_unusable,
    ledger_errors,
    ledger_path,
    migrate,
    stamp,
    transaction,
)
from crawler.records import Absence, Blob

_ADD_BLOB = "INSERT INTO blobs VALUES (?, ?, 'recovered') ON CONFLICT DO NOTHING"

_ADD_VERSION = """
    INSERT INTO versions (document_id, language, sha256, url, title, first_seen, retrieved_at,
        confirmed)
    VALUES (:document_id, :language, :sha256, :url, '', :first_seen, :retrieved_at,
        CASE WHEN :current THEN (SELECT coalesce(max(confirmed), 0) + 1 FROM versions) ELSE 0 END)
    ON CONFLICT DO NOTHING
"""

Standing = Literal["current", "beside", "damaged_at_source"]
"""What bytes are to a document: what it is now, other bytes of it, or a part of it."""


@dataclass(frozen=True, slots=True)
class LedgerFound:
    """The ledger to go on with."""

    path: Path | None
    """That of the archive, its copy, or None: neither can be used."""
    trouble: str | None
    """What is wrong with that of the archive; None where it stays."""
    blobs: frozenset[str]
    """SHA-256 of all that it names."""
    versions: frozenset[tuple[str, str, str]]
    """Document, language and SHA-256."""
    absent: frozenset[tuple[str, str]]
    """Document and language of what the source did not have, or had damaged."""


@dataclass(frozen=True, slots=True)
class UnnamedBlob:
    """Sound bytes that the ledger does not name."""

    sha256: str
    size: int
    blob: Blob
    written_at: datetime
    """By the store's own time."""


@dataclass(frozen=True, slots=True)
class RecoveredDocument:
    """A language version for the ledger to know again."""

    document_id: str
    language: str
    url: str
    sha256: str
    size: int
    first_seen: datetime
    retrieved_at: datetime
    standing: Standing = "current"


def find_ledger(data_dir: Path) -> LedgerFound:
    """Tell which ledger to go on with: the archive's own, its copy, or none; changes nothing.

    Raises ArchiveError where it cannot be told, or nothing is there to be restored.
    """
    path = ledger_path(data_dir)
    copy = copy_of(path)
    with ledger_errors(path):
        trouble = _fault_of(path) or knows_less(knows(path), copy)
        usable = path if trouble is None else None if _fault_of(copy) else copy
        if usable is None and not blobs_of(path).holds_any():
            raise ArchiveError(
                f"there is nothing in {path.parent} to restore a ledger from: put that folder "
                "back from a backup"
            )
        return _found(usable, trouble)


def unnamed_blobs(data_dir: Path, found: LedgerFound) -> Iterator[UnnamedBlob | str]:
    """Yield what that ledger does not name; a file that is not what its name says as its place."""
    blobs = blobs_of(ledger_path(data_dir))
    with ledger_errors(ledger_path(data_dir)):
        for file in blobs.files():
            if file.name in found.blobs:
                continue
            if file.place != blobs.place_of(file.name) or blobs.state_of(file.name) != "sound":
                yield file.place
                continue
            blob = Blob(blobs.address, file.name)
            yield UnnamedBlob(file.name, file.size, blob, file.written_at)


def restore_ledger(
    data_dir: Path,
    found: LedgerFound,
    blobs: Sequence[UnnamedBlob],
    documents: Iterable[RecoveredDocument],
    at: datetime,
) -> Path | None:
    """Name blobs and documents in the ledger to go on with, and put it in its place.

    Gives where the ledger that was there lies now, if it was put aside. Raises ArchiveError.
    """
    path = ledger_path(data_dir)
    with ledger_errors(path):
        blobs_of(path).make_ready()
        make_folder(path.parent)
        blobs_of(path).clear_unfinished()
        if found.path == path:
            _take_in(path, blobs, documents)
            return None
        work = path.with_name(f"{path.name}{BEING_WRITTEN}")
        for left in path.parent.glob(f"{work.name}*"):
            left.unlink()
        if found.path is not None:
            shutil.copyfile(found.path, work)
        _take_in(work, blobs, documents)
        sync(work)
        aside = put_aside(path, at)
        put_in_place(work, path)
    return aside


def _fault_of(path: Path) -> str | None:
    """What makes a ledger of no use; None for a sound one. Raises sqlite3.Error and OSError."""
    if not is_begun(path):
        return "is gone or empty"
    try:
        with closing(connect(path, read_only=True)) as ledger:
            if not ledger.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                return "is empty"
            fault = ledger.execute("PRAGMA integrity_check(1)").fetchone()[0]
            row = ledger.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.Error as error:
        if not is_unusable(error):
            raise
        return f"is damaged ({error})"
    if fault != "ok":
        return f"is damaged ({fault})"
    return f"has rows of {row[0]} that name lost rows of {row[2]}" if row else None


def _found(path: Path | None, trouble: str | None) -> LedgerFound:
    if path is None:
        return LedgerFound(None, trouble, frozenset(), frozenset(), frozenset())
    with closing(connect(path, read_only=True)) as ledger:
        blobs = frozenset(row[0] for row in ledger.execute("SELECT sha256 FROM blobs"))
        versions = ledger.execute("SELECT document_id, language, sha256 FROM versions")
        tables = {row[0] for row in ledger.execute("SELECT name FROM sqlite_master")}
        absences = "SELECT document_id, language FROM absences"
        absent = ledger.execute(absences) if "absences" in tables else ()
        return LedgerFound(
            path,
            trouble,
            blobs,
            frozenset((row[0], row[1], row[2]) for row in versions),
            frozenset((row[0], row[1]) for row in absent),
        )


def _take_in(
    path: Path, blobs: Iterable[UnnamedBlob], documents: Iterable[RecoveredDocument]
) -> None:
    """Write them into a ledger, which is brought up to date, or begun."""
    with closing(connect(path, read_only=False)) as ledger:
        ledger.execute("PRAGMA foreign_keys = ON")
        ledger.execute("PRAGMA synchronous = FULL")
        migrate(ledger, path)
        with transaction(ledger):
            ledger.executemany(_ADD_BLOB, [(blob.sha256, blob.size) for blob in blobs])
            for document in documents:
                ledger.execute(_ADD_BLOB, (document.sha256, document.size))
                _add(ledger, document)
        if path.suffix == BEING_WRITTEN:
            ledger.execute("PRAGMA journal_mode = DELETE")  # one plain file, to be renamed


def _add(ledger: sqlite3.Connection, document: RecoveredDocument) -> None:
    if document.standing == "damaged_at_source":
        keep_absence(ledger, _absence(document))
        return
    times = {name: stamp(getattr(document, name)) for name in ("first_seen", "retrieved_at")}
    current = {"current": document.standing == "current"}
    ledger.execute(_ADD_VERSION, asdict(document) | times | current)


def _absence(document: RecoveredDocument) -> Absence:
    """What came damaged in several runs; due at once, since how often it came is forgotten."""
    return Absence(
        document_id=document.document_id,
        language=document.language,
        url=document.url,
        kind="damaged_at_source",
        first_asked=document.first_seen,
        last_asked=document.retrieved_at,
        times=1,
        next_due=document.retrieved_at,
        sha256=document.sha256,
    )
