"""What one of pdfium's page objects is, as far as that is the same in equal drawings."""

import ctypes
import hashlib
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2.raw as pdfium_c

from extract.newsheet.marks.identity import Colour, Piece
from extract.newsheet.marks.objects_furniture import Paint
from extract.pdf.document import OpenPage
from extract.pdf.drawn import Drawn, box_on, drawn_on, text_on
from extract.pdf.hidden import WITHOUT_INK
from extract.pdf.places import transform_box
from extract.pdf.styles import style_of
from extract.records import Box

INVISIBLE = 8
"""Alpha, 0 to 255, at and below which nothing is seen."""
MOST_POINTS = 24
"""Of a path so many points are read, evenly chosen; its box and their number tell the rest."""
MOST_CLIPS, MOST_DATA = 8, 4 * 1024 * 1024
"""Paths that clip an object, and bytes of an image, at most."""


def piece_of(opened: OpenPage, place: int) -> Piece | None:
    """What was drawn in a place of the order of drawing; None where nothing is seen of it."""
    drawn, box = drawn_on(opened)[place], box_on(opened, place)
    if drawn.sort == pdfium_c.FPDF_PAGEOBJ_TEXT:
        return text_piece(opened, place, box)
    seen = box_seen(drawn, box)
    if seen[0] > seen[2] or seen[1] > seen[3]:
        return None
    if drawn.sort == pdfium_c.FPDF_PAGEOBJ_PATH:
        return path_piece(drawn, seen)
    if drawn.sort == pdfium_c.FPDF_PAGEOBJ_IMAGE:
        return image_piece(drawn, seen)
    return Piece("shade", seen, ("shade",), seen)


def text_piece(opened: OpenPage, place: int, box: Box) -> Piece | None:
    """Characters with their font and colour."""
    raw = drawn_on(opened)[place].raw
    mode = pdfium_c.FPDFTextObj_GetTextRenderMode(raw)
    colour = colour_of(raw, pdfium_c.FPDFPageObj_GetFillColor)
    text = " ".join(text_on(opened, place).split())
    if mode in WITHOUT_INK or not text or (colour is None and mode == 0):
        return None
    font = style_of(raw, opened).font.rpartition("+")[2]
    if not font:
        font = str(ctypes.addressof(pdfium_c.FPDFTextObj_GetFont(raw).contents))
    _, _, c, d, _, _ = drawn_on(opened)[place].matrix
    size = ctypes.c_float()
    pdfium_c.FPDFTextObj_GetFontSize(raw, size)
    height = size.value * (c * c + d * d) ** 0.5
    return Piece("text", box, ("text", text, font, mode, colour), box, colour, text, height)


def path_piece(drawn: Drawn, seen: Box) -> Piece | None:
    """Operators, paints and points of a path."""
    paint = paint_of(drawn.raw)
    if paint.fill is None and paint.stroke is None:
        return None
    count = pdfium_c.FPDFPath_CountSegments(drawn.raw)
    points: list[float] = list(seen)
    kinds = bytearray()
    x, y = ctypes.c_float(), ctypes.c_float()
    a, b, c, d, e, f = drawn.matrix
    for index in range(0, count, max(1, -(-count // MOST_POINTS))):
        segment = pdfium_c.FPDFPath_GetPathSegment(drawn.raw, index)
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        kinds.append(pdfium_c.FPDFPathSegment_GetType(segment) & 255)
        points.append(a * x.value + c * y.value + e)
        points.append(b * x.value + d * y.value + f)
    exact = ("path", count, bytes(kinds), paint)
    return Piece("path", seen, exact, tuple(points), paint.fill or paint.stroke)


def image_piece(drawn: Drawn, seen: Box) -> Piece:
    """The data of an image, its corners, and what is seen of it."""
    a, b, c, d, e, f = drawn.matrix
    stencil = colour_of(drawn.raw, pdfium_c.FPDFPageObj_GetFillColor)
    points = (*seen, e, f, a + e, b + f, c + e, d + f)
    return Piece("image", seen, ("image", digest_of(drawn.raw), stencil), points, stencil)


def digest_of(raw: Any) -> str:  # noqa: ANN401 - a pointer of pdfium's
    """What tells the data of an image from all other: its bytes as stored, and its size."""
    length = pdfium_c.FPDFImageObj_GetImageDataRaw(raw, None, 0)
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    pdfium_c.FPDFImageObj_GetImagePixelSize(raw, wide, high)
    data = b""
    if length <= MOST_DATA:
        buffer = (ctypes.c_ubyte * length)()
        pdfium_c.FPDFImageObj_GetImageDataRaw(raw, buffer, length)
        data = bytes(buffer)
    return f"{wide.value} {high.value} {length} {hashlib.sha256(data).hexdigest()}"


def paint_of(raw: Any) -> Paint:  # noqa: ANN401
    """What a path is filled and stroked with."""
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(raw, mode, stroked)
    return Paint(
        colour_of(raw, pdfium_c.FPDFPageObj_GetFillColor) if mode.value else None,
        colour_of(raw, pdfium_c.FPDFPageObj_GetStrokeColor) if stroked.value else None,
    )


def colour_of(raw: Any, ask: Callable[..., int]) -> Colour | None:  # noqa: ANN401
    """The colour that `ask` gives; None where it is transparent or there is none."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not ask(raw, red, green, blue, alpha) or alpha.value <= INVISIBLE:
        return None
    return (red.value, green.value, blue.value)


def box_seen(drawn: Drawn, box: Box) -> Box:
    """What the paths that clip an object leave of its box; turned inside out for nothing."""
    x0, top, x1, bottom = box
    for clip in clips_of(drawn):
        x0, top, x1, bottom = (
            max(x0, clip[0]),
            max(top, clip[1]),
            min(x1, clip[2]),
            min(bottom, clip[3]),
        )
    return (x0, top, x1, bottom)


def clips_of(drawn: Drawn) -> Iterator[Box]:
    """The boxes of the paths that clip an object."""
    clip = pdfium_c.FPDFPageObj_GetClipPath(drawn.raw)
    if not clip:
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium_c.FPDFClipPath_CountPaths(clip), MOST_CLIPS)):
        xs, ys = [], []
        for number in range(min(pdfium_c.FPDFClipPath_CountPathSegments(clip, index), 400)):
            segment = pdfium_c.FPDFClipPath_GetPathSegment(clip, index, number)
            pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
            xs.append(x.value)
            ys.append(y.value)
        if xs:
            yield transform_box((min(xs), min(ys), max(xs), max(ys)), drawn.placed)
