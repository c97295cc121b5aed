"""Where a line of fields was cut at a dot, a diamond or a bar, which no recognition reads."""

from collections.abc import Iterator, Sequence

import numpy as np

from extract.sheet.picture.cells import CELL_GAP, PixelBox, differences, runs
from extract.sheet.picture.dots import DOT_WHITE, FIELD, is_parting
from extract.sheet.picture.rules import Flags
from extract.sheet.picture.straight import Pixels

WIDEST = 2 * CELL_GAP + 1.0
"""Heights of a line between the two cells at most, with what parts them."""

BEYOND, MOSTLY = 3, 0.5
"""The part of a line's height above it and below it in which nothing is of it; and how much of that
a rule fills at least."""


def partings_in(pixels: Pixels, boxes: Sequence[PixelBox]) -> Iterator[PixelBox]:
    """The boxes of what alone parts two cells of a line, which stand close to it."""
    for one, other in neighbours(boxes):
        left, top, right, bottom = one[2], min(one[1], other[1]), other[0], max(one[3], other[3])
        high = bottom - top
        short = min(one[2] - one[0], other[2] - other[0]) < FIELD * high
        if short or not DOT_WHITE * high < (right - left) / 2 < WIDEST / 2 * high:
            continue
        ink = differences(pixels, (left, top, right, bottom))
        pieces = runs(np.any(ink, axis=0), 0)
        if len(pieces) != 1 or not is_parting(ink[:, slice(*pieces[0])]):
            continue
        box = (left + pieces[0][0], top, left + pieces[0][1], bottom)
        if not goes_on(pixels, box):
            yield box


def goes_on(pixels: Pixels, box: PixelBox) -> bool:
    """Whether what parts two cells goes on above its line or below, as the rule of a table does."""
    left, top, right, bottom = box
    more = (bottom - top) // BEYOND
    tall = differences(pixels, (left, max(top - more, 0), right, bottom + more))
    ink: Flags = np.asarray(tall.any(axis=1), np.bool_)
    return bool(max(ink[:more].mean(), ink[-more:].mean()) >= MOSTLY)


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
