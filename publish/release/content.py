"""What a release is to hold, before it has a version, and the release before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from publish.catalogue import Table
from publish.changes.change import digest, digests_hash
from publish.columns import columns_of
from publish.encode import encode_rows
from publish.release.manifest import Manifest, ReleaseFile, ReleaseInput, ReleaseTable, tables_hash
from publish.release.sums import sha256_of
from publish.rows.readings import Reading


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The release before, whose unchanged tables are taken over byte for byte."""

    folder: Path
    manifest: Manifest
    manifest_sha256: str

    def table(self, name: str) -> ReleaseTable | None:
        """What it says of a table; None where it has none of that name."""
        return next((table for table in self.manifest.tables if table.name == name), None)

    def file(self, name: str) -> ReleaseFile | None:
        """What it says of a file; None where it has none of that name."""
        return next((file for file in self.manifest.files if file.path == name), None)

    def whole(self, name: str) -> Path | None:
        """Its file of that name, if it still is what the manifest says of it."""
        known, path = self.file(name), self.folder / name
        whole = known is not None and path.is_file() and sha256_of(path) == known.sha256
        return path if whole else None


@dataclass(frozen=True, slots=True)
class Content:
    """What a release is to hold, before it has a version."""

    tables: tuple[Table, ...]
    described: tuple[ReleaseTable, ...]
    digests: tuple[tuple[bytes, ...], ...]
    """For each table those of its rows, in their order."""
    inputs: tuple[ReleaseInput, ...]
    extractor_versions: tuple[str, ...]
    learnt_sha256: str | None
    """Hash of what earlier notes taught the reader."""
    sample: bool

    @property
    def row_hash(self) -> str:
        """Hash of the content of all tables."""
        return tables_hash(self.described)


def content_of(
    tables: Sequence[Table], readings: Sequence[Reading], *, learnt_sha256: str | None, sample: bool
) -> Content:
    """Describe tables and what they were made from."""
    states = [reading.state for reading in readings]
    read_by = {reading.extractor_version for reading in readings}
    digests = tuple(
        tuple(map(digest, map(str.encode, encode_rows(table.rows)))) for table in tables
    )
    described = (
        ReleaseTable(
            table.name,
            table.spec.key,
            len(table.rows),
            digests_hash(each),
            columns_of(table.spec.row),
        )
        for table, each in zip(tables, digests, strict=True)
    )
    return Content(
        tuple(tables),
        tuple(described),
        digests,
        tuple(ReleaseInput(each.document_id, each.language, each.sha256) for each in states),
        tuple(sorted(version for version in read_by if version is not None)),
        learnt_sha256,
        sample,
    )
