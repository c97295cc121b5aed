"""The rows of CSV and of SQLite, as the JSON lines that the row hash rests on.

Both hold each cell flat; here it becomes what JSON says of it, and nothing is mended: a number kept
as text, or a cell that no rule gives, is told of.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from json.encoder import encode_basestring
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import csv

from publish.columns import Column, Kind
from publish.errors import VerificationError
from publish.formats.flat import SEPARATOR
from publish.formats.sqlite import quoted
from publish.release.manifest import ReleaseTable

Encode = Callable[[Any], str]
_BLOCK = 4 * 1024 * 1024
_ITEM = re.compile(r"((?:[^\\|]|\\.)*)\|", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def csv_lines(path: Path, table: ReleaseTable) -> Iterator[bytes]:
    """The rows of a table's CSV file. Raises VerificationError where they are none of its table."""
    as_text = csv.ConvertOptions(
        column_types=dict.fromkeys(table.column_names, pa.string()),
        null_values=[""],
        strings_can_be_null=True,
        quoted_strings_can_be_null=False,
    )
    try:
        with csv.open_csv(
            path,
            read_options=csv.ReadOptions(block_size=_BLOCK),
            parse_options=csv.ParseOptions(newlines_in_values=True),
            convert_options=as_text,
        ) as reader:
            _check_names(path.name, table, reader.schema.names)
            encode = _line_encoder(table, _csv_encoder)
            for batch in reader:
                columns = (column.to_pylist() for column in batch.columns)
                yield from map(encode, zip(*columns, strict=True))
    except (OSError, pa.ArrowException, TypeError, KeyError, ValueError) as error:
        raise VerificationError(f"{path.name}: {error}") from error


def sqlite_lines(database: sqlite3.Connection, table: ReleaseTable) -> Iterator[bytes]:
    """The rows of a table in SQLite. Raises VerificationError where they are none of its table."""
    place = f"its table {table.name}"
    try:
        rows = database.execute(f"SELECT * FROM {quoted(table.name)}")
        _check_names(place, table, [column[0] for column in rows.description])
        yield from map(_line_encoder(table, lambda column: _SQLITE[column.kind]), rows)
    except (sqlite3.Error, TypeError, KeyError, ValueError) as error:
        raise VerificationError(f"{place}: {error}") from error


def _check_names(place: str, table: ReleaseTable, names: Sequence[str]) -> None:
    if tuple(names) != table.column_names:
        raise VerificationError(f"{place}: its columns are {', '.join(names)}")


def _line_encoder(
    table: ReleaseTable, encoder_of: Callable[[Column], Encode]
) -> Callable[[Sequence[Any]], bytes]:
    """What makes a line of the cells of a row."""
    columns = [(encode_basestring(each.name), encoder_of(each)) for each in table.columns]

    def encode(cells: Sequence[Any]) -> bytes:
        pairs = (
            f"{name}:{'null' if cell is None else encode_cell(cell)}"
            for (name, encode_cell), cell in zip(columns, cells, strict=True)
        )
        return f"{{{','.join(pairs)}}}".encode()

    return encode


def _csv_encoder(column: Column) -> Encode:
    if column.kind == "list" and column.parts[0].kind not in ("list", "record"):
        return _list_encoder(_CSV[column.parts[0].kind])
    return _CSV[column.kind]


def _list_encoder(encode: Encode) -> Encode:
    """By the rule of `FLATTENING`: items parted by a bar, with a backslash before what is none."""

    def encoded(text: str) -> str:
        items = _ITEM.findall(f"{text}{SEPARATOR}") if "\\" in text else text.split(SEPARATOR)
        return f"[{','.join(encode(_plain(item)) for item in items)}]"

    return lambda text: encoded(text) if text else "[]"


def _plain(item: str) -> str:
    """An item as it is, each backslash taken away that only keeps the sign after it."""
    return _ESCAPED.sub(r"\1", item)


_CSV: dict[Kind, Encode] = {
    "string": encode_basestring,
    "boolean": {"false": "false", "true": "true"}.__getitem__,
    "integer": lambda text: int.__repr__(int(text)),
    "number": lambda text: float.__repr__(float(text)),
    "date": encode_basestring,
    "datetime": encode_basestring,
    "list": str.__str__,
    "record": str.__str__,
}
_SQLITE: dict[Kind, Encode] = _CSV | {
    "boolean": {0: "false", 1: "true"}.__getitem__,
    "integer": int.__repr__,
    "number": float.__repr__,
}
