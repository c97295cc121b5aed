"""One file into its note record; what is told of a file that could not be read."""

import hashlib
import os
from dataclasses import dataclass, replace
from pathlib import Path

from crawler.blobs.folder import hash_of
from crawler.blobs.opening import open_store, read_blob
from crawler.errors import ArchiveError
from crawler.records import Blob
from extract import EXTRACTOR_VERSION
from extract.corrections.entries import Correction, corrections_of, version_with
from extract.domain.learnt_tables import LearntTable, tables_with
from extract.errors import NoteRefusedError
from extract.processes.worker import Killed
from extract.records import NoteRecord, SourceFile, unread_note
from extract.request import ReadRequest
from extract.sheet.taught.knowledge import NOTHING, Taught

MOST_HASHED = 1 << 30
"""Bytes. What is larger is no note whatever the settings allow, and only its size is told."""


@dataclass(frozen=True, slots=True)
class FileToRead:
    """One file, and what is known of it before it is opened; small, for it goes to processes."""

    place: Path | Blob
    """On the disk, or in a store of the archive: whoever reads it fetches it from there."""
    shown_path: str
    """The path as the record names it."""
    document_id: str | None = None
    """What the address promised; None for a file of a folder."""
    language: str | None = None
    url: str | None = None
    retrieved_at: str | None = None
    """ISO 8601 in UTC."""
    sample: bool = False
    """Whether the source is declared to hold reconstructions."""
    corrections: tuple[Correction, ...] = ()
    """By people; those for other documents are passed over."""
    learnt: tuple[LearntTable, ...] = ()
    """The population tables that notes read before have taught."""
    taught: Taught = NOTHING
    """What drawings of marks mean."""
    seen: Path | None = None
    """The folder in which what is seen of the sheets of its note is kept; None to look anew."""


def read_file(file: FileToRead) -> NoteRecord:
    """The note record of one file; a file that cannot be read gives a refused one."""
    try:
        data = bytes_of(file)
    except NoteRefusedError as refusal:
        return refused(file, str(refusal))
    return record_of(file, data)


def record_of(file: FileToRead, data: bytes) -> NoteRecord:
    """The note record of a file with these bytes."""
    from extract.read import read_note

    return read_note(data, request_of(file, data))


def request_of(file: FileToRead, data: bytes) -> ReadRequest:
    """What the reading of a file rests on."""
    return ReadRequest(
        source=source_of(file, len(data), hashlib.sha256(data).hexdigest()),
        document_id=file.document_id,
        language=file.language,
        sample=file.sample,
        seen=file.seen,
        tables=tables_with(file.learnt),
        corrections=file.corrections,
        taught=file.taught,
    )


def load_reader() -> None:
    """Load what `read_file` needs."""
    import extract.read  # noqa: F401 - the loading is what is wanted


def bytes_of(file: FileToRead) -> bytes:
    """All bytes of a file, which may be a note. Raises NoteRefusedError."""
    try:
        return bytes_there(file)
    except ArchiveError as error:
        raise NoteRefusedError(f"the file cannot be read: {error}") from error
    except OSError as error:
        reason = f"the file cannot be read ({error.strerror}): check its permissions"
        raise NoteRefusedError(reason) from error


def bytes_there(file: FileToRead) -> bytes:
    """The same. Raises NoteRefusedError for its size alone, and ArchiveError, OSError."""
    from extract.pdf.document import LARGEST, check_size

    if isinstance(file.place, Blob):
        data = read_blob(file.place, LARGEST)
        if len(data) > LARGEST:
            check_size(_size_of(file.place))
        return data
    with file.place.open("rb") as content:
        check_size(os.fstat(content.fileno()).st_size)
        return content.read(LARGEST + 1)


def record_of_killed(file: FileToRead, killed: Killed) -> NoteRecord:
    """The refusal of a file that its reader did not survive.

    One that was ended from outside bears a version of its own, so that the stored record is never
    current.
    """
    version = version_with(corrections_of(file.corrections, file.document_id, file.language))
    if killed.from_outside:
        version = unread(version)
    return replace(refused(file, killed.reason), extractor_version=version)


def unread(version: str) -> str:
    """The version in a record that does not say what this version makes of the file."""
    return version.replace(EXTRACTOR_VERSION, f"{EXTRACTOR_VERSION}.unread", 1)


def source_of(file: FileToRead, size: int, sha256: str) -> SourceFile:
    """What the record says of the file."""
    return SourceFile(file.shown_path, sha256, size, None, file.url, file.retrieved_at)


def refused(file: FileToRead, reason: str) -> NoteRecord:
    """A record of a file that the extractor could not take or did not survive.

    The file is hashed piece by piece, since its size may have been the trouble.
    """
    try:
        source = source_of(file, *_size_and_hash(file.place))
    except (OSError, ArchiveError):
        source = source_of(file, 0, "")
    return unread_note(source, reason, EXTRACTOR_VERSION, file.taught.sha256)


def _size_and_hash(place: Path | Blob) -> tuple[int, str]:
    """Of what lies there. Raises OSError, ArchiveError."""
    if isinstance(place, Blob):
        sound = open_store(place.store).state_of(place.sha256) == "sound"
        return _size_of(place), place.sha256 if sound else ""
    size = place.stat().st_size
    hashed = size <= MOST_HASHED and place.is_file()  # a pipe would never end
    return size, hash_of(place) if hashed else ""


def _size_of(blob: Blob) -> int:
    return open_store(blob.store).size_of(blob.sha256) or 0
