"""Files into note records, side by side in several processes, in the order given."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extract import EXTRACTOR_VERSION
from extract.corrections import Correction, corrections_of, version_with
from extract.records import NoteRecord, Source
from extract.tables import LearntTable, tables_with
from extract.worker import Job, Killed, run_apart


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
    corrections: tuple[Correction, ...] = ()
    """By people; those for other documents are passed over."""
    learnt: tuple[LearntTable, ...] = ()
    """The population tables that notes read before have taught."""
    seen: Path | None = None
    """The folder in which the words of pictures are kept; None to recognise each anew."""


def read_file(file: FileToRead) -> NoteRecord:
    """The note record of one file; a file that cannot be read gives a refused one."""
    from extract.read import read_note

    try:
        data = file.path.read_bytes()
    except OSError as error:
        source = Source(file.shown_path, "", 0, None, file.url, file.retrieved_at)
        reason = f"the file cannot be read ({error.strerror}): check its permissions"
        return _refused(source, reason)
    return read_note(
        data,
        _source(file, data),
        document_id=file.document_id,
        language=file.language,
        sample=file.sample,
        seen=file.seen,
        corrections=file.corrections,
        tables=tables_with(file.learnt),
    )


def load_reader() -> None:
    """Load what `read_file` needs."""
    import extract.read  # noqa: F401 - the loading is what is wanted


def read_files(files: Sequence[FileToRead], workers: int) -> Iterator[NoteRecord]:
    """The record of each file, in the order of the files; one that kills its reader is refused.

    Each file is read in another process, a single one too.
    """
    outcomes = run_apart(Job(read_file, load_reader), files, workers)
    for file, outcome in zip(files, outcomes, strict=True):
        if isinstance(outcome, Killed):
            refused = _refused(_source(file, file.path.read_bytes()), outcome.reason)
            entries = corrections_of(file.corrections, file.document_id, file.language)
            yield replace(refused, extractor_version=version_with(entries))
        else:
            yield outcome


def _source(file: FileToRead, data: bytes) -> Source:
    """What the record says of the file."""
    digest = hashlib.sha256(data).hexdigest()
    return Source(file.shown_path, digest, len(data), None, file.url, file.retrieved_at)


def _refused(source: Source, reason: str) -> NoteRecord:
    """A record of a file that the extractor could not take or did not survive."""
    return NoteRecord("refused", reason, source, None, (), (), (), False, EXTRACTOR_VERSION)
