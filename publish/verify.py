"""Compare a release with what its manifest says of it."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from publish.errors import ReleaseError, VerificationError
from publish.index import INDEX_NAME, read_index
from publish.manifest import MANIFEST_NAME, Manifest, ReleaseFile, parse_manifest, tables_hash


@dataclass(frozen=True, slots=True)
class Verification:
    """What was compared and what does not hold."""

    version: str
    """As the manifest gives it."""
    files_checked: int
    """Files that were re-hashed, the manifest included."""
    faults: tuple[str, ...]
    """Each begins with the file's name; none for a release that is as it was made."""


def verify_release(path: Path) -> Verification:
    """Re-hash every file of a release; compare the manifest with the index beside it, if any.

    Raises VerificationError where there is no manifest to compare with.
    """
    alone = verify_files(path)
    faults = (*alone.faults, *_index_faults(path, alone.version))
    return Verification(alone.version, alone.files_checked, faults)


def verify_files(path: Path) -> Verification:
    """Compare the files in a release's folder with its manifest, whatever an index says."""
    manifest = _read_manifest(path)
    faults = (
        *_manifest_faults(path, manifest),
        *(fault for file in manifest.files for fault in _file_faults(path, manifest, file)),
        *_extra_files(path, manifest),
    )
    return Verification(manifest.version, len(manifest.files) + 1, faults)


def _read_manifest(path: Path) -> Manifest:
    manifest_path = path / MANIFEST_NAME
    try:
        return parse_manifest(manifest_path.read_bytes(), manifest_path)
    except OSError as error:
        raise VerificationError(
            f"{manifest_path} cannot be read ({error.strerror}): name the folder of a release."
        ) from error


def _manifest_faults(path: Path, manifest: Manifest) -> Iterable[str]:
    if manifest.version != path.resolve().name:
        yield f"{MANIFEST_NAME}: it is of {manifest.version} and lies in {path.resolve().name}"
    if manifest.row_hash != tables_hash(manifest.tables):
        yield f"{MANIFEST_NAME}: its row hash does not follow from those of its tables"
    for name, count in Counter(file.path for file in manifest.files).items():
        if count > 1:
            yield f"{MANIFEST_NAME}: it names {name} {count} times"
    held = {file.table for file in manifest.files}
    for table in manifest.tables:
        if table.name not in held:
            yield f"{MANIFEST_NAME}: it names no file of table {table.name}"


def _file_faults(path: Path, manifest: Manifest, file: ReleaseFile) -> Iterable[str]:
    if Path(file.path).name != file.path:
        yield f"{MANIFEST_NAME}: {file.path!r} is no name of a file in the release's folder"
        return
    target = path / file.path
    if target.is_symlink() or not target.is_file():
        yield f"{file.path}: missing"
        return
    if target.stat().st_size != file.bytes:
        yield f"{file.path}: {target.stat().st_size} bytes where the manifest says {file.bytes}"
    with target.open("rb") as content:
        found = hashlib.file_digest(content, "sha256").hexdigest()
    if found != file.sha256:
        yield f"{file.path}: SHA-256 is {found} where the manifest says {file.sha256}"
        return
    yield from _row_faults(target, manifest, file)


def _row_faults(target: Path, manifest: Manifest, file: ReleaseFile) -> Iterable[str]:
    if file.table is None:
        return
    due = next((table.rows for table in manifest.tables if table.name == file.table), None)
    if file.rows != due:
        yield f"{file.path}: the manifest says {file.rows} rows here and {due} for the table"
    if target.suffix != ".parquet":
        return
    try:
        rows = pq.read_metadata(target).num_rows
    except (OSError, pa.ArrowInvalid) as error:
        yield f"{file.path}: no Parquet ({error})"
        return
    if rows != file.rows:
        yield f"{file.path}: {rows} rows where the manifest says {file.rows}"


def _extra_files(path: Path, manifest: Manifest) -> Iterable[str]:
    known = {file.path for file in manifest.files} | {MANIFEST_NAME}
    for extra in sorted(entry.name for entry in path.iterdir()):
        if extra not in known:
            yield f"{extra}: not in the manifest"


def _index_faults(path: Path, version: str) -> Iterable[str]:
    releases_dir = path.resolve().parent
    if not (releases_dir / INDEX_NAME).exists():
        return
    try:
        entry = read_index(releases_dir).entry(version)
    except ReleaseError as error:
        yield f"{INDEX_NAME}: {error}"
        return
    found = hashlib.sha256((path / MANIFEST_NAME).read_bytes()).hexdigest()
    if entry is None:
        yield f"{INDEX_NAME}: it does not list {version}"
    elif entry.manifest_sha256 != found:
        yield (
            f"{MANIFEST_NAME}: SHA-256 is {found} where {INDEX_NAME} says {entry.manifest_sha256}"
        )
