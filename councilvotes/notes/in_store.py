"""The note records in the object store of their archive: those that changed, put after each run.

The records that are worked with lie in `notes/`, since every run looks at all of them. Which were
put, and as what, is kept in `notes_in_store.sqlite`: so a run without news asks for nothing. Where
that file is lost all are put again.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from councilvotes.notes.note_store import is_whole, stored_paths
from crawler.blobs.objects import AT_ONCE, Objects
from crawler.blobs.parallel import side_by_side
from crawler.blobs.store import hash_of_bytes
from crawler.errors import MissingBlobError
from publish.durable import write_whole

INDEX = "notes_in_store.sqlite"
FOLDER = "notes/"
_TABLE = """
    CREATE TABLE IF NOT EXISTS put (
        store TEXT, name TEXT, size INTEGER, changed INTEGER, sha256 TEXT, PRIMARY KEY (store, name)
    )
"""


@dataclass(frozen=True, slots=True)
class LocalNote:
    """One record as it lies in the data folder."""

    path: Path
    name: str
    """In the store: `notes/ST-11513-2026-INIT/da.json`."""
    size: int
    changed: int
    """In nanoseconds, by the file's own time."""


def changed_notes(data_dir: Path, objects: Objects) -> list[LocalNote]:
    """The records that are not known to lie there as they are."""
    with _index(data_dir) as index:
        rows = index.execute("SELECT name, size, changed FROM put WHERE store = ?", _of(objects))
        known = {row[0]: (row[1], row[2]) for row in rows}
    here = (_local(path) for path in stored_paths(data_dir / "notes"))
    return [note for note in here if known.get(note.name) != (note.size, note.changed)]


def put_notes(data_dir: Path, objects: Objects, notes: Sequence[LocalNote]) -> Iterator[LocalNote]:
    """Put records there, and yield each once it lies there; what is broken off is gone on with."""
    with _index(data_dir) as index:
        query = "SELECT name, sha256 FROM put WHERE store = ?"
        known: dict[str, str] = dict(index.execute(query, _of(objects)).fetchall())

        def put(note: LocalNote) -> str:
            text = note.path.read_bytes()
            sha256 = hash_of_bytes(text)
            if known.get(note.name) != sha256:
                objects.put(note.name, text, anew=True)
            return sha256

        for note, sha256 in zip(notes, side_by_side(put, notes, AT_ONCE), strict=True):
            _remember(index, objects, note, sha256)
            yield note


def lacking_notes(data_dir: Path, objects: Objects) -> list[str]:
    """The names of those that lie there and not here."""
    names = [each.name for each in objects.under(FOLDER) if each.name.endswith(".json")]
    return [name for name in names if not (data_dir / name).exists()]


def take_notes(data_dir: Path, objects: Objects, names: Sequence[str]) -> Iterator[str | None]:
    """Bring records here; for each None, or why it was left: it is read again from its file."""
    with _index(data_dir) as index:
        texts = side_by_side(partial(whole_note, objects), names, AT_ONCE)
        for name, text in zip(names, texts, strict=True):
            if text is None:
                yield f"{objects.at(name)} is damaged: it was left there, and is read again"
                continue
            write_whole(data_dir / name, text)
            _remember(index, objects, _local(data_dir / name), hash_of_bytes(text))
            yield None


def faults_there(objects: Objects, names: Sequence[str]) -> Iterator[str | None]:
    """For each record None, or what is wrong with it."""
    texts = side_by_side(partial(whole_note, objects), names, AT_ONCE)
    for name, text in zip(names, texts, strict=True):
        yield None if text is not None else f"note record {objects.at(name)} is damaged"


def whole_note(objects: Objects, name: str) -> bytes | None:
    """The record under that name, if it is what was stored."""
    try:
        return objects.get_sound(name, is_whole)
    except MissingBlobError:
        return None


def forget_put(data_dir: Path, names: Iterable[str]) -> None:
    """Take it that these records lie in no store."""
    with _index(data_dir) as index:
        index.executemany("DELETE FROM put WHERE name = ?", [(name,) for name in names])


def names_here(data_dir: Path) -> set[str]:
    """The names in a store of the records that lie here."""
    return {_name_of(path) for path in stored_paths(data_dir / "notes")}


def _name_of(path: Path) -> str:
    return f"{FOLDER}{path.parent.name}/{path.name}"


def _local(path: Path) -> LocalNote:
    seen = path.stat()
    return LocalNote(path, _name_of(path), seen.st_size, seen.st_mtime_ns)


def _of(objects: Objects) -> tuple[str]:
    return (objects.address,)


def _remember(index: sqlite3.Connection, objects: Objects, note: LocalNote, sha256: str) -> None:
    row = (objects.address, note.name, note.size, note.changed, sha256)
    index.execute("INSERT OR REPLACE INTO put VALUES (?, ?, ?, ?, ?)", row)


@contextmanager
def _index(data_dir: Path) -> Iterator[sqlite3.Connection]:
    """What is known to lie there; a damaged file is begun anew."""
    path = data_dir / INDEX
    try:
        index = _opened(path)
    except sqlite3.DatabaseError:
        path.unlink()
        index = _opened(path)
    with closing(index):
        yield index


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    index = sqlite3.connect(path, isolation_level=None)
    try:
        # What a power cut takes of it is put once more.
        index.execute("PRAGMA synchronous = OFF")
        index.execute(_TABLE)
    except BaseException:
        index.close()
        raise
    return index
