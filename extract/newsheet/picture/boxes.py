"""Where words stand in a picture: boxes in pixels, tight around ink, one for each cell."""

import itertools
from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from extract.newsheet.picture.engine import find_lines
from extract.newsheet.picture.straight import ink_of

Pixels = npt.NDArray[np.uint8]
Ink = npt.NDArray[np.bool_]
PixelBox = tuple[int, int, int, int]
"""Left, top, right, bottom; the last two are no longer inside."""
LETTER_DPI = 100
"""Of the smaller picture whose letters are measured."""
LETTER = 5.5
"""Pixels that the middle one of all letters is high where lines are searched."""
SEARCH_DPI = (70.0, 170.0)
"""Bounds to the resolution at which lines are searched."""
CONTRAST = 0.4
"""The part of the strongest difference from the ground, in its box, from which a place is ink."""
FAINTEST = 40
"""Levels of 255 by which ink differs from its ground at least."""
RULE = 0.95
"""The part of a box's height or width that is ink where a rule runs through."""
CELL_GAP = 0.9
"""Heights of a line that part two cells: blanks between words of one text are narrower."""
COLOURED = 60
"""Levels between the strongest and the weakest channel from which ink counts as coloured."""


def boxes_of(pixels: Pixels, dpi: int) -> list[PixelBox]:
    """The boxes of all words in a picture (red, green, blue), cells parted."""
    found = searched(pixels, dpi)
    if not found:
        return []
    line = float(np.median([bottom - top for _, top, _, bottom in found]))
    return [part for box in found for part in parts_of(pixels, box, line)]


def searched(pixels: Pixels, dpi: int) -> list[PixelBox]:
    """The boxes of lines as the engine finds them in a smaller picture of what is inked."""
    small = cv2.resize(
        pixels, None, fx=LETTER_DPI / dpi, fy=LETTER_DPI / dpi, interpolation=cv2.INTER_AREA
    )
    ink = ink_of(np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8), LETTER_DPI)
    down, across = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(down):
        return []
    scale = dpi / LETTER_DPI
    margin = 8
    x0, x1 = max(int(across[0]) - margin, 0), int(across[-1]) + margin
    y0, y1 = max(int(down[0]) - margin, 0), int(down[-1]) + margin
    left, top, right, bottom = (round(n * scale) for n in (x0, y0, x1, y1))
    factor = search_dpi(ink) / dpi
    part = cv2.resize(
        pixels[top:bottom, left:right, ::-1],
        None,
        fx=factor,
        fy=factor,
        interpolation=cv2.INTER_AREA,
    )
    boxes = []
    for corners in find_lines(np.asarray(part, np.uint8)):
        (a, b), (c, d) = corners.min(axis=0) / factor, corners.max(axis=0) / factor
        boxes.append((left + int(a), top + int(b), left + int(c) + 1, top + int(d) + 1))
    return boxes


def search_dpi(ink: Ink) -> float:
    """The resolution at which the letters of a picture are as high as the engine needs them."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    wide, high = stats[1:, cv2.CC_STAT_WIDTH], stats[1:, cv2.CC_STAT_HEIGHT]
    letters = high[(high >= 3) & (high <= 30) & (wide <= 2 * high) & (wide >= 2)]
    if len(letters) < 50:
        return SEARCH_DPI[0]
    return float(np.clip(LETTER_DPI * LETTER / np.median(letters), *SEARCH_DPI))


def parts_of(pixels: Pixels, box: PixelBox, line: float) -> Iterator[PixelBox]:
    """The box cut into its cells, each tight around its ink; `line` is the common line's height."""
    left, top, right, bottom = box
    cut = pixels[top:bottom, left:right]
    ink = ink_in(cut)
    columns: npt.NDArray[np.bool_] = np.any(ink, axis=0)
    if not columns.any():
        return
    rows = np.flatnonzero(ink.any(axis=1))
    high = min(int(rows[-1]) - int(rows[0]) + 1, line)
    for x0, x1 in spans(columns, CELL_GAP * high):
        inside = np.flatnonzero(ink[:, x0:x1].any(axis=1))
        y0, y1 = int(inside[0]), int(inside[-1]) + 1
        yield (left + x0, top + y0, left + x1, top + y1)


def ink_in(cut: Pixels) -> Ink:
    """Where the part of a picture differs from its ground, rules left out."""
    ground = np.median(cut.reshape(-1, 3), axis=0)
    differs = np.abs(cut.astype(np.int16) - ground.astype(np.int16)).max(axis=2)
    ink = differs > max(CONTRAST * float(np.percentile(differs, 99.5)), FAINTEST)
    ink[ink.mean(axis=1) >= RULE] = False
    ink[:, ink.mean(axis=0) >= RULE] = False
    return np.asarray(ink, np.bool_)


def spans(columns: npt.NDArray[np.bool_], gap: float) -> list[tuple[int, int]]:
    """Where columns are inked, from and to, parted where more than `gap` of them are not."""
    places = columns.nonzero()[0].tolist()
    cuts = [n for n, (a, b) in enumerate(itertools.pairwise(places)) if b - a - 1 > gap]
    starts = [places[0], *(places[n + 1] for n in cuts)]
    ends = [*(places[n] + 1 for n in cuts), places[-1] + 1]
    return list(zip(starts, ends, strict=True))
