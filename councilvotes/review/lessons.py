"""What notes teach of drawings and labels, found in other processes: their files may be hostile."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilvotes.run.reading import FileToRead, bytes_of, refused, source_of
from extract.errors import NoteRefusedError
from extract.findings import Given
from extract.sheet.taught.knowledge import TaughtDrawing
from extract.tables import tables_with
from extract.teach import Lesson, Said, proved_drawings, take_lesson
from extract.worker import Job, Killed, run_apart


@dataclass(frozen=True, slots=True)
class Question:
    """One note for another process to look at, with what is said of it."""

    file: FileToRead
    said: Said


def lesson_of(question: Question) -> Lesson:
    """What comes of it, found in another process: the file may be hostile."""
    (outcome,) = run_apart(Job(lesson_apart, load_lesson), [question], 1)
    if isinstance(outcome, Killed):
        return Lesson(refused(question.file, outcome.reason), ())
    return outcome


def lesson_apart(question: Question) -> Lesson:
    """The same in this process."""
    try:
        data = bytes_of(question.file.path)
    except NoteRefusedError as refusal:
        return Lesson(refused(question.file, str(refusal)), ())
    return take_lesson(data, given_of(question.file, data), question.said)


def given_of(file: FileToRead, data: bytes) -> Given:
    """What the reading of a file rests on."""
    return Given(
        source=source_of(file, len(data), hashlib.sha256(data).hexdigest()),
        document_id=file.document_id,
        language=file.language,
        sample=file.sample,
        seen=file.seen,
        tables=tables_with(file.learnt),
        corrections=file.corrections,
        taught=file.taught,
    )


def load_lesson() -> None:
    """Nothing more to load: this module has it all."""


def proofs_of(files: Sequence[FileToRead], workers: int) -> Iterator[tuple[TaughtDrawing, ...]]:
    """The drawings that each note proves by its legend and totals, in the order of the notes."""
    for outcome in run_apart(Job(proofs_apart, load_lesson), files, workers):
        yield () if isinstance(outcome, Killed) else outcome


def proofs_apart(file: FileToRead) -> tuple[TaughtDrawing, ...]:
    """Those of one note, in this process."""
    try:
        data = bytes_of(file.path)
    except NoteRefusedError:
        return ()
    return proved_drawings(data, given_of(file, data))
