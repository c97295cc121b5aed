"""The way to a source of releases from its address, and small files of one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import sleep
from urllib.parse import urlsplit

from publish.download.answer import Answer, Source
from publish.errors import CutOffError, PlaceError
from publish.places.place import Place, open_place, read_from


@dataclass(frozen=True, slots=True)
class FolderSource:
    """A folder or a bucket as a source."""

    place: Place

    @property
    def address(self) -> str:
        """The address as people may see it."""
        return self.place.address

    @contextmanager
    def ask(self, name: str, start: int, *, may_move: bool = True) -> Iterator[Answer]:
        """A file from that byte on; files in a place never move."""
        yield Answer(start, read_from(self.place, name, start))


@dataclass(frozen=True, slots=True)
class Patience:
    """How a source is asked."""

    attempts: int = 5
    """How often in a row without getting on."""
    pause_seconds: float = 1.0
    """Before the second attempt; twice as long before each further one."""
    timeout_seconds: float = 60.0
    """How long the host may be silent."""


@contextmanager
def open_source(address: str, agent: str, patience: Patience) -> Iterator[Source]:
    """The source at a folder, an http(s), s3:// or gs:// address, or at the index in it.

    `agent` is what we say we are.
    Raises PlaceError for an address of another kind.
    """
    address = address.removesuffix("/index.json")
    if urlsplit(address).scheme in ("http", "https"):
        from publish.download.web import open_web  # the others need no HTTP

        with open_web(address, agent, patience.timeout_seconds) as source:
            yield source
    else:
        yield FolderSource(open_place(address))


def read_small(
    source: Source, name: str, most: int, patience: Patience, *, may_move: bool = True
) -> bytes:
    """The whole of a small file, asked for again where it is cut off.

    Raises PlaceError where it has more bytes than that.
    """
    for attempt in range(patience.attempts - 1):
        try:
            return _read(source, name, most, may_move)
        except CutOffError:
            sleep(patience.pause_seconds * 2**attempt)
    return _read(source, name, most, may_move)


def _read(source: Source, name: str, most: int, may_move: bool) -> bytes:
    content = bytearray()
    with source.ask(name, 0, may_move=may_move) as answer:
        for piece in answer.pieces:
            content += piece
            if len(content) > most:
                raise PlaceError(f"{source.address}/{name} is larger than {most} bytes.")
    return bytes(content)
