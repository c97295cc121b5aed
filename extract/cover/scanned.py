"""Tell a cover that was scanned."""

from collections.abc import Sequence

from extract.furniture import body_lines
from extract.pdf.document import OpenPdf
from extract.pdf.hidden import hidden_words
from extract.pdf.page import PageText

SCANNED_COVER = (
    "page 1: the cover is a picture without text: its number, date and codes are unread; look at "
    "it, and import a copy of the document that was not scanned"
)
"""Recognised figures may be wrong, and under a wrong number a note would pass for another one."""


def hidden_layer(pdf: OpenPdf) -> str | None:
    """Why the text of a cover is not to be trusted: a layer that no reader sees; None if it is."""
    words = hidden_words(pdf, 1)
    if not words:
        return None
    return (
        f"page 1: the cover has text that is not to be seen ({words[0]!r} and "
        f"{len(words) - 1} more), as scanners add it to a picture: its number, date and codes may "
        "be wrong; look at it, and import a copy of the document that was not scanned"
    )


def shows_no_words(pages: Sequence[PageText]) -> bool:
    """Whether the cover bears no text, save perhaps at its edges."""
    return bool(pages) and not body_lines(pages[0])
