"""Bytes kept by their SHA-256 and never changed."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from crawler.archive.whole_file import BEING_WRITTEN, make_folder, whole_file

_CHUNK = 1 << 20


def blob_path(folder: Path, sha256: str) -> Path:
    """Give the place of a blob: `ab/abcd…`."""
    return folder.joinpath(sha256[:2], sha256)


def write_blob(folder: Path, body: bytes) -> str:
    """Put bytes in their place so that a kill at any instant leaves all or nothing of them.

    What lies there already is left alone, unless it is not what its name says. Raises OSError.
    """
    sha256 = hashlib.sha256(body).hexdigest()
    path = blob_path(folder, sha256)
    if path.is_file() and hash_of(path) == sha256:
        return sha256
    make_folder(path.parent)
    with whole_file(path) as file:
        file.write(body)
    return sha256


def hash_of(path: Path) -> str:
    """Give the SHA-256 of a file. Raises OSError."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def set_aside(blob: Path) -> Path:
    """Move a blob that is not what its name says to `damaged` beside the blobs; give its new place.

    Raises OSError.
    """
    place = blob.parents[2] / "damaged" / blob.name
    place.parent.mkdir(exist_ok=True)
    blob.replace(place)
    return place


def files_under(folder: Path) -> Iterator[Path]:
    """Yield every finished file among the blobs, sorted by its path. Raises OSError."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != BEING_WRITTEN:
            yield path


def holds_files(folder: Path) -> bool:
    """Tell whether any finished file lies among the blobs. Raises OSError."""
    return any(
        not name.endswith(BEING_WRITTEN) for _, _, names in os.walk(folder) for name in names
    )


def unfinished_under(folder: Path) -> list[Path]:
    """List what was begun to be written among the blobs and not finished. Raises OSError."""
    return sorted(folder.rglob(f"*{BEING_WRITTEN}"))


def clear_unfinished(folder: Path) -> None:
    """Remove what a run that was cut short had begun to write. Raises OSError."""
    for path in unfinished_under(folder):
        path.unlink(missing_ok=True)
