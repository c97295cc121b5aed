"""The ledger in the object store of its archive: whole, checksummed, and of one line of runs.

The ledger itself is never there: SQLite needs a file system with locks, and each answer of a host
is one transaction of it. Its copy is put under the hash of its bytes, then named in `ledger.json`;
so a reader finds the copy of before or this one, whatever breaks.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from crawler.archive.ledger_copy import copy_of, put_aside
from crawler.blobs.objects import Objects
from crawler.blobs.store import hash_of_bytes
from crawler.blobs.whole_file import make_folder, whole_file
from crawler.errors import ArchiveError, MissingBlobError, StoreError
from crawler.ledger.database import connect, ledger_errors

MARKER = "ledger.json"
_FOLDER = "ledger/"


@dataclass(frozen=True, slots=True)
class LedgerThere:
    """Which ledger lies in a store."""

    file: str
    sha256: str
    size: int
    kind: str
    """Of the source: `sample` or `real`."""
    versions: int
    """Document versions that it knows."""
    run: int
    """Its last one; 0: none."""
    started_at: str
    """Of that run, as the ledger writes it."""


def ledger_there(objects: Objects) -> LedgerThere | None:
    """Which ledger lies there; None where there is none. Raises StoreError."""
    try:
        marker = objects.get_sound(MARKER, lambda text: _told_in(text) is not None)
    except MissingBlobError:
        return None
    if marker is None or (told := _told_in(marker)) is None:
        raise StoreError(
            f"{objects.at(MARKER)} is damaged and does not say which ledger lies there: remove it, "
            "and `councilvotes archive push` of the machine that crawls puts it again"
        )
    return LedgerThere(**json.loads(told))


def _told_in(marker: bytes) -> bytes | None:
    """What the marker says; None where that is not what was sealed."""
    told, _, seal = marker.strip().rpartition(b"\n")
    return told if hash_of_bytes(told).encode() == seal else None


def put_ledger(objects: Objects, path: Path, kind: str) -> bool:
    """Put the copy of a ledger there; False where the same one lies there.

    Raises StoreError, and ArchiveError where the one that lies there was gone on with elsewhere.
    """
    with ledger_errors(path):
        body = copy_of(path).read_bytes()
        sha256 = hash_of_bytes(body)
        with closing(connect(copy_of(path), read_only=True)) as ledger:
            ours = _told(ledger, sha256, len(body), kind)
            there = ledger_there(objects)
            if there is not None and not goes_on_from(ledger, there):
                raise ArchiveError(gone_on(objects))
    if there is not None and there.sha256 == sha256:
        return False
    objects.put(ours.file, body)
    marker = json.dumps(asdict(ours)).encode()
    objects.put(MARKER, b"%b\n%b\n" % (marker, hash_of_bytes(marker).encode()), anew=True)
    kept = {ours.file, there.file if there else ours.file}
    for each in list(objects.under(_FOLDER)):
        if each.name not in kept:
            objects.remove(each.name)
    return True


def take_ledger(objects: Objects, there: LedgerThere, path: Path) -> None:
    """Make what lies there the copy beside a ledger. Raises StoreError, ArchiveError."""
    body = whole_ledger(objects, there)
    with ledger_errors(path):
        make_folder(path.parent)
        with whole_file(copy_of(path)) as file:
            file.write(body)


def whole_ledger(objects: Objects, there: LedgerThere) -> bytes:
    """Its bytes, checked. Raises StoreError where they are damaged or missing."""
    trouble = "is damaged"
    try:
        body = objects.get_sound(there.file, lambda body: hash_of_bytes(body) == there.sha256)
        if body is not None:
            return body
    except MissingBlobError:
        trouble = "is missing"
    raise StoreError(
        f"the ledger {objects.at(there.file)} {trouble}: `councilvotes archive push` of the "
        "machine that crawls puts it again"
    )


def goes_on_from(ledger: sqlite3.Connection, there: LedgerThere) -> bool:
    """Whether a ledger knows all that the one there does: its last run, and no fewer versions."""
    (versions,) = ledger.execute("SELECT count(*) FROM versions").fetchone()
    row = ledger.execute("SELECT started_at FROM runs WHERE id = ?", (there.run,)).fetchone()
    same = there.run == 0 or (row is not None and row[0] == there.started_at)
    return same and versions >= there.versions


def gone_on(objects: Objects) -> str:
    """What to say where another machine crawled on with an archive."""
    return (
        f"another machine has gone on with the archive in {objects.address}, and its ledger knows "
        "what this one does not: crawl on one machine alone; to go on here, move the folder "
        "`archive` of this data folder away and run `councilvotes archive pull`"
    )


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A ledger or a copy of one, to be asked. Raises ArchiveError."""
    with ledger_errors(path), closing(connect(path, read_only=True)) as ledger:
        yield ledger


def follows(copy: Path, path: Path) -> bool:
    """Whether a copy knows all that this ledger does."""
    with reading(path) as here:
        ours = _told(here, "", 0, "")
    with reading(copy) as there:
        return goes_on_from(there, ours)


def put_here(path: Path) -> None:
    """Make the copy beside a ledger the ledger; one that is there is put aside. Raises OSError."""
    put_aside(path, datetime.now(UTC))
    with whole_file(path) as file:
        file.write(copy_of(path).read_bytes())


def _told(ledger: sqlite3.Connection, sha256: str, size: int, kind: str) -> LedgerThere:
    (versions,) = ledger.execute("SELECT count(*) FROM versions").fetchone()
    last = ledger.execute("SELECT id, started_at FROM runs ORDER BY id DESC LIMIT 1").fetchone()
    run, started_at = last or (0, "")
    file = f"{_FOLDER}{sha256}.sqlite"
    return LedgerThere(file, sha256, size, kind, versions, run, started_at)
