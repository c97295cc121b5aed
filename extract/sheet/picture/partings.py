"""Where a line of fields was cut at a dot, a diamond or a bar, which no recognition reads."""

from collections.abc import Iterator, Sequence

import numpy as np

from extract.sheet.picture.cells import CELL_GAP, PixelBox, differences, runs
from extract.sheet.picture.dots import dots_between
from extract.sheet.picture.straight import Pixels

WIDEST = 2 * CELL_GAP + 1.0
"""Heights of a line between the two cells at most, with what parts them."""


def partings_in(pixels: Pixels, boxes: Sequence[PixelBox]) -> Iterator[PixelBox]:
    """The boxes of what alone parts two cells of a line, which stand close to it."""
    for one, other in neighbours(boxes):
        top, bottom = min(one[1], other[1]), max(one[3], other[3])
        high = bottom - top
        around = (one[2] - 1, top, other[0] + 1, bottom)
        if high / 4 < other[0] - one[2] < WIDEST * high:
            ink = differences(pixels, around)
            ink[:, [0, -1]] = True  # the two cells
            pieces = runs(np.any(ink, axis=0), 0)
            for left, right in dots_between(ink, pieces, high) if len(pieces) == 3 else ():
                yield (around[0] + left, top, around[0] + right, bottom)


def neighbours(boxes: Sequence[PixelBox]) -> Iterator[tuple[PixelBox, PixelBox]]:
    """Each box with the next one on its line."""
    for one in boxes:
        level = (
            box
            for box in boxes
            if box[0] >= one[2]
            and 2 * (min(box[3], one[3]) - max(box[1], one[1])) > one[3] - one[1]
        )
        after = min(level, default=None)
        if after is not None:
            yield one, after
