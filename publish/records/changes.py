"""The rows of a release's difference to the one before."""

from dataclasses import dataclass
from typing import Literal

ChangeKind = Literal["added", "changed", "removed"]
Reason = Literal[
    "corrigendum",
    "correction",
    "new_file",
    "damaged_file",
    "new_note",
    "new_language",
    "withdrawn",
    "reader_change",
    "address_change",
    "facts_change",
    "looked_up",
    "reconciled",
    "schema_change",
    "tables_change",
    "several",
]
"""Where more than one holds for a row, the first of them."""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One row of a table that differs from the release before."""

    table: str
    """The table that holds the row."""
    change: ChangeKind
    """What happened to the row."""
    key: str
    """The row's key, as a JSON object."""
    reason: Reason
    """`corrigendum`: the Council issued a REV or COR. `correction`: a person corrected what was
    read. `new_file`: other bytes came under the same address. `new_note`, `new_language`: a
    document came, or another language version of it. `withdrawn`: a document is no longer held.
    `damaged_file`: the archived file can no longer be opened, or can be again.
    `reader_change`: the reader is another version, or has learnt from other notes.
    `address_change`: the ledger has another address, origin or first day for the same bytes.
    `facts_change`: what is known of the Member States changed. `looked_up`: what belongs to the
    vote elsewhere was found, or found otherwise. `reconciled`: the votes were held against counts
    by others anew. `schema_change`: only columns that
    came or went differ. `tables_change`: the program makes the tables in another way. `several`: a
    count over notes that changed for more than one reason."""
    columns: tuple[str, ...]
    """The columns that differ; all columns of a row that was added or removed."""
    before: str | None
    """What these columns held, as a JSON object; None for an added row."""
    after: str | None
    """What these columns hold now, as a JSON object; None for a removed row."""
