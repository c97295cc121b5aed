"""A drawn sheet as a picture: rendered, spoilt as scanners and screens do, and embedded."""

import random
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.streams import jpeg2000, put_stream
from tests.drawing.wide.dimensions import (
    PICTURE_CODING,
    PICTURE_COLOURS,
    PICTURE_DIRT,
    PICTURE_LIE,
    PICTURE_RESOLUTION,
)
from tests.drawing.wide.look import Look

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Scan:
    """How a sheet became a picture."""

    look: Look
    seed: str
    dpi: int | None = None
    """Instead of the look's resolution."""

    @property
    def resolution(self) -> int:
        """Dots per inch."""
        return self.dpi or self.look.of(PICTURE_RESOLUTION)

    def picture(self, page: bytes) -> Image.Image:
        """The first page of a PDF, spoilt."""
        dice = random.Random(self.seed)
        picture = rendered(page, self.resolution)
        for dimension in (PICTURE_LIE, PICTURE_DIRT, PICTURE_COLOURS):
            picture = self.look.of(dimension)(picture, dice)
        return picture


def rendered(page: bytes, dpi: int) -> Image.Image:
    """The first page of a PDF in pixels."""
    document = pypdfium2.PdfDocument(page)
    try:
        whole: Image.Image = document[0].render(scale=dpi / 72).to_pil()
        return whole.convert("RGB")
    finally:
        document.close()


def put_picture(canvas: Canvas, picture: Image.Image, look: Look, box: Box) -> None:
    """Draw a picture in the coding asked for."""
    kind, quality = look.of(PICTURE_CODING)
    if picture.mode == "1":
        kind = "png"
    if kind == "jpx":
        put_stream(canvas, jpeg2000(picture), box)
        return
    file = BytesIO()
    if kind == "jpeg":
        picture.save(file, "JPEG", quality=quality)
    else:
        picture.save(file, "PNG")
    file.seek(0)
    canvas.drawImage(ImageReader(file), *box)


def cut(picture: Image.Image, size: tuple[float, float], box: Box) -> Image.Image:
    """The part of a page's picture that a box of the page shows; the box counts from below."""
    x, y, wide, high = box
    across, down = picture.width / size[0], picture.height / size[1]
    edges = (x * across, (size[1] - y - high) * down, (x + wide) * across, (size[1] - y) * down)
    left, top, right, bottom = (round(edge) for edge in edges)
    return picture.crop((left, top, right, bottom))
