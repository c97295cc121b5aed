"""All tables as one SQLite file that Datasette can serve, the same bytes for the same rows."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from publish.catalogue import STATEMENTS, Table
from publish.columns import columns_of
from publish.errors import ReleaseError
from publish.formats.sqlite_rows import insert_rows
from publish.schemas.sqlite_ddl import create_indexes, create_table

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
        database.execute(create_table(table.spec))
        insert_rows(database, table)
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
