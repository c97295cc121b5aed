"""The marks of a vote sheet: vectors, forms, small pictures, stencils, glyphs of a typeface."""

from functools import cache

from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.fonts import SANS_BOLD
from tests.drawing.page import HEIGHT
from tests.drawing.shapes import Polygon, outlines
from tests.drawing.spec import Colour, Ink, PositionName, SheetLook
from tests.drawing.streams import put_inline, put_stream, stencil

_PIXELS = 48
_SMUDGE = ((8, 1), (5, 3), (6, 6), (2, 4), (-1, 7), (-3, 3), (-5, 2), (-3, -2), (1, -4), (5, -3))
"""Corners of a smear, in tenths of a mark right of and above its middle."""
_Glyphs = dict[PositionName, tuple[str, str, float]]
_GLYPHS: _Glyphs = {
    "yes": (SANS_BOLD, "↑", 1.5),
    "no": (SANS_BOLD, "↓", 1.5),
    "abstain": ("ZapfDingbats", "●", 1.1),
    "not_participating": (SANS_BOLD, "–", 1.0),
}
"""Typeface, character, and type size as a multiple of the mark's."""
_SYMBOLS: _Glyphs = {
    "yes": ("ZapfDingbats", "✔", 1.2),
    "no": ("ZapfDingbats", "✘", 1.2),
    "abstain": ("ZapfDingbats", "■", 1.1),
    "not_participating": ("ZapfDingbats", "❍", 1.1),
}
_LETTERS: _Glyphs = {
    "yes": (SANS_BOLD, "Y", 1.1),
    "no": (SANS_BOLD, "N", 1.1),
    "abstain": (SANS_BOLD, "A", 1.1),
    "not_participating": (SANS_BOLD, "–", 1.1),
}
_TYPES = {"glyph": _GLYPHS, "symbol": _SYMBOLS, "letter": _LETTERS}


def draw_mark(
    canvas: Canvas, x: float, top: float, size: float, position: PositionName, look: SheetLook
) -> None:
    """Draw a mark centred on a point, `top` points below the upper edge."""
    if position == "not_participating" and look.absent == "blank":
        return
    y = HEIGHT - top
    if look.marks in _TYPES:
        font, character, scale = _TYPES[look.marks][position]
        if position == "not_participating" and look.absent == "disc":
            font, character, scale = ("ZapfDingbats", "●", 1.1)
        set_fill(canvas, look.palette.of(position), look.ink)
        canvas.setFont(font, size * scale)
        canvas.drawCentredString(x, y - size * scale * 0.3, character)
    elif look.marks == "vector":
        set_fill(canvas, look.palette.of(position), look.ink)
        _draw_vector(canvas, x, y, size, position, look)
    elif look.marks == "form":
        _draw_form(canvas, x, y, size, position, look)
    else:
        _draw_image(canvas, (x - size / 2, y - size / 2, size, size), position, look)


def draw_smudge(canvas: Canvas, x: float, top: float, size: float) -> None:
    """Draw a dark, ragged smear over a mark, farther to its right than to its left."""
    path = canvas.beginPath()
    for place, (right, up) in enumerate(_SMUDGE):
        corner = (x + right * size / 10, HEIGHT - top + up * size / 10)
        (path.lineTo if place else path.moveTo)(*corner)
    path.close()
    canvas.setFillColorRGB(0.3, 0.28, 0.3)
    canvas.drawPath(path, stroke=0, fill=1)


def set_fill(canvas: Canvas, colour: Colour, ink: Ink) -> None:
    """Choose a colour in the colour space asked for."""
    red, green, blue = colour
    if ink == "rgb":
        canvas.setFillColorRGB(*colour)
    elif ink == "grey":
        canvas.setFillGray(round(0.299 * red + 0.587 * green + 0.114 * blue, 3))
    else:
        canvas.setFillColorCMYK(*_inks(colour))


def _inks(colour: Colour) -> tuple[float, float, float, float]:
    """Cyan, magenta, yellow and black of a colour."""
    black = 1 - max(colour)
    if black == 1:
        return (0.0, 0.0, 0.0, 1.0)
    cyan, magenta, yellow = (round((1 - part - black) / (1 - black), 3) for part in colour)
    return (cyan, magenta, yellow, round(black, 3))


def _is_disc(position: PositionName, look: SheetLook) -> bool:
    """Whether a mark is a true circle."""
    if position == "not_participating":
        return look.absent == "disc"
    return look.drawing == "discs" or (
        position == "abstain" and look.drawing in ("arrows", "ticks")
    )


