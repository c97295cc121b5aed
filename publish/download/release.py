"""Choose a release at a source, check what it says of itself, and fetch files of it."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from publish.download.answer import Source
from publish.download.fetch import check_name, fetch_file
from publish.download.source import Patience, read_small
from publish.durable import write_whole
from publish.errors import NotThereError, ReleaseError, VerificationError
from publish.places.index import INDEX_NAME, ReleaseIndex, parse_index
from publish.places.recall import told_of_recalls
from publish.release.manifest import MANIFEST_NAME, Manifest, ReleaseFile, parse_manifest
from publish.release.signing import SIGNATURE_NAME, is_signed_by
from publish.release.sums import SUMS_NAME, sums_of
from publish.release.versions import release_order

_MOST_INDEX = 16 << 20
_MOST_MANIFEST = 256 << 20
_MOST_SMALL = 1 << 20

Bar = Callable[[int], AbstractContextManager[Callable[[int], None]]]
"""Given how many bytes are to come, what hears how many have come."""


@dataclass(frozen=True, slots=True)
class RemoteRelease:
    """A release at a source, with the manifest that the index vouches for."""

    manifest: Manifest
    content: bytes
    """The manifest's own bytes."""
    signature: bytes | None
    recalled: tuple[str, ...]
    """What its users should hear of votes in it that were recalled, or of its own recall."""

    @property
    def version(self) -> str:
        """Its version, also the name of its folder."""
        return self.manifest.version


@dataclass(frozen=True, slots=True)
class Downloaded:
    """What a download left in a folder."""

    version: str
    sample: bool
    """Sample, not data."""
    paths: tuple[Path, ...]
    """The files asked for."""
    fetched: int
    """How many of them were not here before."""


def read_source_index(source: Source, patience: Patience) -> ReleaseIndex:
    """Which releases a source has. Raises PlaceError, ReleaseError."""
    place = f"{source.address}/{INDEX_NAME}"
    try:
        content = read_small(source, INDEX_NAME, _MOST_INDEX, patience, may_move=False)
    except NotThereError as error:
        raise NotThereError(
            f"{place} is not there: no releases are published at this address (or no longer); name "
            "the folder that holds the index."
        ) from error
    index = parse_index(content, place)
    for entry in index.releases:
        if release_order(entry.version) is None:
            raise ReleaseError(f"{place} names a release {entry.version!r}, which is no version.")
    return index


def open_release(
    source: Source, version: str | None, public_key: bytes | None, patience: Patience
) -> RemoteRelease:
    """The release of that version, or the latest, with its manifest checked.

    Raises ReleaseError where there is none, VerificationError where the manifest is not the one
    that was announced or is not signed with the key, PlaceError.
    """
    index = read_source_index(source, patience)
    return open_listed(source, index, version, public_key, patience)


def open_listed(
    source: Source,
    index: ReleaseIndex,
    version: str | None,
    public_key: bytes | None,
    patience: Patience,
) -> RemoteRelease:
    """As `open_release`, where the index was read before."""
    entry = index.sought(version, source.address)
    place = f"{entry.version}/{MANIFEST_NAME}"
    content = read_small(source, place, _MOST_MANIFEST, patience)
    found = hashlib.sha256(content).hexdigest()
    if found != entry.manifest_sha256:
        raise VerificationError(
            f"{source.address}/{place} is not the manifest that was announced: its SHA-256 is "
            f"{found} where {INDEX_NAME} says {entry.manifest_sha256}."
        )
    signature = _signature(source, entry.version, patience)
    if public_key is not None:
        if signature is None:
            raise VerificationError(
                f"{source.address}/{place} is not signed, and a public key was given."
            )
        if not is_signed_by(content, signature, public_key):
            raise VerificationError(
                f"{source.address}/{place} is not signed with the public key that was given."
            )
    manifest = parse_manifest(content, Path(place))
    if manifest.version != entry.version:
        raise VerificationError(f"{source.address}/{place} is that of {manifest.version}.")
    for file in manifest.files:
        check_name(file.path)
    return RemoteRelease(manifest, content, signature, told_of_recalls(index, entry.version))


def download(
    source: Source,
    release: RemoteRelease,
    files: Sequence[ReleaseFile],
    to: Path,
    patience: Patience,
    bar: Bar,
) -> Downloaded:
    """Fetch files of a release into the folder of its version in `to`, with its manifest.

    Raises PlaceError, VerificationError; what has come whole, or in part, is kept.
    """
    folder = to / release.version
    folder.mkdir(parents=True, exist_ok=True)
    with bar(sum(file.bytes for file in files)) as advance:
        come = [
            fetch_file(source, release.version, file, folder, patience, advance) for file in files
        ]
    for name, content in _vouching(source, release, files, patience):
        path = folder / name
        if path.exists() and path.read_bytes() != content:
            raise VerificationError(
                f"{path} is another file than the one published: move it away, then download again."
            )
        write_whole(path, content)
    paths = tuple(folder / file.path for file in files)
    return Downloaded(release.version, release.manifest.sample, paths, sum(come))


def files_of(
    manifest: Manifest, tables: Sequence[str], kind: str | None
) -> tuple[ReleaseFile, ...]:
    """The files of these tables (of all of the release where none is named) in that format.

    Raises ReleaseError for a table or a format that the release does not have.
    """
    known = [table.name for table in manifest.tables] + ["changes"]
    for name in tables:
        if name not in known:
            raise ReleaseError(f"{manifest.version} has no table {name}: {', '.join(known)}.")
    of_tables = [file for file in manifest.files if not tables or _stem(file.path) in tables]
    found = tuple(file for file in of_tables if kind is None or _kind(file.path) == kind)
    lacking = set(tables) - {_stem(file.path) for file in found}
    if lacking or not found:
        kinds = ", ".join(sorted({_kind(file.path) for file in of_tables if _kind(file.path)}))
        raise ReleaseError(
            f"{manifest.version} has no {kind} of {', '.join(sorted(lacking)) or 'anything'}: "
            f"there is {kinds}."
        )
    return found


def _signature(source: Source, version: str, patience: Patience) -> bytes | None:
    with suppress(NotThereError):
        return read_small(source, f"{version}/{SIGNATURE_NAME}", _MOST_SMALL, patience)
    return None


def _vouching(
    source: Source, release: RemoteRelease, files: Iterable[ReleaseFile], patience: Patience
) -> Iterator[tuple[str, bytes]]:
    """What the manifest cannot name: itself, its signature and, of a whole release, the sums."""
    yield MANIFEST_NAME, release.content
    if release.signature is not None:
        yield SIGNATURE_NAME, release.signature
    if {*files} == {*release.manifest.files}:
        place = f"{release.version}/{SUMS_NAME}"
        content = read_small(source, place, _MOST_MANIFEST, patience)
        hashes = {file.path: file.sha256 for file in files}
        hashes[MANIFEST_NAME] = hashlib.sha256(release.content).hexdigest()
        if release.signature is not None:
            hashes[SIGNATURE_NAME] = hashlib.sha256(release.signature).hexdigest()
        if content != sums_of(hashes):
            raise VerificationError(f"{source.address}/{place} is not what the manifest says.")
        yield SUMS_NAME, content


def _stem(name: str) -> str:
    return PurePosixPath(name).stem


def _kind(name: str) -> str:
    return PurePosixPath(name).suffix.removeprefix(".")
