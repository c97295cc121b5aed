"""A sheet as one picture: drawn as text, rendered, and put on the page without a text layer."""

from io import BytesIO

import pypdfium2
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.page import FOOT, HEIGHT, WIDTH
from tests.drawing.sheet import draw_sheet
from tests.drawing.spec import SheetLook, VoteSpec

_STEP = 17
"""Between the sixteen levels of a lossless picture: no hue lost, a third of the size saved."""
_MARGIN = 40.0
"""White edge left and right that the picture does not cover."""


def draw_sheet_picture(canvas: Canvas, vote: VoteSpec, annex: str) -> None:
    """Draw a whole sheet as one picture between the upper edge and the running foot."""
    picture = _encode(_render(vote, annex), vote.look)
    width, height = WIDTH - 2 * _MARGIN, FOOT - 4 - _MARGIN
    canvas.drawImage(picture, _MARGIN, HEIGHT - FOOT + 4, width, height)


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


def _encode(picture: Image.Image, look: SheetLook) -> ImageReader:
    """The picture in the colours and the encoding asked for."""
    if look.colours == "grey":
        picture = picture.convert("L")
    elif look.colours == "bilevel":
        picture = picture.convert("L").point(lambda value: 255 if value > 150 else 0)
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
