"""The Arrow schema of a row class, spelled out field by field and never null-typed."""

from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from publish.columns import Column, Kind, columns_of

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
