"""JSON Schema of the rows of JSON files."""

from typing import Any

from publish.catalogue import TABLES, TableSpec
from publish.columns import Column, Kind, columns_of, description_of

JSON_SCHEMA_NAME = "schema.json"
_PLAIN: dict[Kind, dict[str, Any]] = {
    "string": {"type": "string"},
    "boolean": {"type": "boolean"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
}


def json_schema() -> dict[str, Any]:
    """One schema for all tables: `#/$defs/{table}` is a row, `#/$defs/{table}_file` a JSON file."""
    rows = {spec.name: row_schema(spec) for spec in TABLES}
    files = {
        f"{name}_file": {"type": "array", "items": {"$ref": f"#/$defs/{name}"}} for name in rows
    }
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": rows | files}


def row_schema(spec: TableSpec) -> dict[str, Any]:
    """Schema of one row of a table."""
    return {"description": description_of(spec.row)} | record_schema(columns_of(spec.row))


def record_schema(columns: tuple[Column, ...]) -> dict[str, Any]:
    """Schema of an object with these columns and no others."""
    return {
        "type": "object",
        "properties": {column.name: _property(column) for column in columns},
        "required": [column.name for column in columns],
        "additionalProperties": False,
    }


def _property(column: Column) -> dict[str, Any]:
    said = {"description": column.description} if column.description else {}
    shape = _shape(column)
    if column.words:
        shape["enum"] = [*column.words, *([] if column.required else [None])]
    if not column.required:
        shape["type"] = [shape["type"], "null"]
    return said | shape


def _shape(column: Column) -> dict[str, Any]:
    if column.kind == "list":
        return {"type": "array", "items": _property(column.parts[0])}
    return record_schema(column.parts) if column.kind == "record" else dict(_PLAIN[column.kind])
