"""Sheets drawn in other processes, for their files may be hostile.

A process loads this file and what it imports: nothing of the commands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilvotes.reading.one_file import FileToRead, bytes_of, request_of
from extract.errors import NoteRefusedError
from extract.evidence import NotPictured, picture_sheet
from extract.processes.crew import run_apart
from extract.processes.worker import Job, Killed
from extract.sheet.preview.evidence import EvidencePicture, Mark


@dataclass(frozen=True, slots=True)
class SheetToDraw:
    """What another process is told of a sheet."""

    file: FileToRead
    page: int
    marks: tuple[Mark, ...]


def drawn(
    sheets: Sequence[SheetToDraw], workers: int
) -> Iterator[EvidencePicture | NotPictured | Killed]:
    """The picture of each sheet, in the order of the sheets."""
    yield from run_apart(Job(draw_apart, load_drawing), sheets, workers)


def draw_apart(sheet: SheetToDraw) -> EvidencePicture | NotPictured:
    """The picture of one sheet, in this process."""
    try:
        data = bytes_of(sheet.file)
    except NoteRefusedError as refusal:
        return NotPictured(str(refusal))
    return picture_sheet(data, request_of(sheet.file, data), sheet.page, sheet.marks)


def load_drawing() -> None:
    """Nothing more to load: this module has it all."""
