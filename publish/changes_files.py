"""`changes.jsonl` and `changes.parquet`: the difference to the release before, for programs."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
from pydantic import TypeAdapter, ValidationError

from publish.catalogue import Table, TableSpec
from publish.changes import Cells, Change, shared
from publish.durable import sync
from publish.encode import encode_row
from publish.errors import VerificationError
from publish.formats.arrow import arrow_table, write_parquet_parts
from publish.records import ChangeKind, ChangeRow, Reason
from publish.schema import arrow_schema

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


_PART = 64 * 1024
_LINE = TypeAdapter(ChangeLine)


def write_changes(
    folder: Path, changes: Sequence[Change], reasons: Sequence[Reason], marks: Mapping[str, str]
) -> tuple[str, ...]:
    """Write both files, in the order given, and return their names. Empty ones say nothing changed.

    `marks` become key-value metadata of the Parquet file.
    """
    path = folder / JSONL_NAME
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for change, reason in zip(changes, reasons, strict=True):
            file.write(encode_row(_line(change, reason)) + "\n")
    sync(path)
    schema = arrow_schema(ChangeRow).with_metadata(dict(marks))
    write_parquet_parts(schema, _parts(changes, reasons), folder / PARQUET_NAME)
    sync(folder / PARQUET_NAME)
    return JSONL_NAME, PARQUET_NAME


def _parts(changes: Sequence[Change], reasons: Sequence[Reason]) -> Iterator[pa.Table]:
    """The rows in parts: another reader's version changes nearly every row of a release."""
    for start in range(0, len(changes), _PART):
        part = slice(start, start + _PART)
        rows = map(_row, changes[part], reasons[part])
        yield arrow_table(Table(CHANGES, tuple(rows)), {})


def read_changes(path: Path) -> Iterator[Change]:
    """The changes in a `changes.jsonl`, in their order.

    Raises VerificationError for a line that is none.
    """
    for line in read_lines(path):
        before, after = line.before, line.after
        if before is not None and after is not None:
            before, after = shared(before), shared(after)
        yield Change(line.table, line.change, line.key, before, after)


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


def _line(change: Change, reason: Reason) -> ChangeLine:
    return ChangeLine(
        change.table,
        change.kind,
        change.key,
        reason,
        change.columns,
        change.before,
        change.after,
    )


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
