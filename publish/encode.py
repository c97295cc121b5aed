"""The bytes of JSON that publish writes; the hash of rows rests on them."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import is_dataclass
from datetime import date, datetime
from json.encoder import encode_basestring
from math import isfinite
from operator import attrgetter
from types import NoneType
from typing import Any

from publish.columns import Column, Kind, columns_of, names_of
from publish.errors import ReleaseError

_LONG, _TOP = 500, len("\n  ")
"""Items beyond which a list is not spread out that stands in a file by its name."""


def _plain(value: object) -> object:
    """A record as a dict of its fields, a date in ISO 8601; JSON knows the rest."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: getattr(value, name) for name in names_of(type(value))}
    if isinstance(value, date):  # a datetime too
        return value.isoformat()
    raise TypeError(f"No JSON is laid down for {type(value).__name__}")


_ROW = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), check_circular=False, default=_plain
)
_NUMBERS: dict[Kind, type[int | float]] = {"integer": int, "number": float}
_PLAIN: dict[Kind, tuple[type, Callable[[Any], str]]] = {
    "string": (str, encode_basestring),
    "boolean": (bool, {False: "false", True: "true"}.__getitem__),
    "integer": (int, int.__repr__),
    "number": (float, float.__repr__),
    "date": (date, lambda day: f'"{day.isoformat()}"'),
    "datetime": (datetime, lambda moment: f'"{moment.isoformat()}"'),
}
"""What makes the JSON of a cell quicker than the encoder of all does, for cells of that type."""
_TOGETHER = 1024
"""Rows that are encoded at a time: enough that a column is gone through without Python, few enough
that their cells weigh little."""


def encode_row(row: object) -> str:
    """One row as JSON on one line, fields in the order of its class."""
    return _ROW.encode(row)


def encode_rows(rows: Sequence[Any]) -> Iterator[str]:
    """Rows of one class as JSON lines.

    Raises ReleaseError for a number that is not of its column's type: Parquet would take 3 for 3.0,
    and the two files would not say the same.
    """
    columns = columns_of(type(rows[0])) if rows else ()
    line = f"{{{','.join(f'{encode_basestring(each.name)}:%s' for each in columns)}}}"
    for cells in columnwise(columns, rows):
        texts = map(encode_column, columns, cells)
        yield from map(line.__mod__, zip(*texts, strict=True))


def columnwise(columns: Sequence[Column], rows: Sequence[Any]) -> Iterator[list[list[Any]]]:
    """The cells of some rows after others, each time a list for each column."""
    cells_of = [attrgetter(column.name) for column in columns]
    for start in range(0, len(rows), _TOGETHER):
        some = rows[start : start + _TOGETHER]
        yield [list(map(cell_of, some)) for cell_of in cells_of]


def encode_column(column: Column, cells: Sequence[Any]) -> Iterable[str]:
    """Cells of one column as JSON, each as `encode_row` has it.

    Raises ReleaseError for a number that is not of the column's type.
    """
    types = set(map(type, cells))
    _check_numbers(column, cells, types)
    if column.kind == "list" and column.parts[0].kind == "string" and types <= {tuple, NoneType}:
        # Most of these hold what others do: codes, numbers of documents, names of readers.
        return map({cell: encode_row(cell) for cell in set(cells)}.__getitem__, cells)
    plain, encode = _PLAIN.get(column.kind, (NoneType, encode_row))
    if types == {plain}:
        return map(encode, cells)
    if types <= {plain, NoneType}:
        return ["null" if cell is None else encode(cell) for cell in cells]
    return map(encode_row, cells)


def _check_numbers(column: Column, cells: Sequence[Any], types: set[type]) -> None:
    due = _NUMBERS.get(column.kind)
    if due is None or (types <= {due, NoneType} and all(map(isfinite, filter(None, cells)))):
        return
    odd = next(
        cell for cell in cells if cell is not None and (type(cell) is not due or not isfinite(cell))
    )
    raise ReleaseError(f"Column {column.name} holds a cell of another type: {odd!r}")


def encode_pretty(value: object) -> bytes:
    """A whole file of JSON for people to read, in UTF-8; a long list has one item a line."""
    return _spread_out(value, "\n").encode() + b"\n"


def _spread_out(value: object, margin: str) -> str:
    """Indented as Python's encoder does it, in a third of its time."""
    if isinstance(value, str):
        return encode_basestring(value)
    inner = f"{margin}  "
    if isinstance(value, dict) and value:
        cells = [f"{encode_basestring(key)}: {_spread_out(value[key], inner)}" for key in value]
        return f"{{{inner}{f',{inner}'.join(cells)}{margin}}}"
    if isinstance(value, (list, tuple)) and value:
        long = len(value) > _LONG and len(margin) == _TOP
        items = [encode_row(item) if long else _spread_out(item, inner) for item in value]
        return f"[{inner}{f',{inner}'.join(items)}{margin}]"
    if is_dataclass(value):
        return _spread_out(_plain(value), margin)
    return encode_row(value)
