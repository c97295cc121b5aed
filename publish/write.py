"""Write one table as files, the same bytes for the same rows."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from publish.catalogue import Table
from publish.durable import sync
from publish.formats.arrow import arrow_table, write_parquet
from publish.formats.flat import write_csv
from publish.formats.lines import write_json_files

COLUMNAR = ("parquet", "csv")
LINES = ("json", "jsonl")
FORMATS = (*COLUMNAR, *LINES)


def write_table(table: Table, path: Path, marks: Mapping[str, str]) -> None:
    """Write one file of a table, as `write_files` writes several."""
    write_files(table, (path,), marks)


def write_files(table: Table, paths: Sequence[Path], marks: Mapping[str, str]) -> None:
    """Write the rows in each format that a name ends with; wait until they are on the disk.

    `marks` become key-value metadata of a Parquet file. Raises ReleaseError for a cell that its
    column does not admit.
    """
    columnar = [path for path in paths if path.suffix[1:] in COLUMNAR]
    if columnar:
        _write_columnar(table, columnar, marks)
    lines = [path for path in paths if path.suffix[1:] in LINES]
    if lines:
        write_json_files(table, lines)
    for path in paths:
        sync(path)


def _write_columnar(table: Table, paths: Sequence[Path], marks: Mapping[str, str]) -> None:
    content = arrow_table(table, marks)
    for path in paths:
        if path.suffix == ".parquet":
            write_parquet(content, path)
        else:
            write_csv(table, content, path)
