"""Which pages of a note are vote sheets, and their words: from the text layer or by OCR."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium_c

from extract.pdf.document import OpenPdf, check_page_size
from extract.pdf.drawn import drawn_on
from extract.pdf.page import PageText, render
from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.table.labels import with_label_mended
from extract.sheet.words.again import fill_gaps
from extract.sheet.words.finer import looked_at_again
from extract.sheet.words.lost import refuse_lost_picture, refuse_lost_text
from extract.sheet.words.seen import fingerprint_of, words_seen
from extract.sheet.words.state_names import match_state
from extract.sheet.words.straight import skew_of, straightened
from extract.sheet.words.words import Segment, SheetWords, moved, words_of

OCR_DPI = 150
Pixels = npt.NDArray[np.uint8]
SHEET_WORDS = ("member state", "voting rule")
FEWEST_NAMES = 5
"""So many names of Member States beside the sheet's own words make a page a vote sheet."""
PICTURE_SHARE = 0.1
"""Pictures that cover so much of a page may hold a sheet, whatever text stands beside them."""


@dataclass(frozen=True, slots=True)
class Search:
    """What a search for vote sheets comes to."""

    sheets: tuple[SheetWords, ...]
    """In page order."""
    others: tuple[SheetWords, ...]
    """Pictures behind the cover that are no sheet as far as they can be read."""


def find_sheets(
    pdf: OpenPdf, pages: Sequence[PageText], seen: Path | None = None
) -> tuple[SheetWords, ...]:
    """The words of every vote sheet, in page order.

    Raises NoteRefusedError where a sheet's page is too large to be drawn, and where a page may be a
    sheet that cannot be read: its vote would be missing.
    """
    found = search_sheets(pdf, pages, seen)
    known = {words.page for words in found.sheets}
    refuse_lost_text([page for page in pages if page.number not in known])
    for words in found.others:
        refuse_lost_picture(words)
    return found.sheets


def search_sheets(pdf: OpenPdf, pages: Sequence[PageText], seen: Path | None = None) -> Search:
    """The vote sheets, and the pictures that are none.

    Pages with a large picture are read by OCR, or known from the folder `seen`: a note may have one
    sheet of each sort. A page that is a text sheet is not: its marks may be one picture. Raises
    NoteRefusedError where a sheet's page is too large to be drawn.
    """
    texts = [words for page in pages if may_be_sheet(page) and is_sheet(words := words_of(page))]
    for words in texts:
        check_page_size(words.page, pages[words.page - 1].longest_side)
    known = {words.page for words in texts}
    pictures = [page for page in pages[1:] if page.number not in known and is_picture(pdf, page)]
    read = [read_picture(pdf, page.number, seen) for page in pictures]
    sheets = [*texts, *(words for words in read if is_sheet(words))]
    return Search(
        tuple(sorted(sheets, key=lambda words: words.page)),
        tuple(words for words in read if not is_sheet(words)),
    )


def may_be_sheet(page: PageText) -> bool:
    """Whether the page's text has the sheet's own words; only then its words are sorted out."""
    text = "".join(page.text.split()).casefold()
    return all(word.replace(" ", "") in text for word in SHEET_WORDS)


def is_sheet(words: SheetWords) -> bool:
    """Whether the page has the sheet's own words and a table of Member States."""
    return not missing_words(words) and count_names(words) >= FEWEST_NAMES


def missing_words(words: SheetWords) -> tuple[str, ...]:
    """The sheet's own words that the page does not show."""
    # OCR loses spaces between words.
    text = "".join("".join(segment.text.split()) for segment in words.segments).casefold()
    return tuple(word for word in SHEET_WORDS if word.replace(" ", "") not in text)


def count_names(words: SheetWords) -> int:
    """How many segments are the name of a Member State."""
    return sum(match_state(segment.text) is not None for segment in words.segments)


def is_picture(pdf: OpenPdf, page: PageText) -> bool:
    """Whether the page shows a large picture, or many pieces of one."""
    return picture_share(pdf, page) >= PICTURE_SHARE


def picture_share(pdf: OpenPdf, page: PageText) -> float:
    """The part of the page that its pictures cover, 0 to 1; a scan may be cut in strips."""
    areas = [(x1 - x0) * (bottom - top) for x0, top, x1, bottom in shown_pictures(pdf, page.number)]
    return min(sum(areas) / (page.width * page.height), 1.0)


def shown_pictures(pdf: OpenPdf, number: int) -> list[Box]:
    """Where the pictures of page `number` stand, as far as they lie on it."""
    boxes = picture_boxes(pdf, number)
    if not boxes:
        return []
    width, height = pdf.page(number).page.get_size()
    cut = [
        (max(x0, 0.0), max(top, 0.0), min(x1, width), min(bottom, height))
        for x0, top, x1, bottom in boxes
    ]
    return [box for box in cut if box[0] < box[2] and box[1] < box[3]]


def picture_boxes(pdf: OpenPdf, number: int) -> list[Box]:
    """Where the pictures of page `number` stand."""
    image = pdfium_c.FPDF_PAGEOBJ_IMAGE
    return [drawn.box for drawn in drawn_on(pdf.page(number)) if drawn.sort == image]


def read_picture(pdf: OpenPdf, number: int, seen: Path | None = None) -> SheetWords:
    """The words of the pictures of a page by OCR of its rendering, turned straight before.

    What stands around the pictures is left out: it is in the note's own language. `seen` is the
    folder of words read before.
    """
    pixels = render(pdf, number, OCR_DPI)
    askew = skew_of(pixels)
    pixels = straightened(pixels, askew)
    height, width = pixels.shape[:2]
    scale = OCR_DPI / 72
    x0, top, x1, bottom = union(shown_pictures(pdf, number))
    left, above = math.floor(x0 * scale), math.floor(top * scale)
    picture = pixels[above : math.ceil(bottom * scale), left : math.ceil(x1 * scale)]
    origin = (left / scale, above / scale)

    def recognise() -> tuple[Segment, ...]:
        # The engine weighs 0.5 s and 150 MB: text sheets and pictures seen before never load it.
        from extract.sheet.words.ocr import read_cut, read_words

        words = fill_gaps(read_words(picture), picture, OCR_DPI, read_words)
        return looked_at_again(words, origin, partial(drawn_straight, pdf, number, askew), read_cut)

    fingerprint = fingerprint_of(picture)
    words = words_seen(seen, fingerprint, recognise)
    segments = tuple(with_label_mended(moved(segment, *origin)) for segment in words)
    return SheetWords(number, width / scale, height / scale, segments, True, fingerprint, askew)


def drawn_straight(pdf: OpenPdf, number: int, askew: float, dpi: int) -> Pixels:
    """Page `number`, turned back where a scan lies so many degrees askew."""
    return straightened(render(pdf, number, dpi), askew)
