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
from publish.release.manifest import RecalledBefore, ReleaseFile, ReleaseTable
from publish.release.signing import SignedWith
from publish.release.sums import sha256_of
from publish.schemas.datasette import DATASETTE_NAME, datasette_metadata
from publish.schemas.dictionary import DICTIONARY_NAME, dictionary
from publish.schemas.json_schema import JSON_SCHEMA_NAME, json_schema
from publish.settings import Publisher

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
class Draft:
    """All that is known of a release before its files are written."""

    version: str
    day: date
    content: Content
    comparison: Comparison
    recalled: tuple[RecalledBefore, ...]
    """Recalls that it is to name."""
    key: SignedWith | None
    """What to sign it with."""
    publisher: Publisher


def write_data_files(
    folder: Path, draft: Draft, marks: Mapping[str, str], words: Mapping[str, bytes]
) -> Iterator[ReleaseFile]:
    """Write them and tell of each once it is on the disk.

    `marks` become metadata of a Parquet file, whose version is that in which the table last
    changed; `words` is what the zip holds beside files of the release, by name. Raises ReleaseError
    for a row that a format does not admit.
    """
    yield from _write_tables(folder, draft, marks)
    _write_descriptions(folder, draft)
    tables = draft.content.tables
    packed = [folder / name for name in bundled_names(table.name for table in tables)]
    with ThreadPoolExecutor(1) as beside:  # to pack is zlib's work alone
        bundle = beside.submit(write_bundle, folder / BUNDLE_NAME, words, packed)
        write_sqlite(tables, folder / SQLITE_NAME, marks)
        sheets = workbook_sheets(rows_among(tables), draft.content.described, marks)
        write_workbook(folder / WORKBOOK_NAME, sheets, draft.day)
        bundle.result()
    for name in WHOLE_NAMES:
        sync(folder / name)
        yield described(folder / name)


def described(path: Path, table: ReleaseTable | None = None) -> ReleaseFile:
    """What the manifest says of a file, which holds that table or none alone."""
    return ReleaseFile(
        path.name,
        path.stat().st_size,
        sha256_of(path),
        table.name if table else None,
        table.rows if table else None,
    )


def _write_tables(folder: Path, draft: Draft, marks: Mapping[str, str]) -> Iterator[ReleaseFile]:
    before = draft.comparison.before
    for table, said in zip(draft.content.tables, draft.content.described, strict=True):
        paths = [folder / f"{table.name}.{kind}" for kind in FORMATS]
        same = before is not None and said in before.manifest.tables
        copied = {path: _copied(before, path) if before and same else None for path in paths}
        missing = [path for path, file in copied.items() if file is None]
        if missing:
            write_files(table, missing, marks)
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


def _write_descriptions(folder: Path, draft: Draft) -> None:
    stem = SQLITE_NAME.partition(".")[0]
    said = datasette_metadata(stem, draft.version, sample=draft.content.sample)
    written = {
        DATASETTE_NAME: encode_pretty(said),
        JSON_SCHEMA_NAME: encode_pretty(json_schema()),
        DICTIONARY_NAME: dictionary().encode(),
    }
    for name, content in written.items():
        (folder / name).write_bytes(content)
