"""The colours of the ground on which marks stand, row by row."""

from typing import Any

import numpy as np
import numpy.typing as npt

from extract.records import Box
from extract.sheet.marks.ink.pieces import Colours

Pixels = npt.NDArray[np.uint8]

FAINT = 20.0
"""Of 255: so far from its ground, in the channel that differs most, a pixel is inked. Paper under a
scanner strays by ten; the palest mark of the samples is 38 away."""
PALE = 60.0
"""Of 255: up to here a ground under a mark may be a pad."""
WINDOW = 140.0
"""Points along a row over which the ground is taken: more than twice the widest mark."""
DRIFT, NO_DRIFT = 24.0, 8.0
"""Of 255: by so much the ground of a row may change along it, by the shadow of a fold; and in a
file, where a mark beside the paper may be taken for half of it."""
SEEN = 0.2
"""Part of a stretch with words in which its ground is seen at least: bold letters of one shade
cover most of it."""


def clipped(box: Box, scale: float, width: int, height: int) -> tuple[int, int, int, int]:
    """A box in pixels, as far as it lies on the picture."""
    x0, top, x1, bottom = (round(value * scale) for value in box)
    return max(x0, 0), max(top, 0), min(x1, width), min(bottom, height)


def paper_of(
    pixels: Pixels, plain: Box | None, scale: float, of_rows: bool = False
) -> npt.NDArray[np.int16] | None:
    """The colour of a row's ground, from under its words: what most of its pixels have, or, in rows
    of names, most of those right beside them where bold letters cover more."""
    if plain is None:
        return None
    height, width = pixels.shape[:2]
    x0, top, x1, bottom = clipped(plain, scale, width, height)
    if x1 - x0 < 3 or bottom - top < 3:
        return None
    flat = pixels[top:bottom, x0:x1].reshape(-1, 3).astype(np.int16)
    if not of_rows:  # a frame may stand right beside the word of a pill
        return usual_of(flat)
    columns = [max(x0 - 2, 0), max(x0 - 1, 0), min(x1, width - 1), min(x1 + 1, width - 1)]
    beside = pixels[top:bottom, columns].reshape(-1, 3).astype(np.int16)
    usual, own = usual_of(flat), usual_of(beside)
    shown = np.abs(flat - own).max(axis=1) < FAINT
    covered = np.abs(usual - own).max() > FAINT and shown.mean() > SEEN
    return own if covered else usual


def usual_of(flat: npt.NDArray[np.int16]) -> npt.NDArray[np.int16]:
    """The colour that most of some pixels have, more or less."""
    # The three channels in steps of what is faint, as one number.
    nearly = flat // round(FAINT) @ np.array([1, 16, 256], np.int16)
    return np.asarray(median_of(flat[nearly == np.bincount(nearly).argmax()]), np.int16)


def median_of(values: npt.NDArray[Any]) -> Any:  # noqa: ANN401 - a number, or an array of them
    """The median along the first axis: numpy's own, which for few values takes five times as
    long."""
    half, odd = divmod(len(values), 2)
    ordered = np.partition(values, half if odd else (half - 1, half), axis=0)
    return ordered[half] if odd else (ordered[half - 1] + ordered[half]) / 2


def local_paper(
    band: npt.NDArray[np.int16],
    paper: npt.NDArray[np.int16] | None,
    scale: float,
    drift: float,
) -> Colours:
    """The ground along a row: what most of it around shows, or the row's own where that is
    something else, as the grounds of cells are: by more than `drift`, or in hue, which no shadow
    changes."""
    # Twice the median is whole: a window of whole numbers is sorted faster.
    columns = np.asarray(2 * median_of(band), np.int16)
    step = max(1, round(2 * scale))
    sampled = columns[::step]
    half = max(2, round(WINDOW * scale / step / 2))
    mode = "reflect" if len(sampled) > half else "edge"
    padded = np.pad(sampled, ((half, half), (0, 0)), mode=mode)  # type: ignore[call-overload]
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * half + 1, axis=0)
    usual = np.partition(windows, half, axis=2)[..., half] / 2
    local = np.repeat(usual, step, axis=0)[: band.shape[1]]
    if len(local) < band.shape[1]:
        local = np.pad(local, ((0, band.shape[1] - len(local)), (0, 0)), mode="edge")
    if paper is not None:
        off = (local - paper).T.copy()  # gone through along the row, not pixel by pixel
        far = (np.abs(off).max(axis=0) > drift) | (np.ptp(off, axis=0) > NO_DRIFT)
        local[far] = paper
    return np.asarray(local, np.int16)
