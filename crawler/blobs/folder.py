"""Blobs in a folder: `ab/abcd…`, each a file."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from crawler.blobs.store import BlobState, StoredFile, damaged, hash_of_bytes
from crawler.blobs.whole_file import BEING_WRITTEN, make_folder, whole_file
from crawler.errors import MissingBlobError


@dataclass(frozen=True, slots=True)
class FolderStore:
    """The blobs of a folder; see `BlobStore` for what each method gives. Raises OSError."""

    folder: Path
    at_once: int = 1

    @property
    def address(self) -> str:
        return str(self.folder)

    def path_of(self, sha256: str) -> Path:
        """The file of a blob: `ab/abcd…`."""
        return self.folder.joinpath(sha256[:2], sha256)

    def place_of(self, sha256: str) -> str:
        return str(self.path_of(sha256))

    def make_ready(self) -> None:
        make_folder(self.folder)

    def put(self, body: bytes) -> str:
        """Write beside and rename, so that a kill leaves all or nothing."""
        sha256 = hash_of_bytes(body)
        path = self.path_of(sha256)
        if self.state_of(sha256) == "sound":
            return sha256
        make_folder(path.parent)
        with whole_file(path) as file:
            file.write(body)
        return sha256

    def get(self, sha256: str, most: int | None = None) -> bytes:
        path = self.path_of(sha256)
        try:
            with path.open("rb") as file:
                body = file.read() if most is None else file.read(most + 1)
        except FileNotFoundError as error:
            raise MissingBlobError(f"blob {path} is missing") from error
        if most is not None and len(body) > most:
            return body
        if hash_of_bytes(body) != sha256:
            raise damaged(str(path))
        return body

    def state_of(self, sha256: str) -> BlobState:
        """Hash the file, piece by piece."""
        path = self.path_of(sha256)
        try:
            return "sound" if hash_of(path) == sha256 else "damaged"
        except FileNotFoundError:
            return "missing"

    def size_of(self, sha256: str) -> int | None:
        """By the file's entry; None too where that cannot be read."""
        try:
            return self.path_of(sha256).stat().st_size
        except OSError:
            return None

    def is_listed(self, sha256: str, size: int) -> bool:
        return self.size_of(sha256) == size

    def files(self) -> Iterator[StoredFile]:
        """All below the folder, sorted by path."""
        for path in sorted(self.folder.rglob("*")):
            if path.is_file() and path.suffix != BEING_WRITTEN:
                seen = path.stat()
                at = datetime.fromtimestamp(seen.st_mtime, UTC)
                yield StoredFile(path.name, str(path), seen.st_size, at)

    def holds_any(self) -> bool:
        """Walk until one is found."""
        return any(
            not name.endswith(BEING_WRITTEN)
            for _, _, names in os.walk(self.folder)
            for name in names
        )

    def set_aside(self, sha256: str) -> str:
        """Rename it into `damaged` beside the folder."""
        place = self.folder.parent / "damaged" / sha256
        place.parent.mkdir(exist_ok=True)
        self.path_of(sha256).replace(place)
        return str(place)

    def unfinished(self) -> list[str]:
        """What was to be renamed."""
        return [str(path) for path in self._unfinished()]

    def clear_unfinished(self) -> None:
        for path in self._unfinished():
            path.unlink(missing_ok=True)

    def _unfinished(self) -> list[Path]:
        return sorted(self.folder.rglob(f"*{BEING_WRITTEN}"))


def hash_of(path: Path) -> str:
    """Give the SHA-256 of a file, read piece by piece. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
