"""The rows of a table in SQLite."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from publish.catalogue import Table
from publish.columns import Column, columns_of
from publish.encode import encode_row
from publish.schemas.sqlite_ddl import quoted


def insert_rows(database: sqlite3.Connection, table: Table) -> None:
    """Insert all rows."""
    columns = columns_of(table.spec.row)
    gaps = ", ".join("?" * len(columns))
    database.executemany(
        f"INSERT INTO {quoted(table.name)} VALUES ({gaps})", _cells(columns, table.rows)
    )


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
