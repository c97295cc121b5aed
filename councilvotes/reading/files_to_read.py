"""The files to read: what settings and data folder say of all, then what is known of each."""

from dataclasses import replace
from pathlib import Path

from councilvotes.notes.held import shown_path
from councilvotes.notes.learnt_tables import load_learnt
from councilvotes.reading.one_file import FileToRead
from councilvotes.settings.operator_files import read_corrections, read_taught
from councilvotes.settings.settings import Settings
from crawler.records import HeldDocument
from extract.corrections.entries import corrections_of


def plain_template(settings: Settings) -> FileToRead:
    """A file of which nothing is known but what the settings say of all, to be given its place."""
    return FileToRead(
        place=Path(),
        shown_path="",
        sample=settings.source.sample,
        corrections=read_corrections(settings),
        taught=read_taught(settings),
    )


def run_template(settings: Settings) -> FileToRead:
    """The same as a run reads it: by the tables learnt so far, and what was seen is kept.

    `seen` is the folder of all notes.
    """
    data_dir = settings.data_dir
    return replace(plain_template(settings), learnt=load_learnt(data_dir), seen=data_dir / "seen")


def file_of(document: HeldDocument, template: FileToRead) -> FileToRead:
    """What the reader is told of a held document; nothing that moves from run to run."""
    return replace(
        template,
        place=document.blob,
        shown_path=shown_path(document.sha256),
        document_id=document.document_id,
        language=document.language,
        url=document.url,
        retrieved_at=document.first_seen.isoformat(),
        corrections=corrections_of(template.corrections, document.document_id, document.language),
        seen=template.seen and seen_of_note(template.seen, document.document_id),
    )


def seen_of_note(seen: Path, document_id: str) -> Path:
    """The folder of one note in that of all: its revisions may show the same sheet."""
    return seen / "-".join(document_id.split("-")[:3])
