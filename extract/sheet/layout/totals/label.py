"""Words that name a position, or the total."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.records import Box, PositionName
from extract.sheet.words import Word, fold


@dataclass(frozen=True, slots=True)
class Label:
    """Words that name a position, or the total."""

    position: PositionName | None
    """None for the total."""
    box: Box
    size: float
    words: tuple[Word, ...]


def said_by(words: Sequence[Word]) -> str:
    """The folded letters of some words."""
    return fold("".join(word.text for word in words))
