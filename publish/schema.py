"""The Arrow schema of a row class, spelled out field by field and never null-typed."""

import types
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pyarrow as pa

from publish.errors import ReleaseError

_PLAIN: dict[object, pa.DataType] = {
    str: pa.string(),
    bool: pa.bool_(),
    int: pa.int64(),
    float: pa.float64(),
    date: pa.date32(),
    datetime: pa.timestamp("us", tz="UTC"),
}


def arrow_schema(row: type[Any]) -> pa.Schema:
    """Schema of a row class; a field is nullable only where its type admits None."""
    return pa.schema(_arrow_fields(row))


def _arrow_fields(row: type[Any]) -> list[pa.Field]:
    hints = get_type_hints(row)
    return [_arrow_field(field.name, hints[field.name]) for field in fields(row)]


def _arrow_field(name: str, hint: object) -> pa.Field:
    parts = _alternatives(hint)
    kinds = {_arrow_type(name, part) for part in parts if part is not type(None)}
    if len(kinds) != 1:
        raise ReleaseError(f"Column {name} must have one type and has {hint}: mend its row class.")
    return pa.field(name, kinds.pop(), nullable=type(None) in parts)


def _alternatives(hint: object) -> tuple[object, ...]:
    if get_origin(hint) not in (Union, types.UnionType):
        return (hint,)
    return tuple(part for each in get_args(hint) for part in _alternatives(each))


def _arrow_type(name: str, hint: object) -> pa.DataType:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if get_origin(hint) is Literal and all(isinstance(word, str) for word in get_args(hint)):
        return pa.string()
    if get_origin(hint) is tuple and get_args(hint)[1:] == (...,):
        return pa.list_(_arrow_field("item", get_args(hint)[0]))
    if is_dataclass(hint) and isinstance(hint, type):
        return pa.struct(_arrow_fields(hint))
    raise ReleaseError(f"Column {name} has type {hint}, for which no Arrow type is laid down.")
