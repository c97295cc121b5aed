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
NARROWING = 0.3
"""Of a row's height: so far from the border of two rows what touches there may be cut."""


def part_touching(mask: Mask, limits: Sequence[tuple[int, int]]) -> None:
    """Part what runs through the middles of several rows where it is narrowest between them: marks
    that touch, the grounds of cells."""
    if len(limits) < 2:
        return
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    for number, (x, y, wide, high, _) in enumerate(stats[1:count].tolist(), 1):
        for border, reach in borders_in(limits, y, y + high):
            own = labels[border - reach : border + reach, x : x + wide] == number
            # From the first ink to the last: letters left white in a ground do not narrow it.
            spans = own.any(axis=1) * (wide - own.argmax(axis=1) - own[:, ::-1].argmax(axis=1))
            spans = spans + EVEN * np.abs(np.arange(len(own)) - reach)
            cut = border - reach + int(spans.argmin())
            mask[cut, x : x + wide][labels[cut, x : x + wide] == number] = 0


def borders_in(
    limits: Sequence[tuple[int, int]], top: int, bottom: int
) -> Iterator[tuple[int, int]]:
    """The borders between two rows whose middles both lie in a stretch, and how far from each of
    them the rows may part."""
    within = [(y0, y1) for y0, y1 in limits if top <= (y0 + y1) / 2 < bottom]
    for above, below in pairwise(within):
        reach = max(1, round(NARROWING * min(above[1] - above[0], below[1] - below[0])))
        yield (above[1] + below[0]) // 2, reach
