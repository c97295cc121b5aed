"""Write one table as a file: Parquet or JSON, the same bytes for the same rows."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from publish.catalogue import Table
from publish.durable import sync
from publish.encode import encode_row
from publish.errors import ReleaseError
from publish.schema import arrow_schema

FORMATS = ("parquet", "json")
_ROW_GROUP = 64 * 1024


def write_table(table: Table, path: Path, marks: Mapping[str, str]) -> None:
    """Write the rows in the format that the name ends with, and wait until they are on the disk.

    `marks` become key-value metadata of a Parquet file. Raises ReleaseError for a cell that its
    column does not admit.
    """
    if path.suffix == ".parquet":
        _write_parquet(table, path, marks)
    else:
        _write_json(table, path)
    sync(path)


def _write_json(table: Table, path: Path) -> None:
    """An array of rows, one row a line, so that it can be read by eye and compared by line."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("[")
        for place, row in enumerate(table.rows):
            file.write(",\n" if place else "\n")
            file.write(encode_row(row))
        file.write("\n]\n")


def _write_parquet(table: Table, path: Path, marks: Mapping[str, str]) -> None:
    schema = arrow_schema(table.spec.row).with_metadata(dict(marks))
    columns = [_column(table.name, field, table.rows) for field in schema]
    content = pa.Table.from_arrays(columns, schema=schema)
    pq.write_table(content, path, compression="zstd", row_group_size=_ROW_GROUP)


def _column(table: str, field: pa.Field, rows: Sequence[Any]) -> pa.Array:
    cells = [getattr(row, field.name) for row in rows]
    if pa.types.is_nested(field.type):
        cells = [_nested(cell) for cell in cells]
    try:
        column = pa.array(cells, type=field.type)
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        raise ReleaseError(f"{table}.{field.name} holds a cell of another type: {error}") from error
    if column.null_count and not field.nullable:
        raise ReleaseError(f"{table}.{field.name} holds a blank and its type admits none.")
    return column


def _nested(cell: object) -> object:
    if isinstance(cell, tuple):
        return [_nested(item) for item in cell]
    if is_dataclass(cell) and not isinstance(cell, type):
        return {field.name: _nested(getattr(cell, field.name)) for field in fields(cell)}
    return cell
