"""Blobs in an object store: `ab/abcd…` below an address."""

from collections.abc import Iterator
from threading import Lock

from crawler.blobs.objects import AT_ONCE, Objects
from crawler.blobs.store import BlobState, StoredFile, damaged, hash_of_bytes
from crawler.errors import DamagedBlobError, MissingBlobError


class ObjectStore:
    """The blobs below an address such as `s3://bucket/folder/blobs`; see `BlobStore`."""

    at_once = AT_ONCE

    def __init__(self, address: str) -> None:
        above, _, self._folder = address.rpartition("/")
        self._objects = Objects(above)
        self._listing = Lock()
        self._listed: dict[str, int] | None = None
        self._proved: set[str] = set()

    @property
    def address(self) -> str:
        return self._objects.at(self._folder)

    def place_of(self, sha256: str) -> str:
        return self._objects.at(self._name(sha256))

    def make_ready(self) -> None:
        """Look whether there is such a bucket."""
        self._objects.check_bucket()

    def put(self, body: bytes) -> str:
        """Put it where none is, and have the store prove it; an object is whole or not there."""
        sha256 = hash_of_bytes(body)
        if sha256 in self._proved:  # an answer is kept as a fetch, then as a document
            return sha256
        self._objects.put(self._name(sha256), body)
        self._proved.add(sha256)
        if self._listed is not None:
            self._listed[sha256] = len(body)
        return sha256

    def get(self, sha256: str, most: int | None = None) -> bytes:
        """Read the object; where other bytes come it is read again, for the way may have failed."""

        def is_sound(body: bytes) -> bool:
            return hash_of_bytes(body) == sha256 or (most is not None and len(body) > most)

        body = self._objects.get_sound(self._name(sha256), is_sound, most)
        if body is None:
            raise damaged(self.place_of(sha256))
        return body

    def state_of(self, sha256: str) -> BlobState:
        try:
            self.get(sha256)
        except MissingBlobError:
            return "missing"
        except DamagedBlobError:
            return "damaged"
        return "sound"

    def size_of(self, sha256: str) -> int | None:
        return self._objects.size_of(self._name(sha256))

    def is_listed(self, sha256: str, size: int) -> bool:
        """By a list of all that is made once: a request for each thousand, and not for each."""
        with self._listing:
            if self._listed is None:
                self._listed = {file.name: file.size for file in self.files()}
        return self._listed.get(sha256) == size

    def files(self) -> Iterator[StoredFile]:
        """All below the address."""
        for each in self._objects.under(f"{self._folder}/"):
            name = each.name.rpartition("/")[2]
            yield StoredFile(name, self._objects.at(each.name), each.size, each.written_at)

    def holds_any(self) -> bool:
        return self._objects.holds_any(f"{self._folder}/")

    def set_aside(self, sha256: str) -> str:
        """Put it into `damaged` beside the blobs, then remove it: there is no renaming."""
        target = f"damaged/{sha256}"
        self._objects.put(target, self._objects.get(self._name(sha256)), anew=True)
        self._objects.remove(self._name(sha256))
        self._proved.discard(sha256)
        return self._objects.at(target)

    def unfinished(self) -> list[str]:
        """Nothing: each is one request."""
        return []

    def clear_unfinished(self) -> None:
        """Nothing is left behind."""

    def _name(self, sha256: str) -> str:
        return f"{self._folder}/{sha256[:2]}/{sha256}"
