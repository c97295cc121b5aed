"""What differs between the rows of two releases, and the rows that come of applying it.

Rows are compared as the JSON lines that the row hash rests on. A change names the row by its key;
`before` and `after` hold the columns that differ, or the whole row where it was added or removed.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from publish.encode import encode_row
from publish.errors import ReleaseError
from publish.records import ChangeKind, Reason
from publish.release.manifest import ReleaseTable

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


def key_of(line: bytes, table: ReleaseTable) -> str:
    """The key on a line, as text that is the same for the same key."""
    row = parse_row(line)
    return encode_row({name: row[name] for name in table.key})


def apply_changes(
    lines: Iterable[bytes],
    changes: Iterable[Change],
    old: ReleaseTable | None,
    new: ReleaseTable,
) -> Iterator[bytes]:
    """The lines of a table after the changes; their order is not that of the table.

    `old` is None where the table is new. Raises ReleaseError for a change that does not fit the
    rows.
    """
    due: dict[str, Change] = {}
    for each in changes:
        key = encode_row(each.key)
        if key in due:
            raise ReleaseError(f"{_named(each)} is changed twice.")
        due[key] = each
    names = new.column_names
    same_columns = old is not None and old.column_names == names
    for line in lines:
        change = due.pop(key_of(line, old or new), None)
        if change is None and same_columns:
            yield line
        elif change is None or change.kind != "removed":
            yield _changed(line, change or Change(new.name, "changed", {}, {}, {}), names)
        elif parse_row(line) != change.before:
            raise ReleaseError(f"{_named(change)} is removed and was another row before.")
    for each in due.values():
        if each.kind != "added" or each.after is None:
            raise ReleaseError(f"{_named(each)} is {each.kind} and was not there before.")
        yield encode_row(each.after).encode()


def _changed(line: bytes, change: Change, names: Sequence[str]) -> bytes:
    row = parse_row(line)
    before, after = change.before, change.after
    if before is None or after is None:
        raise ReleaseError(f"{_named(change)} is added and was there before.")
    if any(name not in row or not same_cell(row[name], value) for name, value in before.items()):
        raise ReleaseError(f"{_named(change)} is changed and held something else before.")
    for name in before.keys() - after.keys():
        del row[name]
    row |= after
    if row.keys() != {*names}:
        raise ReleaseError(f"A row of {change.table} has other columns than its table.")
    return encode_row({name: row[name] for name in names}).encode()


def _named(change: Change) -> str:
    return f"{change.table} {encode_row(change.key)}"


def lines_hash(lines: Iterable[bytes]) -> str:
    """The row hash of a table from its lines, whatever their order and whatever wrote them."""
    return digests_hash(map(digest, lines))


def digests_hash(digests: Iterable[bytes]) -> str:
    """The row hash of a table, from the digests of its lines."""
    return hashlib.sha256(b"".join(sorted(digests))).hexdigest()
