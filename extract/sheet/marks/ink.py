"""The ink in a cell of a rendered page: separate blobs, without rules, shading and dust."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from extract.records import Box

Pixels = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]

INKED, FAINT = 45, 25
"""Difference from the background in the strongest channel, of 255: ink, and a trace of it."""
RULE = 2.2
"""Points; the thickest ruling line."""
DUST = 1.2
"""Points; what is no longer than this is no mark and no smudge."""
REACH = 0.4
"""Points by which parts of one drawing may lie apart."""


@dataclass(frozen=True, slots=True)
class Blob:
    """One connected piece of ink."""

    box: Box
    """In points from the top left of the page as shown."""
    mask: Mask
    """Where its ink is strong, cut to its own box."""
    colours: npt.NDArray[np.uint8]
    """`n x 3`: the pixels of that mask."""

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
    away = np.abs(part.astype(np.int16) - background(part)).max(axis=2)
    rules = ruling_lines(away > FAINT, scale)
    rules |= beside(rules) & (away <= INKED * 2)
    away[rules] = 0
    labels, count = label(spread(away > INKED, max(1, round(REACH * scale))))
    blobs = [
        blob
        for number in range(1, count + 1)
        if (blob := blob_of(part, away, labels == number, (x0, top), scale)) is not None
    ]
    middle = slice(round((bottom - top) * 0.2), round((bottom - top) * 0.8))
    traces = (away > FAINT) & (labels == 0)
    faint = int(traces[middle].sum()) > scale * scale
    return CellInk(tuple(blobs), faint)


def background(part: Pixels) -> npt.NDArray[np.int16]:
    """The colour of most of a cell's outer half, where marks seldom reach."""
    height, width = part.shape[:2]
    outer = np.ones((height, width), dtype=np.bool_)
    outer[height // 4 : height - height // 4, width // 4 : width - width // 4] = False
    colour: npt.NDArray[np.int16] = np.median(part[outer], axis=0).astype(np.int16)
    return colour


def ruling_lines(traces: Mask, scale: float) -> Mask:
    """Where thin lines run through the cell, or from its edge along its border."""
    level = long_runs(traces, 0.3)
    height = len(traces)
    level[round(height * 0.35) : round(height * 0.65)] = False
    upright = long_runs(traces.T, 0.85).T
    return thin(level, scale) | thin(upright.T, scale).T


def long_runs(traces: Mask, share: float) -> Mask:
    """Row by row, the unbroken ink that begins at an edge and is longer than a share of it."""
    length = traces.shape[1]
    kept = np.zeros_like(traces)
    for edge in (traces, traces[:, ::-1]):
        inside = edge.copy()
        inside[:, 0] |= inside[:, min(1, length - 1)]
        run = np.where(inside.all(axis=1), length, np.argmin(inside, axis=1))
        part = (np.arange(length)[None, :] < run[:, None]) & (run >= share * length)[:, None]
        kept |= part if edge is traces else part[:, ::-1]
    return kept


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


def beside(mask: Mask) -> Mask:
    """The pixels above, below, left and right of a mask."""
    near = np.zeros_like(mask)
    near[1:] |= mask[:-1]
    near[:-1] |= mask[1:]
    near[:, 1:] |= mask[:, :-1]
    near[:, :-1] |= mask[:, 1:]
    return near


def spread(mask: Mask, steps: int) -> Mask:
    """The mask and what lies within some pixels of it."""
    for _ in range(steps):
        mask = mask | beside(mask)
    return mask


def label(mask: Mask) -> tuple[npt.NDArray[np.int32], int]:
    """The connected parts of a mask, numbered from 1, and how many they are."""
    labels = np.zeros(mask.shape, dtype=np.int32)
    edges = np.diff(np.pad(mask, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    starts, ends = np.argwhere(edges == 1), np.argwhere(edges == -1)
    runs = [(int(y), int(x), int(end)) for (y, x), (_, end) in zip(starts, ends, strict=True)]
    owner = list(range(len(runs)))
    above: list[int] = []
    row: list[int] = []
    for index, (y, start, end) in enumerate(runs):
        if row and runs[row[0]][0] != y:
            above, row = (row if runs[row[0]][0] == y - 1 else []), []
        row.append(index)
        for other in above:
            if runs[other][1] < end and start < runs[other][2]:
                owner[root(owner, other)] = root(owner, index)
    numbers: dict[int, int] = {}
    for index, (y, start, end) in enumerate(runs):
        labels[y, start:end] = numbers.setdefault(root(owner, index), len(numbers) + 1)
    return labels, len(numbers)


def root(owner: list[int], index: int) -> int:
    """The run that stands for all runs connected with this one."""
    while owner[index] != index:
        owner[index] = owner[owner[index]]
        index = owner[index]
    return index


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
    return Blob(box, strong[top:bottom, left:right], part[strong])


def at_border(box: tuple[int, int, int, int], shape: Sequence[int], scale: float) -> bool:
    """Whether ink lies at the cell's border: a neighbour's, or the rest of a rule."""
    left, top, right, bottom = box
    height, width = shape[0], shape[1]
    y, x = (top + bottom) / 2 / height, (left + right) / 2 / width
    outside_level = not 0.2 <= y <= 0.8
    outside_upright = not 0.1 <= x <= 0.9
    touches_level = top <= 1 or bottom >= height - 1
    touches_upright = left <= 1 or right >= width - 1
    slim_level = bottom - top <= RULE * scale and right - left > 3 * (bottom - top)
    slim_upright = right - left <= RULE * scale and bottom - top > 3 * (right - left)
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
