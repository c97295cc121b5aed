"""The documents that the archive holds, where the record of each lies, and those held damaged."""

from collections.abc import Sequence
from pathlib import Path

from councilvotes.notes.note_store import note_path
from crawler.archive.reader import ArchiveReader
from crawler.blobs.opening import address_of_blobs, store_of
from crawler.ledger.database import ledger_path
from crawler.records import Blob, HeldDocument
from extract import EXTRACTOR_VERSION
from extract.records import NoteRecord, SourceFile, unread_note

DAMAGED_AT_SOURCE = (
    "The source gives only a part of this file, the same bytes in run after run: ask the register "
    "for the whole one, then `councilvotes import` it."
)


def held_documents(data_dir: Path) -> Sequence[HeldDocument]:
    """All documents of the archive, by id and language."""
    with ArchiveReader(data_dir) as archive:
        return sorted(archive.held(), key=lambda held: (held.document_id, held.language))


def damaged_documents(data_dir: Path) -> Sequence[HeldDocument]:
    """What came damaged in several runs, by id and language."""
    with ArchiveReader(data_dir) as archive:
        return archive.damaged()


def stored_at(data_dir: Path, document: HeldDocument) -> Path:
    """Where the record of a held document lies."""
    return note_path(data_dir / "notes", document.document_id, document.language)


def file_of_record(source: SourceFile, data_dir: Path) -> Path | Blob:
    """The archived file that a stored record tells of."""
    folder = ledger_path(data_dir).parent
    if store_of(folder) is None:
        return data_dir / source.path
    # By its path: a record of a file that could not be read has no hash.
    return Blob(address_of_blobs(folder), source.path.rpartition("/")[2])


def damaged_note(document: HeldDocument) -> NoteRecord:
    """The record of a damaged file: what is left of it might read well and lack the rest."""
    return refused_note(document, DAMAGED_AT_SOURCE, EXTRACTOR_VERSION)


def refused_note(document: HeldDocument, reason: str, version: str) -> NoteRecord:
    """The record of a document of whose file nothing is read."""
    source = SourceFile(
        path=shown_path(document.sha256),
        sha256=document.sha256,
        bytes=document.size,
        pages=None,
        url=document.url,
        retrieved_at=document.first_seen.isoformat(),
    )
    return unread_note(source, reason, version)


def shown_path(sha256: str) -> str:
    """Where a record says that an archived file lies: the same in whatever store it does."""
    return f"archive/blobs/{sha256[:2]}/{sha256}"
