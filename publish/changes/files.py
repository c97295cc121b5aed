"""`changes.jsonl` and `changes.parquet`: the difference to the release before, for programs."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from json.encoder import encode_basestring
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from publish.catalogue import Table, TableSpec
from publish.changes.change import Cells, Change
from publish.durable import sync
from publish.encode import encode_row
from publish.errors import VerificationError
from publish.formats.arrow import ROW_GROUP, arrow_schema, arrow_table, parquet_file
from publish.json_files import codec_of
from publish.records import ChangeKind, ChangeRow, Reason

CHANGES_NAME = "changes"
JSONL_NAME = f"{CHANGES_NAME}.jsonl"
PARQUET_NAME = f"{CHANGES_NAME}.parquet"
CHANGES = TableSpec(CHANGES_NAME, ChangeRow, ("table", "key"))


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of `changes.jsonl`; its objects are text in Parquet."""

    table: str
    change: ChangeKind
    key: Cells
    reason: Reason
    columns: tuple[str, ...]
    before: Cells | None
    after: Cells | None


def write_changes(
    folder: Path, changes: Iterable[Change], marks: Mapping[str, str]
) -> tuple[str, ...]:
    """Write both files, in the order given, and return their names. Empty ones say nothing changed.

    `marks` become key-value metadata of the Parquet file. No more than some changes are held at a
    time: another reader's version changes nearly every row of a release.
    """
    lines_path, parquet_path = folder / JSONL_NAME, folder / PARQUET_NAME
    schema = arrow_schema(ChangeRow).with_metadata(dict(marks))
    with lines_path.open("wb") as lines, parquet_file(parquet_path, schema) as add:
        rows = (ChangeRow(**cells_of(change)) for change in changes)
        while part := tuple(islice(rows, ROW_GROUP)):
            lines.writelines(map(_line, part))
            add(arrow_table(Table(CHANGES, part), {}))
    sync(lines_path)
    sync(parquet_path)
    return JSONL_NAME, PARQUET_NAME


def read_changes(path: Path) -> Iterator[Change]:
    """The changes in a `changes.jsonl`, in their order.

    Raises VerificationError for a line that is none.
    """
    try:
        with path.open("rb") as file:
            for number, text in enumerate(file, start=1):
                yield _parsed(text, f"{path.name} line {number}")
    except OSError as error:
        raise VerificationError(f"{path.name}: {error.strerror}") from error


def parquet_as_lines(rows: Iterator[bytes]) -> Iterator[bytes]:
    """The rows of `changes.parquet`, given as JSON, as the lines of `changes.jsonl`."""
    for text in rows:
        row = json.loads(text)
        for name in ("key", "before", "after"):
            row[name] = None if row[name] is None else json.loads(row[name])
        yield encode_row(row).encode() + b"\n"


def _parsed(text: bytes, place: str) -> Change:
    try:
        line = codec_of(_Line).validate_json(text)
    except ValidationError as error:
        raise VerificationError(f"{place}: {error.errors()[0]['msg']}") from error
    return Change(line.table, line.change, line.key, line.before, line.after, line.reason)


def _line(row: ChangeRow) -> bytes:
    """The row as `changes.jsonl` has it: what is the text of an object is the object there."""
    columns = ",".join(map(encode_basestring, row.columns))
    text = (
        f'{{"table":{encode_basestring(row.table)},"change":"{row.change}","key":{row.key},'
        f'"reason":"{row.reason}","columns":[{columns}],'
        f'"before":{row.before or "null"},"after":{row.after or "null"}}}'
    )
    return f"{text}\n".encode()


def cells_of(change: Change) -> dict[str, Any]:
    """A row of `changes`: what is an object is its text there."""
    return {
        "table": change.table,
        "change": change.kind,
        "key": encode_row(change.key),
        "reason": change.reason,
        "columns": change.columns,
        "before": None if change.before is None else encode_row(change.before),
        "after": None if change.after is None else encode_row(change.after),
    }
