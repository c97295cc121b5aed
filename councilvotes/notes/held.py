"""The documents that the archive holds, and where the record of each lies."""

from collections.abc import Sequence
from pathlib import Path

from councilvotes.notes.note_store import note_path
from crawler.archive.archive import Archive
from crawler.records import HeldDocument


def held_documents(data_dir: Path) -> Sequence[HeldDocument]:
    """All documents of the archive, by id and language."""
    with Archive(data_dir, read_only=True) as archive:
        return sorted(archive.held(), key=lambda held: (held.document_id, held.language))


def stored_at(data_dir: Path, document: HeldDocument) -> Path:
    """Where the record of a held document lies."""
    return note_path(data_dir / "notes", document.document_id, document.language)
