"""The documents that the archive holds, and where the record of each lies."""

from collections.abc import Sequence
from pathlib import Path

from councilvotes.notes.note_store import note_path
from crawler.archive.reader import ArchiveReader
from crawler.blobs.opening import address_of_blobs, store_of
from crawler.ledger.database import ledger_path
from crawler.records import Blob, HeldDocument
from extract.records import SourceFile


def held_documents(data_dir: Path) -> Sequence[HeldDocument]:
    """All documents of the archive, by id and language."""
    with ArchiveReader(data_dir) as archive:
        return sorted(archive.held(), key=lambda held: (held.document_id, held.language))


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
