"""What pdfium draws on a page, object by object, asked for without a wrapper around each.

A page has hundreds of objects, and most are only looked at to be passed over.
"""

from collections.abc import Callable, Sequence
from ctypes import c_float, string_at
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPage
from extract.pdf.geometry import IDENTITY, Matrix, compose, transform_box
from extract.records import Box

DEEPEST_FORM = 8
"""Forms within forms that are looked into; a hostile file may have them hold themselves."""
SHORT_TEXT = 160
"""So many characters of a text object are read in one go, without asking for its length first."""


class PageObject(NamedTuple):
    """One page object that is no form; `raw` must not be used once its page is closed."""

    raw: Any
    sort: int
    """One of pdfium's `FPDF_PAGEOBJ_...`."""
    form: Matrix
    """From the space of its form to that of the page."""
    placed: Matrix
    """From the space of its form to points from the top left of the page as shown."""

    @property
    def box(self) -> Box:
        """Around what it draws, on the page as shown."""
        left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
        if not pdfium_c.FPDFPageObj_GetBounds(self.raw, left, bottom, right, top):
            raise pdfium.PdfiumError("Failed to locate pageobject.")
        return transform_box((left.value, bottom.value, right.value, top.value), self.placed)

    @property
    def matrix(self) -> Matrix:
        """From its own space to points from the top left of the page as shown."""
        return compose(matrix_of(self.raw), self.placed)


def drawn_on(opened: OpenPage) -> Sequence[PageObject]:
    """Every object of a page and of the forms in it, in drawing order; looked up once.

    Raises PdfiumError where an object cannot be had.
    """
    if opened.drawn is None:
        page = opened.page
        count, get = pdfium_c.FPDFPage_CountObjects, pdfium_c.FPDFPage_GetObject
        opened.drawn = drawn_in(page.raw, count, get, IDENTITY, opened.view, DEEPEST_FORM)
    return opened.drawn


def box_on(opened: OpenPage, place: int) -> Box:
    """The box of what was drawn in this place of the order of drawing; looked up once."""
    box = opened.boxes.get(place)
    if box is None:
        box = opened.boxes[place] = drawn_on(opened)[place].box
    return box


def text_on(opened: OpenPage, place: int) -> str:
    """The characters of the text in this place of the order of drawing; looked up once."""
    text = opened.texts.get(place)
    if text is None:
        text = opened.texts[place] = text_of(drawn_on(opened)[place].raw, opened)
    return text


def drawn_in(
    parent: Any,  # noqa: ANN401 - a pointer of pdfium's
    count: Callable[[Any], int],
    get: Callable[[Any, int], Any],
    form: Matrix,
    to_view: Matrix,
    depth: int,
) -> list[PageObject]:
    """Every object of a page, or of a form that is placed on it by the matrix `form`."""
    found: list[PageObject] = []
    objects = count(parent)
    if objects < 0:
        raise pdfium.PdfiumError("Failed to get number of pageobjects.")
    placed = to_view if form is IDENTITY else compose(form, to_view)
    for index in range(objects):
        raw = get(parent, index)
        if not raw:
            raise pdfium.PdfiumError("Failed to get pageobject.")
        sort = pdfium_c.FPDFPageObj_GetType(raw)
        if sort != pdfium_c.FPDF_PAGEOBJ_FORM:
            found.append(PageObject(raw, sort, form, placed))
        elif depth > 1:
            inner = compose(matrix_of(raw), form)
            count_inner, get_inner = (
                pdfium_c.FPDFFormObj_CountObjects,
                pdfium_c.FPDFFormObj_GetObject,
            )
            found += drawn_in(raw, count_inner, get_inner, inner, to_view, depth - 1)
    return found


def matrix_of(raw: Any) -> Matrix:  # noqa: ANN401
    """An object's own matrix."""
    found = pdfium_c.FS_MATRIX()
    if not pdfium_c.FPDFPageObj_GetMatrix(raw, found):
        raise pdfium.PdfiumError("Failed to get matrix of pageobject.")
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def text_of(raw: Any, opened: OpenPage) -> str:  # noqa: ANN401
    """The characters that a text object draws."""
    if opened.text_page is None:
        opened.text_page = opened.page.get_textpage()
        opened.short_text = (pdfium_c.FPDF_WCHAR * SHORT_TEXT)()
    buffer = opened.short_text
    needed = pdfium_c.FPDFTextObj_GetText(raw, opened.text_page, buffer, 2 * SHORT_TEXT)
    if needed > 2 * SHORT_TEXT:
        buffer = (pdfium_c.FPDF_WCHAR * (needed // 2 + 1))()
        needed = pdfium_c.FPDFTextObj_GetText(raw, opened.text_page, buffer, 2 * len(buffer))
    if not needed:
        raise pdfium.PdfiumError("Failed to get text from textobject.")
    return string_at(buffer, needed - 2).decode("utf-16-le", "replace")
