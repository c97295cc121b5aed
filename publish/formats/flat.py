"""A table as CSV, its lists flattened by a rule."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import csv

from publish.catalogue import Table
from publish.columns import Column, columns_of
from publish.encode import encode_row

SEPARATOR = "|"
FLATTENING = (
    "Text stands in quotes and a blank is an empty cell without them. A list of texts or numbers "
    "is one text, its items joined by `|`; within an item `|` is written `\\|` and `\\` is written "
    "`\\\\`. A list of records is one text, the JSON of the JSON Lines file. Days and times are in "
    "ISO 8601."
)
"""How CSV says what a flat file cannot."""


def write_csv(table: Table, content: pa.Table, path: Path) -> None:
    """Write rows as CSV in UTF-8 with one header; `content` is the same table in Arrow."""
    for place, column in enumerate(columns_of(table.spec.row)):
        flatten = flattener(column)
        if flatten is not None:
            cells = flat_cells(column.name, flatten, table.rows)
            content = content.set_column(place, column.name, pa.array(cells, pa.string()))
    csv.write_csv(content, path)


def flattener(column: Column) -> Callable[[Any], str] | None:
    """What makes one text of a cell; None for a column that is flat as it is."""
    if column.kind == "datetime":
        return lambda moment: str(moment.isoformat())
    if column.kind == "record" or (column.kind == "list" and column.parts[0].kind == "record"):
        return encode_row
    return _joined if column.kind == "list" else None


def flat_cells(
    name: str, flatten: Callable[[Any], str], rows: Sequence[object]
) -> list[str | None]:
    """One column of rows, each cell as one text."""
    cells = (getattr(row, name) for row in rows)
    return [None if cell is None else flatten(cell) for cell in cells]


def _joined(items: Sequence[object]) -> str:
    return "|".join(str(item).replace("\\", "\\\\").replace("|", "\\|") for item in items)
