"""A drawn sheet as a picture: rendered, spoilt as scanners and screens do, and embedded."""

import random
import zlib
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

import pypdfium2
from PIL import Image, TiffImagePlugin
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.streams import ImageStream, jbig2_stencil, jpeg2000, put_stream
from tests.drawing.wide.dimensions import (
    PICTURE_CODING,
    PICTURE_COLOURS,
    PICTURE_DIRT,
    PICTURE_LIE,
    PICTURE_RESOLUTION,
)
from tests.drawing.wide.look import Look
from tests.drawing.wide.spoiling import black_and_white

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
    if picture.mode == "1" or kind in ("fax", "jbig2"):
        bits = black_and_white(picture)
        put_stream(canvas, {"fax": fax, "jbig2": jbig2}.get(kind, flat)(bits), box)
    elif kind == "jpx":
        put_stream(canvas, jpeg2000(picture), box)
    elif kind == "jpeg":
        file = BytesIO()
        picture.save(file, "JPEG", quality=quality)
        file.seek(0)
        canvas.drawImage(ImageReader(file), *box)
    elif kind == "indexed":
        put_stream(canvas, indexed(picture), box)
    else:
        put_stream(canvas, flat(picture), box)


_SPACES = {"1": "DeviceGray", "L": "DeviceGray", "RGB": "DeviceRGB"}


def flat(picture: Image.Image) -> ImageStream:
    """A picture without loss."""
    entries = {
        "ColorSpace": PDFName(_SPACES[picture.mode]),
        "BitsPerComponent": 1 if picture.mode == "1" else 8,
        "Filter": PDFName("FlateDecode"),
    }
    return ImageStream(picture.size, entries, zlib.compress(picture.tobytes(), 4))


def indexed(picture: Image.Image) -> ImageStream:
    """A picture of 64 colours."""
    few = picture.convert("RGB").quantize(64)
    colours = bytes(few.getpalette() or ())[: 64 * 3].ljust(64 * 3, b"\0")
    space = PDFArray([PDFName("Indexed"), PDFName("DeviceRGB"), 63, PDFString(colours)])
    entries = {"ColorSpace": space, "BitsPerComponent": 8, "Filter": PDFName("FlateDecode")}
    return ImageStream(picture.size, entries, zlib.compress(few.tobytes(), 6))


def fax(picture: Image.Image) -> ImageStream:
    """A picture of one bit, coded as by a facsimile machine of group 4."""
    file = BytesIO()
    picture.save(file, "TIFF", compression="group4", strip_size=1 << 30)
    file.seek(0)
    tiff = TiffImagePlugin.TiffImageFile(file)
    start, length = tiff.tag_v2[273][0], tiff.tag_v2[279][0]
    parameters = PDFDictionary(
        {
            "K": -1,
            "Columns": picture.width,
            "Rows": picture.height,
            "BlackIs1": "true" if tiff.tag_v2[262] == 1 else "false",
        }
    )
    entries = {
        "ColorSpace": PDFName("DeviceGray"),
        "BitsPerComponent": 1,
        "Filter": PDFName("CCITTFaxDecode"),
        "DecodeParms": parameters,
    }
    return ImageStream(picture.size, entries, file.getvalue()[start : start + length])


def jbig2(picture: Image.Image) -> ImageStream:
    """A picture of one bit as JBIG2."""
    stencil = jbig2_stencil(picture.point(lambda value: 0 if value else 255))
    entries = {
        "ColorSpace": PDFName("DeviceGray"),
        "BitsPerComponent": 1,
        "Filter": PDFName("JBIG2Decode"),
    }
    return ImageStream(picture.size, entries, stencil.data)


def strips_of(picture: Image.Image, box: Box, count: int) -> list[tuple[Image.Image, Box]]:
    """The picture cut across, each part with its box."""
    x, y, wide, high = box
    cut_at = [round(picture.height * n / count) for n in range(count + 1)]
    found = []
    for top, bottom in pairwise(cut_at):
        part = picture.crop((0, top, picture.width, bottom))
        low = y + high * (1 - bottom / picture.height)
        found.append((part, (x, low, wide, high * (bottom - top) / picture.height)))
    return found


def cut(picture: Image.Image, size: tuple[float, float], box: Box) -> Image.Image:
    """The part of a page's picture that a box of the page shows; the box counts from below."""
    x, y, wide, high = box
    across, down = picture.width / size[0], picture.height / size[1]
    edges = (x * across, (size[1] - y - high) * down, (x + wide) * across, (size[1] - y) * down)
    left, top, right, bottom = (round(edge) for edge in edges)
    return picture.crop((left, top, right, bottom))
