"""What a CSV file can promise of its cells."""

from publish.catalogue import TableSpec
from publish.columns import Column


def never_empty(column: Column, spec: TableSpec) -> bool:
    """Whether no cell of the column is an empty one in CSV.

    Readers do not tell an empty text from a blank, and an empty list is an empty text.
    """
    filled = column.name in spec.key or bool(column.words) or column.kind not in ("string", "list")
    return column.required and filled
