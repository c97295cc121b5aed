"""What differs between the rows of two releases, and the rows that come of applying it.

Rows are compared as the JSON lines that the row hash rests on. A change names the row by its key;
`before` and `after` hold the columns that differ, or the whole row where it was added or removed.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from publish.encode import encode_row
from publish.errors import ReleaseError
from publish.records import ChangeKind, Reason

READER = "extractor_version"
"""The column that names the version of the reader, in whatever table."""
Cells = dict[str, Any]
"""Columns and what they hold, as JSON has it."""
_ROW = TypeAdapter(Cells)


@dataclass(frozen=True, slots=True)
class Change:
    """One row that differs between a release and the one before."""

    table: str
    kind: ChangeKind
    key: Cells
    before: Cells | None
    """What the row held in the columns that differ; None for an added row."""
    after: Cells | None
    """What it holds now in them; None for a removed row."""
    reason: Reason | None = None
    """None where nobody looked for it, as where rows alone were compared."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that differ, those of the row before first."""
        return tuple(dict.fromkeys((*(self.before or {}), *(self.after or {}))))

    @property
    def is_of_reader_alone(self) -> bool:
        """Whether another version of the reader says the same of the row."""
        return self.kind == "changed" and self.columns == (READER,)


@dataclass(frozen=True, slots=True)
class TableShape:
    """What is needed to read a table's rows from lines."""

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]


def digest(line: bytes) -> bytes:
    """What stands for a row in a comparison."""
    return hashlib.sha256(line).digest()


def parse_row(line: bytes) -> Cells:
    """The row on a line that is known to be one."""
    return _ROW.validate_json(line)


def same_cell(one: object, other: object) -> bool:
    """Whether two cells are the same as text: to Python 1, 1.0 and true are equal."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, (str, int)):
        return one == other
    return encode_row(one) == encode_row(other)


def key_of(line: bytes, shape: TableShape) -> bytes:
    """The key on a line, as bytes that are the same for the same key."""
    row = parse_row(line)
    return encode_key({name: row[name] for name in shape.key})


def encode_key(key: Mapping[str, object]) -> bytes:
    """A key as JSON has it."""
    return encode_row(key).encode()


def apply_changes(
    old: Iterable[bytes],
    changes: Iterable[Change],
    old_shape: TableShape | None,
    new_shape: TableShape,
) -> Iterator[bytes]:
    """The lines of a table after the changes; their order is not that of the table.

    `old_shape` is None where the table is new. Raises ReleaseError for a change that does not fit
    the rows.
    """
    due = _by_key(changes)
    same_columns = old_shape is not None and old_shape.columns == new_shape.columns
    for line in old:
        change = due.pop(key_of(line, old_shape or new_shape), None)
        if change is None and same_columns:
            yield line
        elif change is None or change.kind != "removed":
            yield _changed(line, change, new_shape)
        elif parse_row(line) != change.before:
            raise ReleaseError(f"{_named(change)} is removed and was another row before.")
    for change in due.values():
        yield _added(change)


def _added(change: Change) -> bytes:
    if change.kind != "added" or change.after is None:
        raise ReleaseError(f"{_named(change)} is {change.kind} and was not there before.")
    return encode_row(change.after).encode()


def _by_key(changes: Iterable[Change]) -> dict[bytes, Change]:
    due: dict[bytes, Change] = {}
    for change in changes:
        key = encode_key(change.key)
        if key in due:
            raise ReleaseError(f"{_named(change)} is changed twice.")
        due[key] = change
    return due


def _changed(line: bytes, change: Change | None, shape: TableShape) -> bytes:
    row = parse_row(line)
    before, after = ({}, {}) if change is None else (change.before, change.after)
    if before is None or after is None:
        raise ReleaseError(f"{_named(change)} is added and was there before.")
    if any(name not in row or not same_cell(row[name], value) for name, value in before.items()):
        raise ReleaseError(f"{_named(change)} is changed and held something else before.")
    for name in before.keys() - after.keys():
        del row[name]
    row |= after
    if row.keys() != set(shape.columns):
        raise ReleaseError(f"A row of {shape.name} has other columns than its table.")
    return encode_row({name: row[name] for name in shape.columns}).encode()


def _named(change: Change | None) -> str:
    key = "" if change is None else encode_row(change.key)
    return f"{'' if change is None else change.table} {key}"


def lines_hash(lines: Iterable[bytes]) -> str:
    """The row hash of a table from its lines, whatever their order and whatever wrote them."""
    return digests_hash(map(digest, lines))


def digests_hash(digests: Iterable[bytes]) -> str:
    """The row hash of a table, from the digests of its lines."""
    return hashlib.sha256(b"".join(sorted(digests))).hexdigest()
