"""Tell a cover that was scanned."""

from collections.abc import Sequence

from extract.furniture import body_lines
from extract.pdf.page import PageText

SCANNED_COVER = (
    "page 1: the cover is a picture without text: its number, date and codes are unread; look at "
    "it, and import a copy of the document that was not scanned"
)
"""Recognised figures may be wrong, and under a wrong number a note would pass for another one."""


def shows_no_words(pages: Sequence[PageText]) -> bool:
    """Whether the cover bears no text, save perhaps at its edges."""
    return bool(pages) and not body_lines(pages[0])
