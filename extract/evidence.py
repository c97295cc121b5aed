"""Picture the sheet of a vote that was read: bytes and places of marks in, a small picture out."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.errors import NoteRefusedError
from extract.pdf.document import OpenPdf, open_pdf
from extract.pdf.page import read_text
from extract.processes.garbage_collection import paused_collection
from extract.read import DAMAGED
from extract.request import ReadRequest
from extract.sheet.find import FoundSheet, search_sheets
from extract.sheet.preview.evidence import EvidencePicture, Mark, picture_of
from extract.sheet.read import see_sheet, see_straight

DRAWING = 1
"""Raised whenever the same sheet gives another picture."""


@dataclass(frozen=True, slots=True)
class NotPictured:
    """A sheet of which there is no picture."""

    reason: str


def picture_sheet(
    data: bytes, request: ReadRequest, page: int, marks: Sequence[Mark]
) -> EvidencePicture | NotPictured:
    """The sheet on a page, with the places of the marks that its record tells of.

    Only that page is read; what was seen of it before is taken from `request.seen`.
    """
    try:
        with paused_collection(), open_pdf(data) as pdf:
            sheet = sheet_on(pdf, page, request)
            if sheet.master is not None:
                seen = see_straight(sheet, sheet.master, request.seen)
            else:
                seen = see_sheet(pdf, data, sheet, request.seen)
            return picture_of(pdf, sheet, seen, marks)
    except NoteRefusedError as refusal:
        return NotPictured(str(refusal))
    except DAMAGED as error:
        return NotPictured(f"the PDF is damaged inside ({type(error).__name__}: {error})")


def sheet_on(pdf: OpenPdf, page: int, request: ReadRequest) -> FoundSheet:
    """The sheet on that page. Raises NoteRefusedError where there is none."""
    # The search takes the first page it is given for the cover.
    pages = [read_text(pdf, number) for number in sorted({1, page}) if number <= len(pdf)]
    search = search_sheets(pdf, pages, request.seen, request.taught.labels)
    for sheet in search.sheets:
        if sheet.page == page:
            return sheet
    raise NoteRefusedError(f"page {page}: no vote sheet is found there: read the note again")
