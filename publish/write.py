"""Write one table as files, the same bytes for the same rows."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from publish.catalogue import Table
from publish.durable import sync
from publish.formats.arrow import arrow_table, write_parquet
from publish.formats.flat import write_csv
from publish.formats.lines import write_json_files

FORMATS = ("parquet", "json", "jsonl", "csv")


def write_table(table: Table, path: Path, marks: Mapping[str, str]) -> None:
    """Write one file of a table, as `write_files` writes several."""
    write_files(table, (path,), marks)


def write_files(table: Table, paths: Sequence[Path], marks: Mapping[str, str]) -> None:
    """Write the rows in each format that a name ends with; wait until they are on the disk.

    `marks` become key-value metadata of a Parquet file. Raises ReleaseError for a cell that its
    column does not admit.
    """
    content = arrow_table(table, marks)
    for path in paths:
        if path.suffix == ".parquet":
            write_parquet(content, path)
        elif path.suffix == ".csv":
            write_csv(table, content, path)
    del content
    write_json_files(table, [path for path in paths if path.suffix in (".json", ".jsonl")])
    for path in paths:
        sync(path)
