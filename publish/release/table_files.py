"""Write all files of a release that hold its rows: each table alone, and all of them together.

What did not change is copied from the release before.
"""

import shutil
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from publish.changes.comparison import Comparison
from publish.durable import sync
from publish.encode import encode_pretty
from publish.formats.bundle import BUNDLE_NAME, bundled_names, write_bundle
from publish.formats.flat import begins_marked
from publish.formats.sheets import rows_among, workbook_sheets
from publish.formats.sqlite import SQLITE_NAME, write_sqlite
from publish.formats.workbook import WORKBOOK_NAME, write_workbook
from publish.formats.write import FORMATS, write_files
from publish.release.content import Content, Predecessor
from publish.release.manifest import ReleaseFile, ReleaseTable
from publish.release.sums import sha256_of
from publish.schemas.datasette import DATASETTE_NAME, datasette_metadata
from publish.schemas.dictionary import DICTIONARY_NAME, dictionary
from publish.schemas.json_schema import JSON_SCHEMA_NAME, json_schema

WHOLE_NAMES = (
    SQLITE_NAME,
    WORKBOOK_NAME,
    DATASETTE_NAME,
    JSON_SCHEMA_NAME,
    DICTIONARY_NAME,
    BUNDLE_NAME,
)
"""Files that hold or describe all tables at once."""


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


def write_data_files(data: Data) -> Iterator[ReleaseFile]:
    """Write them and tell of each once it is on the disk.

    Raises ReleaseError for a row that a format does not admit.
    """
    yield from _write_tables(data)
    _write_descriptions(data)
    tables = data.content.tables
    packed = [data.folder / name for name in bundled_names(table.name for table in tables)]
    with ThreadPoolExecutor(1) as beside:  # to pack is zlib's work alone
        bundle = beside.submit(write_bundle, data.folder / BUNDLE_NAME, data.words, packed)
        write_sqlite(tables, data.folder / SQLITE_NAME, data.marks)
        sheets = workbook_sheets(rows_among(tables), data.content.described, data.marks)
        write_workbook(data.folder / WORKBOOK_NAME, sheets, data.day)
        bundle.result()
    for name in WHOLE_NAMES:
        sync(data.folder / name)
        yield described(data.folder / name)


def described(path: Path, table: ReleaseTable | None = None) -> ReleaseFile:
    """What the manifest says of a file, which holds that table or none alone."""
    return ReleaseFile(
        path.name,
        path.stat().st_size,
        sha256_of(path),
        table.name if table else None,
        table.rows if table else None,
    )


def _write_tables(data: Data) -> Iterator[ReleaseFile]:
    before = data.comparison.before
    for table, said in zip(data.content.tables, data.content.described, strict=True):
        paths = [data.folder / f"{table.name}.{kind}" for kind in FORMATS]
        same = before is not None and said in before.manifest.tables
        copied = {path: _copied(before, path) if before and same else None for path in paths}
        missing = [path for path, file in copied.items() if file is None]
        if missing:
            write_files(table, missing, data.marks)
        for path, file in copied.items():
            sync(path)
            yield file or described(path, said)


def _copied(before: Predecessor, path: Path) -> ReleaseFile | None:
    """The file if the release before still has it as it announced it; it is taken over then."""
    announced = before.file(path.name)
    if announced is None or not (before.folder / path.name).is_file():
        return None
    shutil.copyfile(before.folder / path.name, path)
    whole = sha256_of(path) == announced.sha256 and (path.suffix != ".csv" or begins_marked(path))
    return announced if whole else None


def _write_descriptions(data: Data) -> None:
    stem = SQLITE_NAME.partition(".")[0]
    said = datasette_metadata(stem, data.marks["version"], sample=data.content.sample)
    written = {
        DATASETTE_NAME: encode_pretty(said),
        JSON_SCHEMA_NAME: encode_pretty(json_schema()),
        DICTIONARY_NAME: dictionary().encode(),
    }
    for name, content in written.items():
        (data.folder / name).write_bytes(content)
