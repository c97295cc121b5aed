"""Files into note records, side by side in several processes, in the order given."""

import hashlib
import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from extract import EXTRACTOR_VERSION
from extract.records import NoteRecord, Source

# Below this many files a second process costs more than it saves.
FEWEST_FOR_PROCESSES = 4
# A worker is replaced after this many notes, so that its memory stays flat.
NOTES_PER_WORKER = 200


@dataclass(frozen=True, slots=True)
class FileToRead:
    """One file, and what is known of it before it is opened."""

    path: Path
    shown_path: str
    """The path as the record names it."""
    document_id: str | None
    """What the address promised; None for a file of a folder."""
    language: str | None
    url: str | None
    retrieved_at: str | None
    """ISO 8601 in UTC."""
    sample: bool
    """Whether the source is declared to hold reconstructions."""


def read_file(file: FileToRead) -> NoteRecord:
    """The note record of one file; a file that cannot be read gives a refused one."""
    from extract.read import read_note

    try:
        data = file.path.read_bytes()
    except OSError as error:
        return _refused(file, f"the file cannot be read ({error.strerror}): check its permissions")
    source = Source(
        path=file.shown_path,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        pages=None,
        url=file.url,
        retrieved_at=file.retrieved_at,
    )
    return read_note(
        data, source, document_id=file.document_id, language=file.language, sample=file.sample
    )


def read_files(files: Sequence[FileToRead], workers: int) -> Iterator[NoteRecord]:
    """The record of each file, in the order of the files."""
    if workers == 1 or len(files) < FEWEST_FOR_PROCESSES:
        yield from map(read_file, files)
        return
    done = 0
    try:
        with _pool(workers) as pool:
            for record in pool.map(read_file, files):
                yield record
                done += 1
    except BrokenProcessPool:
        # A file killed its process: read the rest one process at a time, so that it names itself.
        for file in files[done:]:
            yield _read_apart(file)


def _pool(workers: int) -> ProcessPoolExecutor:
    """Fresh processes: a fork would copy the threads of the OCR engine."""
    return ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_leave_interrupts_to_parent,
        max_tasks_per_child=NOTES_PER_WORKER,
    )


def _leave_interrupts_to_parent() -> None:
    """Ctrl-C reaches every process of a terminal; the parent alone decides what it means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read_apart(file: FileToRead) -> NoteRecord:
    """The record of one file in a process of its own; refused if that process dies."""
    try:
        with _pool(1) as pool:
            return pool.submit(read_file, file).result()
    except BrokenProcessPool:
        return _refused(
            file,
            "reading it killed the process (damaged, or more memory than there "
            "is): open it by hand, and report it",
        )


def _refused(file: FileToRead, reason: str) -> NoteRecord:
    """A record of a file that never reached the extractor."""
    source = Source(file.shown_path, "", 0, None, file.url, file.retrieved_at)
    return NoteRecord("refused", reason, source, None, (), (), (), False, EXTRACTOR_VERSION)
