"""The stored note records: one file a language version, read again only when something changed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from councilvotes.errors import NoteStoreError
from councilvotes.replace import write_beside
from extract import EXTRACTOR_VERSION
from extract.encode import from_json, to_json
from extract.errors import KnowledgeError
from extract.records import NoteRecord

# Stored text is compact JSON: a quote inside a string is escaped, so these match keys only.
_SHA256 = re.compile(rb'"sha256":\s*"([0-9a-f]{64})"')
_VERSION = re.compile(rb'"extractor_version":\s*"([^"\\]*)"')
_VOTES = re.compile(rb'"votes":(\[.*?\]),"statements":', re.DOTALL)
_SAFE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def note_path(notes_dir: Path, document_id: str, language: str) -> Path:
    """Where the record of one language version lies."""
    for part in (document_id, language):
        if not _SAFE_NAME.fullmatch(part):
            raise NoteStoreError(f"{part!r} cannot name a file of {notes_dir}: no note is stored")
    return notes_dir / document_id / f"{language}.json"


def is_current(path: Path, sha256: str, version: str = EXTRACTOR_VERSION) -> bool:
    """Whether a record lies there that this version of the extractor made from these bytes."""
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return False
    blob, maker = _SHA256.search(text), _VERSION.search(text)
    if blob is None or maker is None:
        return False
    return blob[1].decode() == sha256 and maker[1].decode() == version


def store_note(path: Path, record: NoteRecord) -> None:
    """Keep a record; a reader sees the old one or the new one whole."""
    write_beside(path, to_json(record) + "\n")


def load_note(path: Path) -> NoteRecord:
    """The record that lies there. Raises NoteStoreError."""
    try:
        return from_json(path.read_bytes())
    except (KnowledgeError, FileNotFoundError) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> NoteStoreError:
    return NoteStoreError(
        f"the stored note {path} cannot be read ({error}): run `councilvotes extract`"
    )


def load_notes(paths: Iterable[Path]) -> Iterator[NoteRecord]:
    """The records that lie there, with what they share with the one before held and read once.

    Language versions of a note say the same of its votes, and come one after the other: a release
    of all of them needs a twentieth of the memory, and a third of the time. Raises NoteStoreError.
    """
    last: tuple[NoteRecord, bytes] | None = None
    for path in paths:
        record, votes = _load_after(path, last)
        if last is not None and record.checks == last[0].checks:
            record = replace(record, checks=last[0].checks)
        yield record
        last = record, votes


def _load_after(path: Path, last: tuple[NoteRecord, bytes] | None) -> tuple[NoteRecord, bytes]:
    """A record and the text of its votes, which are not read again where they are the last's."""
    try:
        text = path.read_bytes()
        found = _VOTES.search(text)
        votes = found[1] if found else b""
        if found is None or last is None or votes != last[1]:
            return from_json(text), votes
        rest = from_json(text[: found.start(1)] + b"[]" + text[found.end(1) :])
        return replace(rest, votes=last[0].votes), votes
    except (KnowledgeError, FileNotFoundError) as error:
        raise _unreadable(path, error) from error


def stored_paths(notes_dir: Path) -> Iterator[Path]:
    """Every stored record's file, by document and language."""
    yield from sorted(notes_dir.glob("*/*.json"))


def is_refused(path: Path) -> bool:
    """Whether the stored record says `refused`, without reading all of it."""
    with path.open("rb") as file:
        return b'"refused"' in file.read(24)
