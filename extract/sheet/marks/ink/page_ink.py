"""What is drawn on a sheet once its words, rules and grounds are explained: the ink of the
marks."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field, replace

import cv2
import numpy as np
import numpy.typing as npt

from extract.records import Box
from extract.sheet.marks.ink.papers import (
    DRIFT,
    FAINT,
    NO_DRIFT,
    PALE,
    Pixels,
    clipped,
    local_paper,
    median_of,
    paper_of,
)
from extract.sheet.marks.ink.pieces import RULE, Colours, Ink, pieces_in
from extract.sheet.marks.ink.rules import opened, without_rules
from extract.sheet.marks.ink.touching import part_header
from extract.sheet.marks.ink.white_strips import WHITE, white_around

NOISY = 5.0
"""Times the noise of the ground: where that is more, a pixel must be so far away, so that a scan
leaves no specks."""
STRONGER, SHOWN = 2.0, 0.1
"""Times as far from the paper as a pad is what stands on it; and part of both together that this is
at least."""
STRIPE = 0.5
"""Part of a line of pixels through a row from which on one shade is its ground: marks are less."""
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
    found: dict[Hashable, list[Ink]] = field(default_factory=dict)
    """The ink that was found in places off the rows: each column of marks asks for it."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A stretch of the page on which marks are looked for."""

    box: Box
    bands: tuple[tuple[float, float], ...]
    """Top and bottom of every row in it."""
    plain: tuple[Box | None, ...]
    """Of every row a place that shows its ground under words; None where none is known."""
    heads: tuple[Box | None, ...] = ()
    """Of every row the place of a name that may have a ground of its own, as on a card."""


def ink_on(raster: Raster, ground: Ground, known: Sequence[Box], pitch: float) -> list[list[Ink]]:
    """The ink of every band, each from the left; what stands in one of the `known` boxes is
    none."""
    pixels, scanned, scale = raster.pixels, raster.scanned, raster.dpi / 72
    height, width = pixels.shape[:2]
    left, top, right, bottom = clipped(ground.box, scale, width, height)
    none: list[list[Ink]] = [[] for _ in ground.bands]
    if right - left < 4 or bottom - top < 4:
        return none
    part = pixels[top:bottom, left:right]
    away = np.zeros(part.shape[:2], np.float32)
    limits = [
        (max(round(high * scale) - top, 0), min(round(low * scale) - top, bottom - top))
        for high, low in ground.bands
    ]
    papers: list[Colours] = []
    for (y0, y1), plain in zip(without_gaps(limits), ground.plain, strict=True):
        papers.append(np.full((part.shape[1], 3), 255, np.int16))
        if y1 - y0 >= 3:
            own = paper_of(pixels, plain, scale, len(limits) > 1)
            papers[-1] = local_paper(part[y0:y1], own, scale, DRIFT if scanned else NO_DRIFT)
            away[y0:y1] = difference(part[y0:y1], papers[-1])
            if len(limits) > 1:
                off_stripes(part[y0:y1], away[y0:y1], round(RULE * scale) | 1)
    away[white_around(part, without_gaps(limits), papers)] = 0
    for (y0, y1), head in zip(limits, ground.heads, strict=False):
        away[y0:y1][shows_head(part[y0:y1], paper_of(pixels, head, scale, True))] = 0
    mask = (away > 0).astype(np.uint8)
    others = without_words(mask, known, (left, top), scale)
    if not others.any():
        return none
    mask = others & without_rules(mask, scale, pitch, scanned, raster.tall, others)
    if not ground.heads:  # around cards is white
        part_header(mask, limits)
    lines = pieces_in(mask, limits, (left, top), scale, papers, scanned)
    seen = (part, away, (left, top), scale)
    return [[replace(ink, inner=on_pad(ink, *seen) or ink.inner) for ink in line] for line in lines]


def paper_of_page(raster: Raster) -> npt.NDArray[np.int16] | None:
    """The colour of most of the page."""
    scale = raster.dpi / 72 / 4
    high, wide = raster.pixels[::4, ::4].shape[:2]
    return paper_of(raster.pixels[::4, ::4], (0.0, 0.0, wide / scale, high / scale), scale)


def off_stripes(band: Pixels, away: npt.NDArray[np.float32], thick: int) -> None:
    """Take the stripes of another ground that run through a row for its ground, in place: paper
    with bars out of step with the rows, and the end of the line above that heads a section. What is
    not so many pixels `thick` may be a rule."""
    wide = ((away > 0).mean(axis=1) > STRIPE).astype(np.uint8)
    for line in np.flatnonzero(opened(wide[:, None], 1, thick)).tolist():
        usual = np.median(band[line], axis=0).astype(np.int16)
        own = np.abs(band[line].astype(np.int16) - usual).max(axis=1)
        if (own < FAINT).mean() > STRIPE:
            away[line] = np.where((own < FAINT) | (away[line] == 0), 0, own)


def shows_head(band: Pixels, paper: npt.NDArray[np.int16] | None) -> npt.NDArray[np.bool_]:
    """Which pixels of a row have the colour of the ground of its name."""
    if paper is None or not band.size:
        return np.zeros(band.shape[:2], np.bool_)
    return np.asarray(difference(band, np.full((band.shape[1], 3), paper, np.int16)) == 0, np.bool_)


def without_words(
    mask: Pixels, known: Sequence[Box], origin: tuple[int, int], scale: float
) -> Pixels:
    """A mask whose first pixel is at `origin` of the page without the ink of known words."""
    (left, top), (high, wide), kept = origin, mask.shape, mask.copy()
    around = round(AROUND * scale)
    reach = (left / scale - 2, top / scale - 2, (left + wide) / scale + 2, (top + high) / scale + 2)
    for box in known:
        if box[0] > reach[2] or box[2] < reach[0] or box[1] > reach[3] or box[3] < reach[1]:
            continue
        x0, y0, x1, y1 = (round(value * scale) for value in box)
        rows = slice(max(y0 - around - top, 0), max(y1 + around - top, 0))
        kept[rows, max(x0 - around - left, 0) : max(x1 + around - left, 0)] = 0
    return kept


def on_pad(
    ink: Ink,
    part: Pixels,
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
    level = float(median_of(away[box][own]))
    if level > PALE:
        return None
    strong = within_edges(own & (away[box] > STRONGER * level))
    if not SHOWN * own.sum() < largest_in(strong) < own.sum() / 2:
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


def difference(band: Pixels, paper: Colours) -> npt.NDArray[np.float32]:
    """How far each pixel of a row is from its ground, in the channel that differs most; 0 where
    that is no more than noise."""
    own = paper.astype(np.uint8)  # bytes are compared faster
    red, green, blue = np.moveaxis(np.maximum(band, own) - np.minimum(band, own), 2, 0)
    away = np.asarray(np.maximum(np.maximum(red, green), blue), np.float32)
    near = away[away < DRIFT]  # farther off the page beside a shaded row may begin
    # Where most of a row is of one shade, as in a file, there is no noise: it is the ground, or the
    # pale one of the cells, where this is the page's.
    counts = np.bincount(near.astype(np.uint8).ravel(), minlength=1)
    usual = int(counts.argmax())
    if 2 * counts[usual] > near.size:
        least = max(FAINT, usual + NO_DRIFT if usual else 0.0)
    else:
        least = max(FAINT, NOISY * float(median_of(near)) if near.size else 0.0)
    away[away < least] = 0
    return away
