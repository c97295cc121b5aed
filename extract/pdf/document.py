"""Open a PDF that passes the checks made before any parser sees it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium

from extract.errors import NoteRefusedError

SMALLEST, LARGEST = 1024, 50 * 1024 * 1024
MOST_PAGES = 200
LONGEST_SIDE = 2000.0
"""Points; a larger page is no sheet and is not rendered."""


def check_bytes(data: bytes) -> None:
    """Refuse what is no whole PDF before any parser sees it.

    Raises NoteRefusedError.
    """
    head, tail = data[:1024], data[-1024:]
    if not data:
        raise NoteRefusedError("the file is empty (0 bytes): fetch it again")
    if b"%PDF-" not in head:
        if b"<html" in data[:4096].lower() or b"<!doctype html" in head.lower():
            raise NoteRefusedError(
                "not a PDF but an HTML page, perhaps a challenge: fetch it again"
            )
        raise NoteRefusedError("not a PDF: no %PDF- in the first kilobyte")
    if b"%%EOF" not in tail or b"startxref" not in tail:
        missing = "startxref" if b"%%EOF" in tail else "%%EOF"
        raise NoteRefusedError(
            f"the PDF is cut off (no {missing} in the last kilobyte): fetch it again"
        )
    if not SMALLEST <= len(data) <= LARGEST:
        raise NoteRefusedError(f"{len(data)} bytes: a note has between 1 KB and 50 MB")


@contextmanager
def open_pdf(data: bytes) -> Iterator[pdfium.PdfDocument]:
    """Give an open document with 1 to 200 pages of bearable size; close it at the end.

    Raises NoteRefusedError where the file is damaged, encrypted, too long or too large.
    """
    check_bytes(data)
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "assword" in str(error):
            raise NoteRefusedError("the PDF is encrypted and asks for a password") from error
        raise NoteRefusedError(
            f"the PDF is damaged inside and cannot be opened ({error})"
        ) from error
    try:
        pages = len(pdf)
        if not 1 <= pages <= MOST_PAGES:
            raise NoteRefusedError(f"{pages} pages: a note has between 1 and {MOST_PAGES}")
        yield pdf
    finally:
        pdf.close()


def longest_side(page: pdfium.PdfPage) -> float:
    """The longest side of a page in points, by what is shown and by what is cut away."""
    x0, y0, x1, y1 = page.get_mediabox()
    return float(max(*page.get_size(), abs(x1 - x0), abs(y1 - y0)))


def check_page_size(number: int, side: float) -> None:
    """Refuse page `number` if its longest side is too long for it to be drawn.

    Raises NoteRefusedError.
    """
    if not side <= LONGEST_SIDE:  # so that NaN does not pass
        raise NoteRefusedError(
            f"page {number} is {side:.0f} points long: a sheet has at most {LONGEST_SIDE:.0f} on a "
            "side"
        )


def declares_reconstruction(pdf: pdfium.PdfDocument) -> bool:
    """Whether the file's own metadata says that it is a reconstruction, not a Council document."""
    return "councilvotes reconstruction" in pdf.get_metadata_value("Keywords").casefold()
