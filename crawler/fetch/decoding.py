"""Unpacks a body piece by piece, so that a small packed one cannot fill the memory."""

import zlib
from collections.abc import Iterable, Iterator

ACCEPTED = "gzip"
"""What is asked for; every server may answer unpacked."""

_GZIP_WINDOW = 16 + zlib.MAX_WBITS
_PIECE = 64 * 1024


class BrokenBodyError(Exception):
    """The body is not encoded as its header says, or not to its end."""


def unpacked(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """Yield the body in pieces that stay small however much one chunk holds.

    Raises BrokenBodyError.
    """
    name = encoding.strip().lower()
    if name in ("", "identity"):
        yield from chunks
    elif name in ("gzip", "x-gzip"):
        yield from _from_gzip(chunks)
    else:
        raise BrokenBodyError(f"the body came encoded as {encoding!r}, which was not asked for")


def _from_gzip(chunks: Iterable[bytes]) -> Iterator[bytes]:
    stream = zlib.decompressobj(_GZIP_WINDOW)
    began = False
    try:
        for chunk in chunks:
            began = began or bool(chunk)
            yield from _pieces(stream, chunk)
        # What zlib still holds here is no more than a few matches of its window.
        yield stream.flush()
    except zlib.error as error:
        raise BrokenBodyError(f"the body is not the gzip that it is said to be: {error}") from error
    if began and not stream.eof:
        raise BrokenBodyError("the gzip body has no end")


def _pieces(stream: "zlib._Decompress", chunk: bytes) -> Iterator[bytes]:
    waiting = chunk
    while waiting and not stream.eof:
        yield stream.decompress(waiting, _PIECE)
        waiting = stream.unconsumed_tail
