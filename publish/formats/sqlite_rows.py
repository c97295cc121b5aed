"""The rows of a table in SQLite: all from memory, or most from the file of an earlier release."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

from publish.catalogue import Table, TableSpec
from publish.changes.differences import Run
from publish.columns import Column, columns_of
from publish.encode import encode_row
from publish.schemas.sqlite_ddl import create_table, quoted

_WORTH_IT = 0.2
"""Share of rows that may differ; with more, to insert all anew is quicker."""


@dataclass(frozen=True, slots=True)
class Base:
    """The SQLite file of an earlier release, and what it has in common with the rows now."""

    path: Path
    runs: Mapping[str, Sequence[Run]]
    """Of each table; one that is not named is not taken from there."""


def fill_anew(database: sqlite3.Connection, table: Table) -> None:
    """Insert all rows."""
    _insert(database, f"main.{quoted(table.name)}", table.spec, table.rows)


def fill_from_base(database: sqlite3.Connection, table: Table, base: Base) -> bool:
    """Insert the rows that are the same in `base` from there.

    False where its table has another form or lacks rows, or too few are the same; nothing is
    inserted then.
    """
    runs = base.runs.get(table.name)
    if runs is None or not _is_worth_it(table, runs) or not _has_rows(database, table, runs):
        return False
    name = quoted(table.name)
    for run in runs:
        if run.fresh:
            rows = table.rows[run.start : run.start + run.count]
            _insert(database, f"main.{name}", table.spec, rows)
        else:  # its rows are numbered from 1 in the table's order
            database.execute(
                f"INSERT INTO main.{name} SELECT * FROM base.{name} "
                "WHERE rowid BETWEEN ? AND ? ORDER BY rowid",
                (run.start + 1, run.start + run.count),
            )
    return True


def _is_worth_it(table: Table, runs: Sequence[Run]) -> bool:
    fresh = sum(run.count for run in runs if run.fresh)
    return fresh <= _WORTH_IT * len(table.rows)


def _has_rows(database: sqlite3.Connection, table: Table, runs: Sequence[Run]) -> bool:
    """Whether the table has the same form there, and all rows, numbered from 1."""
    form = database.execute(
        "SELECT sql FROM base.sqlite_master WHERE type = 'table' AND name = ?", (table.name,)
    ).fetchone()
    if form != (create_table(table.spec),):
        return False
    count, last = database.execute(
        f"SELECT count(*), coalesce(max(rowid), 0) FROM base.{quoted(table.name)}"
    ).fetchone()
    needed = max((run.start + run.count for run in runs if not run.fresh), default=0)
    return bool(count == last >= needed)


def _insert(database: sqlite3.Connection, place: str, spec: TableSpec, rows: Sequence[Any]) -> None:
    columns = columns_of(spec.row)
    database.executemany(f"INSERT INTO {place} VALUES ({_gaps(columns)})", _cells(columns, rows))


def _gaps(columns: Sequence[object]) -> str:
    return ", ".join("?" * len(columns))


def _cells(columns: Sequence[Column], rows: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    """The rows as SQLite takes them; as they are, where no column needs a change."""
    cells = map(attrgetter(*(column.name for column in columns)), rows)
    changes = [
        (place, change) for place, column in enumerate(columns) if (change := _stored(column))
    ]
    return cells if not changes else map(_changing(changes), cells)


def _changing(
    changes: Sequence[tuple[int, Callable[[Any], str]]],
) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    def changed(row: tuple[Any, ...]) -> tuple[Any, ...]:
        cells = list(row)
        for place, change in changes:
            if cells[place] is not None:
                cells[place] = change(cells[place])
        return tuple(cells)

    return changed


def _stored(column: Column) -> Callable[[Any], str] | None:
    """What makes text of a cell that SQLite has no type for."""
    if column.kind in ("date", "datetime"):
        return lambda day: str(day.isoformat())
    return encode_row if column.kind in ("list", "record") else None
