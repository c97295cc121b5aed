"""Small pages with marks in known cells, drawn by reportlab."""

import io
from collections.abc import Callable

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.pdf.document import OpenPdf
from extract.records import Box
from extract.sheet.marks.objects import read_objects
from extract.sheet.marks.plumber import read_plumber
from extract.sheet.marks.reading import CellReading

SIDE = 300.0
GREEN, RED, AMBER, GREY = (0.0, 0.5, 0.0), (0.8, 0.0, 0.0), (1.0, 0.75, 0.0), (0.6, 0.6, 0.6)
Reader = Callable[[bytes, list[Box]], list[CellReading]]


def cell(row: int) -> Box:
    """The cell of a row: 60 points wide, 20 high."""
    return (100.0, 20.0 + 20.0 * row, 160.0, 40.0 + 20.0 * row)


class Sheet:
    """A page under the pen; `data` ends it."""

    def __init__(self) -> None:
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=(SIDE, SIDE), invariant=True)

    def middle(self, row: int) -> tuple[float, float]:
        left, top, right, bottom = cell(row)
        return ((left + right) / 2, SIDE - (top + bottom) / 2)

    def arrow(self, row: int, colour, up: bool = True, aside: float = 0.0) -> None:
        x, y = self.middle(row)
        x, way = x + aside, 1 if up else -1
        outline = [(0, 6), (5, 0), (2, 0), (2, -6), (-2, -6), (-2, 0), (-5, 0)]
        path = self.canvas.beginPath()
        path.moveTo(x, y + 6 * way)
        for dx, dy in outline[1:]:
            path.lineTo(x + dx, y + dy * way)
        path.close()
        self.canvas.setFillColorRGB(*colour)
        self.canvas.drawPath(path, stroke=0, fill=1)

    def disc(self, row: int, colour, aside: float = 0.0) -> None:
        x, y = self.middle(row)
        self.canvas.setFillColorRGB(*colour)
        self.canvas.circle(x + aside, y, 5, stroke=0, fill=1)

    def dash(self, row: int) -> None:
        x, y = self.middle(row)
        self.canvas.setFillColorRGB(*GREY)
        self.canvas.rect(x - 4, y - 0.75, 8, 1.5, stroke=0, fill=1)

    def picture(self, row: int, colour, pixels: int = 40) -> None:
        x, y = self.middle(row)
        samples = np.full((pixels, pixels, 3), 255, dtype=np.uint8)
        edge = pixels // 4
        samples[edge:-edge] = np.round(np.array(colour) * 255)
        reader = ImageReader(Image.fromarray(samples))
        self.canvas.drawImage(reader, x - 6, y - 6, 12, 12)

    def glyph(self, row: int, sign: str, colour, font: str = "ZapfDingbats") -> None:
        x, y = self.middle(row)
        self.canvas.setFont(font, 10)
        self.canvas.setFillColorRGB(*colour)
        self.canvas.drawString(x - 4, y - 4, sign)

    def rules(self, rows: int) -> None:
        """Frames around rows, as of a table that goes on to the left; a line down its column."""
        self.canvas.setLineWidth(0.5)
        for row in range(rows):
            left, top, right, bottom = cell(row)
            self.canvas.setFillColorRGB(0.9, 0.93, 0.97)
            self.canvas.rect(20, SIDE - bottom, right - 20, bottom - top, stroke=1, fill=1)
            self.canvas.line(left + 6, SIDE - bottom, left + 6, SIDE - top)

    @property
    def data(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self.file.getvalue()


@pytest.fixture
def sheet() -> Sheet:
    return Sheet()


def by_objects(data: bytes, cells: list[Box]) -> list[CellReading]:
    pdf = OpenPdf(pdfium.PdfDocument(data))
    try:
        return read_objects(pdf, 1, cells)
    finally:
        pdf.close()


def by_plumber(data: bytes, cells: list[Box]) -> list[CellReading]:
    return list(read_plumber(data, 1, cells).cells)


@pytest.fixture(params=[by_objects, by_plumber], ids=["objects", "pdfplumber"])
def read(request: pytest.FixtureRequest) -> Reader:
    """One of the two readers of drawn objects."""
    reader: Reader = request.param
    return reader


@pytest.fixture
def cells() -> Callable[[int], list[Box]]:
    return lambda rows: [cell(row) for row in range(rows)]


@pytest.fixture
def colours():
    return {"green": GREEN, "red": RED, "amber": AMBER, "grey": GREY}
