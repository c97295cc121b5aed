"""A sheet as a picture: drawn as text, rendered, and put on the page without a text layer."""

from io import BytesIO

import numpy as np
import pypdfium2
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.layers import put_layers
from tests.drawing.page import FOOT, HEIGHT, WIDTH
from tests.drawing.sheet import draw_sheet
from tests.drawing.spec import SheetLook, VoteSpec
from tests.drawing.streams import jpeg2000, put_stream

_STEP = 17
"""Between the sixteen levels of a lossless picture: no hue lost, a third of the size saved."""
_MARGIN = 40.0
"""White edge left and right that the picture does not cover."""


def draw_sheet_picture(canvas: Canvas, vote: VoteSpec, annex: str) -> None:
    """Draw a whole sheet as one picture between the upper edge and the running foot."""
    look = vote.look
    picture = _scan(_render(vote, annex), look)
    box = (_MARGIN, HEIGHT - FOOT + 4, WIDTH - 2 * _MARGIN, FOOT - 4 - _MARGIN)
    if look.encoding == "jbig2":
        put_layers(canvas, picture, look.palette, box, noisy=look.noise > 0)
    elif look.encoding == "jpeg2000":
        put_stream(canvas, jpeg2000(_coloured(picture, look)), box)
    else:
        canvas.drawImage(_encode(picture, look), *box)


def _render(vote: VoteSpec, annex: str) -> Image.Image:
    """The sheet in pixels, cut to the part of the page that the picture covers."""
    file = BytesIO()
    page = Canvas(file, pagesize=A4, invariant=1)
    draw_sheet(page, vote, annex)
    page.showPage()
    page.save()
    document = pypdfium2.PdfDocument(file.getvalue())
    try:
        whole: Image.Image = document[0].render(scale=vote.look.dpi / 72).to_pil()
    finally:
        document.close()
    scale = vote.look.dpi / 72
    edges = (_MARGIN, _MARGIN, WIDTH - _MARGIN, FOOT - 4)
    return whole.convert("RGB").crop(tuple(round(edge * scale) for edge in edges))  # type: ignore[arg-type]


def _scan(picture: Image.Image, look: SheetLook) -> Image.Image:
    """The picture as a scanner gives it: askew and noisy."""
    if look.skew:
        picture = picture.rotate(look.skew, Image.Resampling.BICUBIC, fillcolor="white")
    if look.noise:
        samples = np.asarray(picture, dtype=np.float64)
        grain = np.random.default_rng(7).normal(0, look.noise, samples.shape[:2])
        noisy = np.clip(samples + grain[:, :, None], 0, 255)
        picture = Image.fromarray(noisy.astype(np.uint8))
    return picture


def _coloured(picture: Image.Image, look: SheetLook) -> Image.Image:
    """The picture in the colours asked for."""
    if look.colours == "grey":
        return picture.convert("L")
    if look.colours == "bilevel":
        return picture.convert("L").point(lambda value: 255 if value > 150 else 0)
    return picture


def _encode(picture: Image.Image, look: SheetLook) -> ImageReader:
    """The picture in the colours and the encoding asked for."""
    picture = _coloured(picture, look)
    file = BytesIO()
    if look.encoding == "jpeg":
        picture.save(file, "JPEG", quality=75, subsampling=0)
    else:
        picture.point(_coarse).save(file, "PNG")
    file.seek(0)
    return ImageReader(file)


def _coarse(value: int) -> int:
    """The nearest of sixteen levels."""
    return round(value / _STEP) * _STEP
