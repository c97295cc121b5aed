"""Ways to put marks on a page to score on. Whoever mends a reader does not open this file."""

from io import BytesIO

from PIL import Image
from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.streams import jpeg2000, put_stream
from tests.drawing.wide.ink import unit_operators
from tests.drawing.wide.mark_kinds import Gradient
from tests.drawing.wide.marks import pixels
from tests.drawing.wide.techniques import Job, Technique, flattened


def _jpx(canvas: Canvas, job: Job) -> None:
    put_stream(canvas, jpeg2000(flattened(job, 64)), job.box)


def _indexed(canvas: Canvas, job: Job) -> None:
    """A picture of few colours, as of a web page."""
    file = BytesIO()
    flattened(job, 30).quantize(16).save(file, "PNG")
    file.seek(0)
    canvas.drawImage(ImageReader(file), *job.box)


def _sprite(canvas: Canvas, job: Job) -> None:
    """One picture of all marks, cut to the one wanted."""
    tiles = [pixels(mark, 44, job.wide) for mark in job.others]
    tile = pixels(job.mark, 44, job.wide)
    sheet = Image.new("RGBA", (tile.width * len(tiles), tile.height), (255, 255, 255, 0))
    for place, each in enumerate(tiles):
        sheet.paste(each, (place * tile.width, 0))
    x, y, wide, high = job.box
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(x, y, wide, high)
    canvas.clipPath(path, stroke=0, fill=0)
    place = job.others.index(job.mark)
    reader = ImageReader(sheet)
    canvas.drawImage(reader, x - place * wide, y, wide * len(tiles), high, mask="auto")
    canvas.restoreState()


def _annotation(canvas: Canvas, job: Job) -> None:
    """A stamp: an annotation whose appearance is the mark."""
    document = canvas._doc
    half = max(1.0, job.wide) / 2
    look = PDFStream(content=unit_operators(job.mark), filters=[])
    a, b, c, d, e, f = canvas._currentMatrix
    look.dictionary.dict.update(
        Type=PDFName("XObject"),
        Subtype=PDFName("Form"),
        BBox=PDFArray([-half, -0.5, half, 0.5]),
        Matrix=PDFArray([round(v, 6) for v in (a, b, c, d, 0, 0)]),
        Resources=PDFDictionary({}),
    )
    x, y, wide, high = job.box
    corners = [(a * p + c * q + e, b * p + d * q + f) for p, q in ((x, y), (x + wide, y + high))]
    xs, ys = zip(*corners, strict=True)
    canvas._addAnnotation(
        PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Stamp"),
                "Rect": PDFArray([round(v, 3) for v in (min(xs), min(ys), max(xs), max(ys))]),
                "F": 4,
                "AP": PDFDictionary({"N": document.Reference(look)}),
            }
        )
    )


def _shading(canvas: Canvas, job: Job) -> None:
    """Smooth shadings seen through the outlines."""
    for part in job.mark:
        fill = part.fill
        if fill is None:
            continue
        top, bottom = (fill.top, fill.bottom) if isinstance(fill, Gradient) else (fill, fill)
        canvas.saveState()
        path = canvas.beginPath()
        for polygon in part.polygons:
            (x, y), *others = ((job.x + job.size * a, job.y + job.size * b) for a, b in polygon)
            path.moveTo(x, y)
            for corner in others:
                path.lineTo(*corner)
            path.close()
        canvas.clipPath(path, stroke=0, fill=0)
        colours = [Color(*top), Color(*bottom)]
        _, low, _, high = job.box
        canvas.linearGradient(job.x, low + high, job.x, low, colours)
        canvas.restoreState()


MARK_TECHNIQUE: dict[str, Technique] = {
    "jpeg 2000": Technique(_jpx, opaque=True),
    "indexed image": Technique(_indexed, opaque=True),
    "shading": Technique(_shading, words=False, strokes=False),
    "sprite": Technique(_sprite),
    "annotation": Technique(_annotation, words=False),
}
