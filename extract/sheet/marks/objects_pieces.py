"""What pdfium finds on a page near some cells, as far as it is the same in equal drawings."""

import ctypes
import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from unicodedata import category

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPage
from extract.pdf.drawn import Drawn, drawn_on, text_on
from extract.pdf.edges import letters_on
from extract.pdf.hidden import WITHOUT_INK
from extract.pdf.places import transform_box, view_matrix
from extract.pdf.runs import union
from extract.pdf.styles import style_of
from extract.records import Box
from extract.sheet.marks.identity import Colour, Piece
from extract.sheet.marks.objects_furniture import (
    LEAVING,
    Boxes,
    Flags,
    Paint,
    evenly,
    outline_of,
    text_of,
)

INVISIBLE = 8
"""Alpha, 0 to 255, at and below which nothing is seen."""
MOST_SEGMENTS, MOST_DATA, MOST_PIXELS = 5000, 4 * 1024 * 1024, 4_000_000
"""A path of more segments is not taken apart; of so many bytes of an image none are compared, and
of so many pixels it is not decoded."""
Segment = tuple[int, float, float]
"""One of pdfium's `FPDF_SEGMENT_...`, and where it ends."""
Part = Sequence[Segment] | str
"""Of what spans several cells: a subpath, or a letter."""
NO_DRAWING = (pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP, pdfium_c.FPDF_ANNOT_UNKNOWN)
Pointer = Any
"""One of pdfium's."""


def overlaps(boxes: Boxes, cells: Boxes) -> Flags:
    """Which boxes lie over some of which cells, `boxes x cells`."""
    c0, c1, c2, c3 = cells.T
    x0, top, x1, bottom = (boxes[:, [side]] for side in range(4))
    found: Flags = (x0 < c2) & (x1 > c0) & (top < c3) & (bottom > c1)
    return found


def on_rows(boxes: Boxes, cells: Boxes) -> tuple[Flags, Flags]:
    """Which boxes stand in the row of a cell and reach into it, and which beyond each such cell."""
    middle = (boxes[:, [1]] + boxes[:, [3]]) / 2
    level = overlaps(boxes, cells) & (middle > cells[:, 1]) & (middle < cells[:, 3])
    left, right = boxes[:, [0]] < cells[:, 0] - LEAVING, boxes[:, [2]] > cells[:, 2] + LEAVING
    standing = np.any(level, axis=1)
    return standing, standing & ~np.any(level & ~left & ~right, axis=1)


def letters_of(opened: OpenPage, place: int) -> list[tuple[Box, str]]:
    """The letters of a text, each with its box."""
    text_on(opened, place)  # opens the text of the page
    address = ctypes.addressof(drawn_on(opened)[place].raw.contents)
    first, last = letters_on(opened).get(address, (0, -1))
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    letters: list[tuple[Box, str]] = []
    for index in range(first, last + 1):
        letter = chr(pdfium_c.FPDFText_GetUnicode(opened.text_page, index))
        pdfium_c.FPDFText_GetCharBox(opened.text_page, index, left, right, bottom, top)
        bounds = (left.value, bottom.value, right.value, top.value)
        if letters and category(letters[-1][1]) == "Cs":  # the first half of a sign
            box, half = letters.pop()
            whole = (half + letter).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            letters.append((box, whole[0]))
        elif letter.strip():
            letters.append((transform_box(bounds, view_matrix(opened.page)), letter))
    return letters


def text_piece(opened: OpenPage, drawn: Drawn, box: Box, text: str) -> Piece | None:
    """Characters with their font and colour."""
    mode = pdfium_c.FPDFTextObj_GetTextRenderMode(drawn.raw)
    colour = colour_of(drawn.raw, pdfium_c.FPDFPageObj_GetFillColor)
    if mode in WITHOUT_INK or not text or (colour is None and mode == 0):
        return None
    font = style_of(drawn.raw, opened).font.rpartition("+")[2]
    if not font:
        font = str(ctypes.addressof(pdfium_c.FPDFTextObj_GetFont(drawn.raw).contents))
    size = ctypes.c_float()
    pdfium_c.FPDFTextObj_GetFontSize(drawn.raw, size)
    height = size.value * (drawn.matrix[2] ** 2 + drawn.matrix[3] ** 2) ** 0.5
    codes, shown = tuple(text.replace(" ", "")), text_of(text, font)
    return Piece("text", box, (font, mode, colour), box, colour, shown, codes, height)


def image_piece(drawn: Drawn, seen: Box) -> Piece:
    """The data of an image, its corners, what is seen of it, and the colour of a stencil."""
    a, b, c, d, e, f = drawn.matrix
    colour = colour_of(drawn.raw, pdfium_c.FPDFPageObj_GetFillColor)
    points = (*seen, e, f, a + e, b + f, c + e, d + f)
    return Piece("image", seen, ("image", digest_of(drawn.raw), colour), points, colour)


def is_plain(opened: OpenPage, drawn: Drawn) -> bool:
    """Whether an image is all of one colour, and lets as much show through everywhere."""
    wide, high = pixel_size(drawn.raw)
    if wide * high > MOST_PIXELS:
        return False
    page = opened.page
    bitmap = pdfium_c.FPDFImageObj_GetRenderedBitmap(page.pdf.raw, page.raw, drawn.raw)
    if not bitmap:
        return False
    pixels = pdfium.PdfBitmap.from_raw(bitmap)
    plain = bool(np.ptp(pixels.to_numpy(), axis=(0, 1)).max() <= INVISIBLE)
    pixels.warn_on_close = False  # nothing of it is kept
    pixels.close()
    return plain


