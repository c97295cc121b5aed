"""A table as CSV, its lists flattened by a rule."""

from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
from pyarrow import csv

from publish.catalogue import Table, TableSpec
from publish.columns import Column, columns_of
from publish.encode import encode_row
from publish.formats.arrow import arrow_schema

SEPARATOR = "|"
FLATTENING = (
    "Text stands in quotes and a blank is an empty cell without them. A list of texts or numbers "
    "is one text, its items joined by `|`; within an item `|` is written `\\|` and `\\` is written "
    "`\\\\`. A list of records is one text, the JSON of the JSON file. Days and times are in "
    "ISO 8601."
)
"""How CSV says what a flat file cannot."""


def begins_marked(path: Path) -> bool:
    """Whether a CSV file has the byte order mark; earlier releases have some without."""
    with path.open("rb") as file:
        return file.read(len(BOM_UTF8)) == BOM_UTF8


@contextmanager
def csv_file(path: Path, spec: TableSpec) -> Iterator[Callable[[Table, pa.Table], None]]:
    """What adds rows to a new CSV file with one header; it takes them also in Arrow.

    It is UTF-8 and begins with a byte order mark: without that, Excel reads accents as other signs.
    """
    with path.open("wb") as file, csv_into(file, spec) as add:
        yield add


@contextmanager
def csv_into(file: BinaryIO, spec: TableSpec) -> Iterator[Callable[[Table, pa.Table], None]]:
    """The same for an open file."""
    schema = pa.schema(
        field if flattener(column) is None else pa.field(field.name, pa.string())
        for field, column in zip(arrow_schema(spec.row), columns_of(spec.row), strict=True)
    )
    file.write(BOM_UTF8)
    with csv.CSVWriter(file, schema) as writer:
        yield lambda table, content: writer.write_table(_flat(table, content).cast(schema))


def _flat(table: Table, content: pa.Table) -> pa.Table:
    for place, column in enumerate(columns_of(table.spec.row)):
        flatten = flattener(column)
        if flatten is not None:
            given = (getattr(row, column.name) for row in table.rows)
            cells = [None if cell is None else flatten(cell) for cell in given]
            content = content.set_column(place, column.name, pa.array(cells, pa.string()))
    return content


def flattener(column: Column) -> Callable[[Any], str] | None:
    """What makes one text of a cell; None for a column that is flat as it is."""
    if column.kind == "datetime":
        return lambda moment: str(moment.isoformat())
    if column.kind == "record" or (column.kind == "list" and column.parts[0].kind == "record"):
        return encode_row
    return _joined if column.kind == "list" else None


def _joined(items: Sequence[object]) -> str:
    texts = list(map(str, items))
    if any("\\" in text or SEPARATOR in text for text in texts):
        texts = [text.replace("\\", "\\\\").replace("|", "\\|") for text in texts]
    return SEPARATOR.join(texts)


def never_empty(column: Column, spec: TableSpec) -> bool:
    """Whether no cell of the column is an empty one in CSV.

    Readers do not tell an empty text from a blank, and an empty list is an empty text.
    """
    filled = column.name in spec.key or bool(column.words) or column.kind not in ("string", "list")
    return column.required and filled
