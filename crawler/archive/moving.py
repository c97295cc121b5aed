"""Blobs from one store into another: what lacks there, each proved, broken off at any time."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from crawler.blobs.parallel import side_by_side
from crawler.blobs.store import BlobStore, StoredFile
from crawler.errors import DamagedBlobError, MissingBlobError
from crawler.ledger.database import ledger_errors, ledger_path, open_ledger


@dataclass(frozen=True, slots=True)
class Lacking:
    """What one store has and another has not."""

    blobs: tuple[StoredFile, ...]
    held: int
    """How many it has already."""

    @property
    def size(self) -> int:
        """In bytes."""
        return sum(each.size for each in self.blobs)


def lacking(source: BlobStore, target: BlobStore) -> Lacking:
    """What is to be brought, by the lists of both; what lies there at its size was proved then."""
    there = {file.name: file.size for file in target.files()}
    blobs, held = [], 0
    for file in source.files():
        if file.place != source.place_of(file.name):
            continue  # no blob: `archive check` names it
        if there.get(file.name) == file.size:
            held += 1
        else:
            blobs.append(file)
    return Lacking(tuple(blobs), held)


def bring(
    source: BlobStore,
    target: BlobStore,
    blobs: Sequence[StoredFile],
    advance: Callable[[int], None],
) -> Iterator[str]:
    """Copy blobs, several at once; yield a line for each that is no longer what was kept.

    `advance` takes the size of each.
    """

    def copy(file: StoredFile) -> str | None:
        try:
            target.put(source.get(file.name))
        except (DamagedBlobError, MissingBlobError) as error:
            return str(error)
        return None

    at_once = max(source.at_once, target.at_once)
    for file, fault in zip(blobs, side_by_side(copy, blobs, at_once), strict=True):
        advance(file.size)
        if fault is not None:
            yield fault


def lost_in(store: BlobStore, data_dir: Path) -> tuple[int, int]:
    """How many blobs that a ledger names do not lie in a store at their size, and of how many."""
    path = ledger_path(data_dir)
    with ledger_errors(path), closing(open_ledger(path, read_only=False)) as ledger:
        named = ledger.execute("SELECT sha256, size FROM blobs").fetchall()
    return sum(not store.is_listed(row[0], row[1]) for row in named), len(named)
