"""Compare a release with what its manifest says of it, with itself, and with the one before."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from publish.arithmetic import arithmetic_faults
from publish.changes import lines_hash
from publish.errors import ReleaseError, VerificationError
from publish.index import INDEX_NAME, read_index
from publish.manifest import (
    MANIFEST_NAME,
    Manifest,
    ReleaseFile,
    ReleaseTable,
    parse_manifest,
    tables_hash,
)
from publish.scan import Scan, reference_faults, scan_table
from publish.signing import PUBLIC_KEY_NAME, SIGNATURE_NAME, fingerprint, is_signed_by
from publish.stored import json_lines, parquet_lines
from publish.sums import SUMS_NAME, parse_sums, sha256_of
from publish.verify_changes import check_changes
from publish.verify_manifest import field_faults

_VOUCHING = frozenset({MANIFEST_NAME, SIGNATURE_NAME, SUMS_NAME})
"""Files that the manifest cannot name, since they rest on it."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What was compared and what does not hold."""

    version: str
    """As the manifest gives it."""
    files_checked: int
    """Files that were re-hashed, the manifest included."""
    faults: tuple[str, ...]
    """Each begins with the file's name; none for a release that is as it was made."""
    remarks: tuple[str, ...] = ()
    """What could not be compared and is no fault: no signature, no release before."""


def verify_release(path: Path, public_key: bytes | None = None) -> Verification:
    """Hold a release against its manifest, the index, itself, and the release before it.

    `public_key` is the one in PEM that the release must be signed with; without it the signature
    is held against the key beside it, which shows damage and no forgery. Raises VerificationError
    where there is no manifest to compare with.
    """
    manifest = _read_manifest(path)
    indexed = list(_index_faults(path, manifest.version))
    signed = list(_signature(path, public_key))
    alone = verify_files(path, _sound(path, indexed, signed))
    damaged = frozenset(fault.partition(":")[0] for fault in alone.faults)
    scans, row_faults = _scans(path, manifest, damaged)
    changes = check_changes(path, manifest, damaged)
    faults = (
        *alone.faults,
        *indexed,
        *(text for fault, text in signed if fault),
        *row_faults,
        *field_faults(path, manifest, scans),
        *reference_faults(scans),
        *arithmetic_faults(scans),
        *changes.faults,
    )
    remarks = (*(text for fault, text in signed if not fault), *changes.remarks)
    return Verification(alone.version, alone.files_checked, tuple(dict.fromkeys(faults)), remarks)


def _sound(path: Path, indexed: list[str], signed: list[tuple[bool, str]]) -> list[str]:
    """What is vouched for: the manifest by the index or the signature, the signature by itself."""
    by_index = not indexed and (path.resolve().parent / INDEX_NAME).exists()
    if (path / SIGNATURE_NAME).is_file() and not any(fault for fault, _ in signed):
        return [MANIFEST_NAME, SIGNATURE_NAME]
    return [MANIFEST_NAME] if by_index else []


def verify_files(path: Path, sound: Collection[str] = ()) -> Verification:
    """Compare the files in a release's folder with its manifest, whatever an index says.

    `sound` names the manifest and its signature where something else vouches for them.
    """
    manifest = _read_manifest(path)
    faults = (
        *_manifest_faults(path, manifest),
        *(fault for file in manifest.files for fault in _file_faults(path, manifest, file)),
        *_extra_files(path, manifest),
        *_sums_faults(path, manifest, sound),
    )
    return Verification(manifest.version, len(manifest.files) + 1, faults)


def _sums_faults(path: Path, manifest: Manifest, sound: Collection[str]) -> Iterator[str]:
    try:
        said = parse_sums((path / SUMS_NAME).read_bytes())
    except OSError:
        yield f"{SUMS_NAME}: missing"
        return
    except VerificationError as error:
        yield str(error)
        return
    due = {file.path: file.sha256 for file in manifest.files}
    for name in (MANIFEST_NAME, SIGNATURE_NAME):
        if not (path / name).is_file():
            continue
        due[name] = sha256_of(path / name)
        if name in said and name not in sound and said[name] != due[name]:
            yield f"{name}: SHA-256 is {due[name]} where {SUMS_NAME} says {said.pop(name)}"
            del due[name]
    for name in sorted(said.keys() | due.keys()):
        if said.get(name) != due.get(name):
            yield (
                f"{SUMS_NAME}: it gives {name} the hash {said.get(name)} where {due.get(name)} "
                "is due"
            )


def _signature(path: Path, public_key: bytes | None) -> Iterator[tuple[bool, str]]:
    """Whether it is a fault, and what is to be said of the signature."""
    signature, beside = (path / name for name in (SIGNATURE_NAME, PUBLIC_KEY_NAME))
    if not signature.is_file():
        yield (public_key is not None or beside.exists()), f"{SIGNATURE_NAME}: it is not signed"
        return
    if public_key is None and not beside.is_file():
        yield True, f"{PUBLIC_KEY_NAME}: missing, and the release is signed"
        return
    key = beside.read_bytes() if public_key is None else public_key
    try:
        good = is_signed_by((path / MANIFEST_NAME).read_bytes(), signature.read_bytes(), key)
        mark = fingerprint(key)
    except VerificationError as error:
        yield True, f"{PUBLIC_KEY_NAME}: {error}"
        return
    if not good:
        yield True, f"{SIGNATURE_NAME}: it is not that of {MANIFEST_NAME} by the key {mark}"
    elif public_key is None:
        yield False, f"signed by the key beside it, {mark}: compare that with a key you trust"
    else:
        yield False, f"signed by the key {mark}"


def _scans(
    path: Path, manifest: Manifest, damaged: Collection[str]
) -> tuple[dict[str, Scan], list[str]]:
    """The rows of every table whose file is as it was made, and what is wrong with them."""
    scans: dict[str, Scan] = {}
    faults: list[str] = []
    for table in manifest.tables:
        name = f"{table.name}.json"
        if name in damaged:
            continue
        try:
            scan = scan_table(table, json_lines(path / name))
        except (OSError, VerificationError, KeyError) as error:
            faults.append(f"{name}: its rows cannot be read ({error})")
            continue
        scans[table.name] = scan
        faults += scan.faults
        if f"{table.name}.parquet" not in damaged:
            faults += _parquet_row_faults(path, table, scan)
    return scans, faults


def _parquet_row_faults(path: Path, table: ReleaseTable, scan: Scan) -> Iterator[str]:
    name = f"{table.name}.parquet"
    try:
        if lines_hash(parquet_lines(path / name)) != scan.row_hash:
            yield f"{name}: its rows are not those of {table.name}.json"
    except (VerificationError, ValueError) as error:
        yield f"{name}: its rows cannot be read ({error})"


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
    due = next((table.rows for table in manifest.tables if table.name == file.table), None)
    if file.rows != due:
        yield f"{file.path}: the manifest says {file.rows} rows here and {due} for the table"


def _extra_files(path: Path, manifest: Manifest) -> Iterable[str]:
    known = {file.path for file in manifest.files} | _VOUCHING
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
