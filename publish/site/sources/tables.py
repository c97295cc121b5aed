"""The tables of a release, as their JSON files hold them: a row a line; and the lines of each note.

Lines are hashed to tell what changed, and become rows when asked for.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from publish.catalogue import TableSpec
from publish.errors import ReleaseError
from publish.json_files import codec_of, first_fault


def read_table(folder: Path, spec: TableSpec) -> tuple[Any, ...]:
    """The rows of one table. Raises ReleaseError."""
    return rows_of(folder, spec, read_json(folder, spec))


def read_json(folder: Path, spec: TableSpec) -> bytes:
    """The file of one table. Raises ReleaseError."""
    path = folder / f"{spec.name}.json"
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReleaseError(f"{path} is not there: the release was pruned or is older") from error


def rows_of(folder: Path, spec: TableSpec, told: bytes, row: type | None = None) -> tuple[Any, ...]:
    """The rows that the file of a table tells, or a part of it. Raises ReleaseError.

    `row`: a class of some of the columns, where the others are not needed.
    """
    form: Any = tuple[row or spec.row, ...]  # type: ignore[misc]
    try:
        rows: tuple[Any, ...] = codec_of(form).validate_json(told)
    except ValidationError as error:
        raise ReleaseError(
            f"{folder / spec.name}.json is of another program ({first_fault(error)}): publish a "
            "release with this one, then build the site"
        ) from error
    return rows


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
    fingerprint: str
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
    hashes: defaultdict[str, Any] = defaultdict(hashlib.sha256)
    kept: defaultdict[str, defaultdict[TableSpec, list[bytes]]]
    kept = defaultdict(lambda: defaultdict(list))
    for spec, table in tables.items():
        for run in _RUN.finditer(table):
            note, lines = run[1].decode(), run[0].rstrip(_BETWEEN)
            hashes[note].update(lines)
            if spec in keep:
                kept[note][spec].append(lines)
    return {note: NoteLines(folder, hashes[note].hexdigest(), kept[note]) for note in hashes}


@cache
def note_of(name: str) -> str:
    """What the ids of a note's versions and votes begin with: `ST-11513-2026`."""
    return "-".join(name.split("-")[:3])
