"""What notes teach of drawings and labels, found in other processes: their files may be hostile."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilvotes.reading.one_file import FileToRead, bytes_of, refused, request_of
from extract.errors import NoteRefusedError
from extract.processes.crew import run_apart
from extract.processes.worker import Job, Killed
from extract.sheet.taught.knowledge import TaughtDrawing
from extract.teaching.by_person import TeachingInput, TeachingResult, teach_by_person
from extract.teaching.by_proof import proved_drawings


@dataclass(frozen=True, slots=True)
class Question:
    """One note for another process to look at, with what is said of it."""

    file: FileToRead
    said: TeachingInput


def lesson_of(question: Question) -> TeachingResult:
    """What comes of it, found in another process: the file may be hostile."""
    (outcome,) = run_apart(Job(lesson_apart, load_lesson), [question], 1)
    if isinstance(outcome, Killed):
        return TeachingResult(refused(question.file, outcome.reason), ())
    return outcome


def lesson_apart(question: Question) -> TeachingResult:
    """The same in this process."""
    try:
        data = bytes_of(question.file)
    except NoteRefusedError as refusal:
        return TeachingResult(refused(question.file, str(refusal)), ())
    return teach_by_person(data, request_of(question.file, data), question.said)


def load_lesson() -> None:
    """Nothing more to load: this module has it all."""


def proofs_of(files: Sequence[FileToRead], workers: int) -> Iterator[tuple[TaughtDrawing, ...]]:
    """The drawings that each note proves by its legend and totals, in the order of the notes."""
    for outcome in run_apart(Job(proofs_apart, load_lesson), files, workers):
        yield () if isinstance(outcome, Killed) else outcome


def proofs_apart(file: FileToRead) -> tuple[TaughtDrawing, ...]:
    """Those of one note, in this process."""
    try:
        data = bytes_of(file)
    except NoteRefusedError:
        return ()
    return proved_drawings(data, request_of(file, data))
