"""Hold every field of a manifest against what the other files of the release say."""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from itertools import zip_longest
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from publish.changes.files import PARQUET_NAME
from publish.columns import ITEM, Column
from publish.formats.arrow import schema_of
from publish.metadata.csvw import CSVW_NAME, csv_name
from publish.release.manifest import (
    ACKNOWLEDGEMENT,
    LICENCE,
    MANIFEST_NAME,
    NOTICE,
    Manifest,
    ReleaseInput,
    ReleaseTable,
    columns_hash,
    marks_of,
    own_marks,
    tables_hash,
)
from publish.release.versions import release_order
from publish.schemas.json_schema import JSON_SCHEMA_NAME, record_schema
from publish.verify.scan import Scan

_MOST = 5
_LATER_MARKS = {"recalled": ""}
"""Marks that releases of earlier programs do not have, and what stands in their place."""


def field_faults(
    path: Path, manifest: Manifest, scans: Mapping[str, Scan], damaged: Collection[str]
) -> Iterator[str]:
    """Fields that the release's other files contradict, files left out that are `damaged`."""
    yield from _named_faults(path, manifest)
    if PARQUET_NAME not in damaged:
        yield from _mark_faults(path, manifest)
    yield from _input_faults(manifest, scans)
    for place, table in enumerate(manifest.tables):
        scan = scans.get(table.name)
        if scan is not None:
            yield from _table_faults(f"tables[{place}]", table, scan)
        if scan is not None and f"{table.name}.parquet" not in damaged:
            yield from _column_faults(path, table)


def _said(place: str, said: object, due: object, source: str) -> str:
    return said_where(MANIFEST_NAME, place, said, source, due)


def said_where(file: str, place: str, said: object, source: str, due: object) -> str:
    """A fault: what a field of a file says, and what another source says of it."""
    return f"{file}: {place} is {said!r} where {source} {due!r}"


def _named_faults(path: Path, manifest: Manifest) -> Iterator[str]:
    order = release_order(manifest.version)
    day = manifest.date
    if order is None or order[:3] != (day.year, day.month, day.day):
        yield _said("date", day.isoformat(), manifest.version, "the version is")
    fixed = {
        "name": (manifest.name, "councilvotes"),
        "licence": (manifest.licence, LICENCE),
        "acknowledgement": (manifest.acknowledgement, ACKNOWLEDGEMENT),
        "notice": (manifest.notice, NOTICE if manifest.sample else None),
    }
    for name, (said, due) in fixed.items():
        for place, one, other in differences(name, said, due):
            yield _said(place, one, other, "every release says")
    hashed = tables_hash(manifest.tables)
    if manifest.row_hash != hashed:
        yield _said("row_hash", manifest.row_hash, hashed, "those of its tables give")
    names = {entry.name for entry in path.iterdir()}
    for number, file in enumerate(manifest.files):
        stem = file.path.rpartition(".")[0]
        table = next((table for table in manifest.tables if table.name == stem), None)
        due = (table.name, table.rows) if table else (None, None)
        if (file.table, file.rows) != due and file.path in names:
            yield _said(f"files[{number}]", (file.table, file.rows), due, "its name tells of")


def _mark_faults(path: Path, manifest: Manifest) -> Iterator[str]:
    """What `changes.parquet` says of the release as well."""
    try:
        found = pq.read_schema(path / PARQUET_NAME).metadata or {}
    except (OSError, pa.ArrowException, ValueError):
        return  # said where its rows are read
    marks = {
        key.decode("utf-8", "replace"): value.decode("utf-8", "replace")
        for key, value in found.items()
    }
    for name, said in (own_marks(manifest) | marks_of(manifest)).items():
        due = marks.get(name, _LATER_MARKS.get(name))
        if due != said and not name.startswith("columns_sha256 "):
            place = re.sub("^previous_", "previous.", name)
            yield _said(place, said, marks.get(name), f"{PARQUET_NAME} says")
    for number, table in enumerate(manifest.tables):
        if marks.get(f"columns_sha256 {table.name}") != columns_hash(table):
            yield from _columns_faults(path, f"tables[{number}]", table)


