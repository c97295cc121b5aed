"""The file in which a blob of a folder lies, for tests that look at it or spoil it."""

from pathlib import Path
from typing import Protocol

from crawler.blobs.opening import place_of
from crawler.records import Blob


class HasBlob(Protocol):
    """A held document, a kept fetch."""

    @property
    def blob(self) -> Blob: ...


def blob_file(held: HasBlob) -> Path:
    """Where its bytes lie."""
    return Path(place_of(held.blob))
