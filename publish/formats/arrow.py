"""A table as an Arrow table with the schema of its row class, and from there as Parquet."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from publish.catalogue import Table, TableSpec
from publish.columns import Column, Kind, columns_of
from publish.errors import ReleaseError

_PLAIN: dict[Kind, pa.DataType] = {
    "string": pa.string(),
    "boolean": pa.bool_(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "date": pa.date32(),
    "datetime": pa.timestamp("us", tz="UTC"),
}


def arrow_schema(row: type[Any]) -> pa.Schema:
    """Schema of a row class; a field is nullable only where its type admits None."""
    return schema_of(columns_of(row))


def schema_of(columns: Iterable[Column]) -> pa.Schema:
    """Schema of columns, such as a manifest tells of."""
    return pa.schema([_field(column) for column in columns])


def _field(column: Column) -> pa.Field:
    return pa.field(column.name, _type(column), nullable=not column.required)


def _type(column: Column) -> pa.DataType:
    parts = [_field(part) for part in column.parts]
    if column.kind == "list":
        return pa.list_(parts[0])
    return pa.struct(parts) if column.kind == "record" else _PLAIN[column.kind]


ROW_GROUP = 64 * 1024
"""Rows that a reader may skip or must unpack together: some megabytes of the longest table."""


def arrow_table(table: Table, marks: Mapping[str, str]) -> pa.Table:
    """The rows as an Arrow table that bears `marks` as its metadata.

    Raises ReleaseError for a cell that its column does not admit.
    """
    schema = marked_schema(table.spec, marks)
    columns = [_column(table.name, field, table.rows) for field in schema]
    return pa.Table.from_arrays(columns, schema=schema)


def marked_schema(spec: TableSpec, marks: Mapping[str, str]) -> pa.Schema:
    """The schema of a table with `marks` as its metadata."""
    return arrow_schema(spec.row).with_metadata(dict(marks))


@contextmanager
def parquet_file(path: Path, schema: pa.Schema) -> Iterator[Callable[[pa.Table], None]]:
    """What adds rows to a new Parquet file, each time as a row group of their own."""
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        yield lambda content: writer.write_table(content, row_group_size=ROW_GROUP)


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
