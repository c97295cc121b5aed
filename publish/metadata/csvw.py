"""`csv-metadata.json`: the CSV files as CSV on the Web has them, where its readers look first."""

from typing import Any

from publish.catalogue import TableSpec
from publish.columns import Column, Kind, columns_of, description_of
from publish.formats.flat import SEPARATOR, never_empty
from publish.metadata.model import Description
from publish.release.manifest import ACKNOWLEDGEMENT, LICENCE

CSVW_NAME = "csv-metadata.json"


def table_group(release: Description) -> dict[str, Any]:
    """All CSV files with their columns, keys and what refers to what."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": release.title,
        "dc:description": release.summary,
        "dc:publisher": release.publisher.name,
        "dc:license": {"@id": LICENCE.path},
        "dc:issued": {"@value": release.day.isoformat(), "@type": "xsd:date"},
        "dc:rights": ACKNOWLEDGEMENT,
        "tables": [csvw_table(table.spec) for table in release.tables],
    }


_DATATYPES: dict[Kind, str] = {
    "string": "string",
    "boolean": "boolean",
    "integer": "integer",
    "number": "double",
    "date": "date",
    "datetime": "dateTimeStamp",
    "record": "json",
}


def csvw_table(spec: TableSpec) -> dict[str, Any]:
    """A table for a CSVW table group; its address is the name of the CSV file."""
    return {
        "url": csv_name(spec.name),
        "dc:description": description_of(spec.row),
        "tableSchema": {
            "columns": [_column(column, spec) for column in columns_of(spec.row)],
            "primaryKey": list(spec.key),
            "foreignKeys": [
                {
                    "columnReference": list(link.columns),
                    "reference": {
                        "resource": csv_name(link.table),
                        "columnReference": list(link.target),
                    },
                }
                for link in spec.foreign_keys
            ],
        },
    }


def csv_name(table: str) -> str:
    """Name of a table's CSV file."""
    return f"{table}.csv"


def _column(column: Column, spec: TableSpec) -> dict[str, Any]:
    field = {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.description,
        "datatype": _datatype(column),
        "required": never_empty(column, spec),
    }
    listed = column.kind == "list" and column.parts[0].kind != "record"
    return field | ({"separator": SEPARATOR} if listed else {})


def _datatype(column: Column) -> dict[str, Any] | str:
    if column.words:
        return {"base": "string", "format": "|".join(column.words)}
    return _datatype(column.parts[0]) if column.kind == "list" else _DATATYPES[column.kind]
