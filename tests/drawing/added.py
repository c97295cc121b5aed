"""What is added to a drawn note: lines printed on one of its pages, a page at its end."""

from collections.abc import Callable, Sequence
from io import BytesIO

import pypdfium2
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.fonts import SERIF, register_fonts
from tests.drawing.note import open_canvas
from tests.drawing.page import HEIGHT, LEFT, WIDTH, finish_page, put
from tests.drawing.spec import NoteSpec


def print_on(pdf: bytes, page: int, lines: Sequence[tuple[float, str]], size: float) -> bytes:
    """The document with lines on page `page` (from 1), each at its distance from the top."""
    register_fonts()
    file = BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=1)
    for top, text in lines:
        put(canvas, LEFT, top, text, SERIF, size)
    canvas.showPage()
    canvas.save()
    note, stamp = pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument(file.getvalue())
    printed, whole = stamp.page_as_xobject(0, note), BytesIO()
    below = note[page - 1]
    below.insert_obj(printed.as_pageobject())
    below.gen_content()
    note.save(whole)
    printed.close()
    stamp.close()
    note.close()
    return whole.getvalue()


def add_scan(pdf: bytes, note: NoteSpec, lines: Sequence[str]) -> bytes:
    """The document with one more page: a picture of lines above the note's running foot."""
    picture = Image.new("L", (1000, 1200), "white")
    for place, text in enumerate(lines):
        ImageDraw.Draw(picture).text((80, 80 + 60 * place), text, fill="black", font_size=30)

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 0, HEIGHT - 760, WIDTH, 720)

    return add_page(pdf, note, draw)


def add_outlines(pdf: bytes, note: NoteSpec, count: int) -> bytes:
    """The document with one more page: outlines above the running foot, as of drawn letters."""

    def draw(canvas: Canvas) -> None:
        for place in range(count):
            x, y = LEFT + 8 * (place % 60), HEIGHT - 100 - 18 * (place // 60)
            canvas.rect(x, y, 4, 8, stroke=0, fill=1)

    return add_page(pdf, note, draw)


def add_page(pdf: bytes, note: NoteSpec, draw: Callable[[Canvas], None]) -> bytes:
    """The document with one more page of the note, drawn by `draw`."""
    register_fonts()
    file, whole = BytesIO(), BytesIO()
    canvas = open_canvas(file, note)
    draw(canvas)
    finish_page(canvas, note)
    canvas.save()
    drawn, page = pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument(file.getvalue())
    drawn.import_pages(page)
    drawn.save(whole)
    page.close()
    drawn.close()
    return whole.getvalue()
