"""The stored note records: one file a language version, read again only when something changed."""

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from councilvotes.errors import NoteStoreError
from extract import EXTRACTOR_VERSION
from extract.encode import from_json, to_json
from extract.errors import KnowledgeError
from extract.records import NoteRecord
from extract.sheet.taught.knowledge import may_be_settled, unmarked
from publish.durable import write_whole

# Stored text is compact JSON: a quote inside a string is escaped, so these match keys only.
_SHA256 = re.compile(rb'"sha256":\s*"([0-9a-f]{64})"')
_TAUGHT = re.compile(rb'"taught_sha256":\s*"([0-9a-f]{64})"')
_VERSION = re.compile(rb'"extractor_version":\s*"([^"\\]*)"')
_VOTES = b'"votes":', b',"statements":'
_CHECKS = b'"checks":', b',"reconstruction":'
_SEAL = re.compile(rb',"crc32":"([0-9a-f]{8})"}\n')
_SEAL_LENGTH = len(',"crc32":"01234567"}\n')
_SAFE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def note_path(notes_dir: Path, document_id: str, language: str) -> Path:
    """Where the record of one language version lies."""
    for part in (document_id, language):
        if not _SAFE_NAME.fullmatch(part):
            raise NoteStoreError(f"{part!r} cannot name a file of {notes_dir}: no note is stored")
    return notes_dir / document_id / f"{language}.json"


def is_current(path: Path, sha256: str, version: str = EXTRACTOR_VERSION) -> bool:
    """Whether a record lies there whole that this version of the extractor made from these bytes.

    A damaged one is not, so that the next reading mends it.
    """
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return False
    blob, maker = _SHA256.search(text), _VERSION.search(text)
    if blob is None or maker is None:
        return False
    made_so = blob[1].decode() == sha256 and unmarked(maker[1].decode()) == version
    return made_so and _unsealed(text) is not None


def awaits_teaching(path: Path, taught_sha256: str | None) -> bool:
    """Whether a current record may be another by what is taught now.

    Those are the refused ones that a teaching may settle, and those that rest on what was taught;
    no other record moves with that file.
    """
    text = path.read_bytes()
    given = _TAUGHT.search(text)
    if (given[1].decode() if given else None) == taught_sha256:
        return False
    maker = _VERSION.search(text)
    rests_on_it = maker is not None and unmarked(maker[1].decode()) != maker[1].decode()
    return rests_on_it or (is_refused(path) and may_be_settled(load_note(path).reason))


def store_note(path: Path, record: NoteRecord) -> None:
    """Keep a record; a reader sees the old one or the new one whole."""
    write_whole(path, note_text(record))


def note_text(record: NoteRecord) -> str:
    """What is stored: the record as JSON, with the checksum of that as one more key."""
    text = to_json(record)
    return f'{text[:-1]},"crc32":"{zlib.crc32(text.encode()):08x}"}}\n'


def _unsealed(text: bytes) -> bytes | None:
    """The record's own JSON; None where it is not what was stored."""
    seal = _SEAL.fullmatch(text[-_SEAL_LENGTH:])
    record = text[:-_SEAL_LENGTH] + b"}"
    return record if seal and int(seal[1], 16) == zlib.crc32(record) else None


def is_whole(text: bytes) -> bool:
    """Whether this is a record as it was stored."""
    return _unsealed(text) is not None


def _stored_text(path: Path) -> bytes:
    """The record's own JSON. Raises NoteStoreError where none lies there whole."""
    try:
        text = path.read_bytes()
    except FileNotFoundError as error:
        raise _unreadable(path, error) from error
    record = _unsealed(text)
    if record is None:
        raise _unreadable(path, "it is damaged")
    return record


def load_note(path: Path) -> NoteRecord:
    """The record that lies there. Raises NoteStoreError."""
    try:
        return from_json(_stored_text(path))
    except KnowledgeError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception | str) -> NoteStoreError:
    return NoteStoreError(
        f"the stored note {path} cannot be read ({error}): run `councilvotes extract`"
    )


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A record, and the text of what language versions of a note have in common."""

    record: NoteRecord
    votes: bytes
    checks: bytes


def load_notes(paths: Iterable[Path]) -> Iterator[NoteRecord]:
    """The records that lie there, with what they share with the one before held and read once.

    Language versions of a note say the same of its votes, and come one after the other: a release
    of all of them needs a twentieth of the memory, and a quarter of the time. Raises
    NoteStoreError.
    """
    last: _Loaded | None = None
    for path in paths:
        last = _load_after(path, last)
        yield last.record


def _load_after(path: Path, last: _Loaded | None) -> _Loaded:
    """The next record; votes and checks with the same text as the last's are not read again."""
    text = _stored_text(path)
    try:
        if last is None:
            return _Loaded(from_json(text), _part(text, _VOTES), _part(text, _CHECKS))
        text, votes = _without(text, _VOTES, last.votes)
        text, checks = _without(text, _CHECKS, last.checks)
        record = from_json(text)
    except KnowledgeError as error:
        raise _unreadable(path, error) from error
    if votes is None:
        record, votes = replace(record, votes=last.record.votes), last.votes
    if checks is None:
        record, checks = replace(record, checks=last.record.checks), last.checks
    return _Loaded(record, votes, checks)


def _without(text: bytes, place: tuple[bytes, bytes], last: bytes) -> tuple[bytes, bytes | None]:
    """The text with a list emptied that says the same as the last one; else with what it says."""
    key, following = place
    start = text.find(key) + len(key)
    if last and start >= len(key) and text.startswith(last + following, start):
        return text[:start] + b"[]" + text[start + len(last) :], None
    return text, _part(text, place)


def _part(text: bytes, place: tuple[bytes, bytes]) -> bytes:
    """The list that stands between a key and what follows; nothing where there is none."""
    _, found, rest = text.partition(place[0])
    part, ended, _ = rest.partition(place[1])
    return part if found and ended else b""


def stored_paths(notes_dir: Path) -> Iterator[Path]:
    """Every stored record's file, by document and language."""
    yield from sorted(notes_dir.glob("*/*.json"))


def stored_by_document(notes_dir: Path) -> Iterator[list[Path]]:
    """The files of each document version together, by document and language."""
    for _, versions in groupby(stored_paths(notes_dir), key=lambda path: path.parent):
        yield list(versions)


def first_accepted(paths: Iterable[Path]) -> Path | None:
    """The first of some records that is there and was not refused; None where there is none."""
    return next((path for path in paths if path.exists() and not is_refused(path)), None)


def is_refused(path: Path) -> bool:
    """Whether the stored record says `refused`, without reading all of it."""
    with path.open("rb") as file:
        return b'"refused"' in file.read(24)
