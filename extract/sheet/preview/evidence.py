"""The picture of a sheet as it was printed, small enough for a page, and where its rows stand."""

import hashlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from PIL import Image

from extract.errors import NoteRefusedError
from extract.pdf.document import OpenPdf
from extract.pdf.geometry import Matrix, transform_box
from extract.pdf.page import render
from extract.pdf.runs import union
from extract.records import Box, PicturedRow, PixelBox
from extract.sheet.find import FoundSheet
from extract.sheet.picture.master import quarters
from extract.sheet.picture.straight import Pixels
from extract.sheet.seen import Seen, SeenMarks

LARGEST = 60_000
"""Bytes of a picture: a page with one is still quick to open on a phone."""
MARGIN = 12.0
"""Points of the page around what is the sheet's own."""
HEADS = 30.0
"""Points above the first label in which heads of columns stand, on two lines."""
EXACT = (130, 110)
"""Resolutions tried without any loss: flat colours of a text sheet need fewer bytes so than with
one. A mark of ten points has 18 pixels at the first."""
COARSER = ((130, 60), (130, 35), (110, 35), (110, 20), (90, 20))
"""Resolution and quality (of 100) tried after these, and at once of a scan, whose grain costs ten
times as much without loss. At the last the small print of a footnote can still be read."""
TENTH = 0.11
"""Points by which a box may differ from the one in a record, which is rounded to a tenth."""
Mark = tuple[str, Box]
"""A Member State's code, and its mark as the record has it."""


@dataclass(frozen=True, slots=True)
class EvidencePicture:
    """A sheet as printed; nothing is drawn on it."""

    webp: bytes
    sha256: str
    width: int
    """In pixels, like all that follows."""
    height: int
    rows: tuple[PicturedRow, ...]
    """In the order of the marks that were asked for."""


@dataclass(frozen=True, slots=True)
class Upright:
    """How a page is turned by quarters until its sheet can be read."""

    turned: int
    """Degrees, clockwise."""
    matrix: Matrix
    """From the page as shown."""
    width: float
    height: float

    def box(self, shown: Box) -> Box:
        """Where a box of the page as shown stands then."""
        return transform_box(shown, self.matrix)


def picture_of(
    pdf: OpenPdf, sheet: FoundSheet, seen: Seen, marks: Sequence[Mark]
) -> EvidencePicture:
    """The sheet cut out of its page, upright, with the places of rows and marks.

    Raises NoteRefusedError where it cannot be shown plainly in few bytes.
    """
    upright = upright_of(pdf, sheet)
    boxes = [(upright.box(mark), row_of(seen, code, mark, upright)) for code, mark in marks]
    extent = extent_of(sheet, seen, [mark for mark, _ in boxes], upright)
    webp, dpi, size = fewest_losses(pdf, sheet, extent, upright)
    rows = tuple(
        PicturedRow(
            code, row and pixel_box(row, extent, dpi, size), pixel_box(mark, extent, dpi, size)
        )
        for (code, _), (mark, row) in zip(marks, boxes, strict=True)
    )
    return EvidencePicture(webp, hashlib.sha256(webp).hexdigest(), *size, rows)


def upright_of(pdf: OpenPdf, sheet: FoundSheet) -> Upright:
    """How the page has to be turned: the picture on it may lie on its side or on its head. What is
    askew stays so, as it was printed."""
    width, height = pdf.page(sheet.page).page.get_size()
    turned = 0
    if sheet.master is not None:
        across, down = sheet.master.shown[:2]
        turned = round(-math.degrees(math.atan2(down, across)) / 90) * 90 % 360
    sides = (height, width) if turned % 180 else (width, height)
    return Upright(turned, quarters(turned, width, height), *sides)


