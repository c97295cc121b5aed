"""What pdfium draws near given cells: images, shapes and glyphs, placed on the page as shown."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.pdf.page import (
    DEEPEST_FORM,
    Matrix,
    compose,
    placement,
    transform_box,
    view_matrix,
)
from extract.records import Box
from extract.sheet.marks.likeness import Colour

Outline = tuple[tuple[float, float], ...]
"""Points of one flattened subpath, from the top left of the page as shown."""
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
INVISIBLE = 8
"""Alpha, 0 to 255, at and below which nothing is seen."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One page object; `raw` is for this package's readers and must not leave an open page."""

    sort: Literal["image", "path", "text", "shading"]
    box: Box
    """Of what is seen of it: cut by its clip."""
    raw: Any
    placed: Matrix
    """From the space of its form, or of the page, to points from the top left as shown."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The geometry and paint of a path."""

    outlines: tuple[Outline, ...]
    fill: Colour | None
    stroke: Colour | None
    width: float
    """Of the stroke, in points."""

    @property
    def box(self) -> Box:
        """Around the outlines and half their stroke; pdfium's own bounds are looser."""
        xs = [x for outline in self.outlines for x, _ in outline]
        ys = [y for outline in self.outlines for _, y in outline]
        half = self.width / 2 if self.stroke is not None else 0.0
        return (min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half)


SORTS: dict[int, Literal["image", "path", "text", "shading"]] = {
    pdfium_c.FPDF_PAGEOBJ_TEXT: "text",
    pdfium_c.FPDF_PAGEOBJ_PATH: "path",
    pdfium_c.FPDF_PAGEOBJ_IMAGE: "image",
    pdfium_c.FPDF_PAGEOBJ_SHADING: "shading",
}


def pieces_near(
    page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, cells: Sequence[Box]
) -> Iterator[Piece]:
    """The page objects that touch the box around all cells, in drawing order."""
    to_view = view_matrix(page)
    around = (
        min(cell[0] for cell in cells),
        min(cell[1] for cell in cells),
        max(cell[2] for cell in cells),
        max(cell[3] for cell in cells),
    )
    for raw in page.get_objects(max_depth=DEEPEST_FORM, textpage=textpage):
        sort = SORTS.get(raw.type)
        if sort is None:
            continue
        placed = to_view if raw.container is None else compose(placement(raw), to_view)
        box = transform_box(raw.get_bounds(), placed)
        if not meets(box, around):
            continue
        seen = clipped(raw, box, placed)
        if seen is not None:
            yield Piece(sort, seen, raw, placed)


def meets(one: Box, other: Box) -> bool:
    """Whether two boxes touch."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def clipped(raw: Any, box: Box, placed: Matrix) -> Box | None:  # noqa: ANN401 - pypdfium2 is untyped
    """The part of `box` that the object's clip leaves; None where it leaves nothing."""
    for outlines in clips_of(raw, placed):
        xs = [x for outline in outlines for x, _ in outline]
        ys = [y for outline in outlines for _, y in outline]
        if xs:
            box = intersect(box, (min(xs), min(ys), max(xs), max(ys)))
    return box if box[0] <= box[2] and box[1] <= box[3] else None


def clips_of(raw: Any, placed: Matrix) -> list[tuple[Outline, ...]]:  # noqa: ANN401
    """The outlines of every path that clips the object."""
    clip = pdfium_c.FPDFPageObj_GetClipPath(raw)
    if not clip:
        return []
    found = []
    for index in range(pdfium_c.FPDFClipPath_CountPaths(clip)):
        count = pdfium_c.FPDFClipPath_CountPathSegments(clip, index)
        segments = (pdfium_c.FPDFClipPath_GetPathSegment(clip, index, n) for n in range(count))
        found.append(tuple(outlines_of(segments, placed)))
    return found


def shape_of(piece: Piece) -> Shape | None:
    """Geometry and paint of a path; None where it paints nothing or with a pattern."""
    raw = piece.raw
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    if not pdfium_c.FPDFPath_GetDrawMode(raw, mode, stroked):
        return None
    fill = colour_of(raw, pdfium_c.FPDFPageObj_GetFillColor) if mode.value else None
    stroke = colour_of(raw, pdfium_c.FPDFPageObj_GetStrokeColor) if stroked.value else None
    if fill is None and stroke is None:
        return None
    matrix = compose(raw.get_matrix().get(), piece.placed)
    count = pdfium_c.FPDFPath_CountSegments(raw)
    segments = (pdfium_c.FPDFPath_GetPathSegment(raw, index) for index in range(count))
    width = ctypes.c_float()
    pdfium_c.FPDFPageObj_GetStrokeWidth(raw, width)
    scale = abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5
    outlines = tuple(outlines_of(segments, matrix))
    return Shape(outlines, fill, stroke, width.value * scale) if outlines else None


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
    points = []
    for t in (0.25, 0.5, 0.75, 1.0):
        s = 1.0 - t
        weights = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
        corners = (start, first, second, end)
        points.append(
            (
                sum(w * corner[0] for w, corner in zip(weights, corners, strict=True)),
                sum(w * corner[1] for w, corner in zip(weights, corners, strict=True)),
            )
        )
    return points
