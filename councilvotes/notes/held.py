"""The documents that the archive holds, and where the record of each lies."""

from collections.abc import Sequence
from pathlib import Path

from councilvotes.notes.note_store import note_path
from crawler.archive.archive import Archive
from crawler.ledger.database import blobs_of, ledger_path
from crawler.records import Blob, HeldDocument
from extract.records import SourceFile


def held_documents(data_dir: Path) -> Sequence[HeldDocument]:
    """All documents of the archive, by id and language."""
    with Archive(data_dir, read_only=True) as archive:
        return sorted(archive.held(), key=lambda held: (held.document_id, held.language))


def stored_at(data_dir: Path, document: HeldDocument) -> Path:
    """Where the record of a held document lies."""
    return note_path(data_dir / "notes", document.document_id, document.language)


def blob_of(source: SourceFile, data_dir: Path) -> Blob:
    """The archived file that a stored record tells of."""
    # By its path: a record of a file that could not be read has no hash.
    sha256 = source.path.rpartition("/")[2]
    return Blob(blobs_of(ledger_path(data_dir)).address, sha256)
