"""The marks of a vote sheet: as vectors, as small pictures, as glyphs of a typeface."""

from functools import cache

from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.fonts import SANS_BOLD
from tests.drawing.page import HEIGHT
from tests.drawing.spec import Colour, PositionName, SheetLook

_UP = ((-0.22, -0.5), (0.22, -0.5), (0.22, 0.0), (0.5, 0.0), (0.0, 0.5), (-0.5, 0.0), (-0.22, 0.0))
_PIXELS = 48
_GLYPHS: dict[PositionName, tuple[str, str, float]] = {
    "yes": (SANS_BOLD, "↑", 1.5),
    "no": (SANS_BOLD, "↓", 1.5),
    "abstain": ("ZapfDingbats", "●", 1.1),
    "not_participating": (SANS_BOLD, "–", 1.0),
}
"""Typeface, character, and type size as a multiple of the mark's."""


def draw_mark(
    canvas: Canvas, x: float, top: float, size: float, position: PositionName, look: SheetLook
) -> None:
    """Draw a mark centred on a point, `top` points below the upper edge."""
    colour = look.palette.of(position)
    y = HEIGHT - top
    if look.marks == "image":
        picture = ImageReader(_picture(position, colour))
        canvas.drawImage(picture, x - size / 2, y - size / 2, size, size, mask="auto")
    elif look.marks == "glyph":
        _draw_glyph(canvas, x, y, size, position, colour)
    else:
        _draw_vector(canvas, x, y, size, position, colour)


def _arrow(position: PositionName) -> tuple[tuple[float, float], ...]:
    """The outline of an arrow in a unit square around 0, upwards positive."""
    return _UP if position == "yes" else tuple((x, -y) for x, y in _UP)


def _draw_vector(
    canvas: Canvas, x: float, y: float, size: float, position: PositionName, colour: Colour
) -> None:
    canvas.setFillColorRGB(*colour)
    if position == "abstain":
        canvas.circle(x, y, size * 0.46, stroke=0, fill=1)
    elif position == "not_participating":
        canvas.rect(x - size * 0.28, y - size * 0.05, size * 0.56, size * 0.1, stroke=0, fill=1)
    else:
        path = canvas.beginPath()
        corners = [(x + dx * size, y + dy * size) for dx, dy in _arrow(position)]
        path.moveTo(*corners[0])
        for corner in corners[1:]:
            path.lineTo(*corner)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)


def _draw_glyph(
    canvas: Canvas, x: float, y: float, size: float, position: PositionName, colour: Colour
) -> None:
    font, character, scale = _GLYPHS[position]
    canvas.setFillColorRGB(*colour)
    canvas.setFont(font, size * scale)
    canvas.drawCentredString(x, y - size * scale * 0.3, character)


@cache
def _picture(position: PositionName, colour: Colour) -> Image.Image:
    """A mark of 48 by 48 pixels on a transparent ground."""
    big = _PIXELS * 4
    picture = Image.new("RGBA", (big, big), (255, 255, 255, 0))
    pen = ImageDraw.Draw(picture)
    ink = (*(round(255 * part) for part in colour), 255)
    if position == "abstain":
        pen.ellipse((big * 0.04, big * 0.04, big * 0.96, big * 0.96), fill=ink)
    elif position == "not_participating":
        pen.rectangle((big * 0.22, big * 0.45, big * 0.78, big * 0.55), fill=ink)
    else:
        pen.polygon([(big * (x + 0.5), big * (0.5 - y)) for x, y in _arrow(position)], fill=ink)
    return picture.resize((_PIXELS, _PIXELS), Image.Resampling.LANCZOS)
