"""Where words stand in a picture: boxes in pixels, tight around ink, one for each cell."""

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from extract.sheet.picture.cells import PixelBox, cells_of
from extract.sheet.picture.engine import find_lines
from extract.sheet.picture.rules import THIN, Flags, rules_in
from extract.sheet.picture.straight import EVEN_DPI, INK, Pixels, even

LETTER = 6.5
"""Pixels that the middle one of all letters is high where lines are searched."""
SEARCH_DPI = (70.0, 150.0)
"""Bounds to the resolution at which lines are searched."""
MARGIN = 12
"""Pixels of the even picture around all ink that is searched."""
SHARED = 0.5
"""The part of a box that lies on another one, from which both show the same: two loose boxes may
share a word."""
LINES_SHARE, LINES_APART = 0.75, 0.6
"""Of two boxes that share less of their height than that, and have their middles so many heights of
a line apart, each holds a line: signs of the other one, as its commas, may be found with it."""
LOWEST, SMALL, WORD = 0.6, 0.45, 1.5
"""Heights of a line that a figure has at least: dashes and corners of rules are lower; those of a
word in small type, as labels of fields are set; and its widths by its height."""
ACCENTS = 0.15
"""Heights of a line about its letters that are still of it."""
SPECK = 0.15
"""Heights of a line: what is neither wider nor higher is a speck, as two rules leave where they
cross; a full stop alone would be one."""
NOTES = (6.0, 25.0)
"""Lines of small type that hang together, as notes below the tables do: so many lines high at most,
and so many wide at least."""
LOOSE = 2.2
"""Heights of the ink that a box is high as the engine finds it."""


def boxes_of(pixels: Pixels, dpi: int) -> list[PixelBox]:
    """The boxes of all words in a picture (red, green, blue), cells parted."""
    picture = even(pixels, dpi)
    found = searched(picture)
    if not found:
        return []
    scale = dpi / EVEN_DPI
    loose = float(np.median([bottom - top for _, top, _, bottom in found]))
    within = [list(cells_of(pixels, box, scale, loose / LOOSE)) for box in found]
    cells = [cell for own in within for cell in own]
    if not cells:
        return []
    line = float(np.median([bottom - top for _, top, _, bottom in cells])) / scale
    seen = [lines_of(box, own, scale, line) for box, own in zip(found, within, strict=True)]
    more = forgotten(picture, seen, line)
    others = [cell for box in more for cell in cells_of(pixels, box, scale, line)]
    others = [cell for cell in others if is_high(cell, line * scale)]
    cells += [beside(cell, cells) for cell in others]
    least = SPECK * line * scale
    kept = without_overlaps(cut_between(cells, line * scale))
    return [box for box in kept if is_wide(box) and longest(box) > least]


def lines_of(box: PixelBox, cells: Sequence[PixelBox], scale: float, line: float) -> PixelBox:
    """A loose box as high as its cells with their accents: a figure on the next line may begin in
    it. The cells are in pixels `scale` times its own."""
    if not cells:
        return box
    left, top, right, bottom = box
    high = min(each[1] for each in cells) / scale - ACCENTS * line
    low = max(each[3] for each in cells) / scale + ACCENTS * line
    return (left, max(top, round(high)), right, min(bottom, round(low)))


def is_high(cell: PixelBox, line: float) -> bool:
    """Whether a cell is as high as a word among lines so high, or as one in small type."""
    left, top, right, bottom = cell
    small = right - left > WORD * (bottom - top)
    return bottom - top >= (SMALL if small else LOWEST) * line


def is_wide(box: PixelBox) -> bool:
    """Whether a box is no stretch of an upright rule, dashed or dotted, which reads like a 1."""
    left, top, right, bottom = box
    return right - left > THIN * (bottom - top)


def longest(box: PixelBox) -> int:
    """The longer side of a box."""
    left, top, right, bottom = box
    return max(right - left, bottom - top)


def beside(box: PixelBox, cells: Sequence[PixelBox]) -> PixelBox:
    """A box without what it shares at one end with a cell on its line: a rule may lead there."""
    left, top, right, bottom = box
    for cell in cells:
        if 2 * (min(bottom, cell[3]) - max(top, cell[1])) > bottom - top:
            if cell[0] < left < cell[2] < right:
                left = cell[2]
            if left < cell[0] < right < cell[2]:
                right = cell[0]
    return (left, top, right, bottom)


def cut_between(boxes: Sequence[PixelBox], line: float) -> list[PixelBox]:
    """The boxes, of which those of two lines below one another, so high, end amid what they
    share."""
    cut = list(boxes)
    corners = np.array(boxes, np.int64).reshape(-1, 4)
    x0, top, x1, bottom = corners.T
    beside = np.minimum(x1[:, None], x1) - np.maximum(x0[:, None], x0)
    shared = np.minimum(bottom[:, None], bottom) - np.maximum(top[:, None], top)
    wide, high = x1 - x0, bottom - top
    level = 2 * beside > np.minimum(wide[:, None], wide)
    parted = (shared > 0) & (shared < LINES_SHARE * np.minimum(high[:, None], high))
    below = (top + bottom)[None, :] - (top + bottom)[:, None] > 2 * LINES_APART * line
    for one, other in np.argwhere(level & parted & below).tolist():
        amid = int(top[other] + bottom[one]) // 2
        a, b = cut[one], cut[other]
        cut[one], cut[other] = (*a[:3], min(a[3], amid)), (b[0], max(b[1], amid), *b[2:])
    return cut


