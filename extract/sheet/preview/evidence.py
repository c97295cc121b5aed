"""The picture of a sheet as it was printed, small enough for a page, and where its rows stand."""

import hashlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import cv2
import numpy as np
from PIL import Image

from extract.errors import NoteRefusedError
from extract.pdf.document import OpenPdf
from extract.pdf.geometry import IDENTITY, inverse, transform_box
from extract.pdf.page import render
from extract.pdf.runs import union
from extract.records import Box, PicturedRow, PixelBox
from extract.sheet.find import FoundSheet
from extract.sheet.picture.straight import Pixels
from extract.sheet.seen import Seen

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
    """A sheet as printed, a scan put straight; nothing is drawn on it."""

    webp: bytes
    sha256: str
    width: int
    """In pixels, like all that follows."""
    height: int
    rows: tuple[PicturedRow, ...]
    """In the order of the marks that were asked for."""


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """One row on the straight page, in points."""

    member_state: str
    row: Box | None
    mark: Box


def picture_of(
    pdf: OpenPdf, sheet: FoundSheet, seen: Seen, marks: Sequence[Mark]
) -> EvidencePicture:
    """The sheet cut out of its page, with the places of rows and marks; a scan as it was put
    straight to be read, and what was `seen` of it likewise.

    Raises NoteRefusedError where it cannot be shown plainly in few bytes.
    """
    rows = [row_of(sheet, seen, code, mark) for code, mark in marks]
    extent = extent_of(sheet, seen, rows, straight_size(pdf, sheet))
    webp, dpi, size = fewest_losses(pdf, sheet, extent)
    pictured = tuple(
        PicturedRow(
            row.member_state,
            row.row and pixel_box(row.row, extent, dpi, size),
            pixel_box(row.mark, extent, dpi, size),
        )
        for row in rows
    )
    return EvidencePicture(webp, hashlib.sha256(webp).hexdigest(), *size, pictured)


def straight_size(pdf: OpenPdf, sheet: FoundSheet) -> tuple[float, float]:
    """Width and height of the straight page, in points."""
    if sheet.master is None:
        width, height = pdf.page(sheet.page).page.get_size()
        return width, height
    high, wide = sheet.master.pixels.shape[:2]
    return wide * 72 / sheet.master.dpi, high * 72 / sheet.master.dpi


def extent_of(
    sheet: FoundSheet, seen: Seen, rows: Sequence[PlacedRow], size: tuple[float, float]
) -> Box:
    """What of the straight page is shown: all words and marks of the sheet, and a margin that cuts
    through no word. Of a text sheet words far above its first label and in the footer are not its
    own."""
    width, height = size
    first, last = sheet.box[1] - HEADS, sheet.box[3]
    if sheet.by_ocr:
        first, last = -math.inf, math.inf
    words = [word.box for word in sheet.words if first <= word.middle <= last]
    above = max((word.box[3] for word in sheet.words if word.middle < first), default=0.0)
    below = min((word.box[1] for word in sheet.words if word.middle > last), default=height)
    others = [box for column in seen.marks[:1] for box in column.boxes if box]  # of the legend too
    x0, top, x1, bottom = union([*words, *others, *(row.mark for row in rows)])
    return (
        max(x0 - MARGIN, 0.0),
        max(top - MARGIN, min(above, top), 0.0),
        min(x1 + MARGIN, width),
        min(bottom + MARGIN, max(below, bottom), height),
    )


def row_of(sheet: FoundSheet, seen: Seen, code: str, shown: Box) -> PlacedRow:
    """The row to which a mark of the page as shown belongs: around its name, figure and mark."""
    for place, mark in marks_at(sheet, seen, shown):
        own = [seen.rows[place].name_box, seen.rows[place].band, mark]
        own += [f.box for f in seen.figures if f.field.startswith(f"positions.{code}.")]
        return PlacedRow(code, union(own), mark)
    back = IDENTITY if sheet.master is None else inverse(sheet.master.shown)
    return PlacedRow(code, None, transform_box(shown, back))


def marks_at(sheet: FoundSheet, seen: Seen, shown: Box) -> Iterator[tuple[int, Box]]:
    """Which row's mark stands there on the page as shown, and where on the straight one."""
    for column in seen.marks:
        for place, cell in enumerate(column.cells[: len(seen.rows)]):
            mark = column.boxes[place] or cell
            there = sheet.as_shown(mark)
            if all(abs(a - b) < TENTH for a, b in zip(there, shown, strict=True)):
                yield place, mark


def pixel_box(box: Box, extent: Box, dpi: int, size: tuple[int, int]) -> PixelBox:
    """The pixels that a box of the straight page touches in the picture."""
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
    pdf: OpenPdf, sheet: FoundSheet, extent: Box
) -> tuple[bytes, int, tuple[int, int]]:
    """The best picture that is small enough, its resolution and its size.

    Raises NoteRefusedError where none is.
    """
    exact = () if sheet.by_ocr else EXACT
    for dpi, quality in (*((dpi, None) for dpi in exact), *COARSER):
        pixels = cut_out(pdf, sheet, extent, dpi)
        webp = encoded(pixels, quality)
        if len(webp) <= LARGEST:
            return webp, dpi, (pixels.shape[1], pixels.shape[0])
    raise NoteRefusedError(
        f"page {sheet.page}: its picture has {len(webp)} bytes where it can just be read, and may "
        f"have {LARGEST}: look at the file itself"
    )


def cut_out(pdf: OpenPdf, sheet: FoundSheet, extent: Box, dpi: int) -> Pixels:
    """The part of the straight page in pixels."""
    if sheet.master is None:
        whole = render(pdf, sheet.page, dpi)
    else:
        scale, way = dpi / sheet.master.dpi, cv2.INTER_AREA
        shrunk = cv2.resize(sheet.master.pixels, None, fx=scale, fy=scale, interpolation=way)
        whole = np.asarray(shrunk, np.uint8)
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
