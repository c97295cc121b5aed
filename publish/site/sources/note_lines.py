"""What a release tells of each note: a hash of its lines in the tables, and rows when asked for."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from publish.catalogue import TableSpec
from publish.site.sources.tables import rows_of

_RUN = re.compile(
    rb'^\{"\w+":"((?:[^-"]*-){0,2}[^-"]*)[-"].*\n(?:\{"\w+":"\1[-"].*\n)*', re.MULTILINE
)
"""Lines that follow each other and begin with ids of one note, as `note_of` has it: the first
column of these tables is the id of a document or a vote."""
_BETWEEN = b",\n"


@dataclass(frozen=True, slots=True)
class NoteLines:
    """All that a release tells of one note."""

    folder: Path
    """Of the release."""
    told: str
    """A hash that stands for all of it."""
    kept: Mapping[TableSpec, Sequence[bytes]]
    """The lines of those tables that are read note by note, in runs."""

    def rows(self, spec: TableSpec, holding: str = "") -> tuple[Any, ...]:
        """The rows of a table that was kept; only of lines that hold this. Raises ReleaseError."""
        lines = _BETWEEN.join(self.kept.get(spec, ())).split(_BETWEEN)
        found = (line for line in lines if holding.encode() in line)
        return rows_of(self.folder, spec, b"[%b]" % b",".join(found))


def lines_by_note(
    folder: Path, tables: Mapping[TableSpec, bytes], keep: Collection[TableSpec]
) -> Mapping[str, NoteLines]:
    """By note, its lines in the JSON files of these tables, of some of them kept to be read.

    Lines, since to hash them costs a tenth of what writing rows anew would, and since most notes
    are those of the build before, whose rows nobody looks at.
    """
    told: defaultdict[str, Any] = defaultdict(hashlib.sha256)
    kept: defaultdict[str, defaultdict[TableSpec, list[bytes]]]
    kept = defaultdict(lambda: defaultdict(list))
    for spec, table in tables.items():
        for run in _RUN.finditer(table):
            note, lines = run[1].decode(), run[0].rstrip(_BETWEEN)
            told[note].update(lines)
            if spec in keep:
                kept[note][spec].append(lines)
    return {note: NoteLines(folder, told[note].hexdigest(), kept[note]) for note in told}


@cache
def note_of(name: str) -> str:
    """What the ids of a note's versions and votes begin with: `ST-11513-2026`."""
    return "-".join(name.split("-")[:3])
