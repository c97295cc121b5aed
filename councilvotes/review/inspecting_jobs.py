"""Files looked into in other processes, for they may be hostile.

A process loads this file and what it imports: nothing of the commands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from councilvotes.reading.one_file import FileToRead, bytes_of, refused, request_of
from extract.errors import NoteRefusedError
from extract.inspect import Inspection, inspect_note
from extract.processes.crew import run_apart
from extract.processes.worker import Job, Killed
from extract.sheet.preview.closeups import compressed


@dataclass(frozen=True, slots=True)
class InspectedFile:
    """What another process hands back of one file of many."""

    inspection: Inspection
    """Without its pictures."""
    pictures: tuple[bytes, ...]
    """JPEG; none of a note that was read."""


def inspected(file: FileToRead) -> Inspection:
    """The inspection of one file."""
    (outcome,) = run_apart(Job(inspect_apart, load_inspection), [file], 1)
    return unopened(file, outcome.reason) if isinstance(outcome, Killed) else outcome


def inspected_small(files: Sequence[FileToRead]) -> Iterator[InspectedFile]:
    """The inspection of each of many files, one after the other, with small pictures."""
    outcomes = run_apart(Job(inspect_with_pictures, load_inspection), files, 1)
    for file, outcome in zip(files, outcomes, strict=True):
        if isinstance(outcome, Killed):
            yield InspectedFile(unopened(file, outcome.reason), ())
        else:
            yield outcome


def inspect_apart(file: FileToRead) -> Inspection:
    """The inspection of one file, in this process."""
    try:
        data = bytes_of(file)
    except NoteRefusedError as refusal:
        return unopened(file, str(refusal))
    return inspect_note(data, request_of(file, data))


def inspect_with_pictures(file: FileToRead) -> InspectedFile:
    """The same with small pictures where it is refused."""
    inspection = inspect_apart(file)
    pictures: tuple[bytes, ...] = ()
    if inspection.record.status == "refused":
        pictures = tuple(compressed(sheet.png) for sheet in inspection.sheets)
    return InspectedFile(replace(inspection, sheets=()), pictures)


def unopened(file: FileToRead, reason: str) -> Inspection:
    """The inspection of a file that could not be opened."""
    return Inspection(refused(file, reason), (), (), sheets_found=False, beyond=None)


def load_inspection() -> None:
    """Nothing more to load: this module has it all."""
