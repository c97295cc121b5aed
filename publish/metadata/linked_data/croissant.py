"""The release in Croissant 1.1: the Parquet files, and a record set a table with typed fields."""

from typing import Any

from publish.catalogue import TableSpec
from publish.columns import Column, Kind, columns_of, description_of
from publish.metadata.model import KEYWORDS, Description
from publish.release.manifest import ACKNOWLEDGEMENT, LICENCE

CROISSANT_NAME = "croissant.json"
_TYPES: dict[Kind, str] = {
    "string": "sc:Text",
    "boolean": "sc:Boolean",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "date": "sc:Date",
    "datetime": "sc:DateTime",
}
_PARQUET = "application/x-parquet"
"""Croissant's own word; its reader does not know the registered one."""
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "name": {"@container": "@language"},
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def croissant(release: Description) -> dict[str, Any]:
    """The description; its files are named as they lie beside it."""
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "name": release.identifier,
        "description": release.summary,
        "version": semantic_version(release.version),
        "datePublished": release.day.isoformat(),
        "license": LICENCE.path,
        "url": release.here,
        "citeAs": ACKNOWLEDGEMENT,
        "creator": {"@type": "sc:Organization", "name": release.publisher.name},
        "publisher": {"@type": "sc:Organization", "name": release.publisher.name},
        "keywords": list(KEYWORDS),
        "inLanguage": list(release.languages),
        "distribution": [_file(release, table.spec) for table in release.tables],
        "recordSet": [_record_set(table.spec) for table in release.tables],
    }


def semantic_version(version: str) -> str:
    """A calendar version in the form that Croissant wants: `2026.07.02.2` as `2026.7.2+2`."""
    year, month, day, *count = (int(part) for part in version.split("."))
    return f"{year}.{month}.{day}" + "".join(f"+{number}" for number in count)


def _file(release: Description, spec: TableSpec) -> dict[str, Any]:
    file = release.data_file(spec.name, "parquet")
    return {
        "@type": "cr:FileObject",
        "@id": file.path,
        "name": file.path,
        "description": description_of(spec.row),
        "contentUrl": file.path,
        "contentSize": f"{file.bytes} B",
        "encodingFormat": _PARQUET,
        "sha256": file.sha256,
    }


def _record_set(spec: TableSpec) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": spec.name,
        "name": spec.name,
        "description": description_of(spec.row),
        "key": [{"@id": f"{spec.name}/{name}"} for name in spec.key],
        "field": [_field(spec.name, column) for column in columns_of(spec.row)],
    }


def _field(table: str, column: Column) -> dict[str, Any]:
    field = _named(f"{table}/{column.name}", column)
    item = column.parts[0] if column.kind == "list" else column
    if column.kind == "list":
        field["repeated"] = True
    if item.kind == "record":
        parts = [_part(table, column.name, part) for part in item.parts]
        return field | {"subField": parts}
    return field | {"dataType": _TYPES[item.kind], "source": _source(table, column.name)}


def _part(table: str, column: str, part: Column) -> dict[str, Any]:
    """A field of the records that a column holds."""
    source = _source(table, column) | {"transform": {"jsonPath": part.name}}
    field = _named(f"{table}/{column}/{part.name}", part)
    return field | {"dataType": _TYPES[part.kind], "source": source}


def _named(address: str, column: Column) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": address,
        "name": address,
        "description": column.description,
    }


def _source(table: str, column: str) -> dict[str, Any]:
    return {"fileObject": {"@id": f"{table}.parquet"}, "extract": {"column": column}}
