"""How what stands in two places of a page looks, where pdfium's objects do not say it all.

Soft masks, patterns, and what a wrong table of characters hides are seen in no object. So two
drawings that have equal objects are also looked at: that may part them, and never joins them.
"""

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPage
from extract.records import Box

SIDE = 20
"""Pixels of the longer side of a drawing."""
BLOCK = 4
"""Pixels of the side of the squares whose means are compared."""
UNLIKE, CONTRAST = 24.0, 0.3
"""Two squares differ by more, of 255, and by more than this share of the drawing's contrast."""
Look = npt.NDArray[np.float32]


class Looks:
    """Looks at places of one page, each once."""

    def __init__(self, opened: OpenPage) -> None:
        self.opened = opened
        self.known: dict[Box, Look] = {}

    def alike(self, one: Box, other: Box) -> bool:
        """Whether what is drawn in two boxes looks alike, be they of different size."""
        mine, theirs = self.look(one), self.look(other)
        high, wide = (min(a, b) for a, b in zip(mine.shape[:2], theirs.shape[:2], strict=True))
        mine, theirs = mine[:high, :wide], theirs[:high, :wide]
        contrast = float(np.ptp(mine, axis=(0, 1)).max())
        return float(np.abs(mine - theirs).max()) <= max(UNLIKE, CONTRAST * contrast)

    def look(self, box: Box) -> Look:
        """The means of the squares of a small picture of a box."""
        if box not in self.known:
            self.known[box] = squares(picture(self.opened.page, box))
        return self.known[box]


def picture(page: pdfium.PdfPage, box: Box) -> npt.NDArray[np.uint8]:
    """A box as pixels, its longer side `SIDE` of them, at the same place of the grid always."""
    x0, top, x1, bottom = box
    scale = SIDE / max(x1 - x0, bottom - top, 0.5)
    wide, high = (max(1, round(length * scale)) for length in (x1 - x0, bottom - top))
    bitmap = pdfium.PdfBitmap.new_native(wide, high, pdfium_c.FPDFBitmap_BGRx)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, wide, high)
    matrix = pdfium_c.FS_MATRIX(scale, 0, 0, scale, -x0 * scale, -top * scale)
    clip = pdfium_c.FS_RECTF(0, 0, wide, high)
    pdfium_c.FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, clip, 0)
    pixels: npt.NDArray[np.uint8] = bitmap.to_numpy()[:, :, :3].copy()
    bitmap.close()
    return pixels


def squares(pixels: npt.NDArray[np.uint8]) -> Look:
    """The means of the squares of a picture; the last of a row or column may be narrower."""
    rows, columns = (range(0, length, BLOCK) for length in pixels.shape[:2])
    down = np.add.reduceat(pixels.astype(np.float32), list(rows), axis=0)
    both = np.add.reduceat(down, list(columns), axis=1)
    counted = np.ones(pixels.shape[:2], dtype=np.float32)
    count = np.add.reduceat(np.add.reduceat(counted, list(rows), axis=0), list(columns), axis=1)
    return (both / count[:, :, None]).astype(np.float32)
