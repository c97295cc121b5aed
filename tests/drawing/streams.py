"""Images that reportlab cannot write by itself: stencils, JPEG 2000, JBIG2."""

import hashlib
import shutil
import subprocess
import tempfile
import zlib
from io import BytesIO
from pathlib import Path

from PIL import Image
from reportlab.pdfbase.pdfdoc import PDFName, PDFObject, PDFStream
from reportlab.pdfgen.canvas import Canvas

JBIG2 = shutil.which("jbig2")
"""The encoder, Debian package `jbig2`; None where it is not installed."""


class ImageStream(PDFObject):
    """An image XObject written as it is."""

    def __init__(self, size: tuple[int, int], entries: dict[str, object], data: bytes) -> None:
        super().__init__()
        self.width, self.height = size
        self.entries = entries
        self.data = data
        self.name = hashlib.sha256(repr(sorted(entries.items())).encode() + data).hexdigest()[:32]

    def format(self, document: object) -> bytes:
        """The bytes of the object."""
        stream = PDFStream(content=self.data, filters=[])
        stream.dictionary.dict.update(
            Type=PDFName("XObject"),
            Subtype=PDFName("Image"),
            Width=self.width,
            Height=self.height,
            **self.entries,
        )
        written: bytes = stream.format(document)
        return written


def stencil(picture: Image.Image) -> ImageStream:
    """A 1-bit image that is painted where it is white, in the fill colour."""
    entries = {"ImageMask": "true", "BitsPerComponent": 1, "Filter": PDFName("FlateDecode")}
    inverted = picture.convert("1").point(lambda value: 0 if value else 255)
    return ImageStream(picture.size, entries, zlib.compress(inverted.tobytes()))


def jpeg2000(picture: Image.Image) -> ImageStream:
    """A picture as JPEG 2000."""
    file = BytesIO()
    picture.save(file, "JPEG2000", quality_mode="rates", quality_layers=[12])
    space = PDFName("DeviceGray" if picture.mode == "L" else "DeviceRGB")
    entries = {"ColorSpace": space, "BitsPerComponent": 8, "Filter": PDFName("JPXDecode")}
    return ImageStream(picture.size, entries, file.getvalue())


def jbig2_stencil(picture: Image.Image) -> ImageStream:
    """A 1-bit image, painted where it is white, coded as JBIG2."""
    if JBIG2 is None:
        raise RuntimeError("drawing JBIG2 layers needs the Debian package jbig2")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "layer.png"
        picture.convert("1").point(lambda value: 0 if value else 255).save(file)
        done = subprocess.run([JBIG2, "-p", str(file)], capture_output=True, check=True)
    # JBIG2 codes black as 1, which the decoder turns to 0: black is what a stencil paints.
    entries = {"ImageMask": "true", "BitsPerComponent": 1, "Filter": PDFName("JBIG2Decode")}
    return ImageStream(picture.size, entries, done.stdout)


def put_stream(canvas: Canvas, image: ImageStream, box: tuple[float, float, float, float]) -> None:
    """Draw an image into x, y, width, height; equal images are written once."""
    document = canvas._doc
    name = document.getXObjectName(image.name)
    if name not in document.idToObject:
        document.Reference(image, name)
        document.addForm(image.name, image)
    x, y, width, height = box
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(width, height)
    canvas._code.append(f"/{name} Do")
    canvas.restoreState()
    canvas._currentPageHasImages = 1
    canvas._formsinuse.append(image.name)


def put_inline(
    canvas: Canvas, picture: Image.Image, box: tuple[float, float, float, float]
) -> None:
    """Draw an image inside the page's own stream; one of mode `1` is painted where it is white."""
    x, y, width, height = box
    data, how = zlib.compress(picture.tobytes()), "/BPC 8 /CS /RGB"
    if picture.mode == "1":
        data, how = stencil(picture).data, "/BPC 1 /IM true"
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(width, height)
    # Hexadecimal: reportlab's page streams are text.
    canvas._code.append(f"BI /W {picture.width} /H {picture.height} {how} /F [/AHx /Fl] ID")
    canvas._code.append(f"{data.hex()}> EI")
    canvas.restoreState()
