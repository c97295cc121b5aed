"""How far a picture of a page is askew."""

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
MOST = 3.0
"""Degrees to either side that are tried."""
STEPS = (0.5, 0.1, 0.02)
"""Degrees from one angle tried to the next; each round looks about the best of the one before."""
LEAST = 0.05
"""Degrees below which a picture counts as straight: half a point over the width of a page."""
INK = 24
"""Levels of grey below its surroundings, of 255, from which a place is inked."""
AROUND = 0.5
"""Inches over which paper and shades are taken to be even."""


def ink_of(grey: Pixels, dpi: float) -> npt.NDArray[np.bool_]:
    """Where a grey picture is darker or lighter than what stands about it."""
    side = int(AROUND * dpi) | 1
    ground = cv2.medianBlur(grey, min(side, 255)) if side <= 5 else cv2.blur(grey, (side, side))
    return np.asarray(cv2.absdiff(grey, ground) > INK)


def skew_of(ink: npt.NDArray[np.bool_]) -> float:
    """The degrees, clockwise, by which lines of ink fall; 0 where they are straight."""
    down, across = np.nonzero(ink)
    if not len(down):
        return 0.0
    centred = across - ink.shape[1] / 2

    def sharpness(angle: float) -> float:
        rows = np.rint(down - centred * np.tan(np.radians(angle))).astype(np.int64)
        profile = np.bincount(rows - rows.min())
        return float(np.square(np.diff(profile)).sum())

    best, reach = 0.0, MOST
    for step in STEPS:
        count = round(reach / step)
        best = max((best + step * n for n in range(-count, count + 1)), key=sharpness)
        reach = step
    straight = sharpness(0.0)
    return 0.0 if abs(best) < LEAST or sharpness(best) <= 1.02 * straight else best
