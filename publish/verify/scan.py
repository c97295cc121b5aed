"""Read a table of a release row by row: its hash, its keys, the cells that other checks need."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from publish.catalogue import TABLES, ForeignKey
from publish.changes.change import digest, digests_hash
from publish.columns import Column
from publish.formats.stored import parsed
from publish.release.manifest import ReleaseTable

_FIRST = 3
"""Faults of one kind that are named of a table; the rest is counted."""
Cells = Mapping[str, Any]
Key = tuple[Any, ...]
_NEEDED: dict[str, tuple[str, ...]] = {
    "documents": ("document_id", "language", "sha256", "status", "extractor_version"),
    "member_states": ("code", "member_from", "member_to"),
    "positions": ("vote_id", "member_state", "position", "population_pct", "weight"),
    "checks": ("document_id", "language", "name", "passed", "blocking"),
}
"""Columns that are kept; of `votes` all are."""


@dataclass(slots=True)
class Scan:
    """What one pass over a table's JSON gives."""

    table: ReleaseTable
    row_hash: str = ""
    keys: set[Key] = field(default_factory=set)
    rows: int = 0
    file_size: int = 0
    """Bytes of an array of these lines, each row but the last with a comma after it."""
    cells: list[Cells] = field(default_factory=list)
    references: dict[ForeignKey, set[Key]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def scan_table(table: ReleaseTable, lines: Iterable[bytes]) -> Scan:
    """One pass over a table's lines. Raises VerificationError for a line that is no row."""
    place = f"{table.name}.json"
    scan = Scan(table, references={key: set() for key in _foreign_keys(table)})
    fault_of = _cell_check(table)
    faults: list[str] = []
    digests, size = [], 0
    for line in lines:
        digests.append(digest(line))
        size += len(line)
        row = parsed(line, f"{place} row {len(digests)}")
        fault = fault_of(row)
        if fault is None:
            fault = _take(scan, row)
        if fault is not None:
            faults.append(f"{place}: row {len(digests)} {fault}")
    scan.rows, scan.row_hash = len(digests), digests_hash(digests)
    scan.file_size = size + len("[\n]\n") + 2 * len(digests) - (1 if digests else 0)
    scan.faults = shortened(faults, place)
    return scan


def shortened(faults: list[str], place: str) -> list[str]:
    """The first faults, and how many more there are."""
    more = len(faults) - _FIRST
    return faults if more <= 0 else [*faults[:_FIRST], f"{place}: {more} more faults of this kind"]


def reference_faults(scans: Mapping[str, Scan]) -> Iterator[str]:
    """Rows that refer to a row which is not there."""
    for scan in scans.values():
        for key, used in scan.references.items():
            target = scans.get(key.table)
            if target is None:
                continue
            found = [
                f"{scan.table.name}.json: {', '.join(key.columns)} {_said(each)} is not in "
                f"{key.table}"
                for each in sorted(used - _targets(target, key.target), key=str)
            ]
            yield from shortened(found, f"{scan.table.name}.json")


def _targets(target: Scan, columns: tuple[str, ...]) -> set[Key]:
    if columns == target.table.key:
        return target.keys
    return {tuple(row.get(name) for name in columns) for row in target.cells}


def _foreign_keys(table: ReleaseTable) -> tuple[ForeignKey, ...]:
    """Those of the program's own table, where the release's one still has the columns."""
    spec = next((spec for spec in TABLES if spec.name == table.name), None)
    keys = spec.foreign_keys if spec else ()
    return tuple(key for key in keys if {*key.columns} <= {*table.column_names})


def _take(scan: Scan, row: Cells) -> str | None:
    key = tuple(row[name] for name in scan.table.key)
    if key in scan.keys:
        return f"has the key {_said(key)}, as another row has"
    scan.keys.add(key)
    for foreign, used in scan.references.items():
        cells = tuple(row[name] for name in foreign.columns)
        if None not in cells:
            used.add(cells)
    if scan.table.name == "votes":
        scan.cells.append(row)
    elif scan.table.name in _NEEDED:
        scan.cells.append({name: row.get(name) for name in _NEEDED[scan.table.name]})
    return None


def _cell_check(table: ReleaseTable) -> Callable[[Cells], str | None]:
    """What says whether a row has just the table's columns, and no cell that its column bars."""
    names = list(table.column_names)
    strict = [column for column in table.columns if column.required or column.words]

    def fault(row: Cells) -> str | None:
        if list(row) != names:
            return "has other columns than its table"
        return next(
            (text for column in strict if (text := _barred(column, row[column.name]))), None
        )

    return fault


def _barred(column: Column, cell: object) -> str | None:
    if cell is None:
        return f"is blank in {column.name}" if column.required else None
    if column.words and cell not in column.words:
        return f"says {cell!r} in {column.name}, which admits {', '.join(column.words)}"
    return None


def _said(key: Key) -> str:
    return " ".join(map(str, key))
