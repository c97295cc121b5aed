"""Each held file with what was read from it, or the reason why nothing of it may be published."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.records import Document, NoteRecord, Vote
from publish.errors import ReleaseError
from publish.records import DocumentState
from publish.release.versions import DocumentVersion, document_version


@dataclass(frozen=True, slots=True)
class Reading:
    """One language version of one document version, and what was read from it."""

    state: DocumentState
    version: DocumentVersion | None
    """None for an id with an unknown suffix; such a file is refused."""
    note: NoteRecord | None
    refusal: str | None
    """Why nothing of it may be published; None for a note that may."""

    @property
    def cover(self) -> Document | None:
        """What the cover says, as far as it could be read."""
        return self.note.document if self.note else None

    @property
    def votes(self) -> tuple[Vote, ...]:
        """What was read of its sheets."""
        return self.note.votes if self.note else ()

    @property
    def document(self) -> str:
        """What stays the same through REV and COR; all of an id with an unknown suffix."""
        return self.version.document if self.version else self.state.document_id

    @property
    def rank(self) -> tuple[tuple[int, int], ...]:
        """Of one document, the greater is the newer."""
        return self.version.rank if self.version else ()

    @property
    def extractor_version(self) -> str | None:
        """Version of the reader; None where the file has not been read."""
        return self.note.extractor_version if self.note else None


def join_readings(
    notes: Sequence[NoteRecord], documents: Sequence[DocumentState], *, sample: bool
) -> tuple[Reading, ...]:
    """Join note records and ledger by the SHA-256 of the file, sorted by document and language.

    Raises ReleaseError for what the two cannot both say: a note whose file the ledger does not
    hold, two records of one file that differ, a reconstruction outside a sample.
    """
    by_file = _notes_by_file(notes)
    _check_ledger(documents, by_file)
    if not sample:
        _check_real(by_file.values())
    readings = []
    for state in sorted(documents, key=lambda state: (state.document_id, state.language)):
        version, note = document_version(state.document_id), by_file.get(state.sha256)
        readings.append(Reading(state, version, note, _refusal(state, version, note)))
    return tuple(readings)


def by_document(readings: Iterable[Reading]) -> list[list[Reading]]:
    """The versions and languages of each document, sorted by document."""
    groups: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        groups[reading.document].append(reading)
    return [groups[document] for document in sorted(groups)]


def _notes_by_file(notes: Sequence[NoteRecord]) -> dict[str, NoteRecord]:
    by_file: dict[str, NoteRecord] = {}
    for note in notes:
        # One file may be held under two addresses, and then comes twice with two sources.
        known = by_file.setdefault(note.source.sha256, note)
        if _content(known) != _content(note):
            raise ReleaseError(
                f"Two note records of the file {note.source.sha256} differ "
                f"({known.extractor_version}, {note.extractor_version}): hand over one only."
            )
    return by_file


def _content(note: NoteRecord) -> tuple[object, ...]:
    what = (note.status, note.reason, note.document, note.votes, note.statements, note.checks)
    return (*what, note.reconstruction, note.extractor_version)


def _check_ledger(documents: Sequence[DocumentState], by_file: dict[str, NoteRecord]) -> None:
    seen: set[tuple[str, str]] = set()
    for state in documents:
        key = (state.document_id, state.language)
        if key in seen:
            raise ReleaseError(
                f"The ledger gives {' '.join(key)} twice: hand over the newest file only."
            )
        if state.first_seen.tzinfo is None:
            raise ReleaseError(f"first_seen of {' '.join(key)} has no time zone: give it in UTC.")
        seen.add(key)
    for sha256 in sorted(by_file.keys() - {state.sha256 for state in documents}):
        raise ReleaseError(
            f"{by_file[sha256].source.path} ({sha256}) was read and the ledger does not hold it: "
            "only files in the archive can be published."
        )


def _check_real(notes: Iterable[NoteRecord]) -> None:
    for note in notes:
        # A refused one is what a real source makes of it, and only its reason is published.
        if note.reconstruction and note.status == "ok":
            raise ReleaseError(
                f"{note.source.path} ({note.source.sha256}) is a reconstruction and this is no "
                "sample release: keep the sample in a data folder of its own."
            )


def _refusal(
    state: DocumentState, version: DocumentVersion | None, note: NoteRecord | None
) -> str | None:
    if note is None:
        return "It is held and has not been read yet: run again."
    if note.status == "refused":
        return note.reason or "The reader refused it and gave no reason: read it by hand."
    if version is None:
        return (
            f"{state.document_id} has a suffix that is not INIT, REV, COR or ADD: read it by hand."
        )
    return _identity_fault(state, version, note) or _votes_fault(version, note)


def _identity_fault(state: DocumentState, version: DocumentVersion, note: NoteRecord) -> str | None:
    cover = note.document
    if cover is None:
        return "Its cover could not be read: read it by hand."
    if cover.document_id is not None and document_version(cover.document_id) != version:
        return (
            f"It is held as {state.document_id} and its cover says {cover.document_id}: "
            "compare it with the register."
        )
    if cover.language is not None and cover.language != state.language:
        return (
            f"It is held as the version in {state.language} and its cover is in {cover.language}: "
            "compare it with the register."
        )
    return None


def _votes_fault(version: DocumentVersion, note: NoteRecord) -> str | None:
    ids = [vote.vote_id for vote in note.votes]
    first = version.document
    expected = [first, *(f"{first}-V{place}" for place in range(2, len(ids) + 1))]
    if ids and ids == expected:
        return None
    return (
        f"Its votes are called {', '.join(ids) or 'nothing'} where {', '.join(expected)} is due: "
        "read it by hand."
    )
