"""Many files into note records, wherever they are read: the records are the same bytes."""

from collections.abc import Iterator, Sequence
from contextlib import closing

from councilvotes.reading.executors import Executor, Local
from councilvotes.reading.on_cluster import read_there
from councilvotes.reading.one_file import FileToRead, load_reader, read_file, record_of_killed
from extract.processes.crew import Crew, in_order
from extract.processes.limits import LIMITS, Limits
from extract.processes.worker import Job, Killed
from extract.records import NoteRecord


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
        outcomes = read_there(lines, executor, limits)
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
) -> Iterator[tuple[int, NoteRecord | Killed]]:
    with closing(Crew(Job(read_file, load_reader, limits), executor.workers)) as crew:
        yield from crew.work_off(lines)
