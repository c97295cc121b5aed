"""Painted polygons as operators of a PDF page."""

from collections.abc import Callable
from functools import cache
from typing import Literal

from reportlab.pdfgen.canvas import Canvas

from tests.drawing.fonts import SANS_BOLD
from tests.drawing.spec import Colour
from tests.drawing.wide.drawings import WHITE
from tests.drawing.wide.mark_kinds import Gradient, Mark, Painted, Polygon
from tests.drawing.wide.marks import bands

Space = Literal["rgb", "cmyk"]
Place = Callable[[float, float], tuple[float, float]]


@cache
def unit_operators(mark: Mark, space: Space = "rgb") -> str:
    """The polygons of a mark one unit high."""
    return "\n".join(operators(part, space, lambda x, y: (x, y), 1.0) for part in mark)


def operators(part: Painted, space: Space, place: Place, size: float) -> str:
    """One part: a path for each polygon, filled and stroked."""
    if part.text:
        return ""
    if isinstance(part.fill, Gradient):
        return _graded(part, space, place)
    lines = []
    if part.fill is not None:
        lines.append(_colour(part.fill, space, stroke=False))
    if part.stroke is not None:
        lines.append(f"{_colour(part.stroke, space, stroke=True)} {part.width * size:.4f} w 1 j")
    paint = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
    end = paint[part.fill is not None, part.stroke is not None]
    lines += [f"{_path(polygon, place)} {end}" for polygon in part.polygons]
    return "\n".join(lines)


def draw_at(
    canvas: Canvas, mark: Mark, x: float, y: float, size: float, space: Space = "rgb"
) -> None:
    """A mark with its middle at a point, the unit's operators under a matrix of their own."""
    canvas.saveState()
    canvas.transform(size, 0, 0, size, x, y)
    canvas._code.append(unit_operators(mark, space))
    canvas.restoreState()
    put_words(canvas, mark, x, y, size)


def put_words(canvas: Canvas, mark: Mark, x: float, y: float, size: float) -> None:
    """The characters of a mark."""
    for part in mark:
        if part.text:
            ink = part.fill if isinstance(part.fill, tuple) else WHITE
            canvas.setFillColorRGB(*ink)
            canvas.setFont(SANS_BOLD, size * part.scale)
            canvas.drawCentredString(x, y - size * part.scale * 0.34, part.text)


def _path(polygon: Polygon, place: Place) -> str:
    first, *others = (place(x, y) for x, y in polygon)
    start = f"{first[0]:.4f} {first[1]:.4f} m"
    return f"{start} {' '.join(f'{x:.4f} {y:.4f} l' for x, y in others)} h"


def _graded(part: Painted, space: Space, place: Place) -> str:
    """Bands of colour within the outline, each over all that lies below its edge."""
    assert isinstance(part.fill, Gradient)
    paths = " ".join(_path(polygon, place) for polygon in part.polygons)
    lines = [f"q {paths} W n"]
    wide = max(abs(x) for polygon in part.polygons for x, _ in polygon) + 0.1
    for upper, colour in bands(part.fill):
        x0, y0 = place(-wide, -0.6)
        x1, y1 = place(wide, upper)
        shade = _colour(colour, space, stroke=False)
        lines.append(f"{shade} {x0:.4f} {y0:.4f} {x1 - x0:.4f} {y1 - y0:.4f} re f")
    return "\n".join([*lines, "Q"])


def _colour(colour: Colour, space: Space, *, stroke: bool) -> str:
    red, green, blue = colour
    if space == "rgb":
        return f"{red:.3f} {green:.3f} {blue:.3f} {'RG' if stroke else 'rg'}"
    black = 1 - max(colour)
    if black == 1:
        return f"0 0 0 1 {'K' if stroke else 'k'}"
    inks = [(1 - part - black) / (1 - black) for part in colour]
    return f"{' '.join(f'{ink:.3f}' for ink in inks)} {black:.3f} {'K' if stroke else 'k'}"
