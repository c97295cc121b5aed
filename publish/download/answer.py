"""What a source of releases can do: answer with the bytes of a file."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes of a file from some byte on."""

    start: int
    """Less than asked for where the source can only begin at the beginning."""
    pieces: Iterator[bytes]


class Source(Protocol):
    """Where releases are read from."""

    @property
    def address(self) -> str:
        """The address as people may see it."""

    def ask(
        self, name: str, start: int, *, may_move: bool = True
    ) -> AbstractContextManager[Answer]:
        """A file from that byte on; `may_move`: also from where the host sends us instead.

        Raises NotThereError, CutOffError, PlaceError, also while the pieces are taken.
        """
