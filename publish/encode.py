"""The bytes of JSON that publish writes, and the hash of rows that rests on them."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache


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
_PRETTY = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=2, default=_plain)


def encode_row(row: object) -> str:
    """One row as JSON on one line, fields in the order of its class."""
    return _ROW.encode(row)


def encode_pretty(value: object) -> bytes:
    """A whole file of JSON for people to read, in UTF-8."""
    return _PRETTY.encode(value).encode() + b"\n"


def rows_hash(rows: Iterable[object]) -> str:
    """Hash of the content of rows, whatever their order and whatever wrote the files.

    SHA-256 over the sorted SHA-256 digests of the rows' JSON lines.
    """
    digests = sorted(hashlib.sha256(encode_row(row).encode()).digest() for row in rows)
    return hashlib.sha256(b"".join(digests)).hexdigest()