def path_piece(drawn: Drawn, seen: Box, part: Sequence[Segment]) -> Piece | None:
    """Operators, paints and points of a path, or of a part of it."""
    paint = paint_of(drawn.raw)
    if paint.fill is None and paint.stroke is None:
        return None
    count = len(part) or pdfium_c.FPDFPath_CountSegments(drawn.raw)
    places = evenly(count)
    chosen = [part[n] for n in places] if part else list(segments_of(drawn, places))
    points = [value for _, x, y in chosen for value in (x, y)]
    if len(places) == count:
        # pdfium's box leaves room for the longest corner that a stroke might have.
        a, b, c, d, _, _ = drawn.matrix
        width = ctypes.c_float()
        if paint.stroke is not None:
            pdfium_c.FPDFPageObj_GetStrokeWidth(drawn.raw, width)
        half, xs, ys = width.value * abs(a * d - b * c) ** 0.5 / 2, points[::2], points[1::2]
        hull = (min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half)
        seen = intersect(seen, hull)
    corners = count in (4, 5) and [{round(v, 1) for v in points[at::2]} for at in (0, 1)]
    rectangle = paint.fill is not None and bool(corners) and all(len(s) == 2 for s in corners or ())
    kinds = bytes(kind & 255 for kind, _, _ in chosen).ljust(count)
    operators, outline = outline_of(kinds, points)
    exact, places_of = ("path", operators, paint), (*seen, *outline)
    return Piece("path", seen, exact, places_of, paint.colour, rectangle=rectangle)


def segments_of(drawn: Drawn, places: Sequence[int]) -> Iterator[Segment]:
    """The segments of a path in some places of their order, on the page as shown."""
    a, b, c, d, e, f = drawn.matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in places:
        segment = pdfium_c.FPDFPath_GetPathSegment(drawn.raw, index)
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        yield kind, a * x.value + c * y.value + e, b * x.value + d * y.value + f


def parts_of(drawn: Drawn) -> list[tuple[Box, Sequence[Segment]]]:
    """The subpaths of a path, each with its box; none where it has but one, or too many."""
    count = pdfium_c.FPDFPath_CountSegments(drawn.raw)
    if not 5 < count <= MOST_SEGMENTS:
        return []
    parts: list[list[Segment]] = []
    for segment in segments_of(drawn, range(count)):
        if segment[0] == pdfium_c.FPDF_SEGMENT_MOVETO or not parts:
            parts.append([])
        parts[-1].append(segment)
    return [(union((x, y, x, y) for _, x, y in part), part) for part in parts if len(parts) > 1]


def digest_of(raw: Pointer) -> str:
    """What tells the data of an image from all other: its bytes as stored, and its size."""
    length = pdfium_c.FPDFImageObj_GetImageDataRaw(raw, None, 0)
    data = (ctypes.c_ubyte * (length if length <= MOST_DATA else 0))()
    pdfium_c.FPDFImageObj_GetImageDataRaw(raw, data, len(data))
    return f"{pixel_size(raw)} {length} {hashlib.sha256(data).hexdigest()}"


def pixel_size(raw: Pointer) -> tuple[int, int]:
    """The width and height of an image in its pixels."""
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    pdfium_c.FPDFImageObj_GetImagePixelSize(raw, wide, high)
    return wide.value, high.value


def paint_of(raw: Pointer) -> Paint:
    """What a path is filled and stroked with."""
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(raw, mode, stroked)
    return Paint(
        colour_of(raw, pdfium_c.FPDFPageObj_GetFillColor) if mode.value else None,
        colour_of(raw, pdfium_c.FPDFPageObj_GetStrokeColor) if stroked.value else None,
    )


def colour_of(raw: Pointer, ask: Callable[..., int]) -> Colour | None:
    """The colour that `ask` gives; None where it is transparent or there is none."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not ask(raw, red, green, blue, alpha) or alpha.value <= INVISIBLE:
        return None
    return (red.value, green.value, blue.value)


def box_seen(drawn: Drawn, box: Box) -> Box:
    """What the paths that clip an object leave of its box; turned inside out for nothing."""
    clip = pdfium_c.FPDFPageObj_GetClipPath(drawn.raw)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(pdfium_c.FPDFClipPath_CountPaths(clip) if clip else 0):
        xs, ys = [], []
        for number in range(pdfium_c.FPDFClipPath_CountPathSegments(clip, index)):
            segment = pdfium_c.FPDFClipPath_GetPathSegment(clip, index, number)
            pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
            xs.append(x.value)
            ys.append(y.value)
        if xs:
            bounds = (min(xs), min(ys), max(xs), max(ys))
            box = intersect(box, transform_box(bounds, drawn.placed))
    return box


def intersect(one: Box, other: Box) -> Box:
    """What two boxes have in common; turned inside out where they have nothing."""
    x0, top, x1, bottom = one
    return (max(x0, other[0]), max(top, other[1]), min(x1, other[2]), min(bottom, other[3]))


def annotations_on(opened: OpenPage) -> list[Box]:
    """Where notes are put upon a page, as stamps are; pdfium counts them among no objects."""
    boxes = []
    for index in range(pdfium_c.FPDFPage_GetAnnotCount(opened.page.raw)):
        note, rect = pdfium_c.FPDFPage_GetAnnot(opened.page.raw, index), pdfium_c.FS_RECTF()
        sort = pdfium_c.FPDFAnnot_GetSubtype(note)
        if sort not in NO_DRAWING and pdfium_c.FPDFAnnot_GetRect(note, rect):
            bounds = (rect.left, rect.bottom, rect.right, rect.top)
            boxes.append(transform_box(bounds, view_matrix(opened.page)))
        pdfium_c.FPDFPage_CloseAnnot(note)
    return boxes
