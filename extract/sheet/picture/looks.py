"""What stands in the boxes of a picture, looked at in one way or another."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from extract.sheet.picture.cells import PixelBox
from extract.sheet.picture.engine import LINE, Reading, read_lines

Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Look:
    """How a box is cut out and made as large as the engine reads it."""

    above: float
    """Heights of the box left free above and below it."""
    beside: float
    """Heights of paper put on either side."""
    width: float
    """Of the line, by what it would be at the engine's height: narrower is cheaper."""


FIRST, SECOND, THIRD = Look(0.0, 0.15, 0.85), Look(0.1, 0.3, 1.0), Look(0.3, 0.3, 0.7)


def looked_at(pixels: Pixels, boxes: Sequence[PixelBox], look: Look) -> list[Reading]:
    """What the boxes of a picture (red, green, blue) say."""
    return read_lines([cut_out(pixels, box, look) for box in boxes])


def cut_out(pixels: Pixels, box: PixelBox, look: Look) -> Pixels:
    """A box with its margins (blue, green, red), as high as the engine reads lines.

    What lies beside the box is left out, for it is another cell's.
    """
    left, top, right, bottom = box
    above, beside = round(look.above * (bottom - top)), round(look.beside * (bottom - top))
    part = pixels[max(top - above, 0) : bottom + above, left:right, ::-1]
    ground = [float(n) for n in np.median(part.reshape(-1, 3), axis=0)]
    padded = cv2.copyMakeBorder(part, 0, 0, beside, beside, cv2.BORDER_CONSTANT, value=ground)
    factor = LINE / padded.shape[0]
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    width = max(round(padded.shape[1] * factor * look.width), LINE // 2)
    return np.asarray(cv2.resize(padded, (width, LINE), interpolation=way), np.uint8)
