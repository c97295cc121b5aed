"""Compare the files of a release with what its manifest says of them."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from publish.errors import VerificationError
from publish.places.retention import KEPT, pruned_versions
from publish.release.manifest import (
    MANIFEST_NAME,
    Manifest,
    ReleaseFile,
    parse_manifest,
    tables_hash,
)
from publish.release.signing import SIGNATURE_NAME
from publish.release.sums import SUMS_NAME, parse_sums, sha256_of

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


def verify_files(path: Path, sound: Collection[str] = ()) -> Verification:
    """Compare the files in a release's folder with its manifest, whatever an index says.

    `sound` names the manifest and its signature where something else vouches for them.
    """
    manifest = read_manifest(path)
    here = [f for f in manifest.files if f.path in KEPT] if is_pruned(path) else manifest.files
    faults = (
        *_manifest_faults(path, manifest),
        *(fault for file in here for fault in _file_faults(path, manifest, file)),
        *_extra_files(path, manifest),
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


def _extra_files(path: Path, manifest: Manifest) -> Iterable[str]:
    known = {file.path for file in manifest.files} | _VOUCHING
    for extra in sorted(entry.name for entry in path.iterdir()):
        if extra not in known:
            yield f"{extra}: not in the manifest"


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
