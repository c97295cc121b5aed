"""Marks that touch those of the next row, and grounds of cells: parted where they are narrowest."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.uint8]
"""1 where there is ink, else 0."""
EVEN = 0.5
"""Pixels by which it must be narrower there for each pixel from the border: of places as narrow the
one nearest to it is cut."""
WIDER = 2.0
"""Times as wide as the ground of a cell below it is that of a header: no mark narrows so much in so
small a part of its row."""
SIDES = 0.5
"""Of the first row's height: what is narrower is the side of a frame, or a rule."""
NARROWING = 0.3
"""Of a row's height: so far from the border of two rows what touches there may be cut."""


def part_touching(mask: Mask, limits: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Part what runs through the middles of several rows where it is narrowest between them: marks
    that touch, the grounds of cells. All pieces then: left, top, width, height and area of each."""
    labels, pieces = pieces_of(mask)
    parted = False
    for number, (x, y, wide, high, _) in enumerate(pieces, 1):
        across = slice(x, x + wide)
        cuts = []
        for border, reach in borders_in(limits, y, y + high):
            spans = spans_of(labels[border - reach : border + reach, across] == number)
            uneven = spans + EVEN * np.abs(np.arange(len(spans)) - reach)
            cuts.append(border - reach + int(uneven.argmin()))
        for cut in cuts:
            mask[cut, across][labels[cut, across] == number] = 0
            parted = True
    return pieces_of(mask)[1] if parted else pieces


def pieces_of(mask: Mask) -> tuple[npt.NDArray[np.int32], list[list[int]]]:
    """Which piece each pixel is of, from 1, and left, top, width, height and area of each piece."""
    labels = np.zeros(mask.shape, np.int32)
    left, top, wide, high = cv2.boundingRect(mask)  # most of a page is white
    left, top = left - left % 2, top - top % 2  # pieces are numbered by squares of two pixels
    part = (slice(top, top + high + 1), slice(left, left + wide + 1))
    _, labels[part], stats, _ = cv2.connectedComponentsWithStats(mask[part], connectivity=8)
    stats[:, :2] += (left, top)
    return labels, stats[1:].tolist()


def part_header(mask: Mask, limits: Sequence[tuple[int, int]]) -> None:
    """Part the ground of a header that reaches into the first row from that of a cell below it,
    which is narrower; what is narrower than `SIDES` is the side of a frame, or a rule."""
    if len(limits) < 2 or limits[0][1] < 3:
        return
    high = limits[0][1]
    thick = np.ones((1, max(3, round(SIDES * high))), np.uint8)
    labels = cv2.connectedComponents(mask[:high], connectivity=8)[1]
    for number in np.unique(labels[high // 2][labels[high // 2] > 0]).tolist():
        own = (labels[: round(NARROWING * high)] == number).astype(np.uint8)
        spans = spans_of(cv2.morphologyEx(own, cv2.MORPH_OPEN, thick) > 0)
        widest = int(spans.argmax()) if spans.size else 0
        narrow = spans[widest:]
        if spans.size and spans[widest] > WIDER * narrow.min() > 0:
            cut = widest + int(narrow.argmin())
            mask[cut][labels[cut] == number] = 0


def spans_of(own: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """How far it is from the first ink to the last on each line of pixels: letters left white in a
    ground do not narrow it."""
    wide = own.shape[1]
    spans = own.any(axis=1) * (wide - own.argmax(axis=1) - own[:, ::-1].argmax(axis=1))
    return np.asarray(spans, np.int64)


def borders_in(
    limits: Sequence[tuple[int, int]], top: int, bottom: int
) -> Iterator[tuple[int, int]]:
    """The borders between two rows whose middles both lie in a stretch, and how far from each of
    them the rows may part."""
    within = [(y0, y1) for y0, y1 in limits if top <= (y0 + y1) / 2 < bottom]
    for above, below in pairwise(within):
        reach = max(1, round(NARROWING * min(above[1] - above[0], below[1] - below[0])))
        yield (above[1] + below[0]) // 2, reach
