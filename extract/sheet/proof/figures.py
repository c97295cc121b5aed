"""The figures of a sheet, each read twice and alike: by a second parser, or at a second look."""

from collections.abc import Sequence

from extract.records import Box, Check
from extract.sheet.words.words import Segment, SheetWords, digits

GROWN = 1.0
"""Points by which a character may leave the box of its word: two parsers draw it differently."""


def figures_of(words: SheetWords, cells: Sequence[Box]) -> list[Segment]:
    """The words with a digit in the rows of the cells, those of the totals table included."""
    top, bottom = min(cell[1] for cell in cells), max(cell[3] for cell in cells)
    return [
        word
        for word in words.segments
        if top <= word.middle <= bottom and any(char.isdecimal() for char in word.text)
    ]


def place_of(figure: Segment) -> Box:
    """Where a second parser looks for a figure."""
    x0, top, x1, bottom = figure.box
    return (x0 - GROWN, top - GROWN, x1 + GROWN, bottom + GROWN)


def figures_check(figures: Sequence[Segment], again: Sequence[str]) -> Check:
    """Whether every figure is read the second time as it was the first.

    What a second parser cannot read at all says nothing: then the sums and the population tables
    stand alone.
    """
    differing = [
        (digits(figure.text), digits(text))
        for figure, text in zip(figures, again, strict=True)
        if text and digits(figure.text) != digits(text)
    ]
    heard = sum(bool(text) for text in again)
    return Check(
        "figures_read_alike",
        not differing,
        ", ".join(first for first, _ in differing) or f"{len(figures)} figures",
        ", ".join(second for _, second in differing) or f"{heard} read alike a second time",
    )
