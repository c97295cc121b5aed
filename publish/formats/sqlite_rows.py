"""The rows of a table in SQLite."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from publish.catalogue import Table
from publish.columns import Column, columns_of
from publish.encode import columnwise, encode_column
from publish.schemas.sqlite_ddl import quoted


def insert_rows(database: sqlite3.Connection, table: Table) -> None:
    """Insert all rows."""
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
