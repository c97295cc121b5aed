"""All tables as one SQLite file that Datasette can serve, the same bytes for the same rows."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from publish.catalogue import STATEMENTS, Table, TableSpec
from publish.columns import Column, Kind, columns_of
from publish.encode import columnwise, encode_column
from publish.errors import ReleaseError

SQLITE_NAME = "councilvotes.sqlite"
ABOUT = "about"
"""Its table of what the release says of itself, by name."""
DICTIONARY = "data_dictionary"
"""Its table of what each column says."""
SEARCH = f"{STATEMENTS.name}_fts"
"""Its full-text index over declarations."""
_ONCE = (
    # The file is new and is thrown away if it is not finished, so nothing need be undone.
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA page_size = 4096",
    "PRAGMA cache_size = -65536",
    "PRAGMA temp_store = MEMORY",
)
_ABOUT = f'CREATE TABLE "{ABOUT}" ("name" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL)'
_DICTIONARY = (
    f'CREATE TABLE "{DICTIONARY}" ("table" TEXT NOT NULL, "column" TEXT NOT NULL, '
    '"description" TEXT NOT NULL, PRIMARY KEY ("table", "column"))'
)
_SEARCH = (
    f"CREATE VIRTUAL TABLE {SEARCH} USING fts5(heading, text, "
    f"content='{STATEMENTS.name}', tokenize='unicode61 remove_diacritics 2')",
    # Bytes of words held before they are written: with the usual million half the time goes to
    # merging what was written too early.
    f"INSERT INTO {SEARCH} ({SEARCH}, rank) VALUES ('hashsize', {16 * 1024 * 1024})",
    f"INSERT INTO {SEARCH} ({SEARCH}) VALUES ('rebuild')",
)


def write_sqlite(tables: Sequence[Table], path: Path, marks: Mapping[str, str]) -> None:
    """Write all tables with their keys, a full-text index over declarations, and `marks`.

    Raises ReleaseError for a row that the file's own constraints refuse.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            for statement in _ONCE:
                database.execute(statement)
            database.execute("BEGIN")
            _fill(database, tables, marks)
            database.execute("COMMIT")
    except sqlite3.IntegrityError as error:
        raise ReleaseError(f"{path.name} refuses a row: {error}") from error
    except sqlite3.OperationalError as error:
        raise OSError(f"{path.name} cannot be written: {error}") from error


def _fill(database: sqlite3.Connection, tables: Sequence[Table], marks: Mapping[str, str]) -> None:
    for table in tables:
        database.execute(_create_table(table.spec))
        _insert_rows(database, table)
        for statement in _create_indexes(table.spec):
            database.execute(statement)
    database.execute(_ABOUT)
    database.executemany('INSERT INTO "about" VALUES (?, ?)', sorted(marks.items()))
    database.execute(_DICTIONARY)
    described = (
        (table.name, column.name, column.description)
        for table in tables
        for column in columns_of(table.spec.row)
    )
    database.executemany('INSERT INTO "data_dictionary" VALUES (?, ?, ?)', described)
    for statement in _SEARCH:
        database.execute(statement)


def _insert_rows(database: sqlite3.Connection, table: Table) -> None:
    columns = columns_of(table.spec.row)
    gaps = ", ".join("?" * len(columns))
    insert = f"INSERT INTO {quoted(table.name)} VALUES ({gaps})"
    for cells in columnwise(columns, table.rows):
        database.executemany(insert, zip(*map(_stored, columns, cells), strict=True))


def _stored(column: Column, cells: Sequence[Any]) -> Iterable[Any]:
    """Cells as SQLite takes them, as text where it has no type for them."""
    if column.kind in ("date", "datetime"):
        return [None if day is None else day.isoformat() for day in cells]
    if column.kind in ("list", "record"):
        texts = zip(cells, encode_column(column, cells), strict=True)
        return [None if cell is None else text for cell, text in texts]
    return cells


_TYPES: dict[Kind, str] = {"boolean": "INTEGER", "integer": "INTEGER", "number": "REAL"}
"""All others are text."""


def _create_table(spec: TableSpec) -> str:
    """The statement that makes a table, with what each column says in a comment.

    Yes and no are 1 and 0, days and times are text in ISO 8601, lists and records are JSON.
    """
    constraints = [f"PRIMARY KEY ({_names(spec.key)})"]
    for link in spec.foreign_keys:
        target = f"{quoted(link.table)} ({_names(link.target)})"
        constraints.append(f"FOREIGN KEY ({_names(link.columns)}) REFERENCES {target}")
    lines = [
        *map(_column, columns_of(spec.row)),
        ",\n".join(f"  {constraint}" for constraint in constraints),
    ]
    return f"CREATE TABLE {quoted(spec.name)} (\n" + "\n".join(lines) + "\n)"


def _create_indexes(spec: TableSpec) -> Iterator[str]:
    """The statements that make an index for each foreign key that the primary key does not lead."""
    for link in spec.foreign_keys:
        if link.columns != spec.key[: len(link.columns)]:
            name = quoted("_".join((spec.name, *link.columns)))
            yield f"CREATE INDEX {name} ON {quoted(spec.name)} ({_names(link.columns)})"


def quoted(name: str) -> str:
    """A name as SQL has it, whether it is a word of SQL or not."""
    return f'"{name}"'


def _column(column: Column) -> str:
    kind = _TYPES.get(column.kind, "TEXT") + (" NOT NULL" if column.required else "")
    return f"  {quoted(column.name)} {kind}, -- {column.description}"


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(map(quoted, columns))
