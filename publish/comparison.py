"""Hold a release against the one before: its columns, its rows, and why they differ."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from publish.catalogue import SCHEMA_VERSION, TABLES_VERSION, Table
from publish.changes import Change, apply_changes, lines_hash, table_changes
from publish.classes_of_change import SchemaChange, next_schema_version, schema_changes
from publish.content import Content, Predecessor
from publish.encode import encode_row
from publish.errors import ReleaseError
from publish.manifest import ReleaseTable
from publish.reasons import Circumstances, reasons_of
from publish.records import Reason
from publish.stored import plain_lines, shape_of, whole_lines
from publish.sums import sha256_of


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs from the release before."""

    before: Predecessor | None
    remark: str | None
    """Why nothing was compared; None where it was."""
    schema_version: str
    schema: tuple[SchemaChange, ...]
    changes: tuple[Change, ...]
    reasons: tuple[Reason, ...]
    """Of each change, in the same order."""


def compare(before: Predecessor, content: Content) -> Comparison:
    """Every difference between the release before and what is to be released.

    Raises ReleaseError for a difference that has no class or no reason, VerificationError where
    the release before is no longer whole.
    """
    schema = schema_changes(before.manifest.tables, content.described)
    version = next_schema_version(before.manifest.schema_version, SCHEMA_VERSION, schema)
    changes = tuple(_changes(before, content))
    reasons = tuple(reasons_of(changes, _circumstances(before, content)))
    return Comparison(before, None, version, schema, changes, reasons)


def first_of_its_kind(remark: str, schema_version_before: str | None) -> Comparison:
    """That of a release with nothing before it to compare it with, for the reason given.

    A release that is there and cannot be read may have had any columns.
    """
    if schema_version_before is None:
        return Comparison(None, remark, SCHEMA_VERSION, (), (), ())
    schema = (SchemaChange("major", "the columns before are not known"),)
    version = next_schema_version(schema_version_before, SCHEMA_VERSION, schema)
    return Comparison(None, remark, version, schema, (), ())


def check_applied(changes: Iterable[Change], before: Predecessor, content: Content) -> None:
    """Apply changes to the release before and compare what comes of it with what is released.

    They come table by table, so that no more than one table's need be held. Raises ReleaseError
    where the two differ.
    """
    due = {described.name: described for described in content.described}
    for name, own in groupby(changes, key=lambda change: change.table):
        described = due.pop(name, None)
        if described is not None:
            _check_table(described, own, before)
        elif before.table(name) is None or name in {each.name for each in content.described}:
            raise ReleaseError(f"The changes of {name} do not stand together, or it is no table.")
        else:
            deque(own, maxlen=0)  # a table that is gone: none of its rows is left to compare
    for described in due.values():
        old = before.table(described.name)
        if old is None or old.row_hash != described.row_hash:
            _check_table(described, (), before)


def _check_table(described: ReleaseTable, own: Iterable[Change], before: Predecessor) -> None:
    old = before.table(described.name)
    lines = _lines_of(before, old) if old else ()
    shapes = shape_of(old) if old else None, shape_of(described)
    if lines_hash(apply_changes(lines, own, *shapes)) != described.row_hash:
        raise ReleaseError(
            f"The changes of {described.name} since {before.manifest.version} do not give its "
            "rows: nothing was released."
        )


def _changes(before: Predecessor, content: Content) -> Iterator[Change]:
    for place, described in enumerate(content.described):
        old = before.table(described.name)
        if old is not None and old.row_hash == described.row_hash:
            continue
        yield from table_changes(
            shape_of(old) if old else None,
            shape_of(described),
            _lines_of(before, old) if old else (),
            content.digests[place],
            line_of(content.tables[place]),
        )
    names = {described.name for described in content.described}
    for old in before.manifest.tables:
        if old.name not in names:
            yield from _removed_table(before, old)


def _lines_of(before: Predecessor, table: ReleaseTable) -> Iterable[bytes]:
    """The rows of a table before, without a look at each where the file is as it was announced."""
    path = before.folder / f"{table.name}.jsonl"
    announced = {file.sha256 for file in before.manifest.files if file.path == path.name}
    if path.is_file() and sha256_of(path) in announced:
        return plain_lines(path)
    return whole_lines(before.folder, table)()


def _removed_table(before: Predecessor, old: ReleaseTable) -> Iterator[Change]:
    lines = _lines_of(before, old)
    yield from table_changes(shape_of(old), shape_of(old), lines, (), _no_line)


def line_of(table: Table) -> Callable[[int], bytes]:
    """What gives a table's line by its place."""
    return lambda place: encode_row(table.rows[place]).encode()


def _no_line(place: int) -> bytes:
    raise IndexError(place)


def _circumstances(before: Predecessor, content: Content) -> Circumstances:
    old = {table.name: _column_names(table) for table in before.manifest.tables}
    new = {table.name: _column_names(table) for table in content.described}
    return Circumstances(
        known=frozenset(each.document_id for each in before.manifest.inputs),
        schema_places={
            name: old.get(name, frozenset()) ^ new.get(name, frozenset())
            for name in old.keys() | new.keys()
        },
        has_learnt=before.manifest.learnt_sha256 != content.learnt_sha256,
        builds_anew=before.manifest.tables_version != TABLES_VERSION,
    )


def _column_names(table: ReleaseTable) -> frozenset[str]:
    return frozenset(column.name for column in table.columns)
