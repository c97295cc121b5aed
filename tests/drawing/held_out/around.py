"""The pages before and behind a sheet: cover and declarations, as the second set sets them."""

from io import BytesIO

import pypdfium2 as pdfium
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.held_out.notes import Plan
from tests.drawing.second.annex import draw_declarations
from tests.drawing.second.cover import draw_cover, draw_edges


def wrap(plan: Plan, sheet: bytes) -> bytes:
    """The sheet's page between its cover and its declarations."""
    around = BytesIO()
    look, front = plan.page_look, plan.front
    canvas = Canvas(around, pagesize=look.paper, invariant=1, pageCompression=1)

    def close() -> None:
        draw_edges(canvas, look, front, look.paper)
        canvas.showPage()

    draw_cover(canvas, look, front)
    close()
    canvas.showPage()
    if plan.declarations:
        annex = front.words.labels["annex"]
        draw_declarations(canvas, look, plan.declarations, f"{annex} 2", close)
    canvas.save()
    document = pdfium.PdfDocument.new()
    others = pdfium.PdfDocument(around.getvalue())
    document.import_pages(others, [0])
    document.import_pages(pdfium.PdfDocument(sheet), [0])
    if plan.declarations:
        document.import_pages(others, list(range(2, len(others))))
    return saved(document)


def with_page(pdf: bytes, place: int, page: bytes) -> bytes:
    """The same document with another page in this place."""
    document = pdfium.PdfDocument(pdf)
    document[place].close()
    document.del_page(place)
    document.import_pages(pdfium.PdfDocument(page), [0], place)
    return saved(document)


def saved(document: pdfium.PdfDocument) -> bytes:
    """The bytes of a document, which is closed."""
    file = BytesIO()
    document.save(file)
    document.close()
    return file.getvalue()
