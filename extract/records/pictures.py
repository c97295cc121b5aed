"""What stands where in the picture of a sheet."""

from dataclasses import dataclass

PixelBox = tuple[int, int, int, int]
"""In whole pixels from the top left of a picture: left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class PicturedRow:
    """Where one Member State stands in the picture of a sheet."""

    member_state: str
    """EU code (EL, UK)."""
    row: PixelBox | None
    """Name, figure and mark; None where no row is found to the mark."""
    mark: PixelBox
    """The mark; the whole cell where the mark is a blank."""
