"""From a drawing, a fill and colours to painted polygons; and these in pixels."""

from functools import cache

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from tests.drawing.fonts import SANS_BOLD, file_of
from tests.drawing.spec import Colour
from tests.drawing.wide.drawings import WHITE
from tests.drawing.wide.mark_kinds import Fill, Gradient, Mark, Painted, Polygon, Shape

_FINE = 4
"""Pixels are drawn so many times finer, then reduced."""
_BANDS = 12


def painted(shape: Shape, fill: Fill, colour: Colour) -> Mark:
    """A shape with its colours."""
    parts: list[Painted] = []
    for layer in shape:
        if layer.text:
            ink = WHITE if layer.role == "inner" else colour
            parts.append(Painted(text=layer.text, scale=layer.scale, fill=ink))
        elif layer.role == "body":
            parts.extend(fill.paint(layer.polygons, colour))
        else:
            ink = WHITE if layer.role == "inner" else colour
            parts.append(Painted(layer.polygons, fill=ink))
    return tuple(parts)


def turned(shape: Shape) -> Shape:
    """Upside down."""
    return tuple(
        type(layer)(
            tuple(tuple((x, -y) for x, y in polygon) for polygon in layer.polygons),
            layer.text,
            layer.role,
            layer.scale,
        )
        for layer in shape
    )


def bands(gradient: Gradient) -> list[tuple[float, Colour]]:
    """The upper edge of each band, from the top, with its colour: each covers all below."""
    found = []
    for step in range(_BANDS):
        part = step / (_BANDS - 1)
        pairs = zip(gradient.top, gradient.bottom, strict=True)
        red, green, blue = (round(a + (b - a) * part, 3) for a, b in pairs)
        found.append((0.5 - step / _BANDS, (red, green, blue)))
    return found


@cache
def pixels(mark: Mark, height: int, wide: float) -> Image.Image:
    """A mark so many pixels high, on a transparent ground with a narrow margin."""
    big = height * _FINE
    width = round(big * wide)
    picture = Image.new("RGBA", (width, big), (255, 255, 255, 0))
    pen = ImageDraw.Draw(picture)
    for part in mark:
        if part.text:
            face = ImageFont.truetype(str(file_of(SANS_BOLD)), round(big * part.scale * 1.05))
            middle = (width / 2, big * (0.5 + 0.34 * part.scale))
            pen.text(middle, part.text, _ink(part.fill), face, anchor="ms")
        else:
            _put(picture, pen, part, big, width)
    return picture.resize((round(height * wide), height), Image.Resampling.LANCZOS)


def _put(
    picture: Image.Image, pen: ImageDraw.ImageDraw, part: Painted, big: int, width: int
) -> None:
    inset = 0.96
    places = [_places(polygon, big, width, inset) for polygon in part.polygons]
    if isinstance(part.fill, Gradient):
        mask = Image.new("L", picture.size, 0)
        for corners in places:
            ImageDraw.Draw(mask).polygon(corners, fill=255)
        picture.paste(_graded(part.fill, picture.size), mask=mask)
    elif part.fill is not None:
        for corners in places:
            pen.polygon(corners, fill=_ink(part.fill))
    if part.stroke is not None:
        thick = max(1, round(part.width * big))
        for corners in places:
            pen.line([*corners, corners[0], corners[1]], _ink(part.stroke), thick, joint="curve")


def _places(polygon: Polygon, big: int, width: int, inset: float) -> list[tuple[float, float]]:
    return [(width / 2 + big * inset * x, big * (0.5 - inset * y)) for x, y in polygon]


def _graded(gradient: Gradient, size: tuple[int, int]) -> Image.Image:
    steps = np.linspace(0, 1, size[1])[:, None, None]
    top, bottom = np.array(gradient.top), np.array(gradient.bottom)
    samples = (255 * (top + (bottom - top) * steps)).round().astype(np.uint8)
    return Image.fromarray(np.broadcast_to(samples, (size[1], size[0], 3)).copy())


def _ink(colour: Colour | Gradient | None) -> tuple[int, int, int, int]:
    flat = colour.top if isinstance(colour, Gradient) else colour or WHITE
    red, green, blue = (round(255 * part) for part in flat)
    return red, green, blue, 255
