"""`changes.jsonl` and `changes.parquet`: the difference to the release before, for programs."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, starmap
from json.encoder import encode_basestring
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from publish.catalogue import Table, TableSpec
from publish.changes.change import Cells, Change
from publish.changes.comparison import Explained
from publish.durable import sync
from publish.encode import encode_row
from publish.errors import VerificationError
from publish.formats.arrow import ROW_GROUP, arrow_schema, arrow_table, parquet_file
from publish.records import ChangeKind, ChangeRow, Reason

CHANGES_NAME = "changes"
JSONL_NAME = f"{CHANGES_NAME}.jsonl"
PARQUET_NAME = f"{CHANGES_NAME}.parquet"
CHANGES = TableSpec(CHANGES_NAME, ChangeRow, ("table", "key"))


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One line of `changes.jsonl`; its objects are text in Parquet."""

    table: str
    change: ChangeKind
    key: Cells
    reason: Reason
    columns: tuple[str, ...]
    before: Cells | None
    after: Cells | None


_LINE = TypeAdapter(ChangeLine)


def write_changes(
    folder: Path, changes: Iterable[Explained], marks: Mapping[str, str]
) -> tuple[str, ...]:
    """Write both files, in the order given, and return their names. Empty ones say nothing changed.

    `marks` become key-value metadata of the Parquet file. No more than some changes are held at a
    time: another reader's version changes nearly every row of a release.
    """
    lines_path, parquet_path = folder / JSONL_NAME, folder / PARQUET_NAME
    schema = arrow_schema(ChangeRow).with_metadata(dict(marks))
    with lines_path.open("wb") as lines, parquet_file(parquet_path, schema) as add:
        rows = starmap(_row, changes)
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
    for line in read_lines(path):
        yield Change(line.table, line.change, line.key, line.before, line.after)


def read_lines(path: Path) -> Iterator[ChangeLine]:
    """The lines of a `changes.jsonl`. Raises VerificationError for a line that is none."""
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


def _parsed(text: bytes, place: str) -> ChangeLine:
    try:
        return _LINE.validate_json(text)
    except ValidationError as error:
        raise VerificationError(f"{place}: {error.errors()[0]['msg']}") from error


def _line(row: ChangeRow) -> bytes:
    """The row as `changes.jsonl` has it: what is the text of an object is the object there."""
    columns = ",".join(map(encode_basestring, row.columns))
    text = (
        f'{{"table":{encode_basestring(row.table)},"change":"{row.change}","key":{row.key},'
        f'"reason":"{row.reason}","columns":[{columns}],'
        f'"before":{row.before or "null"},"after":{row.after or "null"}}}'
    )
    return f"{text}\n".encode()


def _row(change: Change, reason: Reason) -> ChangeRow:
    return ChangeRow(
        change.table,
        change.kind,
        encode_row(change.key),
        reason,
        change.columns,
        None if change.before is None else encode_row(change.before),
        None if change.after is None else encode_row(change.after),
    )
