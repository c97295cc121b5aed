"""What stands for all that a release tells of a note: one hash of its rows."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from publish.catalogue import TableSpec


def note_hashes(
    folder: Path, tables: Iterable[tuple[TableSpec, Sequence[Any]]]
) -> Mapping[str, str]:
    """By note, the hash of its lines in the JSON files of these tables, whose rows are given.

    The lines, since hashing them costs a tenth of what writing the rows anew would.
    """
    found: defaultdict[str, list[bytes]] = defaultdict(list)
    for spec, rows in tables:
        lines = (folder / f"{spec.name}.json").read_bytes().splitlines()[1:-1]
        for row, line in zip(rows, filter(None, lines), strict=True):
            for note in _notes_of(row):
                found[note].append(line.removesuffix(b","))
    return {note: hashlib.sha256(b"\n".join(lines)).hexdigest() for note, lines in found.items()}


def note_of(name: str) -> str:
    """What the ids of a note's versions and votes begin with: `ST-11513-2026`."""
    return "-".join(name.split("-")[:3])


def _notes_of(row: object) -> Iterable[str]:
    """Of a row that names a document, a vote, or all votes that it belongs to."""
    votes = getattr(row, "vote_id", ())
    document = getattr(row, "document_id", None)
    ids = [*((votes,) if isinstance(votes, str) else votes), *([document] if document else ())]
    return {note_of(each) for each in ids}
