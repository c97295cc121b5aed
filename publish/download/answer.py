"""What a source of releases answers with."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes of a file from some byte on."""

    start: int
    """Less than asked for where the source can only begin at the beginning."""
    pieces: Iterator[bytes]
