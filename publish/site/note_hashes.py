"""What stands for all that a release tells of a note: one hash of its rows."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from operator import attrgetter
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
        names = {column.name for column in fields(spec.row)}
        name_of = attrgetter("document_id" if "document_id" in names else "vote_id")
        lines = (folder / f"{spec.name}.json").read_bytes().splitlines()[1:-1]
        for name, line in zip(map(name_of, rows), filter(None, lines), strict=True):
            found[note_of(name)].append(line.removesuffix(b","))
    return {note: hashlib.sha256(b"\n".join(lines)).hexdigest() for note, lines in found.items()}


@cache
def note_of(name: str) -> str:
    """What the ids of a note's versions and votes begin with: `ST-11513-2026`."""
    return "-".join(name.split("-")[:3])
