"""Files into note records on the workers of a cluster.

Of an archive in an object store the hash of a file travels, and the worker fetches the bytes; else
all bytes of all workers would come through one machine.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from councilvotes.cluster.batch import Packed
from councilvotes.cluster.connection import Cluster
from councilvotes.cluster.dispatch import Dispatcher, Line
from councilvotes.reading.one_file import (
    FileToRead,
    bytes_of,
    bytes_there,
    load_reader,
    record_of,
    refused,
)
from crawler.blobs.opening import is_remote
from crawler.errors import DamagedBlobError, MissingBlobError, StoreError
from extract.errors import NoteRefusedError, OutOfReachError
from extract.processes.limits import Limits
from extract.processes.worker import Job, Killed
from extract.records import NoteRecord

Lines = Sequence[Sequence[tuple[int, FileToRead]]]
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file on its way to another machine."""

    file: FileToRead
    data: bytes


def read_there(
    lines: Lines, cluster: Cluster, limits: Limits
) -> Iterator[tuple[int, NoteRecord | Killed]]:
    """What comes of each file, by its number.

    What a worker does not find in the store is sent to it, for it may have looked elsewhere; and
    so is all that is left once one does not get at the store, which is said.
    """
    remote = [[(n, file) for n, file in line if is_remote(file.place)] for line in lines]
    done: set[int] = set()
    try:
        by_hash = Job(fetch_and_read, load_reader, limits)
        for number, outcome in _dispatched(remote, cluster, by_hash, by_its_hash):
            if outcome is not None:
                done.add(number)
                yield number, outcome
    except OutOfReachError as error:
        cluster.say(f"{error}; until then the notes are sent from here")
    left = [[(n, file) for n, file in line if n not in done] for line in lines]
    yield from _dispatched(left, cluster, Job(read_sent, load_reader, limits), with_its_bytes)


def _dispatched(
    lines: Lines,
    cluster: Cluster,
    job: Job[tuple[SentFile, Path | None], Found] | Job[tuple[FileToRead, Path | None], Found],
    pack: Callable[[FileToRead], Packed | Found],
) -> Iterator[tuple[int, Found | Killed]]:
    dispatch = Dispatcher[FileToRead, Found](cluster, job, pack)
    return dispatch.outcomes(Line(deque(line), line[0][1].seen) for line in lines if line)


def by_its_hash(file: FileToRead) -> Packed:
    """What travels of a file that the worker fetches."""
    return Packed(file, 0)


def with_its_bytes(file: FileToRead) -> Packed | NoteRecord:
    """What travels of a file with its bytes; the refusal of one whose bytes are no note's."""
    try:
        data = bytes_of(file)
    except NoteRefusedError as refusal:
        return refused(file, str(refusal))
    return Packed(SentFile(file, data), len(data))


def fetch_and_read(task: tuple[FileToRead, Path | None]) -> NoteRecord | None:
    """The record of a file of a store; None where that does not hold it, as far as is seen here.

    Raises OutOfReachError.
    """
    file = replace(task[0], seen=task[1])
    try:
        data = bytes_there(file)
    except NoteRefusedError as refusal:
        return refused(file, str(refusal))
    except (MissingBlobError, DamagedBlobError):
        return None
    except StoreError as error:
        raise OutOfReachError(str(error)) from error
    return record_of(file, data)


def read_sent(task: tuple[SentFile, Path | None]) -> NoteRecord:
    """The record of a file that has come, as `read_file` makes it where the file lies."""
    sent, seen = task
    return record_of(replace(sent.file, seen=seen), sent.data)
