"""Drawings in cells, told apart and told to be equal by both parsers."""

import io
from collections.abc import Callable

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.pdf.document import OpenPdf
from extract.records import Box
from extract.sheet.marks.objects.identity import CellObjects
from extract.sheet.marks.objects.pdfium_objects import objects_by_pdfium
from extract.sheet.marks.objects.pdfplumber_objects import objects_by_pdfplumber

SIDE = 400.0
GREEN, RED, AMBER, GREY = (0.0, 0.5, 0.0), (0.8, 0.0, 0.0), (1.0, 0.75, 0.0), (0.6, 0.6, 0.6)
TINT, WHITE, BLACK = (0.95, 0.96, 0.98), (1.0, 1.0, 1.0), (0.0, 0.0, 0.0)
UP = [(0, 6), (5, 0), (2, 0), (2, -6), (-2, -6), (-2, 0), (-5, 0)]
Read = Callable[..., tuple[CellObjects, ...]]


def cell(row: int) -> Box:
    """The cell of a row: 80 points wide, 20 high; the mark's column lies in its middle."""
    return (200.0, 20.0 + 20.0 * row, 280.0, 40.0 + 20.0 * row)


class Sheet:
    """A page under the pen."""

    def __init__(self, rotate: int = 0) -> None:
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=(SIDE, SIDE), invariant=True)
        self.canvas.setPageRotation(rotate)

    def middle(self, row: int) -> tuple[float, float]:
        left, top, right, bottom = cell(row)
        return ((left + right) / 2, SIDE - (top + bottom) / 2)

    def polygon(self, row: int, points, colour, size: float = 1.0, aside: float = 0.0) -> None:
        x, y = self.middle(row)
        path = self.canvas.beginPath()
        corners = [(x + aside + size * dx, y + size * dy) for dx, dy in points]
        path.moveTo(*corners[0])
        for corner in corners[1:]:
            path.lineTo(*corner)
        path.close()
        self.canvas.setFillColorRGB(*colour)
        self.canvas.drawPath(path, stroke=0, fill=1)

    def arrow(self, row: int, colour, up: bool = True, **more) -> None:
        self.polygon(row, [(x, y if up else -y) for x, y in UP], colour, **more)

    def disc(self, row: int, colour, aside: float = 0.0, size: float = 5.0) -> None:
        x, y = self.middle(row)
        self.canvas.setFillColorRGB(*colour)
        self.canvas.circle(x + aside, y, size, stroke=0, fill=1)

    def box(self, x0: float, top: float, x1: float, bottom: float, colour) -> None:
        self.canvas.setFillColorRGB(*colour)
        self.canvas.rect(x0, SIDE - bottom, x1 - x0, bottom - top, stroke=0, fill=1)

    def word(self, row: int, text: str, colour, font="Helvetica-Bold", aside=0.0) -> None:
        x, y = self.middle(row)
        self.canvas.setFont(font, 9)
        self.canvas.setFillColorRGB(*colour)
        self.canvas.drawCentredString(x + aside, y - 3, text)

    def picture(self, row: int, image: Image.Image, side: float = 12.0) -> None:
        x, y = self.middle(row)
        self.canvas.drawImage(
            ImageReader(image), x - side / 2, y - side / 2, side, side, mask="auto"
        )

    @property
    def data(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self.file.getvalue()


def by_objects(data: bytes, cells) -> tuple[CellObjects, ...]:
    pdf = OpenPdf(pdfium.PdfDocument(data))
    try:
        return objects_by_pdfium(pdf, 1, cells)
    finally:
        pdf.close()


def by_plumber(data: bytes, cells) -> tuple[CellObjects, ...]:
    return objects_by_pdfplumber(data, 1, cells, ())[0]


@pytest.fixture(params=[by_objects, by_plumber], ids=["objects", "pdfplumber"])
def read(request: pytest.FixtureRequest) -> Read:
    """One of the two parsers."""
    reader: Read = request.param
    return reader


def kinds(read: Read, sheet: Sheet, rows: int) -> list[str | None]:
    """The kinds of the first rows, each with the number of the first row of its kind."""
    found = [each.kind for each in read(sheet.data, [cell(row) for row in range(rows)])]
    return [kind if kind in (None, "blank") else str(found.index(kind)) for kind in found]


def test_paths_are_equal_up_to_place_and_size(read):
    sheet = Sheet()
    sheet.arrow(0, GREEN)
    sheet.arrow(1, GREEN, size=1.3, aside=9)
    sheet.arrow(2, RED)
    sheet.arrow(3, GREEN, up=False)
    sheet.disc(4, GREEN)
    sheet.disc(5, GREEN, size=7)
    assert kinds(read, sheet, 7) == ["0", "0", "2", "3", "4", "4", "blank"]


def test_a_mark_has_its_letters(read):
    sheet = Sheet()
    sheet.arrow(0, GREEN)
    sheet.word(1, "Yes", RED)
    drawn, word = read(sheet.data, [cell(0), cell(1)])
    assert (drawn.text, word.text) == ("", "Yes")


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(read, rotate):
    sheet = Sheet(rotate)
    sheet.arrow(0, GREEN)
    sheet.disc(1, GREEN)
    turned = {
        90: lambda b: (SIDE - b[3], b[0], SIDE - b[1], b[2]),
        180: lambda b: (SIDE - b[2], SIDE - b[3], SIDE - b[0], SIDE - b[1]),
        270: lambda b: (b[1], SIDE - b[2], b[3], SIDE - b[0]),
    }[rotate]
    # The page is square, so that the cells stay on it.
    found = read(sheet.data, [turned(cell(row)) for row in range(3)])
    one, other, none = (each.kind for each in found)
    assert none == "blank" != one != other != none


def test_a_composition_is_one_mark(read):
    sheet = Sheet()
    tick = [(-3, 0), (-1, -3), (3, 3), (-1, -1)]
    for row, colour in enumerate((GREEN, RED, GREEN)):
        sheet.disc(row, GREY, aside=0.8)  # its shadow
        sheet.disc(row, colour)
        sheet.polygon(row, tick, WHITE)
    sheet.disc(3, GREY, aside=0.8)
    sheet.disc(3, GREEN)
    found = read(sheet.data, [cell(row) for row in range(4)])
    assert found[0].kind == found[2].kind
    assert len({each.kind for each in found}) == 3
    assert not any(each.doubled for each in found)


def test_letters_drawn_one_by_one_are_one_word(read):
    sheet = Sheet()
    for row, text in enumerate(("Not participating", "Yes", "Not participating")):
        x, y = sheet.middle(row)
        x -= 30
        sheet.canvas.setFillColorRGB(*BLACK)
        sheet.canvas.setFont("Helvetica", 8)
        for letter in text:
            if letter != " ":
                sheet.canvas.drawString(x, y - 3, letter)
            x += sheet.canvas.stringWidth(letter, "Helvetica", 8)
    found = read(sheet.data, [cell(row) for row in range(3)])
    assert [each.text for each in found] == ["Not participating", "Yes", "Not participating"]
    assert found[0].kind == found[2].kind != found[1].kind
    assert not any(each.doubled for each in found)


def test_signs_of_a_font_of_symbols_and_imitated_bold(read):
    sheet = Sheet()
    for row, sign in enumerate("✔✘✔✔"):
        sheet.word(row, sign, GREEN, font="ZapfDingbats")
    sheet.word(2, "✔", GREEN, font="ZapfDingbats", aside=0.3)
    found = read(sheet.data, [cell(row) for row in range(4)])
    assert found[0].kind == found[3].kind != found[1].kind
    assert found[2].kind != found[1].kind
    assert not found[2].doubled


def test_a_second_mark_is_told(read):
    sheet = Sheet()
    for row in range(4):
        sheet.arrow(row, GREEN)
    sheet.disc(1, RED, aside=20)
    sheet.polygon(2, [(0, 0), (1, 0), (1, 1), (0, 1)], GREY, aside=12)  # a speck
    sheet.disc(4, RED)
    found = read(sheet.data, [cell(row) for row in range(5)])
    assert [each.doubled for each in found] == [False, True, False, False, False]
    assert found[0].kind == found[3].kind != found[1].kind
    assert len({each.kind for each in found}) == 4


def test_a_second_sign_of_a_font_is_told(read):
    sheet = Sheet()
    for row, signs in enumerate(("✔", "✘", "✔✘", "✔")):
        sheet.word(row, signs, GREEN, font="ZapfDingbats")
    found = read(sheet.data, [cell(row) for row in range(4)])
    assert [each.doubled for each in found] == [False, False, True, False]


def test_letters_of_one_numeral_are_one_mark(read):
    sheet = Sheet()
    for row, numeral in enumerate(("I", "II", "I", "II")):
        sheet.word(row, numeral, GREEN)
    found = read(sheet.data, [cell(row) for row in range(4)])
    assert found[0].kind == found[2].kind != found[1].kind == found[3].kind
    assert not any(each.doubled for each in found)


def test_two_bars_are_one_sign(read):
    sheet = Sheet()
    for row in range(3):
        x, y = sheet.middle(row)
        sheet.canvas.setFillColorRGB(*AMBER)
        sheet.canvas.rect(x - 5, y + 1.5, 10, 2, stroke=0, fill=1)
        sheet.canvas.rect(x - 5, y - 3.5, 10, 2, stroke=0, fill=1)
    sheet.arrow(3, GREEN)
    sheet.arrow(4, GREEN)
    sheet.arrow(5, GREEN)
    sheet.arrow(6, GREEN)
    found = read(sheet.data, [cell(row) for row in range(7)])
    assert not any(each.doubled for each in found)
    assert len({each.kind for each in found}) == 2


def test_a_letter_turned_over_is_another_drawing(read):
    sheet = Sheet()
    for row in range(3):
        sheet.word(row, "V", GREEN)
    x, y = sheet.middle(3)
    sheet.canvas.saveState()
    sheet.canvas.translate(x, y)
    sheet.canvas.rotate(180)
    sheet.canvas.drawCentredString(0, -3, "V")
    sheet.canvas.restoreState()
    assert kinds(read, sheet, 4) == ["0", "0", "0", "3"]
