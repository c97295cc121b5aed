"""Find text of a page that no reader sees, as scanners lay what they recognised under a picture."""

from collections.abc import Iterator, Sequence
from ctypes import c_uint

import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPdf
from extract.pdf.drawn import Drawn, drawn_on, text_of
from extract.records import Box

WITHOUT_INK = frozenset({pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium_c.FPDF_TEXTRENDERMODE_CLIP})
LARGE = 0.2
"""A picture that covers so much of a page may be a scan; a smaller one is a logo or a stamp."""


def hidden_words(pdf: OpenPdf, number: int) -> list[str]:
    """The words of page `number` (from 1) that are drawn without ink or under a large picture."""
    opened = pdf.page(number)
    width, height = opened.page.get_size()
    drawn = drawn_on(opened)
    pictures = [
        (place, each.box)
        for place, each in enumerate(drawn)
        if each.sort == pdfium_c.FPDF_PAGEOBJ_IMAGE and area(each.box) >= LARGE * width * height
    ]
    texts = (text_of(each.raw, opened).strip() for each in hidden_in(drawn, pictures))
    return [text for text in texts if any(letter.isalnum() for letter in text)]


def hidden_in(drawn: Sequence[Drawn], pictures: Sequence[tuple[int, Box]]) -> Iterator[Drawn]:
    """The text objects that are not seen; `pictures` are the large ones, each with its place."""
    for place, each in enumerate(drawn):
        if each.sort == pdfium_c.FPDF_PAGEOBJ_TEXT:
            mode = pdfium_c.FPDFTextObj_GetTextRenderMode(each.raw)
            above = [box for number, box in pictures if number > place]
            if mode in WITHOUT_INK or (pictures and (is_transparent(each) or lies_on(each, above))):
                yield each


def is_transparent(drawn: Drawn) -> bool:
    """Whether an object is filled with nothing at all."""
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    known = pdfium_c.FPDFPageObj_GetFillColor(drawn.raw, red, green, blue, alpha)
    return bool(known) and alpha.value == 0


def lies_on(drawn: Drawn, pictures: Sequence[Box]) -> bool:
    """Whether the middle of an object lies on one of some pictures."""
    x0, top, x1, bottom = drawn.box if pictures else (0.0, 0.0, 0.0, 0.0)
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    return any(left <= x <= right and up <= y <= down for left, up, right, down in pictures)


def area(box: Box) -> float:
    """The area of a box in square points."""
    return (box[2] - box[0]) * (box[3] - box[1])
