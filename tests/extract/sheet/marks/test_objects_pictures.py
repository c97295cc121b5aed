"""Pictures, and what is cut out of them: equal by their data and by what is left of them."""

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader

from extract.pdf.document import OpenPdf
from extract.sheet.marks.objects import fingerprint
from tests.extract.sheet.marks.test_objects import (
    BLACK,
    GREEN,
    RED,
    SIDE,
    UP,
    WHITE,
    Read,
    Sheet,
    by_objects,
    by_plumber,
    kinds,
)


@pytest.fixture(params=[by_objects, by_plumber], ids=["objects", "pdfplumber"])
def read(request: pytest.FixtureRequest) -> Read:
    """One of the two parsers."""
    reader: Read = request.param
    return reader


def icon(points, colour=BLACK) -> Image.Image:
    """A shape on a transparent ground."""
    ink = tuple(round(255 * part) for part in colour)
    picture = Image.new("RGBA", (48, 48), (*ink, 0))
    pen = ImageDraw.Draw(picture)
    pen.polygon([(24 + 3.6 * x, 24 - 3.6 * y) for x, y in points], fill=(*ink, 255))
    return picture


def test_images_are_equal_by_their_data(read):
    sheet = Sheet()
    for row, colour in enumerate((GREEN, RED, GREEN)):
        sheet.picture(row, icon(UP, colour))
    sheet.picture(3, icon(UP, GREEN), side=9)
    assert kinds(read, sheet, 4) == ["0", "1", "0", "0"]


def test_a_sprite_shows_what_its_clip_leaves(read):
    sprite = Image.new("RGB", (96, 48), "white")
    pen = ImageDraw.Draw(sprite)
    pen.polygon([(24 + 3.6 * x, 24 - 3.6 * y) for x, y in UP], fill="green")
    pen.ellipse((54, 6, 90, 42), fill="red")
    sheet = Sheet()
    for row, part in enumerate((0, 1, 0)):
        x, y = sheet.middle(row)
        sheet.canvas.saveState()
        path = sheet.canvas.beginPath()
        path.rect(x - 6, y - 6, 12, 12)
        sheet.canvas.clipPath(path, stroke=0, fill=0)
        sheet.canvas.drawImage(ImageReader(sprite), x - 6 - 12 * part, y - 6, 24, 12)
        sheet.canvas.restoreState()
    assert kinds(read, sheet, 4) == ["0", "1", "0", "blank"]


def test_shapes_are_told_by_what_they_are_cut_out_with(read):
    sheet = Sheet()
    for row, points in enumerate((UP, [(x, -y) for x, y in UP], UP)):
        x, y = sheet.middle(row)
        sheet.canvas.saveState()
        path = sheet.canvas.beginPath()
        path.moveTo(x + points[0][0], y + points[0][1])
        for dx, dy in points[1:]:
            path.lineTo(x + dx, y + dy)
        path.close()
        sheet.canvas.clipPath(path, stroke=0, fill=0)
        sheet.box(x - 6, SIDE - y - 6, x + 6, SIDE - y + 6, GREEN)
        sheet.canvas.restoreState()
    assert kinds(read, sheet, 4) == ["0", "1", "0", "blank"]


def test_gradients_are_told_by_what_is_seen_of_them(read):
    sheet = Sheet()
    for row, (colours, points) in enumerate(
        [((GREEN, WHITE), UP), ((RED, WHITE), UP), ((GREEN, WHITE), UP)]
    ):
        x, y = sheet.middle(row)
        sheet.canvas.saveState()
        path = sheet.canvas.beginPath()
        path.moveTo(x + points[0][0], y + points[0][1])
        for dx, dy in points[1:]:
            path.lineTo(x + dx, y + dy)
        path.close()
        sheet.canvas.clipPath(path, stroke=0, fill=0)
        sheet.canvas.linearGradient(x - 6, y - 6, x + 6, y - 6, colours, extend=True)
        sheet.canvas.restoreState()
    assert kinds(read, sheet, 4) == ["0", "1", "0", "blank"]


def test_pages_that_draw_the_same_have_one_fingerprint():
    def of(draw) -> str:
        sheet = Sheet()
        sheet.arrow(0, GREEN)
        sheet.picture(1, icon(UP))
        draw(sheet)
        pdf = OpenPdf(pdfium.PdfDocument(sheet.data))
        try:
            return fingerprint(pdf, 1, (190, 0, 300, 300))
        finally:
            pdf.close()

    same = of(lambda sheet: sheet.word(2, "Yes", RED))
    assert same == of(lambda sheet: sheet.word(2, "Yes", RED))
    assert same == of(lambda sheet: (sheet.word(2, "Yes", RED), sheet.word(16, "elsewhere", RED)))
    for other in (
        lambda sheet: sheet.word(2, "Yes", GREEN),
        lambda sheet: sheet.word(2, "No", RED),
        lambda sheet: sheet.word(2, "Yes", RED, aside=0.3),
        lambda sheet: (sheet.word(2, "Yes", RED), sheet.picture(3, icon(UP))),
    ):
        assert of(other) != same
