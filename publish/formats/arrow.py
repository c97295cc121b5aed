"""A table as an Arrow table with the schema of its row class, and from there as Parquet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from publish.catalogue import Table
from publish.errors import ReleaseError
from publish.schema import arrow_schema

_ROW_GROUP = 64 * 1024
"""Rows that a reader may skip or must unpack together: some megabytes of the longest table."""


def arrow_table(table: Table, marks: Mapping[str, str]) -> pa.Table:
    """The rows as an Arrow table that bears `marks` as its metadata.

    Raises ReleaseError for a cell that its column does not admit.
    """
    schema = arrow_schema(table.spec.row).with_metadata(dict(marks))
    columns = [_column(table.name, field, table.rows) for field in schema]
    return pa.Table.from_arrays(columns, schema=schema)


def write_parquet(content: pa.Table, path: Path) -> None:
    """Write an Arrow table as a Parquet file."""
    pq.write_table(content, path, compression="zstd", row_group_size=_ROW_GROUP)


def write_parquet_parts(schema: pa.Schema, parts: Iterable[pa.Table], path: Path) -> None:
    """Write Arrow tables of one schema as one Parquet file, each a row group of its own."""
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for part in parts:
            writer.write_table(part, row_group_size=_ROW_GROUP)


def _column(table: str, field: pa.Field, rows: Sequence[Any]) -> pa.Array:
    cells = list(map(attrgetter(field.name), rows))
    if pa.types.is_nested(field.type) and not pa.types.is_string(field.type.value_type):
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
