"""The ink in a cell of a rendered page: separate blobs, without rules, shading and dust."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from extract.records import Box
from extract.sheet.marks.blob import INKED, RULE, Blob, Pixels, blob_of
from extract.sheet.marks.masks import (
    Mask,
    beside,
    closed_along,
    label,
    long_runs,
    spread,
    spread_boxes,
)

FAINT = 25
"""Difference from the background in the strongest channel, of 255, that is a trace of ink."""
HALO = 4.0
"""Points around ink in which a coded picture (JPEG in blocks of 8 pixels) shows traces of it."""
BEYOND, REACHING, EVEN = 4.0, 0.55, 0.45
"""An upright rule: its points beyond the cell, its share of the cell, its palest to its darkest."""
GAP, WHOLE = 2.0, 0.85
"""Points of white by which noise may break a rule, and how much of it must then be there."""
CLEAR, SPECKS = 3.5, 0.1
"""Points beside an upright rule that are white, and the share of ink that noise leaves there."""
REACH = 0.4
"""Points by which parts of one drawing may lie apart."""


@dataclass(frozen=True, slots=True)
class CellInk:
    """All ink of one cell."""

    blobs: tuple[Blob, ...]
    faint: bool
    """There is a trace too weak to be a blob."""
    uprights: tuple[float, ...] = ()
    """Where upright rules ran through the cell, in points from the left edge of the page."""


def find_ink(pixels: Pixels, dpi: float, cell: Box) -> CellInk:
    """The blobs in a cell; one outside the page, or with no width, has none and is faint."""
    scale = dpi / 72.0
    height, width = pixels.shape[:2]
    x0, x1 = (min(max(round(value * scale), 0), width) for value in (cell[0], cell[2]))
    top, bottom = (min(max(round(value * scale), 0), height) for value in (cell[1], cell[3]))
    if x1 - x0 < 4 or bottom - top < 4:
        return CellInk((), True)
    part = pixels[top:bottom, x0:x1]
    beyond = round(BEYOND * scale)
    above, below = min(top, beyond), min(height - bottom, beyond)
    paper = background(part)
    strip = difference_from(paper, pixels[top - above : bottom + below, x0:x1])
    away = strip[above : above + bottom - top].copy()
    upright = upright_rules(strip, above, below, scale)
    rules = level_rules(away > FAINT, scale) | upright
    rules |= beside(rules) & (away <= INKED * 2)
    away[rules] = 0
    labels, count = label(spread(away > INKED, max(1, round(REACH * scale))))
    blobs = [
        blob
        for number in range(1, count + 1)
        if (blob := blob_of(part, away, labels == number, (x0, top), scale)) is not None
    ]
    faint = has_trace(away, spread_boxes(labels > 0, round(HALO * scale)), scale)
    uprights = tuple((x0 + int(x)) / scale for x in np.flatnonzero(upright.any(axis=0)))
    return CellInk(tuple(blobs), faint, uprights)


def has_trace(away: npt.NDArray[np.int16], known: Mask, scale: float) -> bool:
    """Whether ink too weak for a blob stands in the cell's middle, noise smoothed away."""
    height, width = away.shape
    if height < 8 or width < 8:
        return False
    smooth = sum(
        away[y : height - 2 + y, x : width - 2 + x].astype(np.float32)
        for y in range(3)
        for x in range(3)
    )
    traces = (np.asarray(smooth) > FAINT * 9) & ~known[1:-1, 1:-1]
    middle = traces[round(height * 0.2) : round(height * 0.8), round(width * 0.05) :]
    return int(middle.sum()) > scale * scale


