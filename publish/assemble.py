"""Write all files of a release into one folder, the manifest last."""

import hashlib
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from publish.catalogue import SCHEMA_VERSION, Table
from publish.datapackage import DATAPACKAGE_NAME, data_package
from publish.durable import sync, write_synced
from publish.encode import encode_pretty, rows_hash
from publish.manifest import (
    ACKNOWLEDGEMENT,
    LICENCE,
    MANIFEST_NAME,
    NOTICE,
    Manifest,
    ReleaseFile,
    ReleaseInput,
    ReleaseTable,
    tables_hash,
)
from publish.readings import Reading
from publish.write import FORMATS, write_table


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The release before, whose unchanged tables are taken over byte for byte."""

    folder: Path
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Content:
    """What a release is to hold, before it has a version."""

    tables: tuple[Table, ...]
    described: tuple[ReleaseTable, ...]
    inputs: tuple[ReleaseInput, ...]
    extractor_versions: tuple[str, ...]
    sample: bool

    @property
    def row_hash(self) -> str:
        """Hash of the content of all tables."""
        return tables_hash(self.described)


def content_of(tables: Sequence[Table], readings: Sequence[Reading], *, sample: bool) -> Content:
    """Describe tables and what they were made from."""
    states = [reading.state for reading in readings]
    read_by = {reading.extractor_version for reading in readings}
    return Content(
        tuple(tables),
        tuple(
            ReleaseTable(table.name, table.spec.key, len(table.rows), rows_hash(table.rows))
            for table in tables
        ),
        tuple(ReleaseInput(each.document_id, each.language, each.sha256) for each in states),
        tuple(sorted(version for version in read_by if version is not None)),
        sample,
    )


def assemble(
    folder: Path, content: Content, version: str, day: date, before: Predecessor | None
) -> Manifest:
    """Write the release into a new folder and return its manifest, the last file written."""
    folder.mkdir()
    files = [
        _table_file(folder, table, described, extension, _marks(version, content), before)
        for table, described in zip(content.tables, content.described, strict=True)
        for extension in FORMATS
    ]
    package = data_package(version, files, sample=content.sample)
    write_synced(folder / DATAPACKAGE_NAME, encode_pretty(package))
    files.append(_describe(folder / DATAPACKAGE_NAME, None))
    manifest = _manifest(content, version, day, files)
    write_synced(folder / MANIFEST_NAME, encode_pretty(manifest))
    sync(folder)
    return manifest


def _marks(version: str, content: Content) -> dict[str, str]:
    """Metadata of a Parquet file; the version is that in which the table last changed."""
    marks = {
        "version": version,
        "schema_version": SCHEMA_VERSION,
        "licence": LICENCE.name,
        "source": ACKNOWLEDGEMENT,
        "sample": "true" if content.sample else "false",
    }
    return marks | ({"notice": NOTICE} if content.sample else {})


def _table_file(
    folder: Path,
    table: Table,
    described: ReleaseTable,
    extension: str,
    marks: Mapping[str, str],
    before: Predecessor | None,
) -> ReleaseFile:
    path = folder / f"{table.name}.{extension}"
    unchanged = _unchanged_file(before, described, path.name) if before else None
    if unchanged is not None:
        shutil.copyfile(unchanged, path)
        sync(path)
    else:
        write_table(table, path, marks)
    return _describe(path, described)


def _unchanged_file(before: Predecessor, described: ReleaseTable, name: str) -> Path | None:
    """The predecessor's file of the same content, if it is still what its manifest says."""
    if described not in before.manifest.tables:
        return None
    known = next((file for file in before.manifest.files if file.path == name), None)
    path = before.folder / name
    return path if known is not None and path.is_file() and _sha256(path) == known.sha256 else None


def _describe(path: Path, table: ReleaseTable | None) -> ReleaseFile:
    return ReleaseFile(
        path.name,
        path.stat().st_size,
        _sha256(path),
        table.name if table else None,
        table.rows if table else None,
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _manifest(content: Content, version: str, day: date, files: Sequence[ReleaseFile]) -> Manifest:
    return Manifest(
        name="councilvotes",
        version=version,
        date=day,
        schema_version=SCHEMA_VERSION,
        sample=content.sample,
        notice=NOTICE if content.sample else None,
        licence=LICENCE,
        acknowledgement=ACKNOWLEDGEMENT,
        row_hash=content.row_hash,
        extractor_versions=content.extractor_versions,
        tables=content.described,
        files=tuple(files),
        inputs=content.inputs,
    )
