"""Signs that end a word and stand apart from it, told by where their ink is.

In a type of even letters a full stop has white on both sides; a box that holds it alone, as high as
its line, reads like a 1, or like nothing.
"""

from collections.abc import Iterator, Sequence
from statistics import median

import numpy as np

from extract.sheet.picture.cells import PixelBox, differences, runs
from extract.sheet.picture.readers import Readings
from extract.sheet.picture.straight import Pixels

NARROW = 0.45
"""Heights of a line up to which a box may hold such a sign."""
DOT = 0.45
"""Of the height of the box: a dot is no higher, nor is what is left above a full stop lower."""
FULL_STOP, FEWEST, LEADER = ".", 3, 4
"""What a leader is made of, so many of them at least; so many are told of it at least."""
LONG = 1.15
"""Times its width: so high is a comma at least."""


def signs_apart(pixels: Pixels, boxes: Sequence[PixelBox], read: Readings) -> dict[int, str]:
    """Which boxes hold a full stop, a comma or a colon alone, whatever was read of them."""
    found = {n: sign_in(pixels, boxes[n]) for n in may_hold(boxes, read)}
    return {n: sign for n, sign in found.items() if sign}


def ends_word(pixels: Pixels, box: PixelBox) -> bool:
    """Whether a box as high as its line holds such a sign alone."""
    left, top, right, bottom = box
    return right - left < NARROW * (bottom - top) and sign_in(pixels, box) != ""


def leaders_apart(pixels: Pixels, boxes: Sequence[PixelBox]) -> dict[int, str]:
    """Which boxes hold dots that lead from a label to its value, whatever was read of them: in a
    type of even letters they stand far apart, and read like letters."""
    line = median([bottom - top for _, top, _, bottom in boxes] or [0])
    flat = {
        n: box
        for n, box in enumerate(boxes)
        if box[3] - box[1] < DOT * line and box[2] - box[0] > line
    }
    dots = {n: len(runs(np.any(differences(pixels, box), axis=0), 0)) for n, box in flat.items()}
    return {n: FULL_STOP * max(count, LEADER) for n, count in dots.items() if count >= FEWEST}


def may_hold(boxes: Sequence[PixelBox], read: Readings) -> Iterator[int]:
    """The boxes as high as a line, and far narrower, of which no more than a letter was read."""
    line = median([bottom - top for _, top, _, bottom in boxes] or [0])
    for n, (left, top, right, bottom) in enumerate(boxes):
        high = abs(bottom - top - line) < DOT * line
        if high and right - left < NARROW * line and n in read and len(read[n].text.strip()) <= 1:
            yield n


def sign_in(pixels: Pixels, box: PixelBox) -> str:
    """The sign that a box holds by where its ink is; nothing where it is another one."""
    ink = differences(pixels, box)
    high, wide = ink.shape
    parts = runs(np.any(ink, axis=1), 0)
    *above, (start, end) = parts or [(0, high)]
    if start < (1 - DOT) * high and not (len(above) == 1 and start > high / 2):
        return ""
    if not above:
        return "," if end - start > LONG * wide else FULL_STOP
    ((first, last),) = above if len(above) == 1 else ((0, high),)
    return ":" if last - first < DOT * high and end - start < DOT * high else ""
