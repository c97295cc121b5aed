"""Read the archived files of a release again and compare every row that comes of them."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from councilvotes.notes.held import DAMAGED_AT_SOURCE, damaged_note, held_documents
from councilvotes.notes.learnt_tables import learnt_hash
from councilvotes.output import Output
from councilvotes.reading.executors import Executor
from councilvotes.reading.files_to_read import file_of, run_template
from councilvotes.reading.many_files import read_files
from councilvotes.releases.facts import document_states, member_state_facts
from councilvotes.run.source import is_bundled
from councilvotes.settings.settings import Settings
from crawler.counts import counted
from crawler.ledger.database import blobs_of, ledger_path
from crawler.records import HeldDocument
from extract.records import NoteRecord
from publish.columns import same_names
from publish.records import DocumentState
from publish.release.manifest import Manifest
from publish.verify.rederive import (
    PublishedDocument,
    derived_faults,
    published_documents,
    published_links,
)


@dataclass(frozen=True, slots=True)
class Rederived:
    """What came of it."""

    faults: tuple[str, ...]
    remarks: tuple[str, ...] = ()


def rederive(
    path: Path, manifest: Manifest, settings: Settings, executor: Executor, out: Output
) -> Rederived:
    """Build every row anew from the bytes in the archive, none of it from what was kept of before.

    Raises VerificationError, OSError where the release's documents cannot be read.
    """
    published = published_documents(path)
    if lost := tuple(_archive_faults(published, settings.data_dir)):
        return Rederived(lost)
    remarks = []
    if manifest.learnt_sha256 != learnt_hash(settings.data_dir):
        remarks.append(
            "what notes teach the reader is not what it was at this release: a difference may come "
            "of that"
        )
    states = _states(published, settings)
    notes = _notes(published, states, settings, executor, out)
    links = published_links(path, manifest)
    faults = tuple(derived_faults(path, manifest, notes, states, member_state_facts(), links))
    if not faults:
        files = counted(len(published), "archived file")
        remarks.append(f"every row comes from the {files}{_left_out(manifest)}")
    return Rederived(faults, tuple(remarks))


def _left_out(manifest: Manifest) -> str:
    rows = {table.name: table.rows for table in manifest.tables}.get("reconciliation")
    return ", those of `reconciliation` aside, which come from counts by others" if rows else ""


def _archive_faults(published: Iterable[PublishedDocument], data_dir: Path) -> Iterator[str]:
    blobs = blobs_of(ledger_path(data_dir))
    for each in published:
        state = each.state
        found = blobs.state_of(state.sha256)
        named = f"{state.document_id} {state.language}"
        if found == "missing":
            yield f"documents.json: the archive in {data_dir} does not hold the file of {named}"
        elif found == "damaged":
            yield f"documents.json: the archived file of {named} is not the one it was made from"


def _states(published: Sequence[PublishedDocument], settings: Settings) -> list[DocumentState]:
    """As the ledger has them; as the release has them where other bytes came since."""
    held = held_documents(settings.data_dir)
    ledger = {
        (state.document_id, state.language, state.sha256): state
        for state in document_states(held, bundled=is_bundled(settings.source))
    }
    told = [each.state for each in published]
    # A newer version may have come since.
    return [
        replace(
            ledger.get((each.document_id, each.language, each.sha256), each),
            superseded_by=each.superseded_by,
        )
        for each in told
    ]


def _notes(
    published: Sequence[PublishedDocument],
    states: Sequence[DocumentState],
    settings: Settings,
    executor: Executor,
    out: Output,
) -> list[NoteRecord]:
    pairs = list(zip(published, states, strict=True))
    damaged = [state for each, state in pairs if each.refusal == DAMAGED_AT_SOURCE]
    notes = [damaged_note(_held(state, settings)) for state in damaged]
    wanted = [
        state
        for each, state in pairs
        if each.refusal != DAMAGED_AT_SOURCE and each.extractor_version is not None
    ]
    with tempfile.TemporaryDirectory() as seen, out.progress("reading", len(wanted)) as advance:
        template = replace(run_template(settings), seen=Path(seen))
        held = [_held(state, settings) for state in wanted]
        files = [file_of(document, template) for document in held]
        for note in read_files(files, executor):
            notes.append(note)
            advance()
    return notes


def _held(state: DocumentState, settings: Settings) -> HeldDocument:
    store = blobs_of(ledger_path(settings.data_dir)).address
    return HeldDocument(**same_names(HeldDocument, state), store=store)
