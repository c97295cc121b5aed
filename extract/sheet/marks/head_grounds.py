"""Where the ink of words stands, and the ground or the frame of a head over its column."""

from collections.abc import Sequence

import cv2
import numpy as np

from extract.records import Box
from extract.sheet.geometry import centre, height
from extract.sheet.marks.ink.page_ink import Raster
from extract.sheet.marks.ink.papers import clipped, usual_of

DARK = 40
"""Of 255 from the usual colour of a place: ink is farther away."""
OTHER = 6
"""Of 255: the palest ground is so far from the paper beside it, both taken over some pixels."""
SMOOTH = 5
"""Pixels over which a colour is taken: paper under a scanner strays."""
NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)
"""The top left corner of the page, before all heads."""


def inked(raster: Raster, boxes: Sequence[Box]) -> list[Box]:
    """Where ink stands in each of some boxes of words; nowhere where none does."""
    return [ink_within(raster, box) for box in boxes]


def ink_within(raster: Raster, box: Box) -> Box:
    """Around the ink in a box; nowhere where there is none, or the box has no width."""
    scale = raster.dpi / 72
    high, wide = raster.pixels.shape[:2]
    left, top, right, bottom = clipped(box, scale, wide, high)
    part = raster.pixels[top:bottom, left:right].astype(np.int16)
    if not part.size:
        return NOWHERE
    dark = np.abs(part - np.median(part, axis=(0, 1))).max(axis=2) > DARK
    ys, xs = (np.flatnonzero(dark.any(axis=axis)).tolist() for axis in (1, 0))
    if not xs:
        return NOWHERE
    ends = (left + xs[0], top + ys[0], left + xs[-1] + 1, top + ys[-1] + 1)
    x0, above, x1, below = (end / scale for end in ends)
    return (x0, above, x1, below)


def grounds_about(raster: Raster, heads: Sequence[Box]) -> list[Box]:
    """As wide as the ground or the frame in which each head stands, and as high as the head;
    nowhere where it stands in none."""
    return [ground_about(raster, head) for head in heads]


def ground_about(raster: Raster, head: Box) -> Box:
    """As wide as the ground of one head, where that is widest: marks may stand in it."""
    scale, (high, wide) = raster.dpi / 72, raster.pixels.shape[:2]
    step = height(head)
    around = (0.0, head[1] - step, wide / scale, head[3] + step)
    # Bold letters of a short word cover more of it than shows.
    beside = (head[0] - step / 2, head[1], head[2] + step / 2, head[3])
    left, top, right, bottom = clipped(beside, scale, wide, high)
    if right - left < 1 or bottom - top < 1:
        return NOWHERE
    own = usual_of(raster.pixels[top:bottom, left:right].reshape(-1, 3).astype(np.int16))
    _, above, _, below = clipped(around, scale, wide, high)
    band = raster.pixels[above:below].astype(np.float32)
    smooth = cv2.blur(band, (SMOOTH, 1))
    same = np.abs(smooth - own).max(axis=2) < OTHER
    middle = round(centre(head) * scale)
    if not 0 <= middle < wide:
        return NOWHERE
    widest = (0, 0)
    for row in same[same[:, middle]]:
        ends = np.flatnonzero(~row)
        start = int(ends[ends < middle].max(initial=0))
        end = int(ends[ends > middle].min(initial=wide))
        widest = max(widest, (start, end), key=lambda span: span[1] - span[0])
    start, end = widest
    on_paper = start == 0 or end == wide
    return NOWHERE if on_paper else (start / scale, head[1], end / scale, head[3])
