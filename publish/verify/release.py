"""Compare a release with what its manifest says of it, with itself, and with the one before."""

from collections.abc import Callable, Collection, Iterable, Iterator, Set
from pathlib import Path

from publish.changes.change import lines_hash
from publish.errors import VerificationError
from publish.formats.bundle import BUNDLE_NAME
from publish.formats.flat_lines import csv_lines
from publish.formats.sheets import SOURCES
from publish.formats.sqlite import SQLITE_NAME
from publish.formats.stored import json_lines, parquet_lines
from publish.formats.workbook import WORKBOOK_NAME
from publish.places.retention import KEPT
from publish.release.manifest import Manifest
from publish.verify.arithmetic import arithmetic_faults
from publish.verify.bundle import bundle_faults
from publish.verify.changes import check_changes
from publish.verify.files import Verification, is_pruned, read_manifest, verify_bytes
from publish.verify.manifest import field_faults
from publish.verify.metadata import metadata_faults
from publish.verify.scan import Scan, reference_faults, scan_table
from publish.verify.sqlite import sqlite_faults
from publish.verify.workbook import workbook_faults


def verify_release(
    path: Path,
    public_key: bytes | None = None,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Verification:
    """Hold a release against its manifest, the index, itself, and the release before it.

    `public_key` is the one in PEM that the release must be signed with; without it the signature
    is held against the key beside it, which shows damage and no forgery. `progress` takes how many
    tables were looked at, and of how many. Raises VerificationError where there is no manifest to
    compare with.
    """
    manifest = read_manifest(path)
    whole = verify_bytes(path, public_key)
    pruned = is_pruned(path)
    damaged = {fault.partition(":")[0] for fault in whole.faults}
    if pruned:
        damaged |= {file.path for file in manifest.files} - KEPT
    tables = list(_table_faults(path, manifest, damaged, progress))
    changes = tuple(check_changes(path, manifest, damaged))
    faults = dict.fromkeys((*whole.faults, *tables, *(text for fault, text in changes if fault)))
    remarks = [*whole.remarks, *(text for fault, text in changes if not fault)]
    if pruned:
        remarks.append("it is pruned: only its manifest and changes are here")
    return Verification(whole.version, whole.files_checked, tuple(faults), tuple(remarks))


def _table_faults(
    path: Path,
    manifest: Manifest,
    damaged: Set[str],
    progress: Callable[[int, int], None],
) -> Iterator[str]:
    """What is wrong with the rows, alone and beside each other, and with what is said of them."""
    scans, faults = _scans(path, manifest, damaged, progress)
    yield from faults
    whole = {file.path for file in manifest.files} - damaged
    if SQLITE_NAME in whole:
        yield from sqlite_faults(path, manifest, scans)
    if WORKBOOK_NAME in whole and damaged.isdisjoint(f"{name}.json" for name in SOURCES):
        yield from workbook_faults(path, manifest)
    if BUNDLE_NAME in whole:
        yield from bundle_faults(path, manifest, damaged)
    yield from field_faults(path, manifest, scans, damaged)
    yield from metadata_faults(path, manifest, damaged)
    yield from reference_faults(scans)
    yield from arithmetic_faults(scans)


def _scans(
    path: Path,
    manifest: Manifest,
    damaged: Collection[str],
    progress: Callable[[int, int], None],
) -> tuple[dict[str, Scan], list[str]]:
    """The rows of every table whose file is as it was made, and what is wrong with them."""
    scans: dict[str, Scan] = {}
    faults: list[str] = []
    for number, table in enumerate(manifest.tables):
        progress(number, len(manifest.tables))
        name = f"{table.name}.json"
        if name in damaged:
            continue
        try:
            scan = scan_table(table, json_lines(path / name))
        except (OSError, VerificationError, KeyError) as error:
            faults.append(f"{name}: its rows cannot be read ({error})")
            continue
        scans[table.name] = scan
        faults += scan.faults
        if scan.file_size != (path / name).stat().st_size:
            faults.append(f"{name}: it is no array with one row a line, parted by commas")
        faults += _format_faults(path, scan, damaged)
    return scans, faults


def _format_faults(path: Path, scan: Scan, damaged: Collection[str]) -> Iterator[str]:
    """Other forms of a table that do not have the rows that its JSON has."""
    readers: dict[str, Callable[[Path], Iterable[bytes]]] = {
        "parquet": parquet_lines,
        "csv": lambda path: csv_lines(path, scan.table),
    }
    for kind, read in readers.items():
        name = f"{scan.table.name}.{kind}"
        if name in damaged:
            continue
        try:
            if lines_hash(read(path / name)) != scan.row_hash:
                yield f"{name}: its rows are not those of {scan.table.name}.json"
        except (OSError, VerificationError, ValueError) as error:
            yield f"{name}: its rows cannot be read ({error})"
