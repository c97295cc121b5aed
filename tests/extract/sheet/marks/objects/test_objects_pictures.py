"""Pictures, and what is cut out of them: equal by their data and by what is left of them."""

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader

from tests.extract.sheet.marks.objects.test_pdfium_objects import (
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
    sheet.picture(3, icon([(x, -y) for x, y in UP], GREEN))
    assert kinds(read, sheet, 4) == ["0", "1", "0", "3"]


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


def test_gradients_cannot_be_told(read):
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
    assert kinds(read, sheet, 4) == [None, None, None, "blank"]


def test_the_same_image_at_other_places_on_the_grid_of_pixels_and_in_other_sizes_is_equal(read):
    sheet = Sheet()
    for row, (off, side) in enumerate(((0.0, 12.0), (0.3, 12.0), (0.5, 10.2), (0.85, 13.3))):
        sheet.canvas.saveState()
        sheet.canvas.translate(off, 0.7 * off)
        sheet.picture(row, icon(UP, GREEN), side)
        sheet.canvas.restoreState()
    sheet.picture(4, icon([(x, -y) for x, y in UP], GREEN))
    assert kinds(read, sheet, 5) == ["0", "0", "0", "0", "4"]


def test_an_image_of_one_pixel_is_the_ground_of_a_row_and_hides_nothing(read):
    sheet = Sheet()
    for row, colour in enumerate(((235, 240, 250), (255, 255, 255), (235, 240, 250))):
        _, y = sheet.middle(row)
        pixel = ImageReader(Image.new("RGB", (1, 1), colour))
        sheet.canvas.drawImage(pixel, 0, y - 8, 400, 16)
        sheet.polygon(row, UP, GREEN)
    assert kinds(read, sheet, 3) == ["0", "0", "0"]


def test_the_same_image_turned_over_is_another(read):
    sheet = Sheet()
    for row, turn in enumerate((0, 180, 0)):
        x, y = sheet.middle(row)
        sheet.canvas.saveState()
        sheet.canvas.translate(x, y)
        sheet.canvas.rotate(turn)
        sheet.canvas.drawImage(ImageReader(icon(UP, GREEN)), -6, -6, 12, 12, mask="auto")
        sheet.canvas.restoreState()
    assert kinds(read, sheet, 3) == ["0", "1", "0"]
