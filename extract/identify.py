"""What a file of unknown origin is, told by its cover alone; its votes are not read."""

from dataclasses import dataclass

from extract.cover.note_number import no_number
from extract.cover.read import examine_cover, is_voting_note
from extract.cover.scanned import SCANNED_COVER, read_scanned_cover, shows_no_words
from extract.errors import NoteRefusedError
from extract.pdf.document import declares_reconstruction, open_pdf
from extract.pdf.page import read_text
from extract.read import DAMAGED

COVER_PAGES = 2
"""A long subject goes on at the top of the second page."""


@dataclass(frozen=True, slots=True)
class Identified:
    """One file and what it is."""

    document_id: str | None
    """`ST-11513-2026-INIT`; None where the file cannot be taken for a voting note."""
    language: str | None
    """Of the cover, two lower-case letters."""
    readable: bool
    """Whether the file could be opened and its cover read; if not, it may yet be a note."""
    reason: str | None
    """Why it is none, or why that cannot be told; None for a voting note."""


def identify(data: bytes, *, sample: bool) -> Identified:
    """What the cover says that the file is; `sample` admits a reconstruction."""
    try:
        with open_pdf(data) as pdf:
            pages = [read_text(pdf, number) for number in range(1, min(len(pdf), COVER_PAGES) + 1)]
            reconstruction = declares_reconstruction(pdf)
            scanned = read_scanned_cover(pdf, pages)
    except NoteRefusedError as refusal:
        return Identified(None, None, False, str(refusal))
    except DAMAGED as error:
        return Identified(None, None, False, f"the PDF is damaged inside ({error})")
    if scanned is None and shows_no_words(pages):
        return Identified(None, None, False, SCANNED_COVER)
    examined = scanned.cover if scanned else examine_cover(pages)
    cover = examined.document
    if not is_voting_note(cover, pages):
        reason = "no code VOTE and no voting result on its cover"
        return Identified(None, None, True, reason)
    if reconstruction and not sample:
        reason = "a reconstruction, not a Council document"
        return Identified(None, None, True, reason)
    if cover.document_id is None:
        return Identified(None, None, False, no_number(examined.unknown_suffix, examined.in_footer))
    if cover.language is None:
        return Identified(None, None, False, "page 1: no document language was found on the cover")
    return Identified(cover.document_id, cover.language, True, None)
