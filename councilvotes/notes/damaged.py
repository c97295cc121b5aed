"""Documents that the source gives only damaged: published as refused, never read."""

from collections.abc import Sequence
from pathlib import Path

from crawler.archive.reader import ArchiveReader
from crawler.records import HeldDocument
from extract import EXTRACTOR_VERSION
from extract.records import NoteRecord, SourceFile, unread_note

REASON = (
    "The source gives only a part of this file, the same bytes in run after run: ask the register "
    "for the whole one, then `councilvotes import` it."
)


def damaged_documents(data_dir: Path) -> Sequence[HeldDocument]:
    """What came damaged in several runs, by id and language."""
    with ArchiveReader(data_dir) as archive:
        return archive.damaged()


def damaged_note(document: HeldDocument) -> NoteRecord:
    """The record of a damaged file: what is left of it might read well and lack the rest."""
    return refused_note(document, REASON, EXTRACTOR_VERSION)


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
