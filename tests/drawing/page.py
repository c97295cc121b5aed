"""The frame of every page: coordinates from the top, text, running foot and notice."""

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.fonts import SANS, SERIF, SERIF_BOLD
from tests.drawing.spec import NoteSpec
from tests.drawing.words import NOTICE

WIDTH: float = A4[0]
HEIGHT: float = A4[1]
LEFT = 57.0
RIGHT = 539.0
FOOT = 775.0
"""Where the rule above the running foot lies, in points from the top."""

_TURNS = {
    90: (0, 1, -1, 0, HEIGHT, 0),
    180: (-1, 0, 0, -1, WIDTH, HEIGHT),
    270: (0, -1, 1, 0, 0, WIDTH),
}
"""Matrices from the page as shown to the page as stored."""


def put(canvas: Canvas, x: float, top: float, text: str, font: str, size: float) -> None:
    """Write a line whose baseline lies `top` points below the upper edge."""
    canvas.setFont(font, size)
    canvas.drawString(x, HEIGHT - top, text)


def put_right(canvas: Canvas, x: float, top: float, text: str, font: str, size: float) -> None:
    """The same, ending at x."""
    canvas.setFont(font, size)
    canvas.drawRightString(x, HEIGHT - top, text)


def put_centred(canvas: Canvas, x: float, top: float, text: str, font: str, size: float) -> None:
    """The same, centred on x."""
    canvas.setFont(font, size)
    canvas.drawCentredString(x, HEIGHT - top, text)


def rule(canvas: Canvas, x0: float, x1: float, top: float, thickness: float = 0.6) -> None:
    """Draw a rule as a thin filled rectangle, as Council documents of 2026 do."""
    canvas.rect(x0, HEIGHT - top - thickness / 2, x1 - x0, thickness, stroke=0, fill=1)


def underlined(canvas: Canvas, x1: float, top: float, text: str, font: str, size: float) -> None:
    """Write a line that ends at x1 and is underlined by a thin path."""
    put_right(canvas, x1, top, text, font, size)
    rule(canvas, x1 - canvas.stringWidth(text, font, size), x1, top + 2.2, 0.8)


def finish_page(canvas: Canvas, note: NoteSpec) -> None:
    """Draw the running foot and the notice, then close the page."""
    number = f"{note.number} {note.suffix}".strip()
    canvas.setFillColorRGB(0, 0, 0)
    rule(canvas, LEFT, RIGHT, FOOT, 0.8)
    put(canvas, LEFT, FOOT + 12, number, SERIF, 11.5)
    put_right(canvas, RIGHT, FOOT + 12, str(canvas.getPageNumber()), SERIF, 11.5)
    put_centred(canvas, (LEFT + RIGHT) / 2, FOOT + 26, note.service, SERIF, 11)
    put_right(canvas, RIGHT, FOOT + 28, note.language.upper(), SERIF_BOLD, 15)
    if note.reconstruction:
        canvas.setFillColorRGB(0.35, 0.35, 0.35)
        put_centred(canvas, WIDTH / 2, FOOT + 46, NOTICE, SANS, 7)
    canvas.showPage()


def rotate_page(canvas: Canvas, degrees: int) -> None:
    """Turn the page being begun by `/Rotate`, its content the other way: it is shown upright."""
    canvas.setPageRotation(degrees)
    if degrees:
        canvas.transform(*_TURNS[degrees])
