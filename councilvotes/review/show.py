"""The notes stored under a number, as people write it, printed or as JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from councilvotes.errors import NotFoundHereError
from councilvotes.notes.named import named_notes
from councilvotes.notes.note_store import is_refused, load_note, stored_by_document
from councilvotes.review.note_tables import StoredNote, render_note
from crawler.plan.version_chain import chains_of
from crawler.records import DocumentChain
from extract.encode import to_json
from extract.records import NoteRecord


def show_note(
    data_dir: Path, number: str, language: str | None, vote: int | None, console: Console
) -> None:
    """Print every document stored under a number, in one language version each.

    `vote`: only that one of each note, from 1; None: all, or the one that a vote id names. Raises
    WrongUseError for a name that is no number, NotFoundHereError where none is stored.
    """
    for note in find_notes(data_dir, number, language, vote):
        console.print(render_note(note))


def json_lines(
    data_dir: Path, number: str, language: str | None, vote: int | None
) -> Iterator[str]:
    """The same as JSON, one object a line. Raises as `show_note`."""
    for note in find_notes(data_dir, number, language, vote):
        shown = {
            "document_id": note.document_id,
            "counts": note.counts,
            "superseded_by": note.superseded_by,
            "record": json.loads(to_json(note.record)),
        }
        yield json.dumps(shown, ensure_ascii=False)


def find_notes(
    data_dir: Path, number: str, language: str | None, vote: int | None = None
) -> list[StoredNote]:
    """One record per document stored under what people write of it: see `named_notes`."""
    named = named_notes(data_dir, number)
    versions = {paths[0].parent.name: paths for paths in stored_by_document(data_dir / "notes")}
    chains = {name: chain for chain in chains_of(versions) for name in chain.versions}
    chosen: dict[str, None] = {}
    for each in named:
        found = (name for name in versions if each.has(name))
        chosen |= dict.fromkeys(sorted(found, key=lambda name: _place(name, chains.get(name))))
    if not chosen:
        raise NotFoundHereError(
            f"no note {number} in {data_dir}: `councilvotes status` says what is held, "
            "`councilvotes run` fetches more"
        )
    notes = [_stored_note(name, versions, chains.get(name), language) for name in chosen]
    place = vote or named[0].vote
    return notes if place is None else _with_one_vote(notes, place, number)


def _place(name: str, chain: DocumentChain | None) -> tuple[str, int]:
    """The key that puts versions of one document in order, oldest first."""
    return (chain.document, chain.versions.index(name)) if chain else (name, 0)


def _stored_note(
    name: str,
    versions: Mapping[str, Sequence[Path]],
    chain: DocumentChain | None,
    language: str | None,
) -> StoredNote:
    record = _in_language(versions[name], language)
    superseded_by = chain.superseded_by(name) if chain else None
    older = chain.versions[: chain.versions.index(name)] if chain else ()
    newest_read = any(not is_refused(path) for path in versions[superseded_by or name])
    counts = superseded_by is None and record.status == "ok"
    return StoredNote(name, record, superseded_by, counts, newest_read, tuple(older))


def _with_one_vote(notes: Sequence[StoredNote], place: int, number: str) -> list[StoredNote]:
    """The notes with one of their votes, from 1. Raises NotFoundHereError where none has it."""
    found = [
        replace(note, record=replace(note.record, votes=note.record.votes[place - 1 : place]))
        for note in notes
        if len(note.record.votes) >= place > 0
    ]
    if not found:
        most = max(len(note.record.votes) for note in notes)
        raise NotFoundHereError(
            f"no vote {place} is read in a note {number}: the most votes in one are {most}; leave "
            "-V out to see them"
        )
    return found


def _in_language(paths: Sequence[Path], language: str | None) -> NoteRecord:
    """The version in that language; without one the first that is ok, English before others."""
    if language is not None:
        for path in paths:
            if path.stem == language:
                return load_note(path)
        offered = ", ".join(path.stem for path in paths)
        raise NotFoundHereError(f"{paths[0].parent.name} is not held in {language}: try {offered}")
    ordered = sorted(paths, key=lambda path: (path.stem != "en", path.stem))
    records = [load_note(path) for path in ordered]
    return next((record for record in records if record.status == "ok"), records[0])
