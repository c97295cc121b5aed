"""The rules of a table, as they run through ink."""

import cv2
import numpy as np
import numpy.typing as npt

from extract.sheet.picture.straight import Pixels

Flags = npt.NDArray[np.bool_]
STROKE, THIN = 2.0, 0.25
"""Heights of a line: a rule is longer than any stroke of a letter, and thinner than many."""


def rules_in(faint: Flags, line: float) -> tuple[Flags, Flags]:
    """Where level and upright rules run through ink, be they pale, askew, dotted, or shorter than
    the box: what is longer than any stroke of a letter, and thin."""
    ink: Pixels = faint.astype(np.uint8)
    thin, long = max(round(THIN * line), 2), round(STROKE * line)
    across = np.ones((1, thin), np.uint8)
    dotted = np.asarray(cv2.morphologyEx(ink, cv2.MORPH_CLOSE, across), np.uint8)
    # The feet of neighbouring letters are no dotted rule, nor are letters of a small type: that
    # goes on for longer, and is thinner.
    level = only_long(ink, (long, 1), (1, thin))
    level |= only_long(dotted, (2 * long, 1), (1, 1 + thin // 2))
    upright = only_long(ink, (1, min(long, len(ink))), (thin, 1))
    return widely(level), widely(upright)


def only_long(ink: Pixels, long: tuple[int, int], thick: tuple[int, int]) -> Flags:
    """The ink that is as wide and high as a rule and not as what is thicker; most has none."""
    found = opened(ink, *long)
    return found & ~opened(ink, *thick) if found.any() else found


def widely(rules: Flags) -> Flags:
    """Rules with the pixels about them."""
    around = np.ones((3, 3), np.uint8)
    wider = cv2.dilate(rules.astype(np.uint8), around) if rules.any() else rules
    return np.asarray(wider, np.bool_)


def opened(ink: Pixels, wide: int, high: int) -> Flags:
    """The ink without what is narrower or lower."""
    kernel = np.ones((high, wide), np.uint8)
    left = cv2.erode(ink, kernel)
    return np.asarray(cv2.dilate(left, kernel) if left.any() else left, np.bool_)
