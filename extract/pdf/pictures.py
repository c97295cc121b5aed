"""Which pages show a picture large enough to hold a sheet."""

import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPdf
from extract.pdf.page import PageText
from extract.pdf.page_objects import drawn_on
from extract.records import Box

PICTURE_SHARE = 0.1
"""Pictures that cover so much of a page may hold a sheet, whatever text stands beside them."""


def is_picture(pdf: OpenPdf, page: PageText) -> bool:
    """Whether the page shows a large picture, or many pieces of one."""
    return picture_share(pdf, page) >= PICTURE_SHARE


def picture_share(pdf: OpenPdf, page: PageText) -> float:
    """The part of the page that its pictures cover, 0 to 1; a scan may be cut in strips."""
    areas = [(x1 - x0) * (bottom - top) for x0, top, x1, bottom in shown_pictures(pdf, page.number)]
    return min(sum(areas) / (page.width * page.height), 1.0)


def shown_pictures(pdf: OpenPdf, number: int) -> list[Box]:
    """Where the pictures of page `number` stand, as far as they lie on it."""
    opened = pdf.page(number)
    width, height = opened.page.get_size()
    boxes = [d.box for d in drawn_on(opened) if d.sort == pdfium_c.FPDF_PAGEOBJ_IMAGE]
    cut = [
        (max(x0, 0.0), max(top, 0.0), min(x1, width), min(bottom, height))
        for x0, top, x1, bottom in boxes
    ]
    return [box for box in cut if box[0] < box[2] and box[1] < box[3]]
