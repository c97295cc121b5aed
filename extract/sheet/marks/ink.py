"""The ink in a cell of a rendered page: separate blobs, without rules, shading and dust."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from extract.records import Box
from extract.sheet.marks.masks import (
    Mask,
    beside,
    label,
    long_runs,
    shrunk,
    spread,
    spread_boxes,
)

Pixels = npt.NDArray[np.uint8]
Density = npt.NDArray[np.float32]
"""0 to 1."""

INKED, FAINT = 45, 25
"""Difference from the background in the strongest channel, of 255: ink, and a trace of it."""
HALO = 4.0
"""Points around ink in which a coded picture (JPEG in blocks of 8 pixels) shows traces of it."""
RULE = 2.2
"""Points; the thickest ruling line."""
BEYOND, REACHING, EVEN = 4.0, 0.55, 0.45
"""An upright rule: its points beyond the cell, its share of the cell, its palest to its darkest."""
DUST = 1.2
"""Points; what is no longer than this is no mark and no smudge."""
LUMA = np.array([0.299, 0.587, 0.114], dtype=np.float32)
CUT = 0.25
"""The share of a blob's side on the edge of its cell from which on it is cut off by it."""
FEWEST = 20
"""Pixels that are needed to judge how even a blob is."""
REACH = 0.4
"""Points by which parts of one drawing may lie apart."""


@dataclass(frozen=True, slots=True)
class Blob:
    """One connected piece of ink."""

    box: Box
    """In points from the top left of the page as shown."""
    density: Density
    """How much of each pixel is inked, with one empty pixel around."""
    colours: npt.NDArray[np.uint8]
    """`n x 3`: the pixels where its ink is strong."""
    lightness: float
    """Of its inside, 0 to 255, as a grey photograph would show it."""
    unevenness: float
    """Of its inside, 0 to 255 in the worst channel, a smooth gradient taken out."""
    cut: bool
    """The cell's edge runs through it."""

    @property
    def width(self) -> float:
        return self.box[2] - self.box[0]

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]

    @property
    def size(self) -> float:
        """The longer side, in points."""
        return max(self.width, self.height)


@dataclass(frozen=True, slots=True)
class CellInk:
    """All ink of one cell."""

    blobs: tuple[Blob, ...]
    faint: bool
    """There is a trace too weak to be a blob."""


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
    rules = level_rules(away > FAINT, scale) | upright_rules(strip, above, below, scale)
    rules |= beside(rules) & (away <= INKED * 2)
    away[rules] = 0
    labels, count = label(spread(away > INKED, max(1, round(REACH * scale))))
    blobs = [
        blob
        for number in range(1, count + 1)
        if (blob := blob_of(part, away, labels == number, (x0, top), scale)) is not None
    ]
    faint = has_trace(away, spread_boxes(labels > 0, round(HALO * scale)), scale)
    return CellInk(tuple(blobs), faint)


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
    level = long_runs(traces, 0.3)
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
    return thin((cell & columns).T, scale).T


def is_line(strip: npt.NDArray[np.int16]) -> npt.NDArray[np.bool_]:
    """The columns that are inked from end to end, and evenly: a mark and a gap are not."""
    low, high = np.percentile(strip, (8, 90), axis=0)
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


def blob_of(
    part: Pixels, away: npt.NDArray[np.int16], region: Mask, origin: tuple[int, int], scale: float
) -> Blob | None:
    """The blob in a region; None where it is dust, or what a neighbour or a rule left there."""
    values = away[region]
    peak = float(np.percentile(values[values > INKED], 90))
    strong = region & (away > max(INKED, 0.5 * peak))
    ys, xs = np.nonzero(strong)
    top, bottom, left, right = int(ys.min()), int(ys.max()) + 1, int(xs.min()), int(xs.max()) + 1
    wide, high = (right - left) / scale, (bottom - top) / scale
    if max(wide, high) <= DUST or at_border((left, top, right, bottom), part.shape, scale):
        return None
    x, y = origin
    box = (
        (x + left) / scale,
        (y + top) / scale,
        (x + right) / scale,
        (y + bottom) / scale,
    )
    own = np.where(region, away, 0)[top:bottom, left:right]
    density = np.pad(np.minimum(own / np.float32(peak), 1.0), 1).astype(np.float32)
    inside = shrunk(strong, 2)
    colours = part[strong]
    return Blob(
        box, density, colours, tone(part, inside, colours), uneven(part, inside), is_cut(strong)
    )


def is_cut(strong: Mask) -> bool:
    """Whether much of a blob's outline lies on the edge of its cell."""
    ys, xs = np.nonzero(strong)
    width, height = int(np.ptp(xs)) + 1, int(np.ptp(ys)) + 1
    level = max(int(strong[0].sum()), int(strong[-1].sum())) / width
    upright = max(int(strong[:, 0].sum()), int(strong[:, -1].sum())) / height
    return max(level, upright) > CUT


def tone(part: Pixels, inside: Mask, colours: npt.NDArray[np.uint8]) -> float:
    """The lightness of a blob's inside; of a thin one, which has none, of its darkest part."""
    if int(inside.sum()) >= FEWEST:
        return float((part[inside] @ LUMA).mean())
    return float(np.percentile(colours @ LUMA, 15))


def uneven(part: Pixels, inside: Mask) -> float:
    """How far the inside of a blob strays from a smooth gradient; 0 where it has no inside."""
    ys, xs = np.nonzero(inside)
    if len(ys) < FEWEST:
        return 0.0
    x, y = (xs - xs.mean()) / 10, (ys - ys.mean()) / 10
    terms = np.stack([np.ones_like(x), x, y, x * x, y * y, x * y], axis=1)
    values = part[inside].astype(np.float64)
    fitted, *_ = np.linalg.lstsq(terms, values, rcond=None)
    return float((values - terms @ fitted).std(axis=0).max())


def at_border(box: tuple[int, int, int, int], shape: Sequence[int], scale: float) -> bool:
    """Whether ink lies at the cell's border: a neighbour's, or the rest of a rule."""
    left, top, right, bottom = box
    height, width = shape[0], shape[1]
    y, x = (top + bottom) / 2 / height, (left + right) / 2 / width
    outside_level = not 0.2 <= y <= 0.8
    outside_upright = not 0.1 <= x <= 0.9
    touches_level = top <= 1 or bottom >= height - 1
    touches_upright = left <= 1 or right >= width - 1
    slim_level = bottom - top <= RULE * scale
    slim_upright = right - left <= RULE * scale
    return (outside_level and (touches_level or slim_level)) or (
        outside_upright and (touches_upright or slim_upright)
    )


def typical(blobs: Sequence[Blob]) -> tuple[float, float]:
    """The usual width and height of a mark, in points; zeros where there is none."""
    if not blobs:
        return (0.0, 0.0)
    return (
        float(np.median([blob.width for blob in blobs])),
        float(np.median([blob.height for blob in blobs])),
    )
