"""What stands in the boxes of a picture, looked at in one way or another."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from extract.sheet.picture.cells import PixelBox, differences, ground_about, ranked, runs
from extract.sheet.picture.engine import LINE, STEP, Reading, read_lines
from extract.sheet.picture.rules import Flags
from extract.sheet.picture.straight import Pixels

STROKES = 1.6
"""Strokes across which a line of letters goes on, at most, for each letter."""
NARROWEST, WIDEST = 0.4, 1.1
"""Bounds to how wide a line is made, by what it would be at the engine's height."""
ONE_SIGN, OF_ONE_SIGN = 1.0, 0.85
"""The width by the height up to which a box may hold one sign, and how wide that is made."""
FEWEST_STEPS = 3
"""Steps of the model along a line, for a box however narrow."""


Readings = dict[int, Reading]
"""By the place of what was read among the boxes."""


@dataclass(frozen=True, slots=True)
class BoxReader:
    """How a box is cut out and made as large as the engine reads it."""

    above: float
    """Heights of the box left free above and below it."""
    beside: float
    """Heights of paper put on either side."""
    letter: float
    """Pixels that a letter is made wide, about: the fewer, the cheaper."""


FIRST_READER = BoxReader(0.0, 0.15, 14.0)
SECOND_READER = BoxReader(0.1, 0.3, 17.0)
THIRD_READER = BoxReader(0.3, 0.3, 18.0)


def read_boxes(pixels: Pixels, boxes: Sequence[PixelBox], look: BoxReader) -> list[Reading]:
    """What the boxes of a picture (red, green, blue) say."""
    return read_lines([cut_out(pixels, box, look) for box in boxes])


def cut_out(pixels: Pixels, box: PixelBox, look: BoxReader) -> Pixels:
    """A box with its margins (blue, green, red), as high as the engine reads lines. What lies
    beside the box is left out, for it is another cell's."""
    left, top, right, bottom = box
    above, beside = round(look.above * (bottom - top)), round(look.beside * (bottom - top))
    part = pixels[max(top - above, 0) : bottom + above, left:right, ::-1]
    ground = [float(level) for level in ground_about(pixels, box)[::-1]]
    padded = cv2.copyMakeBorder(part, 0, 0, beside, beside, cv2.BORDER_CONSTANT, value=ground)
    factor = LINE / padded.shape[0]
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    steps = padded.shape[1] * factor * squeezed(pixels, box, look) / STEP
    width = STEP * max(math.ceil(steps), FEWEST_STEPS)
    return np.asarray(cv2.resize(padded, (width, LINE), interpolation=way), np.uint8)


def squeezed(pixels: Pixels, box: PixelBox, look: BoxReader) -> float:
    """How wide a box is made, by what it would be at the engine's height."""
    left, top, right, bottom = box
    proportion = (right - left) / (bottom - top)
    if proportion <= ONE_SIGN:
        return OF_ONE_SIGN
    letters = letters_in(differences(pixels, box))
    return float(np.clip(look.letter * letters / (proportion * LINE), NARROWEST, WIDEST))


def letters_in(ink: Flags) -> float:
    """How many letters a tight box shows, about, be they apart or not."""
    high = len(ink)
    inner = ink[high // 5 : high - high // 5]
    strokes = (np.diff(inner.astype(np.int8), axis=1, prepend=0) == 1).sum(axis=1)
    separate = max(len(runs(np.any(ink, axis=0), 0)), 1)
    return max(float(ranked(strokes, 0.75)) / STROKES, separate)


def readings_of(
    pixels: Pixels, boxes: Sequence[PixelBox], places: Iterable[int], look: BoxReader
) -> Readings:
    """What some of the boxes say, by their place."""
    some = list(places)
    return dict(zip(some, read_boxes(pixels, [boxes[n] for n in some], look), strict=True))
