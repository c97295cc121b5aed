"""Open a PDF that passes the checks made before any parser sees it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pypdfium2 as pdfium

from extract.errors import NoteRefusedError
from extract.pdf.geometry import Matrix, view_matrix

SMALLEST, LARGEST = 1024, 50 * 1024 * 1024
"""Bytes of a file: what is smaller is a failed download, what is larger no note."""
MOST_PAGES = 200
"""A note has some six; each page of a hostile file costs time before anything is known of it."""
LONGEST_SIDE = 2000.0
"""Points; a larger page is no sheet and is not rendered: pdfium dies where it gets no memory."""


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
    check_size(len(data))
    if len(data) < SMALLEST:
        raise wrong_size(len(data))


def check_size(size: int) -> None:
    """Refuse a file of so many bytes if it is too large to be read at all.

    Raises NoteRefusedError.
    """
    if size > LARGEST:
        raise wrong_size(size)


def wrong_size(size: int) -> NoteRefusedError:
    """The refusal of a file of so many bytes."""
    return NoteRefusedError(f"{size} bytes: a note has between 1 KB and 50 MB")


MOST_OPEN_PAGES = 12
"""A note has some six pages; of a longer file the pages opened last stay open, so that memory stays
flat."""


@dataclass(slots=True)
class OpenPage:
    """A page that is open, with what was already asked of it."""

    page: pdfium.PdfPage
    text_page: pdfium.PdfTextPage | None = None
    short_text: Any = None
    """A buffer into which `extract.pdf.page_objects` has one text after the other written."""
    rotation: int = field(init=False)
    """Degrees clockwise by which it is shown turned."""
    view: Matrix = field(init=False)
    """From its own space to points from the top left of it as shown."""
    drawn: Sequence[Any] | None = None
    """What `extract.pdf.page_objects` found on it."""
    boxes: dict[int, tuple[float, float, float, float]] = field(default_factory=dict)
    """Around each of what was drawn, by its place, as far as it was asked for."""
    texts: dict[int, str] = field(default_factory=dict)
    """The characters of each text that was drawn, likewise."""
    opaque: dict[int, bool] = field(default_factory=dict)
    """Whether nothing shows through each large picture, by its place, likewise."""
    runs: list[Any] | None = None
    """What `extract.pdf.page` read of it."""
    letters: dict[int, tuple[int, int]] | None = None
    """The first and the last letter of each text, by its address: `extract.pdf.side_bearings`."""
    styles: dict[int, Any] = field(default_factory=dict)
    """What `extract.pdf.styles` read of each font, by its address."""

    def __post_init__(self) -> None:
        self.rotation, self.view = self.page.get_rotation(), view_matrix(self.page)

    def close(self) -> None:
        """Close the page and its text."""
        if self.text_page is not None:
            self.text_page.close()
        self.page.close()


@dataclass(slots=True)
class OpenPdf:
    """An open document. Its pages stay open with it, so that each is parsed once."""

    document: pdfium.PdfDocument
    pages: dict[int, OpenPage] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.document)

    def page(self, number: int) -> OpenPage:
        """Page `number`, from 1. It is closed with the document: never by who asks for it."""
        if number not in self.pages:
            if len(self.pages) >= MOST_OPEN_PAGES:
                self.pages.pop(next(iter(self.pages))).close()
            self.pages[number] = OpenPage(self.document[number - 1])
        return self.pages[number]

    def close(self) -> None:
        """Close the pages, then the document."""
        for page in self.pages.values():
            page.close()
        self.document.close()


@contextmanager
def open_pdf(data: bytes) -> Iterator[OpenPdf]:
    """Give an open document with 1 to 200 pages of bearable size; close it at the end.

    Raises NoteRefusedError where the file is damaged, encrypted, too long or too large.
    """
    check_bytes(data)
    try:
        pdf = OpenPdf(pdfium.PdfDocument(data))
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


def declares_reconstruction(pdf: OpenPdf) -> bool:
    """Whether the file's own metadata says that it is a reconstruction, not a Council document."""
    return "councilvotes reconstruction" in pdf.document.get_metadata_value("Keywords").casefold()
