"""The columns of a table, taken from its row class: name, type, words admitted, description.

Every schema and the data dictionary are made from these, so they cannot say different things.
"""

import ast
import inspect
import textwrap
import types
from collections.abc import Hashable
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from functools import cache
from itertools import pairwise
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from publish.errors import ReleaseError

ITEM = "item"
"""The name of what a list holds."""
Kind = Literal["string", "boolean", "integer", "number", "date", "datetime", "list", "record"]

_PLAIN: dict[object, Kind] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    date: "date",
    datetime: "datetime",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column, or what a list holds, or one field of a record in a list."""

    name: str
    description: str
    """The docstring of the field, on one line; empty for what a list holds."""
    kind: Kind
    required: bool
    """False where a cell may be blank."""
    words: tuple[str, ...]
    """All the words that a cell may hold; empty where any text is admitted."""
    parts: tuple["Column", ...]
    """Of a list the one thing that it holds, of a record its fields; otherwise empty."""


def columns_of(row: type[Any]) -> tuple[Column, ...]:
    """The columns of a row class, in their order.

    Raises ReleaseError for a type that no rule is laid down for and for a field that says nothing
    of itself.
    """
    return _columns(cast("Hashable", row))


@cache
def _columns(row: type[Any]) -> tuple[Column, ...]:
    hints, described = get_type_hints(row), _docstrings(row)
    found = [_column(each.name, hints[each.name]) for each in fields(row)]
    for name in (column.name for column in found if column.name not in described):
        raise ReleaseError(f"Column {name} of {row.__name__} has no docstring: write one.")
    return tuple(replace(column, description=described[column.name]) for column in found)


def same_names(row: type, *records: Hashable) -> dict[str, Any]:
    """What records say under names that columns of the row class have too; the last one counts."""
    return {
        name: getattr(record, name)
        for record in records
        for name in names_of(type(record))
        if name in names_of(row)
    }


@cache
def names_of(record: type) -> tuple[str, ...]:
    """The fields of a record, in their order."""
    return tuple(each.name for each in fields(record))


def description_of(row: type[Any]) -> str:
    """What one row of the class is, on one line."""
    return " ".join((inspect.getdoc(row) or "").split())


def _docstrings(row: type[Any]) -> dict[str, str]:
    (node,) = ast.parse(textwrap.dedent(inspect.getsource(row))).body
    body = node.body if isinstance(node, ast.ClassDef) else []
    return {
        field.target.id: " ".join(after.value.value.split())
        for field, after in pairwise(body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        if isinstance(after.value.value, str)
    }


def _column(name: str, hint: object) -> Column:
    is_union = get_origin(hint) in (Union, types.UnionType)
    admitted = get_args(hint) if is_union else (hint,)
    some = [part for part in admitted if part is not type(None)]
    shapes = {_shape(name, part) for part in some}
    if len({(kind, parts) for kind, _, parts in shapes}) != 1:
        raise ReleaseError(f"Column {name} must have one type and has {hint}: mend its row class.")
    kind, _, parts = next(iter(shapes))
    words = tuple(word for part in some for word in _shape(name, part)[1])
    return Column(name, "", kind, len(some) == len(admitted), words, parts)


def _shape(name: str, hint: object) -> tuple[Kind, tuple[str, ...], tuple[Column, ...]]:
    if hint in _PLAIN:
        return _PLAIN[hint], (), ()
    if get_origin(hint) is Literal and all(isinstance(word, str) for word in get_args(hint)):
        return "string", get_args(hint), ()
    if get_origin(hint) is tuple and get_args(hint)[1:] == (...,):
        return "list", (), (_column(ITEM, get_args(hint)[0]),)
    if is_dataclass(hint) and isinstance(hint, type):
        return "record", (), columns_of(hint)
    raise ReleaseError(f"Column {name} has type {hint}, for which no rule is laid down.")