def _columns_faults(path: Path, place: str, table: ReleaseTable) -> Iterator[str]:
    """What is wrong with a table's key and columns, which are known not to be what they were.

    `place` is the table's in the manifest. The schemas may themselves be of another form or
    damaged: then the table is named and no column.
    """
    named = [*_schema_faults(path, place, table), *_key_faults(path, place, table)]
    yield from named or [f"{MANIFEST_NAME}: {place} has another key or other columns than it had"]


def _schema_faults(path: Path, place: str, table: ReleaseTable) -> Iterator[str]:
    held = _within(path / JSON_SCHEMA_NAME, "$defs", table.name, "properties")
    if not isinstance(held, dict):
        return
    due = record_schema(table.columns)["properties"]
    pairs = zip_longest(table.columns, due.items(), held.items())
    for number, (column, said, found) in enumerate(pairs):
        if said != found or (column and not _has_plain_items(column)):
            name = column.name if column else found[0]
            yield (
                f"{MANIFEST_NAME}: {place}.columns[{number}] ({name}) is not as "
                f"{JSON_SCHEMA_NAME} has it"
            )


def _has_plain_items(column: Column) -> bool:
    """Whether all that lists hold has the one name that it always has and JSON does not know."""
    named = column.kind != "list" or column.parts[0].name == ITEM
    return named and all(map(_has_plain_items, column.parts))


def _key_faults(path: Path, place: str, table: ReleaseTable) -> Iterator[str]:
    described = _within(path / CSVW_NAME, "tables")
    for each in described if isinstance(described, list) else ():
        key = _below(each, "tableSchema", "primaryKey")
        if _below(each, "url") == csv_name(table.name) and key != list(table.key):
            yield f"{MANIFEST_NAME}: {place}.key is {list(table.key)} where {CSVW_NAME} has {key}"


def _within(path: Path, *names: str) -> object:
    """What a file of JSON holds under these names; None where it has no such thing."""
    try:
        return _below(json.loads(path.read_bytes()), *names)
    except (OSError, ValueError):
        return None  # said where its hash is compared


def _below(found: object, *names: str) -> object:
    for name in names:
        found = found.get(name) if isinstance(found, dict) else None
    return found


def _input_faults(manifest: Manifest, scans: Mapping[str, Scan]) -> Iterator[str]:
    documents = scans.get("documents")
    if documents is None:
        return
    rows = documents.cells
    due = [ReleaseInput(row["document_id"], row["language"], row["sha256"]) for row in rows]
    wrong = list(differences("inputs", manifest.inputs, tuple(due)))
    for place, one, other in wrong[:_MOST]:
        yield _said(place, one, other, "documents.json says")
    if len(wrong) > _MOST:
        yield f"{MANIFEST_NAME}: {len(wrong) - _MOST} more inputs that documents.json contradicts"
    read_by = sorted({row["extractor_version"] for row in rows} - {None})
    for place, one, other in differences(
        "extractor_versions", manifest.extractor_versions, tuple(read_by)
    ):
        yield _said(place, one, other, "documents.json says")


def _table_faults(place: str, table: ReleaseTable, scan: Scan) -> Iterator[str]:
    source = f"{table.name}.json has"
    if table.rows != scan.rows:
        yield _said(f"{place}.rows", table.rows, scan.rows, source)
    if table.row_hash != scan.row_hash:
        yield _said(f"{place}.row_hash", table.row_hash, scan.row_hash, source)


def _column_faults(path: Path, table: ReleaseTable) -> Iterator[str]:
    try:
        found = pq.read_schema(path / f"{table.name}.parquet")
    except (OSError, pa.ArrowException, ValueError):
        return  # said where its rows are read
    due = schema_of(table.columns)
    if not found.equals(due):
        yield f"{table.name}.parquet: its columns are not those of the manifest"


def differences(place: str, one: object, other: object) -> Iterator[tuple[str, object, object]]:
    """Every field in which two values differ, with the path to it."""
    if is_dataclass(one) and not isinstance(one, type) and type(one) is type(other):
        for each in fields(one):
            pair = getattr(one, each.name), getattr(other, each.name)
            yield from differences(f"{place}.{each.name}", *pair)
    elif isinstance(one, tuple) and isinstance(other, tuple):
        for number, pair in enumerate(zip_longest(one, other)):
            yield from differences(f"{place}[{number}]", *pair)
    elif one != other:
        yield place, one, other
