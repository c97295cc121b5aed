"""Gives the store of an address, that of an archive, and the bytes of a blob."""

from pathlib import Path

from crawler.blobs.folder import FolderStore
from crawler.blobs.store import BlobStore
from crawler.records import Blob


def open_store(address: str) -> BlobStore:
    """The store at an address; nothing is asked of it yet."""
    return FolderStore(Path(address))


def address_of_blobs(archive_dir: Path) -> str:
    """The address of the store in which the blobs of an archive lie."""
    return str(archive_dir / "blobs")


def bytes_at(place: Path | Blob) -> bytes:
    """The bytes of a file, or of a blob as `read_blob` gives them. Raises OSError too."""
    return read_blob(place) if isinstance(place, Blob) else place.read_bytes()


def read_blob(blob: Blob, most: int | None = None) -> bytes:
    """The bytes of a blob, checked, in whatever process. Raises as `BlobStore.get`."""
    return open_store(blob.store).get(blob.sha256, most)


def place_of(blob: Blob) -> str:
    """Where a blob lies, as people find it."""
    return open_store(blob.store).place_of(blob.sha256)
