"""Held documents whose archived file is gone or damaged: said, and asked for again by the next run.

What was read of such a file before may stay published, since its bytes were whole then. Where that
would pass over a person's correction, or nothing was read, the document is refused until its file
is back.
"""

from pathlib import Path

from councilvotes.errors import NoteStoreError
from councilvotes.notes.held import refused_note
from councilvotes.notes.note_store import load_note
from councilvotes.output import Output
from councilvotes.reading.one_file import unread
from crawler.blobs.opening import open_store
from crawler.records import HeldDocument
from extract.records import NoteRecord
from extract.sheet.taught.knowledge import unmarked


def is_lost(document: HeldDocument, record: NoteRecord) -> bool:
    """Whether a record was made of other bytes than those that the ledger names."""
    return record.source.sha256 != document.sha256


def without_file(
    document: HeldDocument, stored: Path, version: str, out: Output
) -> NoteRecord | None:
    """The record to store, of a version that is never current; None where the stored one stays.

    `version` is that of the reading that failed.
    """
    trouble = _trouble_of(document)
    stays = _may_stay(document, stored, version)
    fate = "what was read of it before stays published" if stays else "it is refused until then"
    out.warning(
        f"{document.document_id} {document.language}: its archived file {trouble}; {fate}; "
        "`councilvotes archive check` looks at all files",
        "file_lost",
        document_id=document.document_id,
        language=document.language,
    )
    if stays:
        return None
    return refused_note(document, f"Its archived file {trouble}.", unread(version))


def _trouble_of(document: HeldDocument) -> str:
    """What is wrong with the file and what comes of it; a damaged one is set aside."""
    blobs = open_store(document.store)
    try:
        state = blobs.state_of(document.sha256)
    except OSError as error:
        return f"cannot be read ({error.strerror}): check its rights and its disk"
    if state == "missing":
        return "is missing: the next run asks the source for it"
    if state == "sound":
        return "could not be read at first: the next run reads it again"
    blobs.set_aside(document.sha256)
    return "is damaged and was set aside in archive/damaged: the next run asks the source for it"


def _may_stay(document: HeldDocument, stored: Path, version: str) -> bool:
    """Whether an earlier extractor read the same bytes, by the same corrections."""
    try:
        before = load_note(stored)
    except NoteStoreError:
        return False
    maker, _, corrections = unmarked(before.extractor_version).partition("+")
    now, _, wanted = version.partition("+")
    older = maker not in (now, unread(now))
    return older and corrections == wanted and not is_lost(document, before)
