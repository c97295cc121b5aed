"""Table Schema of a CSV file, as a Data Package has it."""

from typing import Any

from publish.catalogue import ForeignKey, TableSpec
from publish.columns import Column, columns_of
from publish.schemas.flat import never_empty


def table_schema(spec: TableSpec) -> dict[str, Any]:
    """Fields with types and constraints, primary key and foreign keys of a table's CSV file.

    A foreign key names the other table as the resource it is in.
    """
    links = [_foreign_key(link) for link in spec.foreign_keys]
    schema = {
        "fields": [_field(column, spec) for column in columns_of(spec.row)],
        "missingValues": [""],
        "primaryKey": list(spec.key),
    }
    return schema | ({"foreignKeys": links} if links else {})  # an empty list is not admitted


def _field(column: Column, spec: TableSpec) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if never_empty(column, spec):
        constraints["required"] = True
    if column.words:
        constraints["enum"] = list(column.words)
    flat = "string" if column.kind in ("list", "record") else column.kind
    field = {"name": column.name, "type": flat, "description": column.description}
    return field | ({"constraints": constraints} if constraints else {})


def _foreign_key(link: ForeignKey) -> dict[str, Any]:
    reference = {"resource": link.table, "fields": list(link.target)}
    return {"fields": list(link.columns), "reference": reference}