def background(part: Pixels) -> npt.NDArray[np.int16]:
    """The colour of most of a cell's outer half, where marks seldom reach."""
    height, width = part.shape[:2]
    outer = np.ones((height, width), dtype=np.bool_)
    outer[height // 4 : height - height // 4, width // 4 : width - width // 4] = False
    colour: npt.NDArray[np.int16] = np.median(part[outer], axis=0).astype(np.int16)
    return colour


def difference_from(paper: npt.NDArray[np.int16], part: Pixels) -> npt.NDArray[np.int16]:
    """How far each pixel is from the background, in the channel that differs most."""
    away: npt.NDArray[np.int16] = np.abs(part.astype(np.int16) - paper).max(axis=2)
    return away


def level_rules(traces: Mask, scale: float) -> Mask:
    """Where thin level lines run from an edge of the cell along its upper or lower border."""
    level = traces & long_runs(bridged(traces, scale), 0.3)
    height = len(traces)
    level[round(height * 0.35) : round(height * 0.65)] = False
    return thin(level, scale)


def upright_rules(strip: npt.NDArray[np.int16], above: int, below: int, scale: float) -> Mask:
    """Where thin upright lines of one shade run into the cell from a neighbour, as no mark does.

    `strip` is the cell with so many rows above and below it.
    """
    height = len(strip) - above - below
    reach = round(height * REACHING)
    columns = np.zeros(strip.shape[1], dtype=np.bool_)
    if above:
        columns |= is_line(strip[: above + reach])
    if below:
        columns |= is_line(strip[len(strip) - below - reach :])
    cell = strip[above : above + height] > FAINT
    columns |= is_broken_line(strip, above, below, scale) & stands_alone(cell, scale)
    return thin((cell & columns).T, scale).T


def stands_alone(cell: Mask, scale: float) -> npt.NDArray[np.bool_]:
    """The columns that have white on both sides, as a rule has it and the stem of an arrow not."""
    height, width = cell.shape
    inked = cell[round(height * 0.2) : round(height * 0.8)].mean(axis=0) > SPECKS
    near, far = round(RULE * scale / 2) + 1, round(CLEAR * scale)
    before = np.concatenate(([0], np.cumsum(inked)))
    place = np.arange(width)

    def count(start: npt.NDArray[np.int_], end: npt.NDArray[np.int_]) -> npt.NDArray[np.int_]:
        counted: npt.NDArray[np.int_] = before[end.clip(0, width)] - before[start.clip(0, width)]
        return counted

    inked_beside = count(place - far, place - near) + count(place + near, place + far)
    alone: npt.NDArray[np.bool_] = inked_beside == 0
    return alone


def is_broken_line(
    strip: npt.NDArray[np.int16], above: int, below: int, scale: float
) -> npt.NDArray[np.bool_]:
    """The columns in which a line runs through the whole cell and on, gaps of noise aside."""
    whole = bridged((strip > FAINT).T, scale).T
    columns = np.zeros(strip.shape[1], dtype=np.bool_)
    if above:
        columns |= whole[: len(whole) - below].mean(axis=0) >= WHOLE
    if below:
        columns |= whole[above:].mean(axis=0) >= WHOLE
    return columns


def bridged(traces: Mask, scale: float) -> Mask:
    """Level lines made whole where noise or a slant of a pixel breaks them."""
    tall = traces.copy()
    tall[1:] |= traces[:-1]
    tall[:-1] |= traces[1:]
    return closed_along(tall, round(GAP * scale))


def is_line(strip: npt.NDArray[np.int16]) -> npt.NDArray[np.bool_]:
    """The columns that are inked from end to end, and evenly: a mark and a gap are not."""
    ordered = np.sort(strip, axis=0)
    low, high = ordered[round(0.08 * len(strip))], ordered[round(0.9 * (len(strip) - 1))]
    even: npt.NDArray[np.bool_] = (low > FAINT) & (low > EVEN * high)
    return even


def thin(lines: Mask, scale: float) -> Mask:
    """Level lines no thicker than a rule; thicker ones are something else and are let go."""
    kept = lines.copy()
    limit = round(RULE * scale)
    rows = np.flatnonzero(lines.any(axis=1))
    for band in np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1):
        if len(band) > limit:
            thick = lines[band].sum(axis=0) > limit
            kept[np.ix_(band, np.flatnonzero(thick))] = False
    return kept
