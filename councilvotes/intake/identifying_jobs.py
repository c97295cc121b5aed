"""What files of unknown origin are, told in other processes, where a hostile one harms nothing.

A process loads this file and what it imports: nothing of the commands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from crawler.blobs.opening import bytes_at
from crawler.errors import ArchiveError
from crawler.records import Blob
from extract.identify import Identified, identify
from extract.processes.crew import run_apart
from extract.processes.worker import Job, Killed


@dataclass(frozen=True, slots=True)
class FileToIdentify:
    """One file for another process to look at."""

    place: Path | Blob
    sample: bool


def identified(files: Sequence[FileToIdentify], workers: int) -> Iterator[Identified]:
    """What each file is, in the order of the files."""
    for outcome in run_apart(Job(identify_file, load_identifier), files, workers):
        if isinstance(outcome, Killed):
            yield Identified(None, None, False, outcome.reason)
        else:
            yield outcome


def identify_file(file: FileToIdentify) -> Identified:
    """What one file is, in this process."""
    try:
        body = bytes_at(file.place)
    except ArchiveError as error:
        return Identified(None, None, False, f"it cannot be read: {error}")
    return identify(body, sample=file.sample)


def load_identifier() -> None:
    """Nothing more to load: this module has it all."""
