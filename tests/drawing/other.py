"""Documents of a register that are no readable voting note."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Literal

import pypdfium2
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.pdf.document import open_pdf
from extract.pdf.page import read_text
from tests.drawing.cover import draw_cover, draw_front
from tests.drawing.fonts import SANS, register_fonts
from tests.drawing.note import draw_note, open_canvas
from tests.drawing.page import HEIGHT, finish_page
from tests.drawing.picture import draw_sheet_picture
from tests.drawing.spec import NoteSpec
from tests.drawing.words import NOTICE


@dataclass(frozen=True, slots=True)
class NoticeSpec:
    """A notice of a meeting: a cover like a note's, without vote and annex."""

    number: str
    date: date
    codes: tuple[str, ...]
    title: tuple[str, ...]
    lines: tuple[str, ...]
    """The body, one paragraph each."""


def draw_notice(notice: NoticeSpec) -> bytes:
    """Draw a notice of a meeting."""
    register_fonts()
    note = NoteSpec(number=notice.number, date=notice.date, title=notice.title, codes=notice.codes)
    file = BytesIO()
    canvas = open_canvas(file, note)
    draw_front(canvas, note, notice.lines)
    finish_page(canvas, note)
    canvas.save()
    return file.getvalue()


def damage(pdf: bytes) -> bytes:
    """The same file with its first line and its `%%EOF`, and nothing readable between."""
    first, rest = pdf.split(b"\n", 1)
    inside = bytes(byte ^ 0xFF for byte in rest)
    remark = f"% {NOTICE}".encode("ascii")
    return b"\n".join((first, remark, inside, b"startxref", b"0", b"%%EOF", b""))


def scan_cover(pdf: bytes) -> bytes:
    """The same document, its first page as a picture of 200 dots an inch without text."""
    note = pypdfium2.PdfDocument(pdf)
    width, height = note[0].get_size()
    note.close()
    file = BytesIO()
    canvas = Canvas(file, pagesize=(width, height), invariant=1)
    _draw_picture(canvas, pdf)
    canvas.showPage()
    canvas.save()
    return _with_first_page(file.getvalue(), pdf)


def scan_with_text(
    pdf: bytes,
    recognised: NoteSpec,
    layer: Literal["invisible", "transparent", "beneath", "seen"],
) -> bytes:
    """The same document, its first page as a picture with the words that a scanner recognised.

    Scanners lay them without ink over the picture that they took, or beneath it.
    """
    register_fonts()
    file = BytesIO()
    canvas = open_canvas(file, recognised)
    if layer == "beneath":
        draw_cover(canvas, recognised)
    _draw_picture(canvas, pdf)
    if layer == "invisible":
        mode = canvas.beginText()
        mode.setTextRenderMode(3)
        canvas.drawText(mode)
    elif layer == "transparent":
        canvas.setFillAlpha(0)
    if layer != "beneath":
        draw_cover(canvas, recognised)
    finish_page(canvas, recognised)
    canvas.save()
    return _with_first_page(file.getvalue(), pdf)


def scan_with_sheet_text(note: NoteSpec, recognised: NoteSpec) -> bytes:
    """A note whose second page is a picture, the unseen words of another's laid over it."""
    register_fonts()
    file = BytesIO()
    canvas = open_canvas(file, note)
    draw_sheet_picture(canvas, note.votes[0], "ANNEX 1")
    with open_pdf(draw_note(recognised)) as pdf:
        for run in (run for line in read_text(pdf, 2).lines for run in line.runs):
            canvas.setFont(SANS, run.size)
            canvas.drawString(run.x0, HEIGHT - run.baseline, run.text, mode=3)
    canvas.showPage()
    canvas.save()
    whole, page = pypdfium2.PdfDocument(draw_note(note)), pypdfium2.PdfDocument(file.getvalue())
    whole.del_page(1)
    whole.import_pages(page, [0], 1)
    scanned = BytesIO()
    whole.save(scanned)
    page.close()
    whole.close()
    return scanned.getvalue()


def _draw_picture(canvas: Canvas, pdf: bytes) -> None:
    """Draw a picture of the first page of a document over the whole page."""
    note = pypdfium2.PdfDocument(pdf)
    width, height = note[0].get_size()
    picture = note[0].render(scale=200 / 72).to_pil()
    canvas.drawImage(ImageReader(picture), 0, 0, width, height)
    note.close()


def _with_first_page(first: bytes, pdf: bytes) -> bytes:
    """The first page of one document and the others of another."""
    scanned, note, whole = pypdfium2.PdfDocument(first), pypdfium2.PdfDocument(pdf), BytesIO()
    scanned.import_pages(note, list(range(1, len(note))))
    scanned.save(whole)
    note.close()
    scanned.close()
    return whole.getvalue()
