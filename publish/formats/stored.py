"""The rows of a release on the disk, as the JSON lines that the row hash rests on."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from publish.changes.change import lines_hash
from publish.encode import encode_row
from publish.errors import VerificationError
from publish.release.manifest import ReleaseTable

_BATCH = 8192


def json_lines(path: Path) -> Iterator[bytes]:
    """The rows of a table's JSON file, each on its line.

    Raises VerificationError for a file of another form.
    """
    with path.open("rb") as file:
        if file.readline() != b"[\n":
            raise VerificationError(f"{path.name}: it does not begin as a table's JSON does")
        for line in file:
            text = line.rstrip(b"\n").removesuffix(b",")
            if text == b"]":
                return
            if text:  # the last line of an empty table
                yield text
    raise VerificationError(f"{path.name}: it ends before its last row")


def parquet_lines(path: Path) -> Iterator[bytes]:
    """The rows of a table's Parquet file, written as its JSON lines would be.

    Raises VerificationError for a file that is no Parquet.
    """
    try:
        for batch in pq.ParquetFile(path).iter_batches(_BATCH):
            for row in batch.to_pylist():
                yield encode_row(row).encode()
    except (OSError, pa.ArrowException) as error:
        raise VerificationError(f"{path.name}: no Parquet ({error})") from error


def whole_lines(folder: Path, table: ReleaseTable) -> Callable[[], Iterable[bytes]]:
    """What gives the rows of a table, from the file that still holds all of them.

    Raises VerificationError where none does.
    """
    json_path, parquet_path = (folder / f"{table.name}.{kind}" for kind in ("json", "parquet"))
    if _holds(json_path, json_lines, table):
        return lambda: json_lines(json_path)
    if _holds(parquet_path, parquet_lines, table):
        return lambda: parquet_lines(parquet_path)
    raise VerificationError(
        f"{folder.name} is no longer whole: neither {json_path.name} nor {parquet_path.name} holds "
        f"the rows that its manifest tells of. Restore one of them from a copy."
    )


def _holds(path: Path, read: Callable[[Path], Iterable[bytes]], table: ReleaseTable) -> bool:
    try:
        return path.is_file() and lines_hash(read(path)) == table.row_hash
    except VerificationError:
        return False


def json_rows(folder: Path, table: str) -> Iterator[dict[str, Any]]:
    """The rows of a table's JSON file in a folder. Raises VerificationError."""
    name = f"{table}.json"
    for number, line in enumerate(json_lines(folder / name), start=1):
        yield parsed(line, f"{name} row {number}")


def parsed(line: bytes, place: str) -> dict[str, Any]:
    """The row on a line. Raises VerificationError."""
    try:
        row = json.loads(line)
    except ValueError as error:
        raise VerificationError(f"{place}: {error}") from error
    if not isinstance(row, dict):
        raise VerificationError(f"{place}: no row")
    return row
