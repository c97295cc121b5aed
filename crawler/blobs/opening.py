"""Gives the store of an address, that of an archive, and the bytes of a blob."""

from functools import lru_cache
from pathlib import Path

from crawler.blobs.folder import FolderStore
from crawler.blobs.store import BlobStore
from crawler.blobs.whole_file import make_folder, whole_file
from crawler.records import Blob

REMOTE = "s3://"
PLACE_FILE = "store.txt"
"""Beside the ledger: the address of the archive whose blobs it names, where that is elsewhere."""


def open_store(address: str) -> BlobStore:
    """The store at an address; nothing is asked of it yet. Raises StoreError."""
    if not address.startswith(REMOTE):
        return FolderStore(Path(address))
    from crawler.blobs.object_store import ObjectStore  # what it needs is loaded by who has one

    return ObjectStore(address)


def is_remote(place: Path | Blob) -> bool:
    """Whether a file lies where other machines may fetch it too."""
    return isinstance(place, Blob) and place.store.startswith(REMOTE)


def store_of(archive_dir: Path) -> str | None:
    """The address of the object store in which an archive lies; None where it is all here.

    It is kept with the ledger: where a setting alone said it, a slip there would make all blobs
    look lost.
    """
    try:
        return (archive_dir / PLACE_FILE).read_text(encoding="utf-8").strip() or None
    except (FileNotFoundError, NotADirectoryError):
        return None


def keep_store(archive_dir: Path, address: str | None) -> None:
    """Write down where the blobs of an archive lie from now on. Raises OSError."""
    path = archive_dir / PLACE_FILE
    if address is None:
        path.unlink(missing_ok=True)
        return
    make_folder(archive_dir)
    with whole_file(path) as file:
        file.write(f"{address}\n".encode())


def blobs_at(store: str | None, archive_dir: Path) -> str:
    """The address of the blobs of an archive in that object store; None: in its own folder."""
    return f"{store}/blobs" if store else str(archive_dir / "blobs")


def address_of_blobs(archive_dir: Path) -> str:
    """The address of the store in which the blobs of an archive lie."""
    return blobs_at(store_of(archive_dir), archive_dir)


def bytes_at(place: Path | Blob) -> bytes:
    """The bytes of a file, or of a blob as `read_blob` gives them. Raises OSError too."""
    return read_blob(place) if isinstance(place, Blob) else place.read_bytes()


def read_blob(blob: Blob, most: int | None = None) -> bytes:
    """The bytes of a blob, checked, in whatever process. Raises as `BlobStore.get`."""
    return _opened(blob.store).get(blob.sha256, most)


def place_of(blob: Blob) -> str:
    """Where a blob lies, as people find it."""
    return _opened(blob.store).place_of(blob.sha256)


@lru_cache(maxsize=4)
def _opened(address: str) -> BlobStore:
    """With the connections of the reading before."""
    return open_store(address)
