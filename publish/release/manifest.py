"""`manifest.json`: what a release holds and what it was made from."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from publish.columns import Column
from publish.encode import encode_row
from publish.errors import VerificationError
from publish.json_files import codec_of, first_fault
from publish.places.index import ReleaseEntry, TableCount

MANIFEST_NAME = "manifest.json"
NOTICE = (
    "Sample, not data: most notes behind this release are reconstructions drawn to try the "
    "program. Do not cite it and do not draw conclusions from it."
)
ACKNOWLEDGEMENT = (
    "Source texts © European Union, Council of the European Union; reuse under Council Decision "
    "(EU) 2017/1842 of 9 October 2017 (http://data.europa.eu/eli/dec/2017/1842/oj), which asks to "
    "acknowledge the source and not to distort the meaning."
)


@dataclass(frozen=True, slots=True)
class Licence:
    """Under which terms the compilation may be used."""

    name: str
    title: str
    path: str


LICENCE = Licence(
    "CC-BY-4.0",
    "Creative Commons Attribution 4.0 International",
    "https://creativecommons.org/licenses/by/4.0/",
)


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    """One file of the release, the manifest itself left out."""

    path: str
    """Name in the release's folder."""
    bytes: int
    sha256: str
    table: str | None
    """The table that it holds."""
    rows: int | None


@dataclass(frozen=True, slots=True)
class ReleaseTable:
    """One table of the release, whatever its formats."""

    name: str
    key: tuple[str, ...]
    rows: int
    row_hash: str
    """Hash of its content, whatever the order of rows and whatever wrote the files."""
    columns: tuple[Column, ...]
    """In their order."""

    @property
    def column_names(self) -> tuple[str, ...]:
        """Of its columns, in their order."""
        return tuple(column.name for column in self.columns)


@dataclass(frozen=True, slots=True)
class ReleaseInput:
    """One file that the release was made from."""

    document_id: str
    language: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ReleaseBefore:
    """The release that the changes are counted from."""

    version: str
    manifest_sha256: str
    row_hash: str


@dataclass(frozen=True, slots=True)
class ChangeCounts:
    """How many rows of all tables differ from the release before."""

    added: int
    changed: int
    removed: int


NowRows = Literal["differ", "the_same", "gone", "not_compared"]


@dataclass(frozen=True, slots=True)
class RecalledBefore:
    """What was recalled of an earlier release since the one before, or is the same there still."""

    version: str
    vote_id: str | None
    """None: the whole release."""
    reason: str
    now: NowRows
    """Whether this release holds other rows of that vote (or at all) than the recalled one.

    `not_compared` where the recalled release was pruned.
    """


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that a release says of itself."""

    name: str
    version: str
    date: date
    """The day in the version; no other clock enters a release."""
    schema_version: str
    tables_version: str
    """Of the way in which the program makes the tables."""
    previous: ReleaseBefore | None
    """None for the first release, and where the one before could not be read."""
    changes: ChangeCounts
    recalled: tuple[RecalledBefore, ...] = field(default=(), kw_only=True)
    """A release of an earlier program does not have it."""
    sample: bool
    notice: str | None
    """In a sample: that it is one."""
    licence: Licence
    acknowledgement: str
    row_hash: str
    """Hash of the content of all tables."""
    extractor_versions: tuple[str, ...]
    learnt_sha256: str | None
    """Hash of what earlier notes taught the reader; None where they taught it nothing."""
    tables: tuple[ReleaseTable, ...]
    files: tuple[ReleaseFile, ...]
    inputs: tuple[ReleaseInput, ...]


def parse_manifest(content: bytes, path: Path) -> Manifest:
    """The manifest in these bytes; raises VerificationError where they are none."""
    try:
        return codec_of(Manifest).validate_json(content)
    except ValidationError as error:
        raise VerificationError(
            f"{path} is no manifest ({first_fault(error)}): fetch the release again; one that "
            "is older than schema 1.3 only the program that made it can check."
        ) from error


def entry_of(manifest: Manifest, content: bytes) -> ReleaseEntry:
    """The line that the index has for a release, from its manifest and that file's bytes."""
    return ReleaseEntry(
        manifest.version,
        manifest.date,
        hashlib.sha256(content).hexdigest(),
        manifest.row_hash,
        manifest.schema_version,
        manifest.sample,
        tuple(TableCount(table.name, table.rows) for table in manifest.tables),
    )


def tables_hash(tables: Sequence[ReleaseTable]) -> str:
    """Hash of the content of all tables of a release."""
    lines = sorted(f"{table.name} {table.row_hash}\n" for table in tables)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def marks_of(manifest: Manifest) -> dict[str, str]:
    """What Parquet, SQLite and the workbook say of the release, by name."""
    marks = {
        "version": manifest.version,
        "schema_version": manifest.schema_version,
        "licence": manifest.licence.name,
        "source": manifest.acknowledgement,
        "sample": "true" if manifest.sample else "false",
    }
    return marks | ({"notice": manifest.notice} if manifest.notice else {})


def own_marks(manifest: Manifest) -> dict[str, str]:
    """What `changes.parquet`, which is written anew in each release, says of the release as well.

    So a changed field of the manifest can be named even where its hash is not known elsewhere.
    """
    previous = manifest.previous
    return {
        "tables_version": manifest.tables_version,
        "learnt_sha256": manifest.learnt_sha256 or "",
        "previous_version": previous.version if previous else "",
        "previous_manifest_sha256": previous.manifest_sha256 if previous else "",
        "previous_row_hash": previous.row_hash if previous else "",
        "recalled": encode_row(manifest.recalled) if manifest.recalled else "",
        **{f"columns_sha256 {table.name}": columns_hash(table) for table in manifest.tables},
    }


def columns_hash(table: ReleaseTable) -> str:
    """Hash of all that the manifest says of a table's key and columns."""
    return hashlib.sha256(encode_row([table.key, table.columns]).encode()).hexdigest()
