"""Hold the SQLite file of a release against its tables and its manifest."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from publish.catalogue import STATEMENTS
from publish.changes.change import lines_hash
from publish.errors import VerificationError
from publish.formats.flat_lines import sqlite_lines
from publish.formats.sqlite import ABOUT, DICTIONARY, SEARCH, SQLITE_NAME, quoted
from publish.release.manifest import Manifest, marks_of
from publish.verify.scan import Scan


def sqlite_faults(path: Path, manifest: Manifest, scans: Mapping[str, Scan]) -> Iterator[str]:
    """Tables of the SQLite file that have other rows than `scans`, and damage in between."""
    address = f"{(path / SQLITE_NAME).resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as database:
            for fault in (
                *_damage(database),
                *(fault for scan in scans.values() for fault in _row_faults(database, scan)),
                *_description_faults(database, manifest),
            ):
                yield f"{SQLITE_NAME}: {fault}"
    except sqlite3.Error as error:
        yield f"{SQLITE_NAME}: it cannot be read ({error})"


def _damage(database: sqlite3.Connection) -> Iterator[str]:
    """What SQLite itself finds: an index, also that over the declarations, without its rows."""
    for (said,) in database.execute("PRAGMA integrity_check(3)"):
        if said != "ok":
            yield str(said)
    (indexed,) = database.execute(f"SELECT count(*) FROM {quoted(f'{SEARCH}_docsize')}").fetchone()
    (held,) = database.execute(f"SELECT count(*) FROM {quoted(STATEMENTS.name)}").fetchone()
    if indexed != held:
        yield f"its index {SEARCH} has {indexed} of {held} declarations"


def _row_faults(database: sqlite3.Connection, scan: Scan) -> Iterator[str]:
    name = scan.table.name
    try:
        if lines_hash(sqlite_lines(database, scan.table)) != scan.row_hash:
            yield f"the rows of {name} are not those of {name}.json"
    except VerificationError as error:
        yield str(error)


def _description_faults(database: sqlite3.Connection, manifest: Manifest) -> Iterator[str]:
    """Where it tells of the release or of a column in other words than the manifest."""
    about = set(marks_of(manifest).items())
    described = {
        (table.name, column.name, column.description)
        for table in manifest.tables
        for column in table.columns
    }
    for name, due in ((ABOUT, about), (DICTIONARY, described)):
        found = set(database.execute(f"SELECT * FROM {quoted(name)}"))
        for row in sorted(found ^ due, key=str)[:1]:
            yield f"its table {name} and the manifest differ in {' '.join(map(str, row[:-1]))}"
