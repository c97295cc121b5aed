"""Keep pdfminer from inflating a stream to more than any sheet needs."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from pdfminer import pdftypes

from extract.errors import NoteRefusedError

LARGEST_STREAM = 16 * 1024 * 1024
"""Bytes of one stream once inflated. A page's drawing has below 1 MB, a whole font a few; pdfminer
takes half a second for each MB of a drawing."""


class BoundedZlib:
    """Stands in for the module `zlib`: inflates no more than so much, then remembers and fails."""

    error = zlib.error

    def __init__(self, largest: int) -> None:
        self.largest = largest
        self.exceeded = False

    def decompress(self, data: bytes) -> bytes:
        """All of the data, inflated. Raises zlib.error where it is damaged, cut or too large."""
        whole = self.decompressobj()
        inflated = whole.decompress(data)
        if not whole.eof:
            raise zlib.error("the stream is cut off")
        return inflated

    def decompressobj(self) -> "Inflater":
        """What inflates data piece by piece."""
        return Inflater(self)


class Inflater:
    """Inflates one stream piece by piece, up to the bound."""

    def __init__(self, owner: BoundedZlib) -> None:
        self.owner = owner
        self.left = owner.largest
        self.stream = zlib.decompressobj()

    @property
    def eof(self) -> bool:
        """Whether the end of the stream was reached."""
        return self.stream.eof

    def decompress(self, data: bytes) -> bytes:
        """The next piece. Raises zlib.error where it is damaged or goes beyond the bound."""
        # pdfminer tries damaged streams again byte by byte, which would take minutes.
        if self.owner.exceeded:
            raise zlib.error("a stream was too large")
        piece = self.stream.decompress(data, self.left + 1)
        self.left -= len(piece)
        if self.left < 0:
            self.owner.exceeded = True
            raise zlib.error("the stream is too large")
        return piece


@contextmanager
def bounded_streams(page_number: int, largest: int = LARGEST_STREAM) -> Iterator[None]:
    """Within it pdfminer inflates no stream beyond so many bytes; for one reader at a time.

    Raises NoteRefusedError at the end where a stream went beyond, also in place of what pdfminer
    raised for it: to pdfminer the stream was damaged.
    """
    bounded = BoundedZlib(largest)
    # pdfminer has no setting for it.
    pdftypes.zlib = bounded  # type: ignore[attr-defined, assignment]
    try:
        yield
    finally:
        pdftypes.zlib = zlib  # type: ignore[attr-defined]
        if bounded.exceeded:
            raise NoteRefusedError(
                f"page {page_number}: a stream that the sheet uses inflates to more than "
                f"{largest // (1024 * 1024)} MB: no sheet needs so much"
            )
