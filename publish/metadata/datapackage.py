"""`datapackage.json`: the release as a Data Package (version 2)."""

from typing import Any

from publish.catalogue import TableSpec
from publish.columns import Column, columns_of, description_of
from publish.formats.bundle import BUNDLE_NAME, bundled_names
from publish.formats.flat import never_empty
from publish.metadata.linked_data.authority import form_of
from publish.metadata.model import KEYWORDS, SOURCE_ADDRESS, SOURCE_TITLE, Description
from publish.release.manifest import ACKNOWLEDGEMENT, LICENCE

DATAPACKAGE_NAME = "datapackage.json"


def data_package(release: Description) -> dict[str, Any]:
    """The descriptor: the CSV files are its tables, all other files are plain files.

    The zip is left out: what it holds is listed by itself, and readers would unpack it.
    """
    files = [file for file in release.files if file.path != BUNDLE_NAME]
    resources = [
        _resource(release, file.path) | {"bytes": file.bytes, "hash": f"sha256:{file.sha256}"}
        for file in files
    ]
    return _package(release, resources)


def bundled_package(release: Description) -> dict[str, Any]:
    """The descriptor of what the zip holds, which is written before sizes and hashes are known."""
    names = bundled_names(table.name for table in release.tables)
    return _package(release, [_resource(release, name) for name in names])


def _package(release: Description, resources: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": release.identifier,
        "title": release.title,
        "description": f"{release.summary} {ACKNOWLEDGEMENT}",
        "version": release.version,
        "licenses": [LICENCE],
        "keywords": list(KEYWORDS),
        "contributors": [{"title": release.publisher.name, "roles": ["publisher"]}],
        "sources": [{"title": SOURCE_TITLE, "path": SOURCE_ADDRESS}],
        "resources": resources,
    } | ({"homepage": release.here} if release.publisher.address else {})


def _resource(release: Description, name: str) -> dict[str, Any]:
    stem, _, extension = name.rpartition(".")
    about = {"path": name, "format": extension, "mediatype": form_of(name).media_type}
    if extension != "csv":
        return {"name": name.lower(), "type": "file"} | about
    table = next(table for table in release.tables if table.name == stem)
    tabular = {"name": stem, "type": "table", "description": description_of(table.spec.row)}
    return tabular | about | {"encoding": "utf-8", "schema": table_schema(table.spec)}


def table_schema(spec: TableSpec) -> dict[str, Any]:
    """Fields with types and constraints, primary key and foreign keys of a table's CSV file.

    A foreign key names the other table as the resource it is in.
    """
    links = [
        {
            "fields": list(link.columns),
            "reference": {"resource": link.table, "fields": list(link.target)},
        }
        for link in spec.foreign_keys
    ]
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
