"""Hold a release against the one before: its columns, its rows, and why they differ."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, compress, groupby
from typing import Any

from publish.catalogue import SCHEMA_VERSION, TABLES_VERSION
from publish.changes.change import Change, apply_changes, digest
from publish.changes.classes import SchemaChange, next_schema_version, schema_changes
from publish.changes.differences import RowDifference, changes_of, row_difference
from publish.changes.reasons import LEADING, Circumstances, reason_giver
from publish.encode import encode_rows
from publish.errors import ReleaseError
from publish.formats.stored import json_lines, whole_lines
from publish.release.content import Content, Predecessor
from publish.release.manifest import ReleaseTable


@dataclass(frozen=True, slots=True)
class TableDifference:
    """A table whose rows are not those of the release before."""

    place: int | None
    """In the release; None where it is gone."""
    old: ReleaseTable | None
    """None where there was no such table."""
    new: ReleaseTable
    """The old one, where it is gone."""
    difference: RowDifference

    @property
    def name(self) -> str:
        """Of the table."""
        return self.new.name

    def added(self, rows: Sequence[Any]) -> Iterator[bytes]:
        """The lines of those among the table's rows that were not the same before."""
        return map(str.encode, encode_rows(tuple(compress(rows, self.difference.added))))


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs from the release before."""

    before: Predecessor | None
    remark: str | None
    """Why nothing was compared; None where it was."""
    schema_version: str
    schema: tuple[SchemaChange, ...]
    tables: tuple[TableDifference, ...]
    """In the order of the release, those that are gone last."""


def compare(before: Predecessor, content: Content) -> Comparison:
    """What differs between the release before and what is to be released.

    Raises ReleaseError for a difference of columns that has no class, VerificationError where the
    release before is no longer whole.
    """
    schema = schema_changes(before.manifest.tables, content.described)
    version = next_schema_version(before.manifest.schema_version, SCHEMA_VERSION, schema)
    tables = tuple(_table_differences(before, content))
    return Comparison(before, None, version, schema, tables)


def first_of_its_kind(remark: str, schema_version_before: str | None) -> Comparison:
    """That of a release with nothing before it to compare it with, for the reason given.

    A release that is there and cannot be read may have had any columns.
    """
    if schema_version_before is None:
        return Comparison(None, remark, SCHEMA_VERSION, (), ())
    schema = (SchemaChange("major", "the columns before are not known"),)
    version = next_schema_version(schema_version_before, SCHEMA_VERSION, schema)
    return Comparison(None, remark, version, schema, ())


def says_the_same(comparison: Comparison, content: Content) -> bool:
    """Whether nothing differs from the release before but the version of the reader."""
    if comparison.before is None or comparison.schema:
        return False
    changes = (change for table in comparison.tables for change in _changes(table, content))
    return all(change.is_of_reader_alone for change in changes)


def explained_changes(comparison: Comparison, content: Content) -> Iterator[Change]:
    """Every row that differs and why, table by table, none of them held.

    Raises ReleaseError for a difference that has no reason.
    """
    if comparison.before is None:
        return
    leading = (_changes(each, content) for each in comparison.tables if each.name in LEADING)
    around = _circumstances(comparison.before, content)
    reason_of = reason_giver(chain.from_iterable(leading), around)
    for table in comparison.tables:
        for change in _changes(table, content):
            yield replace(change, reason=reason_of(change))


def check_applied(changes: Iterable[Change], comparison: Comparison, content: Content) -> None:
    """Apply changes to the release before and compare what comes of it with what is released.

    Rows that are the same in both need no look: that each is one of the rows now is how they were
    told from the others. Raises ReleaseError where the changes do not give the rest.
    """
    due = {table.name: table for table in comparison.tables}
    for name, own in groupby(changes, key=lambda change: change.table):
        table = due.pop(name, None)
        if table is None:
            raise ReleaseError(f"The changes of {name} do not stand together, or none are due.")
        _check_table(table, own, content)
    for table in due.values():
        _check_table(table, (), content)


def _check_table(table: TableDifference, own: Iterable[Change], content: Content) -> None:
    given = map(digest, apply_changes(table.difference.removed, own, table.old, table.new))
    digests = () if table.place is None else content.digests[table.place]
    if sorted(given) != sorted(compress(digests, table.difference.added)):
        raise ReleaseError(
            f"The changes of {table.name} do not give its rows: nothing was released."
        )


def _table_differences(before: Predecessor, content: Content) -> Iterator[TableDifference]:
    for place, new in enumerate(content.described):
        old, digests = before.table(new.name), content.digests[place]
        if old is None:
            yield TableDifference(place, None, new, row_difference((), digests))
        elif old.row_hash != new.row_hash:
            yield TableDifference(place, old, new, _difference(before, old, digests))
    names = {new.name for new in content.described}
    for old in before.manifest.tables:
        if old.name not in names:
            yield TableDifference(None, old, old, _difference(before, old, ()))


def _difference(before: Predecessor, old: ReleaseTable, digests: Sequence[bytes]) -> RowDifference:
    path = before.whole(f"{old.name}.json")  # quicker to tell than by its rows
    lines = json_lines(path) if path else whole_lines(before.folder, old)()
    return row_difference(lines, digests)


def _changes(table: TableDifference, content: Content) -> Iterator[Change]:
    rows = () if table.place is None else content.tables[table.place].rows
    return changes_of(table.old, table.new, table.difference.removed, table.added(rows))


def _circumstances(before: Predecessor, content: Content) -> Circumstances:
    old = {table.name: frozenset(table.column_names) for table in before.manifest.tables}
    new = {table.name: frozenset(table.column_names) for table in content.described}
    return Circumstances(
        known=frozenset(each.document_id for each in before.manifest.inputs),
        schema_places={
            name: old.get(name, frozenset()) ^ new.get(name, frozenset())
            for name in old.keys() | new.keys()
        },
        has_learnt=before.manifest.learnt_sha256 != content.learnt_sha256,
        builds_anew=before.manifest.tables_version != TABLES_VERSION,
    )
