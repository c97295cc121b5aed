"""What a reader of marks says of one cell."""

from dataclasses import dataclass

from extract.records import Box, PositionName

BLANK = "blank"
"""The kind of a cell in which nothing is drawn."""


@dataclass(frozen=True, slots=True)
class CellReading:
    """One reader's answer for one cell.

    A kind is an opaque key: two cells of one page that show the same drawing have the same kind,
    two that show different drawings have different ones. It says nothing about what the drawing
    means; that is for the sheet's legend, or for `guess`.
    """

    kind: str | None
    """None: the reader cannot say (no such reader for this page, a smudge, too few pixels)."""
    marks: int
    """How many separate marks stand in the cell; two and more is a fault of the sheet."""
    box: Box | None
    """Around the mark; None for a blank cell."""
    guess: PositionName | None
    """What hue or shape suggest by themselves; None where they suggest nothing."""
