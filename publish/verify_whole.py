"""Hold the files that have all tables in them, SQLite and zip, against the tables themselves."""

import hashlib
import sqlite3
import zipfile
import zlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from publish.catalogue import STATEMENTS
from publish.changes import lines_hash
from publish.errors import VerificationError
from publish.flat_lines import sqlite_lines
from publish.formats.bundle import BUNDLE_NAME
from publish.formats.sqlite import ABOUT, DICTIONARY, SEARCH, SQLITE_NAME
from publish.manifest import Manifest
from publish.scan import Scan
from publish.schemas.sqlite_ddl import quoted

_BLOCK = 1024 * 1024
_BROKEN_ZIP = (OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error)


def whole_faults(
    path: Path, manifest: Manifest, scans: Mapping[str, Scan], damaged: Collection[str]
) -> Iterator[str]:
    """What is in SQLite and zip and is not what the tables hold, files left out that are `damaged`.

    Rows are held against `scans`, so a table that could not be read is left out.
    """
    if SQLITE_NAME not in damaged:
        yield from _sqlite_faults(path, manifest, scans)
    if BUNDLE_NAME not in damaged:
        yield from _bundle_faults(path, manifest)


def _sqlite_faults(path: Path, manifest: Manifest, scans: Mapping[str, Scan]) -> Iterator[str]:
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
    about = {
        ("version", manifest.version),
        ("schema_version", manifest.schema_version),
        ("licence", manifest.licence.name),
        ("source", manifest.acknowledgement),
        ("sample", "true" if manifest.sample else "false"),
        *((("notice", manifest.notice),) if manifest.notice else ()),
    }
    described = {
        (table.name, column.name, column.description)
        for table in manifest.tables
        for column in table.columns
    }
    for name, due in ((ABOUT, about), (DICTIONARY, described)):
        found = set(database.execute(f"SELECT * FROM {quoted(name)}"))
        for row in sorted(found ^ due)[:1]:
            yield f"its table {name} and the manifest differ in {' '.join(row[:-1])}"


def _bundle_faults(path: Path, manifest: Manifest) -> Iterator[str]:
    """Files in the zip that are not byte for byte those beside it, and tables that it lacks."""
    hashes = {file.path: file.sha256 for file in manifest.files}
    try:
        with zipfile.ZipFile(path / BUNDLE_NAME) as bundle:
            names = Counter(entry.filename for entry in bundle.infolist())
            found = {name: _hash_within(bundle, name) for name in names}
    except _BROKEN_ZIP as error:
        yield f"{BUNDLE_NAME}: it cannot be read ({error})"
        return
    for name, count in names.items():
        if count > 1:
            yield f"{BUNDLE_NAME}: {name} is in it {count} times"
        elif name not in hashes:
            yield f"{BUNDLE_NAME}: {name} is in it and not in the manifest"
        elif found[name] != hashes[name]:
            yield f"{BUNDLE_NAME}: {name} in it is not the one beside it"
    for lacking in (f"{table.name}.csv" for table in manifest.tables):
        if lacking not in names:
            yield f"{BUNDLE_NAME}: it lacks {lacking}"


def _hash_within(bundle: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with bundle.open(name) as content:
        while block := content.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
