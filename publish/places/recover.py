"""Make a folder of releases tidy again after a build was killed."""

import shutil
from pathlib import Path

from publish.durable import TEMPORARY
from publish.errors import ReleaseError, VerificationError
from publish.places.index import ReleaseEntry, ReleaseIndex
from publish.release.manifest import MANIFEST_NAME, entry_of, parse_manifest
from publish.release.versions import release_order
from publish.verify.files import verify_files


def clear_unfinished(releases_dir: Path) -> None:
    """Remove files and folders that a build left before they were finished."""
    for path in sorted(releases_dir.glob(f"{TEMPORARY}*")):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def unannounced(releases_dir: Path, index: ReleaseIndex) -> tuple[ReleaseEntry, ...]:
    """Releases newer than the latest that were put in place whole and not yet announced.

    With no index these are all releases, so a lost index comes back. An older folder that the
    index leaves out was withdrawn by somebody and stays as it is. Raises ReleaseError for one
    that is not whole.
    """
    newest = release_order(index.latest or "") or (0, 0, 0, 0)
    return tuple(
        _entry(folder)
        for folder in sorted(releases_dir.iterdir())
        if folder.is_dir() and (release_order(folder.name) or newest) > newest
    )


def _entry(folder: Path) -> ReleaseEntry:
    try:
        faults = verify_files(folder).faults
    except VerificationError as error:
        raise ReleaseError(f"{folder} was never announced and is no release: {error}") from error
    if faults:
        raise ReleaseError(
            f"{folder} was never announced and is not whole ({faults[0]}): move it away."
        )
    manifest_path = folder / MANIFEST_NAME
    content = manifest_path.read_bytes()
    return entry_of(parse_manifest(content, manifest_path), content)
