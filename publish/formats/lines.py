"""A table as JSON: an array with one row a line, to be read by eye and compared by line."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from publish.catalogue import Table
from publish.encode import encode_rows
from publish.errors import ReleaseError

_CHUNK = 4096
"""Rows that are joined at a time."""


def write_json(table: Table, path: Path, lines: Iterable[bytes] | None = None) -> None:
    """Write the rows, from `lines` where they are encoded already.

    Raises ReleaseError where those are fewer.
    """
    given = map(str.encode, encode_rows(table.rows)) if lines is None else iter(lines)
    written = 0
    with path.open("wb") as file:
        file.write(b"[")
        while chunk := list(islice(given, _CHUNK)):
            file.write((b",\n" if written else b"\n") + b",\n".join(chunk))
            written += len(chunk)
        file.write(b"\n]\n")
    if written != len(table.rows):
        raise ReleaseError(f"{table.name} has {len(table.rows)} rows and {written} were written.")
