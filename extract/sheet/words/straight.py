"""How far a scanned page lies askew, and the page turned straight."""

from functools import partial
from typing import TypeVar, cast

import numpy as np
import numpy.typing as npt

from extract.records import Box

Pixels = npt.NDArray[np.uint8]
Picture = TypeVar("Picture", npt.NDArray[np.uint8], npt.NDArray[np.float32])
MOST, LEAST = 2.5, 0.3
"""Degrees: a page that lies farther askew is no scan of today, one that lies less is left alone."""
COARSE, FINE = 0.25, 0.05
"""Degrees between the angles that are tried, first over all of them, then around the best."""
SIDE = 900
"""Pixels of the longer side of the picture on which angles are tried."""


def skew_of(pixels: Pixels) -> float:
    """The degrees by which a picture in RGB lies askew, clockwise; 0 for a straight one.

    At the right angle lines of words and rules stand level: the ink differs most from one row of
    pixels to the next.
    """
    import cv2  # it takes 0.4 s: text sheets never load it

    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    factor = min(1.0, SIDE / max(grey.shape))
    small = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    ink = (255 - small).astype(np.float32)
    around = partial(max, key=lambda angle: unrest(ink, angle))
    wide = round(MOST / COARSE)
    best = around([COARSE * step for step in range(-wide, wide + 1)])
    near = round(COARSE / FINE)
    best = around([best + FINE * step for step in range(-near, near + 1)])
    return best if LEAST <= abs(best) <= MOST else 0.0


def unrest(ink: npt.NDArray[np.float32], angle: float) -> float:
    """How much the ink of neighbouring rows differs once the picture is turned back."""
    rows = turn(ink, angle, 0).sum(axis=1)
    return float(np.square(np.diff(rows)).sum())


def straightened(pixels: Pixels, askew: float) -> Pixels:
    """A page that lies so many degrees askew, turned back about its middle on white paper."""
    if not askew:
        return pixels
    return turn(pixels, askew, 255)


def turn(pixels: Picture, angle: float, paper: int) -> Picture:
    """A picture turned by so many degrees, counter-clockwise about its middle."""
    import cv2

    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), angle, 1.0)
    size, border = (width, height), (paper,) * 3
    turned = cv2.warpAffine(pixels, matrix, size, flags=cv2.INTER_CUBIC, borderValue=border)
    return cast("Picture", turned)


def as_shown(box: Box, askew: float, width: float, height: float) -> Box:
    """Where a box of the straightened page stands on the page as it is shown, of some size."""
    if not askew:
        return box
    x, y = (box[0] + box[2]) / 2 - width / 2, (box[1] + box[3]) / 2 - height / 2
    sine, cosine = np.sin(np.radians(askew)), np.cos(np.radians(askew))
    right = float(x * cosine - y * sine - x)
    down = float(x * sine + y * cosine - y)
    return (box[0] + right, box[1] + down, box[2] + right, box[3] + down)
