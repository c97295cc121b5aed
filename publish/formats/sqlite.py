"""All tables as one SQLite file that Datasette can serve, the same bytes for the same rows."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from operator import attrgetter
from pathlib import Path
from typing import Any

from publish.catalogue import STATEMENTS, Table
from publish.columns import Column, columns_of
from publish.encode import encode_row
from publish.errors import ReleaseError
from publish.schemas.sqlite_ddl import create_indexes, create_table, quoted

SQLITE_NAME = "councilvotes.sqlite"
_ONCE = (
    # The file is new and is thrown away if it is not finished, so nothing need be undone.
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA page_size = 4096",
    "PRAGMA cache_size = -65536",
)
_ABOUT = 'CREATE TABLE "about" ("name" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL)'
_DICTIONARY = (
    'CREATE TABLE "data_dictionary" ("table" TEXT NOT NULL, "column" TEXT NOT NULL, '
    '"description" TEXT NOT NULL, PRIMARY KEY ("table", "column"))'
)
_SEARCH = (
    f"CREATE VIRTUAL TABLE {STATEMENTS.name}_fts USING fts5(heading, text, "
    f"content='{STATEMENTS.name}', tokenize='unicode61 remove_diacritics 2')",
    f"INSERT INTO {STATEMENTS.name}_fts ({STATEMENTS.name}_fts) VALUES ('rebuild')",
)


def write_sqlite(tables: Sequence[Table], path: Path, marks: Mapping[str, str]) -> None:
    """Write all tables with their keys, a full-text index over declarations, and `marks`.

    Raises ReleaseError for a row that the file's own constraints refuse.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            for statement in (*_ONCE, "BEGIN"):
                database.execute(statement)
            _fill(database, tables, marks)
            database.execute("COMMIT")
    except sqlite3.IntegrityError as error:
        raise ReleaseError(f"{path.name} refuses a row: {error}") from error
    except sqlite3.OperationalError as error:
        raise OSError(f"{path.name} cannot be written: {error}") from error


def _fill(database: sqlite3.Connection, tables: Sequence[Table], marks: Mapping[str, str]) -> None:
    for table in tables:
        database.execute(create_table(table.spec))
        columns = columns_of(table.spec.row)
        gaps = ", ".join("?" * len(columns))
        database.executemany(f"INSERT INTO {quoted(table.name)} VALUES ({gaps})", _cells(table))
        for statement in create_indexes(table.spec):
            database.execute(statement)
    database.execute(_ABOUT)
    database.executemany('INSERT INTO "about" VALUES (?, ?)', sorted(marks.items()))
    database.execute(_DICTIONARY)
    database.executemany('INSERT INTO "data_dictionary" VALUES (?, ?, ?)', _described(tables))
    for statement in _SEARCH:
        database.execute(statement)


def _described(tables: Sequence[Table]) -> Iterator[tuple[str, str, str]]:
    for table in tables:
        for column in columns_of(table.spec.row):
            yield table.name, column.name, column.description


def _cells(table: Table) -> Iterator[tuple[Any, ...]]:
    """The rows as SQLite takes them; as they are, where no column needs a change."""
    columns = columns_of(table.spec.row)
    rows = map(attrgetter(*(column.name for column in columns)), table.rows)
    changes = [
        (place, change) for place, column in enumerate(columns) if (change := _stored(column))
    ]
    return rows if not changes else map(_changing(changes), rows)


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
