"""The rows of a table in SQLite: all from memory, or most from the file of an earlier release."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

from publish.catalogue import Table, TableSpec
from publish.columns import Column, columns_of
from publish.encode import encode_row
from publish.schemas.sqlite_ddl import create_table, quoted

Key = tuple[Any, ...]
_WORTH_IT = 0.2
"""Share of rows that may differ; with more, to insert all anew is quicker."""


@dataclass(frozen=True, slots=True)
class Base:
    """The SQLite file of an earlier release, and the rows that differ from it."""

    path: Path
    touched: Mapping[str, frozenset[Key]]
    """For each table the keys of rows that were added, changed or removed since; a table that is
    not named is not taken from there."""


def fill_anew(database: sqlite3.Connection, table: Table) -> None:
    """Insert all rows."""
    _insert(database, f"main.{quoted(table.name)}", table.spec, table.rows)


def fill_from_base(database: sqlite3.Connection, table: Table, base: Base) -> bool:
    """Insert the rows that are the same in `base` from there.

    False where its table has another form, or too few of them are; nothing is inserted then.
    SQLite orders by the key as the table's rows are ordered, so they go in as they would anew.
    """
    known = database.execute(
        "SELECT sql FROM base.sqlite_master WHERE type = 'table' AND name = ?", (table.name,)
    ).fetchone()
    touched = base.touched.get(table.name)
    if touched is None or len(touched) > _WORTH_IT * len(table.rows):
        return False
    if known != (create_table(table.spec),):
        return False
    name, key = quoted(table.name), ", ".join(map(quoted, table.spec.key))
    database.execute(f"CREATE TEMP TABLE touched AS SELECT {key} FROM base.{name} LIMIT 0")
    database.execute(f"CREATE INDEX temp.by_key ON touched ({key})")
    database.executemany(f"INSERT INTO touched VALUES ({_gaps(table.spec.key)})", touched)
    database.execute(f"CREATE TEMP TABLE fresh AS SELECT * FROM base.{name} LIMIT 0")
    _insert(database, "temp.fresh", table.spec, _touched_rows(table, touched))
    same = " AND ".join(f"t.{each} IS b.{each}" for each in map(quoted, table.spec.key))
    database.execute(
        f"INSERT INTO main.{name} SELECT * FROM (SELECT * FROM base.{name} AS b WHERE NOT EXISTS "
        f"(SELECT 1 FROM touched AS t WHERE {same}) UNION ALL SELECT * FROM fresh) ORDER BY {key}"
    )
    database.execute("DROP TABLE temp.touched")
    database.execute("DROP TABLE temp.fresh")
    return True


def _touched_rows(table: Table, touched: frozenset[Key]) -> Sequence[Any]:
    if not touched:
        return ()
    return [row for row, key in zip(table.rows, keys_of(table), strict=True) if key in touched]


def keys_of(table: Table) -> Iterator[Key]:
    """The key of each row."""
    values = map(attrgetter(*table.spec.key), table.rows)
    return zip(values, strict=True) if len(table.spec.key) == 1 else values


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
