"""Marks by identity as pdfium's page objects: equal images, paths, letters."""

import ctypes
import hashlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import hypot
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPage, OpenPdf
from extract.pdf.geometry import Matrix, transform_box
from extract.pdf.hidden import WITHOUT_INK
from extract.pdf.page_objects import PageObject, box_on, drawn_on, text_on
from extract.pdf.runs import cut
from extract.pdf.side_bearings import letters_on
from extract.pdf.styles import style_of
from extract.records import Box
from extract.sheet.marks.objects.drawn import (
    DrawnObject,
    Shape,
    around,
    goes_beyond,
    is_upright,
    paint_of,
    touching,
    turn_of,
    with_shape,
)
from extract.sheet.marks.objects.identity import CellObjects, name_kinds

INVISIBLE = 8
"""Alpha, 0 to 255, at and below which nothing is seen."""
HALF = 127
"""Of 255: from there on paint hides what lies below it more than it shows."""
EMPTY = 2
"""Bytes of a text without a letter in it, as pdfium counts them."""
SIDE = 64
"""Pixels of the side in which images are compared; marks have some thirty in the file."""
MOST_SEGMENTS, MOST_PIXELS = 5000, 4_000_000
"""Into a path of more segments, and an image of more pixels, it does not look, so that no file
takes all time and memory; what is not looked into tells no kinds."""
WHITE = (255, 255, 255, 255)
"""Also what pdfium calls the colour of a pattern."""
Pointer = Any
"""One of pdfium's."""


def objects_by_pdfium(
    pdf: OpenPdf,
    page: int,
    cells: Sequence[Box],
    inks: Sequence[Box | None] = (),
    known: Sequence[Box] = (),
) -> tuple[CellObjects, ...]:
    """What pdfium finds drawn in each cell, in their order; `inks` tell where each mark is seen,
    `known` where words stand that are none."""
    if not cells:
        return ()
    opened = pdf.page(page)
    everything = drawn_on(opened)
    boxes = [box_on(opened, place) for place in range(len(everything))]
    objects = [
        item
        for place in touching(boxes, cells)
        for item in objects_of(opened, place, everything[place], cells)
    ]
    return name_kinds([*objects, *annotations_on(opened)], cells, inks, known)


def annotations_on(opened: OpenPage) -> Iterator[DrawnObject]:
    """The annotations that show something: that is none of the page's objects."""
    raw, rect = opened.page.raw, pdfium_c.FS_RECTF()
    for index in range(pdfium_c.FPDFPage_GetAnnotCount(raw)):
        annotation = pdfium_c.FPDFPage_GetAnnot(raw, index)
        normal = pdfium_c.FPDF_ANNOT_APPEARANCEMODE_NORMAL
        drawn = pdfium_c.FPDFAnnot_GetAP(annotation, normal, None, 0) > EMPTY
        if drawn and pdfium_c.FPDFAnnot_GetRect(annotation, rect):
            bounds = (rect.left, rect.bottom, rect.right, rect.top)
            yield DrawnObject("image", transform_box(bounds, opened.view), None)
        pdfium_c.FPDFPage_CloseAnnot(annotation)


def objects_of(
    opened: OpenPage, place: int, drawn: PageObject, cells: Sequence[Box]
) -> Iterator[DrawnObject]:
    """What is seen of one page object: of a text its letters, of what spans cells its parts."""
    if drawn.sort == pdfium_c.FPDF_PAGEOBJ_TEXT:
        yield from letters_of(opened, place, drawn)
        return
    box, shape = what_is_left(drawn, box_on(opened, place))
    if box[0] > box[2] or box[1] > box[3]:
        return
    if drawn.sort == pdfium_c.FPDF_PAGEOBJ_PATH:
        spans = all(goes_beyond(box, cell) for cell in cells)
        found = list(paths_of(drawn, box, spans))
    elif drawn.sort == pdfium_c.FPDF_PAGEOBJ_IMAGE:
        found = [image_of(opened, drawn, box)]
    else:
        found = [DrawnObject("image", box, None)]
    yield from (with_shape(item, shape) for item in found)


def letters_of(opened: OpenPage, place: int, drawn: PageObject) -> Iterator[DrawnObject]:
    """The letters of a text, each with its font and colour."""
    mode = pdfium_c.FPDFTextObj_GetTextRenderMode(drawn.raw)
    colour = colour_of(drawn.raw, pdfium_c.FPDFPageObj_GetFillColor)
    if mode in WITHOUT_INK or not text_on(opened, place).strip():
        return
    font = style_of(drawn.raw, opened).font
    address = ctypes.addressof(drawn.raw.contents)
    first, last = letters_on(opened).get(address, (0, -1))
    loose, matrix = pdfium_c.FS_RECTF(), pdfium_c.FS_MATRIX()
    for index in range(first, last + 1):
        letter = chr(pdfium_c.FPDFText_GetUnicode(opened.text_page, index))
        pdfium_c.FPDFText_GetLooseCharBox(opened.text_page, index, loose)
        bounds = (loose.left, loose.bottom, loose.right, loose.top)
        if letter.strip():
            box = transform_box(bounds, opened.view)
            # A font without a name is one of drawings, which any letter may stand for.
            pdfium_c.FPDFText_GetMatrix(opened.text_page, index, matrix)
            turn = turn_of((matrix.a, matrix.b, matrix.c, matrix.d))
            exact = (letter, font, mode, colour, turn) if font else None
            yield DrawnObject("text", box, exact, text=letter, white=colour == WHITE)


