"""What a source of releases answers with, and the source that is a folder or a bucket."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from publish.places.place import Place, open_place, read_from


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes of a file from some byte on."""

    start: int
    """Less than asked for where the source can only begin at the beginning."""
    pieces: Iterator[bytes]


@dataclass(frozen=True, slots=True)
class FolderSource:
    """A place of files as a source."""

    place: Place

    @property
    def address(self) -> str:
        """The address as people may see it."""
        return self.place.address

    @contextmanager
    def ask(self, name: str, start: int, *, may_move: bool = True) -> Iterator[Answer]:
        """A file from that byte on; files in a place never move."""
        yield Answer(start, read_from(self.place, name, start))


def open_folder(address: str) -> FolderSource:
    """The source at a path or a bucket's address. Raises PlaceError."""
    return FolderSource(open_place(address))