def without_overlaps(boxes: Sequence[PixelBox]) -> list[PixelBox]:
    """The boxes without those that lie on one already there: two loose boxes may share a word."""
    largest = sorted(boxes, key=area, reverse=True)
    corners = np.array(largest, np.int64).reshape(-1, 4)
    ends = np.minimum(corners[:, None, 2:], corners[:, 2:])
    sides = np.maximum(ends - np.maximum(corners[:, None, :2], corners[:, :2]), 0)
    clash = sides.prod(axis=2) > SHARED * np.array([[area(box)] for box in largest])
    kept: list[int] = []
    for place in range(len(largest)):
        if not clash[place, kept].any():
            kept.append(place)
    return [largest[place] for place in kept]


def area(box: PixelBox) -> int:
    """The area of a box, 0 where it is none."""
    return max(box[2] - box[0], 0) * max(box[3] - box[1], 0)


def searched(picture: Pixels) -> list[PixelBox]:
    """The boxes of lines in an even picture as the engine finds them."""
    ink = picture < 255 - INK
    down, across = np.flatnonzero(np.any(ink, axis=1)), np.flatnonzero(np.any(ink, axis=0))
    if not len(down):
        return []
    left, top = max(int(across[0]) - MARGIN, 0), max(int(down[0]) - MARGIN, 0)
    part = picture[top : down[-1] + MARGIN, left : across[-1] + MARGIN]
    factor = search_dpi(part) / EVEN_DPI
    part = np.asarray(cv2.resize(part, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA))
    boxes = []
    for corners in find_lines(np.repeat(part[:, :, None], 3, axis=2)):
        (x0, y0), (x1, y1) = corners.min(axis=0) / factor, corners.max(axis=0) / factor
        boxes.append((left + int(x0), top + int(y0), left + round(x1), top + round(y1)))
    return boxes


def search_dpi(picture: Pixels) -> float:
    """The resolution at which the letters of a picture are as high as the engine needs them."""
    wide, high = sizes_of(picture < 255 - INK)[2:4]
    # Pixels: pieces of the form of a letter; too few of them tell no size.
    letters = high[(high >= 5) & (high <= 45) & (wide <= 2 * high) & (wide >= 3)]
    if len(letters) < 50:
        return SEARCH_DPI[0]
    return float(np.clip(EVEN_DPI * LETTER / np.median(letters), *SEARCH_DPI))


def forgotten(picture: Pixels, found: Sequence[PixelBox], line: float) -> list[PixelBox]:
    """Where ink as high as one line or two stands outside the boxes that were found. The engine
    overlooks lone figures and short words, above all on bands, and the beginning of a note."""
    ink = (picture < 255 - INK).astype(np.uint8)
    level, upright = rules_in(ink > 0, line)
    for across in (True, False):  # grounds
        long = round(4 * line)
        kernel = np.ones((1, long) if across else (long, 1), np.uint8)
        solid = cv2.dilate(cv2.morphologyEx(ink, cv2.MORPH_OPEN, kernel), np.ones((3, 3), np.uint8))
        ink[np.asarray(solid) > 0] = 0
    ink[level | upright] = 0
    for left, top, right, bottom in found:
        ink[top:bottom, left:right] = 0
    words = joined(ink, 0.3 * line)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(words)
    wide, high = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    fits = (high <= 1.4 * line) | ((high <= 3 * line) & (wide >= 3 * line))
    fits |= are_notes(wide, high, line)
    fits[0] = False
    left, top, wide, high = sizes_of(joined(fits[labels].astype(np.uint8), 0.7 * line))
    flat = (wide <= 15 * line) | (high <= 3 * line) | are_notes(wide, high, line)
    fits = (high >= SMALL * line) & flat
    more = 0.3 * line
    return [
        (round(x - more), round(y - more), round(x + w + more), round(y + h + more))
        for x, y, w, h in zip(left[fits], top[fits], wide[fits], high[fits], strict=True)
    ]


def are_notes(wide: npt.NDArray[Any], high: npt.NDArray[Any], line: float) -> Flags:
    """Which of some sizes are those of lines of small type that hang together."""
    most, least = NOTES
    return np.asarray((high <= most * line) & (wide >= least * line), np.bool_)


def joined(ink: Pixels, gap: float) -> Pixels:
    """Ink with what is at most so many pixels apart on a line made one."""
    return np.asarray(
        cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, round(gap) + 1), np.uint8))
    )


def sizes_of(ink: npt.NDArray[np.bool_] | Pixels) -> npt.NDArray[np.int32]:
    """Left, top, width and height of everything inked that hangs together."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8))
    return np.asarray(stats[1:, :4].T, np.int32)
