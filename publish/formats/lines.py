"""A table as JSON: an array with one row a line, to be read by eye and compared by line."""

from itertools import islice
from pathlib import Path

from publish.catalogue import Table
from publish.encode import encode_rows

_CHUNK = 4096
"""Rows that are joined at a time."""


def write_json(table: Table, path: Path) -> None:
    """Write the rows."""
    lines = encode_rows(table.rows)
    between = "\n"
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("[")
        while chunk := list(islice(lines, _CHUNK)):
            file.write(between + ",\n".join(chunk))
            between = ",\n"
        file.write("\n]\n")
