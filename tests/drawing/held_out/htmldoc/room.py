"""Whether pictures and words of a page find room: HTMLDOC lets them run into one another."""

import ctypes

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_TOUCH = 0.8


def crowded(pdf: bytes, margin: float) -> str:
    """What runs into a picture or beyond the margin at the right; else nothing."""
    page = pdfium.PdfDocument(pdf)[0]
    last, words = page.get_width() - margin + 3, page.get_textpage()
    pictures = [_box(one) for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])]
    letters = [words.get_charbox(place) for place in range(words.count_chars())]
    boxes = [box for box in letters if box[2] - box[0] > 0.5]
    if any(box[2] > last for box in (*boxes, *pictures)):
        return "beyond the margin"
    for n, one in enumerate(pictures):
        if any(_meet(one, other) for other in (*boxes, *pictures[n + 1 :])):
            return "a picture meets words"
    return ""


def _box(item: pdfium.PdfObject) -> tuple[float, float, float, float]:
    ends = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(item, *ends)
    left, bottom, right, top = (end.value for end in ends)
    return left, bottom, right, top


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > _TOUCH and high > _TOUCH