def image_of(opened: OpenPage, drawn: PageObject, seen: Box) -> DrawnObject:
    """An image as it is shown, what is masked left out; one of a single pixel is a rectangle."""
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    pdfium_c.FPDFImageObj_GetImagePixelSize(drawn.raw, wide, high)
    page, bitmap, exact, even = opened.page, None, None, False
    if wide.value * high.value <= MOST_PIXELS:
        bitmap = rendered(page, drawn)
    if bitmap:
        pixels = pdfium.PdfBitmap.from_raw(bitmap)
        shown = pixels.to_numpy()
        exact = hashlib.sha256(shown.tobytes()).hexdigest()
        even = wide.value * high.value == 1 and bool((shown == shown[0, 0]).all())
        pixels.warn_on_close = False  # nothing of it is kept
        pixels.close()
    a, b, c, d, e, f = drawn.matrix
    corners: tuple[float, ...] = (e, f, a + e, b + f, c + e, d + f)
    if even:
        corners = (*corners, a + c + e, b + d + f)
        paint = paint_of(corners, exact, None)
        return DrawnObject("path", seen, exact, corners, paint=paint, covers=True)
    return DrawnObject("image", seen, exact, corners, covers=True)


def rendered(page: pdfium.PdfPage, drawn: PageObject) -> Pointer:
    """The pixels of an image, its masks heeded, in one size and at one place: where it stands they
    would fall otherwise for each mark."""
    placed = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFPageObj_GetMatrix(drawn.raw, placed)
    wide, high = hypot(placed.a, placed.b) or 1.0, hypot(placed.c, placed.d) or 1.0
    a, b, c, d = placed.a / wide, placed.b / wide, placed.c / high, placed.d / high
    square = pdfium_c.FS_MATRIX(*(side * SIDE for side in (a, b, c, d)), 0.0, 0.0)
    pdfium_c.FPDFPageObj_SetMatrix(drawn.raw, square)
    try:
        return pdfium_c.FPDFImageObj_GetRenderedBitmap(page.pdf.raw, page.raw, drawn.raw)
    finally:
        pdfium_c.FPDFPageObj_SetMatrix(drawn.raw, placed)


def paths_of(drawn: PageObject, seen: Box, spans: bool) -> Iterator[DrawnObject]:
    """Operators, paints and points of a path, or of each of its subpaths."""
    mode, stroked, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    pdfium_c.FPDFPath_GetDrawMode(drawn.raw, mode, stroked)
    fill = colour_of(drawn.raw, pdfium_c.FPDFPageObj_GetFillColor) if mode.value else None
    stroke = colour_of(drawn.raw, pdfium_c.FPDFPageObj_GetStrokeColor) if stroked.value else None
    count = pdfium_c.FPDFPath_CountSegments(drawn.raw)
    if fill is None and stroke is None:
        return
    if count > MOST_SEGMENTS:
        yield DrawnObject("image", seen, None)
        return
    plain = {colour[3] for colour in (fill, stroke) if colour} == {255}
    masked = plain and bool(pdfium_c.FPDFPageObj_HasTransparency(drawn.raw))
    a, b, c, d, _, _ = drawn.matrix
    if stroke is not None:
        pdfium_c.FPDFPageObj_GetStrokeWidth(drawn.raw, width)
    half = width.value * abs(a * d - b * c) ** 0.5 / 2
    for kinds, points in subpaths(drawn, count, spans):
        xs, ys = points[::2], points[1::2]
        # pdfium's box leaves room for the longest corner that a stroke might have.
        hull = (min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half)
        exact = None if masked else (bytes(kinds), fill, stroke)
        white = {fill, stroke} <= {WHITE, None}
        paint = None if masked else paint_of(points, fill, stroke)
        covers = fill is not None and fill[3] > HALF
        box = cut(seen, hull)
        yield DrawnObject(
            "path", box, exact, tuple(points), white=white, paint=paint, covers=covers
        )


def subpaths(drawn: PageObject, count: int, each: bool) -> list[tuple[list[int], list[float]]]:
    """The kinds of a path's segments and their points; `each` subpath by itself if asked."""
    parts: list[tuple[list[int], list[float]]] = []
    get = partial(pdfium_c.FPDFPath_GetPathSegment, drawn.raw)
    for kind, x, y in segments_of(count, get, drawn.matrix):
        if not parts or (each and kind == pdfium_c.FPDF_SEGMENT_MOVETO):
            parts.append(([], []))
        parts[-1][0].append(kind)
        parts[-1][1].extend((x, y))
    return parts


def segments_of(
    count: int, get: Callable[[int], Pointer], matrix: Matrix
) -> Iterator[tuple[int, float, float]]:
    """What kind each segment of a path is, and where it ends on the page as shown."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = get(index)
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        yield kind, a * x.value + c * y.value + e, b * x.value + d * y.value + f


def colour_of(raw: Pointer, ask: Callable[..., int]) -> tuple[int, int, int, int] | None:
    """The colour with its alpha that `ask` gives; None where nothing is seen of it."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not ask(raw, red, green, blue, alpha) or alpha.value <= INVISIBLE:
        return None
    return (red.value, green.value, blue.value, alpha.value)


def what_is_left(drawn: PageObject, box: Box) -> tuple[Box, Shape]:
    """What the paths that clip an object leave of its box, turned inside out for nothing; and the
    last of them that is no rectangle."""
    clip = pdfium_c.FPDFPageObj_GetClipPath(drawn.raw)
    shape: Shape = ()
    for index in range(pdfium_c.FPDFClipPath_CountPaths(clip) if clip else 0):
        count = pdfium_c.FPDFClipPath_CountPathSegments(clip, index)
        get = partial(pdfium_c.FPDFClipPath_GetPathSegment, clip, index)
        points = tuple((x, y) for _, x, y in segments_of(count, get, drawn.placed))
        if points:
            box = cut(box, around(points))
            shape = shape if is_upright(points) else points
    return box, shape
