"""The bytes of JSON that publish writes; the hash of rows rests on them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from math import isfinite
from typing import Any

from publish.columns import Kind, columns_of
from publish.errors import ReleaseError

_LONG = 500
"""Items beyond which a list is not spread out: Python indents a hundred times slower."""


def _plain(value: object) -> object:
    """A record as a dict of its fields, a date in ISO 8601; JSON knows the rest."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: getattr(value, name) for name in _names(type(value))}
    if isinstance(value, date):  # a datetime too
        return value.isoformat()
    raise TypeError(f"No JSON is laid down for {type(value).__name__}")


@cache
def _names(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(record))


_ROW = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), check_circular=False, default=_plain
)
_NUMBERS: dict[Kind, type[int | float]] = {"integer": int, "number": float}
_PRETTY = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=2, default=_plain)


def encode_row(row: object) -> str:
    """One row as JSON on one line, fields in the order of its class."""
    return _ROW.encode(row)


def encode_rows(rows: Sequence[Any]) -> Iterator[str]:
    """Rows of one class as JSON lines.

    Raises ReleaseError for a number that is not of its column's type: Parquet would take 3 for 3.0,
    and the two files would not say the same.
    """
    columns = columns_of(type(rows[0])) if rows else ()
    numbers = [(each.name, _NUMBERS[each.kind]) for each in columns if each.kind in _NUMBERS]
    for row in rows:
        for name, due in numbers:
            cell = getattr(row, name)
            if cell is not None and (type(cell) is not due or not isfinite(cell)):
                raise ReleaseError(f"Column {name} holds a cell of another type: {cell!r}")
        yield encode_row(row)


def encode_pretty(value: object) -> bytes:
    """A whole file of JSON for people to read, in UTF-8; a long list has one item a line."""
    whole = _plain(value) if is_dataclass(value) else value
    if not isinstance(whole, dict):
        return _PRETTY.encode(whole).encode() + b"\n"
    long = {name: cell for name, cell in whole.items() if _is_long(cell)}
    text = _PRETTY.encode(whole | dict.fromkeys(long, ()))
    for name, items in long.items():
        lines = ",\n    ".join(map(_ROW.encode, items))
        # No other line has this key so near to its margin.
        text = text.replace(f'\n  "{name}": []', f'\n  "{name}": [\n    {lines}\n  ]', 1)
    return text.encode() + b"\n"


def _is_long(cell: object) -> bool:
    return isinstance(cell, (tuple, list)) and len(cell) > _LONG
