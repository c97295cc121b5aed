"""What a store of blobs does, whatever it is: bytes kept by their SHA-256 and never changed."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from crawler.errors import DamagedBlobError

BlobState = Literal["sound", "missing", "damaged"]
"""`damaged`: the bytes are not what their name says."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One finished file of a store, be it a blob or not."""

    name: str
    place: str
    """As people find it."""
    size: int
    written_at: datetime
    """By the store's own time."""


class BlobStore(Protocol):
    """Blobs by their SHA-256.

    Methods raise OSError where a disk, StoreError where an object store does not do as it is asked.
    """

    @property
    def address(self) -> str:
        """What opens this store again, in this process or another."""

    @property
    def at_once(self) -> int:
        """How many things one may well ask of it at the same time."""

    def place_of(self, sha256: str) -> str:
        """Where a blob lies, as people find it."""

    def make_ready(self) -> None:
        """Create what it needs before anything is put there."""

    def put(self, body: bytes) -> str:
        """Keep bytes, and give their SHA-256; a kill at any instant leaves all or nothing of them.

        What lies there already is left alone, unless it is not what its name says.
        """

    def get(self, sha256: str, most: int | None = None) -> bytes:
        """The bytes of a blob, checked against its name.

        Of one of more than `most` bytes its beginning, unchecked, of more than so many. Raises
        MissingBlobError, DamagedBlobError.
        """

    def state_of(self, sha256: str) -> BlobState:
        """What a blob is, by hashing it again."""

    def size_of(self, sha256: str) -> int | None:
        """The size of a blob, which is not read; None where it is missing."""

    def is_listed(self, sha256: str, size: int) -> bool:
        """Whether a blob lies there at that size: to be asked of all that there are."""

    def files(self) -> Iterator[StoredFile]:
        """Every finished file, in the order of their places."""

    def holds_any(self) -> bool:
        """Whether any finished file lies there."""

    def set_aside(self, sha256: str) -> str:
        """Move a blob that is not what its name says to `damaged`; give its new place."""

    def unfinished(self) -> list[str]:
        """The places of what was begun to be written and not finished."""

    def clear_unfinished(self) -> None:
        """Remove that."""


def hash_of_bytes(body: bytes) -> str:
    """Give the SHA-256 of bytes."""
    return hashlib.sha256(body).hexdigest()


def damaged(place: str) -> DamagedBlobError:
    """What to raise where the bytes of a blob are not what its name says."""
    return DamagedBlobError(f"blob {place} is not what its name says")
