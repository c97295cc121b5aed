"""What a release tells of each note: a hash of its lines in the tables, and rows when asked for."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from publish.catalogue import TableSpec
from publish.site.sources.tables import read_json, rows_of


@dataclass(frozen=True, slots=True)
class NoteLines:
    """All that a release tells of one note."""

    folder: Path
    """Of the release."""
    told: str
    """A hash that stands for all of it."""
    kept: Mapping[TableSpec, tuple[bytes, ...]]
    """The lines of those tables that are read note by note."""

    def rows(self, spec: TableSpec, holding: str = "") -> tuple[Any, ...]:
        """The rows of a table that was kept; only of lines that hold this. Raises ReleaseError."""
        lines = (line for line in self.kept[spec] if holding.encode() in line)
        return rows_of(self.folder, spec, b"[%b]" % b",".join(lines))


def lines_by_note(
    folder: Path, specs: Iterable[TableSpec], keep: Collection[TableSpec]
) -> Mapping[str, NoteLines]:
    """By note, its lines in the JSON files of these tables, of some of them kept to be read.

    Lines, since to hash them costs a tenth of what writing rows anew would, and since most notes
    are those of the build before, whose rows nobody looks at. Raises ReleaseError.
    """
    tables = {spec: _by_note(read_json(folder, spec)) for spec in specs}
    return {
        note: NoteLines(
            folder,
            hashlib.sha256(b"\n".join(chain(*(of[note] for of in tables.values())))).hexdigest(),
            {spec: tuple(tables[spec][note]) for spec in keep},
        )
        for note in {note for of in tables.values() for note in of}
    }


def _by_note(told: bytes) -> defaultdict[str, list[bytes]]:
    found = defaultdict(list)
    for line in told.splitlines()[1:-1]:
        found[_note_of_line(line)].append(line.removesuffix(b","))
    return found


def _note_of_line(line: bytes) -> str:
    """The first column of each of these tables is the id of a document or a vote."""
    return note_of(line.split(b'"', 4)[3].decode())


@cache
def note_of(name: str) -> str:
    """What the ids of a note's versions and votes begin with: `ST-11513-2026`."""
    return "-".join(name.split("-")[:3])
