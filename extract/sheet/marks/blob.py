"""One connected piece of ink in a cell, and what is measured of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from extract.records import Box
from extract.sheet.marks.masks import Mask, shrunk

Pixels = npt.NDArray[np.uint8]
Density = npt.NDArray[np.float32]
"""0 to 1."""

INKED = 45
"""Difference from the background in the strongest channel, of 255, that is ink."""
DUST = 1.2
"""Points; what is no longer than this is no mark and no smudge."""
CUT = 0.25
"""The share of a blob's side on the edge of its cell from which on it is cut off by it."""
FEWEST = 20
"""Pixels that are needed to judge how light the inside of a blob is."""
LUMA = np.array([0.299, 0.587, 0.114], dtype=np.float32)
RULE = 2.2
"""Points; the thickest ruling line."""


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
    return Blob(box, density, colours, tone(part, inside, colours), is_cut(strong))


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