def _polygons(position: PositionName, look: SheetLook) -> tuple[Polygon, ...]:
    if position == "not_participating" and look.absent == "disc":
        return outlines("discs", "abstain")
    return outlines(look.drawing, position, look.novel)


def _draw_vector(
    canvas: Canvas, x: float, y: float, size: float, position: PositionName, look: SheetLook
) -> None:
    if _is_disc(position, look):
        canvas.circle(x, y, size * 0.46, stroke=0, fill=1)
    elif position == "not_participating" and look.drawing != "novel":
        canvas.rect(x - size * 0.28, y - size * 0.05, size * 0.56, size * 0.1, stroke=0, fill=1)
    else:
        for polygon in _polygons(position, look):
            path = canvas.beginPath()
            corners = [(x + dx * size, y + dy * size) for dx, dy in polygon]
            path.moveTo(*corners[0])
            for corner in corners[1:]:
                path.lineTo(*corner)
            path.close()
            canvas.drawPath(path, stroke=0, fill=1)


def _draw_form(
    canvas: Canvas, x: float, y: float, size: float, position: PositionName, look: SheetLook
) -> None:
    """A form that shows another form, each with a matrix of its own."""
    inner = f"mark-{position}-{look.drawing}-{look.novel}-{look.ink}-{look.palette!r}-{look.absent}"
    inner = inner.translate({ord(sign): "_" for sign in " (),=."})
    if not canvas.hasForm(inner):
        canvas.beginForm(inner, -60, -60, 60, 60)
        set_fill(canvas, look.palette.of(position), look.ink)
        _draw_vector(canvas, 0, 0, 100, position, look)
        canvas.endForm()
        canvas.beginForm(f"outer-{inner}", -1, -1, 1, 1)
        canvas.scale(0.01, 0.01)
        canvas.doForm(inner)
        canvas.endForm()
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size, size)
    canvas.doForm(f"outer-{inner}")
    canvas.restoreState()


def _draw_image(
    canvas: Canvas,
    box: tuple[float, float, float, float],
    position: PositionName,
    look: SheetLook,
) -> None:
    colour = look.palette.of(position)
    shape = _polygons(position, look)
    if look.marks in ("mask", "mask_inline"):
        set_fill(canvas, colour, look.ink)
        if look.marks == "mask":
            put_stream(canvas, stencil(_silhouette(shape)), box)
        else:
            put_inline(canvas, _silhouette(shape).convert("1"), box)
        return
    picture = _picture(shape, colour)
    if look.marks == "image":
        canvas.drawImage(ImageReader(picture), *box, mask="auto")
        return
    flat = Image.new("RGB", picture.size, "white")
    flat.paste(picture, mask=picture.getchannel("A"))
    if look.marks == "image_each":
        # One pixel of almost white: no two cells share their picture's bytes.
        place = round(box[0] * 7 + box[1] * 13)
        flat.putpixel((place % _PIXELS, place // _PIXELS % _PIXELS), (254, 255, 255 - place % 3))
    if look.marks == "image_inline":
        put_inline(canvas, flat, box)
    else:
        mode = "CMYK" if look.marks == "image_cmyk" else "RGB"
        canvas.drawImage(ImageReader(flat.convert(mode)), *box)


@cache
def _silhouette(shape: tuple[Polygon, ...]) -> Image.Image:
    """A mark of 48 by 48 pixels, 255 where it is inked."""
    big = _PIXELS * 4
    picture = Image.new("L", (big, big), 0)
    pen = ImageDraw.Draw(picture)
    for polygon in shape:
        pen.polygon([(big * (x + 0.5), big * (0.5 - y)) for x, y in polygon], fill=255)
    return picture.resize((_PIXELS, _PIXELS), Image.Resampling.LANCZOS).point(
        lambda value: 255 if value > 127 else 0
    )


@cache
def _picture(shape: tuple[Polygon, ...], colour: Colour) -> Image.Image:
    """A mark of 48 by 48 pixels on a transparent ground."""
    big = _PIXELS * 4
    picture = Image.new("RGBA", (big, big), (255, 255, 255, 0))
    pen = ImageDraw.Draw(picture)
    ink = (*(round(255 * part) for part in colour), 255)
    if shape == outlines("discs", "abstain"):
        pen.ellipse((big * 0.04, big * 0.04, big * 0.96, big * 0.96), fill=ink)
        shape = ()
    for polygon in shape:
        pen.polygon([(big * (x + 0.5), big * (0.5 - y)) for x, y in polygon], fill=ink)
    return picture.resize((_PIXELS, _PIXELS), Image.Resampling.LANCZOS)
