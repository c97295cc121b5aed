"""Marks by identity as pdfium's page objects: equal images, paths, glyphs, grounds of cells."""

import hashlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.newsheet.marks.identity import CellObjects, Found, name_kinds
from extract.newsheet.marks.objects_furniture import array_of, hand_out
from extract.newsheet.marks.objects_pieces import Near, colour_of, digest_of, paint_of
from extract.pdf.document import OpenPage, OpenPdf
from extract.pdf.drawn import box_on, drawn_on, text_on
from extract.records import Box

SIDE, SQUARE = 40, 8
"""Pixels of the longer side of a drawing that is looked at, and of the squares compared."""
UNLIKE, FAINT = 0.46, 24.0
"""Two drawings differ where two squares do by more than this share of the contrast; and what has
less contrast, of 255, is not seen."""
Look = npt.NDArray[np.float32]
Size = tuple[int, int]
"""Squares across and down."""


def objects_in(
    pdf: OpenPdf, page: int, cells: Sequence[Box], explained: Sequence[Box]
) -> tuple[CellObjects, ...]:
    """What pdfium finds drawn in each cell, in their order; text in `explained` is left out."""
    if not cells:
        return ()
    opened = pdf.page(page)
    found = [Found(cell) for cell in cells]
    hand_out(Near(opened, array_of(cells)), found, explained)
    return name_kinds(found, Looks(opened))


class Looks:
    """Looks at places of one page.

    Soft masks, patterns, and what a wrong table of characters hides are seen in no object. So two
    drawings of equal objects are also looked at: that may part them, and never joins them.
    """

    def __init__(self, opened: OpenPage) -> None:
        self.page = opened.page
        self.known: dict[tuple[Box, Size], Look] = {}

    def alike(self, one: Box, other: Box) -> bool:
        """Whether what is drawn in two boxes looks alike, be they of different size."""
        size = squares_of(other)
        mine, theirs = self.look(one, size), self.look(other, size)
        contrast = max(float(np.ptp(theirs, axis=(0, 1)).max()), 2 * FAINT)
        return float(np.abs(mine - theirs).max()) <= UNLIKE * contrast

    def seen(self, box: Box) -> bool:
        """Whether anything is to be seen in a box, or of it from around."""
        if np.ptp(self.look(box, squares_of(box)), axis=(0, 1)).max() >= FAINT:
            return True
        x0, top, x1, bottom = box
        around = (x0 - 1, top - 1, x1 + 1, bottom + 1)
        return bool(
            np.ptp(picture(self.page, around, squares_of(around)), axis=(0, 1)).max() >= FAINT
        )

    def look(self, box: Box, size: Size) -> Look:
        """The means of the squares of a small picture of a box."""
        look = self.known.get((box, size))
        if look is None:
            squares = picture(self.page, box, size).reshape(size[1], SQUARE, size[0], SQUARE, 3)
            look = self.known[box, size] = squares.mean(axis=(1, 3), dtype=np.float32)
        return look


def squares_of(box: Box) -> Size:
    """How many squares a picture of a box has across and down."""
    sides = (max(box[2] - box[0], 0.5), max(box[3] - box[1], 0.5))
    across, down = (max(1, round(SIDE / SQUARE * side / max(sides))) for side in sides)
    return across, down


def picture(page: pdfium.PdfPage, box: Box, size: Size) -> npt.NDArray[np.uint8]:
    """A box as pixels, stretched to so many squares, at the same place of the grid always."""
    x0, top, x1, bottom = box
    wide, high = size[0] * SQUARE, size[1] * SQUARE
    across, down = wide / max(x1 - x0, 0.5), high / max(bottom - top, 0.5)
    bitmap = pdfium.PdfBitmap.new_native(wide, high, pdfium_c.FPDFBitmap_BGRx)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, wide, high)
    matrix = pdfium_c.FS_MATRIX(across, 0, 0, down, -x0 * across, -top * down)
    clip = pdfium_c.FS_RECTF(0, 0, wide, high)
    pdfium_c.FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, clip, 0)
    pixels: npt.NDArray[np.uint8] = bitmap.to_numpy()[:, :, :3].copy()
    bitmap.close()
    return pixels


def fingerprint(pdf: OpenPdf, page: int, within: Box) -> str:
    """A word that is equal for two pages that draw the same things in the same places of a box.

    Texts, paths with their colours and the data of images count, each to a tenth of a point.
    """
    opened = pdf.page(page)
    whole = hashlib.sha256()
    for place, each in enumerate(drawn_on(opened)):
        box = box_on(opened, place)
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        if not (within[0] <= x <= within[2] and within[1] <= y <= within[3]):
            continue
        parts: list[object] = [each.sort, *(round(side, 1) for side in box)]
        if each.sort == pdfium_c.FPDF_PAGEOBJ_TEXT:
            parts += [
                text_on(opened, place),
                colour_of(each.raw, pdfium_c.FPDFPageObj_GetFillColor),
            ]
        elif each.sort == pdfium_c.FPDF_PAGEOBJ_PATH:
            parts += [paint_of(each.raw), pdfium_c.FPDFPath_CountSegments(each.raw)]
        elif each.sort == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            parts.append(digest_of(each.raw))
        whole.update(repr(parts).encode())
    return whole.hexdigest()
