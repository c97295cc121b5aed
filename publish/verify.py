"""Compare a release with what its manifest says of it, with itself, and with the one before."""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from publish.arithmetic import arithmetic_faults
from publish.changes import lines_hash
from publish.errors import ReleaseError, VerificationError
from publish.index import INDEX_NAME, read_index
from publish.manifest import (
    MANIFEST_NAME,
    Manifest,
)
from publish.retention import KEPT
from publish.scan import Scan, reference_faults, scan_table
from publish.signing import PUBLIC_KEY_NAME, SIGNATURE_NAME, fingerprint, is_signed_by
from publish.stored import json_lines, parquet_lines, plain_lines
from publish.verify_changes import check_changes
from publish.verify_files import Verification, is_pruned, read_manifest, verify_files
from publish.verify_manifest import field_faults


def verify_release(path: Path, public_key: bytes | None = None) -> Verification:
    """Hold a release against its manifest, the index, itself, and the release before it.

    `public_key` is the one in PEM that the release must be signed with; without it the signature
    is held against the key beside it, which shows damage and no forgery. Raises VerificationError
    where there is no manifest to compare with.
    """
    manifest = read_manifest(path)
    indexed = list(_index_faults(path, manifest.version))
    signed = list(_signature(path, public_key))
    alone = verify_files(path, _sound(path, indexed, signed))
    pruned = is_pruned(path)
    damaged = {fault.partition(":")[0] for fault in alone.faults}
    if pruned:
        damaged |= {file.path for file in manifest.files} - KEPT
    scans, row_faults = _scans(path, manifest, damaged)
    changes = check_changes(path, manifest, damaged)
    faults = (
        *alone.faults,
        *indexed,
        *(text for fault, text in signed if fault),
        *row_faults,
        *field_faults(path, manifest, scans, damaged),
        *reference_faults(scans),
        *arithmetic_faults(scans),
        *changes.faults,
    )
    remarks = [text for fault, text in signed if not fault] + changes.remarks
    if pruned:
        remarks.append("it is pruned: only its manifest and changes are here")
    return Verification(
        alone.version, alone.files_checked, tuple(dict.fromkeys(faults)), tuple(remarks)
    )


def _sound(path: Path, indexed: list[str], signed: list[tuple[bool, str]]) -> list[str]:
    """What is vouched for: the manifest by the index or the signature, the signature by itself."""
    by_index = not indexed and (path.resolve().parent / INDEX_NAME).exists()
    if (path / SIGNATURE_NAME).is_file() and not any(fault for fault, _ in signed):
        return [MANIFEST_NAME, SIGNATURE_NAME]
    return [MANIFEST_NAME] if by_index else []


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
        for kind, read in (("parquet", parquet_lines), ("jsonl", plain_lines)):
            other = f"{table.name}.{kind}"
            if other not in damaged:
                faults += _row_faults(path / other, read, scan)
    return scans, faults


def _row_faults(path: Path, read: Callable[[Path], Iterable[bytes]], scan: Scan) -> Iterator[str]:
    try:
        if lines_hash(read(path)) != scan.row_hash:
            yield f"{path.name}: its rows are not those of {scan.table.name}.json"
    except (OSError, VerificationError, ValueError) as error:
        yield f"{path.name}: its rows cannot be read ({error})"


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
