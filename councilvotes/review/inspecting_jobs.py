"""Files inspected in other processes, for they may be hostile.

A process loads this file and what it imports: nothing of the commands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from councilvotes.reading.one_file import FileToRead, refused
from councilvotes.reading.other_processes import FileTask, Unopened, run_on_files
from extract.inspect import Inspection, inspect_note
from extract.request import ReadRequest
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
    (found,) = run_on_files(inspect_note, [FileTask(file)])
    return unopened(file, found.reason) if isinstance(found, Unopened) else found


def inspected_small(files: Sequence[FileToRead]) -> Iterator[InspectedFile]:
    """The inspection of each of many files, one after the other, with small pictures."""
    looks = run_on_files(inspect_with_pictures, [FileTask(file) for file in files])
    for file, found in zip(files, looks, strict=True):
        if isinstance(found, Unopened):
            yield InspectedFile(unopened(file, found.reason), ())
        else:
            yield found


def inspect_with_pictures(data: bytes, request: ReadRequest) -> InspectedFile:
    """The inspection of a file, in this process, with small pictures where it is refused."""
    inspection = inspect_note(data, request)
    pictures: tuple[bytes, ...] = ()
    if inspection.record.status == "refused":
        pictures = tuple(compressed(sheet.png) for sheet in inspection.sheets)
    return InspectedFile(replace(inspection, sheets=()), pictures)


def unopened(file: FileToRead, reason: str) -> Inspection:
    """The inspection of a file that could not be opened."""
    return Inspection(refused(file, reason), (), (), sheets_found=False, beyond=None)
