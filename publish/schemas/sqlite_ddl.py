"""The statements that make the tables of the SQLite file."""

from collections.abc import Iterator

from publish.catalogue import ForeignKey, TableSpec
from publish.columns import Column, Kind, columns_of

_TYPES: dict[Kind, str] = {
    "string": "TEXT",
    "boolean": "INTEGER",
    "integer": "INTEGER",
    "number": "REAL",
    "date": "TEXT",
    "datetime": "TEXT",
    "list": "TEXT",
    "record": "TEXT",
}


def create_table(spec: TableSpec) -> str:
    """The statement that makes a table, with what each column says in a comment.

    Yes and no are 1 and 0, days and times are text in ISO 8601, lists and records are JSON.
    """
    parts = [_column(column) for column in columns_of(spec.row)]
    constraints = [f"PRIMARY KEY ({_names(spec.key)})", *map(_foreign_key, spec.foreign_keys)]
    lines = [
        *(f"  {sql}, -- {said}" for sql, said in parts),
        ",\n".join(f"  {constraint}" for constraint in constraints),
    ]
    return f"CREATE TABLE {quoted(spec.name)} (\n" + "\n".join(lines) + "\n)"


def create_indexes(spec: TableSpec) -> Iterator[str]:
    """The statements that make an index for each foreign key that the primary key does not lead."""
    for link in spec.foreign_keys:
        if link.columns != spec.key[: len(link.columns)]:
            name = quoted("_".join((spec.name, *link.columns)))
            yield f"CREATE INDEX {name} ON {quoted(spec.name)} ({_names(link.columns)})"


def quoted(name: str) -> str:
    """A name as SQL has it, whether it is a word of SQL or not."""
    return f'"{name}"'


def _column(column: Column) -> tuple[str, str]:
    return (
        f"{quoted(column.name)} {_TYPES[column.kind]}{' NOT NULL' if column.required else ''}",
        column.description,
    )


def _foreign_key(link: ForeignKey) -> str:
    return (
        f"FOREIGN KEY ({_names(link.columns)}) REFERENCES {quoted(link.table)} "
        f"({_names(link.target)})"
    )


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(map(quoted, columns))
