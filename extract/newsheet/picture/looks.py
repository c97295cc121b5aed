"""What stands in the boxes of a picture, looked at in one way or another."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from extract.newsheet.picture.boxes import PixelBox
from extract.newsheet.picture.engine import LINE, recognise
from extract.newsheet.picture.words import UNREAD

Pixels = npt.NDArray[np.uint8]
LOWEST_CONFIDENCE = 0.5
"""Below it words count as unread: that something stands there is kept, what it says is not."""
ALONE = 1.4
"""Widths by heights up to which one sign stands alone; it is read better with more paper."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a box is cut out and made as large as the engine reads it."""

    above: float
    """Heights of the box left free above and below it."""
    beside: float
    """Heights of the box left free on either side."""


FIRST, SECOND, THIRD = Look(0.2, 0.3), Look(0.4, 0.6), Look(0.12, 0.9)


def looked_at(pixels: Pixels, boxes: Sequence[PixelBox], look: Look) -> list[str]:
    """What the boxes of a picture (red, green, blue) say."""
    read = recognise([cut_out(pixels, box, look) for box in boxes])
    return [believed(text, score) for text, score in read]


def cut_out(pixels: Pixels, box: PixelBox, look: Look) -> Pixels:
    """A box with its margins (blue, green, red), as high as the engine reads lines.

    What lies beside the box is hidden, for it is another cell's.
    """
    left, top, right, bottom = box
    high = bottom - top
    above, beside = round(look.above * high), round(look.beside * high)
    part = pixels[max(top - above, 0) : bottom + above, left:right, ::-1]
    ground = [float(n) for n in np.median(part.reshape(-1, 3), axis=0)]
    padded = cv2.copyMakeBorder(part, 0, 0, beside, beside, cv2.BORDER_CONSTANT, value=ground)
    factor = LINE / padded.shape[0]
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    width = max(round(padded.shape[1] * factor), LINE)
    return np.asarray(cv2.resize(padded, (width, LINE), interpolation=way), np.uint8)


def believed(text: str, score: float) -> str:
    """The words, or nothing where the engine doubts them."""
    text = text.strip()
    if not text:
        return UNREAD
    return text if score >= LOWEST_CONFIDENCE else ""
