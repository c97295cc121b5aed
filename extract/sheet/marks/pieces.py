"""What pdfium draws near given cells: images, shapes and glyphs, placed on the page as shown."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Literal, NamedTuple

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPage
from extract.pdf.drawn import Drawn, box_on, drawn_on, text_on
from extract.pdf.places import Matrix
from extract.pdf.styles import style_of
from extract.records import Box
from extract.sheet.marks.likeness import Colour

Outline = tuple[tuple[float, float], ...]
"""Points of one flattened subpath, from the top left of the page as shown."""
ALONG_A_CURVE = tuple(
    ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3) for t in (0.25, 0.5, 0.75, 1.0)
)
"""What each of the four corners weighs at four points of a curve."""
INVISIBLE = 8
"""Alpha, 0 to 255, at and below which nothing is seen."""


class Piece(NamedTuple):
    """One page object, for this package's readers: it must not leave an open page."""

    sort: Literal["image", "path", "text", "shading"]
    box: Box
    """Of what is seen of it: cut by its clip."""
    drawn: Drawn
    clips: Sequence[tuple[Outline, ...]] = ()
    """The outlines of every path that clips it."""
    text: str = ""
    """The characters of a text object, white space left out."""
    font: str = ""
    """The name of the font of a text object."""
    image: pdfium.PdfImage | None = None
    """To decode an image object with."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The geometry and paint of a path."""

    outlines: tuple[Outline, ...]
    fill: Colour | None
    stroke: Colour | None
    width: float
    """Of the stroke, in points; 0 without one."""

    @property
    def box(self) -> Box:
        """Around the outlines and half their stroke; pdfium's own bounds are looser."""
        xs, ys = zip(*chain.from_iterable(self.outlines), strict=True)
        half = self.width / 2 if self.stroke is not None else 0.0
        return (min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half)


SORTS: dict[int, Literal["image", "path", "text", "shading"]] = {
    pdfium_c.FPDF_PAGEOBJ_TEXT: "text",
    pdfium_c.FPDF_PAGEOBJ_PATH: "path",
    pdfium_c.FPDF_PAGEOBJ_IMAGE: "image",
    pdfium_c.FPDF_PAGEOBJ_SHADING: "shading",
}


def pieces_near(opened: OpenPage, cells: Sequence[Box]) -> list[Piece]:
    """The page objects that touch any of the cells, in drawing order."""
    places = [place for place, drawn in enumerate(drawn_on(opened)) if drawn.sort in SORTS]
    boxes = [box_on(opened, place) for place in places]
    pieces = [piece_of(places[index], opened) for index in touching_any(boxes, cells)]
    return [piece for piece in pieces if piece is not None]


def piece_of(place: int, opened: OpenPage) -> Piece | None:
    """What was drawn in a place of the order of drawing, with its characters or with what decodes
    its image; None where its clip leaves nothing of it."""
    drawn = drawn_on(opened)[place]
    clips = clips_of(drawn)
    seen = clipped(box_on(opened, place), clips)
    if seen is None:
        return None
    sort = SORTS[drawn.sort]
    if sort == "text":
        text, font = "".join(text_on(opened, place).split()), style_of(drawn.raw, opened).font
        return Piece(sort, seen, drawn, clips, text, font)
    image = pdfium.PdfImage(drawn.raw, page=opened.page) if sort == "image" else None
    return Piece(sort, seen, drawn, clips, image=image)


def touching_any(boxes: Sequence[Box], cells: Sequence[Box]) -> list[int]:
    """Which boxes touch any of the cells."""
    if not boxes:
        return []
    x0, top, x1, bottom = np.array(boxes).T[:, :, None]
    c0, c1, c2, c3 = np.array(cells).T
    touching = (x0 <= c2) & (x1 >= c0) & (top <= c3) & (bottom >= c1)
    return [int(index) for index in np.flatnonzero(touching.any(axis=1))]


def rounded(box: Box) -> str:
    """A box to a tenth of a point, in words."""
    x0, top, x1, bottom = box
    return f"{x0:.1f} {top:.1f} {x1:.1f} {bottom:.1f}"


