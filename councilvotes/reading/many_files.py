"""Many files into note records, wherever they are read: the records are the same bytes."""

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from councilvotes.cluster.connection import Cluster
from councilvotes.cluster.hand_out import HandOut, Line
from councilvotes.cluster.parcel import Packed
from councilvotes.reading.executors import Executor, Local
from councilvotes.reading.one_file import (
    FileToRead,
    bytes_of,
    load_reader,
    read_file,
    record_of_killed,
    refused,
    request_of,
)
from extract.errors import NoteRefusedError
from extract.processes.crew import Crew, in_order
from extract.processes.limits import LIMITS, Limits
from extract.processes.worker import Job, Killed
from extract.records import NoteRecord

Outcomes = Iterator[tuple[int, NoteRecord | Killed]]


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file on its way to another machine."""

    file: FileToRead
    data: bytes


def read_files(
    files: Sequence[FileToRead], executor: Executor, limits: Limits = LIMITS
) -> Iterator[NoteRecord]:
    """The record of each file, in the order of the files; the rest as `readings`."""
    return in_order(readings(files, executor, limits))


def readings(
    files: Sequence[FileToRead], executor: Executor, limits: Limits = LIMITS
) -> Iterator[tuple[int, NoteRecord]]:
    """The record of each file, by its place among the files, as soon as it is read.

    Each file is read in another process, a single one too; one that kills its reader is refused.
    """
    lines = lines_of(files)
    if isinstance(executor, Local):
        outcomes = _read_here(lines, executor, limits)
    else:
        outcomes = _read_there(lines, executor, limits)
    for place, outcome in outcomes:
        if isinstance(outcome, Killed):
            yield place, record_of_killed(files[place], outcome)
        else:
            yield place, outcome


def lines_of(files: Sequence[FileToRead]) -> list[list[tuple[int, FileToRead]]]:
    """The files with their places, those of one note in one line.

    The language versions of a note show the same sheet. One after the other they find in one folder
    what was seen of it, so that it is looked at once; side by side each would look.
    """
    lines: dict[object, list[tuple[int, FileToRead]]] = {}
    for place, file in enumerate(files):
        lines.setdefault(place if file.seen is None else file.seen, []).append((place, file))
    return list(lines.values())


def _read_here(
    lines: Sequence[Sequence[tuple[int, FileToRead]]], executor: Local, limits: Limits
) -> Outcomes:
    with closing(Crew(Job(read_file, load_reader, limits), executor.workers)) as crew:
        yield from crew.work_off(lines)


def _read_there(
    lines: Sequence[Sequence[tuple[int, FileToRead]]], executor: Cluster, limits: Limits
) -> Outcomes:
    hand_out = HandOut(executor, Job(read_sent, load_reader, limits), packed)
    return hand_out.outcomes(Line(deque(line), line[0][1].seen) for line in lines)


def packed(file: FileToRead) -> Packed | NoteRecord:
    """What travels of a file; the refusal of one whose bytes are no note's."""
    try:
        data = bytes_of(file)
    except NoteRefusedError as refusal:
        return refused(file, str(refusal))
    return Packed(SentFile(file, data), len(data))


def read_sent(task: tuple[SentFile, Path | None]) -> NoteRecord:
    """The record of a file that has come, as `read_file` makes it where the file lies."""
    from extract.read import read_note

    sent, seen = task
    return read_note(sent.data, request_of(replace(sent.file, seen=seen), sent.data))
