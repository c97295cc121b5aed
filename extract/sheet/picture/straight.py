"""A picture made even, dark on white, and how far its lines are askew."""

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
EVEN_DPI = 150
"""Of the even picture, in which words are searched and the skew is measured."""
GROUND = 9
"""Pixels of half that resolution over which most is ground: more than any stroke of a letter is
wide, less than a band is high on which words stand."""
INK = 40
"""Levels of 255 darker than white from which a place of the even picture is inked."""
MOST = 3.0
"""Degrees to either side that are tried."""
STEPS = (0.5, 0.1, 0.02)
"""Degrees from one angle tried to the next; each round looks about the best of the one before."""
LEAST = 0.05
"""Degrees below which a picture counts as straight: half a point over the width of a page."""
BETTER = 1.02
"""Times that lines must be sharper than they are untouched."""
POINTS = 30_000
"""Inked places looked at of all, for the skew."""


def even(picture: Pixels, dpi: float) -> Pixels:
    """A picture (red, green, blue) as ink on white: tints, shades and bands of colour are gone.
    Light words on a dark band come out dark."""
    scale = EVEN_DPI / dpi
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    half = cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    ground = cv2.resize(cv2.medianBlur(half, GROUND), (grey.shape[1], grey.shape[0]))
    return np.asarray(255 - cv2.absdiff(grey, ground), np.uint8)


def skew_of(picture: Pixels) -> float:
    """The degrees, clockwise, by which the lines of an even picture fall; 0 if straight."""
    down, across = np.nonzero(picture < 255 - INK)
    step = len(down) // POINTS + 1
    down, across = down[::step], across[::step] - picture.shape[1] / 2
    if not len(down):
        return 0.0

    def sharpness(angle: float) -> float:
        rows = np.rint(down - across * np.tan(np.radians(angle))).astype(np.int64)
        return float(np.square(np.diff(np.bincount(rows - rows.min()))).sum())

    best, reach = 0.0, MOST
    for width in STEPS:
        count = round(reach / width)
        best = max((best + width * n for n in range(-count, count + 1)), key=sharpness)
        reach = width
    sharper = sharpness(best) > BETTER * sharpness(0.0)
    return best if sharper and abs(best) >= LEAST else 0.0
