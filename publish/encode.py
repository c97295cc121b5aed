"""The bytes of JSON that publish writes, and the hash of rows that rests on them."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date, datetime


def encode_row(row: object) -> str:
    """One row as JSON on one line, fields in the order of its class."""
    return json.dumps(plain(row), ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def encode_pretty(value: object) -> bytes:
    """A whole file of JSON for people to read, in UTF-8."""
    text = json.dumps(plain(value), ensure_ascii=False, allow_nan=False, indent=2)
    return text.encode() + b"\n"


def plain(value: object) -> object:
    """A record as dicts, lists and plain values; dates in ISO 8601."""
    if isinstance(value, str | int | float | None):
        return value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"No JSON is laid down for {type(value).__name__}")


def rows_hash(rows: Iterable[object]) -> str:
    """Hash of the content of rows, whatever their order and whatever wrote the files.

    SHA-256 over the sorted SHA-256 digests of the rows' JSON lines.
    """
    digests = sorted(hashlib.sha256(encode_row(row).encode()).digest() for row in rows)
    return hashlib.sha256(b"".join(digests)).hexdigest()
