"""What is drawn on a sheet once its words, rules and grounds are explained: the ink of the
marks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from extract.records import Box
from extract.sheet.marks.ink.pieces import Colours, Ink, pieces_in
from extract.sheet.marks.ink.rules import without_rules
from extract.sheet.marks.ink.white_strips import WHITE, white_strips

Pixels = npt.NDArray[np.uint8]

FAINT = 20.0
"""Of 255: so far from its ground, in the channel that differs most, a pixel is inked. Paper under a
scanner strays by ten; the palest mark of the samples is 38 away."""
NOISY = 5.0
"""Times the noise of the ground: where that is more, a pixel must be so far away, so that a scan
leaves no specks."""
WINDOW = 140.0
"""Points along a row over which the ground is taken: more than twice the widest mark."""
DRIFT, NO_DRIFT = 24.0, 8.0
"""Of 255: by so much the ground of a row may change along it, by the shadow of a fold; and in a
file, where a mark beside the paper may be taken for half of it."""
PALE, STRONGER, SHOWN = 60.0, 2.0, 0.1
"""Of 255: up to here a ground under a mark may be a pad; times as far from the paper is what stands
on it; and part of both together that this is at least."""
SEEN = 0.2
"""Part of a stretch with words in which its ground is seen at least: bold letters of one shade
cover most of it."""
AROUND = 1.2
"""Points around the box of a word in which its own ink may stand."""


@dataclass(frozen=True, slots=True, eq=False)
class Raster:
    """A page as pixels."""

    pixels: Pixels
    """Red, green, blue."""
    dpi: float
    scanned: bool = False
    """Whether its rules may be broken and blurred, as under a scanner."""
    tall: float = 0.0
    """Points: how high the marks of the rows are, once that is known; a legend has their like."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A stretch of the page on which marks are looked for."""

    box: Box
    bands: tuple[tuple[float, float], ...]
    """Top and bottom of every row in it."""
    plain: tuple[Box | None, ...]
    """Of every row a place that shows its ground under words; None where none is known."""


def ink_on(raster: Raster, ground: Ground, known: Sequence[Box], pitch: float) -> list[list[Ink]]:
    """The ink of every band, each from the left; what stands in one of the `known` boxes is
    none."""
    pixels, scanned, scale = raster.pixels, raster.scanned, raster.dpi / 72
    height, width = pixels.shape[:2]
    left, top, right, bottom = clipped(ground.box, scale, width, height)
    if right - left < 4 or bottom - top < 4:
        return [[] for _ in ground.bands]
    part = pixels[top:bottom, left:right].astype(np.int16)
    away = np.zeros(part.shape[:2], np.float32)
    limits = [
        (max(round(high * scale) - top, 0), min(round(low * scale) - top, bottom - top))
        for high, low in ground.bands
    ]
    papers: list[Colours] = []
    for (y0, y1), plain in zip(without_gaps(limits), ground.plain, strict=True):
        papers.append(np.full((part.shape[1], 3), 255, np.int16))
        if y1 - y0 >= 3:
            own, drift = (
                paper_of(pixels, plain, scale, len(limits) > 1),
                DRIFT if scanned else NO_DRIFT,
            )
            papers[-1] = local_paper(part[y0:y1], own, scale, drift)
            away[y0:y1] = difference(part[y0:y1], papers[-1])
    away[:, white_strips(part)] = 0
    mask = (away > 0).astype(np.uint8)
    mask = without_rules(mask, scale, pitch, scanned, raster.tall)
    clear_words(mask, known, (left, top), scale)
    lines = pieces_in(mask, limits, (left, top), scale, papers, scanned)
    seen = (part, away, (left, top), scale)
    return [[replace(ink, inner=on_pad(ink, *seen) or ink.inner) for ink in line] for line in lines]


