"""Which refused notes of the archive a teaching settles."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from councilvotes.notes.held import held_documents, stored_at
from councilvotes.notes.note_store import is_refused, load_note
from councilvotes.output import Output
from councilvotes.reading.executors import Local
from councilvotes.reading.files_to_read import file_of, run_template
from councilvotes.reading.many_files import read_files
from councilvotes.reading.one_file import FileToRead
from councilvotes.settings.settings import Settings
from crawler.counts import counted
from crawler.records import HeldDocument
from extract.sheet.taught.knowledge import Taught, may_be_settled


def report_readable_now(settings: Settings, taught: Taught, out: Output) -> None:
    """Read every held note again that may be settled, and say which are; nothing is stored."""
    waiting = [
        (document, path)
        for document, path in stored(settings)
        if is_refused(path) and may_be_settled(load_note(path).reason)
    ]
    files = list(files_of([document for document, _ in waiting], settings, taught))
    settled = 0
    with out.progress("reading refused notes", len(files)) as advance:
        records = read_files(files, Local(settings.read.workers))
        for (document, _), record in zip(waiting, records, strict=True):
            if record.status == "ok":
                settled += 1
                out.line(f"it settles {document.document_id} {document.language}")
            else:
                out.detail(f"{document.document_id} {document.language}: {record.reason}")
            advance()
    waited = f"{counted(len(waiting), 'refused note')} that it may settle"
    out.line(f"it settles {settled} of {waited}; the next run reads them again")


def stored(settings: Settings) -> Iterator[tuple[HeldDocument, Path]]:
    """Every held document whose record is stored."""
    for document in held_documents(settings.data_dir):
        path = stored_at(settings.data_dir, document)
        if path.exists():
            yield document, path


def files_of(
    documents: list[HeldDocument], settings: Settings, taught: Taught
) -> Iterator[FileToRead]:
    """The files as a run would read them that is taught so."""
    template = replace(run_template(settings), taught=taught)
    for each in documents:
        yield file_of(each, template)