def meets(one: Box, other: Box) -> bool:
    """Whether two boxes touch."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def clipped(box: Box, clips: Sequence[tuple[Outline, ...]]) -> Box | None:
    """The part of `box` that the clips leave; None where they leave nothing."""
    for outlines in clips:
        points = list(chain.from_iterable(outlines))
        if points:
            xs, ys = zip(*points, strict=True)
            box = intersect(box, (min(xs), min(ys), max(xs), max(ys)))
    return box if box[0] <= box[2] and box[1] <= box[3] else None


def clips_of(drawn: Drawn) -> list[tuple[Outline, ...]]:
    """The outlines of every path that clips the object."""
    clip = pdfium_c.FPDFPageObj_GetClipPath(drawn.raw)
    if not clip:
        return []
    found = []
    for index in range(pdfium_c.FPDFClipPath_CountPaths(clip)):
        count = pdfium_c.FPDFClipPath_CountPathSegments(clip, index)
        segments = (pdfium_c.FPDFClipPath_GetPathSegment(clip, index, n) for n in range(count))
        found.append(tuple(outlines_of(segments, drawn.placed)))
    return found


def shape_of(piece: Piece) -> Shape | None:
    """Geometry and paint of a path; None where it paints nothing or with a pattern."""
    raw = piece.drawn.raw
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    if not pdfium_c.FPDFPath_GetDrawMode(raw, mode, stroked):
        return None
    fill = colour_of(raw, pdfium_c.FPDFPageObj_GetFillColor) if mode.value else None
    stroke = colour_of(raw, pdfium_c.FPDFPageObj_GetStrokeColor) if stroked.value else None
    if fill is None and stroke is None:
        return None
    outlines = outlines_on(piece.drawn)
    width = 0.0 if stroke is None else stroke_width(piece.drawn)
    return Shape(outlines, fill, stroke, width) if outlines else None


def outlines_on(drawn: Drawn) -> tuple[Outline, ...]:
    """The outlines of a path on the page as shown."""
    raw = drawn.raw
    count = pdfium_c.FPDFPath_CountSegments(raw)
    segments = (pdfium_c.FPDFPath_GetPathSegment(raw, index) for index in range(count))
    return tuple(outlines_of(segments, drawn.matrix))


def stroke_width(drawn: Drawn) -> float:
    """How wide a path is stroked, in points."""
    a, b, c, d, _, _ = drawn.matrix
    width = ctypes.c_float()
    pdfium_c.FPDFPageObj_GetStrokeWidth(drawn.raw, width)
    return float(width.value * abs(a * d - b * c) ** 0.5)


def intersect(one: Box, other: Box) -> Box:
    """What two boxes have in common; turned inside out where they have nothing."""
    return (
        max(one[0], other[0]),
        max(one[1], other[1]),
        min(one[2], other[2]),
        min(one[3], other[3]),
    )


def colour_of(raw: Any, ask: Callable[..., int]) -> Colour | None:  # noqa: ANN401
    """The colour that `ask` gives; None where it is transparent or no plain colour."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not ask(raw, red, green, blue, alpha) or alpha.value <= INVISIBLE:
        return None
    return (red.value, green.value, blue.value)


def outlines_of(segments: Iterator[Any], matrix: Matrix) -> Iterator[Outline]:
    """The subpaths that the segments describe, their curves made into short lines."""
    a, b, c, d, e, f = matrix
    points: list[tuple[float, float]] = []
    controls: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for segment in segments:
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        if kind == pdfium_c.FPDF_SEGMENT_BEZIERTO and points:
            controls.append(point)
            if len(controls) == 3:
                points.extend(curve(points[-1], *controls))
                controls = []
            continue
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO and points:
            yield tuple(points)
            points = []
        points.append(point)
    if points:
        yield tuple(points)


def curve(
    start: tuple[float, float],
    first: tuple[float, float],
    second: tuple[float, float],
    end: tuple[float, float],
) -> list[tuple[float, float]]:
    """Four points along a Bézier curve, its end included."""
    return [
        (
            a * start[0] + b * first[0] + c * second[0] + d * end[0],
            a * start[1] + b * first[1] + c * second[1] + d * end[1],
        )
        for a, b, c, d in ALONG_A_CURVE
    ]
