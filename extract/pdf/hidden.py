"""Find text of a page that no reader sees, as scanners lay what they recognised under a picture."""

from collections.abc import Sequence
from ctypes import c_uint

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPage, OpenPdf
from extract.pdf.page_objects import PageObject, drawn_on, text_on
from extract.records import Box

WITHOUT_INK = frozenset({pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium_c.FPDF_TEXTRENDERMODE_CLIP})
LARGE = 0.2
"""A picture that covers so much of a page may be a scan; a smaller one is a logo or a stamp."""
OPAQUE = 255
"""Alpha, 0 to 255, of a pixel that lets nothing through."""


def hidden_words(pdf: OpenPdf, number: int) -> list[str]:
    """The words of page `number` (from 1) that are drawn without ink or under a large picture."""
    opened = pdf.page(number)
    texts = (text_on(opened, place).strip() for place in hidden_on(opened))
    return [text for text in texts if any(letter.isalnum() for letter in text)]


def hidden_by_scan(opened: OpenPage) -> frozenset[int]:
    """The places, in the order of drawing, of hidden texts on a page with a large picture.

    Without one there is no scan, and the page is not looked through.
    """
    return hidden_on(opened) if large_pictures(opened) else frozenset()


def hidden_on(opened: OpenPage) -> frozenset[int]:
    """The places, in the order of drawing, of the texts of a page that are not seen."""
    pictures = large_pictures(opened)
    return frozenset(
        place
        for place, each in enumerate(drawn_on(opened))
        if each.sort == pdfium_c.FPDF_PAGEOBJ_TEXT and is_hidden(opened, place, each, pictures)
    )


def large_pictures(opened: OpenPage) -> list[tuple[int, PageObject]]:
    """The large pictures of a page with their places in the order of drawing."""
    pictures = [
        (place, each)
        for place, each in enumerate(drawn_on(opened))
        if each.sort == pdfium_c.FPDF_PAGEOBJ_IMAGE
    ]
    if not pictures:
        return []
    width, height = opened.page.get_size()
    return [(place, each) for place, each in pictures if area(each.box) >= LARGE * width * height]


def is_hidden(
    opened: OpenPage, place: int, drawn: PageObject, pictures: Sequence[tuple[int, PageObject]]
) -> bool:
    """Whether a text is drawn without ink, or below one of the large pictures of its page."""
    if pdfium_c.FPDFTextObj_GetTextRenderMode(drawn.raw) in WITHOUT_INK:
        return True
    if not pictures:
        return False
    return is_transparent(drawn) or any(
        number > place and lies_on(drawn.box, picture.box) and covers(opened, number, picture)
        for number, picture in pictures
    )


def is_transparent(drawn: PageObject) -> bool:
    """Whether an object is filled with nothing at all."""
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    known = pdfium_c.FPDFPageObj_GetFillColor(drawn.raw, red, green, blue, alpha)
    return bool(known) and alpha.value == 0


def covers(opened: OpenPage, place: int, picture: PageObject) -> bool:
    """Whether nothing shows through the picture in this place of the order of drawing; a picture
    of the page's size takes long to draw, and is drawn once for all texts below it."""
    opaque = opened.opaque.get(place)
    if opaque is None:
        opaque = opened.opaque[place] = is_opaque(opened, picture)
    return opaque


def is_opaque(opened: OpenPage, picture: PageObject) -> bool:
    """Whether nothing shows through a picture, as it does through one that holds marks alone."""
    page = opened.page
    raw = pdfium_c.FPDFImageObj_GetRenderedBitmap(page.pdf.raw, page.raw, picture.raw)
    if not raw:
        return True
    bitmap = pdfium.PdfBitmap.from_raw(raw)
    with_alpha = bitmap.format == pdfium_c.FPDFBitmap_BGRA
    opaque = not with_alpha or bool((bitmap.to_numpy()[:, :, 3] == OPAQUE).mean() > 0.5)
    bitmap.warn_on_close = False  # all that is kept of it is whether it is opaque
    bitmap.close()
    return opaque


def lies_on(text: Box, picture: Box) -> bool:
    """Whether the middle of a text lies on a picture."""
    x, y = (text[0] + text[2]) / 2, (text[1] + text[3]) / 2
    return picture[0] <= x <= picture[2] and picture[1] <= y <= picture[3]


def area(box: Box) -> float:
    """The area of a box in square points."""
    return (box[2] - box[0]) * (box[3] - box[1])
