"""Name the column that a manifest and the schemas of its release tell of in two ways."""

import json
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from publish.columns import ITEM, Column
from publish.metadata.csvw import CSVW_NAME, csv_name
from publish.release.manifest import MANIFEST_NAME, ReleaseTable
from publish.schemas.json_schema import JSON_SCHEMA_NAME, record_schema


def columns_faults(path: Path, place: str, table: ReleaseTable) -> Iterator[str]:
    """What is wrong with a table's key and columns, which are known not to be what they were.

    `place` is the table's in the manifest. The schemas may themselves be of another form or
    damaged: then the table is named and no column.
    """
    named = [*_column_faults(path, place, table), *_key_faults(path, place, table)]
    yield from named or [f"{MANIFEST_NAME}: {place} has another key or other columns than it had"]


def _column_faults(path: Path, place: str, table: ReleaseTable) -> Iterator[str]:
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