def extent_of(sheet: FoundSheet, seen: Seen, marks: Sequence[Box], upright: Upright) -> Box:
    """What of the upright page is shown: all words and marks of the sheet, and a margin that cuts
    through no word. Of a text sheet words far above its first label and in the footer are not its
    own."""
    first, last = sheet.box[1] - HEADS, sheet.box[3]
    if sheet.by_ocr:
        first, last = -math.inf, math.inf
    words = [word for word in sheet.words if first <= word.middle <= last]
    above = max((word.box[3] for word in sheet.words if word.middle < first), default=0.0)
    below = min((w.box[1] for w in sheet.words if w.middle > last), default=upright.height)
    others = [box for column in seen.marks[:1] for box in column.boxes if box]  # of the legend too
    shown = [*(sheet.as_shown(word.box) for word in words), *others]
    x0, top, x1, bottom = union([*map(upright.box, shown), *marks])
    return (
        max(x0 - MARGIN, 0.0),
        max(top - MARGIN, min(above, top), 0.0),
        min(x1 + MARGIN, upright.width),
        min(bottom + MARGIN, max(below, bottom), upright.height),
    )


def row_of(seen: Seen, code: str, mark: Box, upright: Upright) -> Box | None:
    """Around name, figure and mark of the row to which a mark belongs, on the upright page."""
    for place in places_of(seen.marks, mark):
        if place < len(seen.rows):
            own = [seen.rows[place].name_box, seen.rows[place].band, mark]
            own += [f.box for f in seen.figures if f.field.startswith(f"positions.{code}.")]
            return union(map(upright.box, own))
    return None


def places_of(columns: Sequence[SeenMarks], mark: Box) -> Iterator[int]:
    """Where in a column of marks this one stands."""
    for column in columns:
        for place, cell in enumerate(column.cells):
            box = column.boxes[place] or cell
            if all(abs(a - b) < TENTH for a, b in zip(box, mark, strict=True)):
                yield place


def pixel_box(box: Box, extent: Box, dpi: int, size: tuple[int, int]) -> PixelBox:
    """The pixels that a box of the upright page touches in the picture."""
    scale, (left, upper) = dpi / 72, corner(extent, dpi)
    width, height = size
    return (
        max(math.floor(box[0] * scale) - left, 0),
        max(math.floor(box[1] * scale) - upper, 0),
        min(math.ceil(box[2] * scale) - left, width),
        min(math.ceil(box[3] * scale) - upper, height),
    )


def corner(extent: Box, dpi: int) -> tuple[int, int]:
    """The pixel of the whole page with which the picture begins."""
    return math.floor(extent[0] * dpi / 72), math.floor(extent[1] * dpi / 72)


def fewest_losses(
    pdf: OpenPdf, sheet: FoundSheet, extent: Box, upright: Upright
) -> tuple[bytes, int, tuple[int, int]]:
    """The best picture that is small enough, its resolution and its size.

    Raises NoteRefusedError where none is.
    """
    exact = () if sheet.by_ocr else EXACT
    for dpi, quality in (*((dpi, None) for dpi in exact), *COARSER):
        pixels = cut_out(pdf, sheet.page, extent, upright, dpi)
        webp = encoded(pixels, quality)
        if len(webp) <= LARGEST:
            return webp, dpi, (pixels.shape[1], pixels.shape[0])
    raise NoteRefusedError(
        f"page {sheet.page}: its picture has {len(webp)} bytes where it can just be read, and may "
        f"have {LARGEST}: look at the file itself"
    )


def cut_out(pdf: OpenPdf, page: int, extent: Box, upright: Upright, dpi: int) -> Pixels:
    """The part of the upright page in pixels."""
    whole = np.rot90(render(pdf, page, dpi), -upright.turned // 90)
    left, upper = corner(extent, dpi)
    right, lower = math.ceil(extent[2] * dpi / 72), math.ceil(extent[3] * dpi / 72)
    return np.ascontiguousarray(whole[upper:lower, left:right])


def encoded(pixels: Pixels, quality: int | None) -> bytes:
    """The pixels as WebP, which all browsers show since 2020; without loss for no quality."""
    file = BytesIO()
    picture = Image.fromarray(pixels)
    if quality is None:
        picture.save(file, "WEBP", lossless=True)
    else:
        picture.save(file, "WEBP", quality=quality)
    return file.getvalue()
