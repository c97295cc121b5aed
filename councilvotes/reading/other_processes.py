"""Files looked into in other processes, for they may be hostile.

A process loads this file, the function that looks, and what both import: nothing of the commands.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from councilvotes.reading.one_file import FileToRead, bytes_of, load_reader, request_of
from crawler.records import Blob
from extract.errors import NoteRefusedError
from extract.identify import Identified, identify
from extract.processes.crew import run_apart
from extract.processes.worker import Job, Killed
from extract.request import ReadRequest

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class FileTask:
    """One file to look into."""

    file: FileToRead
    told: tuple[Any, ...] = ()
    """What the function that looks is told besides."""


@dataclass(frozen=True, slots=True)
class Unopened:
    """A file that could not be opened, or that ended its process."""

    reason: str


def run_on_files(
    look: Callable[..., Found], files: Sequence[FileTask], workers: int = 1
) -> Iterator[Found | Unopened]:
    """What a function makes of the bytes of each file and of its request, in their order."""
    for outcome in run_apart(Job(partial(_in_this_process, look), load_reader), files, workers):
        yield Unopened(outcome.reason) if isinstance(outcome, Killed) else outcome


def _in_this_process(look: Callable[..., Found], each: FileTask) -> Found | Unopened:
    try:
        data = bytes_of(each.file)
    except NoteRefusedError as refusal:
        return Unopened(str(refusal))
    return look(data, request_of(each.file, data), *each.told)


def identified(
    places: Sequence[Path | Blob], workers: int, *, sample: bool
) -> Iterator[Identified]:
    """What files of unknown origin are, in their order."""
    files = [FileTask(FileToRead(place, "", sample=sample)) for place in places]
    for found in run_on_files(_identified, files, workers):
        yield Identified(None, None, False, found.reason) if isinstance(found, Unopened) else found


def _identified(data: bytes, request: ReadRequest) -> Identified:
    return identify(data, sample=request.sample)
