"""The white beside the blocks of a table and between them, which on a shaded row is no ink."""

import cv2
import numpy as np
import numpy.typing as npt

WHITE = 248
"""Of 255: from there on every channel is that of paper; whole, as pixels are compared faster so."""
BORDER = 0.8
"""Part of the height that is inked where a table ends, by its rule or by the grounds of its cells;
beside marks on white, less is."""


def white_strips(part: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Which columns of pixels are white through all rows, up to where a table begins: with its
    shaded rows such a strip has nothing to do."""
    white = cv2.inRange(part, (WHITE,) * 3, (255,) * 3)  # 255 where it is
    shares = white.sum(axis=0, dtype=np.int32) / (255 * len(white))
    clear = shares == 1
    border = np.concatenate(([True], shares < 1 - BORDER, [True]))
    steps = np.flatnonzero(np.diff(clear, prepend=False, append=False))
    strips = np.zeros(clear.shape, np.bool_)
    for start, end in zip(steps[::2].tolist(), steps[1::2].tolist(), strict=True):
        strips[start:end] = border[start] and border[end + 1]
    return strips
