"""The population tables that the stored notes teach, kept in `learnt_tables.json`."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from councilvotes.errors import NoteStoreError
from councilvotes.notes.note_store import first_accepted, load_note
from extract.domain.learnt_tables import LearntTable, in_use, learn_tables
from publish.durable import write_whole

_FILE = "learnt_tables.json"
_TABLES = TypeAdapter(tuple[LearntTable, ...])


@dataclass(frozen=True, slots=True)
class LearntFromNotes:
    """What the stored notes teach."""

    tables: tuple[LearntTable, ...]
    outdated: frozenset[str]
    """Documents of a year whose table came into use just now: they were read without it."""


def was_learnt(data_dir: Path) -> bool:
    """Whether what the stored notes teach is kept, though it be nothing."""
    return (data_dir / _FILE).exists()


def load_learnt(data_dir: Path) -> tuple[LearntTable, ...]:
    """The tables learnt so far. Raises NoteStoreError."""
    path = data_dir / _FILE
    try:
        return _TABLES.validate_json(path.read_bytes())
    except FileNotFoundError:
        return ()
    except ValidationError as error:
        raise NoteStoreError(
            f"{path} cannot be read: delete it, and it is learnt anew from the stored notes"
        ) from error


def learn_from(data_dir: Path, stored: Mapping[str, Sequence[Path]]) -> LearntFromNotes:
    """What one language version of each document in `stored` teaches."""
    before = load_learnt(data_dir)
    accepted = ((document_id, first_accepted(paths)) for document_id, paths in stored.items())
    notes = {document_id: load_note(path) for document_id, path in accepted if path is not None}
    tables = learn_tables(notes.values())
    known = {(table.year, table.shares) for table in in_use(before)}
    years = {table.year for table in in_use(tables) if (table.year, table.shares) not in known}
    outdated = (
        document_id
        for document_id, note in notes.items()
        if any(vote.sitting_date.year in years for vote in note.votes)
    )
    return LearntFromNotes(tables, frozenset(outdated))


def keep_learnt(data_dir: Path, tables: tuple[LearntTable, ...]) -> None:
    """Keep what was learnt.

    To be called once the outdated documents have been read again: a run cut short before that
    leaves it to the next one.
    """
    if tables != load_learnt(data_dir) or not was_learnt(data_dir):
        write_whole(data_dir / _FILE, _TABLES.dump_json(tables).decode() + "\n")


def learnt_hash(data_dir: Path) -> str | None:
    """What stands for all that readings rest on of it; None where nothing of it is in use."""
    # How many notes teach a table moves with every note and changes no reading.
    used = [[each.year, each.shares, each.standing] for each in in_use(load_learnt(data_dir))]
    return hashlib.sha256(json.dumps(used).encode()).hexdigest() if used else None