def clear_words(mask: Pixels, known: Sequence[Box], origin: tuple[int, int], scale: float) -> None:
    """Take the ink of known words out of a mask whose first pixel is at `origin` of the page."""
    (left, top), (high, wide) = origin, mask.shape
    around = round(AROUND * scale)
    reach = (left / scale - 2, top / scale - 2, (left + wide) / scale + 2, (top + high) / scale + 2)
    for box in known:
        if box[0] > reach[2] or box[2] < reach[0] or box[1] > reach[3] or box[3] < reach[1]:
            continue
        x0, y0, x1, y1 = (round(value * scale) for value in box)
        rows = slice(max(y0 - around - top, 0), max(y1 + around - top, 0))
        mask[rows, max(x0 - around - left, 0) : max(x1 + around - left, 0)] = 0


def on_pad(
    ink: Ink,
    part: npt.NDArray[np.int16],
    away: npt.NDArray[np.float32],
    origin: tuple[int, int],
    scale: float,
) -> Ink | None:
    """What stands on a pad, whose colour is its paper; None where a mark has none. A pad is pale
    grey, or as white as paper in a shaded row."""
    left, top, right, bottom = (round(value * scale) for value in ink.box)
    x, y = left - origin[0], top - origin[1]
    box = (slice(y, y + bottom - top), slice(x, x + right - left))
    own = away[box] > 0
    if not own.any():
        return None
    level = float(np.median(away[box][own]))
    strong = within_edges(own & (away[box] > STRONGER * level))
    if level > PALE or not SHOWN * own.sum() < largest_in(strong) < own.sum() / 2:
        return None
    red, green, blue = np.median(part[box][own & ~strong], axis=0).tolist()
    tinted = np.ptp(np.subtract((red, green, blue), ink.paper)) >= FAINT / 2
    if tinted and min(red, green, blue) < WHITE:
        return None
    ys, xs = (np.flatnonzero(strong.any(axis=axis)).tolist() for axis in (1, 0))
    inner = (left + xs[0], top + ys[0], left + xs[-1] + 1, top + ys[-1] + 1)
    x0, above, x1, below = (value / scale for value in inner)
    return Ink((x0, above, x1, below), float(strong.sum()) / scale**2, (red, green, blue))


def within_edges(strong: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """What is drawn on a pad without its outline, which runs along the edges; all of it where
    nothing else is drawn."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(strong.astype(np.uint8))
    high, wide = strong.shape
    inside = [
        number
        for number, (x, y, across, down, _) in enumerate(stats[1:count].tolist(), 1)
        if x > 1 and y > 1 and x + across < wide - 1 and y + down < high - 1
    ]
    return np.asarray(np.isin(labels, inside), np.bool_) if inside else strong


def largest_in(ink: npt.NDArray[np.bool_]) -> int:
    """The pixels of the largest piece."""
    stats = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)[2]
    return int(stats[1:, cv2.CC_STAT_AREA].max(initial=0))


def without_gaps(limits: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The rows, each up to where the next one begins: a rule runs through the white between
    them."""
    ends = [
        after[0] if 0 < after[0] - end < (end - start) / 2 else end
        for (start, end), after in zip(limits, [*limits[1:], (0, 0)], strict=True)
    ]
    return [(start, end) for (start, _), end in zip(limits, ends, strict=True)]


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
    values, counts = np.unique(nearly, return_counts=True)
    return np.asarray(median_of(flat[nearly == values[counts.argmax()]]), np.int16)


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
        off = local - paper
        far = (np.abs(off).max(axis=1) > drift) | (np.ptp(off, axis=1) > NO_DRIFT)
        local[far] = paper
    return np.asarray(local, np.int16)


def difference(band: npt.NDArray[np.int16], paper: Colours) -> npt.NDArray[np.float32]:
    """How far each pixel of a row is from its ground, in the channel that differs most; 0 where
    that is no more than noise."""
    red, green, blue = np.moveaxis(np.abs(band - paper[None]), 2, 0)
    away = np.asarray(np.maximum(np.maximum(red, green), blue), np.float32)
    near = away[away < DRIFT]  # farther off the page beside a shaded row may begin
    noise = float(np.median(near)) if near.size else 0.0
    away[away < max(FAINT, NOISY * noise)] = 0
    return away
