"""Write one table as files, the same bytes for the same rows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from publish.catalogue import Table
from publish.encode import encode_rows
from publish.formats.arrow import ROW_GROUP, arrow_table, marked_schema, parquet_file
from publish.formats.flat import csv_file


def write_json(table: Table, path: Path) -> None:
    """Write the rows."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("[")
        for place, line in enumerate(encode_rows(table.rows)):
            file.write(f"{',' if place else ''}\n{line}")
        file.write("\n]\n")


COLUMNAR = ("parquet", "csv")
LINES = ("json",)
FORMATS = (*COLUMNAR, *LINES)
_Adding = Callable[[Table, Any], None]


def write_files(table: Table, paths: Sequence[Path], marks: Mapping[str, str]) -> None:
    """Write the rows in each format that a name ends with.

    `marks` become key-value metadata of a Parquet file. Raises ReleaseError for a cell that its
    column does not admit.
    """
    columnar = [path for path in paths if path.suffix[1:] in COLUMNAR]
    if columnar:
        _write_columnar(table, columnar, marks)
    for path in paths:
        if path.suffix[1:] in LINES:
            write_json(table, path)


def _write_columnar(table: Table, paths: Sequence[Path], marks: Mapping[str, str]) -> None:
    """Group by group: a whole table in Arrow beside its rows would need half as much again."""
    with ExitStack() as stack:
        adding = [stack.enter_context(_columnar_file(path, table, marks)) for path in paths]
        for start in range(0, max(1, len(table.rows)), ROW_GROUP):
            group = Table(table.spec, table.rows[start : start + ROW_GROUP])
            content = arrow_table(group, marks)
            for add in adding:
                add(group, content)


@contextmanager
def _columnar_file(path: Path, table: Table, marks: Mapping[str, str]) -> Iterator[_Adding]:
    if path.suffix == ".csv":
        with csv_file(path, table.spec) as add:
            yield add
    else:
        with parquet_file(path, marked_schema(table.spec, marks)) as add_content:
            yield lambda _, content: add_content(content)
