"""The bytes of JSON that publish writes; the hash of rows rests on them."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from json.encoder import encode_basestring
from math import isfinite
from operator import attrgetter
from typing import Any

from publish.columns import Column, columns_of
from publish.errors import ReleaseError

_LONG = 500
"""Items beyond which a list is not spread out: Python indents a hundred times slower."""
_CHUNK = 4096
"""Rows that are encoded at a time: enough to be quick, few enough to need no memory."""


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
_WORDS = {None: "null", False: "false", True: "true"}
_PRETTY = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=2, default=_plain)


def encode_row(row: object) -> str:
    """One row as JSON on one line, fields in the order of its class."""
    return _ROW.encode(row)


def encode_cells(cells: Mapping[str, Any]) -> str:
    """Some cells by their names, as `encode_row` has them, in a third of the time if they are few.

    They are of the types that JSON is read as.
    """
    pairs = [f"{encode_basestring(name)}:{_encode_cell(cell)}" for name, cell in cells.items()]
    return f"{{{','.join(pairs)}}}"


def _encode_cell(cell: object) -> str:
    if isinstance(cell, str):
        return encode_basestring(cell)
    if cell is None or isinstance(cell, bool):
        return _WORDS[cell]
    return int.__repr__(cell) if isinstance(cell, int) else _ROW.encode(cell)


def encode_rows(rows: Sequence[Any]) -> Iterator[str]:
    """Rows of one class as JSON lines, the same as one by one, in a fraction of the time.

    Raises ReleaseError for a cell of another type than its column's.
    """
    if not rows:
        return
    codec = _codec_of(type(rows[0]))
    for start in range(0, len(rows), _CHUNK):
        chunk = rows[start : start + _CHUNK]
        cells = [_cells(name, encoder(), chunk) for name, encoder in codec.columns]
        yield from map(codec.template.__mod__, zip(*cells, strict=True))


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


@dataclass(frozen=True, slots=True)
class _Codec:
    """How the rows of one class become JSON: a text with a gap for each column."""

    template: str
    columns: tuple[tuple[str, Callable[[], Callable[[Any], str]]], ...]
    """Each with what gives an encoder for the cells of some rows."""


class _Remembering(dict[Any, str]):
    """Encodes each cell once: the rows of a note have much in common. For some rows only."""

    def __init__(self, encode: Callable[[Any], str]) -> None:
        self.encode = encode

    def __missing__(self, cell: object) -> str:
        self[cell] = encoded = self.encode(cell)
        return encoded


def _codec_of(row: type[Any]) -> _Codec:
    columns = columns_of(row)
    gaps = ",".join(f'"{column.name}":%s' for column in columns)
    encoders = ((column.name, _encoder_maker(column)) for column in columns)
    return _Codec(f"{{{gaps}}}", tuple(encoders))


def _cells(name: str, encode: Callable[[Any], str], rows: Sequence[Any]) -> list[str]:
    try:
        return list(map(encode, map(attrgetter(name), rows)))
    except (TypeError, KeyError, AttributeError, ValueError) as error:
        raise ReleaseError(f"Column {name} holds a cell of another type: {error}") from error


def _encoder_maker(column: Column) -> Callable[[], Callable[[Any], str]]:
    encode = _encoder(column)
    # Of other kinds cells may be equal and yet be written in two ways: 1, 1.0 and true.
    if column.kind in ("string", "date") or _is_texts(column):
        return lambda: _Remembering(encode).__getitem__
    return lambda: encode


def _is_texts(column: Column) -> bool:
    item = next(iter(column.parts), None)
    return column.kind == "list" and item is not None and item.kind == "string" and item.required


def _encoder(column: Column) -> Callable[[Any], str]:
    encode = _encoder_of_kind(column)
    if column.required:
        return encode
    return lambda cell: "null" if cell is None else encode(cell)


def _encoder_of_kind(column: Column) -> Callable[[Any], str]:
    match column.kind:
        case "string":
            return encode_basestring
        case "boolean":
            return {False: "false", True: "true"}.__getitem__
        case "integer":
            return int.__repr__
        case "number":
            return _number
        case "date" | "datetime":
            return lambda day: f'"{day.isoformat()}"'
        case "list" if _is_texts(column):
            return lambda texts: f"[{','.join(map(encode_basestring, texts))}]"
        case "list" | "record":
            return _ROW.encode


def _number(value: float) -> str:
    if not isfinite(value):
        raise ValueError(f"{value} is no number")
    return float.__repr__(value)
