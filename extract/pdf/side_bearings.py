"""Where the letters of a text stand, and what those at its ends leave free around their ink."""

from collections.abc import Iterable, Iterator
from ctypes import addressof, c_double
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPage
from extract.pdf.geometry import transform_box
from extract.pdf.page_objects import drawn_on
from extract.records import Box

# Where `31.7.2012` is drawn figure by figure, a 1 leaves a gap as wide as a space beside it.
UNKNOWN = (0.0, 0.0)


def edges_on(opened: OpenPage, place: int, ink: Box) -> tuple[float, float]:
    """The points left free before and behind the ink of the text in this place of the drawing.

    None are known where the text does not run from left to right on a page as stored, and where
    pdfium counts it among no letters of the page.
    """
    drawn = drawn_on(opened)[place]
    a, b, *_ = drawn.matrix
    level = a > 0 and abs(b) < 0.01 * a and opened.rotation == 0
    letters = letters_on(opened).get(addressof(drawn.raw.contents)) if level else None
    if letters is None:
        return UNKNOWN
    first, last = letters
    # What lies before a blank or behind one is no edge of letters.
    while last > first and is_blank(opened, last):
        last -= 1
    while first < last and is_blank(opened, first):
        first += 1
    (start, _), (_, end) = spans_of(opened, (first, last))
    return max(ink[0] - start, 0.0), max(end - ink[2], 0.0)


def is_blank(opened: OpenPage, index: int) -> bool:
    """Whether a letter of a page is a blank."""
    return chr(pdfium_c.FPDFText_GetUnicode(raw_text(opened), index)).isspace()


def is_drawn_blank(opened: OpenPage, index: int) -> bool:
    """Whether a letter of a page is a blank that a text draws, and that pdfium did not add."""
    return is_blank(opened, index) and not pdfium_c.FPDFText_IsGenerated(raw_text(opened), index)


def letters_on(opened: OpenPage) -> dict[int, tuple[int, int]]:
    """The first and the last letter of each text of a page, by its address; looked up once."""
    if opened.letters is None:
        text_page = raw_text(opened)
        letters: dict[int, tuple[int, int]] = {}
        text_object, generated = pdfium_c.FPDFText_GetTextObject, pdfium_c.FPDFText_IsGenerated
        for index in range(pdfium_c.FPDFText_CountChars(text_page)):
            raw = text_object(text_page, index)
            if raw and not generated(text_page, index):
                address = addressof(raw.contents)
                letters[address] = (letters.get(address, (index,))[0], index)
        opened.letters = letters
    return opened.letters


def raw_text(opened: OpenPage) -> Any:  # noqa: ANN401 - a pointer of pdfium's
    """The text of a page without the wrapper around it, which costs more than a call."""
    return None if opened.text_page is None else opened.text_page.raw


def spans_of(opened: OpenPage, letters: Iterable[int]) -> Iterator[tuple[float, float]]:
    """Where letters begin, and where the next one of each would, from the left of the page as
    shown."""
    text_page, view = raw_text(opened), opened.view
    origin, loose_box = pdfium_c.FPDFText_GetCharOrigin, pdfium_c.FPDFText_GetLooseCharBox
    x, y, box = c_double(), c_double(), pdfium_c.FS_RECTF()
    for index in letters:
        if not (origin(text_page, index, x, y) and loose_box(text_page, index, box)):
            raise pdfium.PdfiumError("Failed to locate a character.")
        # The origin tells where the letter begins only where the page is shown as it was written.
        start = x.value if opened.rotation == 0 else box.left
        # The box of a letter that leans over the blank behind it reaches over that.
        if opened.rotation == 0 and is_drawn_blank(opened, index + 1):
            origin(text_page, index + 1, x, y)
            box.right = min(box.right, x.value) if x.value > start else box.right
        left, _, right, _ = transform_box((start, box.bottom, box.right, box.top), view)
        yield left, right
