"""What may correct or revise the notes that a range of numbers brought.

A range names documents as first issued; their corrigenda and revisions bear the same number.
"""

from collections.abc import Collection

from councilvotes.notes.held import held_documents, stored_at
from councilvotes.notes.note_store import load_note
from councilvotes.settings.settings import Settings
from crawler.plan.version_chain import chains_of, link_of, next_in_chain
from extract.records import NoteRecord


def later_versions(settings: Settings, documents: Collection[str]) -> frozenset[str]:
    """The next corrigendum and revision of each voting note among the documents."""
    held = held_documents(settings.data_dir)
    found = set()
    for document in held:
        path = stored_at(settings.data_dir, document)
        if document.document_id in documents and path.exists() and is_note(load_note(path)):
            found.add(document.document_id)
    stems = {link.document for link in map(link_of, found) if link is not None}
    chains = chains_of(document.document_id for document in held)
    return frozenset(
        later for chain in chains if chain.document in stems for later in next_in_chain(chain)
    )


def is_note(record: NoteRecord) -> bool:
    """Whether a record is of a voting note, readable or not; a range holds much else."""
    codes = record.document.subject_codes if record.document else ()
    return record.status == "ok" or any(code.split()[0] == "VOTE" for code in codes)
