"""Compare the files of a release with its manifest, and that with what vouches for it."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from publish.errors import ReleaseError, VerificationError
from publish.places.index import INDEX_NAME, read_index
from publish.places.retention import KEPT, pruned_versions
from publish.release.manifest import (
    MANIFEST_NAME,
    Manifest,
    ReleaseFile,
    entry_of,
    parse_manifest,
    tables_hash,
)
from publish.release.signing import PUBLIC_KEY_NAME, SIGNATURE_NAME, fingerprint, is_signed_by
from publish.release.sums import SUMS_NAME, parse_sums, sha256_of
from publish.verify.manifest import differences, said_where

_VOUCHING = frozenset({MANIFEST_NAME, SIGNATURE_NAME, SUMS_NAME})
"""Files that the manifest cannot name, since they rest on it."""


Findings = Iterator[tuple[bool, str]]
"""What is found, each with whether it is a fault; what is none could not be compared."""


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


def verify_files(path: Path, sound: Collection[str] = ()) -> Verification:
    """Compare the files in a release's folder with its manifest, whatever an index says.

    `sound` names the manifest and its signature where something else vouches for them.
    """
    manifest = read_manifest(path)
    here = [f for f in manifest.files if f.path in KEPT] if is_pruned(path) else manifest.files
    extra = sorted({entry.name for entry in path.iterdir()} - {f.path for f in manifest.files})
    faults = (
        *_manifest_faults(path, manifest),
        *(fault for file in here for fault in _file_faults(path, manifest, file)),
        *(f"{name}: not in the manifest" for name in extra if name not in _VOUCHING),
        *_sums_faults(path, manifest, sound),
    )
    return Verification(manifest.version, len(here) + 1, faults)


def read_manifest(path: Path) -> Manifest:
    """The manifest of the release in this folder. Raises VerificationError."""
    manifest_path = path / MANIFEST_NAME
    try:
        return parse_manifest(manifest_path.read_bytes(), manifest_path)
    except OSError as error:
        raise VerificationError(
            f"{manifest_path} cannot be read ({error.strerror}): name the folder of a release."
        ) from error


def is_pruned(path: Path) -> bool:
    """Whether the folder's release was pruned to its manifest and changes."""
    folder = path.resolve()
    return folder.name in pruned_versions(folder.parent)


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
    found = sha256_of(target)
    if found != file.sha256:
        yield f"{file.path}: SHA-256 is {found} where the manifest says {file.sha256}"
        return
    due = next((table.rows for table in manifest.tables if table.name == file.table), None)
    if file.rows != due:
        yield f"{file.path}: the manifest says {file.rows} rows here and {due} for the table"


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


def verify_bytes(path: Path, public_key: bytes | None = None) -> Verification:
    """Hold a release's files against its manifest, and that against index, hashes and signature.

    Any changed byte shows here; no row is read. `public_key` is the one in PEM that the release
    must be signed with; without it the signature is held against the key beside it, which shows
    damage and no forgery. Raises VerificationError where there is no manifest to compare with.
    """
    manifest = read_manifest(path)
    signed = tuple(_signature(path, public_key))
    by_key = (path / SIGNATURE_NAME).is_file() and not any(fault for fault, _ in signed)
    indexed = tuple(_index_faults(path, manifest, by_key=by_key))
    by_index = not indexed and (path.resolve().parent / INDEX_NAME).exists()
    # What is vouched for: the manifest by index or signature, the signature by itself.
    sound = [MANIFEST_NAME, SIGNATURE_NAME] if by_key else [MANIFEST_NAME] if by_index else []
    alone = verify_files(path, sound)
    faults = (*alone.faults, *indexed, *(text for fault, text in signed if fault))
    remarks = tuple(text for fault, text in signed if not fault)
    return Verification(alone.version, alone.files_checked, faults, remarks)


def _signature(path: Path, public_key: bytes | None) -> Findings:
    """What is to be said of the signature."""
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


def _index_faults(path: Path, manifest: Manifest, *, by_key: bool) -> Iterator[str]:
    """What the index, if there is one, says of the release and is not so."""
    releases_dir = path.resolve().parent
    if not (releases_dir / INDEX_NAME).exists():
        return
    try:
        entry = read_index(releases_dir).entry(manifest.version)
    except ReleaseError as error:
        yield f"{INDEX_NAME}: {error}"
        return
    if entry is None:
        yield f"{INDEX_NAME}: it does not list {manifest.version}"
        return
    content = (path / MANIFEST_NAME).read_bytes()
    # A recall comes after the release, whose manifest cannot tell of it.
    due = replace(entry_of(manifest, content), recalls=entry.recalls)
    said, found = entry.manifest_sha256, due.manifest_sha256
    if said != found and not by_key:  # the manifest is another one, so all of it may differ
        yield f"{MANIFEST_NAME}: SHA-256 is {found} where {INDEX_NAME} says {said}"
        return
    for place, one, other in differences(manifest.version, entry, due):
        yield said_where(INDEX_NAME, place, one, f"{MANIFEST_NAME} has", other)
