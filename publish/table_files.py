"""Write all files of a release that hold its rows: each table alone, and all of them together.

What did not change is copied from the release before. Where rows can be taken from there, SQLite
works beside Python, and so does the packing of the zip.
"""

import shutil
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from publish.catalogue import TABLES
from publish.comparison import Comparison
from publish.content import Content, Predecessor
from publish.durable import sync, write_synced
from publish.encode import encode_pretty
from publish.formats.bundle import BUNDLE_NAME, write_bundle
from publish.formats.sqlite import SQLITE_NAME, write_sqlite
from publish.formats.sqlite_rows import Base
from publish.manifest import ReleaseTable
from publish.schemas.datasette import DATASETTE_NAME, datasette_metadata
from publish.schemas.dictionary import DICTIONARY_NAME, dictionary
from publish.schemas.json_schema import JSON_SCHEMA_NAME, json_schema
from publish.sums import sha256_of
from publish.write import COLUMNAR, FORMATS, LINES, write_files

WHOLE_NAMES = (SQLITE_NAME, DATASETTE_NAME, JSON_SCHEMA_NAME, DICTIONARY_NAME, BUNDLE_NAME)
"""Files that hold or describe all tables at once."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file that was written."""

    path: Path
    table: ReleaseTable | None
    """The table that it holds; None for one that holds all."""


def write_data_files(
    folder: Path, content: Content, comparison: Comparison, marks: Mapping[str, str]
) -> Iterator[DataFile]:
    """Write them, wait until they are on the disk, and name them in their order."""
    base = _base(comparison)
    with ThreadPoolExecutor(1) as beside:
        database = folder / SQLITE_NAME
        work: list[Future[None]] = []
        if base is not None:
            work.append(beside.submit(_write_sqlite, content, database, marks, base))
        _write_tables(folder, content, comparison.before, COLUMNAR, marks)
        _write_descriptions(folder, content, marks)
        work.append(beside.submit(_write_bundle, folder, content))
        _write_tables(folder, content, comparison.before, LINES, marks)
        if base is None:
            _write_sqlite(content, database, marks, None)
        for each in work:
            each.result()
    for described in content.described:
        for extension in FORMATS:
            yield DataFile(folder / f"{described.name}.{extension}", described)
    yield from (DataFile(folder / name, None) for name in WHOLE_NAMES)


def _base(comparison: Comparison) -> Base | None:
    """The SQLite file of the release before, if it is still what its manifest says."""
    before = comparison.before
    path = _whole_file(before, SQLITE_NAME) if before is not None else None
    if path is None:
        return None
    return Base(
        path,
        {
            spec.name: frozenset(
                tuple(change.key[name] for name in spec.key)
                for change in comparison.changes
                if change.table == spec.name
            )
            for spec in TABLES
        },
    )


def _write_tables(
    folder: Path,
    content: Content,
    before: Predecessor | None,
    extensions: tuple[str, ...],
    marks: Mapping[str, str],
) -> None:
    for table, described in zip(content.tables, content.described, strict=True):
        missing = []
        for path in (folder / f"{table.name}.{extension}" for extension in extensions):
            same = before is not None and described in before.manifest.tables
            unchanged = _whole_file(before, path.name) if before and same else None
            if unchanged is None:
                missing.append(path)
            else:
                shutil.copyfile(unchanged, path)
                sync(path)
        if missing:
            write_files(table, missing, marks)


def _whole_file(before: Predecessor, name: str) -> Path | None:
    known = next((file for file in before.manifest.files if file.path == name), None)
    path = before.folder / name
    whole = known is not None and path.is_file() and sha256_of(path) == known.sha256
    return path if whole else None


def _write_sqlite(
    content: Content, path: Path, marks: Mapping[str, str], base: Base | None
) -> None:
    write_sqlite(content.tables, path, marks, base)
    sync(path)


def _write_descriptions(folder: Path, content: Content, marks: Mapping[str, str]) -> None:
    stem = SQLITE_NAME.partition(".")[0]
    said = datasette_metadata(stem, marks["version"], sample=content.sample)
    write_synced(folder / DATASETTE_NAME, encode_pretty(said))
    write_synced(folder / JSON_SCHEMA_NAME, encode_pretty(json_schema()))
    write_synced(folder / DICTIONARY_NAME, dictionary().encode())


def _write_bundle(folder: Path, content: Content) -> None:
    tables = [folder / f"{table.name}.csv" for table in content.tables]
    write_bundle(folder / BUNDLE_NAME, [folder / DICTIONARY_NAME, *tables])
    sync(folder / BUNDLE_NAME)
