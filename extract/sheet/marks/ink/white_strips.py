"""The white around a table and between the cards or blocks of one, which on a shaded row is no
ink."""

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from extract.sheet.marks.ink.pieces import Colours

WHITE = 248
"""Of 255: from there on every channel is that of paper; whole, as pixels are compared faster so."""


def white_around(
    part: npt.NDArray[np.uint8], bands: Sequence[tuple[int, int]], papers: Sequence[Colours]
) -> npt.NDArray[np.bool_]:
    """Which pixels are white that goes on to the edge of a part of the page, in the `bands` of rows
    whose paper is shaded: with these it has nothing to do."""
    found = np.zeros(part.shape[:2], np.bool_)
    shaded = [band for band, paper in zip(bands, papers, strict=True) if is_shaded(paper)]
    if not shaded:
        return found
    white = cv2.inRange(part, (WHITE,) * 3, (255,) * 3)
    _, labels = cv2.connectedComponents(white, connectivity=4)
    edges = (labels[0], labels[-1], labels[:, 0], labels[:, -1])
    outer = np.unique(np.concatenate(edges))
    around = np.isin(labels, outer[outer > 0])
    for top, bottom in shaded:
        found[top:bottom] = around[top:bottom]
    return found


def is_shaded(paper: Colours) -> bool:
    """Whether most of a row has no white ground."""
    return bool(np.median(paper.min(axis=1)) < WHITE)
