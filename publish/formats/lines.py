"""A table as JSON: an array with one row a line, to be read by eye and compared by line."""

from pathlib import Path

from publish.catalogue import Table
from publish.encode import encode_rows


def write_json(table: Table, path: Path) -> None:
    """Write the rows."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("[")
        for place, line in enumerate(encode_rows(table.rows)):
            file.write(f"{',' if place else ''}\n{line}")
        file.write("\n]\n")
