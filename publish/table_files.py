"""Write all files of a release that hold its rows: each table alone, and all of them together.

What did not change is copied from the release before. Where rows can be taken from there, SQLite
works beside Python, and so does the packing of the zip, which begins with the first file.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from publish.changes.comparison import Comparison
from publish.changes.differences import Run, runs
from publish.content import Content, Predecessor
from publish.durable import sync, write_synced
from publish.encode import encode_pretty
from publish.formats.bundle import BUNDLE_NAME, bundled_names, write_bundle
from publish.formats.flat import begins_marked
from publish.formats.sheets import workbook_sheets
from publish.formats.sqlite import SQLITE_NAME, write_sqlite
from publish.formats.sqlite_rows import Base
from publish.formats.workbook import WORKBOOK_NAME, write_workbook
from publish.formats.write import COLUMNAR, FORMATS, LINES, write_files
from publish.manifest import ReleaseFile, ReleaseTable
from publish.schemas.datasette import DATASETTE_NAME, datasette_metadata
from publish.schemas.dictionary import DICTIONARY_NAME, dictionary
from publish.schemas.json_schema import JSON_SCHEMA_NAME, json_schema
from publish.sums import sha256_of

WHOLE_NAMES = (
    SQLITE_NAME,
    WORKBOOK_NAME,
    DATASETTE_NAME,
    JSON_SCHEMA_NAME,
    DICTIONARY_NAME,
    BUNDLE_NAME,
)
"""Files that hold or describe all tables at once."""
Told = dict[str, Future[ReleaseFile]]
"""Files by name, each with what it is as soon as it is on the disk."""
Awaited = dict[str, Future[Path]]
"""Files by name, in the order in which the zip is to hold them, each as soon as it is there."""


@dataclass(frozen=True, slots=True)
class Data:
    """What is to be written, and where."""

    folder: Path
    content: Content
    comparison: Comparison
    day: date
    """Of the release."""
    marks: Mapping[str, str]
    """Metadata of a Parquet file; its version is that in which the table last changed."""
    words: Mapping[str, bytes]
    """What the zip holds beside files of the release, by name."""


def write_data_files(data: Data, beside: Executor) -> Iterator[Future[ReleaseFile]]:
    """Write them and name them in their order; `beside` may still be at work on some of them.

    Raises ReleaseError for a row that a format does not admit.
    """
    told: Told = {}
    has_base = data.comparison.database is not None
    if has_base:
        told[SQLITE_NAME] = beside.submit(_write_sqlite, data)
    names = [table.name for table in data.content.tables]
    packed: Awaited = {name: Future() for name in bundled_names(names)}
    told[BUNDLE_NAME] = beside.submit(_write_bundle, data, packed)
    with _none_awaited_after(packed):
        told |= _write_descriptions(data, beside, packed)
        told |= _write_tables(data, COLUMNAR, beside, packed)
    told |= _write_tables(data, LINES, beside, {})
    told[WORKBOOK_NAME] = _finished(_write_workbook(data))
    if not has_base:  # with all rows from Python, each would wait for the other
        told[SQLITE_NAME] = _finished(_write_sqlite(data))
    tables = (f"{name}.{kind}" for name in names for kind in FORMATS)
    return (told[name] for name in (*tables, *WHOLE_NAMES))


def described(path: Path, table: ReleaseTable | None = None) -> ReleaseFile:
    """What the manifest says of a file, which holds that table or none alone."""
    return ReleaseFile(
        path.name,
        path.stat().st_size,
        sha256_of(path),
        table.name if table else None,
        table.rows if table else None,
    )


def _settled(path: Path, table: ReleaseTable | None = None) -> ReleaseFile:
    """What is said of a file, as soon as it is on the disk."""
    sync(path)
    return described(path, table)


def _finished(file: ReleaseFile) -> Future[ReleaseFile]:
    """A file for which nobody need wait."""
    told: Future[ReleaseFile] = Future()
    told.set_result(file)
    return told


def _runs(data: Data) -> Iterator[tuple[str, tuple[Run, ...]]]:
    """What tables have in common with the release before, where the same rows are in order."""
    for table in data.content.tables:
        differing = data.comparison.table(table.name)
        if differing is None:
            yield table.name, (Run(False, 0, len(table.rows)),) if table.rows else ()
        elif differing.apart.in_order:
            yield table.name, tuple(runs(differing.apart))


def _write_tables(
    data: Data, extensions: tuple[str, ...], beside: Executor, packed: Awaited
) -> Told:
    told: Told = {}
    before = data.comparison.before
    for table, said in zip(data.content.tables, data.content.described, strict=True):
        paths = [data.folder / f"{table.name}.{extension}" for extension in extensions]
        same = before is not None and said in before.manifest.tables
        missing = [path for path in paths if not (before and same and _copied(before, path))]
        if missing:
            differing = data.comparison.table(table.name)
            lines = differing.now(table.rows) if differing else None
            write_files(table, missing, data.marks, lines)
        told |= {path.name: beside.submit(_settled, path, said) for path in paths}
        _arrived(paths, packed)
    return told


def _arrived(paths: Iterable[Path], packed: Awaited) -> None:
    for path in paths:
        if path.name in packed:
            packed[path.name].set_result(path)


@contextmanager
def _none_awaited_after(packed: Awaited) -> Iterator[None]:
    """Whatever happens within, nobody waits afterwards for a file that did not come."""
    try:
        yield
    finally:
        for each in packed.values():
            each.cancel()


def _copied(before: Predecessor, path: Path) -> bool:
    """Whether the release before still has the file as it announced it; it is taken over then."""
    unchanged = before.whole(path.name)
    if unchanged is None or (path.suffix == ".csv" and not begins_marked(unchanged)):
        return False
    shutil.copyfile(unchanged, path)
    return True


def _write_sqlite(data: Data) -> ReleaseFile:
    path, known = data.folder / SQLITE_NAME, data.comparison.database
    base = None if known is None else Base(known, dict(_runs(data)))
    write_sqlite(data.content.tables, path, data.marks, base)
    return _settled(path)


def _write_workbook(data: Data) -> ReleaseFile:
    """From the JSON files, which must be there."""
    path = data.folder / WORKBOOK_NAME
    write_workbook(path, workbook_sheets(data.folder, data.content.described, data.marks), data.day)
    return _settled(path)


def _write_descriptions(data: Data, beside: Executor, packed: Awaited) -> Told:
    stem = SQLITE_NAME.partition(".")[0]
    said = datasette_metadata(stem, data.marks["version"], sample=data.content.sample)
    written = {
        DATASETTE_NAME: encode_pretty(said),
        JSON_SCHEMA_NAME: encode_pretty(json_schema()),
        DICTIONARY_NAME: dictionary().encode(),
    }
    paths = [data.folder / name for name in written]
    for path in paths:
        write_synced(path, written[path.name])
    _arrived(paths, packed)
    return {path.name: beside.submit(described, path) for path in paths}


def _write_bundle(data: Data, packed: Awaited) -> ReleaseFile:
    """Pack each file as soon as it has come."""
    path = data.folder / BUNDLE_NAME
    write_bundle(path, data.words, (each.result() for each in packed.values()))
    return _settled(path)
