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
    if np.abs(usual - own).max() <= FAINT:
        return usual
    shown = np.abs(flat - own).max(axis=1) < FAINT
    return own if shown.mean() > SEEN else usual


def usual_of(flat: npt.NDArray[np.int16]) -> npt.NDArray[np.int16]:
    """The colour that most of some pixels have, more or less."""
    # The three channels in steps of what is faint, as one number.
    red, green, blue = (flat // round(FAINT)).T
    nearly = red + 16 * green + 256 * blue
    own = flat[nearly == np.bincount(nearly).argmax()]
    likely = own[len(own) // 2]
    alike = (np.count_nonzero(own[:, channel] == likely[channel]) for channel in range(3))
    return likely if all(2 * count > len(own) for count in alike) else twice_median_of(own) // 2


def median_of(values: npt.NDArray[Any]) -> Any:  # noqa: ANN401 - a number, or an array of them
    """The median along the first axis: numpy's own, which for few values takes five times as
    long."""
    half, odd = divmod(len(values), 2)
    ordered = np.partition(values, half if odd else (half - 1, half), axis=0)
    return ordered[half] if odd else (ordered[half - 1] + ordered[half]) / 2


def strongest_of(far: npt.NDArray[np.float32]) -> float:
    """How far from the paper the strongest ink is: all but a twentieth is no farther."""
    place = int(0.95 * (len(far) - 1))
    behind = min(place + 1, len(far) - 1)
    ordered = np.partition(far, (place, behind))
    # Mostly both are the same, and nothing lies between them.
    return float(ordered[place] if ordered[place] == ordered[behind] else np.percentile(far, 95))


def twice_median_of(values: npt.NDArray[np.int16]) -> npt.NDArray[np.int16]:
    """Twice the medians along the first axis, which are whole. Most pixels of most columns are as
    some of them are: only the others are sorted."""
    count = len(values)
    likely = np.sort(values[[0, count // 2, count - 1]], axis=0)[1]
    others = 2 * (values == likely).sum(axis=0, dtype=np.int32) <= count
    doubled = 2 * likely
    if others.any():
        doubled[others] = 2 * median_of(values[:, others])
    return np.asarray(doubled, np.int16)


def windowed_median_of(values: npt.NDArray[np.int16], half: int) -> npt.NDArray[np.float64]:
    """Of each of some colours the median of those up to `half` of them around it; beyond the ends
    they stand as in a mirror. Most windows have one colour mostly: only the others are sorted."""
    last = len(values) - 1
    places = np.arange(-half, len(values) + half)
    mirrored = last - np.abs(last - np.abs(places))
    padded = values[mirrored if last >= half else places.clip(0, last)]
    likely = np.partition(values, last // 2, axis=0)[last // 2]
    off = np.cumsum(padded != likely, axis=0)
    off[2 * half + 1 :] -= off[: -2 * half - 1].copy()
    found = np.full(values.shape, likely / 2)
    others = np.flatnonzero((off[2 * half :] > half).any(axis=1))
    if others.size:
        windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * half + 1, axis=0)[others]
        found[others] = np.partition(windows, half, axis=2)[..., half] / 2
    return found


def local_paper(
    band: Pixels,
    paper: npt.NDArray[np.int16] | None,
    scale: float,
    drift: float,
) -> Colours:
    """The ground along a row: what most of it around shows, or the row's own where that is
    something else, as the grounds of cells are: by more than `drift`, or in hue, which no shadow
    changes."""
    step = max(1, round(2 * scale))
    # Only the columns that are looked at have their medians taken.
    usual = windowed_median_of(
        twice_median_of(band[:, ::step].astype(np.int16)),
        max(2, round(WINDOW * scale / step / 2)),
    )
    local = np.repeat(usual, step, axis=0)[: band.shape[1]]
    if paper is not None:
        off = (local - paper).T.copy()  # gone through along the row, not pixel by pixel
        far = (np.abs(off).max(axis=0) > drift) | (np.ptp(off, axis=0) > NO_DRIFT)
        local[far] = paper
    return np.asarray(local, np.int16)
